import { GoLink, useActor, useDictionary, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { webDomains } from '../../compose.ts';
import { menuOf } from './menu.ts';
import { MenuGroup } from './menu-group.tsx';

/** The menu by what a person comes for. */
export function SideMenu({ onGo }: { readonly onGo: () => void }): ReactElement {
  const t = useText();
  const parts = menuOf(useActor(), useDictionary(), webDomains);
  return (
    <nav className="ln-menu" aria-label={t({ zh: '主菜单', en: 'Main menu' })}>
      {parts.map((part) => (
        <section key={part.section} aria-label={t(part.label)}>
          {part.section === 'work' ? null : (
            <h2>
              {part.section === 'registers' ? (
                <GoLink to="/registers" onClick={onGo}>
                  {t(part.label)}
                </GoLink>
              ) : (
                t(part.label)
              )}
            </h2>
          )}
          {part.groups.map((group) => (
            <MenuGroup key={group.key} group={group} onGo={onGo} />
          ))}
        </section>
      ))}
    </nav>
  );
}
