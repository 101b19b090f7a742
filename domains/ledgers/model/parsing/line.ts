import { type Fault, normaliseText } from '@linli/kernel/model';
import { type Entry, declaredFields, headerUnit, isHome } from '../dictionary/index.ts';
import type { Column, FoundTable, GridCell, GridRow } from '../reading/index.ts';
import { isBlank } from '../reading/index.ts';
import { findTemplate } from '../templates/index.ts';
import { type CellReading, type ParseContext, readCell, readerFor, saysAsAbove } from './cell.ts';
import { type DatePrecision, crossCheck } from './cross-check.ts';
import type { FaultyCell, NumberHint, ReadLine, UnplacedCell } from './plan.ts';

/** Entries of other people that grouping and filling use, though they have no home of their own. */
const used: ReadonlySet<string> = new Set(['head.name', 'head.identityNumber']);

interface BoundColumn {
  readonly column: Column;
  readonly entry: Entry | undefined;
  readonly read: ReturnType<typeof readerFor> | undefined;
}

/** Everything about a table that is the same for all of its rows. */
export interface LineReader {
  read(row: GridRow): ReadLine;
}

const HINTED: ReadonlySet<string> = new Set(['precision-lost', 'check-digit', 'length', 'charset', 'region', 'birth-date']);

const CERTAIN_DIGITS = 14; // a spreadsheet keeps 15; the last of them may have been rounded

/** What is left of a number that could not be kept: it helps to recognise the person, and is never completed. */
function hintOf(cell: GridCell, code: string): NumberHint | undefined {
  if (!HINTED.has(code)) return undefined;
  if (code === 'precision-lost') {
    const digits = scientificDigits(cell.raw ?? cell.text) ?? normaliseText(cell.text).replaceAll(/\D/g, '');
    return digits.length >= CERTAIN_DIGITS ? { prefix: digits.slice(0, CERTAIN_DIGITS) } : undefined;
  }
  const text = normaliseText(typeof cell.value === 'string' ? cell.value : cell.text)
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '');
  return text.length >= 16 && text.length <= 20 ? { miscopied: text } : undefined;
}

/** `6.10921198503076E+17` -> its digits; a rounded display tells too few to be a hint. */
function scientificDigits(text: string): string | undefined {
  const parts = /^(\d)(?:\.(\d+))?E\+?\d+$/i.exec(text.trim());
  return parts === null ? undefined : `${parts[1]}${parts[2] ?? ''}`;
}

const asWritten = (cell: GridCell): string => (typeof cell.value === 'string' ? cell.value : cell.text).slice(0, 500);

/** A reader for the rows of a table: values, faults, and what has no home. It remembers the line above for 同上. */
export function lineReader(table: FoundTable, context: ParseContext): LineReader {
  const { fields = declaredFields } = context;
  const bound: BoundColumn[] = table.columns.map((column) => {
    const entry = column.entry === null ? undefined : fields.find(column.entry);
    const home = entry !== undefined && (isHome(entry) || entry.grid !== undefined || used.has(entry.path));
    return { column, entry, read: home ? readerFor(entry, context, headerUnit(column.header) ?? unitOfTitles(table.titles)) : undefined };
  });
  bound.sort((a, b) => Number(a.column.spare) - Number(b.column.spare));
  const template = findTemplate(table.ledger);
  const implied = Object.entries(template?.implies ?? {});
  const echoes = Object.entries(template?.echoes ?? {});
  let above: readonly (GridCell | undefined)[] = [];
  return {
    read(row) {
      const cells = row.cells.map((cell, no) => (saysAsAbove(cell) ? (above[no] ?? cell) : unquoted(cell)));
      above = cells;
      return withImplied(withEchoes(readLine(table.no, { ...row, cells }, bound, context), echoes), implied);
    },
  };
}

