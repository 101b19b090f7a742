import { type Cell, numberCell, shownText, textCell } from './cell.ts';
import { type Column, headerText } from './columns.ts';
import { knownBy } from './known-by.ts';
import type { LedgerKind } from './ledgers.ts';
import type { Pen } from './pen.ts';
import type { LedgerRow } from './row.ts';
import { cellName, type Sheet } from './sheet.ts';
import type { CellTruth, IgnoredRow, RowTruth, TableTruth } from './types.ts';
import { type WrittenRow, writeRow } from './write-row.ts';

/** What is learned of a file while it is written. */
export interface Findings {
  readonly tables: TableTruth[];
  readonly rows: RowTruth[];
  readonly ignored: IgnoredRow[];
  readonly comments: { readonly sheet: string; readonly cell: string; readonly text: string }[];
}

export interface TableWork {
  readonly pen: Pen;
  readonly ledger: LedgerKind;
  readonly today: string;
  readonly sheet: Sheet;
  readonly columns: readonly Column[];
  readonly findings: Findings;
  /** Names with birthdays that more than one person has. */
  readonly namesakes: ReadonlySet<string>;
}

function ignore(work: TableWork, row: number, kind: IgnoredRow['kind']): void {
  work.findings.ignored.push({ sheet: work.sheet.name, row, kind });
}

/** One or two header lines; headings are merged over their columns, the others over both lines. */
function writeHeader(work: TableWork, kind: 'header' | 'repeated-header'): number[] {
  const { sheet, columns, pen } = work;
  const captions = columns.map(({ caption }) => caption);
  if (pen.habits.header === 'single') {
    const row = sheet.addText(captions);
    ignore(work, row, kind);
    return [row];
  }
  const first = sheet.addText(
    columns.map((column, at) =>
      column.group === undefined ? column.caption : columns[at - 1]?.group === column.group ? undefined : column.group,
    ),
  );
  const second = sheet.addText(columns.map((column) => (column.group === undefined ? undefined : column.caption)));
  for (let at = 0; at < columns.length; at += 1) {
    const group = columns[at]?.group;
    if (group === undefined) {
      sheet.merge(first - 1, at, second - 1, at);
      continue;
    }
    let end = at;
    while (columns[end + 1]?.group === group) end += 1;
    sheet.merge(first - 1, at, first - 1, end);
    at = end;
  }
  ignore(work, first, kind);
  ignore(work, second, kind);
  pen.mark('header-two-line');
  return [first, second];
}

const dittoFields = new Set(['currentAddress', 'registeredAddress']);
const mergedFields = new Set(['currentAddress']);
const clerkRemarks = ['本人已核对', '号码待核实', '2026年春节返乡', '与派出所信息不一致', '已搬离，待确认'] as const;

interface Before {
  readonly row: LedgerRow;
  readonly written: WrittenRow;
}

/** `同上` where the household above has the same address. */
function withDitto(work: TableWork, before: Before | undefined, row: LedgerRow, written: WrittenRow): WrittenRow {
  const { pen } = work;
  if (before === undefined || before.row.household !== row.household) return written;
  const changed = new Map(written);
  for (const field of dittoFields) {
    const own = written.get(field);
    const above = before.written.get(field);
    if (own === undefined || above === undefined || own.truth === null || own.truth !== above.truth || !pen.random.chance(pen.habits.ditto))
      continue;
    pen.mark('ditto');
    changed.set(field, { cell: textCell(pen.random.pick(['同上', '〃', '同上'])), truth: own.truth });
  }
  return changed;
}

function serialCell(work: TableWork, serial: number, row: number): Cell {
  if (work.pen.habits.serial !== 'formula') return numberCell(serial);
  work.pen.mark('formula');
  return { kind: 'number', value: serial, formula: `ROW()-${row - serial}` };
}

function placeRow(work: TableWork, table: number, row: LedgerRow, written: WrittenRow, serial: number): number {
  const { sheet, columns, pen, findings } = work;
  const cells: (Cell | undefined)[] = [];
  const truths: Record<string, CellTruth> = {};
  const at = sheet.rows.length + 1;
  for (const column of columns) {
    if (column.kind === 'serial') cells.push(serialCell(work, serial, at));
    else if (column.kind === 'blank') cells.push(undefined);
    else if (column.kind === 'field') {
      const one = written.get(column.field);
      cells.push(one?.cell);
      truths[column.field] = one?.truth ?? null;
    } else {
      const cell = column.extra.make(pen.random, row);
      cells.push(cell);
      if (cell !== undefined) truths[headerText(column)] = { unplaced: shownText(cell) };
    }
  }
  sheet.add(cells);
  findings.rows.push({
    sheet: sheet.name,
    row: at,
    table,
    person: row.person?.key ?? '',
    record: row.record,
    knownBy: knownBy(row.person, truths, work.namesakes),
    cells: truths,
  });
  if (pen.random.chance(pen.habits.comments)) {
    const column = pen.random.int(0, columns.length - 1);
    const text = pen.random.pick(clerkRemarks);
    sheet.comments.push({ row: at - 1, column, text });
    findings.comments.push({ sheet: sheet.name, cell: cellName(at, column), text });
    pen.mark('comment');
  }
  return at;
}

