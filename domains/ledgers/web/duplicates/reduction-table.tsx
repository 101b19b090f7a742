import { percentText, Sparkline, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { Analysis } from './use-duplicates.ts';

/** How many ledgers were ever asked, how many still are, and the share that is gone, month by month. */
export function ReductionTable({ months }: { readonly months: Analysis['reduction'] }): ReactElement | null {
  const t = useText();
  const last = months.at(-1);
  if (last === undefined) return null;
  return (
    <section className="lg-part" aria-labelledby="reduction-title">
      <h2 id="reduction-title">{t({ zh: '压减率', en: 'Reduction' })}</h2>
      <p className="lg-facts">
        <strong className="ln-figures lg-big">{percentText(last.tenths)}</strong>
        <span>
          {t({ zh: '原有 {before} 份，现有 {after} 份', en: '{before} before, {after} now' }, { before: last.before, after: last.after })}
        </span>
        {months.length > 1 ? (
          <Sparkline
            values={months.map((each) => each.tenths)}
            label={t({ zh: '近 12 个月的压减率', en: 'Reduction over twelve months' })}
          />
        ) : null}
      </p>
    </section>
  );
}
