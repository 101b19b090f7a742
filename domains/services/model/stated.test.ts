import { instantOf, millisecondsOf } from '@linli/kernel/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FactChange, changeSince, statedFactCodes, statedFacts, unfitWords } from './stated.ts';

const at = (minute: number): string => instantOf(millisecondsOf('2026-11-01T00:00:00.000Z') + minute * 60_000);

describe('a paper given before', () => {
  it('names every fact in both languages', () => {
    expect(statedFactCodes.items.map(({ code }) => code)).toEqual([...statedFacts]);
  });

  it('no longer goes exactly when a fact that it states changed after it was given', () => {
    const changes = fc.array(
      fc
        .record({ fact: fc.constantFrom(...statedFacts), minute: fc.integer({ min: 0, max: 60 }) })
        .map(({ fact, minute }): FactChange => ({ fact, at: at(minute), what: null })),
    );
    fc.assert(
      fc.property(fc.subarray([...statedFacts]), fc.integer({ min: 0, max: 60 }), changes, (states, given, all) => {
        const found = changeSince(states, at(given), all);
        const later = all.filter(({ fact, at: when }) => states.includes(fact) && when > at(given));
        expect(found === undefined).toBe(later.length === 0);
        expect(later.every((each) => found !== undefined && found.at >= each.at)).toBe(true);
      }),
    );
  });

  it('says what changed and when, in a sentence', () => {
    expect(unfitWords({ kind: 'changed', fact: { zh: '住址', en: 'Address' }, on: '2026-11-20' }).zh).toContain('“住址”变了（2026-11-20）');
    expect(unfitWords({ kind: 'expired', fact: null, on: '2026-11-20' }).zh).toContain('2026-11-20');
  });
});
