import { type Refusal, type Text, type WorkingCalendar, getDayNumber, refuse, weekdayOf } from '@linli/kernel/model';
import { halfHourCodes } from './codes.ts';

/** `HHMM` in China. */
export interface Span {
  readonly begins: string;
  readonly ends: string;
}

export interface OpeningRow extends Span {
  /** ISO weekdays as codes, Monday `1`. */
  readonly days: readonly string[];
}

export interface ClosureRow {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly why: string;
}

export interface Hours {
  readonly openings: readonly OpeningRow[];
  readonly closures: readonly ClosureRow[];
}

export interface DayHours {
  readonly spans: readonly Span[];
  /** Why the hall is shut on that day; null while it is open. */
  readonly shut: Text | null;
}

const MONDAY = '1';
const FRIDAY = 5;

/**
 * When the hall is open on a day. A holiday of the county's calendar shuts it from Monday to Friday; a weekend that is worked
 * instead keeps its own hours or, where the hall has none, those of Monday. A weekend on which the hall opens by its own table
 * stays open unless a closure says otherwise: the calendar does not tell a festival's Saturday from any other.
 */
export function hoursOn(day: string, { openings, closures }: Hours, calendar: WorkingCalendar): DayHours {
  const closed = closures.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
  if (closed !== undefined) return { spans: [], shut: { zh: closed.why, en: closed.why } };
  const weekday = weekdayOf(getDayNumber(day));
  const works = calendar.isWorkday(day).workday;
  if (weekday <= FRIDAY && !works) return { spans: [], shut: { zh: '节假日', en: 'Holiday' } };
  const on = (code: string): Span[] =>
    openings
      .filter(({ days, begins, ends }) => days.includes(code) && begins < ends)
      .map(({ begins, ends }) => ({ begins, ends }))
      .toSorted((a, b) => (a.begins < b.begins ? -1 : 1));
  const own = on(String(weekday));
  const spans = own.length === 0 && weekday > FRIDAY && works ? on(MONDAY) : own;
  return spans.length === 0 ? { spans, shut: { zh: '不是开放日', en: 'no opening day' } } : { spans, shut: null };
}

/** The half hours of a day in which somebody can be served. */
export const slotsOf = (spans: readonly Span[]): string[] =>
  halfHourCodes.items.map(({ code }) => code).filter((slot) => spans.some(({ begins, ends }) => begins <= slot && slot < ends));

/** `0830` -> `08:30`. */
const clockOf = (slot: string): string => `${slot.slice(0, 2)}:${slot.slice(2)}`;

/** The instant at which a half hour begins, with China's zone: no summer time since 1991. */
export const beginsAt = (day: string, slot: string): string => `${day}T${clockOf(slot)}:00+08:00`;

export const BOOKABLE_DAYS = 14; // a fortnight: longer plans are forgotten, and hours change
const OPEN_EACH_MAX = 2; // one person, or one for a parent as well

export interface Booking {
  readonly day: string;
  readonly slot: string;
  /** Bookable per half hour and area; 0 where the hall takes no appointments. */
  readonly capacity: number;
  /** Areas with an open window. */
  readonly areas: readonly string[];
  readonly area: string;
  readonly hours: DayHours;
  /** `YYYY-MM-DD` and `HHMM` in China. */
  readonly today: string;
  readonly clock: string;
  /** Appointments that this resident has already; none counted for staff. */
  readonly held: number;
}

/** May this half hour be asked for? Whether there is room is decided where places are given away. */
export function decideBooking(of: Booking): Refusal | undefined {
  if (of.capacity < 1)
    return refuse('conflict', 'no-appointments', {
      zh: '这个大厅不开预约，直接来取号就行。',
      en: 'This hall takes no appointments. Just come and take a number.',
    });
  if (of.day < of.today || (of.day === of.today && of.slot <= of.clock))
    return refuse(
      'invalid',
      'slot-past',
      { zh: '这个时段已经过了，请选后面的。', en: 'That half hour is over. Choose a later one.' },
      { where: 'slot' },
    );
  if (getDayNumber(of.day) - getDayNumber(of.today) > BOOKABLE_DAYS)
    return refuse(
      'invalid',
      'too-early',
      { zh: `只能约 ${BOOKABLE_DAYS} 天以内的，请换近一点的日子。`, en: `Appointments are made up to ${BOOKABLE_DAYS} days ahead.` },
      { where: 'day' },
    );
  if (of.hours.shut !== null)
    return refuse(
      'conflict',
      'hall-shut',
      {
        zh: `这一天大厅不开门（${of.hours.shut.zh}），请换一天。`,
        en: `The hall is shut on that day (${of.hours.shut.en}). Choose another.`,
      },
      { where: 'day' },
    );
  if (!slotsOf(of.hours.spans).includes(of.slot))
    return refuse(
      'conflict',
      'slot-shut',
      { zh: '这个时段大厅不开门，请换一个。', en: 'The hall is shut in that half hour.' },
      { where: 'slot' },
    );
  if (!of.areas.includes(of.area))
    return refuse(
      'conflict',
      'no-window',
      { zh: '这一类现在没有窗口在办，请打电话问大厅。', en: 'No window serves that at present. Please call the hall.' },
      { where: 'area' },
    );
  if (of.held >= OPEN_EACH_MAX)
    return refuse('conflict', 'enough-held', {
      zh: `您已经有 ${OPEN_EACH_MAX} 个预约，来过或取消一个再约。`,
      en: `You hold ${OPEN_EACH_MAX} appointments. Come to one, or cancel it, first.`,
    });
  return undefined;
}
