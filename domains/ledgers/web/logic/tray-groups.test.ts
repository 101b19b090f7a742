import type { RowOf } from '@linli/kernel/model';
import { describe, expect, it } from 'vitest';
import { groupTray, whereItStood } from './tray-groups.ts';

const item = (id: string, importId: string, reason: string, title?: string): RowOf => ({
  id,
  place: '992100100001',
  version: 1,
  updatedAt: '2026-11-23T01:00:00.000Z',
  endedAt: null,
  endReason: null,
  values: { import: importId, reason, sheet: 'Sheet1', row: 12, header: '联系电话' },
  masked: [],
  ...(title === undefined ? {} : { titles: { import: title } }),
});

describe('the tray', () => {
  it('is grouped by import, and within it by reason in a fixed order', () => {
    const groups = groupTray([
      item('1', 'a', 'undecided'),
      item('2', 'b', 'fault'),
      item('3', 'a', 'fault', '南街.xlsx'),
      item('4', 'a', 'undecided'),
    ]);
    expect(groups.map((group) => [group.importId, group.title])).toEqual([
      ['a', '南街.xlsx'],
      ['b', undefined],
    ]);
    expect(groups[0]?.reasons.map((each) => [each.reason, each.items.map(({ id }) => id)])).toEqual([
      ['fault', ['3']],
      ['undecided', ['1', '4']],
    ]);
  });

  it('knows where an item stood', () => {
    expect(whereItStood(item('1', 'a', 'fault'))).toEqual({ sheet: 'Sheet1', row: 12, header: '联系电话' });
  });
});
