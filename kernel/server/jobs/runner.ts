import { Logger, type Runner, type Task, makeWorkerUtils, run } from 'graphile-worker';
import { sql } from 'kysely';
import { type Actor, type Refusal, type Text, Refused, countyOf } from '../../model/index.ts';
import { passingRefusal } from '../db/refusals.ts';
import { roomOf } from '../disk-room.ts';
import { newId } from '../id.ts';
import type { JobRun, Platform } from '../platform.ts';
import type { Work } from '../store/index.ts';
import { Cancelled, type Job } from './job.ts';

const CONCURRENCY = 2; // one for each core; the desk must stay quick beside them
const BROKEN_OFF_MAX = 60; // ten minutes and more of a database that comes and goes
const ATTEMPTS_MAX = 3; // a crash of the program must not lose the job, a bug must not run for ever

interface Payload {
  readonly id: string;
}

/** Puts a job on the list, in the transaction of the operation that asks for it: no job without its cause. */
export async function startJob(work: Pick<Work, 'tx' | 'actor'>, kind: string, title: Text, input: unknown): Promise<{ id: string }> {
  const id = newId();
  await sql`
    insert into kernel.job (id, county, place, account, kind, title, input, state)
    values (${id}::uuid, ${countyOf(work.actor.place) ?? ''}, ${work.actor.place}, ${work.actor.account}::uuid, ${kind}, ${JSON.stringify(title)}::jsonb, ${JSON.stringify({ actor: work.actor, input })}::jsonb, 'waiting')
  `.execute(work.tx);
  await sql`notify linli_job`.execute(work.tx);
  return { id };
}

interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly input: { actor: Actor; input: unknown };
}

/** Moves waiting jobs into the queue; the queue keeps trying them, also after the program was killed. */
export async function queueWaiting(platform: Platform): Promise<void> {
  if ((await roomOf(platform.config)).room === 'none') return; // they wait for room, and lose no try by it
  await platform.db.owner.query(
    `select graphile_worker.add_job('linli', json_build_object('id', id), job_key => id::text, max_attempts => ${ATTEMPTS_MAX}) from kernel.job where state = 'waiting'`,
  );
}

/**
 * Jobs under way here. A job that is put into the queue once more just as a worker takes it comes out twice; the second time there
 * is nothing to do. (The list is looked through at every new job, and a job waits in it until its worker has said that it runs.)
 */
const underWay = new Set<string>();

/** How often a job was broken off by a database that was away or a disk that was full. */
const brokenOff = new Map<string, number>();

/** Takes up again what lost its database under way, also what could not even say so. */
export async function resumeJobs(platform: Platform): Promise<void> {
  await platform.db.owner.query("update kernel.job set state = 'waiting' where state = 'running' and id <> all($1::uuid[])", [
    [...underWay],
  ]);
  await queueWaiting(platform);
}

async function perform(platform: Platform, id: string): Promise<void> {
  if (underWay.has(id)) return;
  underWay.add(id);
  try {
    await performOnce(platform, id);
  } catch (error) {
    // It could not even be begun, or its end not be told: it is taken up again, and the queue has nothing to remember.
    if (passingRefusal(error) === undefined) throw error;
    platform.log('job left', { id, error: (error as Error).message });
  } finally {
    underWay.delete(id);
  }
}

async function performOnce(platform: Platform, id: string): Promise<void> {
  const found = await platform.db.owner.query<JobRow>(
    "update kernel.job set state = 'running', updated_at = now() where id = $1 and state in ('waiting', 'running') returning id, kind, input",
    [id],
  );
  const row = found.rows[0];
  if (row === undefined) return;
  const kind = platform.jobs.get(row.kind);
  if (kind === undefined) throw new Error(`No domain knows jobs of the kind "${row.kind}".`);
  const running: JobRun = {
    id,
    actor: row.input.actor,
    input: row.input.input,
    platform,
    progress: (done, total) => report(platform, id, done, total),
  };
  try {
    await finish(platform, id, 'done', await kind.run(running));
  } catch (error) {
    if (error instanceof Cancelled) return finish(platform, id, 'cancelled', null);
    if (error instanceof Refused) return finish(platform, id, 'failed', error.refusal);
    const passing = passingRefusal(error);
    if (passing !== undefined) return breakOff(platform, id, passing);
    platform.log('job failed', { id, kind: row.kind, error: (error as Error).message, stack: (error as Error).stack });
    await finish(platform, id, 'failed', stopped);
  }
}

const stopped = {
  sentence: {
    zh: '任务没有完成，系统出了故障。可以重新开始；再失败请告诉系统管理员。',
    en: 'The job failed. Start it again; if it fails again, tell the system administrator.',
  },
};

/**
 * What stopped the job is none of its faults: it stays on the list and begins again where its kind left off. Throwing would spend
 * one of the tries that are meant for a program that crashed.
 */
async function breakOff(platform: Platform, id: string, why: Refusal | 'again'): Promise<void> {
  const times = (brokenOff.get(id) ?? 0) + 1;
  brokenOff.set(id, times);
  platform.log('job broken off', { id, why: why === 'again' ? 'clash' : why.code, times });
  if (times < BROKEN_OFF_MAX)
    await platform.db.owner.query("update kernel.job set state = 'waiting', updated_at = now() where id = $1", [id]);
  else await finish(platform, id, 'failed', why === 'again' ? stopped : why);
}

async function report(platform: Platform, id: string, done: number, total: number | null): Promise<void> {
  const found = await platform.db.owner.query<{ cancel: boolean }>(
    'update kernel.job set done = $2, total = $3, updated_at = now() where id = $1 returning cancel',
    [id, done, total],
  );
  if (found.rows[0]?.cancel === true) throw new Cancelled();
}

async function finish(platform: Platform, id: string, state: Job['state'], outcome: unknown): Promise<void> {
  brokenOff.delete(id);
  await platform.db.owner.query('update kernel.job set state = $2, outcome = $3, updated_at = now() where id = $1', [
    id,
    state,
    JSON.stringify(outcome ?? {}),
  ]);
}

/** Installs the queue's own tables; part of migrating. */
export async function migrateJobs(platform: Pick<Platform, 'db'>): Promise<void> {
  const utils = await makeWorkerUtils({ pgPool: platform.db.owner });
  await utils.migrate();
  await utils.release();
}

export async function runJobs(platform: Platform): Promise<Runner> {
  const task: Task = async (payload) => perform(platform, (payload as Payload).id);
  // Work that a killed program left behind is taken up again.
  await platform.db.owner.query("update kernel.job set state = 'waiting' where state = 'running'");
  const runner = await run({
    pgPool: platform.db.owner,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    taskList: { linli: task },
    pollInterval: 1_000,
    logger: quietLogger(),
  });
  await queueWaiting(platform);
  return runner;
}

const quietLogger = (): Logger => new Logger(() => () => undefined);
