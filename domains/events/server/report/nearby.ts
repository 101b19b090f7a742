import { sql, type Work } from '@linli/kernel/server';
import { event } from '../../model/event/event.ts';
import { category } from '../../model/registers/category.ts';
import { NEARBY_DAYS, NEARBY_METRES } from '../../model/limits.ts';
import { cellsAround, metresBetween } from '../../model/nearby.ts';
import { lookAtCounty } from '../county-look.ts';
import { wordsOf } from './spots.ts';

export interface Sighting {
  readonly class: string;
  readonly lon: number;
  readonly lat: number;
  readonly description: string;
  readonly address?: string;
}

/** An event that may be the one that somebody is about to report; nothing of who reported it. */
export interface NearbyEvent {
  readonly id: string;
  readonly number: string;
  readonly categoryName: string;
  readonly address: string | null;
  readonly state: string;
  readonly reportedAt: string;
  readonly metres: number;
  /** Share of the pairs of signs that both texts have, 0 to 1. */
  readonly alike: number;
  /** May anybody be told where it is? */
  readonly shown: boolean;
}

interface Candidate extends Omit<NearbyEvent, 'metres'> {
  readonly lon: number;
  readonly lat: number;
}

const SHOWN_MAX = 5; // more cannot be compared on a phone
const CANDIDATES_MAX = 200; // of nine cells in two weeks; a burst pipe that hundreds report is found all the same

/**
 * Events of the same class within 100 m and 14 days, the likest first. An index leads to nine cells of a hundred metres, so
 * the question costs the same with a million events.
 */
export async function nearbyEvents({ tx, now }: Pick<Work, 'tx' | 'now'>, county: string, seen: Sighting): Promise<NearbyEvent[]> {
  const since = new Date(Date.parse(now) - NEARBY_DAYS * 86_400_000).toISOString();
  const words = wordsOf(seen.description, seen.address);
  const found = await lookAtCounty(tx, county, [event.name, category.name], () =>
    sql<Candidate>`
      with near as (
        select event, lon, lat, at, pairs from events.spot
        where county = ${county} and cell = any(${cellsAround(seen.lon, seen.lat)}::bigint[]) and class = ${seen.class} and at >= ${since}::timestamptz
        order by at desc limit ${CANDIDATES_MAX}
      )
      select e.id, e.number, e.category_name as "categoryName", e.address, e.state, e.open and not c.blurred as shown, near.at as "reportedAt", near.lon, near.lat,
        (select count(*) from unnest(near.pairs) as p(pair) where p.pair = any(${words}::text[]))::float8
          / greatest(1, least(cardinality(near.pairs), ${words.length}::integer)) as alike
      from near join events.event e on e.county = ${county} and e.id = near.event
        join events.category c on c.county = e.county and c.id = e.category
      where e.ended_at is null and e.state <> 'void'
    `.execute(tx),
  );
  return found.rows
    .map(({ lon, lat, ...facts }) => ({ ...facts, metres: Math.round(metresBetween([lon, lat], [seen.lon, seen.lat])) }))
    .filter(({ metres }) => metres <= NEARBY_METRES)
    .toSorted((a, b) => b.alike - a.alike || a.metres - b.metres)
    .slice(0, SHOWN_MAX);
}
