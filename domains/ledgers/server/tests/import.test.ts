import { join } from 'node:path';
import { type Actor, identityCheckCharacter } from '@linli/kernel/model';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { dayIn } from '@linli/kernel/server';
import { residentsModel } from '@linli/residents/model';
import { residentsServer } from '@linli/residents/server';
import { statusesModel } from '@linli/statuses/model';
import { statusesServer } from '@linli/statuses/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ledgersModel } from '../../model/index.ts';
import { ledgersServer } from '../index.ts';
import { clerkAt, runWaiting, workbookOf } from './desk.ts';

const here = '610921100001';
const there = '610921100002';
const worker = actor('community-worker', here);
const today = dayIn(new Date());
const neighbour = actor('community-worker', there);

const numberOf = (first17: string): string => first17 + identityCheckCharacter(first17);
const lin = numberOf('99992119900307008');
const zhang = numberOf('99992119880512331');
const child = numberOf('99992120150601123');
const elder = numberOf('99992119500203005');

const t01 = [
  ['城关镇南街社区居民基本信息台账'],
  ['序号', '姓名', '性别', '身份证号码', '手机', '家庭住址', '与户主关系', '民族', '房东姓名', '健身卡号', '备注'],
  [1, '张三', '男', zhang, '13800000001', '南街12号3栋', '户主', '汉', '', '', '低保'],
  [2, '林小满', '女', lin, '138 0000 5678', '南街12号3栋', '配偶', '汉族', '', 'A-17', ''],
  [3, '张小宝', '男', child, '', '同上', '长子', '', '', '', ''],
  [4, '李四', '女', elder, '0915-5215163', '北街3号', '户主', '', '王五', '', '租住'],
  [5, '王坏号', '男', '9.99921198503071E+17', '13900001111', '北街9号', '户主', '', '', '', ''],
  ['合计：5人'],
  ['填表人：赵六', '', '审核人：钱七'],
];

const t06 = [
  ['低保对象台账'],
  [
    '户主姓名',
    '身份证号',
    '家庭人口',
    '保障人数',
    '保障类别',
    '月保障金额（元）',
    '享受起始日期',
    '现居住地址',
    '联系电话',
    '银行账号',
    '备注',
  ],
  ['张三', zhang, 3, 2, '城市低保', 850.5, '2015-03-01', '南街12号3栋', '13800000001', '6217000000000001234', '大病'],
  ['王坏号', '', 1, 1, '城市低保', 425, '2015-05-01', '北街9号', '13900001111', '', ''],
];

let test: TestPlatform;
let desk: ReturnType<typeof clerkAt>;

beforeAll(async () => {
  const folders = [residentsServer, statusesServer, ledgersServer].map((each) => ({
    domain: each.model.name,
    folder: each.migrations ?? join('.'),
  }));
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [residentsModel, statusesModel, ledgersModel],
    migrations: folders,
    operations: [...residentsServer.operations, ...ledgersServer.operations],
    jobs: [...ledgersServer.jobs],
  });
  desk = clerkAt(test, worker);
});
afterAll(() => test.close());

type Row = Record<string, unknown>;
type Got = Record<string, never>;

/** The answer of the register's own operations, as this test looks into it. */
const asked = async <T>(who: Actor, path: string): Promise<T> => (await test.ask(who, 'get', path)).body as T;
const counts = async (id: string) => (await desk.must<{ counts: Record<string, number> }>('get', `/imports/${id}`)).counts;
const persons = async () =>
  (
    await test.db.owner.query<Row>(
      'select name, sex, birth_date, current_address, place, (identity_number_index is not null) as numbered, version from residents.person where ended_at is null order by name collate "C"',
    )
  ).rows;

let first = '';

