import { describe, expect, it } from 'vitest';
import { timeLeft } from './time-left.ts';

const now = Date.parse('2026-11-28T02:00:00.000Z'); // ten in the morning in China
const hours = (n: number) => {
  const at = new Date(now + n * 3_600_000).toISOString();
  return { at, day: new Date(now + (n + 8) * 3_600_000).toISOString().slice(0, 10) };
};
const said = (n: number): readonly [string, string] => {
  const { tone, words } = timeLeft(hours(n), now);
  return [tone, words.zh];
};

describe('how long is left', () => {
  it('is told in hours when it is near, in days when it is not', () => {
    expect(said(0.5)).toEqual(['amber', '不到 1 小时']);
    expect(said(2)).toEqual(['amber', '还剩 2 小时']);
    expect(said(13)).toEqual(['amber', '今天到期']);
    expect(said(26)).toEqual(['amber', '明天到期']);
    expect(said(100)).toEqual(['green', '还剩 4 天']);
  });

  it('turns red at the very moment', () => {
    expect(said(0)).toEqual(['red', '刚逾期']);
    expect(said(-3)).toEqual(['red', '逾期 3 小时']);
    expect(said(-72)).toEqual(['red', '逾期 3 天']);
  });

  it('is grey while the clock stands', () => {
    expect(timeLeft(null, now)).toEqual({ tone: 'grey', words: { zh: '计时已停', en: 'Clock stopped' } });
  });
});
