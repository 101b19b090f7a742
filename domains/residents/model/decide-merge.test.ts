import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '@linli/kernel/model';
import { type Choices, decideMerge, type Side } from './decide-merge.ts';
import { decideOwners, decideUndo, decideUndoable } from './decide-undo.ts';
import { person } from './registers/person.ts';

const side = (id: string, values: Record<string, unknown>, endedAt: string | null = null): Side => ({
  id,
  place: '610921100001',
  endedAt,
  values,
});
const asked = (choices: Choices = {}, differentNumbers = false) => ({ choices, differentNumbers, today: '2026-01-05' });

describe('a merge', () => {
  it('fills only what is empty when nobody chooses', () => {
    const plan = decideMerge(side('a', { name: '甲', note: '一' }), side('b', { name: '甲', note: '二', employer: '学校' }), asked());
    expect(plan).toEqual({ stay: 'a', other: 'b', values: { employer: '学校' }, left: ['note'] });
  });

  it('takes what somebody chose', () => {
    const plan = decideMerge(
      side('a', { name: '甲', note: '一' }),
      side('b', { name: '乙', note: '二' }),
      asked({ note: 'other', name: 'other' }),
    );
    expect(plan).toMatchObject({ values: { name: '乙', note: '二' }, left: [] });
  });

  it('is refused for one record, an ended one and a field that does not exist', () => {
    expect(decideMerge(side('a', {}), side('a', {}), asked())).toMatchObject({ code: 'same-record' });
    expect(decideMerge(side('a', {}), side('b', {}, '2026-01-01'), asked())).toMatchObject({ code: 'already-ended' });
    expect(decideMerge(side('a', {}), side('b', {}), asked({ shoe: 'other' }))).toMatchObject({ code: 'unknown-field' });
  });

  it('loses no value: each is on the staying record, or still stands on the one that ends', () => {
    const keys = Object.keys(person.fields).filter((key) => key !== 'identityNumber');
    const values = fc.dictionary(fc.constantFrom(...keys), fc.option(fc.constantFrom('一', '二', '三')));
    const choices = fc.dictionary(fc.constantFrom(...keys), fc.constant('stay' as const));
    const lost = fc.property(values, values, choices, (mine, theirs, chosen) => {
      const plan = decideMerge(side('a', { name: '甲', ...mine }), side('b', { name: '乙', ...theirs }), asked(chosen));
      if (isRefusal(plan)) throw new Error(plan.code);
      const after: Record<string, unknown> = { name: '甲', ...mine, ...plan.values };
      const theirsLost = Object.entries({ name: '乙', ...theirs }).filter(
        ([key, value]) => value !== null && after[key] !== value && !plan.left.includes(key),
      );
      const mineLost = Object.entries(mine).filter(([key, value]) => value !== null && after[key] !== value);
      return theirsLost.length === 0 && mineLost.length === 0;
    });
    expect(fc.check(lost)).toMatchObject({ failed: false });
  });
});

describe('an undo', () => {
  const facts = {
    filled: ['note', 'phone', 'employer'],
    after: { note: '二', phone: '1', employer: null, education: '10' },
    before: { note: null, phone: null, employer: null, education: '10' },
    current: { note: '二', phone: '2', employer: null, education: '20' },
  };
  const plan = decideUndo(facts);

  it('restores what nobody touched and asks about what somebody edited, filled by the merge or not', () => {
    expect(plan).toEqual({ restore: ['note', 'employer'], edited: ['phone', 'education'] });
  });

  it('leaves an edited value where it is, gives it to the other, or to both, as was said', () => {
    expect(decideOwners(facts, plan, {})).toMatchObject({
      stay: { note: null, employer: null },
      other: {},
      kept: ['phone', 'education'],
      given: [],
    });
    expect(decideOwners(facts, plan, { phone: 'other', education: 'both' })).toMatchObject({
      stay: { note: null, phone: null },
      other: { phone: '2', education: '20' },
      kept: [],
      given: ['phone', 'education'],
    });
  });

  it('refuses a field that nobody edited, and a number that two persons would have', () => {
    expect(decideOwners(facts, plan, { note: 'other' })).toMatchObject({ code: 'not-edited' });
    const number = {
      ...facts,
      filled: [],
      after: { identityNumber: 'a' },
      before: { identityNumber: 'a' },
      current: { identityNumber: 'b' },
    };
    expect(decideOwners(number, decideUndo(number), { identityNumber: 'both' })).toMatchObject({ code: 'one-number' });
    expect(decideOwners(number, decideUndo(number), { identityNumber: 'other' })).toMatchObject({
      stay: { identityNumber: 'a' },
      other: { identityNumber: 'b' },
    });
  });

  it('waits for later merges, and for the staying record', () => {
    const standing = { undone: false, later: false, stayEnded: false };
    expect(decideUndoable(standing)).toBeUndefined();
    expect(decideUndoable({ ...standing, undone: true })).toMatchObject({ code: 'already-undone' });
    expect(decideUndoable({ ...standing, later: true })).toMatchObject({ code: 'undo-later-first' });
    expect(decideUndoable({ ...standing, stayEnded: true })).toMatchObject({ code: 'stay-ended' });
  });
});
