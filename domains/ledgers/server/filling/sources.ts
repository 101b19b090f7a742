import { type Register, fieldsOf, isWithin, snake, tableOf } from '@linli/kernel/model';
import { type PastStored, type Stored, type Work, sql } from '@linli/kernel/server';
import { household, person } from '@linli/residents/model';
import { rowsOfPersons } from '../check/find-persons.ts';
import { fieldsHere } from '../county-fields.ts';
import type { FillFor } from './in-line.ts';
import { sourcesOf } from './registers.ts';

/** What one line is filled from: a row of each register, and what was counted for it. */
export interface LineSources {
  readonly rows: ReadonlyMap<string, Stored | undefined>;
  /** Entry -> figure. */
  readonly counted: ReadonlyMap<string, number>;
  /** Of a past day: what is known of the rows beside their values of then, by register. */
  readonly past?: ReadonlyMap<string, PastStored>;
}

async function byId(work: Work, county: string, table: string, ids: readonly string[]): Promise<Map<string, Stored>> {
  if (ids.length === 0) return new Map();
  const found = await sql<Stored>`select * from ${sql.table(table)} where county = ${county} and id = any(${[...ids]}::uuid[])`.execute(
    work.tx,
  );
  return new Map(found.rows.map((row) => [String(row['id']), row]));
}

export const idIn = (row: Stored | undefined, key: string): string | undefined => {
  const id = row?.[snake(key)];
  return typeof id === 'string' ? id : undefined;
};

/** The field by which a row of the lines points to a row of another register: the home of a lease, the head of a household. */
export const pointerTo = (of: Register, to: Register): string | undefined =>
  fieldsOf(of).find(([, field]) => field.kind === 'reference' && field.to === to.name)?.[0];

/** The row that is meant where a person has several: the line's own, one of this place, any. */
export const nearest = (rows: readonly Stored[] | undefined, place: string): Stored | undefined =>
  rows?.find((each) => isWithin(String(each['place']), place)) ?? rows?.[0];

export const RESIDENTS = 'household.residents';

/** People who live in these households, whatever their relation to the place, counted once. */
async function residentsOf(work: Work, county: string, ids: readonly string[]): Promise<Map<string, number>> {
  const found = await sql<{ household: string; persons: number }>`
    select household, count(distinct person) as persons from residents.residence
    where county = ${county} and ended_at is null and household = any(${[...ids]}::uuid[]) and relation in ('usual', 'temporary') group by household
  `.execute(work.tx);
  return new Map(found.rows.map((row) => [row.household, Number(row.persons)]));
}

/** The rows behind some lines: one query for each register, whatever their number. */
export async function gatherSources(work: Work, { template, place }: FillFor, ids: readonly string[]): Promise<LineSources[]> {
  const county = place.slice(0, 6);
  const { of, about } = template.lines;
  const own = await byId(work, county, tableOf(of), ids);
  const personOf = (id: string): string | undefined => (of === person ? id : about === undefined ? undefined : idIn(own.get(id), about));
  const personIds = [...new Set(ids.map(personOf).filter((each) => each !== undefined))];
  const found = new Map<string, (id: string) => Stored | undefined>([[of.name, (id) => own.get(id)]]);
  for (const register of sourcesOf(fieldsHere(work), template)) {
    if (register === of) continue;
    const pointer = register === person ? about : pointerTo(of, register);
    if (pointer !== undefined) {
      const targets = ids.map((id) => idIn(own.get(id), pointer)).filter((each) => each !== undefined);
      const rows = await byId(work, county, tableOf(register), [...new Set(targets)]);
      found.set(register.name, (id) => rows.get(idIn(own.get(id), pointer) ?? ''));
    } else {
      const rows = await rowsOfPersons(work, county, tableOf(register), personIds);
      found.set(register.name, (id) => nearest(rows.get(personOf(id) ?? ''), place));
    }
  }
  const living =
    of === household && template.columns.some((each) => each.entry === RESIDENTS) ? await residentsOf(work, county, ids) : undefined;
  return ids.map((id) => ({
    rows: new Map([...found].map(([name, rowOf]) => [name, rowOf(id)])),
    counted: living === undefined ? new Map() : new Map([[RESIDENTS, living.get(id) ?? 0]]),
  }));
}
