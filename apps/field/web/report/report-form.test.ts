import { describe, expect, it } from 'vitest';
import { deedOf, emptyReport, formOf, missingIn } from './report-form.ts';

const place = '610921100001001';
const full = { ...emptyReport, category: 'A01', description: ' 路灯不亮 ', address: ' 3 栋门口 ', photos: ['a'] };

describe('a report', () => {
  it('asks what, where and some words, in the order of the screen', () => {
    expect(missingIn(emptyReport)).toBe('category');
    expect(missingIn({ ...emptyReport, category: 'A01' })).toBe('where');
    expect(missingIn({ ...emptyReport, category: 'A01', address: '3 栋' })).toBe('words');
    expect(missingIn({ ...emptyReport, category: 'A01', spot: { lon: 109, lat: 32 }, description: '路灯' })).toBeUndefined();
  });

  it('brings only what was given, and never how exact the position was', () => {
    expect(deedOf(full, place)).toEqual({
      kind: 'report',
      place,
      category: 'A01',
      description: '路灯不亮',
      address: '3 栋门口',
      photos: ['a'],
    });
    expect(deedOf({ ...full, spot: { lon: 109, lat: 32, metres: 12 } }, place).position).toEqual({ lon: 109, lat: 32 });
  });

  it('that was refused opens in its form as it was', () => {
    const deed = deedOf({ ...full, spot: { lon: 109, lat: 32 } }, place);
    expect(deedOf(formOf(deed), place)).toEqual(deed);
  });
});
