import { describe, expect, it } from 'vitest';
import { countCells, fillTenths } from './fill-rate.ts';

describe('how much of a ledger is filled', () => {
  it('never rounds up', () => {
    expect(fillTenths({ rows: 1, auto: 9_999, empty: 1 })).toBe(999);
    expect(fillTenths({ rows: 1, auto: 10, empty: 0 })).toBe(1000);
  });

  it('is counted over the lines at hand, without columns that are only reckoned', () => {
    const cell = (origin: 'counted' | 'record' | 'typed' | 'empty') => ({ shown: '', value: null, origin, source: null });
    const columns = [true, false, false].map((computed, at) => ({ key: String(at), header: '', entry: null, computed, width: 5 }));
    const rows = [
      { no: 1, records: {}, cells: [cell('counted'), cell('record'), cell('empty')] },
      { no: 2, records: {}, cells: [cell('counted'), cell('record'), cell('typed')] },
    ];
    expect(countCells({ columns, rows })).toEqual({ rows: 2, auto: 3, empty: 1 });
  });

  it('is unknown without cells and without a count, which is another thing than none', () => {
    expect(fillTenths({ rows: 0, auto: 0, empty: 0 })).toBeNull();
    expect(fillTenths({ rows: 3 })).toBeNull();
    expect(fillTenths(null)).toBeNull();
    expect(fillTenths({ rows: 3, auto: 0, empty: 9 })).toBe(0);
  });
});
