import { describe, expect, it } from 'vitest';
import type { StagedRow } from '../imports/staged.ts';
import { Lanes, cutBatch, leansOn } from './lanes.ts';

const row = (no: number, plan: Partial<StagedRow['plan']> = {}): StagedRow => ({
  no,
  tableNo: 0,
  sheetRow: no,
  state: 'new',
  name: null,
  person: null,
  household: null,
  plan: {
    line: { table: 0, row: no, values: {}, derived: [], faults: [], warnings: [], unplaced: [] },
    match: { kind: 'new', reasons: [] },
    changes: [],
    decisions: {},
    ...plan,
  },
});
const inHousehold = (no: number, head: number): StagedRow => row(no, { household: { no: head, isHead: no === head, head } });

describe('batches', () => {
  it('end where a household begins', () => {
    const rows = [0, 1, 2, 3, 4, 5].map((no) => inHousehold(no, no < 2 ? 0 : 2));
    expect(cutBatch(rows, 3).map((each) => each.no)).toEqual([0, 1]);
  });

  it('wait for a line that they lean on', () => {
    expect(leansOn([row(10, { earlier: 4 })], 3)).toBe(true);
    expect(leansOn([row(10, { earlier: 2 })], 3)).toBe(false);
    expect(leansOn([inHousehold(10, 8)], 3)).toBe(true);
    expect(leansOn([row(10, { earlier: 10 })], 3)).toBe(false);
  });
});

describe('lanes', () => {
  it('run three at once and one after the other beyond', async () => {
    let running = 0;
    let most = 0;
    const lanes = new Lanes();
    const work = async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
    };
    for (const no of [0, 10, 20, 30]) await lanes.start([row(no)], work);
    await lanes.settle();
    expect([most, running]).toEqual([3, 0]);
  });

  it('throw what one of them threw', async () => {
    const lanes = new Lanes();
    await lanes.start([row(0)], () => Promise.reject(new Error('broken')));
    await expect(lanes.settle()).rejects.toThrow('broken');
    await expect(lanes.start([row(10)], () => Promise.resolve())).rejects.toThrow('broken');
  });
});
