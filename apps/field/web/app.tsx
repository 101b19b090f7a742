import { useLanguage } from '@linli/kernel/web';
import { useEffect, type ReactElement } from 'react';
import { Frame } from './frame/frame.tsx';
import { ChoosePinScreen } from './open/choose-pin-screen.tsx';
import { SignInScreen } from './open/sign-in-screen.tsx';
import { UnfitScreen } from './open/unfit-screen.tsx';
import { UnlockScreen } from './open/unlock-screen.tsx';
import { WipedScreen } from './open/wiped-screen.tsx';
import { useSnapshot } from './use-field.ts';

/** What the phone shows, by what it holds. */
export function App(): ReactElement {
  const { stage, wipedBecause } = useSnapshot();
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  switch (stage) {
    case 'opening':
      return <main className="fd-open" aria-busy="true" />;
    case 'unfit':
      return <UnfitScreen />;
    case 'signed-out':
      return <SignInScreen />;
    case 'choose-pin':
      return <ChoosePinScreen />;
    case 'locked':
      return <UnlockScreen />;
    case 'wiped':
      return <WipedScreen because={wipedBecause} />;
    case 'open':
      return <Frame />;
  }
}
