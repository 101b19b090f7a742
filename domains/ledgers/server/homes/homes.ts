import { isWithin, placeRange } from '@linli/kernel/model';
import { type Stored, type Work, sql } from '@linli/kernel/server';
import { homeKey } from '../../model/home-key.ts';

/** Homes of a community and the households of some people in them, as the lines of a ledger speak of them. */
export interface Homes {
  /** The household of which somebody is the head, else the one in which he lives here. */
  householdOf(person: string): Stored | undefined;
  /** The home at an address; where a line tells none, that of the household. */
  dwellingFor(address: unknown, household: Stored | undefined): Stored | undefined;
}

const inPlace = (place: string) => {
  const [from, before] = placeRange(place);
  return sql`county = ${place.slice(0, 6)} and place >= ${from} and place < ${before} and ended_at is null`;
};

async function rowsById(work: Work, county: string, table: string, ids: readonly string[], lock: boolean): Promise<Map<string, Stored>> {
  if (ids.length === 0) return new Map();
  const found =
    await sql<Stored>`select * from ${sql.table(table)} where county = ${county} and ended_at is null and id = any(${[...new Set(ids)]}::uuid[]) ${sql.raw(lock ? 'order by id for update' : '')}`.execute(
      work.tx,
    );
  return new Map(found.rows.map((row) => [String(row['id']), row]));
}

const reference = (row: Stored | undefined, column: string): string | undefined => {
  const id = row?.[column];
  return typeof id === 'string' ? id : undefined;
};

/** Ids of the homes of a community by what their addresses are known by; a community has some thousands of them. */
async function idsByKey(work: Work, place: string, wanted: ReadonlySet<string>): Promise<Map<string, string>> {
  if (wanted.size === 0) return new Map();
  const found = await sql<{
    id: string;
    address: string;
  }>`select id, address from residents.dwelling where ${inPlace(place)} order by id`.execute(work.tx);
  const ids = new Map<string, string>();
  for (const { id, address } of found.rows) {
    const key = homeKey(address);
    if (wanted.has(key) && !ids.has(key)) ids.set(key, id);
  }
  return ids;
}

/** What the registers hold of these people's households and of the homes at these addresses: a query for each kind, however many lines. */
export async function homesOf(
  work: Work,
  place: string,
  residences: ReadonlyMap<string, readonly Stored[]>,
  persons: readonly string[],
  addresses: readonly unknown[],
  lock = false,
): Promise<Homes> {
  const county = place.slice(0, 6);
  const headed =
    persons.length === 0
      ? []
      : (
          await sql<Stored>`select * from residents.household where ${inPlace(place)} and head = any(${[...new Set(persons)]}::uuid[]) ${sql.raw(lock ? 'order by id for update' : 'order by id')}`.execute(
            work.tx,
          )
        ).rows;
  const byHead = new Map<string, Stored>();
  for (const row of headed) if (!byHead.has(String(row['head']))) byHead.set(String(row['head']), row);
  const livedIn = (person: string): string | undefined =>
    residences
      .get(person)
      ?.filter((each) => isWithin(String(each['place']), place))
      .map((each) => reference(each, 'household'))
      .find((id) => id !== undefined);
  const others = persons.filter((id) => !byHead.has(id)).map(livedIn);
  const households = await rowsById(
    work,
    county,
    'residents.household',
    others.filter((id) => id !== undefined),
    lock,
  );
  const householdOf = (id: string): Stored | undefined => byHead.get(id) ?? households.get(livedIn(id) ?? '');
  const keys = new Set(addresses.filter((each) => typeof each === 'string').map(homeKey));
  const ids = await idsByKey(work, place, keys);
  const theirs = persons.map((id) => reference(householdOf(id), 'dwelling')).filter((id) => id !== undefined);
  const dwellings = await rowsById(work, county, 'residents.dwelling', [...ids.values(), ...theirs], lock);
  return {
    householdOf,
    dwellingFor: (address, family) =>
      dwellings.get((typeof address === 'string' ? ids.get(homeKey(address)) : reference(family, 'dwelling')) ?? ''),
  };
}
