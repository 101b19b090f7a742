import { type Actor, type Dictionary, type WallSettings, countyOf, wallFor } from '../../model/index.ts';
import { type Database, type Tx, inTransaction } from './database.ts';

/** What row level security is told for one transaction. */
export interface Wall extends WallSettings {
  readonly counties: readonly string[];
  /** The account whose own jobs, files and retries are seen; empty for the platform's own work. */
  readonly account: string;
}

/** Register and table names, places and county codes: nothing else may stand in a setting. */
const harmless = /^[a-z0-9.,:_-]*$/i;

function setting(name: string, value: string): string {
  if (!harmless.test(value)) throw new Error(`The setting linli.${name} would hold "${value}".`);
  return `set local linli.${name}='${value}'`;
}

/**
 * One string opens the transaction and sets its scope, in a single round trip. The settings stand in a `do` block: it is
 * the form that Citus forwards to its workers without sending the rest of the string along (docs/decisions/0005).
 */
function prelude(wall: Wall): string {
  const settings = [
    setting('counties', wall.counties.join(',')),
    setting('place', wall.place),
    setting('place_end', wall.placeEnd),
    setting('read', wall.read.join(',')),
    setting('write', wall.write.join(',')),
    setting('account', wall.account),
  ];
  return `begin; do $$begin ${settings.join('; ')}; end$$`;
}

export function behindWall<T>(db: Database, wall: Wall, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(db.app, prelude(wall), work);
}

/** The wall of a post. Above the county it spans the counties in use below its place. */
export function wallOf(actor: Actor, dictionary: Dictionary, countiesInUse: readonly string[]): Wall {
  const county = countyOf(actor.place);
  const counties = county === undefined ? countiesInUse.filter((each) => each.startsWith(actor.place)) : [county];
  return { ...wallFor(actor, [...dictionary.registers.values()]), counties, account: actor.account };
}

/** A wall for the platform's own work on named tables (signing in, a job): whole country, only what is named. */
export function serviceWall(tables: readonly string[], counties: readonly string[] = []): Wall {
  return { counties, place: '', placeEnd: ':', read: tables, write: tables, account: '' };
}
