import { type Work, type SealedStore, newSalt, seal, sql, unseal } from '@linli/kernel/server';
import type { Facts } from '../../model/results/facts.ts';

const ABOUT = 'services.result_fact.facts_sealed';

export const sealedFacts: SealedStore = {
  table: 'services.result_fact',
  key: [
    ['county', 'text'],
    ['application', 'uuid'],
  ],
  columns: [{ name: 'facts_sealed', about: ABOUT }],
  salt: { column: 'key_salt' },
};

/** Where the row of an application stands and whose it is: what hangs on it is walled the same. */
export interface Belongs {
  readonly county: string;
  readonly application: string;
  readonly place: string;
  readonly department: string | null;
  readonly holder: string | null;
}

export interface KeptFacts {
  readonly version: number;
  readonly facts: Facts;
}

interface Stored {
  readonly application: string;
  readonly version: number;
  readonly facts_sealed: Buffer;
  readonly key_salt: Buffer;
}

export async function factsOf(
  { tx, keys }: Pick<Work, 'tx' | 'keys'>,
  county: string,
  applications: readonly string[],
): Promise<Map<string, KeptFacts>> {
  const found = await sql<Stored>`
    select application, version, facts_sealed, key_salt from services.result_fact
    where county = ${county} and application = any(${[...applications]}::uuid[])
  `.execute(tx);
  return new Map(
    found.rows.map((row) => [
      row.application,
      { version: row.version, facts: JSON.parse(unseal(keys, row.key_salt, ABOUT, row.facts_sealed) ?? '{}') as Facts },
    ]),
  );
}

/** Answers whether it was kept: not where somebody else has been quicker than the version that was seen (0 for none yet). */
export async function keepFacts({ tx, keys }: Pick<Work, 'tx' | 'keys'>, of: Belongs, seen: number, facts: Facts): Promise<boolean> {
  const salt = newSalt();
  const sealed = seal(keys, salt, ABOUT, JSON.stringify(facts));
  const kept = await sql`
    insert into services.result_fact as f (county, application, place, department, holder, facts_sealed, key_salt)
    values (${of.county}, ${of.application}::uuid, ${of.place}, ${of.department}, ${of.holder}, ${sealed}::bytea, ${salt}::bytea)
    on conflict (county, application) do update set
      facts_sealed = excluded.facts_sealed, key_salt = excluded.key_salt, version = f.version + 1
    where f.version = ${seen}
    returning 1 as kept
  `.execute(tx);
  return kept.rows.length === 1;
}