/** Merges the cells of a household downwards where all of its rows say the same. */
function mergeDown(work: TableWork, from: number, until: number): void {
  const { sheet, columns, pen, findings } = work;
  if (!pen.habits.mergeHousehold || until <= from) return;
  for (const [column, described] of columns.entries()) {
    const household = described.kind === 'extra' && described.extra.header === '户号';
    if (!household && !(described.kind === 'field' && mergedFields.has(described.field))) continue;
    const texts = sheet.rows.slice(from - 1, until).map((cells) => cells[column]);
    const first = texts[0];
    const truths = findings.rows
      .slice(findings.rows.length - texts.length)
      .map(({ cells }) => (described.kind === 'field' ? cells[described.field] : null));
    if (first === undefined || truths.some((truth) => truth !== truths[0])) continue;
    sheet.merge(from - 1, column, until - 1, column);
    for (let row = from; row < until; row += 1) {
      const cells = sheet.rows[row];
      if (cells !== undefined) cells[column] = undefined;
    }
    // The text of a column that is none of the ledger's stands once, in the first row.
    if (household) dropBelow(findings, texts.length, headerText(described));
    pen.mark('merged-household');
  }
}

function dropBelow(findings: Findings, count: number, header: string): void {
  for (let at = findings.rows.length - count + 1; at < findings.rows.length; at += 1) {
    const row = findings.rows[at];
    if (row === undefined) continue;
    const { [header]: _dropped, ...kept } = row.cells;
    findings.rows[at] = { ...row, cells: kept };
  }
}

/** Writes header and rows of one table; gives the rows of every person written. */
export function writeTable(work: TableWork, rows: readonly LedgerRow[]): void {
  const { pen, sheet, columns, findings } = work;
  const table = findings.tables.length;
  findings.tables.push({
    sheet: sheet.name,
    headerRows: writeHeader(work, 'header'),
    columns: columns.map((column, at) => ({
      column: at,
      header: headerText(column),
      field: column.kind === 'field' ? column.field : null,
    })),
  });
  const fields = columns.flatMap((column) => (column.kind === 'field' ? [column.field] : []));
  let before: Before | undefined;
  let householdFrom = 0;
  let sinceHeader = 0;
  for (const [index, row] of rows.entries()) {
    const newHousehold = rows[index - 1]?.household !== row.household;
    const mayBreak = newHousehold || !pen.habits.mergeHousehold;
    if (index > 0 && mayBreak) {
      if (pen.random.chance(pen.habits.blankRows)) {
        ignore(work, sheet.add([]), 'blank');
        pen.mark('row-blank');
        before = undefined;
      }
      if (pen.habits.repeatHeader > 0 && sinceHeader >= pen.habits.repeatHeader) {
        writeHeader(work, 'repeated-header');
        pen.mark('header-repeated');
        sinceHeader = 0;
        before = undefined;
      }
    }
    const written = withDitto(work, before, row, writeRow(pen, work.ledger, row, fields, work.today));
    const at = placeRow(work, table, row, written, index + 1);
    if (newHousehold) householdFrom = at;
    if (rows[index + 1]?.household !== row.household) mergeDown(work, householdFrom, at);
    before = { row, written };
    sinceHeader += 1;
  }
}

/** A line of totals under a table, with the word where the first text column is. */
export function writeTotal(work: TableWork, word: string, count: number): void {
  const { pen, sheet, columns } = work;
  const cells: (Cell | undefined)[] = columns.map(() => undefined);
  const wordAt = Math.max(
    0,
    columns.findIndex(({ kind }) => kind === 'field'),
  );
  cells[wordAt] = textCell(word);
  cells[wordAt + 1] = pen.typed ? { kind: 'number', value: count, formula: `${count}` } : textCell(`${count}人`);
  ignore(work, sheet.add(cells), 'subtotal');
  pen.mark('subtotal');
}
