import { writeFile } from 'node:fs/promises';
import { type Actor, identityCheckCharacter } from '@linli/kernel/model';
import { isRefused, newId, openWorkbook, removeScratch, withScratchFile } from '@linli/kernel/server';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { residentsModel } from '@linli/residents/model';
import { residentsServer } from '@linli/residents/server';
import { statusesModel } from '@linli/statuses/model';
import { statusesServer } from '@linli/statuses/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ledgersModel } from '../../model/index.ts';
import { ledgersServer } from '../index.ts';
import { clerkAt, runWaiting, workbookOf } from './desk.ts';

const [here, there, town] = ['610921100001', '610921100002', '610921100'] as const;
const worker = actor('community-worker', here);
const neighbour = actor('community-worker', there);
const townDesk = actor('town-officer', town);
const desks = [worker, neighbour, townDesk];

const numberOf = (first17: string): string => first17 + identityCheckCharacter(first17);
const zhangNumber = numberOf('99992119880512331');
const linNumber = numberOf('99992119900307008');

interface Cell {
  readonly shown: string;
  readonly origin: string;
  readonly source: { readonly kind: string; readonly on: string | null } | null;
}
interface Filled {
  readonly rows: readonly { readonly cells: readonly Cell[] }[];
  readonly count: { readonly rows: number } | null;
  readonly headerLines: readonly string[];
  readonly past: { readonly recordedSince: string | null; readonly tree: string } | null;
}

let now = new Date('2026-03-02T02:00:00Z');
let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [residentsModel, statusesModel, ledgersModel],
    migrations: [residentsServer, statusesServer, ledgersServer].map((each) => ({
      domain: each.model.name,
      folder: each.migrations ?? '.',
    })),
    operations: [...residentsServer.operations, ...ledgersServer.operations],
    jobs: [...ledgersServer.jobs],
    clock: () => now,
  });
});
afterAll(() => test.close());

const today = (): string => now.toISOString().slice(0, 10);

