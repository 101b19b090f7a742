import { type Role, roleLabels, roles } from '@linli/kernel/model';
import {
  EmptyState,
  PageHead,
  RefusalNotice,
  StatusMark,
  UNKNOWN,
  formatInstant,
  runOperation,
  useAddress,
  useText,
  Pager,
} from '@linli/kernel/web';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { type TrailRow, identityOperations } from '../../model/index.ts';
import { TrailFilters, emptyFilters, trailInput } from './trail-filters.tsx';

/** `/administration/audit-trail`: who did what to which record, and when. Reading it is recorded too. */
export function TrailScreen(): ReactElement {
  const t = useText();
  const { search, setSearch } = useAddress();
  const input = trailInput(search);
  const { data, error, refetch } = useQuery({
    queryKey: ['identity.audit-trail', input],
    queryFn: ({ signal }) => runOperation(identityOperations.listTrail, input, { signal }),
    staleTime: 0,
  });
  return (
    <>
      <PageHead
        title={t({ zh: '审计记录', en: 'Audit trail' })}
        help={t({
          zh: '谁在什么时候对哪条记录做了什么。记录按链封存，改动过会被发现；您的查看也会留下记录。',
          en: 'Who did what to which record, and when. It is sealed in a chain, so that a change is found. Your reading is recorded, too.',
        })}
      />
      <TrailFilters key={JSON.stringify(emptyFilters.map((name) => search[name]))} />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data?.rows.length === 0 ? (
        <EmptyState
          title={t({ zh: '这些条件下没有记录', en: 'Nothing was recorded under these conditions' })}
          action={
            <Button onClick={() => setSearch({ ...Object.fromEntries(emptyFilters.map((name) => [name, undefined])), after: undefined })}>
              {t({ zh: '清除条件', en: 'Clear the conditions' })}
            </Button>
          }
        >
          <p>{t({ zh: '请核对账号、地方和日期。', en: 'Check the account, the place and the days.' })}</p>
        </EmptyState>
      ) : (
        <TrailTable rows={data?.rows ?? []} busy={data === undefined && error === null} />
      )}
      <Pager next={data?.next ?? null} />
    </>
  );
}

const findRole = (text: string | null): Role | undefined => roles.find((each) => each === text);

function TrailTable({ rows, busy }: { readonly rows: readonly TrailRow[]; readonly busy: boolean }): ReactElement {
  const t = useText();
  return (
    <div className="ln-table-frame" aria-busy={busy}>
      <table className="ln-table ln-still">
        <caption className="ln-out-of-sight">{t({ zh: '审计记录', en: 'Audit trail' })}</caption>
        <thead>
          <tr>
            <th scope="col">{t({ zh: '时间', en: 'When' })}</th>
            <th scope="col">{t({ zh: '谁', en: 'Who' })}</th>
            <th scope="col">{t({ zh: '做了什么', en: 'What' })}</th>
            <th scope="col">{t({ zh: '地方', en: 'Place' })}</th>
            <th scope="col">{t({ zh: '结果', en: 'Outcome' })}</th>
            <th scope="col">{t({ zh: '用途和细节', en: 'Purpose and details' })}</th>
            <th scope="col">{t({ zh: '网络地址', en: 'Address' })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const role = findRole(row.role);
            return (
              <tr key={row.id}>
                <td className="ln-figures">{formatInstant(row.at)}</td>
                <td>
                  {whoDid(row) ?? t({ zh: '未登录', en: 'Not signed in' })}
                  {role === undefined ? null : <div className="ln-hint">{t(roleLabels[role])}</div>}
                </td>
                <td title={row.operation}>{t(row.label)}</td>
                <td>{row.place === '' ? UNKNOWN : row.placeName}</td>
                <td>
                  {row.outcome === 'done' ? (
                    <StatusMark tone="green" word={t({ zh: '完成', en: 'Done' })} />
                  ) : (
                    <StatusMark tone="amber" word={t({ zh: '未准许：{code}', en: 'Refused: {code}' }, { code: row.outcome })} />
                  )}
                </td>
                <td>
                  {row.purpose}
                  <Details row={row} />
                </td>
                <td className="ln-figures">{row.address ?? UNKNOWN}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Who signs in has no session yet: the entry then names the account in its details. */
function whoDid({ actorName, details }: TrailRow): string | undefined {
  if (actorName !== null && actorName !== '') return actorName;
  return typeof details['user'] === 'string' ? details['user'] : undefined;
}

/** The rest of a line, opened when it is needed. */
function Details({ row }: { readonly row: TrailRow }): ReactElement | null {
  const t = useText();
  const lines = [
    ...(row.record === null ? [] : [`${row.register ?? ''} ${row.record}`]),
    ...(row.changes === 0 ? [] : [t({ zh: '改动 {n} 条', en: '{n} changes' }, { n: row.changes })]),
    ...Object.entries(row.details).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    row.sealed ? t({ zh: '已封存', en: 'Sealed' }) : t({ zh: '几秒内封存', en: 'Sealed within seconds' }),
  ];
  return (
    <details>
      <summary>{t({ zh: '细节', en: 'Details' })}</summary>
      <ul className="ln-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
