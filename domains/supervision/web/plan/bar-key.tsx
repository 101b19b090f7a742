import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';

/** How the bars are read; said once for the whole page. */
export function BarKey(): ReactElement {
  const t = useText();
  return (
    <ul className="sv-key" aria-label={t({ zh: '图例', en: 'How to read the bars' })}>
      <li>
        <svg width="18" height="18" aria-hidden="true">
          <rect x="1" y="5" width="16" height="8" fill="currentColor" />
        </svg>
        {t({ zh: '现在', en: 'now' })}
      </li>
      <li>
        <svg width="9" height="18" aria-hidden="true">
          <rect className="sv-bar-target" x="3" y="1" width="3" height="16" />
        </svg>
        {t({ zh: '目标', en: 'target' })}
      </li>
      <li>
        <svg width="11" height="18" aria-hidden="true">
          <path className="sv-bar-expected" d="M1 13h9l-4.5 -6z" />
        </svg>
        {t({ zh: '按时间应到', en: 'due by now' })}
      </li>
    </ul>
  );
}
