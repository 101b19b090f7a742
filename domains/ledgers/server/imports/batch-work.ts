import { type Actor, countyOf } from '@linli/kernel/model';
import { type Platform, type Work, behindWall, finishWork, wallOf, workOf, writeEntry } from '@linli/kernel/server';

/** Who a job works for, and on which import. */
export interface ImportJob {
  readonly platform: Platform;
  readonly actor: Actor;
  readonly importId: string;
}

export interface BatchOptions {
  /** The audit entry's operation; left out for steps that change no register. */
  readonly operation?: string;
  readonly place?: string;
  readonly details?: Record<string, unknown>;
  /** Tells the figures at once; a long job tells them now and then instead. */
  readonly tellFigures?: boolean;
}

export const countyOfActor = (actor: Actor): string => {
  const county = countyOf(actor.place);
  if (county === undefined) throw new Error('Ledgers are imported by a post inside a county.');
  return county;
};

/** One batch of a job: a transaction behind the wall of the person who asked, with one audit entry for the set. */
export async function inBatch<T>(
  { platform, actor, importId }: ImportJob,
  options: BatchOptions,
  work: (work: Work) => Promise<T>,
): Promise<T> {
  const dictionary = await platform.countyDictionaries.at(actor.place);
  const wall = wallOf(actor, dictionary, platform.countiesInUse.list());
  return behindWall(platform.db, wall, async (tx) => {
    const running = workOf(platform, { tx, dictionary, actor });
    const outcome = await work(running);
    if (options.tellFigures !== false) await finishWork(running);
    if (options.operation !== undefined && running.written.changes > 0) {
      await writeEntry(tx, {
        id: running.entry,
        county: countyOfActor(actor),
        at: running.now,
        account: actor.account,
        post: actor.post,
        actorName: actor.name,
        role: actor.role,
        place: options.place ?? actor.place,
        operation: options.operation,
        register: 'ledgers.import',
        record: importId,
        outcome: 'done',
        details: options.details ?? {},
        changes: running.written.changes,
      });
    }
    return outcome;
  });
}

/** Tells the figures that the registers of an import are no longer fresh. */
export async function tellFigures(job: ImportJob, places: ReadonlyMap<string, ReadonlySet<string>>): Promise<void> {
  if (places.size === 0) return;
  await inBatch(job, {}, async (work) => {
    for (const [register, all] of places) work.written.places.set(register, new Set(all));
  });
}
