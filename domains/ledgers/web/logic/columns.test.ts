import { describe, expect, it } from 'vitest';
import { cellName, columnLetter, isToCheck, suretyOf } from './columns.ts';

describe('columns of a found table', () => {
  it('asks for a look only where something is written and the system is not sure', () => {
    const column = { entry: 'person.name', sure: true, remembered: false, filled: 3 };
    expect(suretyOf(column)).toBe('sure');
    expect(suretyOf({ ...column, sure: false })).toBe('unsure');
    expect(suretyOf({ ...column, entry: null, sure: false })).toBe('unknown');
    expect(suretyOf({ ...column, entry: null, sure: false, filled: 0 })).toBe('empty');
    expect([column, { ...column, sure: false }, { ...column, sure: false, filled: 0 }].map(isToCheck)).toEqual([false, true, false]);
  });

  it('trusts what the clerk decided before, also that a column is of no use', () => {
    expect(suretyOf({ entry: 'person.name', sure: false, remembered: true, filled: 3 })).toBe('sure');
    expect(suretyOf({ entry: null, sure: false, remembered: true, filled: 3 })).toBe('sure');
  });

  it('names cells as the spreadsheet does', () => {
    expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(cellName(2, 12)).toBe('C12');
  });
});
