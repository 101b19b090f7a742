import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { type Actor, code, codeList, operation, register, text } from '../../model/index.ts';
import { actor, libraryMigrations, libraryModel, reservation, startTestPlatform, type TestPlatform, wish } from '../../testkit/index.ts';
import { sql } from '../db/database.ts';
import { behindWall, serviceWall, wallOf } from '../db/wall.ts';
import { newId } from '../id.ts';
import { migrationOfProcedure } from '../procedure/ddl.ts';
import { fulfil } from '../platform.ts';
import { migrationOf } from './ddl.ts';

const here = '610921100001';
const there = '610921100002';
const me = actor('resident', here);
const neighbour: Actor = { ...me, account: newId(), post: newId(), name: '邻居' };
const moved: Actor = { ...me, place: there };
const elsewhere: Actor = { ...me, account: newId(), place: '610922100001' };
const worker = actor('community-worker', here);
const civil = actor('county-officer', '610921', ['civil-affairs']);
const health = actor('county-officer', '610921', ['health']);
const both = actor('county-officer', '610921', ['health', 'civil-affairs']);
const whole = actor('county-officer', '610921');

interface Row {
  readonly id: string;
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
}
interface CaseBody {
  readonly row: Row;
  readonly offers: readonly { readonly step: string; readonly refusal: { readonly code: string } | null }[];
  readonly lines: readonly { readonly step: string | null; readonly accountName: string }[];
  readonly code?: string;
}
interface ListBody {
  readonly rows: readonly Row[];
  readonly count: { readonly rows: number } | null;
}

const forStaff = operation({
  name: 'library.for-staff',
  method: 'get',
  path: '/library/for-staff',
  access: { to: 'signed-in' },
  label: { zh: '工作人员', en: 'Staff' },
  input: z.strictObject({}),
  output: z.object({ done: z.boolean() }),
});
const forResidents = operation({
  ...forStaff,
  name: 'library.for-residents',
  path: '/library/for-residents',
  access: { to: 'roles', roles: ['resident'] },
});

let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [libraryModel],
    migrations: [libraryMigrations],
    operations: [fulfil(forStaff, async () => ({ done: true })), fulfil(forResidents, async () => ({ done: true }))],
  });
  test.platform.countiesInUse.add('610922');
});
afterAll(() => test.close());

const RESERVATIONS = '/api/library/reservation';
const WISHES = '/api/library/wish';

const open = (who: Actor, department: string, more: Record<string, unknown> = {}, id = newId()) =>
  test.ask<CaseBody>(who, 'post', `${RESERVATIONS}/open/ask`, {
    id,
    place: who.role === 'county-officer' ? here : who.place,
    values: { book: '山里的灯', department, ...more },
  });
const step = (who: Actor, of: Row, name: string, values: Record<string, unknown> = {}) =>
  test.ask<CaseBody>(who, 'post', `${RESERVATIONS}/${of.id}/steps/${name}`, { version: of.version, values });
const caseOf = (who: Actor, id: string) => test.ask<CaseBody>(who, 'get', `${RESERVATIONS}/${id}/case`);
const listed = async (who: Actor, path: string) =>
  new Set((await test.ask<ListBody>(who, 'get', `${path}?limit=200`)).body.rows.map(({ id }) => id));

/** What the wall alone lets through, with the application's own filters away. */
async function inSql(who: Actor, table: string, column: string): Promise<Set<string>> {
  const wall = wallOf(who, test.platform.dictionary, ['610921', '610922']);
  const found = await behindWall(test.db, wall, (tx) =>
    sql<{ id: string }>`select ${sql.ref(column)} as id from ${sql.table(table)} where ${sql.ref(column)} is not null`.execute(tx),
  );
  return new Set(found.rows.map(({ id }) => id));
}

const hanging = [
  ['kernel.change', 'record'],
  ['kernel.case_line', 'record'],
] as const;

