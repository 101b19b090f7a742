import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { actor, libraryMigrations, libraryModel, startTestPlatform, type TestPlatform } from '../../testkit/index.ts';
import { behindWall, wallOf } from '../db/wall.ts';
import type { JobKind } from '../platform.ts';
import { migrateJobs, resumeJobs, runJobs, startJob } from './runner.ts';

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

let failures: Error[] = [];
let runs = 0;
/** Fails as often as it is told to, then ends well. */
const shaky: JobKind = {
  name: 'library.shaky',
  run: async (job) => {
    runs += 1;
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
    await job.progress(1, 1);
    return { counted: 1 };
  },
};

let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [libraryModel],
    migrations: [libraryMigrations],
    jobs: [slow, shaky],
  });
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

  const begin = async (): Promise<string> => {
    runs = 0;
    const { id } = await behindWall(test.db, wallOf(worker, test.platform.dictionary, []), (tx) =>
      startJob({ tx, actor: worker }, shaky.name, { zh: '不稳', en: 'Shaky' }, {}),
    );
    return id;
  };
  const failure = (code: string): Error => Object.assign(new Error(code), { code });

  it('that loses its database or finds the disk full waits, and goes on; a fault of its own ends it', async () => {
    const runner = await runJobs(test.platform);
    failures = [failure('57P01'), failure('53100'), failure('40P01')];
    const id = await begin();
    await resumeJobs(test.platform);
    for (const times of [1, 2, 3]) {
      await expect.poll(() => runs, { timeout: 10_000 }).toBe(times);
      await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('waiting');
      await resumeJobs(test.platform);
    }
    await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('done');
    failures = [failure('42P01')];
    const other = await begin();
    await resumeJobs(test.platform);
    await expect.poll(() => stateOf(other), { timeout: 10_000 }).toBe('failed');
    await runner.stop();
  });

  it('that could not even say that it was broken off is taken up, and one that was cancelled meanwhile comes to its end', async () => {
    const [left, cancelled] = [await begin(), await begin()];
    await test.db.owner.query("update kernel.job set state = 'running', cancel = (id = $2) where id = any($1::uuid[])", [
      [left, cancelled],
      cancelled,
    ]);
    const runner = await runJobs(test.platform);
    await resumeJobs(test.platform);
    await expect.poll(() => stateOf(left), { timeout: 10_000 }).toBe('done');
    await expect.poll(() => stateOf(cancelled), { timeout: 10_000 }).toBe('cancelled');
    await runner.stop();
  });
});
