import { isRefusal } from '@linli/kernel/model';
import { describe, expect, it } from 'vitest';
import { decideMerge } from './decide-merge.ts';
import { decideRecode } from './decide-recode.ts';
import { decideRename } from './decide-rename.ts';
import { decideSplit } from './decide-split.ts';
import { isValidOn, regionOf } from './region.ts';
import type { TreeChange } from './succession.ts';

const act = { on: '2026-07-01', document: '汉政发〔2026〕3号' };
const town = regionOf('610921100', '城关镇', '汉阴县');
const south = regionOf('610921100001', '南街社区居委会', '城关镇');
const north = regionOf('610921100002', '北街社区居委会', '城关镇');
const grid = regionOf('610921100001001', '南街一网格', '南街社区居委会');
const alone = { below: [], taken: new Set(['610921100001', '610921100002', '610921100003']) };

function allowed(outcome: unknown): TreeChange {
  if (isRefusal(outcome)) throw new Error(outcome.sentence.en);
  return outcome as TreeChange;
}

function code(outcome: unknown): string {
  return isRefusal(outcome) ? outcome.code : 'allowed';
}

describe('a split', () => {
  const west = { code: '610921100011', name: '西苑社区居委会' };

  it('leaves the old place standing when a part keeps its code', () => {
    const change = allowed(decideSplit({ region: south, parts: [south, west], act, tree: alone }));
    expect(change.closed).toEqual([]);
    expect(change.opened.map((each) => [each.code, each.shortName, each.kind, each.validFrom])).toEqual([
      ['610921100011', '西苑社区', 'urban', '2026-07-01'],
    ]);
    expect(change.successions).toEqual([
      {
        predecessor: '610921100001',
        successor: '610921100011',
        onDate: '2026-07-01',
        kind: 'split',
        predecessorName: '南街社区居委会',
        successorName: '西苑社区居委会',
        document: '汉政发〔2026〕3号',
        note: null,
      },
    ]);
  });

  it('ends the old place when no part keeps its code', () => {
    const change = allowed(
      decideSplit({ region: south, parts: [west, { code: '610921100012', name: '东苑社区居委会' }], act, tree: alone }),
    );
    expect(change.closed).toEqual([{ code: '610921100001', validTo: '2026-07-01' }]);
    expect(change.successions.map((each) => each.successor)).toEqual(['610921100011', '610921100012']);
  });

  it('renames the part that keeps the code under another name', () => {
    const change = allowed(decideSplit({ region: south, parts: [{ code: south.code, name: '南大街社区居委会' }, west], act, tree: alone }));
    expect(change.renamed).toEqual([{ code: south.code, name: '南大街社区居委会', shortName: '南大街社区' }]);
    expect(change.successions.map((each) => each.kind)).toEqual(['split', 'rename']);
  });

  it('gives the grids of the ending place new homes, or is refused', () => {
    const parts = [west, { code: '610921100012', name: '东苑社区居委会' }];
    const tree = { ...alone, below: [grid] };
    expect(code(decideSplit({ region: south, parts, act, tree }))).toBe('children-unplaced');
    const moves = [{ from: grid.code, to: '610921100012001' }];
    const change = allowed(decideSplit({ region: south, parts, moves, act, tree }));
    expect(change.closed.map((each) => each.code)).toEqual([south.code, grid.code]);
    expect(change.opened.map((each) => [each.code, each.parent, each.name])).toContainEqual([
      '610921100012001',
      '610921100012',
      '南街一网格',
    ]);
  });

  it('is refused for codes that lie elsewhere, stand twice or were used before', () => {
    const split = (parts: { code: string; name: string }[]): string => code(decideSplit({ region: south, parts, act, tree: alone }));
    expect(split([south, { code: '610921101011', name: '西苑' }])).toBe('code-elsewhere');
    expect(split([south, { code: '610921100', name: '西苑' }])).toBe('code-elsewhere');
    expect(split([west, west])).toBe('code-twice');
    expect(split([south, { code: '610921100003', name: '西苑' }])).toBe('code-taken');
    expect(split([south])).toBe('too-few-parts');
    expect(split([south, { code: '610921100011', name: ' ' }])).toBe('name-missing');
  });

  it('is refused for a place that has ended or does not exist yet', () => {
    const split = (region: typeof south): string => code(decideSplit({ region, parts: [region, west], act, tree: alone }));
    expect(split({ ...south, validTo: '2026-01-01' })).toBe('region-ended');
    expect(split({ ...south, validFrom: '2026-07-01' })).toBe('before-the-place');
  });
});