describe('a row with a holder', () => {
  it('is the resident’s who enters it, whatever he says', async () => {
    const made = await open(me, 'health', { holder: neighbour.account });
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    expect(made.body.row.values['holder']).toBe(me.account);
    const id = newId();
    const noted = await test.ask<Row>(me, 'post', WISHES, { id, place: here, values: { book: '长河', holder: neighbour.account } });
    expect(noted.body.values['holder']).toBe(me.account);
  });

  it('is seen at both walls by its holder, the desks of its place, and by no other resident', async () => {
    const { id } = (await open(me, 'civil-affairs', { number: '999921199001010016' })).body.row;
    for (const [who, sees] of [
      [me, true],
      [moved, true],
      [worker, true],
      [neighbour, false],
      [elsewhere, false],
      [actor('community-worker', there), false],
    ] as const) {
      expect([who.place, (await caseOf(who, id)).status === 200]).toEqual([who.place, sees]);
      expect((await test.ask(who, 'get', `${RESERVATIONS}/${id}/history`)).status === 200).toBe(sees);
      expect((await listed(who, RESERVATIONS)).has(id)).toBe(sees);
      expect((await inSql(who, 'library.reservation', 'id')).has(id)).toBe(sees);
      for (const [table, column] of hanging) expect([table, (await inSql(who, table, column)).has(id)]).toEqual([table, sees]);
    }
    expect((await inSql(me, 'kernel.audit_entry', 'record')).size).toBe(0);
  });

  it('is changed, ended and given away by nobody else who is a resident, and not given away by its holder', async () => {
    const id = newId();
    const mine = (await test.ask<Row>(me, 'post', WISHES, { id, place: here, values: { book: '长河' } })).body;
    for (const [verb, path, more] of [
      ['patch', '', { values: { book: '别的' } }],
      ['post', '/end', { reason: '不要了' }],
    ] as const)
      expect((await test.ask(neighbour, verb, `${WISHES}/${id}${path}`, { version: mine.version, ...more })).status).toBe(404);
    const away = await test.ask(me, 'patch', `${WISHES}/${id}`, { version: mine.version, values: { holder: neighbour.account } });
    expect(away.status).toBe(403);
    expect((await test.ask(me, 'patch', `${WISHES}/${id}`, { version: mine.version, values: { book: '大河' } })).status).toBe(200);
    const wall = wallOf(neighbour, test.platform.dictionary, ['610921']);
    const changed = await behindWall(test.db, wall, (tx) =>
      sql`update library.wish set book = 'x' where county = '610921' and id = ${id}::uuid returning id`.execute(tx),
    );
    expect(changed.rows).toEqual([]);
    const stolen = behindWall(test.db, wall, (tx) =>
      sql`insert into library.wish (county, id, place, book, holder) values ('610921', ${newId()}::uuid, ${here}, 'x', ${me.account})`.execute(
        tx,
      ),
    );
    await expect(stolen).rejects.toThrow('row-level security');
  });

  it('is stepped on by its holder where the table says so, though the counter opened it', async () => {
    const opened = (await open(worker, 'health')).body.row;
    expect((await caseOf(me, opened.id)).status).toBe(404);
    const given = await step(worker, opened, 'give', { holder: me.account });
    expect(given.status, JSON.stringify(given.body)).toBe(200);
    // The lines and steps from before go with it, else nothing could be decided from here.
    const seen = (await caseOf(me, opened.id)).body;
    expect(seen.lines.map((line) => line.step)).toEqual(['give', 'ask']);
    expect(seen.offers.filter(({ refusal }) => refusal === null).map((offer) => offer.step)).toEqual(['withdraw']);
    expect((await step(neighbour, given.body.row, 'withdraw')).status).toBe(404);
    expect((await step(worker, given.body.row, 'withdraw')).body.code).toBe('step-not-yours');
    expect((await step(me, given.body.row, 'keep', { answer: '好' })).body.code).toBe('step-not-yours');
    expect((await step(me, given.body.row, 'withdraw')).status).toBe(200);
    const back = (await open(me, 'health')).body.row;
    const kept = await step(worker, back, 'keep', { answer: '留好了' });
    expect((await step(moved, kept.body.row, 'lend')).status).toBe(200);
  });

  it('keeps its files to itself, before and after it names them', async () => {
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    const file = newId();
    const sent = await test.sendFile(me, `${RESERVATIONS}/files?id=${file}&field=proof&place=${here}&fileName=card.png`, png);
    expect(sent.status, JSON.stringify(sent.body)).toBe(200);
    expect((await inSql(neighbour, 'kernel.file', 'id')).has(file)).toBe(false);
    expect((await open(neighbour, 'health', { proof: [file] })).status).toBe(422);
    const { id } = (await open(me, 'health', { proof: [file] })).body.row;
    expect((await test.ask(me, 'get', `${RESERVATIONS}/${id}/files/${file}`)).status).toBe(200);
    expect((await test.ask(neighbour, 'get', `${RESERVATIONS}/${id}/files/${file}`)).status).toBe(404);
    expect((await inSql(neighbour, 'kernel.file', 'id')).has(file)).toBe(false);
    expect((await inSql(civil, 'kernel.file', 'id')).has(file)).toBe(false);
    expect((await inSql(health, 'kernel.file', 'id')).has(file)).toBe(true);
  });

  it('is counted for a resident by what is his', async () => {
    const who: Actor = { ...me, account: newId() };
    await test.ask(who, 'post', WISHES, { id: newId(), place: here, values: { book: '一' } });
    await test.settle();
    expect((await test.ask<ListBody>(who, 'get', `${WISHES}?count=true`)).body.count?.rows).toBe(1);
  });
});

