import {
  type Column,
  type Field,
  type Register,
  cellText,
  columnsOf,
  isSealed,
  nameKeys,
  parseIdentityNumber,
  parsePhone,
  phoneTail,
  snake,
} from '../../model/index.ts';
import type { KeyRing } from '../crypto/keys.ts';
import { blindIndex, seal } from '../crypto/seal.ts';

export interface EncodeContext {
  readonly keys: KeyRing;
  readonly today: string;
  readonly demo: boolean;
}

const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

/** The form under which a sealed value is kept and found: a number without blanks, a phone without dashes. */
export function canonical(field: Field, value: string, context: EncodeContext): string {
  if (field.kind === 'identityNumber') {
    const parsed = parseIdentityNumber(value, context);
    return parsed.ok ? parsed.value.number : value;
  }
  if (field.kind === 'phone') {
    const parsed = parsePhone(value);
    return parsed.ok ? parsed.value.number : value;
  }
  return field.kind === 'account' ? value.replaceAll(/[ -]/g, '') : value;
}

/** Blind indexes are keyed by kind, not by field: the same number is found in every register that holds it. */
export function indexOf(field: Field, value: string, context: EncodeContext): Buffer {
  return blindIndex(context.keys, field.kind, canonical(field, value, context));
}

export const tailIndexOf = (value: string, context: EncodeContext): Buffer => blindIndex(context.keys, 'phone-tail', phoneTail(value));

function encodeSealed(column: Column, of: Register, field: Field, value: string, salt: Buffer, context: EncodeContext): string {
  if (column.role === 'sealed') return hex(seal(context.keys, salt, `${of.name}.${column.field}`, canonical(field, value, context)));
  return hex(column.role === 'tail' ? tailIndexOf(canonical(field, value, context), context) : indexOf(field, value, context));
}

function encodeColumn(column: Column, of: Register, field: Field, value: unknown, salt: Buffer, context: EncodeContext): unknown {
  if (value === null || value === undefined) return null;
  if (isSealed(field)) return encodeSealed(column, of, field, cellText(value), salt, context);
  if (column.role === 'pinyin') return nameKeys(cellText(value)).pinyin;
  if (column.role === 'initials') return nameKeys(cellText(value)).initials;
  return value;
}

/** Field values -> column values, only for the fields that are given. */
export function encodeValues(
  of: Register,
  values: Readonly<Record<string, unknown>>,
  salt: Buffer,
  context: EncodeContext,
): Record<string, unknown> {
  const encoded: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    const field = of.fields[key];
    if (field === undefined) throw new Error(`"${of.name}" has no field "${key}".`);
    if (value === undefined || field.extra !== undefined) continue;
    for (const column of columnsOf(key, field)) encoded[column.name] = encodeColumn(column, of, field, value, salt, context);
  }
  return encoded;
}

/** Which columns a change record keeps: values and ciphertexts, never indexes or search keys. */
export function traceOf(of: Register, encoded: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(of.fields)) {
    const column = isSealed(field) ? `${snake(key)}_sealed` : snake(key);
    if (column in encoded) kept[key] = encoded[column];
  }
  return kept;
}
