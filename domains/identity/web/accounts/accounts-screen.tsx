import {
  EmptyState,
  GoLink,
  PageHead,
  RefusalNotice,
  UNKNOWN,
  formatInstant,
  useActor,
  useAddress,
  useText,
  Pager,
} from '@linli/kernel/web';
import { Button, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { type AccountRow, accountStatuses } from '../../model/index.ts';
import { findStatus, useAccounts } from './account-queries.ts';
import { AccountStatusMark, statusLabels } from './account-status.tsx';

/** `/administration/accounts`: who may sign in. */
export function AccountsScreen(): ReactElement {
  const t = useText();
  const { role } = useActor();
  const { search, go } = useAddress();
  const status = findStatus(search['status']);
  const { data, error, refetch } = useAccounts({ search: search['search'], status, after: search['after'] });
  const makes = role === 'system-admin';
  return (
    <>
      <PageHead
        title={t({ zh: '账号与岗位', en: 'Accounts and posts' })}
        help={
          makes
            ? t({
                zh: '一人一个账号，不共用。您建立和停用账号，岗位由安全管理员授予。',
                en: 'One account for each person, never shared. You make and disable accounts; the security administrator grants posts.',
              })
            : t({
                zh: '打开一个账号，授予或结束岗位。账号由系统管理员建立。',
                en: 'Open an account to grant or end posts. The system administrator makes the accounts.',
              })
        }
        actions={
          makes ? (
            <Button type="primary" onClick={() => go('/administration/accounts/new')}>
              {t({ zh: '新建账号', en: 'New account' })}
            </Button>
          ) : undefined
        }
      />
      <Filters />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data?.rows.length === 0 ? (
        <NoAccounts filtered={search['search'] !== undefined || status !== undefined} />
      ) : (
        <AccountTable rows={data?.rows ?? []} busy={data === undefined && error === null} />
      )}
      <Pager next={data?.next ?? null} />
    </>
  );
}

function Filters(): ReactElement {
  const t = useText();
  const { search, setSearch } = useAddress();
  return (
    <div className="ln-toolbar" role="search">
      <Input.Search
        key={search['search'] ?? ''}
        defaultValue={search['search'] ?? ''}
        allowClear
        maxLength={60}
        style={{ width: 260 }}
        aria-label={t({ zh: '按用户名或姓名查找', en: 'Find by user name or name' })}
        placeholder={t({ zh: '用户名或姓名的开头', en: 'Beginning of user name or name' })}
        onSearch={(text) => setSearch({ search: text.trim(), after: undefined })}
      />
      <Select
        value={findStatus(search['status']) ?? ''}
        style={{ width: 180 }}
        aria-label={t({ zh: '状态', en: 'Status' })}
        onChange={(status: string) => setSearch({ status, after: undefined })}
        options={[
          { value: '', label: t({ zh: '全部状态', en: 'Any status' }) },
          ...accountStatuses.map((each) => ({ value: each as string, label: t(statusLabels[each]) })),
        ]}
      />
    </div>
  );
}

function NoAccounts({ filtered }: { readonly filtered: boolean }): ReactElement {
  const t = useText();
  const { setSearch } = useAddress();
  if (!filtered) {
    return (
      <EmptyState title={t({ zh: '这里还没有账号', en: 'There are no accounts yet' })}>
        <p>
          {t({
            zh: '账号由系统管理员建立，岗位由安全管理员授予。',
            en: 'The system administrator makes accounts, the security administrator grants posts.',
          })}
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t({ zh: '没有符合条件的账号', en: 'No account fits these conditions' })}
      action={
        <Button onClick={() => setSearch({ search: undefined, status: undefined, after: undefined })}>
          {t({ zh: '清除查找条件', en: 'Clear the conditions' })}
        </Button>
      }
    >
      <p>{t({ zh: '请核对用户名或姓名的开头几个字。', en: 'Check the beginning of the user name or the name.' })}</p>
    </EmptyState>
  );
}

function AccountTable({ rows, busy }: { readonly rows: readonly AccountRow[]; readonly busy: boolean }): ReactElement {
  const t = useText();
  return (
    <div className="ln-table-frame" aria-busy={busy}>
      <table className="ln-table ln-still">
        <caption className="ln-out-of-sight">{t({ zh: '账号', en: 'Accounts' })}</caption>
        <thead>
          <tr>
            <th scope="col">{t({ zh: '用户名', en: 'User name' })}</th>
            <th scope="col">{t({ zh: '姓名', en: 'Name' })}</th>
            <th scope="col">{t({ zh: '管理单位所在地', en: 'Kept at' })}</th>
            <th scope="col">{t({ zh: '状态', en: 'Status' })}</th>
            <th scope="col">{t({ zh: '上次登录', en: 'Last signed in' })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.status === 'disabled' ? 'ln-ended' : undefined}>
              <td>
                <GoLink to={`/administration/accounts/${row.id}`} className="ln-row-link">
                  {row.user}
                </GoLink>
              </td>
              <td>{row.name}</td>
              <td>{row.placeName}</td>
              <td>
                <AccountStatusMark status={row.status} />
              </td>
              <td className="ln-figures">{row.lastSignInAt === null ? UNKNOWN : formatInstant(row.lastSignInAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
