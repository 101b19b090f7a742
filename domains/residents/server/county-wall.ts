import { type Refusal, countyOf, placeRange, refuse } from '@linli/kernel/model';
import { type Work, moveWall } from '@linli/kernel/server';
import { referencesTo } from '../model/index.ts';

/** The county in which a post acts; joining and moving people is county work and makes no sense above it. */
export function countyFor(work: Work): string | Refusal {
  return (
    countyOf(work.actor.place) ??
    refuse('invalid', 'county-needed', {
      zh: '请先切换到某个县或社区的岗位再办理。',
      en: 'Switch to a post in a county or community first.',
    })
  );
}

/**
 * Opens the second wall to the whole county for the rest of the transaction, for persons and everything that points to
 * them. For steps that follow a person across communities, after the first wall and the actor's own view have agreed.
 * It stays open: the audit entry, written last, must see every row that the step changed.
 */
export async function openCounty(work: Work, county: string): Promise<void> {
  const [place, placeEnd] = placeRange(county);
  const names = ['residents.person', ...referencesTo(work.dictionary, 'residents.person').map(({ register }) => register.name)];
  const joined = (own: readonly string[]): string[] => [...new Set([...own, ...names])];
  await moveWall(work.tx, ({ read, write }) => ({ place, placeEnd, read: joined(read), write: joined(write) }));
}

/** Looks across the county once, reads only `read`, and closes the wall again. Nothing may be written inside. */
export async function lookAcrossCounty<T>(work: Work, county: string, read: readonly string[], look: () => Promise<T>): Promise<T> {
  const [place, placeEnd] = placeRange(county);
  const before = await moveWall(work.tx, () => ({ place, placeEnd, read, write: [] }));
  const outcome = await look();
  await moveWall(work.tx, () => before);
  return outcome;
}
