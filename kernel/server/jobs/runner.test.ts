import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { actor, libraryMigrations, libraryModel, startTestPlatform, type TestPlatform } from '../../testkit/index.ts';
import { behindWall, wallOf } from '../db/wall.ts';
import type { JobKind } from '../platform.ts';
import { migrateJobs, runJobs, startJob } from './runner.ts';

const worker = actor('community-worker', '610921100001');
const starts: string[] = [];
const slow: JobKind = {
  name: 'library.slow',
  run: async ({ id }) => {
    starts.push(id);
    await new Promise((resolve) => setTimeout(resolve, 400));
    return { counted: 1 };
  },
};

let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform({ engineUrl: inject('engineUrl'), models: [libraryModel], migrations: [libraryMigrations], jobs: [slow] });
  await migrateJobs(test.platform);
});
afterAll(() => test.close());

const stateOf = async (id: string): Promise<string | undefined> =>
  (await test.db.owner.query<{ state: string }>('select state from kernel.job where id = $1', [id])).rows[0]?.state;

describe('a job', () => {
  it('that stands in the queue twice runs once', async () => {
    const { id } = await behindWall(test.db, wallOf(worker, test.platform.dictionary, []), (tx) =>
      startJob({ tx, actor: worker }, slow.name, { zh: '慢', en: 'Slow' }, {}),
    );
    for (let times = 0; times < 2; times += 1)
      await test.db.owner.query("select graphile_worker.add_job('linli', json_build_object('id', $1::text))", [id]);
    const runner = await runJobs(test.platform);
    await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('done');
    await runner.stop();
    expect(starts).toEqual([id]);
  });
});
