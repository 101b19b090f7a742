import { formatNumber, percentText, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { countCells, fillTenths } from '../logic/fill-rate.ts';
import type { Filled } from '../wire.ts';
import { type FilledView, useFilledCount } from './use-filled.ts';

interface Props {
  readonly view: FilledView;
  /** The page in sight: counted where the server does not count the whole. */
  readonly page: Filled | undefined;
}

/** How many lines the ledger has, and how much of it the system has filled. */
export function FillRate({ view, page }: Props): ReactElement {
  const t = useText();
  const { data: count } = useFilledCount(view);
  const whole = fillTenths(count) !== null;
  const counted = whole ? count : page === undefined ? null : countCells(page);
  const tenths = fillTenths(counted);
  const figures = { share: percentText(tenths), n: formatNumber(counted?.empty ?? 0) };
  return (
    <span className="lg-facts ln-figures">
      <span>{count == null ? '…' : t({ zh: '共 {n} 行', en: '{n} lines' }, { n: formatNumber(count.rows) })}</span>
      {tenths === null ? null : (
        <span>
          {whole
            ? t({ zh: '{share} 由系统填好，还空 {n} 格', en: '{share} filled by the system, {n} cells empty' }, figures)
            : t({ zh: '这一页 {share} 由系统填好，还空 {n} 格', en: 'this page {share} filled by the system, {n} cells empty' }, figures)}
        </span>
      )}
    </span>
  );
}
