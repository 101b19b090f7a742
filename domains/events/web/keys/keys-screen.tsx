import { EmptyState, PageHead, PlaceName, RefusalNotice, StatusMark, formatInstant, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import type { AccessKeyLine } from '../../model/open311/operations.ts';
import { IssueDialog } from './issue-dialog.tsx';
import './keys.css';
import { useKeys } from './queries.ts';
import { RevokeDialog } from './revoke-dialog.tsx';

/** `/events/keys`: which systems may send reports by Open311, and what they have to know. */
export function KeysScreen(): ReactElement {
  const t = useText();
  const { data, error, refetch } = useKeys();
  const [issuing, setIssuing] = useState(false);
  const [revoking, setRevoking] = useState<AccessKeyLine>();
  return (
    <>
      <PageHead
        title={t({ zh: '接口密钥', en: 'Access keys' })}
        help={t({
          zh: '12345、城管、企业的系统凭密钥把事件报进来，不用人再录一遍（Open311 GeoReport v2）。',
          en: 'Other systems send their reports with a key, so that nobody enters them again (Open311 GeoReport v2).',
        })}
        actions={
          <Button type="primary" disabled={data === undefined} onClick={() => setIssuing(true)}>
            {t({ zh: '发放密钥', en: 'Issue a key' })}
          </Button>
        }
      />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined ? null : (
        <>
          <Addresses county={data.jurisdiction} />
          {data.keys.length === 0 ? (
            <EmptyState title={t({ zh: '还没有发过密钥', en: 'No key was issued yet' })}>
              {t({
                zh: '一个系统发一把。不用密钥的系统只能看公开的事件。',
                en: 'One for each system. Without a key a system only reads what is public.',
              })}
            </EmptyState>
          ) : (
            <KeyTable keys={data.keys} onRevoke={setRevoking} />
          )}
          {issuing ? <IssueDialog county={data.jurisdiction} onClose={() => setIssuing(false)} /> : null}
          {revoking === undefined ? null : <RevokeDialog of={revoking} onClose={() => setRevoking(undefined)} />}
        </>
      )}
    </>
  );
}

/** What whoever builds the other system asks first. */
function Addresses({ county }: { readonly county: string }): ReactElement {
  const t = useText();
  const { origin } = globalThis.location;
  const rows = [
    [t({ zh: '发现地址', en: 'Discovery' }), `${origin}/open311/v2/discovery.xml`],
    [t({ zh: '正式地址', en: 'Production' }), `${origin}/open311/v2`],
    [t({ zh: '测试地址', en: 'Test' }), `${origin}/open311/test/v2`],
    ['jurisdiction_id', county],
  ] as const;
  return (
    <section className="ln-panel" aria-labelledby="ek-addresses">
      <h2 id="ek-addresses">{t({ zh: '告诉对方', en: 'What the other side needs' })}</h2>
      <dl className="ek-addresses">
        {rows.map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd className="ln-figures">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="ln-hint">
        {t({
          zh: '先在测试地址试：那里的数据单独放，不进待办、不计数，一天后删除。',
          en: 'Try the test address first: its data stay apart, reach no inbox, are not counted and go after a day.',
        })}
      </p>
    </section>
  );
}

interface TableProps {
  readonly keys: readonly AccessKeyLine[];
  readonly onRevoke: (of: AccessKeyLine) => void;
}

function KeyTable({ keys, onRevoke }: TableProps): ReactElement {
  const t = useText();
  return (
    <div className="ln-table-frame" tabIndex={0} role="region" aria-label={t({ zh: '接口密钥', en: 'Access keys' })}>
      <table className="ln-table ln-still">
        <thead>
          <tr>
            <th scope="col">{t({ zh: '系统', en: 'System' })}</th>
            <th scope="col">{t({ zh: '状态', en: 'State' })}</th>
            <th scope="col">{t({ zh: '末四位', en: 'Last four' })}</th>
            <th scope="col">{t({ zh: '每分钟最多', en: 'A minute' })}</th>
            <th scope="col">{t({ zh: '对不上网格时交给', en: 'Without a grid' })}</th>
            <th scope="col">{t({ zh: '发放时间', en: 'Issued' })}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((each) => (
            <tr key={each.id}>
              <td>
                {each.system}
                {each.contact === null ? null : <div className="ln-hint">{each.contact}</div>}
              </td>
              <td>
                {each.revokedAt === null ? (
                  <Button size="small" onClick={() => onRevoke(each)}>
                    {t({ zh: '吊销', en: 'Revoke' })}
                  </Button>
                ) : (
                  <StatusMark tone="grey" word={t({ zh: '{at} 已吊销', en: 'revoked {at}' }, { at: formatInstant(each.revokedAt) })} />
                )}
              </td>
              <td className="ln-figures">…{each.tail}</td>
              <td className="ln-figures">{each.perMinute}</td>
              <td>
                <PlaceName place={each.fallback} steps={2} />
              </td>
              <td className="ln-figures">{formatInstant(each.issuedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
