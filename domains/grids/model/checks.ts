import type { Geometry, Text } from '@linli/kernel/model';
import { gapsOf, type Outline, overlapsOf } from './overlaps.ts';

/** A grid holds 300 to 500 households (domain.md 4.1): outside of it a warning, since a hamlet is what it is. */
const HOUSEHOLDS_MIN = 300;
const HOUSEHOLDS_MAX = 500;

const faultKinds = [
  'no-outline',
  'overlap',
  'gap',
  'outside',
  'no-head',
  'no-worker',
  'few-households',
  'many-households',
  'unknown-number',
  'dwellings-in-no-grid',
  'dwellings-elsewhere',
] as const;

type FaultKind = (typeof faultKinds)[number];

export interface GridFault {
  readonly kind: FaultKind;
  /** A warning asks for a look, a fault for mending. */
  readonly weight: 'fault' | 'warning';
  readonly words: Text;
  /** Ids of the grids concerned. */
  readonly grids: readonly string[];
  /** Where it is, for the map. */
  readonly area: Geometry | null;
}

/** A grid as the checks see it. */
export interface CheckedGrid extends Outline {
  readonly number: string;
  readonly name: string;
  readonly kind: string;
  readonly drawn: boolean;
  readonly heads: number;
  readonly workers: number;
  readonly households: number;
}

export interface CheckedDwellings {
  readonly inNoGrid: number;
  /** Dwellings at numbers that are no grid in force, by number. */
  readonly atUnknown: readonly { readonly number: string; readonly dwellings: number }[];
  /** Dwellings whose position lies in another grid than the one they are in. */
  readonly elsewhere: number;
}

const plain = (value: number): string => Math.round(value).toLocaleString('en');

/** Every fault of the grids of one community, the heaviest kinds first. Source: domain.md 4.1; GB/T 34300-2017. */
export function checkGrids(grids: readonly CheckedGrid[], whole: Geometry | null, dwellings: CheckedDwellings): GridFault[] {
  const names = new Map(grids.map((grid) => [grid.id, grid.name]));
  const drawn = grids.filter((grid) => grid.drawn);
  const base = drawn.filter((grid) => grid.kind === 'base');
  const gaps = gapsOf(drawn, whole).map(({ kind, area, squareMetres }): GridFault => ({
    kind,
    weight: 'fault',
    words:
      kind === 'gap'
        ? { zh: `有 ${plain(squareMetres)} 平方米没有划进任何网格`, en: `${plain(squareMetres)} m² lie in no grid` }
        : { zh: `有 ${plain(squareMetres)} 平方米划到了社区范围以外`, en: `${plain(squareMetres)} m² of grids lie outside the community` },
    grids: [],
    area,
  }));
  // A special grid may be cut out of the base grid around it, so only grids of one kind must not overlap.
  const overlaps = [base, drawn.filter((grid) => grid.kind !== 'base')].flatMap(overlapsOf).map((each): GridFault => {
    const [one, other] = each.grids.map((id) => names.get(id) ?? '');
    return {
      kind: 'overlap',
      weight: 'fault',
      words: {
        zh: `“${one}”和“${other}”重叠 ${plain(each.squareMetres)} 平方米`,
        en: `"${one}" and "${other}" overlap by ${plain(each.squareMetres)} m²`,
      },
      grids: each.grids,
      area: each.area,
    };
  });
  return [...overlaps, ...gaps, ...grids.flatMap(faultsOfGrid), ...faultsOfDwellings(dwellings)];
}

function faultsOfGrid(grid: CheckedGrid): GridFault[] {
  const told = (kind: FaultKind, weight: GridFault['weight'], zh: string, en: string): GridFault => ({
    kind,
    weight,
    words: { zh: `“${grid.name}”${zh}`, en: `"${grid.name}" ${en}` },
    grids: [grid.id],
    area: grid.drawn ? grid.area : null,
  });
  const base = grid.kind === 'base';
  return [
    ...(grid.drawn ? [] : [told('no-outline', 'fault', '还没有画范围', 'has no outline yet')]),
    ...(grid.heads > 0 ? [] : [told('no-head', 'fault', '没有网格长', 'has no head')]),
    ...(grid.workers > 0 ? [] : [told('no-worker', 'fault', '没有网格员', 'has no worker')]),
    ...(base && grid.households < HOUSEHOLDS_MIN
      ? [
          told(
            'few-households',
            'warning',
            `只有 ${grid.households} 户，不到 ${HOUSEHOLDS_MIN} 户`,
            `has ${grid.households} households, fewer than ${HOUSEHOLDS_MIN}`,
          ),
        ]
      : []),
    ...(base && grid.households > HOUSEHOLDS_MAX
      ? [
          told(
            'many-households',
            'warning',
            `有 ${grid.households} 户，超过 ${HOUSEHOLDS_MAX} 户`,
            `has ${grid.households} households, more than ${HOUSEHOLDS_MAX}`,
          ),
        ]
      : []),
  ];
}

function faultsOfDwellings({ inNoGrid, atUnknown, elsewhere }: CheckedDwellings): GridFault[] {
  const told = (kind: FaultKind, weight: GridFault['weight'], zh: string, en: string): GridFault => ({
    kind,
    weight,
    words: { zh, en },
    grids: [],
    area: null,
  });
  return [
    ...(inNoGrid === 0
      ? []
      : [told('dwellings-in-no-grid', 'fault', `${inNoGrid} 处住房没有划入网格`, `${inNoGrid} dwellings are in no grid`)]),
    ...atUnknown.map(({ number, dwellings }) =>
      told(
        'unknown-number',
        'fault',
        `${dwellings} 处住房登记在编号 ${number} 下，没有这个网格`,
        `${dwellings} dwellings stand under ${number}, which is no grid`,
      ),
    ),
    ...(elsewhere === 0
      ? []
      : [
          told(
            'dwellings-elsewhere',
            'warning',
            `${elsewhere} 处住房的位置在别的网格里`,
            `${elsewhere} dwellings lie in another grid than the one they stand under`,
          ),
        ]),
  ];
}
