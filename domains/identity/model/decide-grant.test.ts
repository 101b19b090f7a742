import type { Role } from '@linli/kernel/model';
import { describe, expect, it } from 'vitest';
import { type Grant, decideGrant } from './decide-grant.ts';
import { type PostTerm, isInForce, overlaps } from './post.ts';

const county = '610921';
const security = { account: 'granter', place: county };
const from = (role: Role, place: string, validFrom = '2026-01-01', validTo: string | null = null): PostTerm => ({
  role,
  place,
  validFrom,
  validTo,
});
const grant = (role: Role, place: string, more: Partial<Grant> = {}): Grant => ({
  account: 'someone',
  departments: [],
  ...from(role, place),
  ...more,
});
const codeOf = (wanted: Grant, held: readonly PostTerm[] = [], granter: Parameters<typeof decideGrant>[2] = security) =>
  decideGrant(wanted, held, granter)?.code;

const administrators: readonly Role[] = ['system-admin', 'security-admin', 'audit-admin'];

describe('the three administrators', () => {
  it('are three persons: nobody holds two of the posts', () => {
    for (const one of administrators)
      for (const other of administrators.filter((each) => each !== one))
        expect(codeOf(grant(other, county), [from(one, county)]), `${one} and ${other}`).toBe('administrators-stay-apart');
  });

  it('hold no post that works with the facts of the county, nor does who holds one become an administrator', () => {
    for (const one of administrators) {
      expect(codeOf(grant('community-worker', '610921100001'), [from(one, county)])).toBe('administrators-stay-apart');
      expect(codeOf(grant(one, county), [from('town-officer', '610921100')])).toBe('administrators-stay-apart');
    }
  });

  it('stay apart in another county, too', () => {
    expect(codeOf(grant('audit-admin', county), [from('system-admin', '330102')])).toBe('administrators-stay-apart');
  });

  it('may follow each other: what counts is a common day', () => {
    const ended = from('community-worker', '610921100001', '2025-01-01', '2026-01-01');
    expect(codeOf(grant('audit-admin', county), [ended])).toBeUndefined();
    expect(codeOf(grant('audit-admin', county), [{ ...ended, validTo: '2026-01-02' }])).toBe('administrators-stay-apart');
    expect(codeOf(grant('audit-admin', county), [from('system-admin', county, '2027-01-01')])).toBe('administrators-stay-apart');
  });
});

describe('a grant', () => {
  it('needs a place at the level of the role', () => {
    expect(codeOf(grant('community-worker', '610921100001'))).toBeUndefined();
    for (const [role, place] of [
      ['community-worker', '610921100'],
      ['town-officer', county],
      ['county-officer', '610921100'],
      ['system-admin', '610921100001'],
      ['grid-worker', 'x'],
    ] as const)
      expect(codeOf(grant(role, place)), `${role} at ${place}`).toBe('wrong-level');
  });

  it('gives nobody the post of a resident', () => {
    expect(codeOf(grant('resident', '610921100001'))).toBe('resident-is-no-post');
  });

  it('gives departments to officers only', () => {
    expect(codeOf(grant('county-officer', county, { departments: ['health'] }))).toBeUndefined();
    expect(codeOf(grant('community-worker', '610921100001', { departments: ['health'] }))).toBe('no-departments');
  });

  it('is never to oneself, and never outside the own area', () => {
    expect(codeOf(grant('county-officer', county, { account: 'granter' }))).toBe('not-to-yourself');
    expect(codeOf(grant('county-officer', '610922'))).toBe('place-outside');
    expect(codeOf(grant('city-officer', '6109'))).toBe('place-outside');
    expect(decideGrant(grant('city-officer', '6109'), [], undefined)).toBeUndefined();
  });

  it('gives several posts of one kind at several places, but not the same twice', () => {
    const held = [from('community-worker', '610921100001')];
    expect(codeOf(grant('community-worker', '610921100002'), held)).toBeUndefined();
    expect(codeOf(grant('community-worker', '610921100001'), held)).toBe('post-held');
  });

  it('ends after it begins', () => {
    expect(codeOf(grant('county-officer', county, { validTo: '2026-01-01' }))).toBe('ends-before-begin');
  });
});

describe('a term', () => {
  it('stands from its first day until the day before its end', () => {
    const term = from('town-officer', '610921100', '2026-03-01', '2026-04-01');
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => isInForce(term, day))).toEqual([false, true, true, false]);
  });

  it('shares no day with the one that follows it, and an empty one shares none with any', () => {
    const march = from('town-officer', '610921100', '2026-03-01', '2026-04-01');
    expect(overlaps(march, from('town-officer', '610921100', '2026-04-01'))).toBe(false);
    expect(overlaps(march, from('town-officer', '610921100', '2026-03-31'))).toBe(true);
    expect(overlaps(march, from('town-officer', '610921100', '2026-03-10', '2026-03-10'))).toBe(false);
  });
});
