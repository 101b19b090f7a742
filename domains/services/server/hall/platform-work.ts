import { type Actor, PLATFORM } from '@linli/kernel/model';
import { behindWall, finishWork, type Platform, type PlatformWork, serviceWall, workOf, writeEntry } from '@linli/kernel/server';

interface Round {
  readonly county: string;
  /** The name under which it stands in the trail. */
  readonly operation: string;
  readonly tables: readonly string[];
}

/**
 * One round of the platform's own work in a county: behind a wall that opens the named tables, with an entry in the trail where it
 * changed something. Answers what the round answers.
 */
export function inCounty<T>(platform: Platform, { county, operation, tables }: Round, run: (work: PlatformWork) => Promise<T>): Promise<T> {
  return behindWall(platform.db, serviceWall(tables, [county]), async (tx) => {
    const actor: Actor = { account: PLATFORM, post: PLATFORM, name: '系统', role: 'system-admin', place: county, departments: [] };
    const work = workOf(platform, { tx, actor, dictionary: await platform.countyDictionaries.at(county) });
    const outcome = await run(work);
    if (work.written.changes === 0) return outcome;
    await finishWork(work);
    await writeEntry(tx, {
      id: work.entry,
      county,
      at: work.now,
      account: PLATFORM,
      post: null,
      actorName: work.actor.name,
      role: null,
      place: county,
      operation,
      outcome: 'done',
      changes: work.written.changes,
    });
    return outcome;
  });
}
