import { type Text, dayAt, fill, getDayNumber } from '@linli/kernel/model';
import type { Tone } from './mark.tsx';

/** Until when something has to be done, as the platform reckoned it: ISO instant, and the last day in China. */
export interface Due {
  readonly at: string;
  readonly day: string;
}

const HOUR = 3_600_000;

/**
 * How long is left, in days of the calendar: a phone without a network cannot ask which holidays were moved, and the day itself is right.
 * `due` null: the clock stands. `now` in milliseconds of the platform's clock.
 */
export function timeLeft(due: Due | null, now: number): { readonly tone: Tone; readonly words: Text } {
  if (due === null) return { tone: 'grey', words: { zh: '计时已停', en: 'Clock stopped' } };
  const over = now - Date.parse(due.at);
  const today = dayAt(new Date(now).toISOString());
  const days = getDayNumber(due.day) - getDayNumber(today);
  if (over >= 0) {
    const n = Math.floor(over / HOUR);
    if (n === 0) return { tone: 'red', words: { zh: '刚逾期', en: 'Just late' } };
    if (n < 48) return { tone: 'red', words: fill({ zh: '逾期 {n} 小时', en: '{n} h late' }, { n }) };
    return { tone: 'red', words: fill({ zh: '逾期 {n} 天', en: '{n} days late' }, { n: Math.floor(n / 24) }) };
  }
  const hours = Math.floor(-over / HOUR);
  if (hours === 0) return { tone: 'amber', words: { zh: '不到 1 小时', en: 'Less than an hour' } };
  if (hours < 12) return { tone: 'amber', words: fill({ zh: '还剩 {n} 小时', en: '{n} h left' }, { n: hours }) };
  if (days <= 0) return { tone: 'amber', words: { zh: '今天到期', en: 'Due today' } };
  if (days === 1) return { tone: 'amber', words: { zh: '明天到期', en: 'Due tomorrow' } };
  return { tone: 'green', words: fill({ zh: '还剩 {n} 天', en: '{n} days left' }, { n: days }) };
}

/** 12月1日. */
export function shortDay(day: string): Text {
  const [, month = 0, date = 0] = day.split('-').map(Number);
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  return { zh: `${month}月${date}日`, en: `${date} ${months[month - 1] ?? ''}` };
}
