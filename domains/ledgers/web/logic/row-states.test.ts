import { describe, expect, it } from 'vitest';
import { anImport, aRow } from './samples.ts';
import { awaitsDecision, isShow, needsCare, rowMark, showCount, shows } from './row-states.ts';

describe('lines of an import', () => {
  it('has a figure for everything that they can be narrowed to', () => {
    const { counts } = anImport({ counts: { rows: 9, possible: 2, fault: 1, faultyCells: 4 } });
    expect(shows.map((show) => showCount(show, counts))).toEqual([9, 2, 0, 4, 0, 0, 0, 0, 0, 0]);
  });

  it('does not take any word of an address for a filter', () => {
    expect(isShow('conflict')).toBe(true);
    expect(isShow('everything')).toBe(false);
    expect(isShow(undefined)).toBe(false);
  });

  it('marks only what asks for somebody', () => {
    const marked = shows.filter((state) => rowMark({ state, decided: false }, true).tone !== undefined);
    expect(marked).toEqual(['possible', 'conflict', 'fault']);
    expect(shows.filter(needsCare)).toEqual(marked);
  });

  it('asks nobody any more once the import is through', () => {
    expect(rowMark({ state: 'possible', decided: false }, false).word.zh).toBe('放到待处理');
    expect(rowMark({ state: 'conflict', decided: false }, false).tone).toBeUndefined();
  });

  it('awaits somebody while a conflict is open or the person is not known', () => {
    const change = {
      entry: 'person.phone',
      label: { zh: '联系电话', en: 'Phone' },
      existing: null,
      incoming: { shown: '1', source: { zh: '表', en: 'table' }, on: null },
      ruling: 'ask',
      decided: null,
      why: { zh: '', en: '' },
    };
    expect(awaitsDecision(aRow({ state: 'conflict', changes: [change] }))).toBe(true);
    expect(awaitsDecision(aRow({ state: 'conflict', changes: [{ ...change, decided: 'incoming' }] }))).toBe(false);
    expect(awaitsDecision(aRow({ state: 'changed', changes: [{ ...change, ruling: 'fill' }] }))).toBe(false);
    expect(awaitsDecision(aRow({ state: 'possible' }))).toBe(true);
  });
});