describe('a row of a department', () => {
  it('is seen at both walls by the officers of that department and by those who work for all', async () => {
    const ids = { health: (await open(me, 'health')).body.row.id, 'civil-affairs': (await open(me, 'civil-affairs')).body.row.id };
    for (const [who, own] of [
      [civil, ['civil-affairs']],
      [health, ['health']],
      [both, ['health', 'civil-affairs']],
      [whole, ['health', 'civil-affairs']],
      [worker, ['health', 'civil-affairs']],
    ] as const)
      for (const [department, id] of Object.entries(ids)) {
        const sees = own.some((each) => each === department);
        expect([who.departments, department, (await caseOf(who, id)).status === 200]).toEqual([who.departments, department, sees]);
        expect((await listed(who, RESERVATIONS)).has(id)).toBe(sees);
        expect((await inSql(who, 'library.reservation', 'id')).has(id)).toBe(sees);
        for (const [table, column] of hanging) expect([table, (await inSql(who, table, column)).has(id)]).toEqual([table, sees]);
        expect((await inSql(who, 'kernel.audit_entry', 'record')).has(id)).toBe(sees);
      }
  });

  it('that names none is for those who work for all', async () => {
    const id = newId();
    await test.ask(worker, 'post', WISHES, { id, place: here, values: { book: '无主' } });
    for (const [who, sees] of [
      [health, false],
      [whole, true],
    ] as const) {
      expect((await listed(who, WISHES)).has(id)).toBe(sees);
      expect((await inSql(who, 'library.wish', 'id')).has(id)).toBe(sees);
      expect((await inSql(who, 'kernel.change', 'record')).has(id)).toBe(sees);
    }
  });

  it('passes with all that happened to it to the department it is given to, and is gone from the one that gave it', async () => {
    const opened = (await open(me, 'health')).body.row;
    expect((await step(civil, opened, 'pass', { department: 'civil-affairs' })).status).toBe(404);
    const passed = await step(health, opened, 'pass', { department: 'civil-affairs' });
    expect(passed.status, JSON.stringify(passed.body)).toBe(200);
    expect(passed.body.row.values['department']).toBe('civil-affairs');
    expect((await caseOf(health, opened.id)).status).toBe(404);
    const seen = await caseOf(civil, opened.id);
    expect(seen.body.lines.map((line) => line.step)).toEqual(['pass', 'ask']);
    expect((await test.ask<{ lines: unknown[] }>(civil, 'get', `${RESERVATIONS}/${opened.id}/history`)).body.lines).toHaveLength(2);
    expect((await step(civil, seen.body.row, 'keep', { answer: '好' })).status).toBe(200);
    // The giver still saw what he wrote, so that the chain of entries covers it.
    const entry = await test.db.owner.query<{ changes: number; digest: string | null }>(
      "select changes, encode(changes_digest, 'hex') as digest from kernel.audit_entry where operation = 'library.reservation.step-pass' and outcome = 'done'",
    );
    expect(entry.rows.map(({ changes, digest }) => [changes, digest !== null])).toEqual([[1, true]]);
  });

  it('is opened by an officer for another department, and is then theirs', async () => {
    const made = await open(health, 'civil-affairs');
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    expect((await caseOf(health, made.body.row.id)).status).toBe(404);
    expect((await caseOf(civil, made.body.row.id)).status).toBe(200);
  });

  it('is not taken by the second wall from an officer of another department', async () => {
    const { id } = (await open(me, 'health')).body.row;
    const changed = await behindWall(test.db, wallOf(civil, test.platform.dictionary, ['610921']), (tx) =>
      sql`update library.reservation set book = 'x' where county = '610921' and id = ${id}::uuid returning id`.execute(tx),
    );
    expect(changed.rows).toEqual([]);
  });
});

