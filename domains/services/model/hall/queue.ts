import { areaCodes } from '../codes.ts';

/** The letter of each area, in the order of the plan: A is party affairs. */
const letters: Readonly<Record<string, string>> = Object.fromEntries(
  areaCodes.items.map(({ code }, at) => [code, String.fromCharCode('A'.charCodeAt(0) + at)]),
);

export const NUMBERS_MAX = 999; // three digits on the slip and on the screen

/** `A012`. */
export const labelOf = (area: string, number: number): string => `${letters[area] ?? 'F'}${String(number).padStart(3, '0')}`;

const USUAL_MINUTES = 8; // for one person, before a hall has figures of its own
const STEP = 5; // nobody believes 17 minutes

/** Minutes until somebody with `ahead` people before is called, rounded up to five; null where no window serves the area. */
export function waitMinutes(ahead: number, windows: number, usualMinutes: number | null): number | null {
  if (windows < 1) return null;
  return Math.ceil((ahead * (usualMinutes ?? USUAL_MINUTES)) / windows / STEP) * STEP;
}

export const LATE_MINUTES = 15; // an appointment kept that late still goes first; later it queues like everybody

export interface BusyHour {
  /** ISO weekday and hour of the day in China. */
  readonly weekday: number;
  readonly hour: number;
  readonly numbers: number;
}

/** `few` hides small numbers: of an hour in which two people came, each of them could be known. */
export type Busy = 'few' | 'some' | 'many';

export const BUSY_WEEKS = 8;
const COUNTED_FROM = 5; // over the eight weeks
const MANY_SHARE = 0.75; // of the busiest hour

/** How busy the hours of a week are, against the busiest one. Hours in which nobody came are not told. */
export function busyTimes(hours: readonly BusyHour[]): readonly { readonly weekday: number; readonly hour: number; readonly busy: Busy }[] {
  const most = Math.max(0, ...hours.map(({ numbers }) => numbers));
  return hours.map(({ weekday, hour, numbers }) => ({
    weekday,
    hour,
    busy: numbers < COUNTED_FROM ? 'few' : numbers >= most * MANY_SHARE ? 'many' : 'some',
  }));
}
