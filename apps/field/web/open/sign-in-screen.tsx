import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { Opening } from './opening.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** The first time on this phone, and after everything was taken off it. */
export function SignInScreen(): ReactElement {
  const t = useText();
  return (
    <Opening title={t({ zh: '登录', en: 'Sign in' })}>
      <p className="fd-hint">
        {t({
          zh: '用您在邻里的账号登录，登录时要有信号。登录以后，没有信号也能用。',
          en: 'Use your account in Linli. Signing in needs a signal; afterwards it works without one.',
        })}
      </p>
      <SignInForm />
    </Opening>
  );
}
