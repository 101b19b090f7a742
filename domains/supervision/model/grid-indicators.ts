import { type Indicator, atLeast, fact, indicator } from '@linli/kernel/model';
import { urban, yearEnd } from './plan-terms.ts';

/** 小区 may span grids; what is counted is the grids recognised in it (domain.md 13.1). */
const demonstrationGrids = indicator('supervision.demonstration-grids', {
  plan: 'Q17',
  label: { zh: '建有示范网格的社区', en: 'Communities with a demonstration grid' },
  help: {
    zh: '至少有 1 个示范网格的城镇社区 ÷ 城镇社区总数；以最近一次评定为准，一般 1 至 2 个，多了也算。',
    en: 'Urban communities with at least one grid recognised by its latest evaluation; one or two are expected, more count as well.',
  },
  measure: {
    kind: 'share',
    among: urban,
    all: [
      { of: { orZero: fact('grids.demonstrationGrids') }, atLeast: 1, missing: { zh: '还没有示范网格', en: 'no demonstration grid yet' } },
    ],
  },
  unit: 'percent',
  target: atLeast(1),
  strength: 'must',
  deadline: yearEnd,
});

/** Every open dwelling in a grid in force, and every grid with somebody who answers for it; empty special grids are allowed. */
const gridCoverage = indicator('supervision.grid-coverage', {
  plan: 'Q18',
  label: { zh: '网格化管理全覆盖的社区', en: 'Communities covered by grids' },
  help: {
    zh: '划了网格、每处住房都在网格里、每个网格都有网格长或网格员的城镇社区 ÷ 城镇社区总数。',
    en: 'Urban communities with grids in which every dwelling is in a grid and every grid has a head or a worker.',
  },
  measure: {
    kind: 'share',
    among: urban,
    all: [
      { of: { orZero: fact('grids.grids') }, atLeast: 1, missing: { zh: '还没有划网格', en: 'no grids yet' } },
      {
        of: { orZero: fact('residents.dwellingsOutsideGrids') },
        atMost: 0,
        missing: { zh: '{actual} 处住房没有划入网格', en: '{actual} dwellings in no grid' },
      },
      {
        of: { orZero: fact('residents.placesOfDwellings') },
        atMost: { orZero: fact('grids.grids') },
        missing: { zh: '住房登记在 {actual} 个编号下，网格只有 {needed} 个', en: 'dwellings under {actual} numbers, only {needed} grids' },
      },
      {
        of: { orZero: fact('grids.gridsWithStaff') },
        atLeast: { orZero: fact('grids.grids') },
        missing: { zh: '{gap} 个网格没有网格长、网格员', en: '{gap} grids without a head or a worker' },
      },
    ],
  },
  unit: 'percent',
  target: atLeast(1),
  strength: 'must',
  deadline: yearEnd,
});

export const gridIndicators: readonly Indicator[] = [demonstrationGrids, gridCoverage];
