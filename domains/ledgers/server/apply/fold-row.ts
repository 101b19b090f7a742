import { type Register, fieldsOf, isWithin } from '@linli/kernel/model';
import { type LineChange, foldLine, isOpen, isWritten } from '../../model/folding.ts';
import type { StagedRow } from '../imports/staged.ts';
import type { Batch, LedgerFacts } from './load-batch.ts';
import type { RowDraft, RowDrafts } from './row-drafts.ts';
import { fieldsHere } from '../county-fields.ts';
import { type TrayItem, rowItem } from './tray-lines.ts';

export const leave = (batch: Batch, row: StagedRow, items: readonly TrayItem[], about: string | null): void => {
  for (const item of items) batch.items.push({ row, item, person: about });
};

/** The whole line goes to the tray. */
export const leaveRow = (batch: Batch, row: StagedRow, reason: TrayItem['reason'], about: string | null): void =>
  leave(batch, row, [rowItem(fieldsHere(batch.work), row, reason)], about);

/** Values of the line that belong to one register, by field. */
export function valuesOf(row: StagedRow, prefix: string): Record<string, unknown> {
  const own: Record<string, unknown> = {};
  const head = `${prefix}.`;
  const { values } = row.plan.line;
  for (const path in values) if (path.startsWith(head) && path !== 'person.place') own[path.slice(head.length)] = values[path];
  return own;
}

/** Rules on the fields of one row again, against what the register holds now; writes what counts, answers what stays open. */
export function fold(batch: Batch, row: StagedRow, ledger: LedgerFacts, of: Register, draft: RowDraft, drafts: RowDrafts): LineChange[] {
  const changes = foldLine(row.plan.line, {
    fields: fieldsHere(batch.work),
    template: ledger.template,
    asOf: batch.context.asOf,
    decisions: row.plan.decisions,
    held: (register) => (register.name === of.name ? drafts.held(draft, batch.work) : undefined),
  });
  const visible = row.state === 'elsewhere' ? changes.filter((each) => each.ruling === 'fill') : changes;
  drafts.write(draft, visible.filter(isWritten), ledger.origin);
  return changes.filter((each) => isOpen(each) || (row.state === 'elsewhere' && each.ruling !== 'fill'));
}

/** Rows beside the person live in this community, in his grid where that is here. */
export const placeHere = (batch: Batch, about: RowDraft): string =>
  isWithin(about.place, batch.context.staging.place) ? about.place : batch.context.staging.place;

/** A visit without its day is no row. */
export const isIncomplete = (register: Register, values: Readonly<Record<string, unknown>>): boolean =>
  fieldsOf(register).some(([key, field]) => field.required === true && key !== 'person' && values[key] === undefined);
