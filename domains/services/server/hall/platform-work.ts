import { PLATFORM } from '@linli/kernel/model';
import { behindWall, dayIn, type PlatformWork, finishWork, newId, type Platform, serviceWall, writeEntry } from '@linli/kernel/server';

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
  const instant = platform.clock();
  return behindWall(platform.db, serviceWall(tables, [county]), async (tx) => {
    const work: PlatformWork = {
      platform,
      tx,
      keys: platform.keys,
      dictionary: await platform.countyDictionaries.at(county),
      actor: { account: PLATFORM, post: PLATFORM, name: '系统', role: 'system-admin', place: county, departments: [] },
      now: instant.toISOString(),
      today: dayIn(instant),
      demo: platform.config.demo,
      entry: newId(instant.getTime()),
      written: { changes: 0, places: new Map() },
    };
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
