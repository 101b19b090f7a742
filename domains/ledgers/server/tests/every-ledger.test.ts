import { eventsModel, hazard } from '@linli/events/model';
import { eventsServer } from '@linli/events/server';
import { gridsModel } from '@linli/grids/model';
import { gridsServer } from '@linli/grids/server';
import { type Register, gather, isRefusal } from '@linli/kernel/model';
import { behindWall, finishWork, insertRows, newId, serviceWall, workOf } from '@linli/kernel/server';
import { actor, exampleRows, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { dispute, mediationModel } from '@linli/mediation/model';
import { mediationServer } from '@linli/mediation/server';
import { organisationsModel } from '@linli/organisations/model';
import { organisationsServer } from '@linli/organisations/server';
import { dwelling, household, lease, person, residence, residentsModel } from '@linli/residents/model';
import { residentsServer } from '@linli/residents/server';
import { statusesModel } from '@linli/statuses/model';
import { statusesServer } from '@linli/statuses/server';
import { volunteersModel } from '@linli/volunteers/model';
import { volunteersServer } from '@linli/volunteers/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ledgersModel } from '../../model/index.ts';
import { templates } from '../../model/templates/index.ts';
import { ledgersServer } from '../index.ts';
import { clerkAt, runWaiting, workbookOf } from './desk.ts';

const here = '610921100001';
const grid = `${here}003`;
const day = '2026-11-27';
const now = `${day}T02:00:00.000Z`;
const worker = actor('community-worker', here);
const models = [residentsModel, statusesModel, organisationsModel, volunteersModel, gridsModel, eventsModel, mediationModel, ledgersModel];
const servers = [
  residentsServer,
  statusesServer,
  organisationsServer,
  volunteersServer,
  gridsServer,
  eventsServer,
  mediationServer,
  ledgersServer,
];
const dictionary = gather(models);

const start = (): Promise<TestPlatform> =>
  startTestPlatform({
    engineUrl: inject('engineUrl'),
    models,
    migrations: servers.map((each) => ({ domain: each.model.name, folder: each.migrations ?? '.' })),
    operations: servers.flatMap((each) => [...each.operations]),
    jobs: [...ledgersServer.jobs],
    clock: () => new Date(now),
  });

/** One resident of whom every department knows something, her home, and a row of everything that is no person. */
async function settle(test: TestPlatform): Promise<void> {
  await behindWall(test.db, serviceWall([...dictionary.registers.keys()], ['610921']), async (tx) => {
    const work = workOf(test.platform, { tx, dictionary, actor: actor('county-officer', '610921') });
    const add = async (of: Register, values: Record<string, unknown>): Promise<string> => {
      const example = exampleRows(dictionary, of, here).at(-1)?.row.values ?? {};
      const id = newId();
      await insertRows(work, of, [
        { id, place: grid, values: { ...example, ...values }, origins: { '*': { kind: 'desk', on: '2026-03-01' } } },
      ]);
      return id;
    };
    const her = await add(person, {
      name: '田小满',
      identityNumber: '999921196208150020',
      sex: '2',
      birthDate: '1962-08-15',
      currentAddress: '南街 12 号 3 栋 501',
      note: '社区合唱队',
    });
    const home = await add(dwelling, { address: '南街 12 号 3 栋 501' });
    const family = await add(household, { head: her, dwelling: home });
    await add(residence, { person: her, relation: 'temporary', household: family, dwelling: home, relationToHead: '0', until: null });
    await add(lease, { dwelling: home, landlord: '苏令仪', tenant: '叶景行' });
    const departments = [...statusesModel.registers, ...volunteersModel.registers];
    for (const of of departments)
      await add(of, {
        person: her,
        ...(of.fields['employedOn'] ? { employedOn: null } : {}),
        ...(of.fields['returnedOn'] ? { returnedOn: null } : {}),
      });
    const names: Readonly<Record<string, Record<string, string>>> = {
      'organisations.organisation': { name: '南街舞蹈队', head: '罗听澜' },
      'organisations.estate': { name: '月河花园', company: '平安物业服务有限公司' },
      'mediation.dispute': { party: '叶景行' },
    };
    for (const of of [...organisationsModel.registers, hazard, dispute]) await add(of, names[of.name] ?? {});
    await finishWork(work);
  });
}

interface Page {
  readonly rows: {
    readonly cells: { readonly shown: string; readonly origin: string; readonly source: { readonly register: string } | null }[];
  }[];
  readonly columns: { readonly header: string; readonly entry: string | null }[];
  readonly count: { readonly rows: number };
}

let full: TestPlatform;
let desk: ReturnType<typeof clerkAt>;
beforeAll(async () => {
  full = await start();
  await settle(full);
  desk = clerkAt(full, worker);
});
afterAll(() => full.close());

const filled = (of: ReturnType<typeof clerkAt>, id: string): Promise<Page> =>
  of.must<Page>('get', `/filled?ledger=${id}&place=${here}&on=${day}`);

describe('every ledger', () => {
  it.each(templates.map((each) => [each.id, each] as const))(
    '%s is filled to the last cell, each with where it came from',
    async (id, template) => {
      const page = await filled(desk, id);
      expect(page.count.rows).toBe(1);
      const cells = page.rows[0]?.cells ?? [];
      expect(page.columns.filter((_, at) => cells[at]?.origin === 'empty').map((each) => each.header)).toEqual([]);
      const counted = template.columns.filter((_, at) => cells[at]?.origin === 'counted').map((each) => each.header);
      expect(counted).toEqual(id === 'T02' ? ['序号', '居住人数'] : ['序号']);
      for (const [at, cell] of cells.entries())
        expect(cell.source !== null || counted.includes(template.columns[at]?.header ?? ''), page.columns[at]?.header).toBe(true);
    },
  );

  it('is listed for whoever may see all that it tells, and refused to others with the reason', async () => {
    const listed = async (departments: Parameters<typeof actor>[2]): Promise<string[]> => {
      const { body } = await full.ask(actor('county-officer', '610921', departments), 'get', '/api/ledgers/templates');
      return (body as unknown as { templates: { id: string }[] }).templates.map((each) => each.id);
    };
    expect(await listed(['organisation'])).toEqual(['T01', 'T02', 'T04', 'T05', 'T20', 'T21', 'T26']);
    expect(await listed(['health'])).toEqual(['T01', 'T02', 'T10', 'T18', 'T19', 'T21', 'T26']);
    expect(await listed([])).toHaveLength(26);
    const refused = await full.ask(
      actor('county-officer', '610921', ['civil-affairs']),
      'get',
      `/api/ledgers/filled?ledger=T04&place=610921&on=${day}`,
    );
    expect(refused.body).toMatchObject({ code: 'department-may-not' });
    expect(JSON.stringify(refused.body)).toContain('党员');
    expect(isRefusal(refused.body)).toBe(true);
  });
});

async function workbook(test: TestPlatform, ledger: string): Promise<Uint8Array> {
  const answer = await test.ask(worker, 'post', '/api/ledgers/filled/file', {
    ledger,
    place: here,
    on: day,
    purpose: '报送县里',
    clear: true,
  });
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.response.arrayBuffer());
}

