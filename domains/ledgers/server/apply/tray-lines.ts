import { type FieldDictionary, headerKey, labelOf } from '../../model/dictionary/index.ts';
import type { LineChange } from '../../model/folding.ts';
import type { NewRow } from '@linli/kernel/server';
import type { StagedRow } from '../imports/staged.ts';
import type { TableFacts } from '../imports/detail.ts';
import { maskedCell } from '../imports/masked-text.ts';

/** What a line leaves behind in the tray. */
export interface TrayItem {
  readonly kind: 'cell' | 'row';
  readonly reason: 'fault' | 'spare' | 'undecided' | 'no-person' | 'kept-other' | 'held-elsewhere';
  readonly header: string | null;
  readonly entry: string | null;
  readonly text: string;
  readonly note: string | null;
}

const LONGEST = 4_000;

const headerOf = (table: TableFacts | undefined, column: number): string | null =>
  table?.columns.find((each) => each.no === column)?.header ?? null;

/** Cells that could not be read, and second values of a fact that already had one. */
export function cellItems(fields: FieldDictionary, row: StagedRow, table: TableFacts | undefined): TrayItem[] {
  const { faults, unplaced } = row.plan.line;
  const broken = faults.map((each): TrayItem => ({
    kind: 'cell',
    reason: 'fault',
    header: headerOf(table, each.column),
    entry: each.entry,
    text: each.text,
    note: each.fault.zh,
  }));
  const spare = unplaced
    .filter((each) => each.entry !== null && fields.find(each.entry)?.target !== undefined)
    .map((each): TrayItem => ({
      kind: 'cell',
      reason: 'spare',
      header: headerOf(table, each.column),
      entry: each.entry,
      text: each.text,
      note: null,
    }));
  return [...broken, ...spare];
}

/** Values of the ledger that were not taken because nobody decided. */
export const keptItems = (fields: FieldDictionary, changes: readonly LineChange[], table: TableFacts | undefined): TrayItem[] =>
  changes.map((each) => ({
    kind: 'cell',
    reason: 'kept-other',
    header:
      table?.columns.find((column) => column.entry === each.entry)?.header ?? fields.find(each.entry)?.label.zh ?? headerKey(each.entry),
    entry: each.entry,
    text: String(each.incoming),
    note: each.why.zh,
  }));

/** A whole line that nobody could place: its written cells, one after the other. */
export function rowItem(fields: FieldDictionary, row: StagedRow, reason: TrayItem['reason']): TrayItem {
  const { line } = row.plan;
  const told = [
    ...Object.entries(line.values)
      .filter(([path]) => !line.derived.includes(path))
      .map(([path, value]) => `${labelOf(fields, path).zh}：${String(value)}`),
    ...line.faults.map((each) => each.text),
    ...line.unplaced.map((each) => each.text),
  ];
  return { kind: 'row', reason, header: null, entry: null, text: told.join('；'), note: null };
}

export function trayRow(
  fields: FieldDictionary,
  id: string,
  place: string,
  importId: string,
  row: StagedRow,
  table: TableFacts | undefined,
  item: TrayItem,
  person: string | null,
): NewRow {
  const text = item.text.slice(0, LONGEST);
  return {
    id,
    place,
    values: {
      import: importId,
      state: 'open',
      kind: item.kind,
      reason: item.reason,
      sheet: table?.sheet.slice(0, 200) ?? null,
      row: row.sheetRow,
      header: item.header?.slice(0, 200) ?? null,
      entry: item.entry,
      shown: maskedCell(text, item.entry === null ? undefined : shownKind(fields, item.entry)).slice(0, 200),
      text,
      person,
      note: item.note?.slice(0, 200) ?? null,
    },
    origins: { '*': { kind: 'import', id: importId } },
  };
}

const shownKind = (fields: FieldDictionary, entry: string) => {
  const kind = fields.find(entry)?.kind;
  return kind === 'identityNumber' || kind === 'phone' || kind === 'date' ? undefined : kind;
};
