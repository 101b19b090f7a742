import { describe, expect, it } from 'vitest';
import type { Import } from '../wire.ts';
import { importedOf, nextStep } from './batch-steps.ts';

const counts = { possible: 0, openConflicts: 0, applied: 0 };
const found = (state: string, part: Partial<typeof counts> = {}, ledger = 'T01'): Import =>
  ({ state, ledger, counts: { ...counts, ...part } }) as unknown as Import;

describe('ledgers handed in together', () => {
  it('come in one after the other, each read against what those before it brought', () => {
    expect(nextStep(undefined, 0, 0, false)).toBe('wait');
    expect(nextStep(found('reading'), 0, 0, false)).toBe('wait');
    expect(nextStep(found('checked'), 0, 0, false)).toBe('import');
    expect(nextStep(found('checked'), 0, 3, false)).toBe('read-anew');
    expect(nextStep(found('checked'), 3, 3, false)).toBe('import');
    expect(nextStep(found('applied'), 0, 3, false)).toBe('done');
    expect(nextStep(found('failed'), 0, 3, false)).toBe('done');
  });

  it('wait for whoever has to decide, and are not read anew once that is done', () => {
    expect(nextStep(found('checked', { possible: 2 }), 3, 3, false)).toBe('ask');
    expect(nextStep(found('checked', { openConflicts: 1 }), 3, 3, true)).toBe('import');
    expect(nextStep(found('checked', {}, 'unknown'), 0, 0, false)).toBe('ask');
    expect(nextStep(found('checked', { possible: 0 }), 3, 3, false)).toBe('import');
  });

  it('go on where they were stopped', () => {
    expect(nextStep(found('checked', { applied: 20 }), 0, 3, false)).toBe('import');
    expect(importedOf([found('applied'), found('checked'), undefined, found('applied')])).toBe(2);
  });
});
