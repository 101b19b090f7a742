import { type Field, isSealed } from './field.ts';
import type { Register } from './register.ts';

export const bounds = ['west', 'south', 'east', 'north'] as const;
export type Bound = (typeof bounds)[number];

/** A real, typed column of a register's table. */
export interface Column {
  readonly name: string;
  readonly type: string;
  /** `value` holds the value itself; the others are derived by the store when it writes. */
  readonly role: 'value' | 'sealed' | 'index' | 'tail' | 'pinyin' | 'initials' | Bound;
  readonly field: string;
}

/** Field names are few and asked for with every row of an import. */
const snakes = new Map<string, string>();

/** `identityNumber` -> `identity_number`. */
export function snake(camel: string): string {
  const known = snakes.get(camel);
  if (known !== undefined) return known;
  const made = camel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  snakes.set(camel, made);
  return made;
}

const sqlTypes = {
  text: 'text collate "C"',
  longText: 'text',
  name: 'text collate "C"',
  integer: 'integer',
  decimal: 'numeric(20,4)',
  money: 'bigint',
  date: 'date',
  instant: 'timestamptz',
  yesNo: 'boolean',
  code: 'text collate "C"',
  codes: 'text[]',
  place: 'text collate "C"',
  places: 'text[]',
  reference: 'uuid',
  geometry: 'jsonb',
  attachment: 'uuid[]',
} as const;

/** The columns that a field needs: itself, or its ciphertext with blind indexes, and its search keys. A county's own field has none. */
export function columnsOf(key: string, field: Field): Column[] {
  if (field.extra !== undefined) return [];
  const base = snake(key);
  if (isSealed(field)) {
    const columns: Column[] = [{ name: `${base}_sealed`, type: 'bytea', role: 'sealed', field: key }];
    if (field.kind !== 'secretText') columns.push({ name: `${base}_index`, type: 'bytea', role: 'index', field: key });
    if (field.kind === 'phone') columns.push({ name: `${base}_tail`, type: 'bytea', role: 'tail', field: key });
    return columns;
  }
  const own: Column = { name: base, type: sqlTypes[field.kind as keyof typeof sqlTypes], role: 'value', field: key };
  if (field.kind === 'geometry' && field.extent === true)
    return [own, ...bounds.map((bound): Column => ({ name: `${base}_${bound}`, type: 'double precision', role: bound, field: key }))];
  if (field.kind !== 'name' || field.searched !== true) return [own];
  return [
    own,
    { name: `${base}_pinyin`, type: 'text collate "C"', role: 'pinyin', field: key },
    { name: `${base}_initials`, type: 'text collate "C"', role: 'initials', field: key },
  ];
}

export const columnsOfRegister = (of: Register): Column[] => Object.entries(of.fields).flatMap(([key, field]) => columnsOf(key, field));

/** `residents.person` -> `residents.person`, with snake case in each part. */
export const tableOf = (of: { name: string }): string =>
  of.name
    .split('.')
    .map((part) => part.replaceAll('-', '_'))
    .join('.');