describe('a resident', () => {
  it('runs nothing that is for whoever is signed in', async () => {
    expect((await test.ask(me, 'get', '/api/library/for-staff')).body['code']).toBe('for-staff');
    expect((await test.ask(worker, 'get', '/api/library/for-staff')).status).toBe(200);
    expect((await test.ask(me, 'get', '/api/library/for-residents')).status).toBe(200);
    expect((await test.ask(worker, 'get', '/api/library/for-residents')).status).toBe(403);
  });

  it('reaches no register that does not name him, at either wall', async () => {
    for (const each of libraryModel.registers.filter((one) => !one.rights.read.includes('resident'))) {
      expect((await test.ask(me, 'get', `/api/${each.name.replace('.', '/')}`)).status).toBe(403);
      expect((await inSql(me, each.name.replace('-', '_'), 'id')).size).toBe(0);
    }
  });

  it('exports nothing that the declaration keeps to desks', async () => {
    expect((await test.ask(me, 'get', `${RESERVATIONS}/export`)).status).not.toBe(200);
  });
});

describe('the declaration', () => {
  const say = (zh: string) => ({ zh, en: zh });
  const departments = codeList('some-department', {
    standard: 'invented',
    label: say('部门'),
    items: [{ code: 'health', zh: '卫健', en: 'Health' }],
  });
  const kinds = codeList('some-kind', { standard: 'invented', label: say('种类'), items: [{ code: 'big', zh: '大', en: 'Big' }] });
  const about = {
    ...wish,
    title: ['book'],
    fields: {
      book: text({ label: say('书名') }),
      holder: text({ label: say('居民') }),
      department: code(departments, { label: say('部门') }),
      kind: code(kinds, { label: say('种类') }),
    },
  };
  it.each([
    ['is open to residents', { holder: undefined }],
    ['no text field', { holder: 'department' }],
    ['no code field', { walledBy: 'book' }],
    ['no departments', { walledBy: 'kind' }],
    ['shared with none', { sharedWith: undefined }],
  ] as const)('is refused where it %s', (words, wrong) => {
    expect(() => register('library.other', { ...about, ...wrong } as never)).toThrow(words);
  });

  it('makes the migrations that are kept', () => {
    const kept = (file: string) => readFileSync(join(import.meta.dirname, '../../testkit/migrations', file), 'utf8');
    expect(kept('0004-reservation.sql')).toBe(migrationOfProcedure(reservation));
    expect(kept('0005-wish.sql')).toBe(migrationOf(wish));
  });

  it('leaves the platform’s own work with every row', async () => {
    const found = await behindWall(test.db, serviceWall([reservation.name], ['610921']), (tx) =>
      sql<{ holders: number }>`select count(distinct holder) as holders from library.reservation where county = '610921'`.execute(tx),
    );
    expect(Number(found.rows[0]?.holders)).toBeGreaterThan(0);
  });
});
