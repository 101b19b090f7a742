import {
  type Column,
  bounds,
  extentOf,
  type Field,
  type Geometry,
  type Register,
  cellText,
  columnsOf,
  fieldsOf,
  isSealed,
  type NameKeys,
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

function encodeSealed(column: Column, of: Register, field: Field, value: string, salt: Buffer, context: EncodeContext): Buffer {
  if (column.role === 'sealed') return seal(context.keys, salt, `${of.name}.${column.field}`, value);
  return column.role === 'tail' ? tailIndexOf(value, context) : blindIndex(context.keys, field.kind, value);
}

function encodeColumn(column: Column, of: Register, field: Field, value: unknown, salt: Buffer, context: EncodeContext): unknown {
  if (value === null || value === undefined) return null;
  if (isSealed(field)) return encodeSealed(column, of, field, cellText(value), salt, context);
  if (column.role === 'pinyin') return keysOf(cellText(value)).pinyin;
  if (column.role === 'initials') return keysOf(cellText(value)).initials;
  const bound = bounds.find((each) => each === column.role);
  if (bound !== undefined) return extentOf(value as Geometry)[bound];
  return value;
}

/** Pinyin and initials of one name are asked for one after the other. */
let lastName: { readonly name: string; readonly keys: NameKeys } | undefined;

function keysOf(name: string): NameKeys {
  if (lastName?.name !== name) lastName = { name, keys: nameKeys(name) };
  return lastName.keys;
}

/** The columns of a field are asked for with every row of an import. */
const columnsByField = new WeakMap<Field, Column[]>();

function columnsOfField(key: string, field: Field): readonly Column[] {
  const known = columnsByField.get(field);
  if (known?.[0]?.field === key) return known;
  const made = columnsOf(key, field);
  columnsByField.set(field, made);
  return made;
}

/** Field values -> column values, only for the fields that are given. Sealed columns are bytes. */
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
    const plain = value !== null && isSealed(field) ? canonical(field, cellText(value), context) : value;
    for (const column of columnsOfField(key, field)) encoded[column.name] = encodeColumn(column, of, field, plain, salt, context);
  }
  return encoded;
}

const hex = (value: unknown): unknown => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value);

/** Field and the column that its value stands in, for every declared field. */
const tracedByRegister = new WeakMap<Register, readonly (readonly [key: string, column: string])[]>();

function tracedOf(of: Register): readonly (readonly [key: string, column: string])[] {
  const known = tracedByRegister.get(of);
  if (known !== undefined) return known;
  const made = fieldsOf(of).map(([key, field]) => [key, isSealed(field) ? `${snake(key)}_sealed` : snake(key)] as const);
  tracedByRegister.set(of, made);
  return made;
}

/** Which columns a change record keeps: values and ciphertexts (in hex), never indexes or search keys. */
export function traceOf(of: Register, encoded: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [key, column] of tracedOf(of)) if (encoded[column] !== undefined) kept[key] = hex(encoded[column]);
  return kept;
}

/** The same of a new row, whose empty fields say nothing. */
export function traceOfNew(of: Register, encoded: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [key, column] of tracedOf(of)) {
    const value = encoded[column];
    if (value !== null && value !== undefined) kept[key] = hex(value);
  }
  return kept;
}
