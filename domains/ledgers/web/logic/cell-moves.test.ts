import { describe, expect, it } from 'vitest';
import { gapAfter, gapBelow, moveBy, type Spot } from './cell-moves.ts';

const extent = { rows: 3, columns: 2 };
const at = (row: number, column: number): Spot => ({ row, column });
const gaps =
  (...all: Spot[]) =>
  (spot: Spot): boolean =>
    all.some((each) => each.row === spot.row && each.column === spot.column);

describe('moving through a ledger', () => {
  it('steps to the neighbour and stays at the edge', () => {
    expect(moveBy('ArrowDown', at(0, 0), extent)).toEqual(at(1, 0));
    expect(moveBy('ArrowDown', at(2, 0), extent)).toEqual(at(2, 0));
    expect(moveBy('ArrowLeft', at(1, 0), extent)).toEqual(at(1, 0));
    expect(moveBy('End', at(1, 0), extent)).toEqual(at(1, 1));
    expect(moveBy('x', at(1, 0), extent)).toBeUndefined();
  });

  it('goes down the column to the next gap, then on to the next column, then round', () => {
    expect(gapBelow(at(0, 0), extent, gaps(at(2, 0), at(0, 1)))).toEqual(at(2, 0));
    expect(gapBelow(at(2, 0), extent, gaps(at(2, 0), at(0, 1)))).toEqual(at(0, 1));
    expect(gapBelow(at(0, 1), extent, gaps(at(1, 0), at(0, 1)))).toEqual(at(1, 0));
  });

  it('goes along the row to the next gap', () => {
    expect(gapAfter(at(0, 0), extent, gaps(at(2, 0), at(0, 1)))).toEqual(at(0, 1));
    expect(gapAfter(at(0, 1), extent, gaps(at(2, 0), at(0, 1)))).toEqual(at(2, 0));
  });

  it('ends when the cell just filled was the last gap', () => {
    expect(gapBelow(at(1, 1), extent, gaps(at(1, 1)))).toBeUndefined();
    expect(gapBelow(at(0, 0), { rows: 0, columns: 0 }, () => true)).toBeUndefined();
  });
});
