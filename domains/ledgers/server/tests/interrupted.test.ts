import { identityCheckCharacter } from '@linli/kernel/model';
import { Cancelled } from '@linli/kernel/server';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { residentsModel } from '@linli/residents/model';
import { residentsServer } from '@linli/residents/server';
import { statusesModel } from '@linli/statuses/model';
import { statusesServer } from '@linli/statuses/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ledgersModel } from '../../model/index.ts';
import { ledgersServer } from '../index.ts';
import { clerkAt, runWaiting, workbookOf } from './desk.ts';

const here = '610921100001';
const worker = actor('community-worker', here);
const people = 2_600; // three batches

/** Families of three: every third line is a head, and a number nobody else has. */
const lineOf = (at: number): (string | number)[] => {
  const first = `999921${1950 + (at % 40)}0${1 + (at % 9)}1${at % 9}${String(at % 1000).padStart(3, '0')}`;
  const male = Number(first.charAt(16)) % 2 === 1;
  return [
    at + 1,
    `林小${String.fromCodePoint(0x4e00 + at)}`,
    male ? '男' : '女',
    first + identityCheckCharacter(first),
    `南街${Math.floor(at / 3) + 1}号`,
    ['户主', '配偶', '女儿'][at % 3] ?? '',
    '汉',
  ];
};
const rows = [
  ['序号', '姓名', '性别', '身份证号', '现居住地址', '与户主关系', '民族'],
  ...Array.from({ length: people }, (_, at) => lineOf(at)),
];

let test: TestPlatform;
let desk: ReturnType<typeof clerkAt>;
let id = '';

const count = async (sql: string): Promise<number> =>
  Number((await test.db.owner.query<{ n: string }>(`select count(*) as n from ${sql}`)).rows[0]?.n);
const requeue = () => test.db.owner.query("update kernel.job set state = 'waiting' where state = 'failed'");

/** Stops a job at its nth word of progress, as a crash or a person would. */
function stopAfter(words: number, error: Error): () => Promise<void> {
  let heard = 0;
  return async () => {
    heard += 1;
    if (heard > words) throw error;
  };
}

beforeAll(async () => {
  const folders = [residentsServer, statusesServer, ledgersServer].map((each) => ({
    domain: each.model.name,
    folder: each.migrations ?? '.',
  }));
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [residentsModel, statusesModel, ledgersModel],
    migrations: folders,
    operations: [...ledgersServer.operations],
    jobs: [...ledgersServer.jobs],
  });
  desk = clerkAt(test, worker);
  id = await desk.handIn(await workbookOf([{ name: '居民', rows }]), '2016-07-31');
});
afterAll(() => test.close());

describe('an import that is interrupted', () => {
  it('goes on where it stopped: nobody twice, nobody missing, households whole', async () => {
    await desk.must('post', `/imports/${id}/apply`, {});
    await expect(runWaiting(test, stopAfter(2, new Error('killed')))).rejects.toThrow('killed');
    const before = await count('residents.person');
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(people);
    await requeue();
    await runWaiting(test);
    expect(await count('residents.person')).toBe(people);
    expect(await count("residents.residence where relation = 'usual'")).toBe(people);
    expect(await count('residents.household')).toBe(Math.ceil(people / 3));
    expect(await count('residents.residence where household is null')).toBe(0);
    expect((await desk.must('get', `/imports/${id}`)) as object).toMatchObject({ state: 'applied', counts: { applied: people } });
  });

  it('refuses to begin twice at once', async () => {
    await test.db.owner.query(
      "insert into kernel.job (id, account, kind, title, input, state) select gen_random_uuid(), account, 'ledgers.apply', title, input, 'running' from kernel.job limit 1",
    );
    await test.db.owner.query("update ledgers.import_detail set job = (select id from kernel.job where state = 'running' limit 1)");
    const answer = await desk.ask('post', `/imports/${id}/undo`, { reason: '试一试' });
    expect(answer.body).toMatchObject({ code: 'still-running' });
    await test.db.owner.query("update kernel.job set state = 'done' where state = 'running'");
  });

  it('is undone whole, also when the undoing is interrupted', async () => {
    await desk.must('post', `/imports/${id}/undo`, { reason: '交错了文件' });
    await expect(runWaiting(test, stopAfter(2, new Error('killed')))).rejects.toThrow('killed');
    await requeue();
    await runWaiting(test);
    for (const table of ['person', 'residence', 'household'])
      expect(await count(`residents.${table} where ended_at is null`), table).toBe(0);
    expect(await desk.must('get', `/imports/${id}`)).toMatchObject({ state: 'undone' });
    expect(await desk.must('get', `/imports/${id}/undo`)).toMatchObject({ keeps: [] });
  });

  it('is given up while it is read, and leaves nothing', async () => {
    const bytes = await workbookOf([{ name: '居民', rows }]);
    const kept = await count('ledgers.import_row');
    await expect(desk.handIn(bytes, '2016-07-31', '台账.xlsx', undefined, stopAfter(1, new Cancelled('enough')))).rejects.toThrow('enough');
    expect(await count('ledgers.import_row')).toBe(kept);
    const states = await test.db.owner.query<{ state: string }>('select state from ledgers.import order by created_at desc limit 1');
    expect(states.rows).toEqual([{ state: 'cancelled' }]);
  });
});
