import { describe, expect, it } from 'vitest';
import { pastPlaceOf, treeOf } from './past-tree.ts';

const [today, then] = ['610921100001', '610921100002'];

describe('the tree in an address', () => {
  it('counts on a past day, beside the place that it was chosen for', () => {
    expect(pastPlaceOf(treeOf(today, then), today, true)).toEqual({ place: then, tree: 'then' });
    expect(pastPlaceOf(treeOf(today, today), today, true)).toEqual({ place: today, tree: 'then' });
  });

  it('is left behind by another place, today, and anything mistyped', () => {
    expect(pastPlaceOf(treeOf(today, then), '610921101001', true)).toEqual({ place: '610921101001', tree: 'today' });
    expect(pastPlaceOf(treeOf(today, then), today, false)).toEqual({ place: today, tree: 'today' });
    for (const tree of [undefined, 'then', '12-34', `${today}-`])
      expect(pastPlaceOf(tree, today, true)).toEqual({ place: today, tree: 'today' });
  });
});
