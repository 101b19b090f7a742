import type { Text } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { Link } from '../navigation/link.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';

interface Tab {
  readonly to: string;
  readonly icon: IconName;
  readonly label: Text;
  /** Further addresses that belong to it. */
  readonly below: string;
}

const tabs: readonly Tab[] = [
  { to: '/', icon: 'todo', label: { zh: '待办', en: 'To do' }, below: '/events' },
  { to: '/grid', icon: 'grid', label: { zh: '网格', en: 'Grid' }, below: '/grid' },
  { to: '/report', icon: 'report', label: { zh: '报事', en: 'Report' }, below: '/report' },
  { to: '/visits', icon: 'visits', label: { zh: '走访', en: 'Visits' }, below: '/visits' },
  { to: '/me', icon: 'me', label: { zh: '我的', en: 'Me' }, below: '/me' },
];

/** Within reach of the thumb. */
export function TabBar({ path }: { readonly path: string }): ReactElement {
  const t = useText();
  return (
    <nav className="fd-bar" aria-label={t({ zh: '主菜单', en: 'Main menu' })}>
      {tabs.map(({ to, icon, label, below }) => {
        const here = path === to || path.startsWith(`${below}/`);
        return (
          <Link key={to} to={to} className={to === '/report' ? 'fd-bar-main' : undefined} aria-current={here ? 'page' : undefined}>
            <Icon name={icon} />
            {t(label)}
          </Link>
        );
      })}
    </nav>
  );
}
