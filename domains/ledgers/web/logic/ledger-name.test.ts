import { describe, expect, it } from 'vitest';
import { dayOr, isFillable, isLedgerName } from './ledger-name.ts';

describe('the address of a filled ledger', () => {
  it('knows the ledgers that are filled', () => {
    expect(['T01', 'T06', 'T10'].every(isLedgerName)).toBe(true);
    expect([undefined, 'T99', 'mixed', ''].some(isLedgerName)).toBe(false);
  });

  it('fills for a county and below', () => {
    expect(['610924', '610924100001'].every(isFillable)).toBe(true);
    expect(['', '61', '6109'].some(isFillable)).toBe(false);
  });

  it('takes a day that has come, and today for anything else', () => {
    expect(dayOr('2026-10-31', '2026-11-23')).toBe('2026-10-31');
    for (const text of [undefined, '', 'soon', '2026-13-01', '2026-11-24']) expect(dayOr(text, '2026-11-23')).toBe('2026-11-23');
  });
});
