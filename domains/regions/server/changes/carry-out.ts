import { type Actor, type PlaceMove, type Refusal, Refused, isRefusal, refuse } from '@linli/kernel/model';
import {
  Cancelled,
  type JobKind,
  type JobRun,
  type Platform,
  type Work,
  asOwner,
  endRowsOfPlaces,
  finishWork,
  followMoves,
  forgetPlaces,
  moveRows,
  nameRowsOfPlaces,
  sql,
  writeEntry,
} from '@linli/kernel/server';
import { carryOutChange } from '../../model/change-operations.ts';
import { endedBy } from '../../model/place-change.ts';
import { queryableOf } from '../over.ts';
import { writeChange } from '../store/write-change.ts';
import { decidePlan } from './decide-plan.ts';
import { asKeeper } from './keeper.ts';
import { type Applied, type StoredChange, findChange, setChange } from './stored.ts';
import { stepsOf, weigh } from './weigh.ts';

const BATCH = 500; // rows in one transaction: short enough that nobody waits for their locks

/** What a job of this domain is asked to do. */
export interface ChangeJob {
  readonly county: string;
  readonly id: string;
}

export const carryOutJob: JobKind = {
  name: 'regions.carry-out',
  run: async (run) => {
    const job = run.input as ChangeJob;
    const refusal = await carryOut(run.platform, run.actor, job, run);
    if (refusal !== undefined) throw new Refused(refusal);
    return { id: job.id };
  },
};

/** The whole change, each step of which bears being begun again after a crash. Answers why it could not be done. */
async function carryOut(
  platform: Platform,
  actor: Actor,
  job: ChangeJob,
  run: Pick<JobRun, 'progress'> = { progress: async () => undefined },
  batch = BATCH,
): Promise<Refusal | undefined> {
  const begun = await begin(platform, actor, job);
  if (isRefusal(begun)) return begun;
  if (begun === undefined) return undefined;
  const { stored, applied } = begun;
  const { registers } = await platform.countyDictionaries.at(job.county);
  let done = 0;
  for (const of of registers.values()) {
    for (;;) {
      const moved = await asKeeper(platform, job.county, { actor, entry: stored.entry }, async (work) => {
        const count = await moveRows(work, of, job.county, applied.moves, batch);
        forget(work, applied.moves);
        await finishWork(work);
        return count;
      });
      if (moved === 0) break;
      done += moved;
      await tell(run, done);
    }
    await asKeeper(platform, job.county, { actor, entry: stored.entry }, (work) => followMoves(work, of, job.county, applied.moves));
  }
  await finish(platform, actor, stored, applied);
  return undefined;
}

/** A change that has begun is finished: half a tree is worse than a late answer. */
export async function tell(run: Pick<JobRun, 'progress'>, done: number): Promise<void> {
  await run.progress(done, null).catch((error: unknown) => {
    if (!(error instanceof Cancelled)) throw error;
  });
}

/** Facts of the old places are not counted anew: they go when the change is finished. */
function forget(work: Work, moves: readonly PlaceMove[]): void {
  for (const places of work.written.places.values()) {
    for (const place of places) if (moves.some((move) => place.startsWith(move.from))) places.delete(place);
  }
}

/** The tree, what ends with its place, and who works there: in one transaction, once. */
async function begin(
  platform: Platform,
  actor: Actor,
  { county, id }: ChangeJob,
): Promise<{ stored: StoredChange; applied: Applied } | Refusal | undefined> {
  const first = await asKeeper(platform, county, { actor, entry: id }, (work) => findChange(work.tx, county, id));
  if (first === undefined || first.state !== 'running') return undefined;
  try {
    return await asKeeper(platform, county, { actor, entry: first.entry }, async (work) => {
      const stored = await findChange(work.tx, county, id, true);
      if (stored === undefined || stored.state !== 'running') return undefined;
      if (stored.applied !== null) return { stored, applied: stored.applied };
      const applied = await apply(platform, work, stored);
      await setChange(work.tx, stored, { applied, carriedAt: work.now });
      forget(work, [...applied.moves, ...endedBy(applied.tree).map((code) => ({ from: code, to: code, ends: true }))]);
      await finishWork(work);
      return { stored, applied };
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { refusal } = error;
    await asKeeper(platform, county, { actor, entry: first.entry }, (work) =>
      setChange(work.tx, first, { state: 'failed', refusal: refusal.sentence }),
    );
    return refusal;
  }
}

async function apply(platform: Platform, work: Work, stored: StoredChange): Promise<Applied> {
  const q = queryableOf(work.tx);
  const decided = await decidePlan(q, stored.plan, { on: stored.on, document: stored.document, note: stored.reason });
  if (isRefusal(decided)) throw new Refused(decided);
  const { moves, lodgers, dryRun } = await weigh(work, platform, stored.county, stored.plan, decided);
  if (dryRun.obstacles.length > 0) throw new Refused(blocked(dryRun.obstacles));
  await writeChange(q, decided.tree);
  const ending =
    stored.plan.kind === 'end' ? endedBy(decided.tree).map((code): PlaceMove => ({ from: code, to: code, ends: true })) : moves;
  for (const of of work.dictionary.registers.values()) {
    await endRowsOfPlaces(work, of, stored.county, ending, stored.title.zh);
    await nameRowsOfPlaces(work, of, stored.county, decided.tree.renamed);
  }
  const followed: Record<string, { id: string; from: string }[]> = {};
  for (const follower of platform.followers) {
    const steps = stepsOf(lodgers.get(follower.name) ?? [], moves);
    if (steps.length === 0) continue;
    await follower.rehome(work.tx, stored.county, steps, work.now);
    followed[follower.name] = steps.map(({ id, from }) => ({ id, from }));
  }
  return { tree: decided.tree, moves, namesBefore: decided.namesBefore, followed };
}

export function blocked(obstacles: readonly { zh: string; en: string }[]): Refusal {
  return refuse('conflict', 'obstacles', {
    zh: obstacles.map((each) => each.zh).join('；'),
    en: obstacles.map((each) => each.en).join('; '),
  });
}

async function finish(platform: Platform, actor: Actor, stored: StoredChange, applied: Applied): Promise<void> {
  const dictionary = await platform.countyDictionaries.at(stored.county);
  await asOwner(platform.db, (tx) => forgetPlaces(tx, dictionary, stored.county, endedBy(applied.tree), platform.clock()));
  await asKeeper(platform, stored.county, { actor, entry: stored.entry }, async (work) => {
    const now = await findChange(work.tx, stored.county, stored.id, true);
    if (now?.state !== 'running') return;
    const moved = await sealSet(work, stored, stored.entry, carryOutChange.name);
    await setChange(work.tx, stored, { state: 'done', moved, refusal: null });
  });
}

/** The one audit entry of the set; its digest covers every row's step. Answers how many rows were changed. */
export async function sealSet(work: Work, stored: StoredChange, entry: string, operation: string): Promise<number> {
  const counted = await sql<{ rows: number }>`
    select count(*) as rows from kernel.change where county = ${stored.county} and entry = ${entry}::uuid`.execute(work.tx);
  const rows = counted.rows[0]?.rows ?? 0;
  await writeEntry(work.tx, {
    id: entry,
    county: stored.county,
    at: work.now,
    account: work.actor.account,
    post: work.actor.post,
    actorName: work.actor.name,
    role: work.actor.role,
    place: stored.place,
    operation,
    register: null,
    record: stored.id,
    outcome: 'done',
    details: { change: stored.id, title: stored.title.zh, on: stored.on, document: stored.document, rows },
    changes: rows,
  });
  return rows;
}
