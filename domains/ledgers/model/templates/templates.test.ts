import { describe, expect, it } from 'vitest';
import { declaredFields } from '../dictionary/index.ts';
import { type GridRow, SheetScanner } from '../reading/index.ts';
import { ledgerIds, registersOf, templates, writtenBy } from './index.ts';

/** The columns of the 26 ledgers as departments print them (domain.md 8.5). */
const asked: Readonly<Record<string, string>> = {
  T01: '姓名、性别、民族、出生日期、身份证号、户籍地址、现居住地址、联系电话、婚姻状况、文化程度、政治面貌、工作单位、与户主关系、网格编码、备注',
  T02: '户主姓名、身份证号、现居住地址、房屋性质、建筑面积、居住人数、联系电话、网格编码、备注',
  T03: '姓名、性别、身份证号、户籍地址、现居住地址、来本地日期、暂住事由、居住证号、联系电话、房东姓名、网格编码、备注',
  T04: '姓名、性别、民族、出生日期、身份证号、入党日期、转正日期、所在党支部、组织关系所在地、文化程度、工作单位、联系电话、备注',
  T05: '姓名、身份证号、入党日期、所在党支部、流出地、流出日期、联系电话、联系人、备注',
  T06: '户主姓名、身份证号、家庭人口、保障人数、保障类别、月保障金额、享受起始日期、现居住地址、联系电话、银行账号、备注',
  T07: '姓名、性别、身份证号、供养方式、自理能力等级、照料护理人、月供养金额、现居住地址、联系电话、备注',
  T08: '姓名、身份证号、家庭人口、救助事由、救助金额、救助日期、现居住地址、联系电话、经办人',
  T09: '姓名、性别、身份证号、残疾类别、残疾等级、残疾证号、监护人、享受补贴、现居住地址、联系电话、备注',
  T10: '姓名、性别、出生日期、身份证号、居住状况、自理能力等级、享受补贴、紧急联系人、现居住地址、联系电话、网格编码、备注',
  T11: '姓名、性别、身份证号、居住状况、自理能力等级、紧急联系人、现居住地址、联系电话、走访日期、走访情况、走访人',
  T12: '姓名、性别、出生日期、身份证号、监护人、困境类型、就读学校、享受补贴、现居住地址、联系电话、备注',
  T13: '姓名、性别、身份证号、文化程度、失业日期、失业证号、就业意向、技能特长、现居住地址、联系电话、备注',
  T14: '姓名、性别、身份证号、文化程度、困难类型、认定日期、就业意向、技能特长、联系电话、备注',
  T15: '姓名、性别、出生日期、身份证号、原工作单位、退休日期、社保卡号、现居住地址、联系电话、备注',
  T16: '姓名、性别、身份证号、参保日期、缴费档次、银行账号、联系电话',
  T17: '姓名、性别、身份证号、参保日期、缴费金额、参保类别、联系电话',
  T18: '姓名、出生日期、身份证号、婚姻状况、配偶姓名、子女数、生育登记号、现居住地址、联系电话、备注',
  T19: '姓名、性别、出生日期、身份证号、健康档案号、慢病类型、签约医生、现居住地址、联系电话',
  T20: '姓名、性别、出生日期、身份证号、志愿者编号、技能特长、注册日期、累计服务时长、联系电话、备注',
  T21: '组织名称、负责人姓名、身份证号、成立日期、备案号、成员人数、业务范围、联系电话、备注',
  T22: '当事人姓名、身份证号、纠纷类型、受理日期、调解员、调解结果、协议书编号、联系电话、备注',
  T23: '地点、隐患类型、排查日期、排查人、整改责任人、整改期限、整改日期、整改情况、网格编码、备注',
  T24: '姓名、性别、民族、出生日期、身份证号、入伍日期、退役日期、优待证号、现居住地址、联系电话、工作单位、备注',
  T25: '房东姓名、身份证号、现居住地址、房屋性质、建筑面积、承租人姓名、租赁起始日期、联系电话、网格编码、备注',
  T26: '小区名称、物业企业、业委会主任、成立日期、户数、联系电话、备注',
};

const columnsOf = (id: string) => (templates.find((each) => each.id === id)?.columns ?? []).filter((each) => each.computed !== true);

describe('the 26 ledgers', () => {
  it('are 26 tables of 264 columns under 107 names', () => {
    expect(templates.map((each) => each.id)).toEqual([...ledgerIds]);
    const headers = templates.flatMap((each) => columnsOf(each.id).map((column) => column.header));
    expect(headers).toHaveLength(264);
    expect(new Set(headers).size).toBe(107);
  });

  it.each(ledgerIds)('%s asks what the department asks, in its order', (id) => {
    expect(columnsOf(id).map((each) => each.header)).toEqual(asked[id]?.split('、'));
  });

  it('take every column from the dictionary, and every kept one from a register', () => {
    const homeless = templates.flatMap((each) =>
      each.columns.flatMap(({ entry }) => {
        const found = declaredFields.find(entry);
        return found === undefined || (found.target === undefined && found.grid === undefined && found.derived !== true)
          ? [`${each.id} ${entry}`]
          : [];
      }),
    );
    expect(homeless).toEqual([]);
  });

  it('take no fact of somebody else for the resident’s', () => {
    const rows = templates.filter((each) => each.subject === 'row');
    expect(rows.map((each) => each.id)).toEqual(['T21', 'T22', 'T23', 'T25', 'T26']);
    for (const each of rows) expect(registersOf(each).has('residents.person'), each.id).toBe(false);
    for (const each of templates) expect(writtenBy(each).length > 0 || each.id === 'T01', each.id).toBe(true);
  });
});

const row = (index: number, texts: readonly string[]): GridRow => ({
  index,
  cells: texts.map((text) => ({ value: text === '' ? null : text, text })),
});

/** The sheet that a department sends round: title, header, no data yet. */
function scan(id: string, title: string): { ledger: string; entries: (string | null)[] } {
  const scanner = new SheetScanner('Sheet1', [], { today: '2026-11-27' });
  const lines = [row(1, [title]), row(2, templates.find((each) => each.id === id)?.columns.map((each) => each.header) ?? [])];
  const events = [...lines.flatMap((each) => [...scanner.push(each)]), ...scanner.end()];
  const table = events.find((each) => each.kind === 'table')?.table;
  return { ledger: table?.ledger ?? 'none', entries: table?.columns.map((each) => each.entry) ?? [] };
}

describe('a sheet in a department’s layout', () => {
  const read = templates.map((each) => [each.id, each] as const);

  it.each(read)('%s is known by its title and columns, and every column for what it is', (id, template) => {
    const found = scan(id, template.title);
    expect(found.ledger).toBe(id);
    expect(found.entries).toEqual(template.columns.map((each) => each.entry));
  });

  it.each(read)('%s is known without a title', (id, template) => {
    expect(scan(id, '2026年11月').ledger).toBe(template.id);
  });
});
