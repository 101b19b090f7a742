import type { Cell, CellFrom } from './cells.ts';

/** So many cells were filled from here, the newest of a day. */
export interface SourceCount {
  readonly kind: CellFrom['kind'];
  readonly register: string;
  readonly cells: number;
  readonly on: string | null;
}

const newer = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);

/** Both counts in one, the largest first. */
export function addSources(a: readonly SourceCount[], b: readonly SourceCount[]): SourceCount[] {
  const found = new Map<string, SourceCount>();
  for (const each of [...a, ...b]) {
    const key = `${each.kind} ${each.register}`;
    const there = found.get(key);
    found.set(key, there === undefined ? each : { ...there, cells: there.cells + each.cells, on: newer(there.on, each.on) });
  }
  return [...found.values()].toSorted((one, other) => other.cells - one.cells);
}

/** From where these cells were filled; what was typed and what is empty counts for nothing. */
export function countSources(cells: readonly Cell[]): SourceCount[] {
  return addSources(
    [],
    cells.flatMap(({ source, from }) =>
      from === undefined || (source !== 'auto' && source !== 'corrected')
        ? []
        : [{ kind: from.kind, register: from.register, cells: 1, on: from.on }],
    ),
  );
}
