import { describe, expect, it } from 'vitest';
import type { GridMerge, GridRow } from './grid.ts';
import { type ScanEvent, type ScanOptions, SheetScanner } from './scanner.ts';

type Line = readonly (string | number | null)[];

const gridOf = (lines: readonly Line[]): GridRow[] =>
  lines
    .map((cells, at) => ({ index: at + 1, cells: cells.map((value) => ({ value, text: value === null ? '' : String(value) })) }))
    .filter((row) => row.cells.some((cell) => cell.text !== ''));

function scan(lines: readonly Line[], merges: readonly GridMerge[] = [], options: Partial<ScanOptions> = {}): ScanEvent[] {
  const scanner = new SheetScanner('Sheet1', merges, { today: '2016-07-31', ...options });
  return [...gridOf(lines).flatMap((row) => [...scanner.push(row)]), ...scanner.end()];
}

const tablesOf = (events: readonly ScanEvent[]) => events.flatMap((each) => (each.kind === 'table' ? [each.table] : []));
const rowsOf = (events: readonly ScanEvent[]) => events.flatMap((each) => (each.kind === 'row' ? [each.row.index] : []));
const skippedOf = (events: readonly ScanEvent[]) => events.flatMap((each) => (each.kind === 'skipped' ? [[each.row, each.what]] : []));
const bound = (events: readonly ScanEvent[]) => tablesOf(events)[0]?.columns.map((each) => each.entry);

const header = ['序号', '姓名', '性别', '身份证号', '联系电话', '与户主关系'];
const lin: Line = [1, '林小满', '女', '99992119900307008X', '13800005678', '户主'];
const zhang: Line = [2, '张三', '男', '999921196208150020', '0915-5215163', '夫'];

describe('finding tables', () => {
  it('passes over titles, subtotals, notes and signatures', () => {
    const events = scan([
      ['城关镇居民基本信息台账'],
      header,
      lin,
      zhang,
      ['合计', '2人'],
      ['说明：每季度更新一次'],
      ['审核人：', '', '', '闵一舟', '', '制表人：'],
    ]);
    expect(rowsOf(events)).toEqual([3, 4]);
    expect(skippedOf(events)).toEqual([
      [1, 'title'],
      [5, 'subtotal'],
      [6, 'note'],
      [7, 'note'],
    ]);
    expect(tablesOf(events)).toMatchObject([{ ledger: 'T01', headerRows: [2] }]);
  });

  it('goes on after a header that stands again', () => {
    const events = scan([header, lin, header, zhang]);
    expect(tablesOf(events)).toHaveLength(1);
    expect(rowsOf(events)).toEqual([2, 4]);
  });

  it('tells several tables on a sheet apart', () => {
    const events = scan([
      header,
      lin,
      [],
      ['低保对象台账'],
      ['户主姓名', '身份证号', '家庭人口', '保障人数', '月保障金额'],
      ['张三', '999921196208150020', 3, 2, 840],
    ]);
    expect(tablesOf(events).map((each) => each.ledger)).toEqual(['T01', 'T06']);
  });

  it('finds nothing where there is nothing', () => {
    expect(tablesOf(scan([['一、本表按户填写。'], ['二、出生日期按身份证填写。']]))).toEqual([]);
  });

  it('reads two tables side by side as two', () => {
    const events = scan([
      ['姓名', '性别', '身份证号', '姓名', '性别', '身份证号'],
      ['林小满', '女', '99992119900307008X', '张三', '男', '999921196208150020'],
    ]);
    expect(tablesOf(events)).toHaveLength(2);
    expect(rowsOf(events)).toEqual([2, 2]);
  });
});

describe('reading headers', () => {
  const merges: GridMerge[] = [
    { top: 1, left: 0, bottom: 2, right: 0 },
    { top: 1, left: 1, bottom: 1, right: 2 },
    { top: 1, left: 3, bottom: 1, right: 4 },
  ];
  const two: Line[] = [
    ['序号', '户主', null, '紧急联系人', null],
    [null, '姓名', '身份证号', '姓名', '电话'],
    [1, '林小满', '99992119900307008X', '王五', '13911112222'],
  ];

  it('joins two merged lines', () => {
    expect(bound(scan(two, merges))).toEqual(['table.serial', 'head.name', 'head.identityNumber', 'contact.name', 'contact.phone']);
  });

  it('joins two lines without merges, as a CSV has them', () => {
    expect(bound(scan(two))).toEqual(['table.serial', 'head.name', 'head.identityNumber', 'contact.name', 'contact.phone']);
  });

  it('spreads a cell merged over the members of a household', () => {
    const events = scan(
      [
        ['姓名', '身份证号', '现居住地址', '与户主关系'],
        ['林小满', '99992119900307008X', '南街12号', '户主'],
        ['张三', '999921196208150020', null, '夫'],
      ],
      [{ top: 2, left: 2, bottom: 3, right: 2 }],
    );
    const last = events.findLast((each) => each.kind === 'row');
    expect(last?.kind === 'row' ? last.row.cells[2]?.text : '').toBe('南街12号');
  });
});

describe('taking columns for facts', () => {
  it('hears the cells where the header is silent', () => {
    expect(
      bound(
        scan([
          ['姓名', '性别', '号', '民族'],
          ['林小满', '女', '99992119900307008X', '汉'],
          ['张三', '男', '999921196208150020', '汉'],
        ]),
      )?.[2],
    ).toBe('person.identityNumber');
  });

  it('takes a second column of one fact for its spare', () => {
    const events = scan([
      ['姓名', '身份证号', '联系电话', '手机号码', '民族'],
      ['林小满', '99992119900307008X', '0915-5215163', '13800005678', '汉'],
    ]);
    expect(tablesOf(events)[0]?.columns.map((each) => each.spare)).toEqual([false, false, false, true, false]);
  });

  it('follows what the county decided before, and what the clerk decides now', () => {
    const lines: Line[] = [
      ['姓名', '身份证号', '门号', '民族'],
      ['林小满', '99992119900307008X', 'A-1', '汉'],
    ];
    expect(bound(scan(lines))?.[2]).toBeNull();
    expect(bound(scan(lines, [], { memory: new Map([['门号', 'person.employer']]) }))?.[2]).toBe('person.employer');
    expect(bound(scan(lines, [], { chosen: new Map([[0, new Map([[2, 'person.note']])]]) }))?.[2]).toBe('person.note');
  });

  it('keeps the head apart from the resident, but in a ledger of households the head is the one', () => {
    expect(
      bound(
        scan([
          ['户主姓名', '姓名', '身份证号', '与户主关系', '民族'],
          ['林大', '林小满', '99992119900307008X', '女', '汉'],
        ]),
      ),
    ).toEqual(['head.name', 'person.name', 'person.identityNumber', 'residence.relationToHead', 'person.ethnicGroup']);
    expect(
      bound(
        scan([
          ['户主姓名', '身份证号', '家庭人口', '保障人数', '月保障金额'],
          ['林大', '99992119900307008X', 3, 2, 840],
        ]),
      ),
    ).toEqual(['person.name', 'person.identityNumber', 'low-income.familySize', 'low-income.coveredPersons', 'low-income.monthlyAmount']);
  });
});
