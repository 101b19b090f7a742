import { describe, expect, it } from 'vitest';
import { ancestorsOf, unpadCode } from './code.ts';

describe('codes', () => {
  it('lie below their ancestors, from the province down', () => {
    expect(ancestorsOf('610921100001')).toEqual(['61', '6109', '610921', '610921100']);
    expect(ancestorsOf('610921100001003')).toEqual(['61', '6109', '610921', '610921100', '610921100001']);
    expect(ancestorsOf('61')).toEqual([]);
    expect(ancestorsOf('')).toEqual([]);
  });

  it('lose the zeros that other systems add', () => {
    expect(['610000000000', '610900000000', '610921000000', '610921100000', '610921100001', ' 610921 '].map(unpadCode)).toEqual([
      '61',
      '6109',
      '610921',
      '610921100',
      '610921100001',
      '610921',
    ]);
  });

  it('keep the zeros of a city that is its own county', () => {
    expect(unpadCode('441900003000')).toBe('441900003');
  });

  it('are refused when they are none', () => {
    expect(['', '6109210', '6109A1', '汉阴县'].map(unpadCode)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
