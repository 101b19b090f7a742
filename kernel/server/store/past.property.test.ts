import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type Actor, type Register, fieldsOf, isSealed, placeRange, tableOf } from '../../model/index.ts';
import { actor, libraryMigrations, libraryModel, startTestPlatform, type TestPlatform } from '../../testkit/index.ts';
import { behindWall, wallOf } from '../db/wall.ts';
import { type Tx, sql } from '../db/database.ts';
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
const HOUR = 3_600_000;
const PAUSE = 48 * HOUR; // one run ends before the next begins

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

type Seen = Map<string, { place: string; values: Record<string, unknown> }>;

const inWall = <T>(desk: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
  behindWall(test.db, wallOf(desk, test.platform.dictionary, [county]), work);

function seenOf(of: Register, stored: Stored): { place: string; values: Record<string, unknown> } {
  const { values, place } = decodeRow(of, stored, test.platform.keys, true);
  return { place, values: { ...values } };
}

/** What lies in force at the desk's own place, as it is now. */
async function snapshot(desk: Actor, of: Register): Promise<Seen> {
  const [from, before] = placeRange(desk.place);
  return inWall(desk, async (tx) => {
    const found = await sql<Stored>`
      select * from ${sql.table(tableOf(of))}
      where county = ${county} and place >= ${from} and place < ${before} and ended_at is null`.execute(tx);
    return new Map(found.rows.map((row) => [String(row['id']), seenOf(of, row)]));
  });
}

/** The same of a past day, and which of the rows are out of sight by now. */
async function asOf(desk: Actor, of: Register, day: string): Promise<{ seen: Seen; away: Set<string> }> {
  const scope = { county, place: desk.place, tree: 'today', before: endOfDay(day) } as const;
  return inWall(desk, async (tx) => {
    const rows = await rowsAsOf({ tx }, of, scope, []);
    const ids = rows.map((row) => row.id);
    const stored = await storedAsOf({ tx }, of, scope, ids);
    const away = new Set(ids.filter((id) => stored.get(id)?.away === true));
    return { seen: new Map([...stored].map(([id, { row }]) => [id, seenOf(of, row)])), away };
  });
}

/** A record that is out of sight by now keeps its seals. */
function shut(of: Register, seen: Seen, away: ReadonlySet<string>): Seen {
  const sealed = new Set(fieldsOf(of).flatMap(([key, field]) => (isSealed(field) ? [key] : [])));
  const valuesOf = (values: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, sealed.has(key) ? null : value]));
  return new Map([...seen].map(([id, row]) => [id, away.has(id) ? { ...row, values: valuesOf(row.values) } : row]));
}

interface Row {
  readonly of: 'reader' | 'card';
  readonly id: string;
}

type Step =
  | { readonly kind: 'create'; readonly at: number; readonly card: boolean; readonly reader: number; readonly home: boolean }
  | { readonly kind: 'edit'; readonly who: number; readonly field: number; readonly empty: boolean }
  | { readonly kind: 'move'; readonly who: number; readonly at: number }
  | { readonly kind: 'end'; readonly who: number }
  | { readonly kind: 'reopen'; readonly who: number };

const who = fc.nat({ max: 11 });
const at = fc.nat({ max: places.length - 1 });
const stepOf: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('create' as const), at, card: fc.boolean(), reader: who, home: fc.boolean() }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('edit' as const), who, field: fc.nat({ max: 5 }), empty: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('move' as const), who, at }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('end' as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reopen' as const), who }) },
);
const steps = fc.array(fc.tuple(stepOf, fc.nat({ max: HOURS_MAX })), { minLength: 4, maxLength: 18 });

let serial = 0;
const word = (): string => `字${(serial += 1)}`;
const among = <T>(list: readonly T[], no: number): T | undefined => list[no % Math.max(list.length, 1)];
const readerFields = ['name', 'phone', 'note', 'born', 'homePlace', 'homePlace'] as const;
const cardFields = ['books', 'deposit', 'lost', 'reader', 'kind', 'books'] as const;
const required: readonly string[] = ['name', 'reader', 'kind'];

