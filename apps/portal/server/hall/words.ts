import { dateOfDay, getDayNumber, type InputOf, type Text, weekdayOf } from '@linli/kernel/model';
import { type PageRequest, dayWord } from '@linli/kernel/server';
import { areaCodes, type bookAppointment, weekdayCodes } from '@linli/services/model';

type T = PageRequest['t'];

export type Area = InputOf<typeof bookAppointment>['area'];

export const isArea = (code: string): code is Area => areaCodes.items.some((each) => each.code === code);

export const areaWord = (t: T, area: string): string => t(areaCodes.find(area) ?? { zh: area, en: area });

/** `0830` -> `8:30`. */
const slotWord = (slot: string): string => `${Number(slot.slice(0, 2))}:${slot.slice(2)}`;

/** `0830` -> `8:30–9:00`. */
export const halfHourWord = (slot: string): string => {
  const ends = Number(slot.slice(0, 2)) * 60 + Number(slot.slice(2)) + 30;
  return `${slotWord(slot)}–${Math.floor(ends / 60)}:${String(ends % 60).padStart(2, '0')}`;
};

export const spansWord = (t: T, spans: readonly { readonly begins: string; readonly ends: string }[]): string =>
  spans.map(({ begins, ends }) => `${slotWord(begins)}–${slotWord(ends)}`).join(t({ zh: '，', en: ', ' }));

export const weekdayWord = (weekday: number): Text => weekdayCodes.find(String(weekday)) ?? { zh: '', en: '' };

/** Days of one kind together: `星期一至星期五`. Days as ISO numbers, in order. */
export function weekdaysWord(t: T, days: readonly number[]): string {
  const [first = 1, last = first] = [days[0], days.at(-1)];
  const runs = days.length > 2 && last - first === days.length - 1;
  return runs
    ? t({ zh: `${weekdayWord(first).zh}至${weekdayWord(last).zh}`, en: `${weekdayWord(first).en} to ${weekdayWord(last).en}` })
    : days.map((day) => t(weekdayWord(day))).join(t({ zh: '、', en: ', ' }));
}

/** `12月1日（星期二）`; today and tomorrow by their names as well. */
export function dayWithWeekday(t: T, day: string, today: string): string {
  const weekday = weekdayWord(weekdayOf(getDayNumber(day)));
  const named =
    day === today
      ? { zh: '今天，', en: 'today, ' }
      : day === dateOfDay(getDayNumber(today) + 1)
        ? { zh: '明天，', en: 'tomorrow, ' }
        : { zh: '', en: '' };
  return t({ zh: `${dayWord(t, day)}（${named.zh}${weekday.zh}）`, en: `${dayWord(t, day)} (${named.en}${weekday.en})` });
}

/** How long somebody waits, in the steps in which one can believe it. */
export const waitWord = (t: T, minutes: number | null): string =>
  minutes === null
    ? t({ zh: '现在没有窗口在办', en: 'no window open' })
    : minutes === 0
      ? t({ zh: '不用等', en: 'no wait' })
      : t({ zh: '约等 {n} 分钟', en: 'about {n} minutes' }, { n: minutes });