/** What a cell says of something else too, unless the line has a cell of its own for that. */
function withEchoes(line: ReadLine, echoes: readonly (readonly [string, string])[]): ReadLine {
  const said = echoes.filter(([path, from]) => line.values[from] !== undefined && line.values[path] === undefined);
  return said.length === 0
    ? line
    : { ...line, values: { ...line.values, ...Object.fromEntries(said.map(([path, from]) => [path, line.values[from]])) } };
}

/** What the ledger says of every line, unless the line says otherwise; a line without values stays empty. */
function withImplied(line: ReadLine, implied: readonly (readonly [string, unknown])[]): ReadLine {
  if (implied.length === 0 || Object.keys(line.values).length === 0) return line;
  return { ...line, values: { ...Object.fromEntries(implied), ...line.values } };
}

/** `="0915"`: how a table saved as CSV keeps digits from being counted. */
function unquoted(cell: GridCell): GridCell {
  if (typeof cell.value !== 'string' || !cell.value.startsWith('="')) return cell;
  const text = cell.value.replace(/^="|"$/g, '');
  return { value: text, text };
}

const unitOfTitles = (titles: readonly string[]): string | undefined => /单位\s*[:：]\s*(万元|元)/.exec(titles.join(' '))?.[1];

function readLine(table: number, row: GridRow, bound: readonly BoundColumn[], context: ParseContext): ReadLine {
  const values: Record<string, unknown> = {};
  const faults: FaultyCell[] = [];
  const unplaced: UnplacedCell[] = [];
  const warnings: { entry: string; fault: Fault }[] = [];
  let hint: NumberHint | undefined;
  for (const { column, entry, read } of bound) {
    const cell = row.cells[column.no];
    if (cell === undefined || isBlank(cell) || entry?.derived === true) continue;
    if (read === undefined || entry === undefined) {
      unplaced.push({ column: column.no, entry: column.entry, text: asWritten(cell) });
      continue;
    }
    const reading = readCell(read, cell);
    if (reading.state === 'fault') {
      if (column.spare && values[entry.path] !== undefined) unplaced.push({ column: column.no, entry: entry.path, text: asWritten(cell) });
      else faults.push({ column: column.no, entry: entry.path, text: asWritten(cell), fault: reading.fault });
      if (entry.path === 'person.identityNumber') hint = hintOf(cell, reading.fault.code);
    } else if (reading.state === 'value') {
      take(values, warnings, unplaced, { column, entry, reading, cell });
    }
  }
  const checked = crossCheck(values, context, precisionOf(warnings));
  return {
    table,
    row: row.index,
    values: checked.values,
    derived: checked.derived,
    faults,
    unplaced,
    warnings: [...warnings, ...checked.warnings],
    ...(hint === undefined ? {} : { hint }),
  };
}

/** How exactly the date of birth was written, told from what reading it warned of. */
function precisionOf(warnings: readonly { entry: string; fault: Fault }[]): DatePrecision {
  const codes = warnings.filter((each) => each.entry === 'person.birthDate').map((each) => each.fault.code);
  return codes.includes('month-missing') ? 'year' : codes.includes('day-missing') ? 'month' : 'day';
}

function take(
  values: Record<string, unknown>,
  warnings: { entry: string; fault: Fault }[],
  unplaced: UnplacedCell[],
  { column, entry, reading, cell }: { column: Column; entry: Entry; reading: Extract<CellReading, { state: 'value' }>; cell: GridCell },
): void {
  const { path } = entry;
  if (values[path] !== undefined) {
    if (JSON.stringify(values[path]) !== JSON.stringify(reading.value))
      unplaced.push({ column: column.no, entry: path, text: asWritten(cell) });
    return;
  }
  values[path] = reading.value;
  for (const fault of reading.warnings) warnings.push({ entry: path, fault });
  if (reading.others !== undefined) unplaced.push({ column: column.no, entry: path, text: reading.others.join('、') });
}

export type { ReadLine };
