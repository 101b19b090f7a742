import { type Field, type Register, cellText, extraFields, isSealed } from '../../model/index.ts';
import { newSalt, seal } from '../crypto/seal.ts';
import { type EncodeContext, canonical, indexOf, tailIndexOf } from './encode.ts';

/**
 * Values of a county's own fields. They stand in the row's `extra` by key, sealed ones as ciphertext in hex; beside them
 * `extra_keys` holds, at the field's place, the text by which the value is compared: taking an element out of an array is
 * leakproof in PostgreSQL, taking a member out of jsonb is not, and only leakproof comparisons reach an index behind row
 * level security (docs/decisions/0012).
 */
export type Extra = Readonly<Record<string, unknown>>;

/** Where the salt of sealed county values stands, on registers that have no `key_salt` of their own. */
const SALT = '#salt';

export const hasExtra = (of: Register): boolean => extraFields(of).length > 0;

const extraOf = (stored: Readonly<Record<string, unknown>>): Extra => (stored['extra'] ?? {}) as Extra;

export const keysOf = (stored: Readonly<Record<string, unknown>>): readonly (string | null)[] =>
  (stored['extra_keys'] ?? []) as readonly (string | null)[];

const hexOf = (bytes: Buffer): string => bytes.toString('hex');

/** The row's salt: its own column, or kept with the county's values. */
export function saltOf(stored: Readonly<Record<string, unknown>>): Buffer | undefined {
  const own = stored['key_salt'];
  if (Buffer.isBuffer(own)) return own;
  const kept = extraOf(stored)[SALT];
  return typeof kept === 'string' ? Buffer.from(kept, 'hex') : undefined;
}

const INTEGER_SHIFT = 10n ** 17n; // beyond any amount in fen, so that negative ones sort before
const DECIMALS = 4; // as `numeric(20,4)` of declared decimals

const ordinal = (value: bigint): string => String(value + INTEGER_SHIFT).padStart(18, '0');

function scaled(value: number): bigint {
  const [whole = '0', part = ''] = Math.abs(value).toFixed(DECIMALS).split('.');
  const size = BigInt(whole + part);
  return value < 0 ? -size : size;
}

const TEXT_KEY_MAX = 200; // what an index entry takes and nobody types further

/** The text by which a value of an open kind is compared: its order is the order of the values. */
export function comparable(field: Field, value: unknown): string {
  switch (field.kind) {
    case 'integer':
    case 'money':
      return ordinal(BigInt(Math.trunc(Number(value))));
    case 'decimal':
      return ordinal(scaled(Number(value)));
    case 'codes':
      return (value as readonly string[]).join(',');
    case 'secretText':
      return '*';
    default:
      return cellText(value).slice(0, TEXT_KEY_MAX);
  }
}

function keysFor(field: Field, value: unknown, context: EncodeContext): (string | null)[] {
  const empty = value === null || (Array.isArray(value) && value.length === 0);
  const places = field.kind === 'phone' ? 2 : 1;
  if (empty) return Array.from({ length: places }, () => null);
  if (!isSealed(field) || field.kind === 'secretText') return [comparable(field, value)];
  const whole = hexOf(indexOf(field, cellText(value), context));
  return field.kind === 'phone' ? [whole, hexOf(tailIndexOf(canonical(field, cellText(value), context), context))] : [whole];
}

export interface EncodedExtra {
  /** Column values: what stood there before, with what is given now. */
  readonly columns: { readonly extra: Extra; readonly extra_keys: readonly (string | null)[] };
  /** What a change record keeps of it. */
  readonly trace: Readonly<Record<string, unknown>>;
}

/** County values of a row that is written; undefined when none is given. `before` is the row as it stands, locked. */
export function encodeExtra(
  of: Register,
  values: Readonly<Record<string, unknown>>,
  salt: Buffer | undefined,
  context: EncodeContext,
  before: Readonly<Record<string, unknown>> = {},
): EncodedExtra | undefined {
  const given = extraFields(of).filter(([key]) => values[key] !== undefined);
  if (given.length === 0) return undefined;
  const extra: Record<string, unknown> = { ...extraOf(before) };
  const keys = [...keysOf(before)];
  const trace: Record<string, unknown> = {};
  let own = salt ?? saltOf(before);
  for (const [key, field] of given) {
    const value = values[key] ?? null;
    if (value !== null && isSealed(field)) {
      own ??= newSalt();
      if (salt === undefined) extra[SALT] = hexOf(own);
      extra[key] = hexOf(seal(context.keys, own, `${of.name}.${key}`, canonical(field, cellText(value), context)));
      trace[key] = `\\x${extra[key] as string}`;
    } else {
      extra[key] = value;
      trace[key] = value;
    }
    if (value === null) delete extra[key];
    keysFor(field, value, context).forEach((each, at) => {
      const place = field.extra.slot - 1 + at;
      while (keys.length <= place) keys.push(null);
      keys[place] = each;
    });
  }
  return { columns: { extra, extra_keys: keys }, trace };
}

/** A county value as it is kept; a sealed one still sealed. */
export const extraValue = (key: string, stored: Readonly<Record<string, unknown>>): unknown => {
  const extra = extraOf(stored);
  return Object.hasOwn(extra, key) ? extra[key] : null;
};
