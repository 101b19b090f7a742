import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLeast, atMost, fact, meets, portionOf, quantityOf, shortfallsOf, standingOf, tenthsOfPercent } from './indicator.ts';

const share = {
  kind: 'share',
  among: fact('library.open'),
  all: [
    { of: fact('library.rooms'), atLeast: 2, missing: { zh: '房间', en: 'rooms' } },
    { of: fact('library.gardens'), atLeast: 1, missing: { zh: '园子', en: 'gardens' } },
  ],
} as const;

describe('a share of communities', () => {
  it('counts a community in which all requirements hold together', () => {
    expect(portionOf(share, { 'library.open': 1, 'library.rooms': 2, 'library.gardens': 1 })).toEqual({ numerator: 1, denominator: 1 });
  });

  it('does not join two halves of different communities', () => {
    expect(portionOf(share, { 'library.open': 1, 'library.rooms': 2, 'library.gardens': 0 })).toEqual({ numerator: 0, denominator: 1 });
    expect(portionOf(share, { 'library.open': 1, 'library.rooms': 1, 'library.gardens': 1 })).toEqual({ numerator: 0, denominator: 1 });
  });

  it('leaves a community out that is not among those counted', () => {
    expect(portionOf(share, { 'library.rooms': 9, 'library.gardens': 9 })).toBeNull();
  });

  it('tells what is missing, with what is there', () => {
    expect(shortfallsOf(share.all, { 'library.rooms': 1 })).toEqual([
      { missing: { zh: '房间', en: 'rooms' }, actual: 1, needed: 2 },
      { missing: { zh: '园子', en: 'gardens' }, actual: null, needed: 1 },
    ]);
  });
});

describe('the staffing formula: four, and one for each full two thousand (Q19)', () => {
  const needed = { plus: [4, { quotient: { orZero: fact('residents.temporary') }, by: 2000 }] } as const;
  it.each([
    [0, 4],
    [1_999, 4],
    [2_000, 5],
    [3_999, 5],
    [4_000, 6],
  ])('%i temporary residents need %i', (temporary, staff) => {
    expect(quantityOf(needed, { 'residents.temporary': temporary })).toBe(staff);
  });

  it('needs four where nobody has counted temporary residents', () => {
    expect(quantityOf(needed, {})).toBe(4);
  });
});

describe('a target', () => {
  it('is tested in integers: 6 of 18 and 7 of 21 reach 30 %, one fewer does not', () => {
    const thirty = atLeast(30, 100);
    expect(meets(thirty, { numerator: 6, denominator: 18 }, 'percent')).toBe(true);
    expect(meets(thirty, { numerator: 5, denominator: 18 }, 'percent')).toBe(false);
    expect(meets(thirty, { numerator: 7, denominator: 21 }, 'percent')).toBe(true);
    expect(meets(thirty, { numerator: 6, denominator: 21 }, 'percent')).toBe(false);
  });

  it('includes its own number: 以上 and 以内 are inclusive', () => {
    expect(meets(atLeast(4), { numerator: 4, denominator: 1 }, 'count')).toBe(true);
    expect(meets(atMost(0), { numerator: 0, denominator: 1 }, 'count')).toBe(true);
    expect(meets(atMost(0), { numerator: 1, denominator: 1 }, 'count')).toBe(false);
  });

  it('is unknown, never met, without a denominator', () => {
    expect(meets(atLeast(8, 100), null, 'percent')).toBeNull();
    expect(tenthsOfPercent({ numerator: 0, denominator: 0 })).toBeNull();
  });

  it('never shows as reached when it is not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 100 }),
        (numerator, denominator, percent) => {
          const portion = { numerator, denominator };
          const shown = tenthsOfPercent(portion) ?? 0;
          return shown < percent * 10 || meets(atLeast(percent, 100), portion, 'percent') === true;
        },
      ),
    );
    expect(tenthsOfPercent({ numerator: 799, denominator: 10_000 })).toBe(79);
  });

  it('floors 29.96 % to 29.9 %', () => {
    expect(tenthsOfPercent({ numerator: 2996, denominator: 10_000 })).toBe(299);
  });
});

describe('how a figure stands', () => {
  const of = { target: atLeast(80, 100), unit: 'percent', deadline: '2016-12-31' } as const;
  const low = { numerator: 1, denominator: 2 };
  it('is red only for a missed must after its deadline', () => {
    expect(standingOf({ ...of, strength: 'must' }, low, '2016-12-31')).toBe('close');
    expect(standingOf({ ...of, strength: 'must' }, low, '2017-01-01')).toBe('behind');
    expect(standingOf({ ...of, strength: 'strive' }, low, '2017-01-01')).toBe('close');
    expect(standingOf({ ...of, strength: 'must', deadline: null }, low, '2016-01-01')).toBe('behind');
    expect(standingOf({ ...of, strength: 'must' }, null, '2017-01-01')).toBe('unknown');
  });
});
