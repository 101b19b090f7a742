import { describe, expect, it } from 'vitest';
import { elapsedThousandths, expectedTenths } from './progress.ts';

describe('planned progress', () => {
  it.each([
    ['2016-01-01', 0],
    ['2015-06-01', 0],
    ['2016-07-01', 498],
    ['2016-12-31', 1000],
    ['2017-03-01', 1000],
  ])('on %s has %i thousandths of the year behind it', (today, thousandths) => {
    expect(elapsedThousandths('2016-01-01', '2016-12-31', today)).toBe(thousandths);
  });

  it('asks for half of an 80 % target at half-time', () => {
    expect(expectedTenths({ numerator: 80, denominator: 100 }, '2016-01-01', '2016-12-31', '2016-07-01')).toBe(398);
  });

  it('asks for everything at once where there is no time between', () => {
    expect(expectedTenths({ numerator: 1, denominator: 1 }, '2016-12-31', '2016-12-31', '2016-12-31')).toBe(1000);
  });
});
