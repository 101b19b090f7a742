import { type PlaceMove, findMove, parentOf, placeAfter } from '@linli/kernel/model';

const GRIDS_MAX = 999; // three digits

/** Adds moves for grids whose own number is taken where they go: they get the lowest free one of the new community. */
export function settleGrids(moves: readonly PlaceMove[], inUse: readonly string[]): PlaceMove[] {
  const taken = new Set(inUse.filter((grid) => findMove(moves, grid) === undefined));
  for (const move of moves) if (move.to.length === 15) taken.add(move.to);
  const added: PlaceMove[] = [];
  for (const grid of [...new Set(inUse)].toSorted()) {
    const move = findMove(moves, grid);
    if (move === undefined || move.from === grid) continue;
    const wanted = placeAfter(moves, grid);
    const settled = taken.has(wanted) ? freeNumber(parentOf(wanted) ?? '', 1, GRIDS_MAX, taken) : wanted;
    if (settled === undefined) throw new Error(`All grid numbers of ${parentOf(wanted)} are in use.`);
    taken.add(settled);
    if (settled !== wanted) added.push({ from: grid, to: settled, ends: false });
  }
  return [...moves, ...added];
}

/** The lowest code below a place whose last three digits lie in the bounds and which nobody has or had. */
export function freeNumber(parent: string, first: number, last: number, taken: ReadonlySet<string>): string | undefined {
  for (let number = first; number <= last; number += 1) {
    const code = parent + String(number).padStart(3, '0');
    if (!taken.has(code)) return code;
  }
  return undefined;
}
