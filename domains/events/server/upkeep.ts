import { PLATFORM } from '@linli/kernel/model';
import { type Platform, behindWall, serviceWall, workOf } from '@linli/kernel/server';
import { category } from '../model/registers/category.ts';
import { beginCategories } from './categories.ts';
import { finishAsPlatform } from './county-look.ts';

/** A county in use begins with the categories of the model; afterwards they are its own. */
export async function keepCategories(platform: Platform): Promise<void> {
  for (const county of platform.countiesInUse.list())
    await behindWall(platform.db, serviceWall([category.name], [county]), async (tx) => {
      const work = workOf(platform, {
        tx,
        dictionary: await platform.countyDictionaries.at(county),
        actor: { account: PLATFORM, post: PLATFORM, name: '系统', role: 'system-admin', place: county, departments: [] },
      });
      await beginCategories(work, county);
      await finishAsPlatform(work, { county, operation: 'events.begin-categories', register: category.name });
    });
}
