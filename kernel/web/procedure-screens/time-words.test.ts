import { describe, expect, it } from 'vitest';
import type { TimeLeft } from '../../model/index.ts';
import { dueWords, timeWords, toneOfTime } from './time-words.ts';

const next = { at: '2026-12-01T16:00:00.000Z', day: '2026-12-01', provisional: false };
const time = (more: Partial<TimeLeft>): TimeLeft => ({
  urgency: 'ample',
  left: 3,
  unit: 'workday',
  next,
  state: next,
  whole: null,
  standsSince: null,
  ...more,
});

describe('what is left of the time of a case', () => {
  it.each<[Partial<TimeLeft>, string, string]>([
    [{}, '还剩 3 个工作日', 'green'],
    [{ urgency: 'half', left: 2 }, '还剩 2 个工作日', 'amber'],
    [{ urgency: 'last-day', left: 0 }, '今天到期', 'amber'],
    [{ urgency: 'late', left: -2 }, '逾期 2 个工作日', 'red'],
    [{ urgency: 'late', left: 0 }, '刚逾期', 'red'],
    [{ unit: 'hour', left: 1 }, '还剩 1 小时', 'green'],
    [{ unit: 'hour', left: 0, urgency: 'last-day' }, '不到 1 小时', 'amber'],
    [{ unit: 'hour', left: -5, urgency: 'late' }, '逾期 5 小时', 'red'],
    [{ unit: 'hour', left: -50, urgency: 'late' }, '逾期 2 天', 'red'],
    [{ urgency: 'none', next: null, left: null, standsSince: '2026-11-20T01:00:00.000Z' }, '计时已停', 'grey'],
    [{ urgency: 'none', next: null, left: null }, '不限时', 'grey'],
  ])('%j is said as %s, in %s', (more, words, tone) => {
    expect(timeWords(time(more)).zh).toBe(words);
    expect(toneOfTime(time(more))).toBe(tone);
  });
  it('names the day, the year only where it is another one, and says what is provisional', () => {
    expect(dueWords({ next }, '2026-11-27')).toEqual({ zh: '12月1日', en: '1 Dec' });
    const far = { at: '2027-01-04T16:00:00.000Z', day: '2027-01-04', provisional: true };
    expect(dueWords({ next: far }, '2026-11-27')).toEqual({ zh: '2027年1月4日（暂定）', en: '4 Jan 2027 (provisional)' });
    const hour = { at: '2026-12-01T02:30:00.000Z', day: '2026-12-01', provisional: false };
    expect(dueWords({ next: hour }, '2026-11-27')?.zh).toBe('12月1日 10:30');
    expect(dueWords({ next: null }, '2026-11-27')).toBeUndefined();
  });
});
