import {
  CountyDictionary,
  isRefusedAs,
  KeyHelp,
  PlaceNote,
  RefusalNotice,
  SessionProvider,
  useAddress,
  useKeys,
  useText,
} from '@linli/kernel/web';
import { Outlet } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useState, type ReactElement } from 'react';
import { webDomains } from '../../compose.ts';
import { findScreen } from '../help/guide-page.ts';
import { useMe } from '../session-query.ts';
import { SideMenu } from './side-menu.tsx';
import { ToSignIn } from './to-sign-in.tsx';
import { TopBar } from './top-bar.tsx';

const screens = webDomains.flatMap((each) => each.screens);

/** What stands around every screen of a signed-in person: the bar above, the menu at the left. */
export function Frame(): ReactElement {
  const t = useText();
  const { data: session, error, refetch } = useMe();
  const [menuOpen, setMenuOpen] = useState(false);
  const [help, setHelp] = useState(false);
  const { path } = useAddress();
  useKeys({ '?': () => setHelp(true) });
  if (isRefusedAs(error, 'unauthenticated')) return <ToSignIn />;
  if (session === undefined) {
    return (
      <main className="ln-alone" aria-busy={error === null}>
        {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      </main>
    );
  }
  return (
    <SessionProvider value={session}>
      <CountyDictionary>
        <a className="ln-skip" href="#main">
          {t({ zh: '跳到正文', en: 'Skip to the content' })}
        </a>
        <TopBar onMenu={() => setMenuOpen(true)} onKeys={() => setHelp(true)} />
        <div className="ln-frame">
          <div className="ln-side ln-chrome">
            <SideMenu onGo={() => undefined} />
          </div>
          <main id="main" className="ln-main" tabIndex={-1}>
            <PlaceNote />
            <Outlet />
          </main>
        </div>
        <Drawer open={menuOpen} placement="left" size={280} title={t({ zh: '菜单', en: 'Menu' })} onClose={() => setMenuOpen(false)}>
          <SideMenu onGo={() => setMenuOpen(false)} />
        </Drawer>
        {help ? <KeyHelp screen={keyed(path)} onClose={() => setHelp(false)} /> : null}
      </CountyDictionary>
    </SessionProvider>
  );
}

/** The screen at an address, where it has keys of its own. */
function keyed(path: string) {
  const screen = findScreen(path, screens);
  return screen?.keys === undefined ? undefined : { title: screen.title, keys: screen.keys };
}