const fresh = (reader: string | undefined): Readonly<Record<string, unknown>> => ({
  name: word(),
  phone: `139${String((serial += 1)).padStart(8, '0')}`,
  note: word(),
  born: `19${60 + (serial % 30)}-03-07`,
  homePlace: places[serial % 2],
  books: serial % 20,
  deposit: serial,
  lost: serial % 2 === 0,
  kind: serial % 2 === 0 ? 'child' : 'adult',
  reader,
});

async function create(rows: Row[], step: Step & { kind: 'create' }): Promise<void> {
  const place = places[step.at] ?? one;
  const id = newId();
  const reader = among(
    rows.filter((row) => row.of === 'reader'),
    step.reader,
  );
  if (step.card && reader === undefined) return;
  const of = step.card ? 'card' : 'reader';
  const home = step.home ? { homePlace: places[(step.at + 1) % 2] } : {};
  const values = step.card
    ? { reader: reader?.id, serial: word(), kind: 'adult', books: 1 }
    : { name: word(), phone: '13900001111', ...home };
  const added = await test.ask(actor('community-worker', place.slice(0, 12)), 'post', `/api/library/${of}`, { id, place, values });
  expect(added.status, JSON.stringify(added.body)).toBe(200);
  rows.push({ of, id });
}

/** A desk that sees both communities: only it moves a record from one to the other in one step. */
const keeper = actor('community-worker', town);

async function take(rows: Row[], step: Step): Promise<void> {
  if (step.kind === 'create') {
    await create(rows, step);
    return;
  }
  const row = among(rows, step.who);
  if (row === undefined) return;
  const found = await test.db.owner.query<{ version: number; ended: boolean; place: string }>(
    `select version, place, ended_at is not null as ended from library.${row.of} where id = $1`,
    [row.id],
  );
  const { version = 0, ended = false, place = one } = found.rows[0] ?? {};
  const desk = step.kind === 'move' ? keeper : actor('community-worker', place.slice(0, 12));
  if ((step.kind === 'reopen') !== ended) return;
  const path = `/api/library/${row.of}/${row.id}`;
  const send = async (method: string, to: string, body: Readonly<Record<string, unknown>>): Promise<void> => {
    const { status, body: answer } = await test.ask(desk, method, to, { version, ...body });
    expect(status, JSON.stringify(answer)).toBe(200);
  };
  if (step.kind === 'end') await send('post', `${path}/end`, { reason: '登记有误' });
  else if (step.kind === 'reopen') await send('post', `${path}/reopen`, {});
  else if (step.kind === 'move') await send('patch', path, { place: places[step.at], values: {} });
  else {
    const key = (row.of === 'reader' ? readerFields : cardFields)[step.field] ?? 'note';
    const reader = among(
      rows.filter((each) => each.of === 'reader'),
      step.who + 1,
    );
    await send('patch', path, { values: { [key]: step.empty && !required.includes(key) ? null : fresh(reader?.id)[key] } });
  }
}

it('what a desk reads of a past day is what it saw at the end of that day, whatever was created, edited, moved, ended or reopened', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const rows: Row[] = [];
      const days = new Map<string, Map<string, Seen>>();
      const pairs = desks.flatMap((desk) => registers.map((of) => ({ desk, of, key: `${desk.place} ${of.name}` })));
      const keep = async (day: string): Promise<void> => {
        const seen = new Map<string, Seen>();
        for (const { desk, of, key } of pairs) seen.set(key, await snapshot(desk, of));
        days.set(day, seen);
      };
      clock += PAUSE;
      for (const [step, hours] of all) {
        const before = dayIn(new Date(clock));
        clock += hours * HOUR + 1_000;
        if (dayIn(new Date(clock)) !== before) await keep(before);
        await take(rows, step);
      }
      await keep(dayIn(new Date(clock)));
      clock += PAUSE;
      for (const [day, seen] of days)
        for (const { desk, of, key } of pairs) {
          const past = await asOf(desk, of, day);
          expect(past.seen, `${day} ${key}`).toEqual(shut(of, seen.get(key) ?? new Map(), past.away));
        }
    }),
    { numRuns: 15, seed: 20261127 },
  );
});
