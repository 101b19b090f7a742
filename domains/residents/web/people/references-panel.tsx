import { GoLink, RefusalNotice, formatInstant, useFindRegister, useText } from '@linli/kernel/web';
import type { OutputOf } from '@linli/kernel/model';
import type { ReactElement } from 'react';
import { referencesOf } from '../../model/index.ts';
import { useAnswer } from '../queries.ts';

type Group = OutputOf<typeof referencesOf>['groups'][number];

/** What other registers keep about this person: one line each, opening the record. */
export function ReferencesPanel({ id }: { readonly id: string }): ReactElement {
  const t = useText();
  const { data, error, refetch } = useAnswer(referencesOf, { id });
  return (
    <section className="ln-panel" aria-labelledby="person-references">
      <h2 id="person-references">{t({ zh: '在各册中的登记', en: 'In the registers' })}</h2>
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data?.groups.length === 0 ? (
        <p className="ln-hint">{t({ zh: '其他册里还没有这个人的登记。', en: 'No other register has anything about this person yet.' })}</p>
      ) : null}
      <dl className="ln-values">
        {data?.groups.map((group) => (
          <GroupLines key={`${group.register} ${group.field}`} group={group} />
        ))}
      </dl>
    </section>
  );
}

function GroupLines({ group }: { readonly group: Group }): ReactElement {
  const t = useText();
  const field = useFindRegister(group.register)?.fields[group.field];
  return (
    <div>
      <dt>
        {t(group.label)}
        {field === undefined ? null : <span className="ln-hint">（{t(field.label)}）</span>}
      </dt>
      <dd>
        <ul>
          {group.rows.map((row) => (
            <li key={row.id} className={row.endedAt === null ? undefined : 'ln-old'}>
              <GoLink to={`/registers/${group.register.replace('.', '/')}/${row.id}`}>
                {row.title === '' ? t({ zh: '查看', en: 'Open' }) : row.title}
              </GoLink>
              {row.endedAt === null ? null : (
                <span className="ln-hint"> {t({ zh: '{at} 停用', en: 'ended {at}' }, { at: formatInstant(row.endedAt) })}</span>
              )}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
