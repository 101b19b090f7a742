import type { Field } from '@linli/kernel/model';
import { type Choices, type Pair, person } from '../../model/index.ts';

/** What the pair is called: the name on the first record. */
export function nameOf(pair: Pair): string {
  const name = pair.a.values['name'];
  return typeof name === 'string' ? name : '';
}

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
    const [a, b] = [pair.a.values[key], pair.b.values[key]];
    if (isEmpty(a) && isEmpty(b)) return [];
    const masked = pair.a.masked.includes(key) && pair.b.masked.includes(key);
    const same = masked ? alike(key) : a === b;
    return [{ key, field, a, b, differs: !isEmpty(a) && !isEmpty(b) && !same, same: !isEmpty(a) && !isEmpty(b) && same }];
  });
}

/** What holds when nobody chooses: the staying record's value, or the only one there is. */
export function presetChoice(line: ComparedField, stay: 'a' | 'b'): 'a' | 'b' {
  return isEmpty(line[stay]) ? (stay === 'a' ? 'b' : 'a') : stay;
}

/** The choices as the operation wants them: only what somebody chose, told from the staying record. */
export function choicesFor(lines: readonly ComparedField[], chosen: Readonly<Record<string, 'a' | 'b'>>, stay: 'a' | 'b'): Choices {
  return Object.fromEntries(
    lines
      .filter((line) => line.differs)
      .map((line) => [line.key, (chosen[line.key] ?? stay) === stay ? ('stay' as const) : ('other' as const)]),
  );
}

/** The record that says more stays; of two alike the one that is older in its changes. */
export function stayingSide(pair: Pair): 'a' | 'b' {
  const filled = (side: 'a' | 'b'): number => Object.values(pair[side].values).filter((value) => !isEmpty(value)).length;
  if (filled('a') !== filled('b')) return filled('a') > filled('b') ? 'a' : 'b';
  return pair.a.updatedAt <= pair.b.updatedAt ? 'a' : 'b';
}
