import { placeRange } from '@linli/kernel/model';
import { type Stored, type Work, blindIndex, openField, sql } from '@linli/kernel/server';
import { person } from '@linli/residents/model';
import type { Candidate } from '../../model/matching.ts';

export const numberIndex = (work: Pick<Work, 'keys'>, number: string): Buffer => blindIndex(work.keys, 'identityNumber', number);

export const hexOf = (index: unknown): string => (Buffer.isBuffer(index) ? index.toString('hex') : '');

/** Persons behind this wall by the blind indexes of their numbers, keyed by the index in hex. */
export async function personsByNumber(work: Work, county: string, indexes: readonly Buffer[], lock = false): Promise<Map<string, Stored>> {
  if (indexes.length === 0) return new Map();
  const found = await sql<Stored>`
    select * from residents.person where county = ${county} and ended_at is null and identity_number_index = any(${indexes.map((each) => `\\x${hexOf(each)}`)}::bytea[]) ${sql.raw(lock ? 'order by id for update' : '')}
  `.execute(work.tx);
  return new Map(found.rows.map((row) => [hexOf(row['identity_number_index']), row]));
}

export async function personsById(work: Work, county: string, ids: readonly string[], lock = false): Promise<Map<string, Stored>> {
  if (ids.length === 0) return new Map();
  const found =
    await sql<Stored>`select * from residents.person where county = ${county} and ended_at is null and id = any(${[...new Set(ids)]}::uuid[]) ${sql.raw(lock ? 'order by id for update' : '')}`.execute(
      work.tx,
    );
  return new Map(found.rows.map((row) => [String(row['id']), row]));
}

const CANDIDATES_MAX = 5_000; // one batch; a name that more people bear than this decides nothing anyway

/** People of a place by name; `numberless` only those whose number nobody knows yet. */
export async function personsByName(
  work: Work,
  county: string,
  place: string,
  names: readonly string[],
  numberless: boolean,
): Promise<Stored[]> {
  if (names.length === 0) return [];
  const [from, before] = placeRange(place);
  const found = await sql<Stored>`
    select * from residents.person where county = ${county} and ended_at is null and name = any(${[...new Set(names)]}::text[])
      and ((place >= ${from} and place < ${before}) or (registered_place >= ${from} and registered_place < ${before})) ${sql.raw(numberless ? 'and identity_number_index is null' : '')}
    limit ${CANDIDATES_MAX}
  `.execute(work.tx);
  return found.rows;
}

export async function hasNumberless(work: Work, county: string, place: string): Promise<boolean> {
  const [from, before] = placeRange(place);
  const found =
    await sql`select 1 from residents.person where county = ${county} and place >= ${from} and place < ${before} and identity_number_index is null and ended_at is null limit 1`.execute(
      work.tx,
    );
  return found.rows.length > 0;
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export function candidateOf(stored: Stored, work: Pick<Work, 'keys'>): Candidate {
  return {
    key: String(stored['id']),
    name: textOrNull(stored['name']),
    identityNumber: openField(person, 'identityNumber', stored, work.keys),
    birthDate: textOrNull(stored['birth_date']),
    sex: textOrNull(stored['sex']),
    phone: openField(person, 'phone', stored, work.keys),
    address: textOrNull(stored['current_address']),
  };
}

/** Rows of another register in force for these persons, keyed by person. */
export async function rowsOfPersons(
  work: Work,
  county: string,
  table: string,
  persons: readonly string[],
  lock = false,
): Promise<Map<string, Stored[]>> {
  if (persons.length === 0) return new Map();
  const found =
    await sql<Stored>`select * from ${sql.table(table)} where county = ${county} and ended_at is null and person = any(${[...new Set(persons)]}::uuid[]) order by id ${sql.raw(lock ? 'for update' : '')}`.execute(
      work.tx,
    );
  const byPerson = new Map<string, Stored[]>();
  for (const row of found.rows) byPerson.set(String(row['person']), [...(byPerson.get(String(row['person'])) ?? []), row]);
  return byPerson;
}
