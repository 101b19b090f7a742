import { type Geometry, type InputOf, type OutputOf, type Refusal, countyOf, isRefusal, placeRange } from '@linli/kernel/model';
import { type Context, sql } from '@linli/kernel/server';
import { type CheckedGrid, type checkCommunity, checkGrids } from '../../model/index.ts';
import { locateDwellings } from '../dwellings.ts';
import { gridsHere } from './list-grids.ts';

const point: Geometry = { type: 'Point', coordinates: [0, 0] };

/** Every fault of the grids of a community, in words and with its place on the map. */
export async function checkHere(
  context: Context,
  { place }: InputOf<typeof checkCommunity>,
): Promise<OutputOf<typeof checkCommunity> | Refusal> {
  const here = await gridsHere(context, { place });
  if (isRefusal(here)) return here;
  const county = countyOf(place) ?? '';
  const grids = here.grids.map((grid): CheckedGrid => ({
    id: grid.id,
    area: (grid.area as Geometry | null) ?? point,
    drawn: grid.area !== null,
    number: grid.number,
    name: grid.name,
    kind: grid.kind,
    heads: grid.staff.filter(({ part }) => part === 'head').length,
    workers: grid.staff.filter(({ part }) => part === 'worker').length,
    households: grid.households,
  }));
  const [from, before] = placeRange(place);
  const found = await sql<{ place: string; dwellings: number }>`
    select place, count(*) as dwellings from residents.dwelling
    where county = ${county} and place >= ${from} and place < ${before} and ended_at is null group by place order by place`.execute(
    context.tx,
  );
  const known = new Set([place, ...grids.map((grid) => grid.number)]);
  const atUnknown = found.rows
    .filter((row) => !known.has(row.place))
    .map((row) => ({ number: row.place, dwellings: Number(row.dwellings) }));
  const located = await locateDwellings(context, county, place);
  const faults = checkGrids(grids, (here.boundaries[0]?.area as Geometry | undefined) ?? null, {
    inNoGrid: here.inNoGrid,
    atUnknown,
    elsewhere: located.filter(({ grid, at }) => grid !== null && grid !== at).length,
  });
  return {
    faults: faults.map((fault) => ({
      ...fault,
      grids: [...fault.grids],
      area: fault.area as { type: string; coordinates: unknown[] } | null,
    })),
    grids: grids.length,
    households: grids.reduce((sum, grid) => sum + grid.households, 0),
    dwellings: found.rows.reduce((sum, row) => sum + Number(row.dwellings), 0),
    located: located.length,
    hasBoundary: here.boundaries.length > 0,
  };
}
