import { GoLink, useActor, useDictionary, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { webDomains } from '../../compose.ts';
import { menuOf } from './menu.ts';

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
            <div key={group.key}>
              {group.label === undefined ? null : <h3>{t(group.label)}</h3>}
              <ul>
                {group.links.map((link) => (
                  <li key={link.to}>
                    <GoLink to={link.to} marksOpen={link.to !== '/'} className="ln-menu-link" onClick={onGo}>
                      {t(link.label)}
                    </GoLink>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </nav>
  );
}