describe('the dry run', () => {
  it('tells tables, columns and people, and writes nothing into the registers', async () => {
    first = await desk.handIn(await workbookOf([{ name: '居民', rows: t01 }]), '2016-07-31');
    const answer = await desk.must<{
      state: string;
      ledger: string;
      tables: { ledger: string; columns: { header: string; entry: string | null; sure: boolean }[]; skipped: { kind: string }[] }[];
    }>('get', `/imports/${first}`);
    expect(answer).toMatchObject({ state: 'checked', ledger: 'T01' });
    expect(answer.tables[0]?.columns.map((each) => each.entry)).toEqual([
      'table.serial',
      'person.name',
      'person.sex',
      'person.identityNumber',
      'person.phone',
      'person.currentAddress',
      'residence.relationToHead',
      'person.ethnicGroup',
      'landlord.name',
      null,
      'person.note',
    ]);
    expect(answer.tables[0]?.skipped.map((each) => each.kind)).toEqual(['subtotal', 'note']);
    expect(await counts(first)).toMatchObject({ rows: 5, new: 5, faultyCells: 1, possible: 0 });
    expect(await persons()).toEqual([]);
  });

  it('shows a destroyed number as refused, with its sentence, and every number masked', async () => {
    const { rows } = await desk.must<{ rows: { name: string; cells: { entry: string; state: string }[] }[] }>(
      'get',
      `/imports/${first}/rows?show=fault`,
    );
    expect(rows.map((row) => row.name)).toEqual(['王坏号']);
    expect(rows[0]?.cells.find((cell) => cell.entry === 'person.identityNumber')).toMatchObject({ state: 'fault', kept: null });
    const all = JSON.stringify(await desk.must('get', `/imports/${first}/rows`));
    for (const number of [lin, zhang, child, elder, '13800000001']) expect(all).not.toContain(number);
  });

  it('keeps no clear number in any table', async () => {
    const dump = JSON.stringify(
      (
        await test.db.owner.query<Row>(
          'select t::text as text from ledgers.import_row t union all select d::text from ledgers.import_detail d',
        )
      ).rows,
    );
    for (const number of [lin, zhang, '13800000001']) expect(dump).not.toContain(number);
  });

  it('is closed to the neighbour', async () => {
    expect((await test.ask(neighbour, 'get', `/api/ledgers/imports/${first}`)).status).toBe(404);
    expect((await test.ask(neighbour, 'get', `/api/ledgers/imports/${first}/rows`)).status).toBe(404);
  });
});

describe('applying', () => {
  it('makes one record a person, a household for a family, and leaves the rest in the tray', async () => {
    await desk.apply(first);
    expect((await persons()).map((row) => [row['name'], row['sex'], row['birth_date'], row['numbered']])).toEqual(
      [
        ['张三', '1', '1988-05-12', true],
        ['张小宝', '2', '2015-06-01', true].with(1, '1'),
        ['李四', '1', '1950-02-03', true].with(1, '1'),
        ['林小满', '2', '1990-03-07', true],
        ['王坏号', '1', null, false],
      ].toSorted((a, b) => Buffer.compare(Buffer.from(String(a[0])), Buffer.from(String(b[0])))),
    );
    const homes = await test.db.owner.query<Row>(
      'select h.address, count(*)::int as members from residents.residence r join residents.household h on h.id = r.household group by h.address order by members desc',
    );
    expect(homes.rows[0]).toEqual({ address: '南街12号3栋', members: 3 });
    const left = await asked<{ rows: { values: { kind: string; reason: string; header: string } }[] }>(
      worker,
      `/api/ledgers/tray?filter.import=${first}&filter.state=open`,
    );
    expect(new Set(left.rows.map(({ values }) => `${values.kind} ${values.reason} ${values.header}`))).toEqual(
      new Set(['cell fault 身份证号码', 'column other-role 房东姓名', 'column unknown-column 健身卡号']),
    );
  });

  it('tells history and audit who did it', async () => {
    const trail = await test.db.owner.query<Row>(
      "select operation, actor_name, changes from kernel.audit_entry where operation = 'ledgers.apply-import' and changes > 5",
    );
    expect(trail.rows).toHaveLength(1);
    expect(trail.rows[0]).toMatchObject({ actor_name: worker.name });
  });

  it('knows the same people again: handing the ledger in twice changes nothing', async () => {
    const again = await desk.handIn(await workbookOf([{ name: '居民', rows: t01 }]), '2016-07-31');
    expect(await counts(again)).toMatchObject({ new: 0, known: 5, changed: 0, conflict: 0 });
    await desk.must('post', `/imports/${again}/cancel`, {});
  });

  it('matches the ledger of allowances to the same records, with and without a number', async () => {
    const low = await desk.handIn(await workbookOf([{ name: '低保', rows: t06 }]), '2016-07-31');
    expect(await counts(low)).toMatchObject({ rows: 2, new: 0, changed: 2, possible: 0 });
    await desk.apply(low);
    const kept = await test.db.owner.query<Row>(
      'select p.name, s.monthly_amount, s.covered_persons, s.since from statuses.low_income s join residents.person p on p.id = s.person order by s.monthly_amount',
    );
    expect(kept.rows).toEqual([
      { name: '王坏号', monthly_amount: 42_500, covered_persons: 1, since: '2015-05-01' },
      { name: '张三', monthly_amount: 85_050, covered_persons: 2, since: '2015-03-01' },
    ]);
    expect((await persons()).length).toBe(5);
  });
});

