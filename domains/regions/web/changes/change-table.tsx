import { GoLink, RefusalNotice, useAddress, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { listChanges, planKindLabels } from '../../model/index.ts';
import { useAnswer } from '../queries.ts';
import { StateMark } from './state-mark.tsx';

/** What was proposed and carried out, newest first. */
export function ChangeTable(): ReactElement {
  const t = useText();
  const { search, setSearch } = useAddress();
  const { data, error } = useAnswer(listChanges, { after: search['after'] });
  return (
    <section className="ln-panel" aria-labelledby="changes-title" aria-busy={data === undefined && error === null}>
      <h2 id="changes-title">{t({ zh: '区划变更', en: 'Changes of places' })}</h2>
      {error === null ? null : <RefusalNotice error={error} />}
      {data?.rows.length === 0 ? (
        <p className="ln-hint">{t({ zh: '还没有提出过变更。', en: 'No change has been proposed yet.' })}</p>
      ) : null}
      {data === undefined || data.rows.length === 0 ? null : (
        <div className="ln-table-frame">
          <table className="ln-table ln-still">
            <caption className="ln-out-of-sight">{t({ zh: '区划变更', en: 'Changes of places' })}</caption>
            <thead>
              <tr>
                <th scope="col">{t({ zh: '变更', en: 'Change' })}</th>
                <th scope="col">{t({ zh: '类别', en: 'Kind' })}</th>
                <th scope="col">{t({ zh: '生效日', en: 'In force from' })}</th>
                <th scope="col">{t({ zh: '依据', en: 'Document' })}</th>
                <th scope="col">{t({ zh: '提出人', en: 'By' })}</th>
                <th scope="col">{t({ zh: '状态', en: 'State' })}</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.id} className={row.state === 'withdrawn' || row.state === 'undone' ? 'ln-ended' : undefined}>
                  <td>
                    <GoLink to={`/administration/place-changes/${row.id}`} className="ln-row-link">
                      {t(row.title)}
                    </GoLink>
                  </td>
                  <td>{t(planKindLabels[row.kind])}</td>
                  <td className="ln-figures">{row.on}</td>
                  <td>{row.document}</td>
                  <td>{row.by}</td>
                  <td>
                    <StateMark state={row.state} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data === undefined || data.next === null ? null : (
        <Button block onClick={() => setSearch({ after: data.next ?? undefined })}>
          {t({ zh: '更早的', en: 'Earlier ones' })}
        </Button>
      )}
    </section>
  );
}
