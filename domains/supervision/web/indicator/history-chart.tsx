import type { Standing } from '@linli/kernel/model';
import { formatNumber, percentText, useLanguage, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { historyShape } from '../logic/chart.ts';
import { shortPercent } from '../logic/figures.ts';
import { monthOnAxis, monthText, type MonthValue } from '../logic/months.ts';
import { toneClasses } from '../parts/tones.ts';
import { useWidth } from './use-width.ts';

interface Props {
  readonly history: readonly MonthValue[];
  readonly target: number | null;
  readonly unit: 'percent' | 'count';
  readonly standing: Standing;
}

const HEIGHT = 220;
const WHOLE = 1_000; // 100 % in tenths
const EDGES = { left: 48, right: 56, top: 16, bottom: 28 };

/** A line over the months with the target across it. The table beside it says the same in figures. */
export function HistoryChart({ history, target, unit, standing }: Props): ReactElement {
  const t = useText();
  const language = useLanguage();
  const [frame, width] = useWidth();
  const percent = unit === 'percent';
  const short = (value: number): string => (percent ? shortPercent(value) : formatNumber(value));
  const long = (value: number): string => (percent ? percentText(value) : formatNumber(value));
  const shape = historyShape(history, target, percent ? WHOLE : null, { width, height: HEIGHT, ...EDGES });
  const [first, last] = [shape.points.at(0), shape.points.at(-1)];
  const label = t(
    { zh: '从{from}的 {before} 到{to}的 {after}', en: 'From {before} in {from} to {after} in {to}' },
    {
      from: monthText(first?.month ?? '', language),
      before: long(first?.value ?? 0),
      to: monthText(last?.month ?? '', language),
      after: long(last?.value ?? 0),
    },
  );
  return (
    <div ref={frame} className="sv-chart">
      <svg width={width} height={HEIGHT} role="img" aria-label={label}>
        {shape.ticks.map(({ value, y }) => (
          <g key={value}>
            <line className={value === 0 ? 'sv-axis' : 'sv-grid'} x1={EDGES.left} x2={width - EDGES.right} y1={y} y2={y} />
            <text className="sv-axis-text" x={EDGES.left - 8} y={y + 4} textAnchor="end">
              {short(value)}
            </text>
          </g>
        ))}
        {shape.labels.map(({ month, x }, at) => (
          <text key={month} className="sv-axis-text" x={x} y={HEIGHT - 8} textAnchor="middle">
            {monthOnAxis(month, at === 0 || shape.labels[at - 1]?.month.slice(0, 4) !== month.slice(0, 4), language)}
          </text>
        ))}
        {shape.targetY === null || target === null ? null : (
          <>
            <line className="sv-target-line" x1={EDGES.left} x2={width - EDGES.right} y1={shape.targetY} y2={shape.targetY} />
            <text className="sv-target-text" x={EDGES.left + 4} y={shape.targetY - 5}>
              {t({ zh: '目标 {target}', en: 'target {target}' }, { target: short(target) })}
            </text>
          </>
        )}
        <g className={toneClasses[standing]}>
          {shape.paths.map((path) => (
            <path key={path} d={path} fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
          ))}
          {shape.points.map(({ month, value, x, y }) => (
            <circle key={month} cx={x} cy={y} r={month === last?.month ? 4.5 : 2.5} fill="currentColor">
              <title>{`${monthText(month, language)} ${long(value)}`}</title>
            </circle>
          ))}
        </g>
        {last === undefined ? null : (
          <text className="sv-last-text" x={last.x + 9} y={last.y + 4}>
            {long(last.value)}
          </text>
        )}
      </svg>
    </div>
  );
}
