import { describe, expect, it } from 'vitest';
import { outlookOf } from './outlook.ts';
import { anImport } from './samples.ts';

const of = (counts: Parameters<typeof anImport>[0] = {}) => outlookOf(anImport(counts).counts);

describe('what confirming an import will do', () => {
  it('says what the registers gain, with grouped figures', () => {
    const { gains, leaves } = of({ counts: { rows: 9812, new: 8231, changed: 300, known: 1200, duplicate: 14 } });
    expect(gains.zh).toBe('新登记 8,231 人，补充或更新 300 人，1,214 行不用改。');
    expect(gains.en).toBe('8,231 people registered, 300 people completed or updated, 1,214 lines change nothing.');
    expect(leaves).toBeUndefined();
  });

  it('names everything that is left for the tray', () => {
    const { leaves } = of({ counts: { rows: 9, possible: 1, openConflicts: 2, fault: 3, faultyCells: 4, skipped: 5 } });
    expect(leaves?.zh).toBe('放到待处理：1 行还没认出是谁；2 处冲突没有定（这几处保留原来的）；3 行放不下；4 格读不出；5 行您说先放着。');
    expect(leaves?.en).toContain('1 line whose person is not decided');
  });

  it('is honest when nothing would happen', () => {
    expect(of().gains).toEqual({ zh: '登记册不会有变化。', en: 'Nothing changes in the registers.' });
  });
});
