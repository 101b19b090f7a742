import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { blindIndex, newId } from '@linli/kernel/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { residentsModel } from '../model/index.ts';
import { type Asking, findHolders, openRelations, shareRecords, unshareRecords } from './matching.ts';
import { residentsServer } from './index.ts';
import { helpers, here, numberOf, there } from './testing.ts';

const number = numberOf('99992119850307111');
const neighbour = actor('community-worker', there);

let test: TestPlatform;
let person = '';
let asking: Asking;

beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [residentsModel],
    migrations: [{ domain: 'residents', folder: residentsServer.migrations ?? '.' }],
    operations: [...residentsServer.operations],
  });
  const desk = helpers(test, (place) => actor('community-worker', place));
  person = await desk.addPerson(here, { name: '李四', identityNumber: number, phone: '13800000001' });
  await desk.addResidence(here, person, 'usual');
  asking = { platform: test.platform, actor: neighbour, register: 'ledgers.import', record: newId(), purpose: '台账试导入' };
});
afterAll(() => test.close());

const seen = async (): Promise<number> =>
  ((await test.ask(neighbour, 'get', '/api/residents/person?search=李四')).body as { rows?: unknown[] }).rows?.length ?? 0;
const trail = async (operation: string) =>
  (
    await test.db.owner.query<{ details: unknown; actor_name: string; purpose: string }>(
      'select details, actor_name, purpose from kernel.audit_entry where operation = $1',
      [operation],
    )
  ).rows;

describe('asking the county who holds a person', () => {
  it('answers who holds the record and nothing of what is in it, and is written down', async () => {
    const index = blindIndex(test.platform.keys, 'identityNumber', number);
    const found = await findHolders(asking, [index, blindIndex(test.platform.keys, 'identityNumber', numberOf('99992119850307112'))]);
    expect([...found.values()]).toEqual([{ person, place: here, relations: ['usual'] }]);
    expect(await seen()).toBe(0);
    expect(await trail('residents.find-holders')).toEqual([
      { details: { asked: 2, known: 1 }, actor_name: neighbour.name, purpose: '台账试导入' },
    ]);
  });

  it('tells which relations stand open elsewhere', async () => {
    expect(await openRelations(asking, [person])).toEqual(new Map([[person, ['usual']]]));
  });
});

describe('sharing a record', () => {
  it('opens it to the second community, once, and can be taken back', async () => {
    expect(await shareRecords(asking, [person], there)).toEqual(new Set([person]));
    expect(await seen()).toBe(1);
    expect(await shareRecords(asking, [person], there)).toEqual(new Set([person]));
    expect(await trail('residents.share-records')).toHaveLength(1);
    expect(await unshareRecords(asking, [person], there)).toEqual(new Set([person]));
    expect(await seen()).toBe(0);
  });

  it('is not given twice: a record shared with a third community stays as it is', async () => {
    const third = { ...asking, actor: actor('community-worker', '610921100003') };
    await shareRecords(third, [person], '610921100003');
    expect(await shareRecords(asking, [person], there)).toEqual(new Set());
    expect(await seen()).toBe(0);
  });

  it('never goes beyond the post of who asks', async () => {
    await expect(shareRecords(asking, [person], here)).rejects.toThrow(/cannot share/);
  });
});
