import { describe, expect, it } from 'vitest';
import { type HistoryLine, stepsOf } from './history-changes.ts';

const line = (version: number, action: string, values: Record<string, unknown>): HistoryLine => ({
  version,
  at: '2026-11-23T00:00:00Z',
  actorName: '林',
  operation: null,
  action,
  values,
});

describe('the history of a row', () => {
  it('puts the old value beside the new one, newest first', () => {
    const steps = stepsOf([line(2, 'change', { phone: '139****0000' }), line(1, 'create', { name: '张三', phone: '138****0000' })]);
    expect(steps.map((step) => step.line.version)).toEqual([2, 1]);
    expect(steps[0]?.changes).toEqual([{ key: 'phone', from: '138****0000', to: '139****0000' }]);
    expect(steps[1]?.changes).toHaveLength(2);
  });

  it('leaves out what a step set to the same value, lists included', () => {
    const steps = stepsOf([line(1, 'create', { skills: ['1', '2'], note: null }), line(2, 'change', { skills: ['1', '2'], note: '新' })]);
    expect(steps[0]?.changes).toEqual([{ key: 'note', from: null, to: '新' }]);
  });

  it('tells why a row was ended, and shows no names of the kernel as fields', () => {
    const steps = stepsOf([line(1, 'create', { name: '张三' }), line(2, 'end', { '#reason': '迁出' })]);
    expect(steps[0]).toMatchObject({ reason: '迁出', changes: [] });
  });
});
