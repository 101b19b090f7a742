import { getDayNumber, type Language, type Text } from '@linli/kernel/model';
import { formatDay } from '@linli/kernel/web';

/** Whole days from one day to another; negative when it has passed. */
export const daysUntil = (today: string, day: string): number => getDayNumber(day) - getDayNumber(today);

/** From when to when, the year said once where it is the same: 2026年1月1日至12月31日. */
export function periodText(from: string, to: string, language: Language): string {
  const [start, end] = [formatDay(from, language), formatDay(to, language)];
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  if (language === 'zh') return `${start}至${sameYear ? end.slice(5) : end}`;
  return `${sameYear ? start.slice(0, -5) : start} to ${end}`;
}

/** How much of a programme is left, for the head of the page. */
export function timeLeft(today: string, from: string, to: string): Text {
  const toStart = daysUntil(today, from);
  if (toStart > 0) return { zh: `${toStart} 天后开始`, en: toStart === 1 ? 'begins tomorrow' : `begins in ${toStart} days` };
  const left = daysUntil(today, to);
  if (left < 0) return { zh: '已结束', en: 'ended' };
  if (left === 0) return { zh: '今天到期', en: 'ends today' };
  return { zh: `还剩 ${left} 天`, en: left === 1 ? '1 day left' : `${left} days left` };
}

const SOON_DAYS = 30; // time enough to do something about it

/** Until when a target is due, seen from so many days before it; `{day}` and `{n}` are filled in. What is met is not counted in days past. */
export function dueWords(daysLeft: number, met: boolean): Text {
  if (met && daysLeft < 0) return { zh: '{day}到期', en: 'was due {day}' };
  if (daysLeft < 0)
    return { zh: '{day}已到期，过了 {n} 天', en: daysLeft === -1 ? 'was due {day}, yesterday' : 'was due {day}, {n} days ago' };
  if (daysLeft === 0) return { zh: '今天到期', en: 'due today' };
  if (daysLeft > SOON_DAYS) return { zh: '{day}前', en: 'by {day}' };
  return { zh: '{day}前，还剩 {n} 天', en: daysLeft === 1 ? 'by {day}, 1 day left' : 'by {day}, {n} days left' };
}
