import { type Actor, type Refusal, type Role, countyOf, isRefusal, PLATFORM } from '@linli/kernel/model';
import { type PlatformWork, finishWork, workBeside, writeEntry } from '@linli/kernel/server';

const platformActor = (place: string, role: Role): Actor => ({
  account: PLATFORM,
  post: PLATFORM,
  name: '系统',
  role,
  place,
  departments: [],
});

/** A step that the platform takes for somebody, at the desk of the role that its procedure names. */
interface PlatformStep {
  readonly place: string;
  readonly operation: string;
  readonly register: string;
  readonly role?: Role;
}

/**
 * A step of somebody without a session: written by the platform, with an entry of the county's trail of its own, because that of the
 * request belongs to no county.
 */
export async function asPlatform<T>(
  around: PlatformWork,
  { place, operation, register, role = 'community-worker' }: PlatformStep,
  run: (work: PlatformWork) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const county = countyOf(place) ?? '';
  const work = workBeside(around, platformActor(place, role));
  const outcome = await run(work);
  if (isRefusal(outcome)) return outcome;
  await finishWork(work);
  await writeEntry(work.tx, {
    id: work.entry,
    county,
    at: work.now,
    account: PLATFORM,
    post: null,
    actorName: work.actor.name,
    role: null,
    place,
    operation,
    register,
    outcome: 'done',
    changes: work.written.changes,
  });
  return outcome;
}
