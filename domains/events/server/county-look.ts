import { type Actor, type Refusal, PLATFORM, isRefusal, placeRange } from '@linli/kernel/model';
import {
  type Context,
  type PlatformWork,
  type Tx,
  finishWork,
  moveWall,
  openForReading,
  workBeside,
  writeEntry,
} from '@linli/kernel/server';

/** Looks at named registers of the whole county once, whoever asks, and closes the wall again. Nothing is written inside. */
export async function lookAtCounty<T>(tx: Tx, county: string, read: readonly string[], look: () => Promise<T>): Promise<T> {
  const [place, placeEnd] = placeRange(county);
  const before = await moveWall(tx, () => ({ place, placeEnd, read, write: [], holder: '', departments: [] }));
  const outcome = await look();
  await moveWall(tx, () => before);
  return outcome;
}

/**
 * Opens registers of the whole county for writing, until the transaction ends: the lamp may stand anywhere in the county, and the entry
 * of the trail, written last, has to see the row. A resident still reaches only what is his.
 */
export async function openForReports(tx: Tx, county: string, write: readonly string[]): Promise<void> {
  const [place, placeEnd] = placeRange(county);
  await moveWall(tx, ({ read, write: own }) => ({ place, placeEnd, read: [...read, ...write], write: [...own, ...write] }));
}

/** Whoever has no session here reports at the desk of the community, by the hand of the platform; `name` is what the timeline says. */
export const platformActor = (county: string, name: string): Actor => ({
  account: PLATFORM,
  post: PLATFORM,
  name,
  role: 'community-worker',
  place: county,
  departments: [],
});

interface PlatformStep {
  readonly county: string;
  readonly operation: string;
  readonly register: string;
  /** Only lines were added to a case: said in the trail though no row was changed. */
  readonly lines?: true;
}

/** What was written is counted anew and stands in the county's trail; nothing written, nothing said. */
export async function finishAsPlatform(work: PlatformWork, { county, operation, register, lines }: PlatformStep): Promise<void> {
  if (work.written.changes === 0 && lines !== true) return;
  await finishWork(work);
  await writeEntry(work.tx, {
    id: work.entry,
    county,
    at: work.now,
    account: PLATFORM,
    post: null,
    actorName: work.actor.name,
    role: null,
    place: county,
    operation,
    register,
    department: work.dictionary.registers.get(register)?.walledBy === undefined ? null : '',
    outcome: 'done',
    changes: work.written.changes,
  });
}

/**
 * A step of somebody without a session: written by the platform, with an entry of the county's trail of its own, because that of the
 * request belongs to no county.
 */
export async function asPlatform<T>(
  context: Context,
  { name, ...step }: PlatformStep & { readonly name: string },
  run: (work: PlatformWork) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const { county } = step;
  await openForReading(context.tx, county, []);
  await moveWall(context.tx, (before) => ({ ...before, holder: '', departments: [] }));
  const dictionary = await context.platform.countyDictionaries.at(county);
  const work: PlatformWork = { ...workBeside(context, platformActor(county, name)), dictionary };
  const outcome = await run(work);
  if (isRefusal(outcome)) return outcome;
  await finishAsPlatform(work, step);
  return outcome;
}
