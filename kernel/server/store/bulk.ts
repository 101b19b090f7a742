import { type RawBuilder, sql } from 'kysely';

/**
 * Rows as one parameter a column, in PostgreSQL's binary form: no quoting, no hex of ciphertexts, no JSON to be parsed on
 * the other side. A column that says the same in every row is sent once. Half the work of json_to_recordset on both ends.
 */
export interface BulkColumn {
  readonly name: string;
  /** Type of the table's column: `text`, `uuid`, `jsonb`, `text[]`… */
  readonly type: string;
  /** One value a row, or the one that all rows have. */
  readonly values: readonly unknown[] | { readonly all: unknown };
}

const isList = (values: BulkColumn['values']): values is readonly unknown[] => Array.isArray(values);

const oids = { text: 25, bytea: 17, uuid: 2_950 } as const;
type Carrier = keyof typeof oids;

const HEAD = 20; // dimensions, nulls, element type, length, lower bound
const UUID = 16;
const dashes = /-/g;

/** Bytes are carried as bytes, ids as ids; everything else as the text that the type reads. */
const carrierOf = (type: string): Carrier => (type === 'bytea' || type === 'uuid' ? type : 'text');

const escaped = /["\\]/g;

/** A list as PostgreSQL reads it: `{"a","b"}`. */
const arrayText = (list: readonly unknown[]): string =>
  `{${list.map((each) => (each === null || each === undefined ? 'null' : `"${String(each as string | number).replace(escaped, String.raw`\$&`)}"`)).join(',')}}`;

function textOf(type: string, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (type === 'jsonb') return JSON.stringify(value);
  if (Array.isArray(value)) return arrayText(value);
  return typeof value === 'string' ? value : String(value as number | boolean);
}

/** What travels: bytes for `bytea`, text for all others, null. Rows that came together share objects (their origin): written out once. */
function cellsOf(type: string, values: readonly unknown[]): (string | Buffer | null)[] {
  if (type === 'bytea') return values.map((value) => (Buffer.isBuffer(value) ? value : null));
  let last: unknown;
  let text: string | null = null;
  return values.map((value) => {
    if (value === last && value !== undefined) return text;
    last = value;
    text = textOf(type, value);
    return text;
  });
}

const sameInAll = (cells: readonly (string | Buffer | null)[]): boolean => {
  const [first] = cells;
  return !Buffer.isBuffer(first) && cells.every((each) => each === first);
};

function packed(carrier: Carrier, cells: readonly (string | Buffer | null)[]): Buffer {
  const sizes = cells.map((cell) =>
    cell === null ? 0 : Buffer.isBuffer(cell) ? cell.length : carrier === 'uuid' ? UUID : Buffer.byteLength(cell),
  );
  const bytes = Buffer.allocUnsafe(sizes.reduce((sum, size) => sum + size + 4, HEAD));
  bytes.writeInt32BE(1, 0);
  bytes.writeInt32BE(cells.includes(null) ? 1 : 0, 4);
  bytes.writeInt32BE(oids[carrier], 8);
  bytes.writeInt32BE(cells.length, 12);
  bytes.writeInt32BE(1, 16);
  let at = HEAD;
  for (const [no, cell] of cells.entries()) {
    const size = sizes[no] ?? 0;
    bytes.writeInt32BE(cell === null ? -1 : size, at);
    at += 4;
    if (Buffer.isBuffer(cell)) cell.copy(bytes, at);
    else if (cell !== null && carrier === 'uuid') writeUuid(bytes, cell, at);
    else if (cell !== null) bytes.write(cell, at, size, 'utf8');
    at += size;
  }
  return bytes;
}

function writeUuid(bytes: Buffer, id: string, at: number): void {
  const digits = id.replace(dashes, '');
  if (digits.length !== UUID * 2 || bytes.write(digits, at, UUID, 'hex') !== UUID)
    throw Object.assign(new Error(`"${id}" is no UUID.`), { code: '22P02' }); // as the database would say
}

export interface Bulk {
  /** One expression a column, in their order. */
  readonly expressions: RawBuilder<unknown>[];
  /** `unnest(…) as x(…)`, one row for each given. */
  readonly from: RawBuilder<unknown>;
}

/**
 * The rows of some columns as a table expression. The first column has to differ from row to row: it is the one that tells
 * how many there are.
 * @NOTE An insert from it ends in `returning` or `on conflict`: otherwise Citus copies the rows in, which row level security forbids.
 */
export function bulkOf(columns: readonly BulkColumn[]): Bulk {
  const arrays: RawBuilder<unknown>[] = [];
  const names: string[] = [];
  const expressions = columns.map((column, no): RawBuilder<unknown> => {
    const { name, type, values } = column;
    const target = sql.raw(type);
    if (!isList(values)) return sql`${textOf(type, values.all)}::${target}`;
    const cells = cellsOf(type, values);
    if (no > 0 && sameInAll(cells)) return sql`${cells[0] ?? null}::${target}`;
    const carrier = carrierOf(type);
    arrays.push(sql`${packed(carrier, cells)}::${sql.raw(`${carrier}[]`)}`);
    names.push(name);
    return carrier === type ? sql`x.${sql.ref(name)}` : sql`x.${sql.ref(name)}::${target}`;
  });
  return { expressions, from: sql`unnest(${sql.join(arrays)}) as x(${sql.join(names.map((name) => sql.ref(name)))})` };
}
