import type { Actor } from '@linli/kernel/model';
import { type Platform, type Work, behindWall, serviceWall, workOf } from '@linli/kernel/server';

/**
 * One transaction of the platform's own work on a county: every register and whatever follows places is open in it, nothing
 * of another county. The administrator who orders a change sees numbers, never a row.
 */
export async function asKeeper<T>(
  platform: Platform,
  county: string,
  who: { readonly actor: Actor; readonly entry: string },
  work: (work: Work) => Promise<T>,
): Promise<T> {
  const dictionary = await platform.countyDictionaries.at(county);
  const tables = [...dictionary.registers.keys(), ...platform.followers.flatMap((each) => each.tables), 'regions.region', 'regions.change'];
  return behindWall(platform.db, serviceWall([...new Set(tables)], [county]), (tx) => work(workOf(platform, { tx, dictionary, ...who })));
}
