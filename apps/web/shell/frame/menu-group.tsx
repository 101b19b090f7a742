import { GoLink, useAddress, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { MenuGroup as Group, MenuLink } from './menu.ts';

interface Props {
  readonly group: Group;
  readonly onGo: () => void;
}

/** Links of the menu; several of one domain fold under its name, open while one of them is. */
export function MenuGroup({ group, onGo }: Props): ReactElement {
  const t = useText();
  const { path } = useAddress();
  const isOpen = (link: MenuLink): boolean => path === link.to || path.startsWith(`${link.to}/`);
  // A desk above other links is marked only while it is open itself.
  const holdsOthers = (link: MenuLink): boolean => link.to === '/' || group.links.some((each) => each.to.startsWith(`${link.to}/`));
  const links = (
    <ul>
      {group.links.map((link) => (
        <li key={link.to}>
          <GoLink to={link.to} marksOpen={!holdsOthers(link)} className="ln-menu-link" onClick={onGo}>
            {t(link.label)}
          </GoLink>
        </li>
      ))}
    </ul>
  );
  if (group.label === undefined || group.links.length === 1) return links;
  return (
    <details open={group.links.some(isOpen)}>
      <summary>{t(group.label)}</summary>
      {links}
    </details>
  );
}
