import { RefusalNotice, formatInstant, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { identityOperations } from '../../model/index.ts';
import { useAccountSessions, useAccountStep } from './account-queries.ts';

/** Where an account is signed in, for the security administrator, who may end it. */
export function AccountSessions({ id }: { readonly id: string }): ReactElement {
  const t = useText();
  const { data, error } = useAccountSessions(id);
  const end = useAccountStep(identityOperations.endAccountSessions);
  const sessions = data?.sessions ?? [];
  return (
    <section className="ln-panel" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{t({ zh: '正在登录', en: 'Signed in now' })}</h2>
      {error === null ? null : <RefusalNotice error={error} />}
      {end.error === null ? null : <RefusalNotice error={end.error} />}
      {data !== undefined && sessions.length === 0 ? (
        <p className="ln-hint">{t({ zh: '现在没有登录。', en: 'Not signed in now.' })}</p>
      ) : null}
      <ul className="ln-lines">
        {sessions.map((each) => (
          <li key={each.id}>
            {t(
              { zh: '{since} 登录，最近使用 {seen}，来自 {address}', en: 'Since {since}, last seen {seen}, from {address}' },
              { since: formatInstant(each.startedAt), seen: formatInstant(each.lastSeenAt), address: each.address },
            )}
          </li>
        ))}
      </ul>
      {sessions.length === 0 ? null : (
        <div className="ln-actions">
          <Button danger loading={end.isPending} onClick={() => end.mutate({ id })}>
            {t({ zh: '结束全部登录', en: 'End all sessions' })}
          </Button>
        </div>
      )}
    </section>
  );
}
