import { getDayNumber } from '@linli/kernel/model';

/** Time presses progress (M70): how much of a target should be reached today, in tenths of a percent of the target. */

/** Share of the time between `from` and `until` that has passed on `today`, as whole thousandths from 0 to 1000. */
export function elapsedThousandths(from: string, until: string, today: string): number {
  const span = getDayNumber(until) - getDayNumber(from);
  if (span <= 0) return 1000;
  const passed = getDayNumber(today) - getDayNumber(from);
  return Math.max(0, Math.min(1000, Math.floor((passed * 1000) / span)));
}

/** Where a percentage target should stand today, in tenths of a percent; a straight line from nothing to the target. */
export function expectedTenths(target: { numerator: number; denominator: number }, from: string, until: string, today: string): number {
  return Math.floor((target.numerator * elapsedThousandths(from, until, today)) / target.denominator);
}
