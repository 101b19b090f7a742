import type { Field } from '@linli/kernel/model';
import { type Choices, type Hang, type Pair, type PairSide, person } from '../../model/index.ts';

export type SideName = 'a' | 'b';

const valuesOf = (side: PairSide): Readonly<Record<string, unknown>> => side.row?.values ?? {};

/** What the pair is called: the name on the record that the post may see. */
export function nameOf(pair: Pair): string {
  const names = [pair.a, pair.b].map((side) => valuesOf(side)['name']).filter((name) => typeof name === 'string');
  return [...new Set(names)].join(' / ');
}

/** Both records lie in view: the pair can be decided here. */
export const isWhole = (pair: Pair): boolean => pair.a.row !== null && pair.b.row !== null;

/** One line of the comparison of two records. */
export interface ComparedField {
  readonly key: string;
  readonly field: Field;
  readonly a: unknown;
  readonly b: unknown;
  /** Somebody has to choose: both hold something, and it is not shown to be the same. */
  readonly differs: boolean;
  /** Both hold the same; nothing is to be decided or lost. */
  readonly same: boolean;
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/**
 * The fields in which at least one record holds something. Masked values that look alike may still differ behind the
 * stars, so they count as different unless the grounds say that they are the same.
 */
export function comparedFields(pair: Pair): ComparedField[] {
  const told = new Set(pair.reasons.map((each) => each.code));
  const alike = (key: string): boolean =>
    (key === 'identityNumber' && told.has('same-number')) || (key === 'phone' && told.has('same-phone'));
  return Object.entries(person.fields).flatMap(([key, field]): ComparedField[] => {
    const [a, b] = [valuesOf(pair.a)[key], valuesOf(pair.b)[key]];
    if (isEmpty(a) && isEmpty(b)) return [];
    const masked = pair.a.row?.masked.includes(key) === true && pair.b.row?.masked.includes(key) === true;
    const same = masked ? alike(key) : a === b;
    return [{ key, field, a, b, differs: !isEmpty(a) && !isEmpty(b) && !same, same: !isEmpty(a) && !isEmpty(b) && same }];
  });
}

/** What holds when nobody chooses: the staying record's value, or the only one there is. */
export function presetChoice(line: ComparedField, stay: SideName): SideName {
  return isEmpty(line[stay]) ? (stay === 'a' ? 'b' : 'a') : stay;
}

/** The choices as the operation wants them: only what somebody chose, told from the staying record. */
export function choicesFor(lines: readonly ComparedField[], chosen: Readonly<Record<string, SideName>>, stay: SideName): Choices {
  return Object.fromEntries(
    lines
      .filter((line) => line.differs)
      .map((line) => [line.key, (chosen[line.key] ?? stay) === stay ? ('stay' as const) : ('other' as const)]),
  );
}

/** The record that says more stays; of two alike the one that is older in its changes. */
export function stayingSide(pair: Pair): SideName {
  const filled = (side: SideName): number => Object.values(valuesOf(pair[side])).filter((value) => !isEmpty(value)).length;
  if (filled('a') !== filled('b')) return filled('a') > filled('b') ? 'a' : 'b';
  return (pair.a.row?.updatedAt ?? '') <= (pair.b.row?.updatedAt ?? '') ? 'a' : 'b';
}

/** What a merge would do when nobody chooses anything else. */
export interface Outcome {
  readonly stay: SideName;
  /** Fields that the staying record takes over because it has nothing there. */
  readonly filled: readonly ComparedField[];
  /** Fields in which both hold something else: somebody chooses. */
  readonly differing: readonly ComparedField[];
  /** Rows that move to the staying record. */
  readonly moved: number;
  /** Registers in which both stand and only one row of a kind may be in force. */
  readonly onlyOne: readonly Hang[];
}

/** What hangs on each of the two; nothing until it is known. */
export type Hangs = Readonly<Record<SideName, readonly Hang[]>>;

const noHangs: Hangs = { a: [], b: [] };

export function outcomeOf(pair: Pair, hangs: Hangs = noHangs, stay: SideName = stayingSide(pair)): Outcome {
  const other = hangs[stay === 'a' ? 'b' : 'a'];
  const lines = comparedFields(pair);
  const inForce = new Set(hangs[stay].filter((each) => each.inForce > 0).map((each) => each.register));
  return {
    stay,
    filled: lines.filter((line) => isEmpty(line[stay])),
    differing: lines.filter((line) => line.differs),
    moved: other.reduce((sum, each) => sum + each.rows, 0),
    onlyOne: other.filter((each) => each.onlyOne && each.inForce > 0 && inForce.has(each.register)),
  };
}
