import { fill, overAt, type Text, type TimeLeft } from '../../model/index.ts';
import { formatInstant } from '../fields/index.ts';
import type { Tone } from '../parts/index.ts';

/** Green, yellow and orange, red (domain.md 3.3); the words tell the two in the middle apart. */
const tones: Record<TimeLeft['urgency'], Tone> = { ample: 'green', half: 'amber', 'last-day': 'amber', late: 'red', none: 'grey' };

export const toneOfTime = ({ urgency }: Pick<TimeLeft, 'urgency'>): Tone => tones[urgency];

const DAYS_FROM_HOURS = 48; // nobody counts further in hours

/** How long is left, as somebody says it who is asked at the counter. */
export function timeWords({ urgency, left, unit, standsSince, next }: TimeLeft): Text {
  if (next === null) return standsSince === null ? { zh: '不限时', en: 'No limit' } : { zh: '计时已停', en: 'Clock stopped' };
  const hours = unit === 'hour';
  const exact = Math.abs(left ?? 0);
  const inDays = hours && exact >= DAYS_FROM_HOURS;
  const n = inDays ? Math.floor(exact / 24) : exact;
  if (urgency === 'late') {
    if (n === 0) return { zh: '刚逾期', en: 'Just late' };
    if (inDays) return fill({ zh: '逾期 {n} 天', en: '{n} days late' }, { n });
    return fill(hours ? { zh: '逾期 {n} 小时', en: '{n} h late' } : { zh: '逾期 {n} 个工作日', en: 'Late by {n} working days' }, { n });
  }
  if (inDays) return fill({ zh: '还剩 {n} 天', en: '{n} days left' }, { n });
  if (hours) return n === 0 ? { zh: '不到 1 小时', en: 'Less than an hour' } : fill({ zh: '还剩 {n} 小时', en: '{n} h left' }, { n });
  if (n === 0) return { zh: '今天到期', en: 'Due today' };
  return fill({ zh: '还剩 {n} 个工作日', en: '{n} working days left' }, { n });
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 12月1日 of this year, 2027年1月4日 of another; said to be provisional where holidays are not published yet. */
export function dueWords({ next }: Pick<TimeLeft, 'next'>, today: string): Text | undefined {
  if (next === null) return undefined;
  const [year = 0, month = 0, day = 0] = next.day.split('-').map(Number);
  const other = !today.startsWith(`${year}-`);
  // A limit in days ends with its day; one in hours at its hour.
  const hour = next.at === overAt(next.day) ? '' : ` ${formatInstant(next.at).slice(-5)}`;
  const zh = `${other ? `${year}年` : ''}${month}月${day}日${hour}`;
  const en = `${day} ${months[month - 1] ?? ''}${other ? ` ${year}` : ''}${hour}`;
  return next.provisional ? { zh: `${zh}（暂定）`, en: `${en} (provisional)` } : { zh, en };
}
