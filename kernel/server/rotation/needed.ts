import { type Dictionary, tableOf } from '../../model/index.ts';
import type { Database } from '../db/database.ts';
import { type Where, generationOf, keptFiles } from '../files/vault.ts';
import { generationOfHex, sealedCountyKinds } from './rewrite-county.ts';
import { type SealedStore, fromOf, generationIn, saltOf, sealedTrail } from './sealed-store.ts';

/** What can be opened with one generation of keys only. */
export interface Need {
  readonly kid: number;
  /** `residents.person`, `files`, or `kernel.change` for the audit trail. */
  readonly where: string;
  readonly count: number;
}

interface House extends Where {
  readonly db: Pick<Database, 'owner'>;
  readonly dictionary: Dictionary;
}

interface Counted {
  readonly kid: number;
  readonly count: number;
}

/** Where values of before are kept: the steps of records, and what records held when they came to a place. */
const trails = ['kernel.change', 'kernel.passage'] as const;

/** Which generations are needed, and by how many values of what. Rows whose salt was erased need none: nothing opens them. */
export async function needsOf(house: House, stores: readonly SealedStore[]): Promise<Need[]> {
  const needs: Need[] = [];
  for (const store of stores)
    for (const { name } of store.columns) {
      const found = await house.db.owner.query<Counted>(
        `select ${generationIn(`t.${name}`)} as kid, count(*) as count from ${fromOf(store)} where t.${name} is not null and ${saltOf(store)} is not null group by 1`,
      );
      add(needs, store.table, found.rows);
    }
  for (const { register, fields } of sealedTrail(house.dictionary)) {
    for (const trail of trails) {
      // A ciphertext stands in the trail as text: `\x`, the version, then the generation in four hexadecimal digits.
      const found = await house.db.owner.query<{ kid: string; count: number }>(
        `select substring(v.value from 5 for 4) as kid, count(*) as count from ${trail} as c, jsonb_each_text(c.values) as v
         where c.register = $1 and v.key = any($2::text[]) and v.value like '\\\\x01%' group by 1`,
        [register, fields],
      );
      add(needs, 'kernel.change', byGeneration(found.rows));
    }
  }
  for (const register of house.dictionary.registers.values()) add(needs, register.name, await countySealed(house, register.name));
  for (const trail of trails) add(needs, 'kernel.change', await countyTrail(house, trail));
  for await (const name of keptFiles(house)) {
    const kid = await generationOf(house, name);
    if (kid !== undefined) add(needs, 'files', [{ kid, count: 1 }]);
  }
  return needs;
}

const byGeneration = (rows: readonly { kid: string; count: number }[]): Counted[] =>
  rows.map(({ kid, count }) => ({ kid: Number.parseInt(kid, 16), count }));

/** Values that counties have sealed in fields of their own. */
async function countySealed(house: House, register: string): Promise<Counted[]> {
  const found = await house.db.owner.query<{ kid: string; count: number }>(
    `select ${generationOfHex('t.extra ->> f.key')} as kid, count(*) as count
     from kernel.county_field as f join ${tableOf({ name: register })} as t on t.county = f.county and t.extra ? f.key
     where f.register = $1 and f.kind = any($2::text[]) group by 1`,
    [register, sealedCountyKinds],
  );
  return byGeneration(found.rows);
}

/** The steps that set them in any register, which keep their ciphertexts as text: `\x` before the hex. */
async function countyTrail(house: House, trail: (typeof trails)[number]): Promise<Counted[]> {
  const found = await house.db.owner.query<{ kid: string; count: number }>(
    `select substring(c.values ->> f.key from 5 for 4) as kid, count(*) as count
     from kernel.county_field as f join ${trail} as c on c.county = f.county and c.register = f.register and c.values ->> f.key like '\\\\x01%'
     where f.kind = any($1::text[]) group by 1`,
    [sealedCountyKinds],
  );
  return byGeneration(found.rows);
}

function add(needs: Need[], where: string, counted: readonly Counted[]): void {
  for (const { kid, count } of counted) {
    const at = needs.findIndex((each) => each.kid === kid && each.where === where);
    const before = needs[at];
    if (before === undefined) needs.push({ kid, where, count });
    else needs[at] = { ...before, count: before.count + count };
  }
}
