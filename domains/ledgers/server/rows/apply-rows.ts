import { type Origin, type Work, insertRows } from '@linli/kernel/server';
import { dwelling } from '@linli/residents/model';
import { type LineChange, foldLine, isOpen, isWritten } from '../../model/folding.ts';
import { tray } from '../../model/registers/tray.ts';
import { findTemplate } from '../../model/templates/index.ts';
import type { ApplyContext } from '../apply/load-batch.ts';
import { type RowDraft, RowDrafts } from '../apply/row-drafts.ts';
import { type TrayItem, cellItems, keptItems, rowItem, trayRow } from '../apply/tray-lines.ts';
import { fieldsHere } from '../county-fields.ts';
import type { Homes } from '../homes/homes.ts';
import type { StagedRow } from '../imports/staged.ts';
import { rowHomesOf } from './row-homes.ts';
import { type RowLedger, isRowLedger, keyOfRow, missingOf, placeOfRow, rowsByKey, valuesOfRow } from './row-kind.ts';

/** Is the line about a row that is nobody's? */
export const isAboutRow = (context: ApplyContext, row: StagedRow): boolean =>
  isRowLedger(findTemplate(context.tables.get(row.tableNo)?.ledger ?? ''));

const TRAY_PER_LINE = 512; // a workbook has no more columns

/** Takes lines about organisations, estates, hazards and disputes into their registers. */
export async function applyRows(
  context: ApplyContext,
  work: Work,
  rows: readonly StagedRow[],
): Promise<{ added: number; changed: number; trayed: number }> {
  const outcome = { added: 0, changed: 0, trayed: 0 };
  for (const [tableNo, mine] of Map.groupBy(rows, (each) => each.tableNo)) {
    const template = findTemplate(context.tables.get(tableNo)?.ledger ?? '');
    if (!isRowLedger(template)) continue;
    const done = await applyTable(context, work, template, mine);
    outcome.added += done.added;
    outcome.changed += done.changed;
    outcome.trayed += done.trayed;
  }
  return outcome;
}

interface AtHome {
  readonly homes: Homes | undefined;
  readonly dwellings: RowDrafts;
  readonly origin: Origin;
  /** The home to which the row points. */
  readonly id: unknown;
}

/** The home that the line describes: completed, or made. Answers what stays open. */
function foldDwelling(context: ApplyContext, work: Work, template: RowLedger, row: StagedRow, at: AtHome): LineChange[] {
  const { homes, dwellings, origin, id } = at;
  const { values } = row.plan.line;
  const address = values['dwelling.address'];
  if (homes === undefined || typeof id !== 'string' || typeof address !== 'string') return [];
  const stored = homes.dwellingFor(address, undefined);
  const draft = stored === undefined ? dwellings.find(id) : dwellings.take(stored);
  if (draft === undefined) {
    dwellings.add(id, placeOfRow(template, row.plan.line, context.staging.place), partOf(values, 'dwelling.'), origin);
    return [];
  }
  const changes = foldLine(row.plan.line, {
    fields: fieldsHere(work),
    template,
    asOf: context.asOf,
    decisions: row.plan.decisions,
    held: (register) => (register === dwelling ? dwellings.held(draft, work) : undefined),
  });
  dwellings.write(draft, changes.filter(isWritten), origin);
  return changes.filter(isOpen);
}

const partOf = (values: Readonly<Record<string, unknown>>, prefix: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([path, value]) => (path.startsWith(prefix) ? [[path.slice(prefix.length), value]] : [])),
  );

async function applyTable(context: ApplyContext, work: Work, template: RowLedger, rows: readonly StagedRow[]) {
  const { of } = template.lines;
  const { place, importId } = context.staging;
  const fields = fieldsHere(work);
  const origin = { kind: 'import', id: importId, on: context.asOf, label: template.title } as const;
  const lines = rows.map((row) => ({ no: row.no, line: row.plan.line }));
  const { homes, pointer } = await rowHomesOf(work, template, place, lines, context.ids.dwelling, true);
  const values = new Map(lines.map((each) => [each.no, { ...valuesOfRow(template, each.line, place), ...pointer(each) }]));
  const dwellings = new RowDrafts(dwelling);
  const held = await rowsByKey(work, template, place, [...values.values()], true);
  const drafts = new RowDrafts(of);
  const made = new Map<string, RowDraft>();
  const items: { row: StagedRow; item: TrayItem }[] = [];
  for (const row of rows) {
    const mine = values.get(row.no) ?? {};
    const key = keyOfRow(template, mine);
    const stored = key === undefined ? undefined : held.get(key);
    const draft = stored === undefined ? made.get(key ?? '') : drafts.take(stored);
    const table = context.tables.get(row.tableNo);
    const kept = foldDwelling(context, work, template, row, { homes, dwellings, origin, id: mine['dwelling'] });
    items.push(...keptItems(fields, kept, table).map((item) => ({ row, item })));
    if (draft === undefined) {
      if (missingOf(template, mine).length > 0) items.push({ row, item: rowItem(fields, row, 'fault') });
      else {
        const added = drafts.add(context.ids.status(row.no), placeOfRow(template, row.plan.line, place), mine, origin);
        if (key !== undefined) made.set(key, added);
        items.push(...cellItems(fields, row, table).map((item) => ({ row, item })));
      }
      continue;
    }
    const changes = foldLine(row.plan.line, {
      fields,
      template,
      asOf: context.asOf,
      decisions: row.plan.decisions,
      held: (register) => (register === of ? drafts.held(draft, work) : undefined),
    });
    drafts.write(draft, changes.filter(isWritten), origin);
    items.push(...[...cellItems(fields, row, table), ...keptItems(fields, changes.filter(isOpen), table)].map((item) => ({ row, item })));
  }
  const beside = await dwellings.save(work);
  const own = await drafts.save(work);
  const saved = { added: own.added + beside.added, changed: own.changed + beside.changed };
  const taken = new Map<number, number>();
  const trayRows = items.map(({ row, item }) => {
    const at = taken.get(row.no) ?? context.trayFrom ?? 0;
    taken.set(row.no, at + 1);
    return trayRow(
      fields,
      context.ids.tray(row.no * TRAY_PER_LINE + at),
      place,
      importId,
      row,
      context.tables.get(row.tableNo),
      item,
      null,
    );
  });
  await insertRows(work, tray, trayRows);
  return { ...saved, trayed: trayRows.length };
}
