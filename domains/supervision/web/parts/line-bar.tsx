import { percentText, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { Line } from '../../model/index.ts';
import { figureText, figureValue, targetFigure, targetValue } from '../logic/figures.ts';
import { usePlaceAndMonth } from '../use-plan.ts';
import { TargetBar } from './target-bar.tsx';

/** The bar of a line with its two figures in words below: the target, and what today asks for. */
export function LineBar({ line }: { readonly line: Line }): ReactElement | null {
  const t = useText();
  const { month } = usePlaceAndMonth();
  const target = targetValue(line);
  if (target === null) return null;
  const aim = t({ zh: '目标 {target}', en: 'target {target}' }, { target: targetFigure(line) });
  const due =
    line.expectedTenths === null
      ? undefined
      : t(month === undefined ? { zh: '今天应到 {due}', en: 'due today {due}' } : { zh: '当月应到 {due}', en: 'due then {due}' }, {
          due: percentText(line.expectedTenths),
        });
  const now = t({ zh: '现在 {figure}', en: 'now {figure}' }, { figure: figureText(line) });
  const words = [now, aim, ...(due === undefined ? [] : [due])].join(t({ zh: '，', en: ', ' }));
  return (
    <div className="sv-line-bar">
      <TargetBar
        actual={figureValue(line)}
        target={target}
        expected={line.expectedTenths}
        unit={line.unit}
        standing={line.standing}
        label={words}
      />
      <p className="sv-caption" aria-hidden="true">
        <span>{due}</span>
        <span>{aim}</span>
      </p>
    </div>
  );
}
