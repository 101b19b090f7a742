import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { libraryMigrations, libraryModel, startTestPlatform, type TestPlatform } from '../testkit/index.ts';
import { migrateJobs } from './jobs/runner.ts';
import type { Platform } from './platform.ts';
import { startPulse } from './pulse.ts';

let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform({ engineUrl: inject('engineUrl'), models: [libraryModel], migrations: [libraryMigrations] });
  await migrateJobs(test.platform);
});
afterAll(() => test.close());

describe('upkeep', () => {
  it('that takes too long is broken off and told, and holds neither the others nor a connection of the desks', async () => {
    const told: string[] = [];
    let rounds = 0;
    const platform: Platform = {
      ...test.platform,
      log: (line, facts) => void told.push(`${line}: ${String(facts?.['name'])}: ${String(facts?.['error'])}`),
      upkeep: [
        { name: 'stuck', everySeconds: 3_600, run: ({ db }) => db.app.query('select pg_sleep(600)') },
        { name: 'other', everySeconds: 1, run: async () => (rounds += 1) },
      ],
    };
    const { ownerUrl, appUrl } = test.db;
    const pulse = await startPulse(platform, { ownerUrl, appUrl, statementMillisecondsMax: 200 });
    await expect.poll(() => told, { timeout: 20_000 }).toContain('upkeep failed: stuck: canceling statement due to statement timeout');
    await expect.poll(() => rounds, { timeout: 20_000 }).toBeGreaterThan(1);
    expect(test.db.app.waitingCount).toBe(0);
    await pulse.stop();
    // Those of the desks have no such bound: a person waits, and may give up.
    expect((await test.db.app.query<{ bound: string }>("select current_setting('statement_timeout') as bound")).rows).toEqual([
      { bound: '0' },
    ]);
  });
});

describe('upkeep that somebody waits for', () => {
  it('runs as soon as the database says so, not only by the clock', async () => {
    let rounds = 0;
    const platform: Platform = {
      ...test.platform,
      upkeep: [{ name: 'waited for', everySeconds: 3_600, on: 'linli_test', run: async () => (rounds += 1) }],
    };
    const { ownerUrl, appUrl } = test.db;
    const pulse = await startPulse(platform, { ownerUrl, appUrl });
    await expect.poll(() => rounds, { timeout: 20_000 }).toBe(1);
    await expect
      .poll(
        async () => {
          await test.db.owner.query('notify linli_test');
          return rounds;
        },
        { timeout: 20_000 },
      )
      .toBeGreaterThan(1);
    await pulse.stop();
  });
});

const listening = async (): Promise<number> => {
  const found = await test.db.owner.query<{ pid: number }>(
    "select pid from pg_stat_activity where datname = current_database() and query like 'listen %'",
  );
  for (const { pid } of found.rows) await test.db.owner.query('select pg_terminate_backend($1)', [pid]);
  return found.rows.length;
};

describe('the ear for notifications', () => {
  it('comes back when its connection was lost, and not after a stop', async () => {
    const { ownerUrl, appUrl } = test.db;
    const pulse = await startPulse(test.platform, { ownerUrl, appUrl });
    await expect.poll(listening, { timeout: 20_000 }).toBe(1); // which also ends it
    await expect.poll(listening, { timeout: 20_000 }).toBe(1);
    await pulse.stop(); // between two tries
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(await listening()).toBe(0);
  });
});
