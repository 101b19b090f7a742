import { placeRange } from '@linli/kernel/model';
import { type Work, sql } from '@linli/kernel/server';

/** Two persons by id, the smaller first, and what brought them together. */
export interface FoundPair {
  readonly first: string;
  readonly second: string;
  /** Only the dates of birth and the name brought them here; whether the numbers are near is known once they are opened. */
  readonly near: boolean;
}

type Sql = ReturnType<typeof sql>;

const PHONE_SHARED_MAX = 12; // more people on one phone are an office's, not a family's

/** Days written as eight digits that differ in one place, or in two neighbouring ones exchanged. */
function daysOneSlipApart(): Sql {
  const digit = (row: string, at: number): Sql => sql.raw(`substr(${row}.day, ${at}, 1)`);
  const differs = [1, 2, 3, 4, 5, 6, 7, 8].map((at) => sql`(${digit('here', at)} <> ${digit('there', at)})::int`);
  const exchanged = [1, 2, 3, 4, 5, 6, 7].map(
    (at) =>
      sql`(${digit('here', at)} = ${digit('there', at + 1)} and ${digit('here', at + 1)} = ${digit('there', at)} and ${digit('here', at)} <> ${digit('there', at)})`,
  );
  const count = sql.join(differs, sql` + `);
  return sql`((${count}) = 1 or ((${count}) = 2 and (${sql.join(exchanged, sql` or `)})))`;
}

/**
 * Pairs of persons in force of whom at least one lives at the place, found by joins on stored keys, never by comparing
 * everybody with everybody. Each walled table names its county itself, for Citus.
 */
export async function findPairs(
  work: Work,
  county: string,
  place: string,
  after: readonly [string, string] | undefined,
  limit: number,
): Promise<FoundPair[]> {
  const [from, before] = placeRange(place);
  const person = (where: Sql): Sql =>
    sql`select id, name, birth_date, name_pinyin, name_initials, phone_index, identity_number_index, to_char(birth_date, 'YYYYMMDD') as day from residents.person where county = ${county} and ended_at is null and ${where}`;
  const beyond = after === undefined ? sql`true` : sql`(first, second) > (${after[0]}::uuid, ${after[1]}::uuid)`;
  const found = await sql<FoundPair>`
    with here as materialized (${person(sql`place >= ${from} and place < ${before}`)}),
    named as materialized (${person(sql`name in (select name from here)`)}),
    found as (
      select here.id as one, there.id as two, here.birth_date is distinct from there.birth_date as near
      from here join named as there on there.name = here.name and there.id <> here.id
      where here.birth_date = there.birth_date
        or (here.identity_number_index is not null and there.identity_number_index is not null
          and (left(here.day, 4) = left(there.day, 4) or right(here.day, 2) = right(there.day, 2)) and ${daysOneSlipApart()})
      union all
      select here.id, there.id, false
      from here join (${person(sql`phone_index is not null and phone_index in (select phone_index from here)`)}) as there on there.phone_index = here.phone_index and there.id <> here.id
      where (select count(*) from here as sharing where sharing.phone_index = here.phone_index) <= ${PHONE_SHARED_MAX}
        and (there.name_pinyin = here.name_pinyin or (there.name_initials = here.name_initials and char_length(here.name) >= 3 and char_length(here.name) = char_length(there.name)
          and (here.birth_date is null or there.birth_date is null or here.birth_date = there.birth_date)))
    ),
    pairs as (select least(one, two) as first, greatest(one, two) as second, bool_and(near) as near from found group by 1, 2)
    select first, second, near from pairs
    where ${beyond} and not exists (select 1 from residents.distinct_pair as apart where apart.county = ${county} and apart.first = pairs.first and apart.second = pairs.second)
    order by first, second limit ${limit}
  `.execute(work.tx);
  return found.rows;
}
