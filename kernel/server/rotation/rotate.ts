import type pg from 'pg';
import type { Dictionary } from '../../model/index.ts';
import { writeEntry } from '../audit/entry.ts';
import type { Config } from '../config.ts';
import { type KeyRing, type Suite, addKey, finishKey } from '../crypto/keys.ts';
import { type Database, asOwner } from '../db/database.ts';
import { newId } from '../id.ts';
import { rewriteCounties } from './rewrite-county.ts';
import { rewriteFiles } from './rewrite-files.ts';
import { type Rewriting, type Rewritten, rewriteStore } from './rewrite.ts';
import type { SealedStore } from './sealed-store.ts';

const LOCK = 'linli.rotate-keys'; // one rotation at a time, whoever starts it
const ROUNDS_MAX = 5; // a program that has not heard of the new key yet writes a little with the old one
const HEARING_MILLISECONDS = 1_000; // a running program hears of a new key at once

export interface RotationJob {
  readonly db: Database;
  readonly keys: KeyRing;
  readonly config: Pick<Config, 'dataDir'>;
  readonly dictionary: Dictionary;
  readonly stores: readonly SealedStore[];
  readonly clock: () => Date;
  readonly progress: Rewriting['progress'];
}

export interface RotationReport {
  readonly kid: number;
  readonly suite: Suite;
  /** An earlier rotation had not come to its end; this one brought it there. */
  readonly resumed: boolean;
  /** Values sealed anew, by table; `files` for kept files. */
  readonly counts: Readonly<Record<string, number>>;
  readonly unreadable: number;
  /** False where values kept coming in under an older generation: another program has not heard of the new one. */
  readonly finished: boolean;
}

export type RotationRefused =
  | { readonly refused: 'already-running' }
  | { readonly refused: 'other-suite-unfinished'; readonly suite: Suite };

/**
 * Adds a generation of keys and seals everything at rest anew, while the program serves. Killed, it is begun again and goes on:
 * the generation that is not finished is taken up, not another one added. Steps of records in the trail keep their ciphertexts
 * (docs/decisions/0008), so older generations stay in the key file.
 */
export async function rotateKeys(job: RotationJob, suite: Suite | undefined): Promise<RotationReport | RotationRefused> {
  const guard = await job.db.owner.connect();
  try {
    const locked = await guard.query<{ held: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as held', [LOCK]);
    if (locked.rows[0]?.held !== true) return { refused: 'already-running' };
    return await rotate(job, suite, guard);
  } finally {
    await guard.query('select pg_advisory_unlock_all()').catch(() => undefined);
    guard.release();
  }
}

async function rotate(job: RotationJob, suite: Suite | undefined, guard: pg.PoolClient): Promise<RotationReport | RotationRefused> {
  job.keys.reload();
  const { current } = job.keys;
  const resumed = current.kid > 1 && current.finishedAt === null;
  if (resumed && suite !== undefined && suite !== current.suite) return { refused: 'other-suite-unfinished', suite: current.suite };
  if (!resumed) {
    addKey(job.config.dataDir, suite ?? current.suite);
    job.keys.reload();
  }
  await guard.query('notify linli_keys');
  await new Promise((resolve) => setTimeout(resolve, HEARING_MILLISECONDS));
  const sum = await rewriteAll(job);
  const { kid, suite: used } = job.keys.current;
  const report = { kid, suite: used, resumed, ...sum };
  if (sum.finished) finishKey(job.config.dataDir, job.clock().toISOString());
  job.keys.reload();
  await guard.query('notify linli_keys');
  await noteRotation(job, report);
  return report;
}

/** Round after round until a whole one finds nothing left to do. */
async function rewriteAll(job: RotationJob): Promise<Pick<RotationReport, 'counts' | 'unreadable' | 'finished'>> {
  const counts: Record<string, number> = {};
  for (let round = 1; ; round += 1) {
    let [done, unreadable] = [0, 0];
    const add = (where: string, each: Rewritten): void => {
      counts[where] = (counts[where] ?? 0) + each.done;
      done += each.done;
      unreadable += each.unreadable;
    };
    for (const store of job.stores) add(store.table, await rewriteStore(job, store));
    for (const each of await rewriteCounties(job)) add(each.where, each);
    add('files', await rewriteFiles(job));
    if (done === 0 || round === ROUNDS_MAX) return { counts, unreadable, finished: done === 0 };
  }
}

/** One entry for the whole set, above the counties: nobody's facts were changed. */
function noteRotation(job: RotationJob, { kid, suite, resumed, counts, unreadable }: RotationReport): Promise<void> {
  const now = job.clock();
  return asOwner(job.db, (tx) =>
    writeEntry(tx, {
      id: newId(now.getTime()),
      county: '',
      at: now.toISOString(),
      account: null,
      post: null,
      actorName: 'linli keys rotate',
      role: null,
      place: '',
      operation: 'kernel.rotate-keys',
      outcome: unreadable === 0 ? 'done' : 'unreadable-values',
      details: { generation: kid, suite, resumed, counts, unreadable },
      changes: 0,
    }),
  );
}
