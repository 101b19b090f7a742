import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { type Operation, behindWall, finishWork, newId, serveOperations, serviceWall, startEngine, type Work } from '@linli/kernel/server';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { type Scale, countyHouseholds, demoPlaces } from '@linli/demo/county';
import { messagesPort } from '@linli/messages/server';
import { loadHomes } from '../apps/server/demo/county.ts';
import { migrationFolders, serverDomains } from '../apps/server/compose.ts';

export const COUNTY = '610921';

export interface BenchCounty {
  readonly test: TestPlatform;
  readonly url: string;
  readonly token: string;
  stop(): Promise<void>;
}

/** The PostgreSQL of `DATABASE_URL`, to measure beside the one that the product starts. */
async function openEngine(dataDir: string): Promise<{ readonly ownerUrl: string; stop(): Promise<void> }> {
  const ownerUrl = process.env['DATABASE_URL'];
  return ownerUrl === undefined ? startEngine({ dataDir, log: () => undefined }) : { ownerUrl, stop: async () => undefined };
}

/** A county of invented people, fsync on, behind a real socket. */
export async function openCounty(scale: Scale | 'none', extra: readonly Operation[] = []): Promise<BenchCounty> {
  const dataDir = mkdtempSync(join(tmpdir(), 'linli-bench-'));
  const engine = await openEngine(dataDir);
  const test = await startTestPlatform({
    engineUrl: engine.ownerUrl,
    models: serverDomains.map((each) => each.model),
    migrations: migrationFolders.filter((each) => each.domain !== 'kernel'),
    operations: [...serverDomains.flatMap((each) => each.operations), ...extra],
    jobs: serverDomains.flatMap((each) => each.jobs),
    effects: serverDomains.flatMap((each) => each.effects),
    messages: messagesPort,
  });
  if (scale !== 'none') await fill(test, scale);
  const { app } = serveOperations(test.platform);
  const server = await new Promise<Server>((resolve) => {
    const made = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(made as Server)) as Server;
  });
  return {
    test,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: test.tokenFor(actor('county-officer', COUNTY, ['public-security', 'civil-affairs'])),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await test.close();
      await engine.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Runs work of the platform's own in one transaction, behind a wall that opens the bench county. */
export async function workAs(test: TestPlatform, run: (work: Work) => Promise<unknown>): Promise<void> {
  const { dictionary } = test.platform;
  await behindWall(test.db, serviceWall([...dictionary.registers.keys()], [COUNTY]), async (tx) => {
    const work: Work = {
      tx,
      keys: test.platform.keys,
      dictionary,
      actor: actor('county-officer', COUNTY),
      now: new Date().toISOString(),
      today: '2026-11-23',
      demo: true,
      entry: newId(),
      written: { changes: 0, places: new Map() },
    };
    await run(work);
    await finishWork(work);
  });
}

async function fill(test: TestPlatform, scale: Scale): Promise<void> {
  const queue = demoPlaces.map((each) => each.code);
  const clerk = async (): Promise<void> => {
    for (let place = queue.shift(); place !== undefined; place = queue.shift()) {
      const homes = countyHouseholds({ scale, seed: 'bench', today: '2026-11-23' }, [place]);
      await workAs(test, (work) => loadHomes(work, homes));
    }
  };
  await Promise.all([clerk(), clerk(), clerk()]);
  await test.db.owner.query('vacuum analyze');
  await test.settle();
}
