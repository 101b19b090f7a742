import type { KeyRing } from '../crypto/keys.ts';
import { seal, unseal } from '../crypto/seal.ts';
import type { Database } from '../db/database.ts';
import { type SealedStore, fromOf, generationIn, saltOf } from './sealed-store.ts';

const BATCH_ROWS = 500; // a few hundred kilobytes a statement, and locks held for milliseconds
const TURNS = 3; // a deadlock with somebody's own change solves itself on a second try

export interface Rewriting {
  readonly db: Pick<Database, 'owner'>;
  readonly keys: KeyRing;
  /** After each batch: how many rows and files were sealed anew; may throw to stop. */
  progress(where: string, count: number): Promise<void> | void;
}

export interface Rewritten {
  readonly done: number;
  /** Values that could not be opened and stay as they were. */
  readonly unreadable: number;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Seals every column of a table anew with the newest generation, in the order of its key. A row is changed only where its
 * ciphertext is still the one that was read, so that whoever changes it meanwhile wins; version and time stay. What is done is
 * known by the generation in each envelope: begun again after a kill, it goes on with what is left.
 */
export async function rewriteStore(job: Rewriting, store: SealedStore): Promise<Rewritten> {
  let [done, unreadable] = [0, 0];
  let after: Row | undefined;
  for (;;) {
    const rows = await oldRows(job, store, after);
    const last = rows.at(-1);
    if (last === undefined) return { done, unreadable };
    const anew = rows.map((row) => sealedAnew(job.keys, store, row));
    const good = anew.flatMap((each) => (each.changed ? [each.record] : []));
    const count = await writeBack(job, store, good);
    done += count;
    unreadable += anew.reduce((sum, each) => sum + each.unreadable, 0);
    after = last;
    if (count > 0) await job.progress(store.table, count);
  }
}

const tuple = (store: SealedStore): string => store.key.map(([column]) => `t.${column}`).join(', ');

async function oldRows(job: Rewriting, store: SealedStore, after: Row | undefined): Promise<Row[]> {
  const kid = job.keys.current.kid;
  const old = store.columns.map(({ name }) => `(t.${name} is not null and ${generationIn(`t.${name}`)} <> $1)`).join(' or ');
  const from = store.key.map(([, type], at) => `$${at + 2}::${type}`).join(', ');
  const found = await job.db.owner.query<Row>(
    `select ${tuple(store)}, ${saltOf(store)} as "#salt", ${store.columns.map(({ name }) => `t.${name}`).join(', ')} from ${fromOf(store)}
     where ${saltOf(store)} is not null and (${old}) ${after === undefined ? '' : `and (${tuple(store)}) > (${from})`} order by ${tuple(store)} limit ${BATCH_ROWS}`,
    [kid, ...(after === undefined ? [] : store.key.map(([column]) => after[column]))],
  );
  return found.rows;
}

interface Anew {
  readonly record: Record<string, unknown>;
  readonly changed: boolean;
  readonly unreadable: number;
}

const hex = (bytes: unknown): string | null => (Buffer.isBuffer(bytes) ? `\\x${bytes.toString('hex')}` : null);

function sealedAnew(keys: KeyRing, store: SealedStore, row: Row): Anew {
  const record: Record<string, unknown> = Object.fromEntries(store.key.map(([column]) => [column, row[column]]));
  const salt = row['#salt'] as Buffer;
  let unreadable = 0;
  let changed = false;
  for (const { name, about } of store.columns) {
    const envelope = row[name];
    record[`${name}_was`] = hex(envelope);
    record[name] = hex(envelope);
    if (!Buffer.isBuffer(envelope) || envelope.readUInt16BE(1) === keys.current.kid) continue;
    try {
      record[name] = hex(seal(keys, salt, about, unseal(keys, salt, about, envelope)));
      changed = true;
    } catch {
      unreadable += 1;
    }
  }
  return { record, changed, unreadable };
}

async function writeBack(job: Rewriting, store: SealedStore, records: readonly Record<string, unknown>[]): Promise<number> {
  if (records.length === 0) return 0;
  const shape = [
    ...store.key.map(([column, type]) => `${column} ${type}`),
    ...store.columns.flatMap(({ name }) => [`${name} bytea`, `${name}_was bytea`]),
  ].join(', ');
  const set = store.columns.map(({ name }) => `${name} = x.${name}`).join(', ');
  const same = [
    ...store.key.map(([column]) => `t.${column} = x.${column}`),
    ...store.columns.map(({ name }) => `t.${name} is not distinct from x.${name}_was`),
  ].join(' and ');
  // A county at a time, named in the statement itself: so Citus sends it to one shard.
  const byCounty = Map.groupBy(records, (record) => record['county']);
  let count = 0;
  for (const [county, some] of byCounty) {
    const where = county === undefined ? same : `t.county = $2 and ${same}`;
    const statement = `update ${store.table} as t set ${set} from json_to_recordset($1::json) as x(${shape}) where ${where}`;
    count += await inTurns(job, statement, [JSON.stringify(some), ...(county === undefined ? [] : [county])]);
  }
  return count;
}

/** A deadlock with somebody's own change solves itself; answers how many rows were changed. */
export async function inTurns(job: Rewriting, statement: string, values: unknown[]): Promise<number> {
  for (let turn = 1; ; turn += 1) {
    try {
      return (await job.db.owner.query(statement, values)).rowCount ?? 0;
    } catch (error) {
      if (!['40P01', '40001'].includes((error as { code?: string }).code ?? '') || turn === TURNS) throw error;
    }
  }
}
