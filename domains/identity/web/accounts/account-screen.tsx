import { GoLink, PageHead, RefusalNotice, UNKNOWN, formatInstant, useActor, useAddress, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { AccountActions } from './account-actions.tsx';
import { AccountDevices } from './account-devices.tsx';
import { useAccount } from './account-queries.ts';
import { AccountSessions } from './account-sessions.tsx';
import { AccountStatusMark } from './account-status.tsx';
import { LinkPanel } from './link-panel.tsx';
import { PostsPanel } from './posts-panel.tsx';

/** `/administration/accounts/$id` */
export function AccountScreen(): ReactElement {
  const t = useText();
  const { role } = useActor();
  const id = useAddress().params['id'] ?? '';
  const { data: account, error, refetch } = useAccount(id);
  const above = <GoLink to="/administration/accounts">{t({ zh: '账号与岗位', en: 'Accounts and posts' })}</GoLink>;
  if (account === undefined) {
    return (
      <>
        <PageHead title={t({ zh: '账号', en: 'Account' })} above={above} />
        {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      </>
    );
  }
  return (
    <>
      <PageHead
        title={account.name}
        aside={<AccountStatusMark status={account.status} />}
        above={above}
        actions={role === 'system-admin' ? <AccountActions account={account} /> : undefined}
      />
      <section className="ln-panel" aria-label={t({ zh: '账号', en: 'Account' })}>
        <dl className="ln-values">
          <div>
            <dt>{t({ zh: '用户名', en: 'User name' })}</dt>
            <dd>{account.user}</dd>
          </div>
          <div>
            <dt>{t({ zh: '管理单位所在地', en: 'Kept at' })}</dt>
            <dd>{account.placeName}</dd>
          </div>
          <div>
            <dt>{t({ zh: '建立时间', en: 'Made' })}</dt>
            <dd>{formatInstant(account.createdAt)}</dd>
          </div>
          <div>
            <dt>{t({ zh: '上次登录', en: 'Last signed in' })}</dt>
            <dd>{account.lastSignInAt === null ? UNKNOWN : formatInstant(account.lastSignInAt)}</dd>
          </div>
          {account.statusReason === null ? null : (
            <div>
              <dt>{t({ zh: '停用原因', en: 'Why disabled' })}</dt>
              <dd>{account.statusReason}</dd>
            </div>
          )}
        </dl>
      </section>
      {role === 'system-admin' && account.status === 'invited' ? (
        <LinkPanel key={account.invitation?.expiresAt ?? ''} id={account.id} expiresAt={account.invitation?.expiresAt} />
      ) : null}
      <PostsPanel account={account.id} posts={account.posts} />
      {role === 'security-admin' ? <AccountSessions id={account.id} /> : null}
      {role === 'security-admin' ? <AccountDevices id={account.id} /> : null}
    </>
  );
}
