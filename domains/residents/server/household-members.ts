import { type Work, sql } from '@linli/kernel/server';
import { lookAcrossCounty } from './county-wall.ts';

/** Somebody who shares a home with a person. */
export interface Member {
  readonly person: string;
  readonly name: string;
  /** Code of GB/T 4761 towards the head of the household. */
  readonly relation: string | null;
  /** `YYYY-MM-DD`. */
  readonly birth: string | null;
}

const MEMBERS_MAX = 50;

/** The others of a person's household or households, in one question, as far as the own wall shows them. */
export async function membersInSight(work: Work, county: string, person: string): Promise<readonly Member[]> {
  const found = await sql<Member>`
    select distinct on (p.id) p.id as person, p.name, r.relation_to_head as relation, p.birth_date::text as birth
    from residents.residence as own
      join residents.household as h on h.county = ${county} and h.id = own.household and h.ended_at is null
      join residents.residence as r on r.county = ${county} and r.household = h.id and r.ended_at is null
      join residents.person as p on p.county = ${county} and p.id = r.person and p.ended_at is null
    where own.county = ${county} and own.person = ${person}::uuid and own.ended_at is null and p.id <> ${person}::uuid
    order by p.id, r.relation_to_head nulls last limit ${MEMBERS_MAX}
  `.execute(work.tx);
  return found.rows;
}

/** The same wherever in the county they stand; whoever asks has a right to it of his own. */
export function householdMembers(work: Work, county: string, person: string): Promise<readonly Member[]> {
  const read = ['residents.person', 'residents.residence', 'residents.household'];
  return lookAcrossCounty(work, county, read, () => membersInSight(work, county, person));
}
