import { identityOperations } from '@linli/identity/model';
import type { OutputOf } from '@linli/kernel/model';
import { runOperation, useText } from '@linli/kernel/web';
import { useEffect, useState, type ReactElement } from 'react';
import { FIELD_ROLES } from '../engine/index.ts';

export type DemoAccount = OutputOf<typeof identityOperations.demoAccounts>['accounts'][number];

/** In a demonstration: the invented people who go out, each a press away from being signed in. */
export function DemoAccounts({ onPick }: { readonly onPick: (account: DemoAccount) => void }): ReactElement | null {
  const t = useText();
  const [accounts, setAccounts] = useState<readonly DemoAccount[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    runOperation(identityOperations.demoAccounts, {}, { signal: leaving.signal }).then(
      (answer) => setAccounts(answer.accounts.filter(({ role }) => FIELD_ROLES.some((each) => each === role)).slice(0, 4)),
      () => undefined, // not a demonstration, or no signal
    );
    return () => leaving.abort();
  }, []);
  if (accounts.length === 0) return null;
  return (
    <section className="fd-field" aria-labelledby="demo-title">
      <h2 id="demo-title">{t({ zh: '演示账号', en: 'Demonstration accounts' })}</h2>
      <p className="fd-hint">{t({ zh: '人物都是虚构的。点一下就填好。', en: 'All people are invented. One press fills the form.' })}</p>
      <ul className="fd-people">
        {accounts.map((account) => (
          <li key={account.user}>
            <button type="button" className="fd-button fd-wide" onClick={() => onPick(account)}>
              {account.name} · {account.placeName}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
