import { placeRange } from '@linli/kernel/model';
import { type Work, sql } from '@linli/kernel/server';
import { gridAt } from './grid-at.ts';

export interface LocatedDwelling {
  readonly id: string;
  /** Where it stands today: a grid, or the community. */
  readonly at: string;
  /** The number of the grid in which its position lies. */
  readonly grid: string | null;
}

/** The dwellings of a community whose position is known, with the grid in which it lies. */
export async function locateDwellings(work: Work, county: string, community: string): Promise<readonly LocatedDwelling[]> {
  const [from, before] = placeRange(community);
  const found = await sql<{ id: string; at: string; lon: number; lat: number }>`
    select id, place as at, (position_west + position_east) / 2 as lon, (position_south + position_north) / 2 as lat from residents.dwelling
    where county = ${county} and place >= ${from} and place < ${before} and ended_at is null and position_west is not null order by id`.execute(
    work.tx,
  );
  const grids = await gridAt(work, county, found.rows.map(({ lon, lat }) => ({ lon, lat, place: community }))); // prettier-ignore
  return found.rows.map(({ id, at }, no) => ({ id, at, grid: grids[no]?.number ?? null }));
}
