import { describe, expect, it } from 'vitest';
import type { Actor } from '@linli/kernel/model';
import { decideDecision, decideProposal } from './decide-disposal.ts';
import { fileNumberOf } from './file-number.ts';
import { isTermOver, keepUntilOf, usualRetention } from './retention.ts';

describe('the term of a filing', () => {
  it('runs from the first day of the year after it', () => {
    expect(keepUntilOf('D10', 2026)).toBe('2036-12-31');
    expect(keepUntilOf('D30', 2026)).toBe('2056-12-31');
    expect(keepUntilOf('Y', 2026)).toBeNull();
  });

  it('is over on the day after its last', () => {
    expect(isTermOver('2036-12-31', '2036-12-31')).toBe(false);
    expect(isTermOver('2036-12-31', '2037-01-01')).toBe(true);
    expect(isTermOver(null, '2999-01-01')).toBe(false);
  });

  it('is shorter for what comes again within the year', () => {
    expect(['monthly', 'quarterly', 'yearly', 'once'].map(usualRetention)).toEqual(['D10', 'D10', 'D30', 'D30']);
  });
});

describe('a file number', () => {
  it('tells place, year, retention, department and number', () => {
    const parts = { place: '610921100001', year: 2026, retention: 'D10', ordinal: 12 } as const;
    expect(fileNumberOf({ ...parts, department: 'human-resources' })).toBe('610921100001-WS·2026-D10-RS-0012');
    expect(fileNumberOf({ ...parts, department: 'toString' })).toBe('610921100001-WS·2026-D10-QT-0012');
  });
});

describe('disposal', () => {
  const old = { title: '甲', place: '610921100001', keepUntil: '2025-12-31', disposal: null, ended: false };

  it('is proposed for filings of one place whose term is over', () => {
    const code = (...filings: (typeof old)[]): string | undefined => decideProposal(filings, '2026-11-27')?.code;
    expect(code(old)).toBeUndefined();
    expect(code(old, { ...old, place: '610921100002' })).toBe('one-place');
    expect(code(old, { ...old, keepUntil: '2026-12-31' })).toBe('still-kept');
    expect(decideProposal([{ ...old, keepUntil: null }], '2026-11-27')?.sentence.zh).toContain('永久保管');
    expect(decideProposal([{ ...old, disposal: 'x' }], '2026-11-27')?.code).toBe('disposal-under-way');
  });

  it('is decided by a second person of the county', () => {
    const officer: Actor = { account: 'b', post: 'b', name: '乙', role: 'county-officer', place: '610921', departments: ['civil-affairs'] };
    const waiting = { state: 'proposed', proposer: 'a' };
    expect(decideDecision(officer, waiting)).toBeUndefined();
    expect(decideDecision({ ...officer, account: 'a' }, waiting)?.code).toBe('second-person');
    expect(decideDecision({ ...officer, role: 'town-officer' }, waiting)?.code).toBe('decision-not-yours');
    expect(decideDecision({ ...officer, departments: ['housing'] }, waiting)?.code).toBe('decision-not-yours');
    expect(decideDecision(officer, { ...waiting, state: 'approved' })?.code).toBe('already-decided');
  });
});
