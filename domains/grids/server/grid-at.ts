import { type Geometry, placeRange } from '@linli/kernel/model';
import { type Work, moveWall, sql } from '@linli/kernel/server';
import { inside } from '../model/index.ts';

/** Where something is, in CGCS2000 degrees; `place` says in which part of the county to look, where that is known. */
interface PointToPlace {
  readonly lon: number;
  readonly lat: number;
  readonly place?: string;
}

export interface FoundGrid {
  /** Id of the row. */
  readonly grid: string;
  readonly number: string;
  readonly place: string;
}

interface Candidate extends FoundGrid {
  readonly at: number;
}

/**
 * @public For the domains of the field: events, requests.
 * In which grid in force each of the points lies, in their order; null where none has it. One question for all points and one for the
 * outlines that may hold them. It looks across the county behind its own wall (reading only grids), so that a resident and a foreign
 * system may ask, and leaves the wall as it was.
 */
export async function gridAt(work: Work, county: string, points: readonly PointToPlace[]): Promise<readonly (FoundGrid | null)[]> {
  if (points.length === 0) return [];
  const [place, placeEnd] = placeRange(county);
  const before = await moveWall(work.tx, () => ({ place, placeEnd, read: ['grids.grid'], write: [], holder: '', departments: [] }));
  const asked = points.map((point, at) => ({ at, lon: point.lon, lat: point.lat, part: point.place ?? county }));
  const found = await sql<Candidate>`
    select p.at, g.id as grid, g.number, g.place
    from json_to_recordset(${JSON.stringify(asked)}::json) as p(at integer, lon double precision, lat double precision, part text)
    join grids.grid as g on g.county = ${county} and g.ended_at is null
      and g.area_west <= p.lon and g.area_east >= p.lon and g.area_south <= p.lat and g.area_north >= p.lat
      and g.place >= p.part collate "C" and g.place < (p.part || ':') collate "C"
      and (g.since is null or g.since <= ${work.today}::date) and (g.until is null or g.until >= ${work.today}::date)
    order by p.at, g.kind desc, g.number`.execute(work.tx);
  const areas = await areasOf(work, county, [...new Set(found.rows.map((row) => row.grid))]);
  await moveWall(work.tx, () => before);
  const answer: (FoundGrid | null)[] = points.map(() => null);
  for (const { at, grid, number, place: where } of found.rows) {
    const point = points[at];
    const area = areas.get(grid);
    // A special grid (a market, a school) comes before the base grid that it may have been cut out of.
    if (point === undefined || area === undefined || answer[at] !== null || !inside([point.lon, point.lat], area)) continue;
    answer[at] = { grid, number, place: where };
  }
  return answer;
}

async function areasOf(work: Work, county: string, ids: readonly string[]): Promise<Map<string, Geometry>> {
  if (ids.length === 0) return new Map();
  const found = await sql<{ id: string; area: Geometry }>`
    select id, area from grids.grid where county = ${county} and id = any(${ids}::uuid[])`.execute(work.tx);
  return new Map(found.rows.map((row) => [row.id, row.area]));
}
