/** Where a line chart of one figure over months puts its points and lines; all in px. */
export interface HistoryShape {
  readonly points: readonly { readonly month: string; readonly value: number; readonly x: number; readonly y: number }[];
  /** Unbroken stretches; a month without a figure breaks the line. */
  readonly paths: readonly string[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly labels: readonly { readonly month: string; readonly x: number }[];
  readonly targetY: number | null;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const HEADROOM = 1.1; // so that the target's own line is not the edge
const TICKS_MOST = 4;
const LABEL_WIDTH = 74; // px, of the longest month with its year

/** A round step for an axis: 1, 2, 2.5 or 5 times a power of ten, so that at most four steps reach the top. */
export function roundStep(top: number): number {
  if (top <= 0) return 1;
  const raw = top / TICKS_MOST;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].find((each) => each * power >= raw) ?? 10;
  return step * power;
}

/** The axis of a figure: from zero to a round number above figure and target; a percentage ends at 100 unless it goes beyond. */
export function axisOf(
  values: readonly number[],
  target: number | null,
  whole: number | null,
): { readonly top: number; readonly step: number } {
  const most = Math.max(...values, target ?? 0, 0);
  const wanted = whole !== null && most <= whole ? Math.min(most * HEADROOM, whole) : most * HEADROOM;
  const step = Math.max(whole === null ? 1 : 0, roundStep(wanted === 0 ? (whole ?? 1) : wanted)); // nobody counts in halves
  return { top: Math.max(step, Math.ceil(wanted / step - 1e-9) * step), step };
}

interface MonthValue {
  readonly month: string;
  readonly value: number | null;
}

/** Lays out a history. `whole` is what 100 % is in the unit of the values, `null` for counts. */
export function historyShape(history: readonly MonthValue[], target: number | null, whole: number | null, frame: Frame): HistoryShape {
  const known = history.flatMap(({ value }) => (value === null ? [] : [value]));
  const { top, step } = axisOf(known, target, whole);
  const [wide, high] = [frame.width - frame.left - frame.right, frame.height - frame.top - frame.bottom];
  const xOf = (at: number): number => frame.left + (history.length < 2 ? wide / 2 : (at / (history.length - 1)) * wide);
  const yOf = (value: number): number => frame.top + high - (value / top) * high;
  const every = Math.max(1, Math.ceil((history.length * LABEL_WIDTH) / Math.max(wide, 1)));
  const newest = history.length - 1;
  return {
    points: history.flatMap(({ month, value }, at) => (value === null ? [] : [{ month, value, x: xOf(at), y: yOf(value) }])),
    paths: stretches(history.map(({ value }, at) => (value === null ? null : `${xOf(at).toFixed(1)} ${yOf(value).toFixed(1)}`))),
    ticks: Array.from({ length: Math.round(top / step) + 1 }, (_, at) => ({ value: at * step, y: yOf(at * step) })),
    labels: history.flatMap(({ month }, at) => ((newest - at) % every === 0 ? [{ month, x: xOf(at) }] : [])),
    targetY: target === null ? null : yOf(target),
  };
}

function stretches(points: readonly (string | null)[]): string[] {
  const paths: string[][] = [[]];
  for (const point of points) {
    if (point === null) paths.push([]);
    else paths.at(-1)?.push(point);
  }
  return paths.filter((path) => path.length > 1).map((path) => `M${path.join('L')}`);
}
