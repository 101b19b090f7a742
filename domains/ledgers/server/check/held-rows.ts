import { type Register, isSealed, snake } from '@linli/kernel/model';
import { type Origin, type Stored, type Work, indexOf, openField, storedValue } from '@linli/kernel/server';
import type { ValueSource } from '../../model/conflicts.ts';
import type { HeldRow } from '../../model/folding.ts';
import type { ReadLine } from '../../model/parsing/index.ts';
import { registerHere } from '../county-fields.ts';

const sourceOf = (origin: Origin | undefined): ValueSource | undefined => origin;

/** A stored row as the folding of lines asks about it; sealed fields are opened one by one. */
export function heldRow(declared: Register, stored: Stored, work: Pick<Work, 'keys' | 'today' | 'demo' | 'dictionary'>): HeldRow {
  const of = registerHere(work, declared);
  const origins = (stored['origins'] ?? {}) as Record<string, Origin | undefined>;
  return {
    value: (key) => {
      const field = of.fields[key];
      if (field === undefined) return undefined;
      return isSealed(field) ? openField(of, key, stored, work.keys) : storedValue(field, key, stored);
    },
    says: (key, value) => {
      const field = of.fields[key];
      const index = stored[`${snake(key)}_index`];
      return field !== undefined && typeof value === 'string' && Buffer.isBuffer(index) && indexOf(field, value, work).equals(index);
    },
    source: (key) => sourceOf(origins[key] ?? origins['*']),
    changedOn: String(stored['updated_at']).slice(0, 10),
  };
}

/** What an earlier line of the file says of the same person, in front of what the register holds. */
export function behindEarlier(
  prefix: string,
  earlier: ReadLine,
  source: ValueSource,
  held: HeldRow | undefined,
  changedOn: string,
): HeldRow {
  const said = (key: string): unknown => earlier.values[`${prefix}.${key}`];
  return {
    value: (key) => said(key) ?? held?.value(key),
    says: (key, value) => said(key) === undefined && held?.says(key, value) === true,
    source: (key) => (said(key) === undefined ? held?.source(key) : source),
    changedOn: held?.changedOn ?? changedOn,
  };
}