describe('a filled ledger that is handed in', () => {
  const read = templates.map((each) => each.id);
  let empty: TestPlatform;
  beforeAll(async () => {
    empty = await start();
  });
  afterAll(() => empty.close());

  it.each(read)('%s says nothing new where it came from', async (id) => {
    const handed = await desk.handIn(await workbook(full, id), day, `${id}.xlsx`);
    const found = await desk.must<{ ledger: string; counts: Record<string, number> }>('get', `/imports/${handed}`);
    expect(found).toMatchObject({ ledger: id, counts: { rows: 1, known: 1, new: 0, changed: 0, conflict: 0, fault: 0, faultyCells: 0 } });
  });

  it.each(read.toReversed())('%s makes the same ledger in an empty county', async (id) => {
    const clerk = clerkAt(empty, worker);
    const handed = await clerk.handIn(await workbook(full, id), day, `${id}.xlsx`);
    await clerk.apply(handed);
    const [there, again] = [await filled(desk, id), await filled(clerk, id)];
    expect(again.rows.map((each) => each.cells.map((cell) => cell.shown))).toEqual(
      there.rows.map((each) => each.cells.map((cell) => cell.shown)),
    );
  });

  it('takes homes, households, leases and volunteers back with the ledger that brought them', async () => {
    const county = await start();
    const clerk = clerkAt(county, worker);
    const rows = async (register: string): Promise<number> => {
      const { body } = await county.ask(worker, 'get', `/api/${register}`);
      return (body as unknown as { rows: unknown[] }).rows.length;
    };
    const kept = ['residents/person', 'residents/dwelling', 'residents/household', 'residents/lease', 'volunteers/volunteer'];
    const counts = (): Promise<number[]> => Promise.all(kept.map(rows));
    const ids: string[] = [];
    for (const id of ['T02', 'T25', 'T20']) {
      ids.push(await clerk.handIn(await workbook(full, id), day, `${id}.xlsx`));
      await clerk.apply(ids.at(-1) ?? '');
    }
    expect(await counts()).toEqual([1, 1, 1, 1, 1]); // the home that is let is that of the household
    for (const id of ids.toReversed()) {
      await clerk.must('post', `/imports/${id}/undo`, { reason: '试一试' });
      await runWaiting(county);
    }
    expect(await counts()).toEqual([0, 0, 0, 0, 0]);
    await county.close();
  });

  it('registers no volunteer of whom it is not told on which day he registered himself', async () => {
    const clerk = clerkAt(empty, worker);
    const before = (await filled(clerk, 'T20')).count.rows;
    const sheet = await workbookOf([
      {
        name: '志愿者',
        rows: [
          ['志愿者台账'],
          ['姓名', '身份证号', '志愿者编号', '技能特长', '注册日期', '累计服务时长'],
          ['叶景行', '999921198503040018', 'V0001', '法律', '', '3'],
        ],
      },
    ]);
    const handed = await clerk.handIn(sheet, day, '志愿者台账.xlsx');
    await clerk.apply(handed);
    expect((await filled(clerk, 'T20')).count.rows).toBe(before);
    const { body } = await empty.ask(worker, 'get', `/api/ledgers/tray?filter.import=${handed}`);
    expect(body).toMatchObject({ rows: [{ values: { kind: 'row', reason: 'fault' } }] });
  });

  it('reads a ledger anew against what the registers hold by now, and asks again what was decided', async () => {
    const clerk = clerkAt(empty, worker);
    const sheet = await workbookOf([
      { name: '居民', rows: [['居民台账'], ['姓名', '身份证号', '性别'], ['罗听澜', '999921199003070081', '女']] },
    ]);
    const [one, other] = [await clerk.handIn(sheet, day, '一.xlsx'), await clerk.handIn(sheet, day, '二.xlsx')];
    await clerk.apply(one);
    expect(await clerk.must('get', `/imports/${other}`)).toMatchObject({ counts: { new: 1, known: 0 } });
    await clerk.must('post', `/imports/${other}/read-anew`, {});
    await runWaiting(empty);
    expect(await clerk.must('get', `/imports/${other}`)).toMatchObject({ state: 'checked', counts: { new: 0 } });
    expect((await clerk.ask('post', `/imports/${one}/read-anew`, {})).body).toMatchObject({ code: 'not-checked' });
  });

  it('takes a usual resident for a temporary one when a later ledger of those says so', async () => {
    const county = await start();
    const clerk = clerkAt(county, worker);
    for (const [id, asOf] of [
      ['T01', '2026-10-31'],
      ['T03', day],
    ] as const)
      await clerk.apply(await clerk.handIn(await workbook(full, id), asOf, `${id}.xlsx`));
    expect((await filled(clerk, 'T03')).count.rows).toBe(1);
    const { body } = await county.ask(worker, 'get', '/api/residents/residence');
    expect(body).toMatchObject({ rows: [{ values: { relation: 'temporary', since: '2020-05-17' } }] });
    await county.close();
  });

  it('knows a hazard again by place, day and kind, completes it, and takes back what it made', async () => {
    const clerk = clerkAt(empty, worker);
    const before = (await filled(clerk, 'T23')).count.rows;
    const sheetOf = (outcome: string) =>
      workbookOf([
        {
          name: '隐患',
          rows: [
            ['安全隐患排查台账'],
            ['地点', '隐患类型', '排查日期', '排查人', '整改责任人', '整改期限', '整改日期', '整改情况', '网格编码'],
            [
              '月河花园 3 栋楼道',
              '消防通道堵塞',
              '2026-11-02',
              '宋知夏',
              '平安物业',
              '2026-11-09',
              outcome === '' ? '' : '2026-11-08',
              outcome,
              '003',
            ],
            ['月河花园 3 栋楼道', '消防通道', '2026-11-02', '宋知夏', '平安物业', '', '', '', '003'],
            ['', '燃气', '2026-11-03', '宋知夏', '', '', '', '', ''],
          ],
        },
      ]);
    const first = await clerk.handIn(await sheetOf(''), '2026-11-10');
    const found = await clerk.must('get', `/imports/${first}`);
    expect(found).toMatchObject({ ledger: 'T23', counts: { rows: 3, new: 1, duplicate: 1, fault: 1 } });
    await clerk.apply(first);
    await clerk.apply(await clerk.handIn(await sheetOf('已清理'), day));
    const page = await filled(clerk, 'T23');
    expect(page.count.rows).toBe(before + 1);
    expect(page.rows.at(-1)?.cells.map((cell) => cell.shown)).toContain('已清理');
    await clerk.must('post', `/imports/${first}/undo`, { reason: '试一试' });
    await runWaiting(empty);
    expect((await filled(clerk, 'T23')).count.rows).toBe(before + 1); // completed since by another ledger: kept and named
  });

  it('keeps two visits of one elder apart, and writes a visit again without doubling it', async () => {
    const clerk = clerkAt(empty, worker);
    const [before] = [(await filled(clerk, 'T11')).count.rows];
    const sheet = await workbookOf([
      {
        name: '走访',
        rows: [
          ['独居空巢老人走访台账'],
          ['姓名', '身份证号', '走访日期', '走访情况', '走访人'],
          ['田小满', '999921196208150020', '2026-10-08', '情况稳定', '宋知夏'],
          ['田小满', '999921196208150020', '2026-11-08', '送了棉被', '宋知夏'],
        ],
      },
    ]);
    for (const name of ['一.xlsx', '二.xlsx']) await clerk.apply(await clerk.handIn(sheet, day, name));
    expect((await filled(clerk, 'T11')).count.rows).toBe(before + 2);
  });
});
