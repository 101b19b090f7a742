import { describe, expect, it } from 'vitest';
import { dayBegan, pauseAfter, quietUntil, tomorrow } from '../hours.ts';

/** An hour in China on 26 November 2026. */
const at = (hour: string): Date => new Date(`2026-11-26T${hour}:00+08:00`);
const iso = (day: string, hour: string): string => new Date(`2026-11-${day}T${hour}:00+08:00`).toISOString();

describe('quiet hours', () => {
  it.each([
    ['20:59', undefined],
    ['21:00', iso('27', '08:00')],
    ['23:59', iso('27', '08:00')],
    ['00:00', iso('26', '08:00')],
    ['07:59', iso('26', '08:00')],
    ['08:00', undefined],
  ])('at %s over midnight', (hour, until) => {
    expect(quietUntil(at(hour), '21:00', '08:00')?.toISOString()).toBe(until);
  });

  it('may lie within a day, or be none at all', () => {
    expect(quietUntil(at('12:30'), '12:00', '14:30')?.toISOString()).toBe(iso('26', '14:30'));
    expect(quietUntil(at('14:30'), '12:00', '14:30')).toBeUndefined();
    expect(quietUntil(at('03:00'), '08:00', '08:00')).toBeUndefined();
  });
});

describe('a day', () => {
  it('begins and ends at midnight in China', () => {
    expect(dayBegan(at('00:00')).toISOString()).toBe('2026-11-25T16:00:00.000Z');
    expect(dayBegan(at('23:59')).toISOString()).toBe('2026-11-25T16:00:00.000Z');
    expect(tomorrow(at('09:00'), '21:00', '08:00').toISOString()).toBe(iso('27', '08:00'));
  });
});

describe('a pause', () => {
  it('grows, and ends', () => {
    expect([1, 2, 3, 4, 5].map((tries) => (pauseAfter(tries) ?? 0) / 60_000)).toEqual([1, 5, 20, 60, 240]);
    expect(pauseAfter(6)).toBeUndefined();
  });
});
