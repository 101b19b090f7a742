import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type Actor, type Register, isSealed, placeRange, tableOf } from '../../model/index.ts';
import { actor, libraryMigrations, libraryModel, startTestPlatform, type TestPlatform } from '../../testkit/index.ts';
import { behindWall, wallOf } from '../db/wall.ts';
import { sql } from '../db/database.ts';
import { newId } from '../id.ts';
import { dayIn, endOfDay } from '../time.ts';
import { decodeRow, type Stored } from './decode.ts';
import { rowsAsOf, storedAsOf } from './past.ts';

/** Two communities and their town; a grid of the first. What each sees of the past is what it saw on the day. */
const [one, two, town] = ['610921100001', '610921100002', '610921100'] as const;
const places = [one, two, `${one}001`] as const;
const desks = [actor('community-worker', one), actor('community-worker', two), actor('town-officer', town)];
const registers = libraryModel.registers.filter((each) => each.name !== 'library.room');
const HOURS_MAX = 30; // so that some steps share a day and some days have none

let test: TestPlatform;
let clock = Date.parse('2026-03-01T00:00:00Z');
beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [libraryModel],
    migrations: [libraryMigrations],
    clock: () => new Date(clock),
  });
});
afterAll(() => test.close());

const county = '610921';
const both = (id: string): Actor => actor('community-worker', id.slice(0, 12));

type Seen = Map<string, { place: string; values: Record<string, unknown> }>;

const inWall = <T>(who: Actor, work: (tx: Parameters<typeof rowsAsOf>[0]['tx']) => Promise<T>): Promise<T> =>
  behindWall(test.db, wallOf(who, test.platform.dictionary, [county]), work);

const seenOf = (of: Register, stored: Stored, away: boolean) => {
  const { values, place } = decodeRow(of, stored, test.platform.keys, true);
  // A record out of sight keeps its seals.
  const shown = Object.entries(values).filter(([key]) => !(away && isSealed(of.fields[key] ?? { kind: 'text' } as never)));
  return { place, values: Object.fromEntries(shown) as Record<string, unknown> };
};

/** What lies in force at the desk's own place, as it is now. */
async function snapshot(who: Actor, of: Register): Promise<Seen> {
  const [from, before] = placeRange(who.place);
  return inWall(who, async (tx) => {
    const found = await sql<Stored>`select * from ${sql.table(tableOf(of))} where county = ${county} and place >= ${from} and place < ${before} and ended_at is null`.execute(tx);
    return new Map(found.rows.map((row) => [String(row['id']), seenOf(of, row, false)]));
  });
}

/** The same of a past day, and which of the rows are out of sight by now. */
async function asOf(who: Actor, of: Register, day: string): Promise<{ seen: Seen; away: Set<string> }> {
  const scope = { county, place: who.place, tree: 'today', before: endOfDay(day) } as const;
  return inWall(who, async (tx) => {
    const rows = await rowsAsOf({ tx }, of, scope, []);
    const stored = await storedAsOf({ tx }, of, scope, rows.map((row) => row.id));
    const away = new Set([...stored].filter(([, each]) => each.away).map(([id]) => id));
    return { seen: new Map([...stored].map(([id, each]) => [id, seenOf(of, each.row, each.away)])), away };
  });
}

const withoutSealed = (of: Register, seen: Seen, away: ReadonlySet<string>): Seen =>
  new Map(
    [...seen].map(([id, row]) => [
      id,
      { ...row, values: Object.fromEntries(Object.entries(row.values).filter(([key]) => !(away.has(id) && isSealed(of.fields[key] ?? ({ kind: 'text' } as never))))) },
    ]),
  );

interface Row {
  readonly of: 'reader' | 'card';
  readonly id: string;
}

const pick = fc.nat({ max: 11 });
const stepOf = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('create' as const), at: fc.nat({ max: 2 }), card: fc.boolean(), reader: pick, home: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('edit' as const), who: pick, field: fc.nat({ max: 5 }), empty: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('move' as const), who: pick, at: fc.nat({ max: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('end' as const), who: pick }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reopen' as const), who: pick }) },
);
const steps = fc.array(fc.tuple(stepOf, fc.nat({ max: HOURS_MAX })), { minLength: 4, maxLength: 18 });

let serial = 0;
const word = (): string => `字${(serial += 1)}`;
const readerFields = ['name', 'phone', 'note', 'born', 'homePlace', 'homePlace'] as const;
const cardFields = ['books', 'deposit', 'lost', 'reader', 'kind', 'books'] as const;

