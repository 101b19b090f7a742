import { describe, expect, it } from 'vitest';
import type { Cell } from './cells.ts';
import { addSources, countSources } from './sources.ts';

const from = (register: string, on: string): Cell => ({
  value: 'x',
  source: 'auto',
  from: { kind: 'record', register, id: null, field: 'name', label: null, on },
});

describe('from where a form was filled', () => {
  it('is counted by register, the largest first, with the newest day', () => {
    const cells: Cell[] = [
      from('a.b', '2026-10-01'),
      from('c.d', '2026-09-01'),
      from('c.d', '2026-11-02'),
      { value: null, source: 'empty' },
    ];
    expect(countSources(cells)).toEqual([
      { kind: 'record', register: 'c.d', cells: 2, on: '2026-11-02' },
      { kind: 'record', register: 'a.b', cells: 1, on: '2026-10-01' },
    ]);
  });

  it('leaves out what was typed, and adds forms up', () => {
    const typed: Cell = { ...from('a.b', '2026-10-01'), source: 'manual' };
    expect(countSources([typed])).toEqual([]);
    const one = countSources([from('a.b', '2026-10-01')]);
    expect(addSources(one, one)).toEqual([{ kind: 'record', register: 'a.b', cells: 2, on: '2026-10-01' }]);
  });
});
