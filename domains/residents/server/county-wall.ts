import { type Refusal, countyOf, placeRange, refuse } from '@linli/kernel/model';
import { type Tx, type Work, sql } from '@linli/kernel/server';
import { referencesTo } from '../model/index.ts';

/** Register names and places: nothing else may stand in a setting. */
const harmless = /^[a-z0-9.,:_-]*$/i;

interface Scope {
  readonly place: string;
  readonly place_end: string;
  readonly read: string;
  readonly write: string;
}

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

async function scopeOf(tx: Tx): Promise<Scope> {
  const found =
    await sql<Scope>`select current_setting('linli.place') as place, current_setting('linli.place_end') as place_end, current_setting('linli.read') as read, current_setting('linli.write') as write`.execute(
      tx,
    );
  const scope = found.rows[0];
  if (scope === undefined) throw new Error('No wall stands in this transaction.');
  return scope;
}

/** `set local` inside a block: the form of the kernel's wall, which also reaches the workers of Citus. */
async function setScope(tx: Tx, scope: Scope): Promise<void> {
  const settings = Object.entries(scope).map(([name, value]: [string, string]) => {
    if (!harmless.test(value)) throw new Error(`The setting linli.${name} would hold "${value}".`);
    return `set local linli.${name}='${value}'`;
  });
  await sql.raw(`do $$begin ${settings.join('; ')}; end$$`).execute(tx);
}

/**
 * Opens the second wall to the whole county for the rest of the transaction, for persons and everything that points to
 * them. For steps that follow a person across communities, after the first wall and the actor's own view have agreed.
 * It stays open: the audit entry, written last, must see every row that the step changed.
 */
export async function openCounty(work: Work, county: string): Promise<void> {
  const [place, placeEnd] = placeRange(county);
  const names = ['residents.person', ...referencesTo(work.dictionary, 'residents.person').map(({ register }) => register.name)];
  const scope = await scopeOf(work.tx);
  const joined = (own: string): string => [...new Set([...own.split(',').filter((each) => each !== ''), ...names])].join(',');
  await setScope(work.tx, { place, place_end: placeEnd, read: joined(scope.read), write: joined(scope.write) });
}

/** Looks across the county once, reads only `read`, and closes the wall again. Nothing may be written inside. */
export async function lookAcrossCounty<T>(work: Work, county: string, read: readonly string[], look: () => Promise<T>): Promise<T> {
  const before = await scopeOf(work.tx);
  const [place, placeEnd] = placeRange(county);
  await setScope(work.tx, { place, place_end: placeEnd, read: read.join(','), write: '' });
  const outcome = await look();
  await setScope(work.tx, before);
  return outcome;
}