const freshReader = (field: (typeof readerFields)[number]): unknown =>
  ({ name: word(), phone: `139${String((serial += 1)).padStart(8, '0')}`, note: word(), born: `19${60 + (serial % 30)}-03-07`, homePlace: places[serial % 2] ?? one })[field];

async function stored(row: Row): Promise<{ version: number; place: string; ended: boolean } | undefined> {
  const found = await test.db.owner.query<{ version: number; place: string; ended: boolean }>(
    `select version, place, ended_at is not null as ended from library.${row.of} where id = $1`,
    [row.id],
  );
  return found.rows[0];
}

async function take(rows: Row[], step: fc.Arbitrary<never> extends never ? never : (typeof stepOf)['generate'] extends (...args: never[]) => { value: infer V } ? V : never): Promise<void> {
  const each = step as unknown as
    | { kind: 'create'; at: number; card: boolean; reader: number; home: boolean }
    | { kind: 'edit'; who: number; field: number; empty: boolean }
    | { kind: 'move'; who: number; at: number }
    | { kind: 'end' | 'reopen'; who: number };
  const readers = rows.filter((row) => row.of === 'reader');
  if (each.kind === 'create') {
    const place = places[each.at] ?? one;
    const id = newId();
    const reader = readers[each.reader % Math.max(readers.length, 1)];
    if (each.card && reader === undefined) return;
    const of = each.card ? 'card' : 'reader';
    const values = each.card
      ? { reader: reader?.id, serial: word(), kind: 'adult', books: 1 }
      : { name: word(), phone: '13900001111', ...(each.home ? { homePlace: places[(each.at + 1) % 2] } : {}) };
    const added = await test.ask(both(place), 'post', `/api/library/${of}`, { id, place, values });
    expect(added.status, JSON.stringify(added.body)).toBe(200);
    rows.push({ of, id });
    return;
  }
  const row = rows[each.who % Math.max(rows.length, 1)];
  const now = row === undefined ? undefined : await stored(row);
  if (row === undefined || now === undefined) return;
  const path = `/api/library/${row.of}/${row.id}`;
  const keeper = actor('community-worker', town); // a desk that sees both, so that a move is one step
  if (each.kind === 'end' && !now.ended) await test.ask(keeper, 'post', `${path}/end`, { version: now.version, reason: '登记有误' });
  if (each.kind === 'reopen' && now.ended) await test.ask(keeper, 'post', `${path}/reopen`, { version: now.version });
  if (each.kind === 'move' && !now.ended) await test.ask(keeper, 'patch', path, { version: now.version, place: places[each.at], values: {} });
  if (each.kind !== 'edit' || now.ended) return;
  const key = row.of === 'reader' ? (readerFields[each.field] ?? 'note') : (cardFields[each.field] ?? 'books');
  const value = row.of === 'reader' ? freshReader(key as 'note') : { books: serial % 20, deposit: (serial += 1), lost: serial % 2 === 0, reader: readers[each.who % Math.max(readers.length, 1)]?.id, kind: 'child' }[key as 'books'];
  const empty = each.empty && !['name', 'reader', 'kind'].includes(key);
  const edited = await test.ask(keeper, 'patch', path, { version: now.version, values: { [key]: empty ? null : value } });
  expect(edited.status, JSON.stringify(edited.body)).toBe(200);
}

it('what a desk reads of a past day is what it saw at the end of that day, whatever was created, edited, moved, ended or reopened', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const rows: Row[] = [];
      const days = new Map<string, Map<string, Seen>>();
      const keep = async (day: string): Promise<void> => {
        const seen = new Map<string, Seen>();
        for (const who of desks) for (const of of registers) seen.set(`${who.place} ${of.name}`, await snapshot(who, of));
        days.set(day, seen);
      };
      clock += 48 * 3_600_000;
      for (const [step, hours] of all) {
        const before = dayIn(new Date(clock));
        clock += hours * 3_600_000 + 1_000;
        if (dayIn(new Date(clock)) !== before) await keep(before);
        await take(rows, step as never);
      }
      await keep(dayIn(new Date(clock)));
      clock += 48 * 3_600_000;
      for (const [day, seen] of days)
        for (const who of desks)
          for (const of of registers) {
            const past = await asOf(who, of, day);
            expect(past.seen, `${day} ${who.place} ${of.name}`).toEqual(withoutSealed(of, seen.get(`${who.place} ${of.name}`) ?? new Map(), past.away));
          }
    }),
    { numRuns: 25, seed: 20261127 },
  );
});
