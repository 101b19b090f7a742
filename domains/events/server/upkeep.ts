import { type Platform, type PlatformWork, behindWall, dayIn, finishWork, newId, serviceWall, writeEntry } from '@linli/kernel/server';
import { PLATFORM } from '@linli/kernel/model';
import { category } from '../model/registers/category.ts';
import { beginCategories } from './categories.ts';

/** A county in use begins with the categories of the model; afterwards they are its own. */
export async function keepCategories(platform: Platform): Promise<void> {
  for (const county of platform.countiesInUse.list())
    await behindWall(platform.db, serviceWall([category.name], [county]), async (tx) => {
      const instant = platform.clock();
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
      if ((await beginCategories(work, county)) === 0) return;
      await finishWork(work);
      const facts = {
        id: work.entry,
        county,
        at: work.now,
        account: PLATFORM,
        post: null,
        actorName: work.actor.name,
        role: null,
        place: county,
      };
      await writeEntry(tx, {
        ...facts,
        operation: 'events.begin-categories',
        register: category.name,
        outcome: 'done',
        changes: work.written.changes,
      });
    });
}
