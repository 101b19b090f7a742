import { describe, expect, it } from 'vitest';
import { bornUntil, byHousehold } from './order.ts';

describe('the order of a ledger', () => {
  it('keeps households together, the head first, and those without a household last', () => {
    const lines = [
      { id: '5', household: null, relation: null },
      { id: '4', household: 'b', relation: '1' },
      { id: '3', household: 'a', relation: '22' },
      { id: '2', household: 'a', relation: '0' },
      { id: '1', household: 'b', relation: '0' },
    ];
    expect(lines.toSorted(byHousehold).map((each) => each.id)).toEqual(['2', '3', '1', '4', '5']);
  });
});

describe('who is an elder', () => {
  it('counts whole years on the day of the ledger, the birthday included', () => {
    expect(bornUntil('2016-07-31', 60)).toBe('1956-07-31');
    expect(bornUntil('2020-02-29', 60)).toBe('1960-02-29');
    expect(bornUntil('2016-02-29', 61)).toBe('1955-02-28');
  });
});
