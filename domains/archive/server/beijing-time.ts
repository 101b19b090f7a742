const HOURS = 8; // the whole country keeps one time, without summer time

/** An instant as a person writes it, in China's time: `2026-11-28 02:29`. */
export const beijingTime = (instant: string): string =>
  new Date(Date.parse(instant) + HOURS * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
