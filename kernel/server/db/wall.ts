import type pg from 'pg';
import { sql } from 'kysely';
import { type Actor, type Dictionary, type WallSettings, areaOf, belongingOf, countyOf, placeRange, wallFor } from '../../model/index.ts';
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
  if (!harmless.test(name) || !harmless.test(value)) throw new Error(`The setting linli.${name} would hold "${value}".`);
  return `set local linli.${name}='${value}'`;
}

/**
 * The setting that says what may be done with one register, `linli.may.residents.person`: `r`, `w` or `rw`. A policy that
 * looked the register up in a list would take the list apart for every row (10 µs against 0.5; docs/decisions/0013).
 */
export const settingOf = (register: string): string => `may.${register.replaceAll('-', '_')}`;

type Rights = Pick<WallSettings, 'read' | 'write'>;
type Belongs = Pick<WallSettings, 'holder' | 'departments'>;

/** The single settings are what policies read; the lists tell which of them are set, for a wall that moves. */
function rightSettings({ read, write }: Rights): string[] {
  const reading = new Set(read);
  const writing = new Set(write);
  const named = [...new Set([...read, ...write])].filter((each) => each !== '');
  return [
    setting('read', read.join(',')),
    setting('write', write.join(',')),
    ...named.map((each) => setting(settingOf(each), `${reading.has(each) ? 'r' : ''}${writing.has(each) ? 'w' : ''}`)),
  ];
}

const placeSettings = ({ place, placeEnd }: Pick<WallSettings, 'place' | 'placeEnd'>): string[] => [
  setting('place', place),
  setting('place_end', placeEnd),
];

/** Whose rows are seen: policies compare the account and the departments that a row names with these (docs/decisions/0022). */
const belongingSettings = ({ holder, departments }: Belongs): string[] => [
  setting('holder', holder),
  setting('departments', departments.join(',')),
];

const clusters = new WeakMap<pg.Pool, Promise<boolean>>();

/** Is this pool's server a Citus cluster? Asked once. */
function isCluster(pool: pg.Pool): Promise<boolean> {
  const known = clusters.get(pool);
  if (known !== undefined) return known;
  const asked = pool.query("select 1 from pg_extension where extname = 'citus'").then((found) => found.rows.length > 0);
  clusters.set(pool, asked);
  asked.catch(() => clusters.delete(pool));
  return asked;
}

/**
 * One string opens the transaction and sets its scope, in a single round trip. On Citus the settings stand in a `do` block:
 * the form that it forwards to its workers without sending the rest of the string along (docs/decisions/0005).
 */
function prelude(wall: Wall, cluster: boolean): string {
  const settings = [
    setting('counties', wall.counties.join(',')),
    ...placeSettings(wall),
    ...rightSettings(wall),
    ...belongingSettings(wall),
    setting('account', wall.account),
  ];
  return cluster ? `begin; do $$begin ${settings.join('; ')}; end$$` : `begin; ${settings.join('; ')}`;
}

export async function behindWall<T>(db: Database, wall: Wall, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(db.app, prelude(wall, await isCluster(db.app)), work);
}

/** The part of a wall that the platform's own work may move within a transaction. */
export type Scope = WallSettings;

/** Where a wall is moved to. Whose rows are seen stays as it was where nothing is said of it. */
export type Moved = Omit<Scope, keyof Belongs> & Partial<Belongs>;

/**
 * Moves the wall of the running transaction and answers how it stood, so that it can be put back. In the same transaction,
 * because a request that waits for a second connection while it holds its first can stop all others.
 */
export async function moveWall(tx: Tx, to: (before: Scope) => Moved): Promise<Scope> {
  const found = await sql<
    Record<'place' | 'place_end' | 'read' | 'write' | 'holder' | 'departments', string | null>
  >`select current_setting('linli.place', true) as place,
    current_setting('linli.place_end', true) as place_end, current_setting('linli.read', true) as read, current_setting('linli.write', true) as write,
    current_setting('linli.holder', true) as holder, current_setting('linli.departments', true) as departments`.execute(tx);
  const row = found.rows[0];
  const before: Scope = {
    place: row?.place ?? '',
    placeEnd: row?.place_end ?? '',
    read: namesIn(row?.read),
    write: namesIn(row?.write),
    holder: row?.holder ?? '',
    departments: namesIn(row?.departments),
  };
  const after: Scope = { ...before, ...to(before) };
  const kept = new Set([...after.read, ...after.write]);
  const closed = [...before.read, ...before.write].filter((each) => !kept.has(each)).map((each) => setting(settingOf(each), ''));
  const settings = [...placeSettings(after), ...closed, ...rightSettings(after), ...belongingSettings(after)];
  await sql.raw(`do $$begin ${settings.join('; ')}; end$$`).execute(tx);
  return before;
}

/**
 * Opens registers of one county for reading, until the transaction ends: for operations that answer anybody, and only with what is
 * open to everybody (a guide, the phone of a counter).
 */
export async function openForReading(tx: Tx, county: string, registers: readonly string[]): Promise<void> {
  const [place, placeEnd] = placeRange(county);
  const settings = [setting('counties', county), ...placeSettings({ place, placeEnd }), ...rightSettings({ read: registers, write: [] })];
  await sql.raw(`do $$begin ${settings.join('; ')}; end$$`).execute(tx);
}

const namesIn = (list: string | null | undefined): string[] => (list ?? '').split(',').filter((each) => each !== '');

/** What a post may do follows from role and department alone, and is reckoned once for each. */
const rightsKnown = new WeakMap<Dictionary, Map<string, Rights>>();

function rightsOf(actor: Actor, dictionary: Dictionary): Rights {
  const known = rightsKnown.get(dictionary) ?? new Map<string, Rights>();
  rightsKnown.set(dictionary, known);
  const key = `${actor.role}:${actor.departments.toSorted().join()}`;
  const rights = known.get(key) ?? wallFor(actor, [...dictionary.registers.values()]);
  known.set(key, { read: rights.read, write: rights.write });
  return rights;
}

/** The wall of a post. Above the county it spans the counties in use below its place. */
export function wallOf(actor: Actor, dictionary: Dictionary, countiesInUse: readonly string[]): Wall {
  const county = countyOf(actor.place);
  const counties = county === undefined ? countiesInUse.filter((each) => each.startsWith(actor.place)) : [county];
  const [place, placeEnd] = placeRange(areaOf(actor));
  return { place, placeEnd, ...rightsOf(actor, dictionary), ...belongingOf(actor), counties, account: actor.account };
}

/** A wall for the platform's own work on named tables (signing in, a job): whole country, only what is named. */
export function serviceWall(tables: readonly string[], counties: readonly string[] = []): Wall {
  return { counties, place: '', placeEnd: ':', read: tables, write: tables, holder: '', departments: [], account: '' };
}
