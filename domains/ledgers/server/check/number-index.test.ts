import { describe, expect, it } from 'vitest';
import { NumberIndex } from './number-index.ts';

const numberOf = (at: number): string =>
  `${at % 3 === 0 ? '999921' : '999922'}${19_500_101 + (at % 60) * 10_000}${String(Math.floor(at / 60)).padStart(3, '0')}0`;

describe('the index of numbers of a file', () => {
  it('answers the first line of each number, however many there are', () => {
    const index = new NumberIndex();
    const first = new Map<string, number>();
    for (let no = 0; no < 50_000; no += 1) {
      const number = numberOf((no * 7) % 40_000);
      expect(index.firstLine(number, no)).toBe(first.get(number));
      if (!first.has(number)) first.set(number, no);
    }
    expect(first.size).toBeGreaterThan(30_000);
  });

  it('keeps regions apart', () => {
    const index = new NumberIndex();
    expect(index.firstLine('999921199003070081', 0)).toBeUndefined();
    expect(index.firstLine('999922199003070081', 1)).toBeUndefined();
    expect(index.firstLine('999922199003070081', 2)).toBe(1);
  });
});
