import { type Actor, countyOf, isWithin } from '@linli/kernel/model';
import { type Platform, type Stored, type Tx, asOwner, newId, passagesOf, sql, writeEntry, writePassages } from '@linli/kernel/server';
import { person } from '../model/index.ts';

/**
 * Is this person known anywhere in the county? The one way past the wall between communities: it compares blind indexes,
 * answers nothing but who holds the record, and writes every question into the audit trail. The record itself is shared, never
 * copied (DESIGN.md section 3).
 */
export interface Asking {
  readonly platform: Pick<Platform, 'db' | 'clock'>;
  readonly actor: Actor;
  /** On whose behalf: the record that the question belongs to (an import, an application). */
  readonly register: string;
  readonly record: string;
  readonly purpose: string;
}

export interface Holder {
  readonly person: string;
  /** The community where the person's record lives. */
  readonly place: string;
  /** Open residence relations of the person anywhere in the county. */
  readonly relations: readonly string[];
}

const hex = (index: Buffer): string => index.toString('hex');

const countyOfActor = (actor: Actor): string => {
  const county = countyOf(actor.place);
  if (county === undefined) throw new Error('Only a post inside a county may ask who holds a person.');
  return county;
};

async function audit(
  tx: Tx,
  { platform, actor, register, record, purpose }: Asking,
  operation: string,
  details: Record<string, unknown>,
  change?: { id: string; changes: number },
): Promise<void> {
  const instant = platform.clock();
  await writeEntry(tx, {
    id: change?.id ?? newId(instant.getTime()),
    county: countyOfActor(actor),
    at: instant.toISOString(),
    account: actor.account,
    post: actor.post,
    actorName: actor.name,
    role: actor.role,
    place: actor.place,
    operation,
    register,
    record,
    outcome: 'done',
    purpose,
    details,
    changes: change?.changes ?? 0,
  });
}

const RELATIONS = sql`coalesce((select array_agg(distinct r.relation) from residents.residence r where r.county = p.county and r.person = p.id and r.ended_at is null), '{}')`;

/** Holders by blind index of the identity number, keyed by the index in hex. */
export async function findHolders(asking: Asking, indexes: readonly Buffer[]): Promise<Map<string, Holder>> {
  if (indexes.length === 0) return new Map();
  const county = countyOfActor(asking.actor);
  return asOwner(asking.platform.db, async (tx) => {
    const found = await sql<Holder & { index: Buffer }>`
      select p.identity_number_index as index, p.id as person, p.place, ${RELATIONS} as relations from residents.person p
      where p.county = ${county} and p.ended_at is null and p.identity_number_index = any(${indexes.map((each) => `\\x${hex(each)}`)}::bytea[])
    `.execute(tx);
    await audit(tx, asking, 'residents.find-holders', { asked: indexes.length, known: found.rows.length });
    return new Map(found.rows.map(({ index, person, place, relations }) => [hex(index), { person, place, relations }]));
  });
}

/** Open residence relations of persons whose record is shared, wherever in the county they stand. */
export async function openRelations(asking: Asking, persons: readonly string[]): Promise<Map<string, readonly string[]>> {
  if (persons.length === 0) return new Map();
  const county = countyOfActor(asking.actor);
  return asOwner(asking.platform.db, async (tx) => {
    const found = await sql<{ person: string; relations: string[] }>`
      select person, array_agg(distinct relation) as relations from residents.residence where county = ${county} and ended_at is null and person = any(${[...persons]}::uuid[]) group by person
    `.execute(tx);
    await audit(tx, asking, 'residents.open-relations', { asked: persons.length });
    return new Map(found.rows.map((row) => [row.person, row.relations]));
  });
}

interface Shareable extends Stored {
  readonly id: string;
  readonly place: string;
  readonly registered_place: string | null;
  readonly version: number;
}

async function lock(tx: Tx, county: string, persons: readonly string[]): Promise<Shareable[]> {
  const found =
    await sql<Shareable>`select * from residents.person where county = ${county} and ended_at is null and id = any(${[...persons]}::uuid[]) order by id for update`.execute(
      tx,
    );
  return found.rows;
}

async function setRegisteredPlace(tx: Tx, asking: Asking, entry: string, rows: readonly Shareable[], place: string | null): Promise<void> {
  const county = countyOfActor(asking.actor);
  const at = asking.platform.clock().toISOString();
  await sql`update residents.person set registered_place = ${place}, version = version + 1, updated_at = ${at}, updated_by = ${asking.actor.account}::uuid where county = ${county} and id = any(${rows.map((row) => row.id)}::uuid[])`.execute(
    tx,
  );
  const records = rows.map((row) => ({ record: row.id, version: row.version + 1, place: row.place, also_place: place }));
  await sql`
    insert into kernel.change (county, register, record, version, entry, at, account, place, also_place, action, values)
    select ${county}, 'residents.person', record, version, ${entry}::uuid, ${at}, ${asking.actor.account}::uuid, place, also_place, 'change', ${JSON.stringify({ registeredPlace: place })}::jsonb
    from json_to_recordset(${JSON.stringify(records)}::json) as x(record uuid, version integer, place text, also_place text) returning version
  `.execute(tx);
  const passages = rows.flatMap((row) => {
    const step = {
      county,
      register: person.name,
      record: row.id,
      version: row.version + 1,
      place: row.place,
      alsoPlace: place,
      holder: null,
      department: null,
    };
    return passagesOf(person, row, row.registered_place, step);
  });
  await writePassages(tx, at, passages);
}

/**
 * Lets a second community see records that it meets in its own ledgers: its place becomes the place of registration where
 * that is still empty. Answers who is shared now; a person already shared with a third community is not.
 */
export async function shareRecords(asking: Asking, persons: readonly string[], place: string): Promise<Set<string>> {
  if (persons.length === 0) return new Set();
  if (!isWithin(place, asking.actor.place)) throw new Error(`${asking.actor.place} cannot share records with ${place}.`);
  return asOwner(asking.platform.db, async (tx) => {
    const rows = await lock(tx, countyOfActor(asking.actor), persons);
    const seen = rows.filter((row) => row.place.startsWith(place) || row.registered_place?.startsWith(place) === true);
    const free = rows.filter((row) => !seen.includes(row) && row.registered_place === null);
    const entry = newId(asking.platform.clock().getTime());
    if (free.length > 0) {
      await setRegisteredPlace(tx, asking, entry, free, place);
      await audit(tx, asking, 'residents.share-records', { shared: free.length, with: place }, { id: entry, changes: free.length });
    }
    return new Set([...seen, ...free].map((row) => row.id));
  });
}

/** Takes a sharing back, where nobody has changed it since. */
export async function unshareRecords(asking: Asking, persons: readonly string[], place: string): Promise<Set<string>> {
  if (persons.length === 0) return new Set();
  return asOwner(asking.platform.db, async (tx) => {
    const rows = (await lock(tx, countyOfActor(asking.actor), persons)).filter(
      (row) => row.registered_place === place && row.place !== place,
    );
    const entry = newId(asking.platform.clock().getTime());
    if (rows.length > 0) {
      await setRegisteredPlace(tx, asking, entry, rows, null);
      await audit(tx, asking, 'residents.unshare-records', { unshared: rows.length, from: place }, { id: entry, changes: rows.length });
    }
    return new Set(rows.map((row) => row.id));
  });
}
