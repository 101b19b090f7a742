import { describe, expect, it } from 'vitest';
import type { FilledCell } from '../wire.ts';
import { sourceWords } from './source-words.ts';

const cell = (
  parts: Partial<FilledCell> = {},
  kind: 'desk' | 'import' | 'task' | 'system' = 'import',
  label: string | null = null,
): FilledCell => ({
  shown: '甲',
  value: '甲',
  origin: 'record',
  source: { register: 'residents.person', id: '1', field: 'name', kind, label, on: '2026-11-01', import: null },
  ...parts,
});

describe('where a cell comes from', () => {
  it('names the ledger and its day', () => {
    expect(sourceWords(cell({}, 'import', '居民基本信息台账'), false).zh).toBe('来自导入的“居民基本信息台账”，2026-11-01 的情况。');
    expect(sourceWords(cell(), false).en).toBe('From the imported ledger, as of 2026-11-01.');
  });

  it('names who entered it at the desk', () => {
    expect(sourceWords(cell({}, 'desk', '张敏'), false).zh).toBe('张敏 在窗口登记，2026-11-01。');
  });

  it('says what was reckoned and what was typed', () => {
    expect(sourceWords(cell({ origin: 'counted', source: null }), false).zh).toBe('系统按登记的内容算出。');
    expect(sourceWords(cell({ origin: 'typed' }, 'desk'), false).zh).toBe('手工填写。在窗口登记，2026-11-01。');
  });

  it('tells how a gap is filled, and where one that cannot be filled here is', () => {
    expect(sourceWords(cell({ origin: 'empty', source: null }), true).zh).toContain('Enter');
    expect(sourceWords(cell({ origin: 'empty', source: null }), false).zh).toContain('到记录里登记');
  });
});
