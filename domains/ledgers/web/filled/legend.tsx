import { UNKNOWN, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { originSigns } from './cell-value.tsx';

/** What the small signs of the cells mean. `fills`: gaps can be typed here; of a past day nothing can. */
export function Legend({ fills }: { readonly fills: boolean }): ReactElement {
  const t = useText();
  return (
    <ul className="lg-legend ln-hint ln-no-print">
      <li>{t({ zh: '没有记号：来自登记', en: 'no sign: from a record' })}</li>
      {(['counted', 'typed'] as const).map((origin) => (
        <li key={origin}>
          <span className="lg-sign">{originSigns[origin].sign}</span> {t(originSigns[origin].word)}
        </li>
      ))}
      {fills ? (
        <li>
          <span className="lg-blank" /> {t({ zh: '空着，可以在这里填', en: 'empty, can be filled here' })}
        </li>
      ) : null}
      <li>
        {UNKNOWN}{' '}
        {fills ? t({ zh: '空着，要在别处登记', en: 'empty, registered elsewhere' }) : t({ zh: '那天空着', en: 'empty on that day' })}
      </li>
    </ul>
  );
}
