import { describe, expect, it } from 'vitest';
import { cellsToSee, fewLabels, newsOf, resultOf, saidOf, whyText } from './row-words.ts';
import { aRow } from './samples.ts';

const text = (zh: string) => ({ zh, en: zh });
const change = (label: string, ruling: string, decided: string | null = null) => ({
  entry: label,
  label: text(label),
  existing: null,
  incoming: { shown: '1', source: text('表'), on: null },
  ruling,
  decided,
  why: text(''),
});
const cell = (entry: string | null, state: string, written = '甲', kept: string | null = null) => ({
  column: 0,
  header: '表头',
  entry,
  label: entry === null ? null : text(entry),
  written,
  kept,
  state,
  sentences: [],
});

describe('a line in words', () => {
  it('says why it was taken for somebody', () => {
    const reasons = [text('姓名相同'), text('电话相同')];
    expect(whyText(aRow({ match: { kind: 'same', reasons, candidates: [] } }), 'zh')).toBe('姓名相同，电话相同');
  });

  it('says so when the clerk decided', () => {
    expect(whyText(aRow({ decided: true }), 'en')).toBe('You decided');
  });

  it('names whom it resembles', () => {
    const candidate = {
      person: '1',
      row: null,
      name: '林小满',
      place: null,
      birthDate: null,
      identityNumber: null,
      phone: null,
      address: null,
      reasons: [],
      against: [],
    };
    const row = aRow({ state: 'possible', match: { kind: 'possible', reasons: [], candidates: [candidate, candidate] } });
    expect(whyText(row, 'zh')).toBe('像 2 个人：林小满');
  });

  it('tells apart what is asked, what changes and what cannot be read', () => {
    const row = aRow({
      changes: [change('电话', 'ask'), change('住址', 'ask', 'incoming'), change('民族', 'fill'), change('学历', 'existing')],
      cells: [cell('出生日期', 'fault'), cell(null, 'fault'), cell('姓名', 'value')],
    });
    expect(newsOf(row, 'zh')).toEqual({ ask: ['电话'], changes: ['住址', '民族'], faults: ['出生日期', '表头'] });
  });

  it('shows what cannot be taken, the worst first', () => {
    const row = aRow({ cells: [cell(null, 'unplaced'), cell('a', 'value'), cell('b', 'fault'), cell('c', 'warning')] });
    expect(cellsToSee(row).map(({ state }) => state)).toEqual(['fault', 'warning', 'unplaced']);
  });

  it('lets a decision stand above the rules', () => {
    expect(resultOf({ ruling: 'incoming', decided: 'existing' })).toBe('existing');
    expect(resultOf({ ruling: 'fill', decided: null })).toBe('fill');
    expect(resultOf({ ruling: 'ask', decided: null })).toBe('ask');
  });

  it('names three and counts the rest', () => {
    expect(fewLabels(['甲', '乙'], 'zh')).toBe('甲、乙');
    expect(fewLabels(['甲', '乙', '丙', '丁'], 'zh')).toBe('甲、乙、丙等 4 项');
    expect(fewLabels(['a', 'b', 'c', 'd'], 'en')).toBe('a, b, c and 1 more');
  });

  it('prefers what will be kept to what is written', () => {
    const row = aRow({ cells: [cell('person.sex', 'value', 'M', '男'), cell('person.phone', 'fault', '123')] });
    expect(saidOf(row, 'person.sex')).toBe('男');
    expect(saidOf(row, 'person.phone')).toBe('123');
    expect(saidOf(row, 'person.name')).toBeNull();
  });
});
