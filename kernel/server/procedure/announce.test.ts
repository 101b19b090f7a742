import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { by, days, domain, phone, procedure, rules, secretText, text } from '../../model/index.ts';
import { actor, startTestPlatform, type TestPlatform } from '../../testkit/index.ts';
import { newId } from '../id.ts';
import { migrationOfProcedure } from './ddl.ts';
import { keepCases } from './keep-cases.ts';

/** An invented wish of a reader, told of by account and phone. */
const wish = procedure('wishes.wish', {
  label: { zh: '心愿', en: 'Wish' },
  help: { zh: '读者的一个心愿。', en: 'What a reader wishes for.' },
  source: 'invented',
  at: 'community',
  owner: 'civil-affairs',
  rights: { read: ['resident', 'community-worker', 'county-officer'], unmask: [], export: [] },
  title: ['readerNumber', 'what'],
  holder: 'reader',
  tells: { phone: 'readerPhone', name: 'readerName' },
  fields: {
    what: text({ label: { zh: '心愿', en: 'Wish' }, required: true }),
    reader: text({ label: { zh: '读者账号', en: 'Account' } }),
    readerPhone: phone({ label: { zh: '读者电话', en: 'Phone' } }),
    readerName: text({ label: { zh: '读者姓名', en: 'Name' } }),
    readerNumber: secretText({ label: { zh: '读者证号', en: 'Number of the card' }, purpose: 'to know a reader again' }),
  },
  rules: [
    rules({
      states: {
        open: { label: { zh: '待办', en: 'Open' }, within: days(5), lapse: 'forget' },
        done: { label: { zh: '已办', en: 'Done' }, clock: 'over' },
      },
      steps: {
        make: {
          label: { zh: '提出', en: 'Make' },
          from: [],
          to: 'open',
          who: [by('community-worker'), by('resident')],
          needs: ['what'],
          takes: ['reader', 'readerPhone', 'readerName', 'readerNumber'],
          announces: { zh: '已经记下', en: 'noted down' },
        },
        note: { label: { zh: '备注', en: 'Note' }, from: ['open'], who: [by('community-worker')], aside: true },
        grant: {
          label: { zh: '办好', en: 'Grant' },
          from: ['open'],
          to: 'done',
          who: [by('community-worker')],
          batch: true,
          announces: { zh: '已经办好', en: 'granted' },
        },
        forget: { label: { zh: '过期', en: 'Lapse' }, from: ['open'], to: 'done', who: [], announces: { zh: '已经过期', en: 'lapsed' } },
      },
    }),
  ],
});

const here = '610921100001';
const worker = actor('community-worker', here);
const folder = mkdtempSync(join(tmpdir(), 'linli-wishes-'));
let now = new Date('2016-07-11T02:00:00Z');
let test: TestPlatform;
let lost = false;
const posted: { id: string; to: object; facts: object; about?: object | undefined; template: string }[] = [];

beforeAll(async () => {
  writeFileSync(join(folder, '0001-wish.sql'), migrationOfProcedure(wish));
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [domain({ name: 'wishes', label: { zh: '心愿', en: 'Wishes' }, procedures: [wish] })],
    migrations: [{ domain: 'wishes', folder }],
    clock: () => now,
    messages: {
      post: async (_work, messages) => {
        if (lost) throw new Error('the way is closed');
        posted.push(...messages);
      },
    },
  });
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  posted.length = 0;
  lost = false;
});

const told = { reader: '018f0000-0000-7000-8000-000000000001', readerPhone: '13900009999', readerName: '甲' };

async function make(values: object, who = worker): Promise<string> {
  const id = newId();
  const answer = await test.ask(who, 'post', '/api/wishes/wish/open/make', { id, place: here, values: { what: '一盏灯', ...values } });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return id;
}

describe('what a step announces', () => {
  it('is told to whoever waits for the case, in both languages, in clear to the one phone', async () => {
    const id = await make(told);
    await test.ask(worker, 'post', `/api/wishes/wish/${id}/steps/grant`, { version: 1 });
    const to = { account: told.reader, phone: '13900009999', name: '甲' };
    const about = { register: 'wishes.wish', record: id };
    expect(posted).toMatchObject([
      { to, about, template: 'kernel.progress', facts: { title: '一盏灯', kind: '心愿', what: '已经记下', whatEn: 'noted down' } },
      { to, about, facts: { what: '已经办好', whatEn: 'granted' } },
    ]);
    expect(new Set(posted.map((each) => each.id)).size).toBe(2);
  });

  it('is told by phone alone where there is no account, and to nobody where there is neither', async () => {
    await make({ readerPhone: '13900009999' });
    await make({ readerName: '乙' });
    expect(posted.map(({ to }) => to)).toEqual([{ phone: '13900009999' }]);
  });

  it('is told to the resident whose case it is, whatever account was asked for', async () => {
    const resident = actor('resident', here);
    await make({ reader: told.reader }, resident);
    expect(posted.map(({ to }) => to)).toEqual([{ account: resident.account }]);
  });

  it('names the case by what is not sealed', async () => {
    await make({ ...told, readerNumber: 'A-0042' });
    expect(posted).toMatchObject([{ facts: { title: '一盏灯' } }]);
  });

  it('is nothing where the step announces nothing', async () => {
    const id = await make(told);
    posted.length = 0;
    await test.ask(worker, 'post', `/api/wishes/wish/${id}/steps/note`, { version: 1 });
    expect(posted).toEqual([]);
  });

  it('is told for each case of a batch, and when time takes the step', async () => {
    const ids = [await make(told), await make(told)];
    posted.length = 0;
    await test.ask(worker, 'post', '/api/wishes/wish/batch', { step: 'grant', cases: ids.map((id) => ({ id, version: 1 })) });
    expect(posted.map(({ about }) => (about as { record: string }).record).toSorted()).toEqual(ids.toSorted());
    const left = await make(told);
    posted.length = 0;
    now = new Date('2016-08-11T02:00:00Z');
    await keepCases(test.platform);
    expect(posted.filter(({ about }) => (about as { record: string }).record === left)).toMatchObject([{ facts: { what: '已经过期' } }]);
  });

  it('rolls the step back when it cannot be written', async () => {
    const id = await make(told);
    lost = true;
    expect((await test.ask(worker, 'post', `/api/wishes/wish/${id}/steps/grant`, { version: 1 })).status).toBe(500);
    const { body } = await test.ask(worker, 'get', `/api/wishes/wish/${id}/case`);
    expect(body).toMatchObject({ row: { version: 1, values: { state: 'open' } } });
  });
});
