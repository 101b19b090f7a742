import { describe, expect, it } from 'vitest';
import { beganAt, chineseDay, clockAt, dayAt, lastDayOf, momentAt, overAt } from './china-time.ts';

describe('time in China', () => {
  it('is eight hours ahead, across the end of a month and of a year', () => {
    expect(momentAt('2026-11-30T15:59:59.999Z')).toBe('2026-11-30 23:59');
    expect(momentAt('2026-11-30T16:00:00.000Z')).toBe('2026-12-01 00:00');
    expect(dayAt('2026-12-31T16:00:00Z')).toBe('2027-01-01');
    expect(chineseDay('2026-03-01')).toBe('2026年3月1日');
    expect(clockAt('2026-02-28T01:05:00.000Z')).toBe('09:05');
  });

  it('begins and ends a day at midnight there', () => {
    expect(beganAt('2026-03-01')).toBe('2026-02-28T16:00:00.000Z');
    expect(overAt('2026-02-28')).toBe(beganAt('2026-03-01'));
    expect(lastDayOf(overAt('2026-02-28'))).toBe('2026-02-28');
  });

  it('takes no other zone for it', () => {
    expect(() => dayAt('2026-11-28T02:29:00+08:00')).toThrow('not an instant');
    expect(() => beganAt('2026-02-30')).toThrow('not a calendar date');
  });
});
