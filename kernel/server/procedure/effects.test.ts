import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Refusal, refuse } from '../../model/index.ts';
import { actor, libraryMigrations, libraryModel, startTestPlatform, type TestPlatform } from '../../testkit/index.ts';
import { newId } from '../id.ts';
import type { TakenCase } from '../platform.ts';
import { keepCases } from './keep-cases.ts';

const here = '610921100001';
const worker = actor('community-worker', here);
const town = actor('town-officer', '610921100');
const base = '/api/library/purchase';

let test: TestPlatform;
let now = new Date('2016-07-11T02:00:00Z');
let heard: (readonly TakenCase[])[] = [];
let objection: Refusal | undefined;

beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [libraryModel],
    migrations: [libraryMigrations],
    clock: () => now,
    effects: [
      {
        procedure: 'library.purchase',
        steps: ['submit', 'accept', 'deem'],
        run: async (_work, cases) => {
          heard.push(cases);
          return objection;
        },
      },
      { procedure: 'library.other', steps: ['accept'], run: async () => refuse('conflict', 'never', { zh: '不会', en: 'Never' }) },
    ],
  });
});
afterAll(() => test.close());
beforeEach(() => {
  now = new Date('2016-07-11T02:00:00Z');
  heard = [];
  objection = undefined;
});

async function open(): Promise<string> {
  const id = newId();
  const answer = await test.ask(worker, 'post', `${base}/open/submit`, { id, place: here, values: { book: '山里的灯', committed: 20 } });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return id;
}

describe('what a domain does when steps are taken', () => {
  it('hears of all cases of a batch at once, with their values after the step', async () => {
    const ids = [await open(), await open()];
    const cases = ids.map((id) => ({ id, version: 1 }));
    expect((await test.ask(town, 'post', `${base}/batch`, { step: 'accept', cases })).status).toBe(200);
    expect(heard.map((each) => each.map(({ step, from, state }) => [step, from, state]))).toEqual([
      [['submit', undefined, 'submitted']],
      [['submit', undefined, 'submitted']],
      [
        ['accept', 'submitted', 'checking'],
        ['accept', 'submitted', 'checking'],
      ],
    ]);
    expect(heard[2]?.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(heard[2]?.[0]).toMatchObject({
      county: '610921',
      place: here,
      owner: 'civil-affairs',
      finished: false,
      values: { book: '山里的灯' },
    });
  });
  it('takes everything back by a refusal, which the asker reads', async () => {
    const id = await open();
    objection = refuse('conflict', 'shelf-full', { zh: '书架满了。', en: 'The shelf is full.' });
    const refused = await test.ask(town, 'post', `${base}/${id}/steps/accept`, { version: 1 });
    expect(refused).toMatchObject({ status: 409, body: { code: 'shelf-full', sentence: { zh: '书架满了。' } } });
    const read = await test.ask<{ row: { version: number }; lines: unknown[] }>(town, 'get', `${base}/${id}/case`);
    expect([read.body.row.version, read.body.lines.length]).toEqual([1, 1]);
  });
  it('hears of what time does as well', async () => {
    const id = await open();
    now = new Date('2016-07-20T02:00:00Z');
    await keepCases(test.platform);
    expect(heard.at(-1)?.map((each) => [each.id, each.step])).toContainEqual([id, 'deem']);
  });
});
