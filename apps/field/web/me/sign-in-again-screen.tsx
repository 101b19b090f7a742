import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { go } from '../navigation/route.ts';
import { SignInForm } from '../open/sign-in-form.tsx';
import { Screen } from '../parts/screen.tsx';
import { useOpen } from '../use-field.ts';

/** The session is over; what is on the phone stays, and is sent after signing in. */
export function SignInAgainScreen(): ReactElement {
  const t = useText();
  const { holder } = useOpen();
  return (
    <Screen title={t({ zh: '再登录一次', en: 'Sign in again' })} above="/">
      <p className="fd-hint">
        {t(
          {
            zh: '登录过期了。手机上的都还在，{name}登录后自动发出。换别人用，要先退出并清除。',
            en: 'The session is over. Everything is still here and is sent once {name} has signed in. For somebody else it has to be wiped first.',
          },
          { name: holder.name },
        )}
      </p>
      <div className="fd-form">
        <SignInForm onDone={() => go('/', 'replace')} />
      </div>
    </Screen>
  );
}
