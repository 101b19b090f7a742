import { GoLink, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { Plan } from './types.ts';

/** Above the county: the plans of the places right below, each a step down. */
export function Below({ below, month }: { readonly below: Plan['below']; readonly month: string | undefined }): ReactElement | null {
  const t = useText();
  if (below.length === 0) return null;
  return (
    <nav className="sv-below ln-no-print" aria-label={t({ zh: '下一级', en: 'One level down' })}>
      <span className="sv-caption">{t({ zh: '下一级', en: 'One level down' })}</span>
      {below.map(({ place, name }) => (
        <GoLink key={place} to="/plan" search={{ place, ...(month === undefined ? {} : { month }) }}>
          {name}
        </GoLink>
      ))}
    </nav>
  );
}