describe('a merger', () => {
  it('takes the others into the place that goes on', () => {
    const change = allowed(decideMerge({ regions: [south, north], into: south, act, tree: alone }));
    expect(change.closed).toEqual([{ code: north.code, validTo: '2026-07-01' }]);
    expect(change.opened).toEqual([]);
    expect(change.successions.map((each) => [each.predecessor, each.successor, each.kind])).toEqual([[north.code, south.code, 'merge']]);
  });

  it('may end all of them for a new one', () => {
    const change = allowed(
      decideMerge({ regions: [south, north], into: { code: '610921100020', name: '中街社区居委会' }, act, tree: alone }),
    );
    expect(change.closed.map((each) => each.code)).toEqual([south.code, north.code]);
    expect(change.opened.map((each) => each.code)).toEqual(['610921100020']);
  });

  it('of towns recodes the communities of the town that ends, with everything below', () => {
    const other = regionOf('610921106', '永宁镇', '汉阴县');
    const village = regionOf('610921106200', '东南村委会', '永宁镇');
    const villageGrid = regionOf('610921106200001', '东南一网格', '东南村委会');
    const tree = { below: [south, village, villageGrid], taken: new Set([south.code]) };
    const merge = (to: string): unknown =>
      decideMerge({ regions: [town, other], into: town, moves: [{ from: village.code, to }], act, tree });
    const change = allowed(merge('610921100219'));
    expect(change.opened.map((each) => each.code)).toEqual(['610921100219', '610921100219001']);
    expect(change.successions.filter((each) => each.kind === 'recode')).toHaveLength(2);
    expect(code(merge(south.code))).toBe('code-taken');
    expect(code(merge('610921101219'))).toBe('move-elsewhere');
    expect(code(decideMerge({ regions: [town, other], into: town, act, tree }))).toBe('children-unplaced');
  });

  it('is refused across parents and for a single place', () => {
    const far = regionOf('610921101001', '集镇社区居委会', '涧池镇');
    expect(code(decideMerge({ regions: [south, far], into: south, act, tree: alone }))).toBe('parents-differ');
    expect(code(decideMerge({ regions: [south, south], into: south, act, tree: alone }))).toBe('too-few-regions');
  });
});

describe('a renaming', () => {
  it('keeps the code and remembers the old name', () => {
    const change = allowed(decideRename({ region: south, name: '南大街社区居委会', renamings: [], act }));
    expect(change.closed).toEqual([]);
    expect(change.renamed).toEqual([{ code: south.code, name: '南大街社区居委会', shortName: '南大街社区' }]);
    expect(change.successions.map((each) => [each.predecessor, each.successor, each.predecessorName])).toEqual([
      [south.code, south.code, '南街社区居委会'],
    ]);
  });

  it('is refused before an earlier renaming and for the same name', () => {
    const { successions } = allowed(decideRename({ region: south, name: '南大街社区居委会', renamings: [], act }));
    expect(code(decideRename({ region: south, name: '又一社区', renamings: successions, act }))).toBe('renamed-later');
    expect(code(decideRename({ region: south, name: '南街社区居委会', renamings: [], act }))).toBe('name-same');
  });
});

describe('a new code', () => {
  it('takes everything below along', () => {
    const county = regionOf('610928', '旬阳县', '安康市');
    const below = [regionOf('610928100', '城关镇', '旬阳县'), regionOf('610928100001', '老城社区居委会', '城关镇')];
    const newParent = regionOf('6109', '安康市', '陕西省');
    const change = allowed(decideRecode({ region: county, to: '610981', newParent, act, tree: { below, taken: new Set() } }));
    expect(change.opened.map((each) => each.code)).toEqual(['610981', '610981100', '610981100001']);
    expect(change.closed).toHaveLength(3);
    expect(code(decideRecode({ region: county, to: '610981', newParent: null, act, tree: { below, taken: new Set() } }))).toBe(
      'parent-unknown',
    );
  });
});

describe('the tree of a day', () => {
  it('holds a place from its first day to the day before its end', () => {
    const region = { validFrom: '2024-01-01', validTo: '2026-07-01' };
    expect(['2023-12-31', '2024-01-01', '2026-06-30', '2026-07-01'].map((day) => isValidOn(region, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isValidOn({ validFrom: null, validTo: null }, '1999-01-01')).toBe(true);
  });
});
