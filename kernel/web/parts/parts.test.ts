import { describe, expect, it } from 'vitest';
import { bulletShape, sparkPaths } from './chart-shapes.ts';
import { countText, percentText } from './figure-text.ts';

describe('percentText', () => {
  it('shows tenths as they are and never more', () => {
    expect(percentText(299)).toBe('29.9%');
    expect(percentText(0)).toBe('0.0%');
    expect(percentText(1_000)).toBe('100.0%');
    expect(percentText(null)).toBe('—');
  });
});

describe('countText', () => {
  it('says exact counts exactly and estimates roughly', () => {
    expect(countText(9_843, false).zh).toBe('共 9,843 条');
    expect(countText(297_431, true).zh).toBe('约 29.7 万条');
    expect(countText(1_312_431, true)).toEqual({ zh: '约 131 万条', en: 'about 1,310,000 records' });
    expect(countText(1, false).en).toBe('1 record');
  });
});

describe('bulletShape', () => {
  it('puts the target inside and keeps the order of figure and target', () => {
    const shape = bulletShape(64, 80, 71, 'percent');
    expect(shape.target).toBeLessThan(1);
    expect(shape.actual ?? 0).toBeLessThan(shape.target);
    expect(shape.expected ?? 0).toBeGreaterThan(shape.actual ?? 0);
  });

  it('gives a percentage no room beyond 100 % and survives a target of zero', () => {
    expect(bulletShape(900, 1_000, null, 'percent')).toEqual({ actual: 0.9, target: 1, expected: null });
    expect(bulletShape(0, 0, null, 'count')).toEqual({ actual: 0, target: 0, expected: null });
    expect(bulletShape(null, 4, null, 'count').actual).toBeNull();
  });
});

describe('sparkPaths', () => {
  it('breaks the line where nothing was known', () => {
    expect(sparkPaths([1, 2, null, 3], 30, 10)).toHaveLength(2);
    expect(sparkPaths([null, null], 30, 10)).toEqual([]);
  });

  it('draws the highest value at the top', () => {
    expect(sparkPaths([0, 5], 30, 10)).toEqual(['M0.0 10.0L30.0 0.0']);
  });
});
