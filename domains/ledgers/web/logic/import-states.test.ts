import { describe, expect, it } from 'vitest';
import { importMark, isMoving } from './import-states.ts';

describe('how an import stands', () => {
  it('asks for the clerk once the dry run is done', () => {
    expect(importMark('checked', true)).toEqual({ tone: 'amber', word: { zh: '等您确认', en: 'Waits for you' } });
    expect(importMark('checked', false).word.zh).toBe('已试导入');
  });

  it('says that it was stopped half way', () => {
    expect(importMark('checked', true, 400).word.zh).toBe('导入了一部分');
  });

  it('is green only when it is done', () => {
    expect(['reading', 'applying', 'applied', 'undone', 'cancelled'].filter((state) => importMark(state, true).tone === 'green')).toEqual([
      'applied',
    ]);
  });

  it('looks again while something runs, and not after', () => {
    expect(['reading', 'applying', 'undoing'].every(isMoving)).toBe(true);
    expect(['checked', 'applied', 'undone', 'cancelled', 'failed'].some(isMoving)).toBe(false);
  });
});
