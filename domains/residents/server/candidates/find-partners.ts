import { type Tx, sql } from '@linli/kernel/server';
import { daysNear } from '../../model/index.ts';

/** More people on one phone are an office's, not a family's. */
const PHONE_SHARED_MAX = 12;
/** More people born on one day of a county are a date that was filled in for want of a better one, such as 1 January. */
const BORN_TOGETHER_MAX = 400;
/** More people of one name and day are a made-up date as well: pairs of them would grow with the square and help nobody. */
const NAMESAKES_MAX = 12;

/** Two persons by id, the smaller first. */
export interface Partners {
  readonly first: string;
  readonly second: string;
}

interface Sought {
  readonly id: string;
  readonly name: string;
  readonly birth_date: string | null;
  readonly numbered: boolean;
}

/**
 * Whom each of these persons may be one with, by stored keys alone: name, pinyin, day of birth, blind index of the phone. Every
 * step looks up an index for each person asked about and has a bound on what it meets, so the cost follows the number of
 * persons asked, not the county. Runs as the owner: a pair may span two communities.
 */
export async function findPartners(tx: Tx, county: string, ids: readonly string[]): Promise<Partners[]> {
  const sought = await sql<Sought>`
    select id, name, birth_date, identity_number_index is not null as numbered from residents.person
    where county = ${county} and ended_at is null and id = any(${ids}::uuid[])
  `.execute(tx);
  const near = sought.rows.flatMap(({ id, name, birth_date, numbered }) =>
    numbered && birth_date !== null ? [{ id, name, days: daysNear(birth_date).join(',') }] : [],
  );
  const found = await sql<Partners>`
    with asked as materialized (
      select id, name, name_pinyin, name_initials, birth_date, phone_index from residents.person
      where county = ${county} and ended_at is null and id = any(${ids}::uuid[])
    ),
    days as materialized (select distinct birth_date from asked where birth_date is not null),
    real_days as materialized (
      select birth_date from days where (select count(*) from (
        select 1 from residents.person as p where p.county = ${county} and p.birth_date = days.birth_date limit ${BORN_TOGETHER_MAX + 1}) as counted) <= ${BORN_TOGETHER_MAX}
    ),
    phones as materialized (select distinct phone_index from asked where phone_index is not null),
    families as materialized (
      select phone_index from phones where (select count(*) from (
        select 1 from residents.person as p where p.county = ${county} and p.phone_index = phones.phone_index and p.ended_at is null limit ${PHONE_SHARED_MAX + 1}) as counted) <= ${PHONE_SHARED_MAX}
    ),
    names as materialized (select distinct name, birth_date from asked where birth_date is not null),
    namesakes as materialized (
      select name, birth_date from names where (select count(*) from (
        select 1 from residents.person as p where p.county = ${county} and p.name = names.name and p.birth_date = names.birth_date and p.ended_at is null limit ${NAMESAKES_MAX + 1}) as counted) <= ${NAMESAKES_MAX}
    ),
    met as (
      select a.id as a, b.id as b from asked as a join namesakes as n on n.name = a.name and n.birth_date = a.birth_date
        cross join lateral (select id from residents.person as p where p.county = ${county} and p.name = a.name and p.birth_date = a.birth_date and p.ended_at is null and p.id <> a.id) as b
      union
      select a.id, b.id from asked as a join real_days as d on d.birth_date = a.birth_date
        cross join lateral (select id from residents.person as p where p.county = ${county} and p.birth_date = a.birth_date and p.ended_at is null and p.name_pinyin = a.name_pinyin and p.name <> a.name) as b
      union
      select a.id, b.id from asked as a join families as f on f.phone_index = a.phone_index
        cross join lateral (
          select id from residents.person as p where p.county = ${county} and p.phone_index = a.phone_index and p.ended_at is null and p.id <> a.id and p.name_initials = a.name_initials
            and (p.name_pinyin = a.name_pinyin or (char_length(p.name) >= 3 and char_length(p.name) = char_length(a.name)))
        ) as b
      union
      select a.id, b.id from unnest(${near.map((each) => each.id)}::uuid[], ${near.map((each) => each.name)}::text[], ${near.map((each) => each.days)}::text[]) as a(id, name, days)
        cross join lateral unnest(string_to_array(a.days, ',')) as n(day)
        cross join lateral (select id from residents.person as p where p.county = ${county} and p.name = a.name and p.birth_date = n.day::date and p.ended_at is null and p.identity_number_index is not null limit ${NAMESAKES_MAX}) as b
    )
    select distinct least(a, b) as first, greatest(a, b) as second from met order by 1, 2
  `.execute(tx);
  return found.rows;
}
