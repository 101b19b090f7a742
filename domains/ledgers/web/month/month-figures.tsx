import { formatNumber, percentText, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { autoTenths } from '../forms/logic/shares.ts';
import type { FormFacts } from '../forms/wire.ts';

interface Props {
  /** What waits to be confirmed. */
  readonly waiting: readonly FormFacts[];
  readonly done: number;
  /** Questions that are still open; none while they are being read. */
  readonly questions: number | undefined;
}

const add = (forms: readonly FormFacts[], key: 'autoCells' | 'correctedCells' | 'manualCells' | 'gaps'): number =>
  forms.reduce((sum, each) => sum + each[key], 0);

/** The month in four figures: how many forms, how much is filled, what is left to say, what is done. */
export function MonthFigures({ waiting, done, questions }: Props): ReactElement {
  const t = useText();
  const sums = {
    autoCells: add(waiting, 'autoCells'),
    correctedCells: add(waiting, 'correctedCells'),
    manualCells: add(waiting, 'manualCells'),
    gaps: add(waiting, 'gaps'),
  };
  const filled = sums.autoCells + sums.correctedCells;
  const figures = [
    { word: { zh: '等您确认', en: 'To be confirmed' }, value: t({ zh: '{n} 份', en: '{n}' }, { n: waiting.length }), more: undefined },
    {
      word: { zh: '系统填好', en: 'Filled by the system' },
      value: percentText(autoTenths(sums)),
      more: t({ zh: '{n} 格', en: '{n} cells' }, { n: formatNumber(filled) }),
    },
    {
      word: { zh: '还要您答', en: 'Left to answer' },
      value: questions === undefined && sums.gaps > 0 ? '…' : t({ zh: '{n} 项', en: '{n}' }, { n: questions ?? 0 }),
      more: t({ zh: '{n} 格空着', en: '{n} gaps' }, { n: formatNumber(sums.gaps) }),
    },
    { word: { zh: '已确认', en: 'Confirmed' }, value: t({ zh: '{n} 份', en: '{n}' }, { n: done }), more: undefined },
  ];
  return (
    <dl className="lg-figures-row ln-figures">
      {figures.map(({ word, value, more }) => (
        <div key={word.zh}>
          <dt>{t(word)}</dt>
          <dd>
            <strong>{value}</strong> {more === undefined ? null : <span className="ln-hint">{more}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
