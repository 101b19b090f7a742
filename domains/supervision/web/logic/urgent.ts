import type { Line } from '../../model/index.ts';
import { figureValue, targetValue } from './figures.ts';

/** Which part of its target is still missing, from 0 to 1; all of it where nothing is known. */
function shortfall(line: Line): number {
  const [actual, target] = [figureValue(line), targetValue(line)];
  if (actual === null || target === null || target === 0) return 1;
  return Math.min(1, Math.abs(target - actual) / target);
}

/** Lines that are not met, the overdue first, then by how much of the target is missing. */
export function urgentLines(lines: readonly Line[]): Line[] {
  const open = lines.filter((line) => line.measured && (line.standing === 'behind' || line.standing === 'close'));
  return open.toSorted((a, b) => Number(b.standing === 'behind') - Number(a.standing === 'behind') || shortfall(b) - shortfall(a));
}
