import { type Geometry, type InputOf, type OutputOf, type Refusal, countyOf, isRefusal } from '@linli/kernel/model';
import type { Context } from '@linli/kernel/server';
import { type CheckedGrid, type checkCommunity, checkGrids } from '../../model/index.ts';
import { locateDwellings } from '../dwellings.ts';
import { gridsHere, homesAt } from './list-grids.ts';

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
  const dwellings = await homesAt(context, 'dwelling', county, place);
  const known = new Set([place, ...grids.map((grid) => grid.number)]);
  const atUnknown = [...dwellings].flatMap(([number, count]) => (known.has(number) ? [] : [{ number, dwellings: count }]));
  const located = await locateDwellings(context, county, place);
  const faults = checkGrids(grids, (here.boundaries[0]?.area as Geometry | undefined) ?? null, {
    inNoGrid: here.inNoGrid,
    atUnknown: atUnknown.toSorted((a, b) => (a.number < b.number ? -1 : 1)),
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
    dwellings: dwellings.values().reduce((sum, count) => sum + count, 0),
    located: located.length,
    hasBoundary: here.boundaries.length > 0,
  };
}
