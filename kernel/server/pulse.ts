import pg from 'pg';
import type { Runner } from 'graphile-worker';
import { anchorHeads, sealEntries } from './audit/chain.ts';
import { asOwner, keptAlive, openDatabase } from './db/database.ts';
import { refreshSummaries } from './facts/indicators.ts';
import { markDay } from './facts/new-day.ts';
import { openMonths, refresh } from './facts/refresh.ts';
import { sweepScratch } from './files/scratch.ts';
import { sweepParts } from './files/parts.ts';
import { sweepUploads } from './files/sweep.ts';
import { queueWaiting, resumeJobs, runJobs } from './jobs/runner.ts';
import type { Platform } from './platform.ts';
import { dayIn, monthOf } from './time.ts';

const SEAL_MILLISECONDS = 2_000; // an entry is sealed within seconds of its writing
const SUMMARY_MILLISECONDS = 30_000; // city, province and country figures are at most a minute old
const ANCHOR_MILLISECONDS = 600_000;
const SWEEP_MILLISECONDS = 3_600_000; // an upload that nobody used is gone an hour after its day
const STATEMENT_MILLISECONDS_MAX = 300_000; // ten times the longest statement of upkeep in a county of 300,000
const UPKEEP_CONNECTIONS_MAX = 4;
const JOBS_MILLISECONDS = 10_000; // a job that lost its database goes on soon after it is back
const KEYS_MILLISECONDS = 10_000; // should the notification of a new key be lost
const FALLBACK_MILLISECONDS = 1_000; // should a notification ever be lost
const LISTEN_AGAIN_MILLISECONDS = 1_000;

export interface Pulse {
  stop(): Promise<void>;
}

interface Beat {
  (): Promise<void>;
  /** What runs comes to its end; what was asked for meanwhile waits for the next start of the program. */
  rest(): Promise<void>;
}

/** How often by the clock, in milliseconds, and what. */
type Clocked = readonly [milliseconds: number, run: Beat];

/** Runs one piece of upkeep at a time, again when asked meanwhile; a failure is logged and tried at the next beat. */
function beat(platform: Platform, name: string, work: () => Promise<unknown>): Beat {
  let running: Promise<void> | undefined;
  let again = false;
  const once = async (): Promise<void> => {
    do {
      again = false;
      await work().catch((error: unknown) => platform.log('upkeep failed', { name, error: (error as Error).message }));
    } while (again);
  };
  const run = (): Promise<void> => {
    if (running !== undefined) {
      again = true;
      return running;
    }
    running = once().finally(() => (running = undefined));
    return running;
  };
  const rest = async (): Promise<void> => {
    again = false;
    await running;
  };
  return Object.assign(run, { rest });
}

/** How the database is reached, as owner and as the application. */
export interface Connections {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** How long a statement of upkeep may take, where it is not as long as usual. */
  readonly statementMillisecondsMax?: number;
}

/**
 * The heart of the running program: figures, seals, summaries, jobs. Beats on notifications, and by the clock. It has a few
 * connections of its own, so that it neither takes those of the desks nor keeps one for ever: what takes longer than any upkeep
 * may is broken off, told in the log, and tried again at the next beat.
 */
export async function startPulse(desks: Platform, connections: Connections): Promise<Pulse> {
  const db = openDatabase({
    ownerUrl: connections.ownerUrl,
    appUrl: connections.appUrl,
    appConnectionsMax: UPKEEP_CONNECTIONS_MAX,
    statementMillisecondsMax: connections.statementMillisecondsMax ?? STATEMENT_MILLISECONDS_MAX,
  });
  const platform: Platform = { ...desks, db };
  await sweepScratch();
  const runner: Runner = await runJobs(desks); // somebody waits for a job, and may break it off
  let day: string | undefined;
  const figures = beat(platform, 'figures', async () => {
    const today = dayIn(platform.clock());
    if (today !== day) await markDay(platform.db, platform.dictionary, platform.countiesInUse.list(), platform.clock, day);
    await refresh(platform.db, platform.countyDictionaries, platform.clock);
    if (today !== day) await openMonths(platform.db, platform.countyDictionaries, platform.countiesInUse.list(), platform.clock);
    day = today;
  });
  const seals = beat(platform, 'seals', () => sealEntries(platform.db));
  const jobs = beat(platform, 'jobs', () => queueWaiting(platform));
  const resumed = beat(platform, 'resumed jobs', () => resumeJobs(platform));
  const summaries = beat(platform, 'summaries', () =>
    asOwner(platform.db, (tx) => refreshSummaries(tx, monthOf(dayIn(platform.clock())), platform.clock().toISOString())),
  );
  const anchors = beat(platform, 'anchors', () => anchorHeads(platform.db, platform.config.dataDir));
  const kept = platform.upkeep.map((each) => ({ each, run: beat(platform, each.name, () => each.run(platform)) }));
  const upkeep = kept.map(({ each, run }): Clocked => [each.everySeconds * 1_000, run]);
  const uploads = beat(platform, 'uploads', async () => {
    await sweepUploads(platform, platform.clock());
    await sweepParts(platform, platform.clock());
  });
  const keys = beat(platform, 'keys', async () => platform.keys.reload());
  const clocked: readonly Clocked[] = [
    ...upkeep,
    [FALLBACK_MILLISECONDS, figures],
    [SEAL_MILLISECONDS, seals],
    [SUMMARY_MILLISECONDS, summaries],
    [ANCHOR_MILLISECONDS, anchors],
    [SWEEP_MILLISECONDS, uploads],
    [KEYS_MILLISECONDS, keys],
    [JOBS_MILLISECONDS, resumed],
  ];
  const timers = clocked.map(([milliseconds, run]) => setInterval(() => void run(), milliseconds));
  for (const [, run] of upkeep) void run(); // what fell due while the program was off
  const ear = listen(connections.ownerUrl, {
    linli_stale: figures,
    linli_job: jobs,
    linli_keys: keys,
    ...Object.fromEntries(kept.flatMap(({ each, run }) => (each.on === undefined ? [] : [[each.on, run]]))),
    linli_field: async () => platform.countyDictionaries.forget(),
  });
  return {
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await ear.close();
      await Promise.all([jobs, ...clocked.map(([, run]) => run)].map((each) => each.rest()));
      await runner.stop();
      await figures();
      await seals();
      await anchors();
      await db.close();
    },
  };
}

/** Listens for notifications, and connects again when the database was away. */
function listen(connectionString: string, heard: Record<string, () => Promise<void>>): { close(): Promise<void> } {
  let client: pg.Client | undefined;
  let closed = false;
  const connect = async (): Promise<void> => {
    if (closed) return; // a stop between two tries: the next one would keep the program from ending
    const fresh = new pg.Client({ connectionString, ...keptAlive });
    const retry = (): void => {
      if (closed || client !== fresh) return;
      client = undefined;
      setTimeout(() => void connect(), LISTEN_AGAIN_MILLISECONDS);
    };
    client = fresh;
    fresh
      .on('error', retry)
      .on('end', retry)
      .on('notification', (message) => void heard[message.channel]?.());
    try {
      await fresh.connect();
      for (const channel of Object.keys(heard)) await fresh.query(`listen ${channel}`);
    } catch {
      retry();
    }
  };
  void connect();
  return {
    close: async () => {
      closed = true;
      await client?.end().catch(() => undefined);
    },
  };
}
