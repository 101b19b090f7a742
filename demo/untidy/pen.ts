import type { Random } from '../shared/random.ts';
import type { Cell } from './cell.ts';
import type { Habits } from './habits.ts';
import type { CellTruth } from './types.ts';

/** Who writes a file: its chances, its habits, and a tally of every habit used. */
export interface Pen {
  readonly random: Random;
  readonly habits: Habits;
  /** Whether a cell can hold a number or a date, or only text. */
  readonly typed: boolean;
  mark(trait: string): void;
}

/** A cell as written, undefined for an empty one, and what a reader should make of it. */
export interface Written {
  readonly cell: Cell | undefined;
  readonly truth: CellTruth;
}

/** The usual way of the file, or now and then another one. */
export function chooseWay<T extends string>(pen: Pen, usual: T, all: readonly T[]): T {
  return pen.random.chance(pen.habits.mix) ? pen.random.pick(all) : usual;
}

const wideOffset = 0xfee0;

/** Digits and letters in full width. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + wideOffset));
}
