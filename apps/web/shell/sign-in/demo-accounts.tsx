import { roleLabels, type Role } from '@linli/kernel/model';
import { api, useText } from '@linli/kernel/web';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';

export interface DemoAccount {
  readonly user: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
  readonly placeName: string;
  /** The code that its authenticator would show now. */
  readonly code?: string | null;
}

const CODE_LIVES_MS = 15_000; // codes change every 30 seconds

/** In a demonstration: the invented people, each a click away from being signed in. */
export function DemoAccounts({ onPick }: { readonly onPick: (account: DemoAccount) => void }): ReactElement | null {
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
  return (
    <section className="ln-panel ln-demo" aria-labelledby="demo-title">
      <h2 id="demo-title">{t({ zh: '演示账号', en: 'Demonstration accounts' })}</h2>
      <p className="ln-hint">
        {t({
          zh: '人物都是虚构的。点一下，账号、密码和动态码就填好。',
          en: 'All people are invented. One click fills user, password and code.',
        })}
      </p>
      <ul>
        {accounts.map((account) => (
          <li key={account.user}>
            <button type="button" onClick={() => onPick(account)}>
              <strong>{account.name}</strong>
              <span>{t(roleLabels[account.role])}</span>
              <span className="ln-hint">{account.placeName}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
