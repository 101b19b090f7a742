import { describe, expect, it } from 'vitest';
import { factsOfName, inTurn } from './handing-in.ts';

const today = '2026-11-27';

describe('what the name of a file tells', () => {
  it.each([
    ['南街社区居民基本信息台账202607.xlsx', 'T01', '2026-07-31'],
    ['2026年2月 低保对象台账.xls', 'T06', '2026-02-28'],
    ['党员台账2024.2.csv', 'T04', '2024-02-29'],
    ['流动党员台账 2025-12-31（终稿）.xlsx', 'T05', '2025-12-31'],
    ['出租房屋台账20260415.xlsx', 'T25', '2026-04-15'],
    ['志愿者台账2026年11月.xlsx', 'T20', today],
    ['安全隐患排查台账2026年9月5日.xlsx', 'T23', '2026-09-05'],
    ['新建 Microsoft Excel 工作表.xlsx', undefined, undefined],
    ['台账610921100001.xlsx', undefined, undefined],
    ['台账20261399.xlsx', undefined, undefined],
  ])('%s is %s of %s', (name, ledger, asOf) => {
    expect(factsOfName(name, today)).toEqual({ ledger, asOf });
  });

  it('puts residents first, then those who are only named, older before newer, and places last', () => {
    const names = [
      '出租房屋台账202601',
      '志愿者台账202601',
      '表1',
      '低保对象台账202610',
      '残疾人台账202603',
      '居民基本信息台账202607',
      '家庭户台账202605',
    ];
    const files = names.map((name) => ({ name, facts: factsOfName(`${name}.xlsx`, today) }));
    expect(inTurn(files).map(({ name }) => name.replace(/\d+/, ''))).toEqual([
      '居民基本信息台账',
      '家庭户台账',
      '残疾人台账',
      '低保对象台账',
      '表',
      '志愿者台账',
      '出租房屋台账',
    ]);
  });
});
