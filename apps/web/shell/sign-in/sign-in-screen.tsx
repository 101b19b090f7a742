import { api, RefusalNotice, RefusedAnswer, setLanguage, useLanguage, useText } from '@linli/kernel/web';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useEffect, useState, type FormEvent, type ReactElement } from 'react';
import { guideAddress } from '../help/guide-page.ts';
import { type DemoAccount, DemoAccounts } from './demo-accounts.tsx';
import { safeNext } from './safe-next.ts';

/** Signing in: user, password, and the code of the second step once the server asks for it. */
export function SignInScreen(): ReactElement {
  const t = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [codeAsked, setCodeAsked] = useState(false);
  const [next, setNext] = useState('');
  const [nextAsked, setNextAsked] = useState(false);
  const title = t({ zh: '登录', en: 'Sign in' });
  useEffect(() => {
    document.title = `${title} · 邻里`;
  }, [title]);
  const send = useMutation({
    mutationFn: () =>
      api.post<{ state: 'signed-in' | 'code-needed' }>('/identity/sign-in', {
        user: user.trim(),
        password,
        ...(code === '' ? {} : { code: code.trim() }),
        ...(next === '' ? {} : { next }),
      }),
    onError: (error) => {
      if (error instanceof RefusedAnswer && error.refusal.code === 'password-due') setNextAsked(true);
    },
    onSuccess: ({ state }) => {
      if (state === 'code-needed') {
        setCodeAsked(true);
        return;
      }
      client.clear();
      void navigate({ href: safeNext(new URLSearchParams(location.search).get('next')) });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (user.trim() !== '' && password !== '') send.mutate();
  };
  const fill = (account: DemoAccount): void => {
    setUser(account.user);
    setPassword(account.password);
    setCode(account.code ?? '');
    setCodeAsked(account.code !== null && account.code !== undefined);
    send.reset();
  };
  return (
    <main className="ln-sign-in">
      <div className="ln-sign-in-words">
        <h1>{t({ zh: '邻里', en: 'Linli' })}</h1>
        <p>{t({ zh: '社区综合服务管理平台', en: 'Service and governance platform for communities' })}</p>
      </div>
      <form className="ln-panel" onSubmit={submit} aria-labelledby="sign-in-title">
        <h2 id="sign-in-title">{title}</h2>
        <div className="ln-field">
          <label htmlFor="user">{t({ zh: '账号', en: 'User' })}</label>
          <Input id="user" size="large" autoComplete="username" autoFocus value={user} onChange={(event) => setUser(event.target.value)} />
        </div>
        <div className="ln-field">
          <label htmlFor="password">{t({ zh: '密码', en: 'Password' })}</label>
          <Input
            id="password"
            type="password"
            size="large"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </div>
        {codeAsked ? (
          <div className="ln-field">
            <label htmlFor="code">{t({ zh: '动态码', en: 'Code' })}</label>
            <Input
              id="code"
              size="large"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={6}
              value={code}
              aria-describedby="code-help"
              onChange={(event) => setCode(event.target.value)}
            />
            <span id="code-help" className="ln-hint">
              {t({
                zh: '手机验证器上显示的 6 位数字，每 30 秒换一次。',
                en: 'The 6 digits that your authenticator shows; they change every 30 seconds.',
              })}
            </span>
          </div>
        ) : null}
        {nextAsked ? (
          <div className="ln-field">
            <label htmlFor="next">{t({ zh: '新密码', en: 'New password' })}</label>
            <Input
              id="next"
              type="password"
              size="large"
              autoComplete="new-password"
              value={next}
              onChange={(event) => setNext(event.target.value)}
            />
          </div>
        ) : null}
        {send.error === null ? null : <RefusalNotice error={send.error} />}
        <Button
          type="primary"
          size="large"
          block
          htmlType="submit"
          loading={send.isPending}
          disabled={user.trim() === '' || password === ''}
        >
          {title}
        </Button>
      </form>
      <DemoAccounts onPick={fill} />
      <div className="ln-sign-in-foot">
        <button
          type="button"
          className="ln-plain"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {language === 'zh' ? 'English' : '中文'}
        </button>
        <a className="ln-plain" href={guideAddress('sign-in', language)} target="_blank" rel="noreferrer">
          {t({ zh: '使用指南', en: 'Guide' })}
        </a>
      </div>
    </main>
  );
}
