import type { Text } from '@linli/kernel/model';
import type { Tone } from '@linli/kernel/web';
import type { FoundColumn, FoundTable } from '../wire.ts';

/** How sure the system is of a column; what is sure stays quiet. */
export type Surety = 'sure' | 'unsure' | 'unknown' | 'empty';

export function suretyOf(column: Pick<FoundColumn, 'entry' | 'sure' | 'remembered' | 'filled'>): Surety {
  if (column.filled === 0) return 'empty';
  if (column.entry === null) return column.remembered ? 'sure' : 'unknown';
  return column.sure || column.remembered ? 'sure' : 'unsure';
}

export const suretyMarks: Record<Surety, { readonly tone: Tone | undefined; readonly word: Text }> = {
  sure: { tone: undefined, word: { zh: '认准了', en: 'Sure' } },
  unsure: { tone: 'amber', word: { zh: '请核对', en: 'Please check' } },
  unknown: { tone: 'amber', word: { zh: '没认出', en: 'Not known' } },
  empty: { tone: undefined, word: { zh: '这一列是空的', en: 'Empty column' } },
};

/** Should a clerk look at it? Guessed, or not known though something is written in it. */
export const isToCheck = (column: Parameters<typeof suretyOf>[0]): boolean => ['unsure', 'unknown'].includes(suretyOf(column));

export const columnsToCheck = (tables: readonly FoundTable[]): number => tables.flatMap((table) => table.columns).filter(isToCheck).length;

/** The number of a row and the letter of a column, as the spreadsheet shows them: `C12`. */
export const cellName = (column: number, row: number): string => `${columnLetter(column)}${row}`;

/** 0 -> A, 25 -> Z, 26 -> AA. */
export function columnLetter(no: number): string {
  const letter = String.fromCodePoint(65 + (no % 26));
  return no < 26 ? letter : `${columnLetter(Math.floor(no / 26) - 1)}${letter}`;
}
