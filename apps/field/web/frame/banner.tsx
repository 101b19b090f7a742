import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { Link } from '../navigation/link.tsx';
import { Icon } from '../parts/icon.tsx';
import { useSnapshot } from '../use-field.ts';
import { standing } from './standing.ts';

/** Above every screen; it leads to what it tells of. */
export function Banner(): ReactElement {
  const t = useText();
  const { tone, icon, words, to } = standing(useSnapshot());
  return (
    <header>
      <Link to={to} className={`fd-banner fd-${tone}`}>
        <Icon name={icon} />
        <span role="status">{t(words)}</span>
        <Icon name="next" />
      </Link>
    </header>
  );
}
