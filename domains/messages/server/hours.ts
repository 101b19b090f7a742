import { beganAt, dayAt } from '@linli/kernel/model';

const DAY_MILLISECONDS = 86_400_000;

const minutesOf = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));

const local = (now: Date): { readonly midnight: number; readonly minutes: number } => {
  const midnight = Date.parse(beganAt(dayAt(now.toISOString())));
  return { midnight, minutes: (now.getTime() - midnight) / 60_000 };
};

/** The instant at which this day began in China. */
export const dayBegan = (now: Date): Date => new Date(local(now).midnight);

/** When the quiet hours end, if it is quiet now. `from` and `until` are `HH:MM`; the same means never quiet. */
export function quietUntil(now: Date, from: string, until: string): Date | undefined {
  const [begins, ends] = [minutesOf(from), minutesOf(until)];
  const { midnight, minutes } = local(now);
  const end = (day: number): Date => new Date(midnight + day * DAY_MILLISECONDS + ends * 60_000);
  if (begins === ends) return undefined;
  if (begins < ends) return minutes >= begins && minutes < ends ? end(0) : undefined;
  if (minutes >= begins) return end(1);
  return minutes < ends ? end(0) : undefined;
}

/** Tomorrow, at the end of the quiet hours or, where there are none, in the morning. */
export function tomorrow(now: Date, from: string, until: string): Date {
  const morning = from === until ? 8 * 60 : minutesOf(until);
  return new Date(local(now).midnight + DAY_MILLISECONDS + morning * 60_000);
}

const PAUSES_MINUTES = [1, 5, 20, 60, 240]; // a gateway's restart, its bad hour, its bad afternoon

/** After so many it is given up. */
export const TRIES_MAX = PAUSES_MINUTES.length + 1;

/** How long to wait after so many tries, in milliseconds; undefined: it is given up. */
export function pauseAfter(tries: number): number | undefined {
  const minutes = PAUSES_MINUTES[tries - 1];
  return minutes === undefined ? undefined : minutes * 60_000;
}
