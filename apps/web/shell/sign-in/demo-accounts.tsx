import { type Department, departments, roleLabels, type Role } from '@linli/kernel/model';
import { api, useText } from '@linli/kernel/web';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';

export interface DemoAccount {
  readonly user: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
  /** An officer's departments. */
  readonly departments: readonly Department[];
  readonly placeName: string;
  /** The code that its authenticator would show now. */
  readonly code?: string | null;
}

interface ListProps {
  readonly accounts: readonly DemoAccount[];
  readonly onPick: (account: DemoAccount) => void;
}

const CODE_LIVES_MS = 15_000; // codes change every 30 seconds

/** One desk of each kind stands open; the further departments of the county are a fold, or nobody would find the others. */
function parted(accounts: readonly DemoAccount[]): [first: readonly DemoAccount[], offices: readonly DemoAccount[]] {
  const county = accounts.find((each) => each.role === 'county-officer');
  const isFurther = (each: DemoAccount): boolean => each.role === 'county-officer' && each !== county;
  return [accounts.filter((each) => !isFurther(each)), accounts.filter(isFurther)];
}

function AccountList({ accounts, onPick }: ListProps): ReactElement {
  const t = useText();
  return (
    <ul>
      {accounts.map((account) => (
        <li key={account.user}>
          <button type="button" onClick={() => onPick(account)}>
            <strong>{account.name}</strong>
            <span>
              {account.departments.length === 0
                ? t(roleLabels[account.role])
                : account.departments.map((each) => t(departments[each])).join('、')}
            </span>
            <span className="ln-hint">{account.placeName}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** In a demonstration: the invented people, each a click away from being signed in. */
export function DemoAccounts({ onPick }: Pick<ListProps, 'onPick'>): ReactElement | null {
  const t = useText();
  const { data } = useQuery({
    queryKey: ['demo-accounts'],
    queryFn: ({ signal }) => api.get<{ accounts: DemoAccount[] }>('/identity/demo-accounts', {}, signal),
    refetchInterval: CODE_LIVES_MS,
    staleTime: 0,
    retry: false,
  });
  const accounts = data?.accounts ?? [];
  if (accounts.length === 0) return null;
  const [first, offices] = parted(accounts);
  return (
    <section className="ln-panel ln-demo" aria-labelledby="demo-title">
      <h2 id="demo-title">{t({ zh: '演示账号', en: 'Demonstration accounts' })}</h2>
      <p className="ln-hint">
        {t({
          zh: '人物都是虚构的。点一下，账号、密码和动态码就填好。',
          en: 'All people are invented. One click fills user, password and code.',
        })}
      </p>
      <AccountList accounts={first} onPick={onPick} />
      {offices.length === 0 ? null : (
        <details>
          <summary>{t({ zh: `县级其他部门（${offices.length} 个）`, en: `Other county departments (${offices.length})` })}</summary>
          <AccountList accounts={offices} onPick={onPick} />
        </details>
      )}
    </section>
  );
}
