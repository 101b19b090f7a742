import { GoLink, RefusalNotice, runOperation, useText } from '@linli/kernel/web';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input, QRCode, Typography } from 'antd';
import { useEffect, useState, type FormEvent, type ReactElement } from 'react';
import { decidePassword, identityOperations } from '../../model/index.ts';

/** `/welcome#token`: the owner of a new or reset account sets password and authenticator, once. */
export function WelcomeScreen(): ReactElement {
  const t = useText();
  const [token] = useState(() => location.hash.slice(1));
  const title = t({ zh: '设置密码和动态码', en: 'Set password and code' });
  useEffect(() => {
    document.title = `${title} · 邻里`;
    history.replaceState(history.state, '', location.pathname); // the link does not stay in the address or in the history
  }, [title]);
  const { data, error } = useQuery({
    queryKey: ['identity.invitation', token],
    queryFn: ({ signal }) => runOperation(identityOperations.openInvitation, { token }, { signal }),
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  const [done, setDone] = useState(false);
  return (
    <main className="ln-welcome" style={{ maxWidth: 480, margin: '48px auto', padding: '0 16px' }}>
      <h1>{title}</h1>
      {error === null ? null : <RefusalNotice error={error} />}
      {done ? (
        <Done />
      ) : data === undefined ? null : (
        <Setup token={token} user={data.user} name={data.name} totp={data.totp} onDone={() => setDone(true)} />
      )}
    </main>
  );
}

function Done(): ReactElement {
  const t = useText();
  return (
    <section className="ln-panel" role="status">
      <p>{t({ zh: '密码和动态码已设置好，现在可以登录了。', en: 'Password and code are set. You can sign in now.' })}</p>
      <GoLink to="/sign-in">{t({ zh: '去登录', en: 'Sign in' })}</GoLink>
    </section>
  );
}

interface SetupProps {
  readonly token: string;
  readonly user: string;
  readonly name: string;
  readonly totp: { readonly secret: string; readonly uri: string };
  readonly onDone: () => void;
}

function Setup({ token, user, name, totp, onDone }: SetupProps): ReactElement {
  const t = useText();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [code, setCode] = useState('');
  const accept = useMutation({
    mutationFn: () => runOperation(identityOperations.acceptInvitation, { token, password, code: code.trim() }),
    onSuccess: onDone,
  });
  // The county's own profile is the server's to know; what every profile refuses is said while typing.
  const unfit = password === '' ? undefined : decidePassword(password, { profile: 'asvs' }, [user, name]);
  const ready = password !== '' && unfit === undefined && again === password && /^\d{6}$/.test(code.trim());
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) accept.mutate();
  };
  return (
    <form className="ln-panel ln-stack" onSubmit={submit}>
      <p>{t({ zh: '{name}，您的用户名是 {user}。', en: '{name}, your user name is {user}.' }, { name, user })}</p>
      <input
        type="text"
        className="ln-out-of-sight"
        name="username"
        autoComplete="username"
        value={user}
        readOnly
        tabIndex={-1}
        aria-hidden
      />
      <div className="ln-field">
        <label htmlFor="welcome-password">{t({ zh: '新密码', en: 'New password' })}</label>
        <Input
          id="welcome-password"
          type="password"
          autoComplete="new-password"
          value={password}
          aria-describedby="welcome-password-help"
          onChange={(event) => setPassword(event.target.value)}
        />
        <span id="welcome-password-help" className={unfit === undefined ? 'ln-hint' : 'ln-error'} role="status">
          {unfit === undefined
            ? t({
                zh: '至少 10 个字符，大写字母、小写字母、数字、符号中的三种。',
                en: 'At least 10 characters, three of: upper case, lower case, digits, signs.',
              })
            : t(unfit.sentence)}
        </span>
      </div>
      <div className="ln-field">
        <label htmlFor="welcome-again">{t({ zh: '再输一遍', en: 'Once more' })}</label>
        <Input
          id="welcome-again"
          type="password"
          autoComplete="new-password"
          value={again}
          onChange={(event) => setAgain(event.target.value)}
        />
        {again !== '' && again !== password ? (
          <span className="ln-error">{t({ zh: '两遍不一样，请核对。', en: 'The two differ. Please check.' })}</span>
        ) : null}
      </div>
      <div className="ln-field">
        <p>
          {t({
            zh: '用手机上的验证器扫描，或者手工输入下面的密钥：',
            en: 'Scan this with an authenticator on your phone, or type the key below:',
          })}
        </p>
        <QRCode value={totp.uri} size={176} aria-label={t({ zh: '验证器的二维码', en: 'QR code for the authenticator' })} />
        <Typography.Text code copyable>
          {totp.secret}
        </Typography.Text>
      </div>
      <div className="ln-field">
        <label htmlFor="welcome-code">{t({ zh: '验证器上现在显示的动态码', en: 'The code that it shows now' })}</label>
        <Input
          id="welcome-code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </div>
      {accept.error === null ? null : <RefusalNotice error={accept.error} />}
      <Button type="primary" size="large" block htmlType="submit" disabled={!ready} loading={accept.isPending}>
        {t({ zh: '设置好了', en: 'Set them' })}
      </Button>
    </form>
  );
}
