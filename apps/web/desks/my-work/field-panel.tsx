import { useActor, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';

const goOut: readonly string[] = ['grid-worker', 'community-worker'];

/** For those who go out: the application that works on a phone without a signal. */
export function FieldPanel(): ReactElement | null {
  const t = useText();
  const { role } = useActor();
  if (!goOut.includes(role)) return null;
  return (
    <section className="ln-panel" aria-labelledby="field-title">
      <h2 id="field-title">{t({ zh: '出门用：邻里外勤', en: 'On the way: Linli in the field' })}</h2>
      <p>
        {t({
          zh: '在手机上看网格、报事、处置、走访，没有信号也能用。用手机打开，添加到主屏幕。',
          en: 'The grid, reports, events and visits on a phone, without a signal too. Open it there and add it to the home screen.',
        })}
      </p>
      <p>
        <a href="/field/">{t({ zh: '打开邻里外勤', en: 'Open Linli in the field' })}</a>
      </p>
    </section>
  );
}