async function must(who: Actor, method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const answer = await test.ask(who, method, `/api${path}`, body);
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function add(who: Actor, register: string, values: Record<string, unknown>): Promise<string> {
  const id = newId();
  await must(who, 'post', `/${register}`, { id, place: who.place, values });
  return id;
}

const versionOf = async (register: string, id: string): Promise<unknown> =>
  (
    await test.db.owner.query<{ version: number }>(`select version from ${register.replace('-', '_').replace('/', '.')} where id = $1`, [
      id,
    ])
  ).rows[0]?.version;

const edit = async (who: Actor, register: string, id: string, values: Record<string, unknown>): Promise<unknown> =>
  must(who, 'patch', `/${register}/${id}`, { version: await versionOf(register, id), values });

async function see(who: Actor, ledger: string, on: string, more = ''): Promise<Filled> {
  return (await must(who, 'get', `/ledgers/filled?ledger=${ledger}&place=${who.place}&on=${on}&limit=200${more}`)) as unknown as Filled;
}

const shownIn = (filled: Filled): string[][] => filled.rows.map((row) => row.cells.map((cell) => cell.shown));
/** The rows of the workbook, as a person sees them in Excel. */
async function sheetOf(ledger: string, on: string): Promise<string[][]> {
  const asked = { ledger, place: here, on, purpose: '社区留存', clear: false };
  const { status, response } = await test.ask(worker, 'post', '/api/ledgers/filled/file', asked);
  expect(status).toBe(200);
  const path = await withScratchFile(async (target) => writeFile(target, new Uint8Array(await response.arrayBuffer())));
  const book = await openWorkbook(path, '台账.xlsx');
  if (isRefused(book)) throw new Error('The workbook was refused.');
  const rows: string[][] = [];
  for await (const sheet of book.sheets()) for await (const row of sheet.rows()) rows.push(row.cells.map((cell) => cell.text));
  await book.close();
  await removeScratch(path);
  return rows;
}

const columnOf = (filled: Filled, at: number): string[] => filled.rows.map((row) => row.cells[at]?.shown ?? '');

/** What each desk saw in the evening of each day. */
const evenings = new Map<string, string[][]>();
const ledgers = ['T01', 'T06'];

/** The day ends as it is, and another begins. */
async function sleep(until: string): Promise<void> {
  for (const who of desks)
    for (const ledger of ledgers) evenings.set(`${today()} ${who.place} ${ledger}`, shownIn(await see(who, ledger, today())));
  now = new Date(`${until}T02:00:00Z`);
}

/** Every evening again, today; what is sealed in a record out of sight is passed over. */
async function expectEvenings(): Promise<void> {
  for (const [key, was] of evenings) {
    const [day = '', place = '', ledger = ''] = key.split(' ');
    const who = desks.find((each) => each.place === place) ?? worker;
    const past = await see(who, ledger, day);
    const expected = was.map((line, row) =>
      line.map((shown, at) => (past.rows[row]?.cells[at]?.origin === 'closed' ? past.rows[row]?.cells[at]?.shown : shown)),
    );
    expect(shownIn(past), key).toEqual(expected);
  }
}

let zhang = '';
let lin = '';
let aid = '';

describe('a ledger of a past day', () => {
  it('says what it said in the evening of that day, after corrections, late entries, moves, merges and undone imports', async () => {
    const home = await add(worker, 'residents/household', { number: '0001' });
    zhang = await add(worker, 'residents/person', {
      name: '张三',
      birthDate: '1988-05-12',
      identityNumber: zhangNumber,
      phone: '13800000001',
      currentAddress: '南街 12 号',
    });
    lin = await add(worker, 'residents/person', { name: '林小满', identityNumber: linNumber, currentAddress: '南街 12 号' });
    await add(worker, 'residents/residence', { person: lin, relation: 'usual', household: home, relationToHead: '1' });
    await add(worker, 'residents/residence', { person: zhang, relation: 'usual', household: home, relationToHead: '0' });
    aid = await add(worker, 'statuses/low-income', {
      person: zhang,
      familySize: 3,
      monthlyAmount: 85_050,
      bankAccount: '6217000000000001234',
    });
    const wang = await add(neighbour, 'residents/person', { name: '王五', phone: '13900001111' });
    await add(neighbour, 'statuses/low-income', { person: wang, familySize: 1, monthlyAmount: 42_500 });
    await sleep('2026-03-03');

    // A correction, and a value that is emptied.
    await edit(worker, 'statuses/low-income', aid, { monthlyAmount: 90_000, bankAccount: '6217000000000009999' });
    await edit(worker, 'residents/person', zhang, { phone: '13800000002', currentAddress: null });
    await sleep('2026-03-05');

    // Entered late, with a beginning long ago.
    const elder = await add(worker, 'residents/person', { name: '李四', birthDate: '1950-02-03' });
    await add(worker, 'residents/residence', { person: elder, relation: 'usual', since: '2010-01-01' });
    await sleep('2026-03-06');

    // An import that was a mistake, taken back the next day.
    const clerk = clerkAt(test, worker);
    const mistaken = await clerk.handIn(
      await workbookOf([
        {
          name: '居民',
          rows: [
            ['居民基本信息台账'],
            ['序号', '姓名', '性别', '身份证号', '手机', '家庭住址', '民族', '备注'],
            [1, '张三', '男', zhangNumber, '13800000003', '北街 1 号', '汉族', '改过'],
            [2, '赵来', '女', numberOf('99992119750101116'), '13700000001', '北街 2 号', '汉族', ''],
          ],
        },
      ]),
      '2026-03-06',
    );
    await clerk.apply(mistaken);
    await sleep('2026-03-07');
    await clerk.must('post', `/imports/${mistaken}/undo`, { reason: '导错了文件' });
    await runWaiting(test);
    await sleep('2026-03-08');

    // Somebody moves to the next community, and is changed there.
    await must(townDesk, 'post', `/residents/person/${lin}/move`, {
      id: lin,
      version: await versionOf('residents/person', lin),
      to: there,
      from: '2026-03-08',
      relation: 'usual',
      currentAddress: '东街 5 号',
    });
    await sleep('2026-03-09');
    await edit(neighbour, 'residents/person', lin, { phone: '13600001111', registeredPlace: there });
    await sleep('2026-03-10');

    // Two records of one person become one, and come apart again.
    const double = await add(worker, 'residents/person', { name: '张三', note: '另一条' });
    await edit(worker, 'statuses/low-income', aid, { note: '大病' });
    await must(worker, 'post', `/statuses/low-income/${aid}/end`, {
      version: await versionOf('statuses/low-income', aid),
      reason: '重新登记',
    });
    const again = await add(worker, 'statuses/low-income', { person: double, familySize: 2, monthlyAmount: 70_000 });
    await sleep('2026-03-11');
    const merge = newId();
    await must(worker, 'post', '/residents/merges', {
      id: merge,
      stay: zhang,
      other: double,
      stayVersion: await versionOf('residents/person', zhang),
      otherVersion: await versionOf('residents/person', double),
      reason: '证件核对为同一人',
    });
    await sleep('2026-03-12');
    expect((await see(worker, 'T06', '2026-03-11')).rows).toHaveLength(1);
    await must(worker, 'post', `/residents/merges/${merge}/undo`, { reason: '合并错了' });
    await sleep('2026-03-13');

    // A record that should never have been: ended, not wiped from the days on which it stood.
    await must(worker, 'post', `/residents/person/${elder}/end`, {
      version: await versionOf('residents/person', elder),
      reason: '登记有误',
    });
    await must(worker, 'post', `/statuses/low-income/${again}/end`, {
      version: await versionOf('statuses/low-income', again),
      reason: '登记有误',
    });
    await sleep('2026-03-20');
    await expectEvenings();
  });

  it('tells each of these days by name', async () => {
    expect(columnOf(await see(worker, 'T06', '2026-03-02'), 6)).toEqual(['850.50']);
    expect(columnOf(await see(worker, 'T06', '2026-03-04'), 6)).toEqual(['900']);
    expect(columnOf(await see(worker, 'T01', '2026-03-03'), 1)).toEqual(['张三', '林小满']);
    expect(columnOf(await see(worker, 'T01', '2026-03-05'), 1)).toContain('李四');
    expect(columnOf(await see(worker, 'T01', '2026-03-06'), 1)).toContain('赵来');
    expect(columnOf(await see(worker, 'T01', '2026-03-07'), 1)).not.toContain('赵来');
    expect(columnOf(await see(worker, 'T01', '2026-03-08'), 1)).not.toContain('林小满');
    expect(columnOf(await see(neighbour, 'T01', '2026-03-08'), 1)).toContain('林小满');
    expect((await see(worker, 'T01', '2026-03-10')).rows.filter((row) => row.cells[1]?.shown === '张三')).toHaveLength(2);
    expect((await see(worker, 'T01', '2026-03-11')).rows.filter((row) => row.cells[1]?.shown === '张三')).toHaveLength(1);
  });

  it('says of a day before anything was recorded since when there is something', async () => {
    const past = await see(worker, 'T01', '2026-02-01');
    expect(past).toMatchObject({ rows: [], count: { rows: 0 }, past: { recordedSince: '2026-03-02', tree: 'today' } });
    expect((await see(worker, 'T01', today())).past).toBeNull();
  });

  it('is downloaded as the screen shows it, and says of which day it is', async () => {
    const [screen] = [await see(worker, 'T06', '2026-03-02')];
    const rows = await sheetOf('T06', '2026-03-02');
    expect(rows[0]?.[0]).toBe(`${here}低保对象台账（截至2026年3月2日）`);
    expect(rows[1]?.[0]).toBe('截至2026年3月2日：按当天结束前已录入系统的内容，以后补录、更正的不算');
    const heads = rows.findIndex((row) => row[0] === '序号');
    const filled = (line: readonly string[]): string[] => line.map((text) => (text === '850.5' ? '850.50' : text));
    const width = screen?.rows[0]?.cells.length ?? 0;
    const lines = rows
      .slice(heads + 1, heads + 1 + (screen?.rows.length ?? 0))
      .map((row) => filled(row).concat(Array.from({ length: width - row.length }, () => '')));
    expect(lines).toEqual(shownIn(screen ?? { rows: [], count: null, headerLines: [], past: null }));
  });

  it('tells where a value came from, and when it has been changed since', async () => {
    const [line] = (await see(worker, 'T06', '2026-03-04')).rows;
    expect(line?.cells[1]?.source).toMatchObject({ kind: 'desk' });
    expect((await see(worker, 'T06', '2026-03-02')).rows[0]?.cells[6]?.source).toMatchObject({ kind: 'past', on: '2026-03-02' });
  });

  it('shows nothing sealed of a record that lies elsewhere by now, and keeps to the rights of today', async () => {
    const past = await see(worker, 'T01', '2026-03-02');
    const row = past.rows.find((each) => each.cells[1]?.shown === '林小满');
    expect(row?.cells[5]).toMatchObject({ shown: '（不再显示）', origin: 'closed', source: { kind: 'away' } });
    expect(row?.cells[7]?.shown).toBe('南街 12 号');
    expect((await see(townDesk, 'T01', '2026-03-02')).rows.map((each) => each.cells[5]?.shown)).not.toContain('（不再显示）');
    expect(await test.ask(neighbour, 'get', `/api/ledgers/filled?ledger=T01&place=${here}&on=2026-03-02`)).toMatchObject({ status: 403 });
    const audit = await test.db.owner.query<{ details: Record<string, unknown> }>(
      "select details from kernel.audit_entry where operation = 'ledgers.filled-ledger' and account = $1 order by at desc, id desc limit 1",
      [townDesk.account],
    );
    expect(audit.rows[0]?.details).toMatchObject({ ledger: 'T01', on: '2026-03-02', tree: 'today' });
  });

  it('what was erased stays erased on every day, and says so', async () => {
    await test.db.owner.query('update residents.person set key_salt = null where id = $1', [zhang]);
    const past = await see(worker, 'T01', '2026-03-02');
    const row = past.rows.find((each) => each.cells[1]?.shown === '张三');
    expect(row?.cells[5]).toMatchObject({ shown: '（已删除）', origin: 'erased' });
    expect((await see(worker, 'T01', today())).rows.find((each) => each.cells[1]?.shown === '张三')?.cells[5]).toMatchObject({
      origin: 'erased',
    });
  });
});
