import { Sparkline, useLanguage, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { Line } from '../../model/index.ts';
import { figureText } from '../logic/figures.ts';
import { everyMonth, monthText } from '../logic/months.ts';

/** Where a line comes from, month by month. One month alone is no direction and is not drawn. */
export function LineTrend({ line }: { readonly line: Line }): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  const history = everyMonth(
    line.trend.map((each) => ({ month: each.month, value: line.unit === 'percent' ? each.tenths : each.numerator })),
  );
  const [first, last] = [history.at(0), history.at(-1)];
  const from = line.trend.at(0);
  if (first === undefined || last === undefined || from === undefined || first === last) return null;
  const label = t(
    { zh: '{from} {before}，{to} {after}', en: '{before} in {from}, {after} in {to}' },
    {
      from: monthText(first.month, language),
      to: monthText(last.month, language),
      before: figureText({ ...from, unit: line.unit }),
      after: figureText(line),
    },
  );
  return <Sparkline values={history.map(({ value }) => value)} label={label} />;
}
