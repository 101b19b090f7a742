import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counted, SHOWN_FROM, ratesOf } from './rates.ts';

const counted = (key: string, finished: number, rated: number, good: number): Counted => ({ key, finished, rated, good });

describe('rates of ratings', () => {
  it('count three stars and more as good, and what was not rated as neither', () => {
    const { groups, total } = ratesOf([counted('a', 100, 30, 27)]);
    expect(groups[0]).toEqual({ key: 'a', finished: 100, rated: 30, goodTenths: 900, ratedTenths: 300 });
    expect(total.goodTenths).toBe(900);
    expect(ratesOf([counted('a', 0, 0, 0)]).total).toEqual({ key: '', finished: 0, rated: 0, goodTenths: null, ratedTenths: null });
  });
  it('are floored: 89.99 % is not 90', () => {
    expect(ratesOf([counted('a', 10_000, 10_000, 8999)]).total.goodTenths).toBe(899);
  });
  it('are hidden below five', () => {
    expect(ratesOf([counted('a', 9, 4, 4)])).toEqual({
      groups: [{ key: 'a', finished: 9, rated: null, goodTenths: null, ratedTenths: null }],
      total: { key: '', finished: 9, rated: null, goodTenths: null, ratedTenths: null },
    });
    expect(ratesOf([counted('a', 9, 5, 4)]).groups[0]?.rated).toBe(5);
  });
  it('hide a second group with the only small one, so that it cannot be told by taking away', () => {
    const { groups, total } = ratesOf([counted('a', 50, 40, 40), counted('b', 9, 1, 0), counted('c', 20, 12, 10)]);
    expect(total.rated).toBe(53);
    expect(groups.map(({ rated }) => rated)).toEqual([40, null, null]);
  });
  it('never tell of a group that has one to four, whatever is added up or taken away', () => {
    const group = fc.record({ finished: fc.nat(60), rated: fc.nat(60), good: fc.nat(60) });
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 8 }), (made) => {
        const groups = made.map(({ finished, rated, good }, at) => counted(String(at), finished + rated, rated, Math.min(good, rated)));
        const { groups: out, total } = ratesOf(groups);
        const small = out.filter((_, at) => (groups[at]?.rated ?? 0) > 0 && (groups[at]?.rated ?? 0) < SHOWN_FROM);
        expect(small.every(({ rated }) => rated === null)).toBe(true);
        const gone = groups.filter((_, at) => out[at]?.rated === null);
        const together = gone.reduce((sum, { rated }) => sum + rated, 0);
        expect(total.rated === null || gone.length === 0 || (gone.length > 1 && together >= SHOWN_FROM)).toBe(true);
      }),
    );
  });
});
