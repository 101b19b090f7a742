/** Time presses progress (M70): how much of a target should be reached today, in tenths of a percent of the target. */

const DAY_MILLISECONDS = 86_400_000;

const dayNumber = (day: string): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MILLISECONDS;

/** Share of the time between `from` and `until` that has passed on `today`, as whole thousandths from 0 to 1000. */
export function elapsedThousandths(from: string, until: string, today: string): number {
  const span = dayNumber(until) - dayNumber(from);
  if (span <= 0) return 1000;
  const passed = dayNumber(today) - dayNumber(from);
  return Math.max(0, Math.min(1000, Math.floor((passed * 1000) / span)));
}

/** Where a percentage target should stand today, in tenths of a percent; a straight line from nothing to the target. */
export function expectedTenths(target: { numerator: number; denominator: number }, from: string, until: string, today: string): number {
  return Math.floor((target.numerator * elapsedThousandths(from, until, today)) / target.denominator);
}
