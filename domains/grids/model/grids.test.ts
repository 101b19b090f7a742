import { type Geometry, type Position, code, isRefusal, toCgcs2000 } from '@linli/kernel/model';
import { describe, expect, it } from 'vitest';
import { type CheckedDwellings, type CheckedGrid, checkGrids } from './checks.ts';
import { baseMapKindCodes } from './codes.ts';
import { inside } from './inside.ts';
import { mapLayerOf } from './map-layer.ts';
import { numberGrids } from './numbers.ts';
import { gapsOf, overlapsOf } from './overlaps.ts';
import { quarterEnd } from './quarter.ts';
import { boundary } from './registers/boundary.ts';
import { grid } from './registers/grid.ts';
import { visit } from './registers/visit.ts';

const community = '999921001001';

/** A square of `size` thousandths of a degree with its south-western corner so many thousandths from 108.5, 32.8. */
function square(east: number, north: number, size = 10): Geometry {
  const at = (x: number, y: number): Position => [108.5 + (east + x) / 1_000, 32.8 + (north + y) / 1_000];
  return { type: 'Polygon', coordinates: [[at(0, 0), at(size, 0), at(size, size), at(0, size), at(0, 0)]] };
}

describe('numbers', () => {
  const base = (id: string, east: number, north: number) => ({ id, kind: 'base' as const, area: square(east, north) });

  it('run north to south and in each row west to east, in the lowest free serials', () => {
    const grids = [base('se', 10, 0), base('nw', 0, 11), base('sw', 0, 1), base('ne', 10, 10)];
    const numbers = numberGrids(community, grids, new Set([`${community}002`]));
    expect(numbers).toEqual(
      new Map([
        ['nw', `${community}001`],
        ['ne', `${community}003`],
        ['sw', `${community}004`],
        ['se', `${community}005`],
      ]),
    );
  });

  it('of special grids begin at 801; a number of the county is kept where it fits and is free', () => {
    const market = { id: 'market', kind: 'special' as const, area: square(0, 0) };
    expect(numberGrids(community, [market, { ...base('own', 0, 0), number: `${community}007` }], new Set())).toEqual(
      new Map([
        ['own', `${community}007`],
        ['market', `${community}801`],
      ]),
    );
    const refused = (number: string, taken: readonly string[] = []) => {
      const answer = numberGrids(community, [{ ...base('own', 0, 0), number }], new Set(taken));
      return isRefusal(answer) ? answer.code : 'given';
    };
    expect(refused(`${community}801`)).toBe('number-unfit');
    expect(refused('999921001002001')).toBe('number-unfit');
    expect(refused(`${community}003`, [`${community}003`])).toBe('number-taken');
  });

  it('end where the serials end', () => {
    const taken = new Set(Array.from({ length: 799 }, (_, at) => community + String(at + 1).padStart(3, '0')));
    const answer = numberGrids(community, [base('one', 0, 0)], taken);
    expect(isRefusal(answer) && answer.code).toBe('numbers-used-up');
  });
});

describe('outlines', () => {
  it('have each position of a common edge in one of them only', () => {
    const [west, east] = [square(0, 0), square(10, 0)];
    const onEdge: Position = [108.51, 32.805];
    expect([inside(onEdge, west), inside(onEdge, east)]).toEqual([false, true]);
    const hole = { type: 'Polygon', coordinates: [...rings(square(0, 0)), ...rings(square(4, 4, 2))] } as const;
    expect([inside([108.505, 32.805], hole), inside([108.502, 32.805], hole)]).toEqual([false, true]);
    expect(inside([108.515, 32.805], { type: 'MultiPolygon', coordinates: [rings(west), rings(east)] })).toBe(true);
  });

  it('that overlap are found with the ground that they share; a hand slip of a metre is none', () => {
    const [found, ...rest] = overlapsOf([
      { id: 'a', area: square(0, 0) },
      { id: 'b', area: square(8, 0) },
      { id: 'c', area: square(18.000_01, 0) },
    ]);
    expect(rest).toEqual([]);
    expect(found?.grids).toEqual(['a', 'b']);
    expect(found?.squareMetres).toBeCloseTo(2 * 10 * 111.195 ** 2 * Math.cos((32.805 * Math.PI) / 180), -3);
  });

  it('leave gaps: a hole between them, and ground of the community at the rim', () => {
    const around = [
      square(0, 0),
      square(10, 0),
      square(20, 0),
      square(0, 10),
      square(20, 10),
      square(0, 20),
      square(10, 20),
      square(20, 20),
    ];
    const outlines = around.map((area, at) => ({ id: String(at), area }));
    expect(gapsOf(outlines, null).map(({ kind }) => kind)).toEqual(['gap']);
    expect(gapsOf(outlines, square(0, 0, 40)).map(({ kind }) => kind)).toEqual(['gap', 'gap']);
    expect(gapsOf([{ id: 'a', area: square(0, 0) }], square(0, 0, 8)).map(({ kind }) => kind)).toEqual(['outside']);
    expect(gapsOf([], square(0, 0))).toEqual([]);
  });
});

