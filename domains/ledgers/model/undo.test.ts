import { describe, expect, it } from 'vitest';
import { type PastStep, decideUndo } from './undo.ts';

const step = (version: number, by: PastStep['by'], values: Record<string, unknown>, action: PastStep['action'] = 'change'): PastStep => ({
  version,
  by,
  action,
  values,
  place: '610921100001',
});
const ruling = (steps: PastStep[], referenced = false) => decideUndo({ steps, ended: false, referenced });

describe('an undo', () => {
  it('ends what the import made', () => {
    expect(ruling([step(1, 'import', { name: '林' }, 'create')])).toEqual({ kind: 'end' });
  });

  it('keeps what somebody edited since, and names the fields', () => {
    expect(ruling([step(1, 'import', { name: '林' }, 'create'), step(2, 'others', { note: '新' })])).toMatchObject({
      kind: 'keep',
      fields: ['note'],
    });
  });

  it('keeps what others point to', () => {
    expect(ruling([step(1, 'import', { name: '林' }, 'create')], true)).toMatchObject({ kind: 'keep', fields: [] });
  });

  it('puts back what stood before, field by field', () => {
    const steps = [
      step(1, 'others', { name: '林', note: '旧' }, 'create'),
      step(2, 'import', { note: '新', phone: '1' }),
      step(3, 'others', { phone: '2' }),
    ];
    expect(ruling(steps)).toEqual({ kind: 'restore', values: { note: '旧' }, kept: ['phone'] });
  });

  it('does not mind an edit that was taken back', () => {
    expect(
      ruling([step(1, 'import', { name: '林' }, 'create'), step(2, 'others', { note: '新' }), step(3, 'others', { note: null })]),
    ).toEqual({ kind: 'end' });
  });

  it('does nothing twice', () => {
    expect(ruling([step(1, 'others', {}, 'create'), step(2, 'import', { note: '新' }), step(3, 'undo', { note: null })])).toEqual({
      kind: 'nothing',
    });
  });
});
