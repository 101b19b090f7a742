import { type Actor, type Refusal, PLATFORM, isRefusal, placeRange } from '@linli/kernel/model';
import { type Context, type PlatformWork, type Tx, finishWork, moveWall, newId, openForReading, writeEntry } from '@linli/kernel/server';

/** Looks at named registers of the whole county once, whoever asks, and closes the wall again. Nothing is written inside. */
export async function lookAtCounty<T>(tx: Tx, county: string, read: readonly string[], look: () => Promise<T>): Promise<T> {
  const [place, placeEnd] = placeRange(county);
  const before = await moveWall(tx, () => ({ place, placeEnd, read, write: [], holder: '', departments: [] }));
  const outcome = await look();
  await moveWall(tx, () => before);
  return outcome;
}

/**
 * Opens the county to a report that comes from outside the desks, until its transaction ends: the lamp may stand anywhere in the
 * county, and the entry of the trail, written last, has to see the row.
 */
export async function openForReports(tx: Tx, county: string, write: readonly string[]): Promise<void> {
  const [place, placeEnd] = placeRange(county);
  await moveWall(tx, ({ read, write: own }) => ({
    place,
    placeEnd,
    read: [...new Set([...read, ...write])],
    write: [...new Set([...own, ...write])],
    holder: '',
    departments: [],
  }));
}

/** Whoever reports without a session: the platform writes it down at the desk of the community. */
export const platformActor = (county: string): Actor => ({
  account: PLATFORM,
  post: PLATFORM,
  name: '居民（未登录）',
  role: 'community-worker',
  place: county,
  departments: [],
});

/**
 * A step of somebody without a session: written by the platform, with an entry of the county's trail of its own, because that of the
 * request belongs to no county.
 */
export async function asPlatform<T>(
  context: Context,
  { county, operation, register }: { readonly county: string; readonly operation: string; readonly register: string },
  run: (work: PlatformWork) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const { platform, tx, keys, now, today, demo } = context;
  await openForReading(tx, county, []);
  const work: PlatformWork = {
    platform,
    tx,
    keys,
    dictionary: await platform.countyDictionaries.at(county),
    actor: platformActor(county),
    now,
    today,
    demo,
    entry: newId(),
    written: { changes: 0, places: new Map() },
  };
  const outcome = await run(work);
  if (isRefusal(outcome) || work.written.changes === 0) return outcome;
  await finishWork(work);
  const facts = { id: work.entry, county, at: now, account: PLATFORM, post: null, actorName: work.actor.name, role: null, place: county };
  await writeEntry(tx, { ...facts, operation, register, department: '', outcome: 'done', changes: work.written.changes });
  return outcome;
}
