import { placeRange } from '@linli/kernel/model';
import { type Work, sql } from '@linli/kernel/server';

/** Two persons by id, the smaller first, and what brought them together. */
export interface FoundPair {
  readonly first: string;
  readonly second: string;
  /** Only the dates of birth and the name brought them here; whether the numbers are near is known once they are opened. */
  readonly near: boolean;
  /** Both have an identity number; they differ, for a number stands once in a county. Such pairs come last. */
  readonly apart: boolean;
}

/** Where a page ended. */
export type PairCursor = readonly [apart: boolean, first: string, second: string];

type Sql = ReturnType<typeof sql>;

const COMMUNITY_DIGITS = 12;
const PHONE_SHARED_MAX = 12; // more people on one phone are an office's, not a family's

/** Days written as eight digits that differ in one place, or in two neighbouring ones exchanged. */
function daysOneSlipApart(): Sql {
  const digit = (row: string, at: number): Sql => sql.raw(`substr(${row}.day, ${at}, 1)`);
  const differs = [1, 2, 3, 4, 5, 6, 7, 8].map((at) => sql`(${digit('a', at)} <> ${digit('b', at)})::int`);
  const exchanged = [1, 2, 3, 4, 5, 6, 7].map(
    (at) => sql`(${digit('a', at)} = ${digit('b', at + 1)} and ${digit('a', at + 1)} = ${digit('b', at)})`,
  );
  const count = sql.join(differs, sql` + `);
  return sql`((${count}) = 1 or ((${count}) = 2 and (${sql.join(exchanged, sql` or `)})))`;
}

/**
 * Those among whom pairs are looked for, each known to live at the asked place or not. An officer who asks for one community
 * of many gets its people and whoever shares a name or phone with them; everybody else gets all in view. Index ranges only.
 */
function everyone(work: Work, county: string, place: string): Sql {
  const [from, before] = placeRange(place);
  const [low, high] = placeRange(work.actor.place);
  const columns = sql`id, name, birth_date, name_pinyin, name_initials, phone_index, identity_number_index is not null as numbered, to_char(birth_date, 'YYYYMMDD') as day`;
  const inForce = (local: Sql, where: Sql): Sql =>
    sql`select ${columns}, ${local} as local from residents.person where county = ${county} and ended_at is null and ${where}`;
  const asked = sql`(place >= ${from} and place < ${before})`;
  if (place.length >= COMMUNITY_DIGITS && place !== work.actor.place) {
    const others = (where: Sql): Sql => inForce(sql`false`, sql`${where} and not ${asked}`);
    const sharing = [sql`name in (select name from local)`, sql`phone_index in (select phone_index from local)`].map(others);
    return sql`local as materialized (${inForce(sql`true`, asked)}), everyone as materialized (select * from local union ${sql.join(sharing, sql` union `)})`;
  }
  const own = sql`(place >= ${low} and place < ${high})`;
  if (work.actor.place.length <= county.length) return sql`everyone as materialized (${inForce(asked, own)})`;
  return sql`everyone as materialized (${inForce(asked, own)} union all ${inForce(sql`false`, sql`registered_place >= ${low} and registered_place < ${high} and not ${own}`)})`;
}

/**
 * Pairs of persons in force of whom at least one lives at the place. Candidates are grouped by stored keys and paired only inside
 * their group: never everybody with everybody. Grouped and not joined, because behind row level security the planner
 * expects one row where there are thousands, and would join them in a nested loop.
 */
export async function findPairs(
  work: Work,
  county: string,
  place: string,
  after: PairCursor | undefined,
  limit: number,
): Promise<FoundPair[]> {
  const beyond =
    after === undefined ? sql`true` : sql`(pairs.apart, first, second) > (${after[0]}::boolean, ${after[1]}::uuid, ${after[2]}::uuid)`;
  const lists = sql`array_agg(id order by id) as ids, array_agg(local order by id) as locals, array_agg(day order by id) as days, array_agg(name order by id) as names, array_agg(name_pinyin order by id) as pinyins, array_agg(numbered order by id) as numbers`;
  // Only what stands several times is gathered. `is true` keeps the test a hashed look-up where a join would go round in a loop.
  const gathered = (kind: string, from: Sql, keys: Sql): Sql =>
    sql`select ${sql.lit(kind)} as kind, ${lists} from (${from}) as each where ((${keys}) in (select ${keys} from (${from}) as counted group by ${keys} having count(*) > 1 and bool_or(local))) is true group by ${keys}`;
  const dated = sql`select * from everyone where birth_date is not null`;
  const numbered = sql`select *, left(day, 4) as year, right(day, 2) as day_of_month from everyone where numbered and birth_date is not null`;
  const families = sql`select * from (select *, count(*) over (partition by phone_index) as sharing from everyone where phone_index is not null) as phones where sharing <= ${PHONE_SHARED_MAX}`;
  const members = (row: string): Sql =>
    sql`unnest(ids, locals, days, names, pinyins, numbers) as ${sql.raw(row)}(id, local, day, name, pinyin, numbered)`;
  const sameLetters = sql`a.pinyin = b.pinyin or (char_length(a.name) >= 3 and char_length(a.name) = char_length(b.name) and (a.day is null or b.day is null or a.day = b.day))`;
  const found = await sql<FoundPair>`
    with ${everyone(work, county, place)},
    candidates as (
      ${gathered('birth', dated, sql`name, birth_date`)} union all ${gathered('near', numbered, sql`name, year`)}
      union all ${gathered('near', numbered, sql`name, day_of_month`)} union all ${gathered('phone', families, sql`phone_index, name_initials`)}
    ),
    pairs as (
      select a.id as first, b.id as second, bool_and(kind = 'near') as near, bool_and(a.numbered and b.numbered) as apart
      from candidates, ${members('a')}, ${members('b')}
      where a.id < b.id and (a.local or b.local) and case kind when 'birth' then true when 'near' then a.day <> b.day and ${daysOneSlipApart()} else ${sameLetters} end
      group by 1, 2
    )
    select first, second, near, pairs.apart from pairs
    where ${beyond} and not exists (select 1 from residents.distinct_pair as decided where decided.county = ${county} and decided.first = pairs.first and decided.second = pairs.second)
    order by pairs.apart, first, second limit ${limit}
  `.execute(work.tx);
  return found.rows;
}
