import type { RowOf } from '@linli/kernel/model';
import { describe, expect, it } from 'vitest';
import { findNumber, findReference, textOf } from './row-values.ts';

const row: RowOf = {
  id: '1',
  place: '992100100001',
  version: 1,
  updatedAt: '',
  endedAt: null,
  endReason: null,
  values: { shown: '甲', count: 0, person: null },
  masked: [],
};

describe('values of a row', () => {
  it('are text, numbers or references; zero is a number and nothing is none', () => {
    expect([textOf(row, 'shown'), textOf(row, 'count'), textOf(row, 'person'), textOf(row, 'other')]).toEqual(['甲', '0', '', '']);
    expect([findNumber(row, 'count'), findNumber(row, 'shown')]).toEqual([0, null]);
    expect([findReference(row, 'shown'), findReference(row, 'person')]).toEqual(['甲', undefined]);
  });
});