describe('disagreement', () => {
  const changed = [t01[1] ?? [], [1, '林小满', '女', lin, '13711112222', '西街8号', '户主', '回族', '', '', '']];

  it('of a newer ledger counts, with both values shown', async () => {
    const id = await desk.handIn(await workbookOf([{ name: '居民', rows: changed }]), '2016-09-30');
    const { rows } = await desk.must<{ rows: { state: string; changes: Got[] }[] }>('get', `/imports/${id}/rows`);
    expect(rows[0]?.state).toBe('changed');
    expect((rows[0]?.changes ?? []).map((each) => [each['entry'], each['ruling']])).toContainEqual(['person.currentAddress', 'incoming']);
    expect((rows[0]?.changes ?? []).find((each) => each['entry'] === 'person.currentAddress')).toMatchObject({
      existing: { shown: '南街12号3栋', on: '2016-07-31' },
      incoming: { shown: '西街8号', on: '2016-09-30' },
    });
    await desk.must('post', `/imports/${id}/cancel`, {});
  });

  it('of one day is asked, and the answer holds', async () => {
    const id = await desk.handIn(await workbookOf([{ name: '居民', rows: changed }]), '2016-07-31');
    expect(await counts(id)).toMatchObject({ conflict: 1 });
    await desk.must('post', `/imports/${id}/rows/0/conflict`, { entry: 'person.currentAddress', choose: 'incoming' });
    await desk.must('post', `/imports/${id}/conflicts`, { choose: 'existing' });
    expect(await counts(id)).toMatchObject({ conflict: 0, openConflicts: 0 });
    await desk.apply(id);
    expect((await persons()).find((row) => row['name'] === '林小满')).toMatchObject({ current_address: '西街8号' });
    await desk.must('post', `/imports/${id}/undo`, { reason: '试一试' });
    await runWaiting(test);
    expect((await persons()).find((row) => row['name'] === '林小满')).toMatchObject({ current_address: '南街12号3栋' });
  });
});

describe('a doubtful line', () => {
  it('waits for somebody to decide, and is never merged by itself', async () => {
    const rows = [
      ['姓名', '性别', '出生日期', '身份证号', '联系电话', '与户主关系', '民族', '文化程度', '婚姻状况'],
      ['张三', '男', '', '', '', '户主', '汉', '初中', '已婚'],
    ];
    const id = await desk.handIn(await workbookOf([{ name: '居民', rows }]), '2016-08-31');
    expect(await counts(id)).toMatchObject({ possible: 1, new: 0 });
    const { rows: listed } = await desk.must<{
      rows: { match: { candidates: { person: string; name: string; reasons: { zh: string }[] }[] } }[];
    }>('get', `/imports/${id}/rows?show=possible`);
    const candidate = listed[0]?.match.candidates[0];
    expect(candidate).toMatchObject({ name: '张三' });
    expect(candidate?.reasons.map((each) => each.zh)).toEqual(['姓名相同']);
    await desk.must('post', `/imports/${id}/rows/0/match`, { choose: 'person', person: candidate?.person });
    await desk.apply(id);
    expect((await persons()).filter((row) => row['name'] === '张三')).toHaveLength(1);
  });
});

describe('a person of another community', () => {
  it('is told as held elsewhere, then shared, never copied', async () => {
    const other = clerkAt(test, neighbour);
    const rows = [t01[1] ?? [], [1, '李四', '女', elder, '', '新城路1号', '户主', '汉', '', '', '']];
    const id = await other.handIn(await workbookOf([{ name: '居民', rows }]), '2016-08-31');
    expect((await other.must<{ counts: Got }>('get', `/imports/${id}`)).counts).toMatchObject({ elsewhere: 1, new: 0 });
    expect((await test.ask(neighbour, 'get', '/api/residents/person?search=李四')).body).toMatchObject({ rows: [] });
    await other.apply(id);
    expect((await asked<{ rows: unknown[] }>(neighbour, '/api/residents/person?search=李四')).rows).toHaveLength(1);
    expect((await persons()).filter((row) => row['name'] === '李四')).toHaveLength(1);
    const trail = await test.db.owner.query<Row>(
      "select operation from kernel.audit_entry where operation in ('residents.find-holders', 'residents.share-records') and actor_name = $1",
      [neighbour.name],
    );
    expect(new Set(trail.rows.map((row) => row['operation']))).toEqual(new Set(['residents.find-holders', 'residents.share-records']));
    await other.must('post', `/imports/${id}/undo`, { reason: '试一试' });
    await runWaiting(test);
    expect((await test.ask(neighbour, 'get', '/api/residents/person?search=李四')).body).toMatchObject({ rows: [] });
  });
});

