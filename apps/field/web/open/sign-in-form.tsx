import type { Text } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import { useState, type FormEvent, type ReactElement } from 'react';
import { Field } from '../parts/field.tsx';
import { useEngine } from '../use-field.ts';
import { type DemoAccount, DemoAccounts } from './demo-accounts.tsx';

const unreached: Text = {
  zh: '连不上服务器。登录要有信号，走到有信号的地方再试。',
  en: 'The server cannot be reached. Signing in needs a signal; try again where there is one.',
};

/** The staff's own account: user, password, and the code of the second step once the server asks for it. */
export function SignInForm({ onDone }: { readonly onDone?: () => void }): ReactElement {
  const t = useText();
  const engine = useEngine();
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState<readonly ('code' | 'next')[]>([]);
  const [next, setNext] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Text>();
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setSaid(undefined);
    const outcome = await engine.signIn({
      user: user.trim(),
      password,
      ...(code === '' ? {} : { code: code.trim() }),
      ...(next === '' ? {} : { next }),
    });
    setBusy(false);
    if (outcome.state === 'signed-in') return onDone?.();
    if (outcome.state === 'code-needed') return setAsked([...asked, 'code']);
    if (outcome.refusal?.code === 'password-due') setAsked([...asked, 'next']);
    setSaid(outcome.refusal?.sentence ?? unreached);
  };
  const fill = (account: DemoAccount): void => {
    setUser(account.user);
    setPassword(account.password);
    setCode(account.code);
    setAsked(account.code === '' ? [] : ['code']);
    setSaid(undefined);
  };
  return (
    <>
      <form onSubmit={(event) => void send(event)}>
        <Field id="user" label={t({ zh: '账号', en: 'User' })}>
          <input
            id="user"
            className="fd-input"
            autoComplete="username"
            autoCapitalize="none"
            value={user}
            onChange={(event) => setUser(event.target.value)}
          />
        </Field>
        <Field id="password" label={t({ zh: '密码', en: 'Password' })}>
          <input
            id="password"
            type="password"
            className="fd-input"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
        {asked.includes('code') ? (
          <Field
            id="code"
            label={t({ zh: '动态码', en: 'Code' })}
            hint={t({ zh: '手机验证器上显示的 6 位数字。', en: 'The 6 digits that your authenticator shows.' })}
          >
            <input
              id="code"
              className="fd-input"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={6}
              value={code}
              aria-describedby="code-hint"
              onChange={(event) => setCode(event.target.value)}
            />
          </Field>
        ) : null}
        {asked.includes('next') ? (
          <Field id="next" label={t({ zh: '新密码', en: 'New password' })}>
            <input
              id="next"
              type="password"
              className="fd-input"
              autoComplete="new-password"
              value={next}
              onChange={(event) => setNext(event.target.value)}
            />
          </Field>
        ) : null}
        {said === undefined ? null : (
          <p className="fd-notice fd-red" role="alert">
            {t(said)}
          </p>
        )}
        <button type="submit" className="fd-button fd-main fd-wide" disabled={busy || user.trim() === '' || password === ''}>
          {busy ? t({ zh: '正在登录', en: 'Signing in' }) : t({ zh: '登录', en: 'Sign in' })}
        </button>
      </form>
      <DemoAccounts onPick={fill} />
    </>
  );
}
