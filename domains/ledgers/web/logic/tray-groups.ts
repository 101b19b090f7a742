import type { RowOf } from '@linli/kernel/model';
import { trayReasonCodes } from '../../model/index.ts';
import { findNumber, textOf } from './row-values.ts';

/** Items of one import and one reason, in the order in which they came. */
export interface TrayGroup {
  readonly importId: string;
  readonly title: string | undefined;
  readonly reasons: readonly { readonly reason: string; readonly items: readonly RowOf[] }[];
}

const order = trayReasonCodes.items.map((item) => item.code);

/** Groups the items of the tray by import, and within it by reason in the order of the list of reasons. */
export function groupTray(items: readonly RowOf[]): TrayGroup[] {
  const imports = new Map<string, Map<string, RowOf[]>>();
  for (const item of items) {
    const reasons = imports.get(textOf(item, 'import')) ?? new Map<string, RowOf[]>();
    reasons.set(textOf(item, 'reason'), [...(reasons.get(textOf(item, 'reason')) ?? []), item]);
    imports.set(textOf(item, 'import'), reasons);
  }
  return [...imports].map(([importId, reasons]) => ({
    importId,
    title: [...reasons.values()].flat().find((item) => item.titles?.['import'] !== undefined)?.titles?.['import'],
    reasons: [...reasons]
      .map(([reason, ofReason]) => ({ reason, items: ofReason }))
      .sort((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason)),
  }));
}

/** Where an item stood: 第 12 行「联系电话」, Sheet1 row 12. */
export function whereItStood(item: RowOf): { readonly sheet: string; readonly row: number | null; readonly header: string } {
  return { sheet: textOf(item, 'sheet'), row: findNumber(item, 'row'), header: textOf(item, 'header') };
}
