import { type CountyFieldKind, slotsOf, tableOf } from '../../model/index.ts';
import type { Database } from '../db/database.ts';
import type { JobKind } from '../platform.ts';

export const INDEX_JOB = 'kernel.index-county-field';

export interface IndexAsked {
  readonly county: string;
  readonly register: string;
  readonly key: string;
}

const indexName = (register: string, slot: number): string => `${tableOf({ name: register }).replace('.', '_')}_extra_${slot}`;

/**
 * Builds the index of one place of `extra_keys`, beside the work that goes on. All counties that use the place share it, so
 * the number of indexes stays that of the places; what an interrupted build left behind is built anew.
 */
async function buildIndex(db: Database, register: string, slot: number): Promise<void> {
  const name = indexName(register, slot);
  const table = tableOf({ name: register });
  const schema = table.split('.')[0] ?? '';
  const there = await db.owner.query<{ valid: boolean }>(
    `select i.indisvalid as valid from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_index i on i.indexrelid = c.oid where n.nspname = $1 and c.relname = $2`,
    [schema, name],
  );
  if (there.rows[0]?.valid === true) return;
  if (there.rows[0] !== undefined) await db.owner.query(`drop index concurrently ${schema}.${name}`);
  await db.owner.query(`create index concurrently if not exists ${name} on ${table} (county, (extra_keys[${slot}]), id)`);
  await db.owner.query(`analyze ${table}`);
}

/** Bears being run again: an index that stands is left alone. */
export const indexJob: JobKind = {
  name: INDEX_JOB,
  run: async (job) => {
    const { platform, input } = job;
    const { county, register, key } = input as IndexAsked;
    const { db } = platform;
    if (!platform.dictionary.registers.has(register)) throw new Error(`There is no register "${register}".`);
    const found = await db.owner.query<{ slot: number; kind: CountyFieldKind }>(
      'select slot, kind from kernel.county_field where county = $1 and register = $2 and key = $3',
      [county, register, key],
    );
    const field = found.rows[0];
    if (field === undefined) return {};
    const slots = Array.from({ length: slotsOf(field.kind) }, (_, at) => field.slot + at);
    for (const [at, slot] of slots.entries()) {
      await job.progress(at, slots.length);
      await buildIndex(db, register, slot);
    }
    await db.owner.query('update kernel.county_field set indexed_at = now() where county = $1 and register = $2 and key = $3', [
      county,
      register,
      key,
    ]);
    await db.owner.query('notify linli_field');
    platform.countyDictionaries.forget(county);
    return { slots: slots.length };
  },
};