describe('filling', () => {
  it('gives the ledgers back, each cell with where it came from', async () => {
    const page = await desk.must<{
      rows: { cells: { shown: string; origin: string; source: { label: string } | null }[] }[];
      columns: { header: string }[];
    }>('get', `/filled?ledger=T01&place=${here}&on=${today}`);
    const at = (header: string) => page.columns.findIndex((each) => each.header === header);
    expect(page.rows.map((row) => row.cells[at('姓名')]?.shown)).toEqual(['张三', '林小满', '张小宝', '李四', '王坏号']);
    expect(page.rows[1]?.cells[at('身份证号')]).toMatchObject({
      shown: '999921********0082'.slice(0, 14) + lin.slice(-4),
      value: null,
      origin: 'record',
      source: { label: '居民基本信息台账', on: '2016-07-31' },
    });
    expect(page.rows[4]?.cells[at('身份证号')]).toMatchObject({ origin: 'empty' });
    expect(page.rows[0]?.cells[0]).toMatchObject({ shown: '1', origin: 'counted' });
  });

  it('counts elders by the day of the ledger', async () => {
    const on = async (day: string) =>
      (await desk.must<{ rows: unknown[] }>('get', `/filled?ledger=T10&place=${here}&on=${day}`)).rows.length;
    // The elder of 1950 has been one for years; 张三 becomes one on the day.
    expect([await on('2048-05-11'), await on('2048-05-12')]).toEqual([1, 2]);
  });

  it('is a workbook in the layout of the department, numbers in clear only when asked for', async () => {
    const answer = await test.ask(worker, 'post', '/api/ledgers/filled/file', {
      ledger: 'T06',
      place: here,
      on: today,
      purpose: '报送民政',
      clear: true,
    });
    expect(answer.status).toBe(200);
    const bytes = Buffer.from(await answer.response.arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    const trail = await test.db.owner.query<Row>("select purpose, details from kernel.audit_entry where operation = 'ledgers.filled-file'");
    expect(trail.rows).toMatchObject([{ purpose: '报送民政', details: { rows: 2, clear: true } }]);
  });
});

describe('the tray', () => {
  it('takes a cell that is typed rightly into the register', async () => {
    const [item] = (await asked<{ rows: { id: string }[] }>(worker, `/api/ledgers/tray?filter.import=${first}&filter.reason=fault`)).rows;
    const number = numberOf('99992119850307111');
    const wrong = await desk.ask('post', `/tray/${item?.id}/place`, { values: { 'person.identityNumber': '123' } });
    expect(wrong.status).toBe(422);
    await desk.must('post', `/tray/${item?.id}/place`, { values: { 'person.identityNumber': number } });
    expect((await persons()).find((row) => row['name'] === '王坏号')).toMatchObject({ numbered: true });
    expect((await desk.ask('post', `/tray/${item?.id}/dismiss`, { reason: '不需要' })).body).toMatchObject({ code: 'already-settled' });
  });

  it('takes a whole column once somebody knows what it is', async () => {
    const [item] = (
      await asked<{ rows: { id: string }[] }>(worker, `/api/ledgers/tray?filter.import=${first}&filter.reason=unknown-column`)
    ).rows;
    await desk.must('post', `/tray/${item?.id}/place-column`, { entry: 'person.employer' });
    await runWaiting(test);
    const found = await test.db.owner.query<Row>("select employer from residents.person where name = '林小满'");
    expect(found.rows).toEqual([{ employer: 'A-17' }]);
  });
});

describe('undoing', () => {
  it('takes back what nobody touched since, keeps the rest, and says so', async () => {
    const { rows } = await asked<{ rows: { id: string; version: number }[] }>(worker, '/api/residents/person?search=李四');
    await test.ask(worker, 'patch', `/api/residents/person/${rows[0]?.id}`, { version: rows[0]?.version, values: { note: '刚搬来' } });
    const preview = await desk.must<{ keeps: { title: string; fields: string[] }[] }>('get', `/imports/${first}/undo`);
    expect(preview.keeps.filter((each) => each.title === '李四').map((each) => each.fields)).toContainEqual(['note']);
    await desk.must('post', `/imports/${first}/undo`, { reason: '交错了文件' });
    await runWaiting(test);
    const left = (await persons()).map((row) => row['name']);
    expect(left).toContain('李四');
    expect(left).toContain('张三'); // an allowance points to him
    expect(left).not.toContain('张小宝');
    const after = await desk.must<{ keeps: { title: string }[] }>('get', `/imports/${first}/undo`);
    expect(after.keeps.map((each) => each.title)).toContain('李四');
    expect(await desk.must<Got>('get', `/imports/${first}`)).toMatchObject({ state: 'undone', hasFile: false });
  });
});

describe('a conflict that nobody decided', () => {
  beforeAll(async () => desk.apply(await desk.handIn(await workbookOf([{ name: '居民', rows: t01 }]), '2016-07-31')));

  const kept = async (id: string): Promise<string[]> => {
    const found = await test.db.owner.query<{ entry: string }>(
      "select entry from ledgers.tray where import = $1 and reason = 'kept-other' and person is not null order by entry",
      [id],
    );
    return found.rows.map((row) => row.entry);
  };
  const takeBack = async (id: string): Promise<void> => {
    await desk.must('post', `/imports/${id}/undo`, { reason: '试一试' });
    await runWaiting(test);
  };

  it('stays in the tray: one line for each that the dry run counted, the residence included', async () => {
    const rows = [t01[1] ?? [], [1, '林小满', '女', lin, '13700007777', '东街77号', '女儿', '回族', '', '', '']];
    const id = await desk.handIn(await workbookOf([{ name: '居民', rows }]), '2016-07-31');
    const { openConflicts } = (await counts(id)) as unknown as { openConflicts: number };
    const { rows: listed } = await desk.must<{ rows: { changes: { entry: string; ruling: string }[] }[] }>('get', `/imports/${id}/rows`);
    const open = (listed[0]?.changes ?? []).filter((each) => each.ruling === 'ask').map((each) => each.entry);
    expect(open).toHaveLength(openConflicts);
    expect(open).toEqual(expect.arrayContaining(['person.currentAddress', 'residence.relationToHead']));
    await desk.apply(id);
    expect(await kept(id)).toEqual(open.toSorted((a, b) => (a < b ? -1 : 1)));
    await takeBack(id);
  });

  it('is not needed where the dry run promised a value: a ledger of another department changes the residence as well', async () => {
    const rows = [['低保对象台账'], ['户主姓名', '身份证号', '与户主关系', '保障类别'], ['林小满', lin, '女儿', '城市低保']];
    const relation = async (): Promise<unknown> =>
      (
        await test.db.owner.query<Row>(
          "select r.relation_to_head from residents.residence r join residents.person p on p.id = r.person where p.name = '林小满' and r.ended_at is null",
        )
      ).rows.map((row) => row['relation_to_head']);
    const before = await relation();
    const id = await desk.handIn(await workbookOf([{ name: '低保', rows }]), '2016-12-31');
    const { rows: listed } = await desk.must<{ rows: { changes: Got[] }[] }>('get', `/imports/${id}/rows`);
    const promised = (listed[0]?.changes ?? []).filter((each) => each['entry'] === 'residence.relationToHead');
    expect(promised).toMatchObject([{ ruling: 'incoming' }]);
    await desk.apply(id);
    expect(await relation()).toEqual(['3']);
    await takeBack(id);
    expect(await relation()).toEqual(before);
  });

  it('between two lines of one file leaves its line as well', async () => {
    const other = numberOf('99992119700505008');
    const rows = [
      t01[1] ?? [],
      [1, '周同日', '女', other, '13800009999', '南街99号', '户主', '汉', '', '', ''],
      [2, '周同日', '女', other, '13800008888', '北街88号', '户主', '汉', '', '', ''],
    ];
    const id = await desk.handIn(await workbookOf([{ name: '居民', rows }]), '2016-10-31');
    const { openConflicts } = (await counts(id)) as unknown as { openConflicts: number };
    expect(openConflicts).toBe(2);
    await desk.apply(id);
    expect(await kept(id)).toEqual(['person.currentAddress', 'person.phone']);
    await takeBack(id);
  });

  it('about a part of an address is none: the fuller one stays, and the dry run says so', async () => {
    const rows = [t01[1] ?? [], [1, '林小满', '女', lin, '', '南街12号', '', '汉', '', '', '']];
    const id = await desk.handIn(await workbookOf([{ name: '居民', rows }]), '2016-11-30');
    const { rows: listed } = await desk.must<{ rows: { state: string; changes: Got[] }[] }>('get', `/imports/${id}/rows`);
    expect(listed[0]?.changes).toMatchObject([{ entry: 'person.currentAddress', ruling: 'existing' }]);
    await desk.apply(id);
    expect((await persons()).find((row) => row['name'] === '林小满')).toMatchObject({ current_address: '南街12号3栋' });
    await takeBack(id);
  });
});
