import { isPlace } from '@linli/kernel/model';
import type { Cell } from '../../model/forms/cells.ts';
import { maskedValue, shownValue } from '../imports/masked-text.ts';
import type { FormColumn } from './layout.ts';
import type { FormLine } from './lines.ts';

/** What stands in a cell that was answered with there being none. */
const NONE = '无';

/** A column as screens get it. */
export const columnAnswer = (column: FormColumn) => ({
  key: column.key,
  header: column.header,
  width: column.width,
  required: column.required,
  unit: column.unit ?? null,
  kind: column.answer?.kind ?? column.field?.kind ?? 'text',
  register: column.home?.register ?? null,
  field: column.home?.field ?? null,
  from: column.from,
});

/** A value in words. Numbers of people, phones and accounts keep only head and tail unless `clear` was granted. */
export function shownCell({ field, sealed }: Pick<FormColumn, 'field' | 'sealed'>, value: unknown, clear = false): string {
  if (value === null || value === undefined) return '';
  if (field === undefined) return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return sealed && !clear ? maskedValue(field, value) : shownValue(field, value);
}

export const cellAnswer = (column: FormColumn, cell: Cell) => ({
  shown: cell.none === true ? NONE : shownCell(column, cell.value),
  source: cell.source,
  gap: column.required && column.counts && cell.source === 'empty',
  from: cell.from ?? null,
  known: cell.known ?? null,
  note: cell.note ?? null,
  correcting: cell.correction !== undefined && cell.source !== 'corrected',
});

export const lineAnswer = (columns: readonly FormColumn[], { no, cells }: FormLine) => ({
  no,
  cells: columns.map((column, at) => cellAnswer(column, cells[at] ?? { value: null, source: 'empty' })),
});

/** What a workbook gets: figures as numbers, money in yuan, the rest in words. */
export function writtenCell(column: FormColumn, value: unknown, clear: boolean, none = false): string | number | null {
  if (none) return NONE;
  if (value === null || value === undefined) return null;
  const kind = column.answer?.kind ?? column.field?.kind;
  if (typeof value === 'number') return kind === 'money' ? value / 100 : value;
  const shown = shownCell(column, value, clear);
  return shown === '' ? null : shown;
}

/** Whom a line is about, in one word, for the page that asks gaps of several forms. */
export function whoOf(columns: readonly FormColumn[], line: FormLine): string | null {
  const at = columns.findIndex((each) => each.name === 'person.name');
  const value = at < 0 ? undefined : line.cells[at]?.value;
  return typeof value === 'string' && !isPlace(value) ? value : null;
}
