import { type FactValues, meets, portionOf, tenthsOfPercent } from '@linli/kernel/model';
import { describe, expect, it } from 'vitest';
import { chapters } from './chapters.ts';
import { planIndicators } from './indicators.ts';

const of = (plan: string) => {
  const found = planIndicators.find((each) => each.plan === plan);
  if (found === undefined) throw new Error(`Nothing measures ${plan}.`);
  return found;
};
const portion = (plan: string, facts: FactValues) => portionOf(of(plan).measure, { 'regions.urban': 1, ...facts });
const done = (plan: string, facts: FactValues): number | undefined => portion(plan, facts)?.numerator;

describe('the plan', () => {
  it('has its 34 rows, each once', () => {
    const rows = chapters.flatMap((chapter) => chapter.lines.map((line) => line.plan)).toSorted();
    expect(rows).toEqual(Array.from({ length: 34 }, (_, at) => `Q${String(at + 1).padStart(2, '0')}`));
  });
});

describe('Q19, staff by temporary residents', () => {
  it.each([
    [0, 4],
    [1999, 4],
    [2000, 5],
    [3999, 5],
    [4000, 6],
  ])('%d staying need %d on post: each full 2,000 one more', (temporary, needed) => {
    const facts = { 'residents.temporary': temporary };
    expect(done('Q19', { ...facts, 'staff.fullTime': needed - 1 })).toBe(0);
    expect(done('Q19', { ...facts, 'staff.fullTime': needed })).toBe(1);
  });

  it('asks for four where nobody knows how many stay', () => {
    expect([done('Q19', { 'staff.fullTime': 3 }), done('Q19', { 'staff.fullTime': 4 })]).toEqual([0, 1]);
  });
});

describe('Q08, volunteers among residents', () => {
  const rate = (active: number, usual: number) => portion('Q08', { 'volunteers.active': active, 'residents.usual': usual });

  it('is met at exactly 8 % and not a person below', () => {
    expect(meets(of('Q08').target, rate(80, 1000), 'percent')).toBe(true);
    expect(meets(of('Q08').target, rate(799, 10_000), 'percent')).toBe(false);
  });

  it('is floored, so that 7.99 % never reads 8.0 %', () => {
    expect(tenthsOfPercent(rate(7999, 100_000))).toBe(79);
  });

  it('is unknown without residents, and 0 without volunteers', () => {
    expect(rate(5, 0)).toBeNull();
    expect(portion('Q08', { 'volunteers.active': 5 })).toBeNull();
    expect(portion('Q08', { 'residents.usual': 1000 })).toEqual({ numerator: 0, denominator: 1000 });
  });
});

describe('Q17 and Q18, grids', () => {
  const covered = { 'grids.grids': 3, 'grids.gridsWithStaff': 3, 'residents.dwellingsOutsideGrids': 0, 'residents.placesOfDwellings': 2 };
  it('ask for one demonstration grid; more are no failure', () => {
    expect([0, 1, 3].map((grids) => done('Q17', { 'grids.demonstrationGrids': grids }))).toEqual([0, 1, 1]);
    expect(done('Q17', {})).toBe(0);
  });

  it('ask for every dwelling in a grid in force and for somebody in each; an empty special grid is no fault', () => {
    expect(done('Q18', covered)).toBe(1);
    for (const missed of [
      { 'grids.grids': 0, 'grids.gridsWithStaff': 0, 'residents.placesOfDwellings': 0 },
      { 'grids.gridsWithStaff': 2 },
      { 'residents.dwellingsOutsideGrids': 1 },
      { 'residents.placesOfDwellings': 4 },
    ])
      expect(done('Q18', { ...covered, ...missed }), JSON.stringify(missed)).toBe(0);
  });
});

describe('shares of urban communities', () => {
  it.each([
    ['Q05', 'staff.fullTime', 4],
    ['Q06', 'staff.professionals', 1],
    ['Q07', 'organisations.serving', 2],
    ['Q13', 'services.hallArea', 50],
    ['Q14', 'services.hallsOpen', 1],
  ])('%s is inclusive: %s at %d is enough', (plan, fact, needed) => {
    expect([done(plan, { [fact]: needed }), done(plan, { [fact]: needed - 0.1 }), done(plan, {})]).toEqual([1, 0, 0]);
  });

  const hall = {
    'services.hallArea': 50,
    'services.hallsOpen': 1,
    'services.areasServed': 5,
    'services.windowsOpen': 1,
    'services.hallsWithFlow': 1,
    'services.hallsWithBoard': 1,
  };
  it('Q15 asks for five areas in a hall that is open', () => {
    expect(done('Q15', hall)).toBe(1);
    expect(done('Q15', { ...hall, 'services.areasServed': 4 })).toBe(0);
    expect(done('Q15', { ...hall, 'services.hallsOpen': 0 })).toBe(0);
  });
  it.each(Object.entries(hall))('Q10 asks for everything in the same community, %s among it', (fact, needed) => {
    expect([done('Q10', hall), done('Q10', { ...hall, [fact]: needed - 0.1 })]).toEqual([1, 0]);
  });

  it('the hall’s rates count nothing where nothing is known, hidden ratings among it', () => {
    const month = { 'services.handled': 10, 'services.handledInTime': 9 };
    expect(portion('S01', month)).toEqual({ numerator: 9, denominator: 10 });
    expect(portion('S01', { 'services.handled': 0, 'services.handledInTime': 0 })).toBeNull();
    expect(portion('S03', month)).toBeNull();
    expect(portion('S02', { ...month, 'services.handledAsked': 0, 'services.handledRated': 0 })).toBeNull();
    expect(portion('S03', { ...month, 'services.handledRated': 8, 'services.handledGood': 7 })).toEqual({ numerator: 7, denominator: 8 });
  });

  it('count no community outside them', () => {
    for (const { measure } of planIndicators)
      expect(portionOf(measure, { 'regions.urban': 0, 'staff.fullTime': 9, 'residents.usual': 9 })).toBeNull();
  });

  it('never show 29.96 % as 30.0 %', () => {
    expect(tenthsOfPercent({ numerator: 2996, denominator: 10_000 })).toBe(299);
    expect(meets({ op: 'at-least', numerator: 30, denominator: 100 }, { numerator: 2996, denominator: 10_000 }, 'percent')).toBe(false);
    expect(meets({ op: 'at-least', numerator: 30, denominator: 100 }, { numerator: 3, denominator: 10 }, 'percent')).toBe(true);
  });
});