const rings = (area: Geometry): readonly (readonly Position[])[] => (area.type === 'Polygon' ? area.coordinates : []);

describe('checks', () => {
  const whole: CheckedGrid = { id: 'a', area: square(0, 0), drawn: true, number: `${community}001`, name: '甲', kind: 'base', heads: 1, workers: 1, households: 400 }; // prettier-ignore
  const clean: CheckedDwellings = { inNoGrid: 0, atUnknown: [], elsewhere: 0 };
  const kindsOf = (grids: readonly CheckedGrid[], dwellings = clean) => checkGrids(grids, null, dwellings).map(({ kind }) => kind);

  it('find nothing where nothing is amiss, and warn outside 300 to 500 households', () => {
    expect(kindsOf([whole])).toEqual([]);
    expect(kindsOf([{ ...whole, households: 300 }])).toEqual([]);
    expect(kindsOf([{ ...whole, households: 500 }])).toEqual([]);
    expect(checkGrids([{ ...whole, households: 299 }], null, clean)).toMatchObject([{ kind: 'few-households', weight: 'warning' }]);
    expect(checkGrids([{ ...whole, households: 501 }], null, clean)).toMatchObject([{ kind: 'many-households', weight: 'warning' }]);
  });

  it('ask a head and a worker of every grid, and households of base grids only', () => {
    expect(kindsOf([{ ...whole, heads: 0, workers: 0 }])).toEqual(['no-head', 'no-worker']);
    expect(kindsOf([{ ...whole, kind: 'special', households: 0 }])).toEqual([]);
  });

  it('let a special grid lie within a base grid, and no base grid in another', () => {
    const inner = { ...whole, id: 'b', name: '乙', area: square(2, 2, 2) };
    expect(kindsOf([whole, { ...inner, kind: 'special' }])).toEqual([]);
    expect(checkGrids([whole, inner], null, clean)[0]?.words.zh).toMatch(/^“甲”和“乙”重叠 [\d,]+ 平方米$/);
  });

  it('count dwellings that are in no grid, under no grid or elsewhere', () => {
    const dwellings = { inNoGrid: 3, atUnknown: [{ number: `${community}009`, dwellings: 2 }], elsewhere: 1 };
    expect(kindsOf([whole], dwellings)).toEqual(['dwellings-in-no-grid', 'unknown-number', 'dwellings-elsewhere']);
  });
});

it('knows the last day of a quarter', () => {
  expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-11-28'].map(quarterEnd)).toEqual([
    '2026-03-31',
    '2026-03-31',
    '2026-06-30',
    '2026-12-31',
  ]);
});

it('reads shifted coordinates as the public approximation has them', () => {
  // Pairs that libraries for these maps publish in their own tests.
  const near = ([east, north]: Position, [x, y]: Position): void => {
    expect(east).toBeCloseTo(x, 6);
    expect(north).toBeCloseTo(y, 6);
  };
  near(toCgcs2000([116.410_244_499_169_38, 39.916_404_281_501_64], 'gcj02'), [116.404, 39.915]);
  near(toCgcs2000([116.404, 39.915], 'cgcs2000'), [116.404, 39.915]);
  const viaBaidu = toCgcs2000([116.404, 39.915], 'bd09');
  const viaGcj = toCgcs2000([116.397_627_291_193_15, 39.908_656_739_576_31], 'gcj02');
  near(viaBaidu, viaGcj);
});

it('lays registers on the map by fields with columns of their own', () => {
  expect([grid, boundary, visit].map(mapLayerOf)).toEqual([
    { position: 'area', category: 'kind' },
    { position: 'area', category: undefined },
    undefined,
  ]);
  const added = {
    ...code(baseMapKindCodes, { label: { zh: '成图', en: 'Drawn as' }, listed: true }),
    extra: { slot: 1, cycle: 'yearly' },
  } as const;
  expect(mapLayerOf({ ...boundary, fields: { ...boundary.fields, added } })?.category).toBeUndefined();
});
