import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import {
  type Actor,
  type countInbox,
  isWithin,
  type listInbox,
  type OutputOf,
  roles,
  type RowOf,
  type ShownLine,
  type ShownOffer,
  type TimeLeft,
} from '../../model/index.ts';
import {
  actor,
  inputsOf,
  libraryMigrations,
  libraryModel,
  purchase,
  type Schema,
  startTestPlatform,
  type TestPlatform,
} from '../../testkit/index.ts';
import { behindWall, serviceWall } from '../db/wall.ts';
import { sql } from '../db/database.ts';
import { newId } from '../id.ts';
import { followMoves, moveRows } from '../store/index.ts';
import { workOf } from '../work-of.ts';
import { migrationOfProcedure } from './ddl.ts';
import { keepCases } from './keep-cases.ts';
import { workOperations } from './index.ts';

const here = '610921100001';
const there = '610921100002';
const worker = actor('community-worker', here);
const neighbour = actor('community-worker', there);
const colleague: Actor = { ...worker, account: newId(), post: newId(), name: '同事' };
const town = actor('town-officer', '610921100');
const townToo: Actor = { ...town, account: newId(), post: newId(), name: '镇上另一位' };
const county = actor('county-officer', '610921', ['civil-affairs']);
const purse = actor('county-officer', '610921', ['finance']);
const everybody = [worker, colleague, town, townToo, county, purse];

let test: TestPlatform;
let now = new Date('2016-07-11T02:00:00Z');
beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [libraryModel],
    migrations: [libraryMigrations],
    operations: workOperations,
    clock: () => now,
    colleagues: {
      at: async (_tx, place, wanted) =>
        everybody
          .filter((each) => wanted.includes(each.role) && isWithin(place, each.place))
          .map((each) => ({ ...each, title: each.role })),
    },
  });
});
afterAll(() => test.close());
beforeEach(() => void (now = new Date('2016-07-11T02:00:00Z')));

const base = '/api/library/purchase';
const on = (day: string): void => void (now = new Date(`${day}T02:00:00Z`));

interface CaseBody {
  readonly row: RowOf;
  readonly time: TimeLeft;
  readonly offers: readonly ShownOffer[];
  readonly lines: readonly ShownLine[];
}

interface BatchBody {
  readonly done: readonly string[];
  readonly refused: readonly { readonly id: string; readonly refusal: { readonly code: string } }[];
}

async function open(values: Record<string, unknown> = {}, by = worker, place = by.place): Promise<string> {
  const id = newId();
  const answer = await test.ask(by, 'post', `${base}/open/submit`, {
    id,
    place,
    values: { book: '山里的灯', price: 3_000, committed: 20, ...values },
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return id;
}

const read = async (id: string, by = county): Promise<CaseBody> => (await test.ask<CaseBody>(by, 'get', `${base}/${id}/case`)).body;

async function ask(by: Actor, id: string, step: string, more: { values?: object; reason?: string; version?: number } = {}) {
  const version = more.version ?? (await read(id)).row?.version ?? 1;
  return test.ask<CaseBody>(by, 'post', `${base}/${id}/steps/${step}`, { id: undefined, version, ...more });
}

async function go(by: Actor, id: string, step: string, more: { values?: object; reason?: string } = {}): Promise<CaseBody> {
  const answer = await ask(by, id, step, more);
  expect(answer.status, `${step}: ${JSON.stringify(answer.body)}`).toBe(200);
  return answer.body;
}

describe('the table of cases', () => {
  it('is the one that the declaration makes', () => {
    const file = join(import.meta.dirname, '../../testkit/migrations/0003-purchase.sql');
    expect(readFileSync(file, 'utf8')).toBe(migrationOfProcedure(purchase));
  });
});

describe('a case', () => {
  it('goes from hand to hand, and tells what was done', async () => {
    const id = await open();
    on('2016-07-13');
    const accepted = await go(town, id, 'accept');
    expect(accepted).toMatchObject({
      row: { version: 2, values: { state: 'checking', late: false, rules: 2, steps: 2 } },
      state: { zh: '审核中' },
    });
    const correcting = await go(town, id, 'correct', { values: { notice: '缺发票' } });
    expect(correcting).toMatchObject({ time: { whole: null, standsSince: '2016-07-13T02:00:00.000Z' } });
    expect(correcting.lines.map(({ step, values }) => [step, values])).toEqual([
      ['correct', { notice: '缺发票' }],
      ['accept', {}],
      ['submit', { book: '山里的灯', price: 3_000, committed: 20 }],
    ]);
    const upload = await test.sendFile(worker, `${base}/files?id=${id}&field=proof&place=${here}&fileName=invoice.png`, png);
    expect(upload.status, JSON.stringify(upload.body)).toBe(200);
    on('2016-07-18');
    await go(worker, id, 'supply', { values: { proof: [upload.body.id] } });
    on('2016-07-19');
    const bought = await go(purse, id, 'buy');
    expect(bought).toMatchObject({
      row: { values: { state: 'bought', finishedAt: '2016-07-19T02:00:00.000Z', late: false } },
      time: { next: null },
    });
    expect(bought.offers.map(({ step, refusal }) => [step, refusal?.code])).toEqual([['reopen', 'step-not-yours']]);
    const again = await go(town, id, 'reopen', { reason: '买错了版本' });
    expect(again).toMatchObject({
      row: { values: { finishedAt: null } },
      lines: [{ step: 'reopen', words: '买错了版本' }, {}, {}, {}, {}, {}],
    });
    const trail = await test.db.owner.query<{ operation: string }>(
      "select operation from kernel.audit_entry where record = $1 and operation like '%step%' order by id",
      [id],
    );
    expect(trail.rows.map(({ operation }) => operation.split('.').at(-1))).toEqual(
      expect.arrayContaining(['step-submit', 'step-accept', 'step-correct', 'step-supply', 'step-buy', 'step-reopen']),
    );
  });

  it('keeps the rules it began with when newer ones have come', async () => {
    const id = await open({ committed: 3 });
    expect((await read(id)).row.values['rules']).toBe(2);
    await test.db.owner.query('update library.purchase set rules = 1 where id = $1', [id]);
    on('2016-07-13');
    // Twenty working days by the first edition, whatever was promised; nothing is looked at within hours.
    expect(await go(town, id, 'accept')).toMatchObject({ time: { whole: { day: '2016-08-10' }, state: null } });
  });

  it('refuses by the table, in a sentence, and changes nothing', async () => {
    const id = await open();
    expect(await ask(worker, id, 'accept')).toMatchObject({
      status: 403,
      body: { code: 'step-not-yours', sentence: { zh: '“受理”由镇工作人员办理，您现在的岗位（社区工作者）不能办。' } },
    });
    expect(await ask(town, id, 'correct')).toMatchObject({ status: 422, body: { code: 'field-needed', where: 'values.notice' } });
    expect(await ask(town, id, 'correct', { values: { notice: 5 } })).toMatchObject({ status: 422, body: { code: 'bad-input' } });
    expect(await ask(town, id, 'accept', { values: { book: '改名' } })).toMatchObject({ status: 422 });
    expect(await ask(purse, id, 'buy')).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    expect((await read(id)).row.version).toBe(1);
  });

  it('refuses a step on a version that somebody has moved on from', async () => {
    const id = await open();
    await go(town, id, 'accept');
    expect(await ask(town, id, 'correct', { values: { notice: '缺发票' }, version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'changed-meanwhile' },
    });
    const both = await Promise.all([1, 2].map(() => ask(town, id, 'correct', { values: { notice: '缺发票' }, version: 2 })));
    expect(both.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 409]));
    expect((await read(id)).lines).toHaveLength(3);
  });

  it('takes a retried step once', async () => {
    const id = await open();
    const headers = { 'Idempotency-Key': `accept-${id}` };
    const [a, b] = await Promise.all([1, 2].map(() => test.ask(town, 'post', `${base}/${id}/steps/accept`, { version: 1 }, headers)));
    expect([a?.status, b?.status]).toEqual([200, 200]);
    expect(a?.body).toEqual(b?.body);
    expect((await read(id)).lines).toHaveLength(2);
    expect(await test.ask(worker, 'post', `${base}/open/submit`, { id, place: here, values: { book: '又一次' } })).toMatchObject({
      status: 404,
    });
  });

  it('is commented on, with papers, beside its steps', async () => {
    const id = await open();
    const upload = await test.sendFile(worker, `${base}/files?id=${id}&field=papers&place=${here}&fileName=cover.png`, png);
    const said = await test.ask(worker, 'post', `${base}/${id}/comments`, { words: '封面在附件里', papers: [upload.body.id] });
    expect(said.body, JSON.stringify(said.body)).toMatchObject({
      row: { values: { papers: [upload.body.id], steps: 1 } },
      lines: [{ kind: 'comment', words: '封面在附件里' }, {}],
    });
    expect((await test.ask(county, 'get', `${base}/${id}/files/${upload.body.id as string}`)).status).toBe(200);
  });
});

describe('who is in charge', () => {
  it('is handed over within the desk, and others are told with whom it is', async () => {
    const id = await open();
    const choice = await test.ask<{ colleagues: { name: string }[] }>(town, 'get', `${base}/${id}/colleagues`);
    expect(choice.body.colleagues.map(({ name }) => name).toSorted()).toEqual([town.name, townToo.name].toSorted());
    const given = await test.ask(town, 'post', `${base}/${id}/hand-over`, { version: 1, to: townToo.account });
    expect(given.body).toMatchObject({
      row: { values: { assigneeName: townToo.name } },
      lines: [{ kind: 'hand-over', otherName: townToo.name }, {}],
    });
    expect(await ask(town, id, 'accept')).toMatchObject({ status: 403, body: { code: 'with-somebody-else' } });
    expect(await test.ask(town, 'post', `${base}/${id}/hand-over`, { version: 2, to: newId() })).toMatchObject({
      body: { code: 'no-such-colleague' },
    });
    await go(townToo, id, 'accept');
    expect((await read(id)).row.values['assigneeName']).toBe(townToo.name);
  });

  it('is stood in for during an absence, and the line says for whom', async () => {
    const id = await open();
    await test.ask(town, 'post', `${base}/${id}/hand-over`, { version: 1, to: townToo.account });
    const absence = { id: newId(), substitute: town.account, fromDay: '2016-07-11', untilDay: '2016-07-15', reason: '外出培训' };
    expect(await test.ask(townToo, 'post', '/api/kernel/substitutions', { ...absence, substitute: county.account })).toMatchObject({
      body: { code: 'no-such-colleague' },
    });
    expect(await test.ask(townToo, 'post', '/api/kernel/substitutions', { ...absence, untilDay: '2016-07-10' })).toMatchObject({
      body: { code: 'days-unfit' },
    });
    expect((await test.ask(townToo, 'post', '/api/kernel/substitutions', absence)).body).toMatchObject({
      substitutions: [{ accountName: townToo.name, substituteName: town.name }],
    });
    const mine = await test.ask<OutputOf<typeof listInbox>>(town, 'get', '/api/kernel/inbox?view=mine');
    expect(mine.body.rows.map((row) => row.id)).toContain(id);
    expect(await go(town, id, 'accept')).toMatchObject({ lines: [{ step: 'accept', insteadOf: townToo.name }, {}, {}] });
    expect(await test.ask(town, 'post', `/api/kernel/substitutions/${absence.id}/end`, {})).toMatchObject({ status: 404 });
    expect((await test.ask(townToo, 'post', `/api/kernel/substitutions/${absence.id}/end`, {})).status).toBe(200);
    expect(await ask(town, id, 'correct', { values: { notice: '缺发票' } })).toMatchObject({ body: { code: 'with-somebody-else' } });
  });
});

describe('more time', () => {
  it('is asked by one, granted by another, and moves the end', async () => {
    const id = await open();
    await go(town, id, 'accept');
    await go(town, id, 'ask-time', { values: { moreWhy: '书在路上' } });
    expect(await ask(town, id, 'grant-time', { values: { moreDays: 5 } })).toMatchObject({ status: 403, body: { code: 'second-person' } });
    const granted = await go(county, id, 'grant-time', { values: { moreDays: 5 } });
    expect(granted).toMatchObject({
      time: { whole: { day: '2016-08-15' } },
      lines: [{ extendedBy: 5, extendedUnit: 'workday' }, {}, {}, {}],
    });
    await go(town, id, 'ask-time', { values: { moreWhy: '还在路上' } });
    expect(await ask(county, id, 'grant-time', { values: { moreDays: 5 } })).toMatchObject({ status: 409, body: { code: 'often-enough' } });
  });
});

describe('many at once', () => {
  it('go on where they can, and each of the others says why it stays', async () => {
    const [a, b, c] = [await open(), await open(), await open()];
    await go(town, b, 'accept');
    const cases = [a, b, c].map((id) => ({ id, version: 1 }));
    const lost = newId();
    const done = await test.ask<BatchBody>(town, 'post', `${base}/batch`, { step: 'accept', cases: [...cases, { id: lost, version: 1 }] });
    expect(done.body).toMatchObject({ done: [a, c].toSorted((x, y) => [a, b, c].indexOf(x) - [a, b, c].indexOf(y)) });
    expect(done.body.refused.map(({ id, refusal }) => [id, refusal.code])).toEqual([
      [b, 'changed-meanwhile'],
      [lost, 'no-such-record'],
    ]);
    expect(await test.ask(town, 'post', `${base}/batch`, { step: 'correct', cases })).toMatchObject({ body: { code: 'not-in-batch' } });
    expect(await test.ask(town, 'post', `${base}/batch`, { step: 'accept', cases: [cases[0], cases[0]] })).toMatchObject({ status: 422 });
  });
});

describe('an inbox', () => {
  const place = '610921100007';
  const clerk = actor('community-worker', place);
  const list = async (by: Actor, query: string) =>
    (await test.ask<OutputOf<typeof listInbox>>(by, 'get', `/api/kernel/inbox?${query}`)).body;
  const count = async (by: Actor, at = place) =>
    (await test.ask<OutputOf<typeof countInbox>>(by, 'get', `/api/kernel/inbox/counts?place=${at}`)).body;

  it('shows each desk what waits for it, the most urgent first, with numbers that agree', async () => {
    on('2016-07-13');
    const later = await open({}, clerk);
    on('2016-07-11');
    const ids = [await open({}, clerk), await open({}, clerk)];
    await go(town, ids[1] ?? '', 'accept');
    on('2016-07-13');
    const waiting = await list(town, `view=waiting&place=${place}`);
    // Two days to check, five to accept: the one accepted first is due first.
    expect(waiting.rows.map(({ id }) => id)).toEqual([ids[1], ids[0], later]);
    expect(waiting.rows[0]).toMatchObject({ stateLabel: { zh: '审核中' }, news: { zh: '镇图书馆已受理' }, title: '山里的灯' });
    expect(waiting.rows[1]?.offers.map(({ step }) => step)).toEqual(['accept', 'correct']);
    // Its two days end at this very moment, before any upkeep has marked it.
    expect((await count(town)).views).toEqual({ waiting: 3, mine: 0, late: 1, opened: 0 });
    expect((await count(clerk)).views).toEqual({ waiting: 0, mine: 0, late: 0, opened: 3 });
    expect((await count(purse)).views).toMatchObject({ waiting: 1 });
    expect((await count(neighbour, there)).views).toEqual({ waiting: 0, mine: 0, late: 0, opened: 0 });
    expect(await list(town, `view=waiting&place=${place}&state=submitted&procedure=library.purchase`)).toMatchObject({
      rows: [{ id: ids[0] }, { id: later }],
    });
    expect(await list(town, `view=waiting&place=${place}&procedure=library.other`)).toEqual({ rows: [], next: null });
  });

  it('pages by key without losing or doubling a case', async () => {
    for (let at = 0; at < 7; at += 1) await open({}, clerk);
    const all = await list(town, `view=waiting&place=${place}`);
    const paged: string[] = [];
    let after = '';
    do {
      const page = await list(town, `view=waiting&place=${place}&limit=3${after}`);
      paged.push(...page.rows.map(({ id }) => id));
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    expect(paged).toEqual(all.rows.map(({ id }) => id));
    expect(paged).toHaveLength((await count(town)).views['waiting'] ?? 0);
  });

  it('answers any cursor', async () => {
    for (const after of ['x', Buffer.from('[1,2]').toString('base64url'), Buffer.from('null').toString('base64url')])
      expect((await test.ask(town, 'get', `/api/kernel/inbox?view=late&after=${after}`)).status).toBe(200);
    const another = Buffer.from(JSON.stringify([5, newId()])).toString('base64url');
    expect(await test.ask(town, 'get', `/api/kernel/inbox?view=late&after=${another}`)).toMatchObject({ status: 422 });
  });
});

describe('what time does', () => {
  it('marks what is late once, and shows it to those above', async () => {
    const place = '610921100008';
    const id = await open({}, actor('community-worker', place));
    await go(town, id, 'accept');
    on('2016-07-14');
    await keepCases(test.platform);
    await keepCases(test.platform);
    const late = await read(id);
    expect(late).toMatchObject({ row: { values: { late: true } }, time: { urgency: 'late' }, lines: [{ kind: 'late' }, {}, {}] });
    const inbox = await test.ask<OutputOf<typeof listInbox>>(purse, 'get', `/api/kernel/inbox?view=late&place=${place}`);
    expect(inbox.body.rows.map((row) => row.id)).toEqual([id]);
    await test.settle();
    const facts = await test.db.owner.query('select name, value from kernel.fact where place = $1 and name in ($2, $3, $4) order by name', [
      place,
      'library.purchase.late',
      'library.purchase.open',
      'library.purchase.state.checking',
    ]);
    expect(facts.rows).toEqual([
      { name: 'library.purchase.late', value: 1 },
      { name: 'library.purchase.open', value: 1 },
      { name: 'library.purchase.state.checking', value: 1 },
    ]);
  });

  it('takes the step of a desk that was silent, in its own name', async () => {
    const id = await open();
    on('2016-07-19');
    await keepCases(test.platform);
    const deemed = await read(id);
    expect(deemed).toMatchObject({
      row: { values: { state: 'checking' } },
      lines: [{ step: 'deem', accountName: '系统', role: null }, {}],
    });
    expect(deemed.lines).toHaveLength(2);
    const trail = await test.db.owner.query(
      "select details from kernel.audit_entry where operation = 'kernel.keep-cases' order by at desc limit 1",
    );
    expect(trail.rows[0]).toMatchObject({ details: { lapsed: expect.any(Number) as number } });
  });

  it('reckons again when a county was closed, and when it takes that back', async () => {
    const id = await open();
    expect((await read(id)).time.next?.day).toBe('2016-07-18');
    const closed = await test.ask(county, 'put', '/api/kernel/calendar/2016-07-14', { works: false, reason: '暴雨停工一天' });
    expect(closed.body, JSON.stringify(closed.body)).toMatchObject({ days: [{ day: '2016-07-14', works: false }] });
    await keepCases(test.platform);
    const due = async () => (await read(id)).row.values['dueAt'];
    expect(await due()).toBe('2016-07-19T16:00:00.000Z');
    expect(await test.ask(county, 'put', '/api/kernel/calendar/2016-07-16', { works: false, reason: '本来就休息' })).toMatchObject({
      body: { code: 'as-published' },
    });
    expect(await test.ask(town, 'put', '/api/kernel/calendar/2016-07-15', { works: false, reason: '镇上停工' })).toMatchObject({
      status: 403,
    });
    await test.ask(county, 'put', '/api/kernel/calendar/2016-07-14', { works: null, reason: '登记错了' });
    await keepCases(test.platform);
    expect(await due()).toBe('2016-07-18T16:00:00.000Z');
    const version = (await read(id)).row.version;
    await keepCases(test.platform);
    expect((await read(id)).row.version).toBe(version);
  });

  it('says that an end beyond the known calendar is provisional', async () => {
    on('2026-12-24');
    const id = await open();
    expect(await read(id)).toMatchObject({
      time: { next: { day: '2026-12-31', provisional: true } },
      row: { values: { provisional: true } },
    });
  });
});

describe('the two walls', () => {
  const desks = [
    ...roles.map((role) =>
      actor(
        role,
        ({ 'community-worker': here, 'grid-worker': here, 'town-officer': '610921100' } as Record<string, string>)[role] ?? '610921',
      ),
    ),
    neighbour,
    actor('town-officer', '610921101'),
    actor('county-officer', '610922'),
  ];

  it('let every desk take just the steps that the table gives it, where it may', async () => {
    for (const who of desks) {
      const id = await open();
      const accept = await ask(who, id, 'accept');
      expect([who.name, accept.status === 200]).toEqual([who.name, who.role === 'town-officer' && isWithin(here, who.place)]);
      const inside = isWithin(here, who.place) && purchase.cases.rights.read.includes(who.role);
      expect([who.name, (await test.ask(who, 'get', `${base}/${id}/case`)).status === 200]).toEqual([who.name, inside]);
      const comment = await test.ask(who, 'post', `${base}/${id}/comments`, { words: '看到了' });
      expect([who.name, comment.status === 200]).toEqual([who.name, inside]);
    }
  });

  it('hide lines like their case, in SQL too, and nobody changes or deletes one', async () => {
    const id = await open();
    const seen = (who: Actor) =>
      behindWall(
        test.db,
        { ...serviceWall([purchase.name], ['610921']), place: who.place, placeEnd: `${who.place}:` },
        async (tx) => (await sql`select id from kernel.case_line where record = ${id}::uuid`.execute(tx)).rows.length,
      );
    expect([await seen(worker), await seen(neighbour), await seen(town)]).toEqual([1, 0, 1]);
    expect((await test.db.app.query('select * from kernel.case_line')).rows).toEqual([]);
    await expect(test.db.app.query("update kernel.case_line set words = 'x'")).rejects.toThrow(/permission denied/);
    await expect(test.db.app.query('delete from kernel.case_line')).rejects.toThrow(/permission denied/);
  });

  it('decide nothing about a case of which they hide a step', async () => {
    const id = await open();
    await test.db.owner.query('update library.purchase set steps = 2 where id = $1', [id]);
    expect(await test.ask(town, 'post', `${base}/${id}/steps/accept`, { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'partly-seen' },
    });
    await test.db.owner.query('update library.purchase set steps = 1 where id = $1', [id]);
  });

  it('follow a case to the place that follows its own', async () => {
    const gone = '610921100021';
    const id = await open({}, actor('community-worker', gone));
    const moves = [{ from: gone, to: '610921100022', ends: true }];
    await behindWall(test.db, serviceWall([purchase.name], ['610921']), async (tx) => {
      const work = workOf(test.platform, { tx, dictionary: test.platform.dictionary, actor: county });
      await moveRows(work, purchase.cases, '610921', moves, 100);
      await followMoves(work, purchase.cases, '610921', moves);
    });
    const heir = actor('community-worker', '610921100022');
    const found = await test.ask(heir, 'get', `${base}/${id}/case`);
    expect(found.body).toMatchObject({ row: { place: '610921100022' }, lines: [{ step: 'submit' }] });
    expect((await test.ask(actor('community-worker', gone), 'get', `${base}/${id}/case`)).status).toBe(404);
    await go(town, id, 'accept');
  });
});

describe('whatever is sent', () => {
  it('is answered with a sentence, never with a failure', async () => {
    const id = await open();
    const own = test.platform.operations.filter(({ declaration: { name } }) =>
      /library\.purchase\.(step|batch|case|comment|hand|coll)|kernel\.(inbox|subst|add-sub|end-sub|county-d|set-county)/.test(name),
    );
    expect(own.length).toBeGreaterThan(20);
    for (const { declaration } of own) {
      const schema = z.toJSONSchema(declaration.input, { io: 'input', unrepresentable: 'any' }) as Schema;
      const inputs = fc.sample(inputsOf(schema), { numRuns: 25, seed: 7 });
      for (const input of inputs) {
        const path = `/api${declaration.path.replace('{id}', id).replace('{day}', '2016-07-14')}`;
        const answer = await test.ask(town, declaration.method, path, declaration.method === 'get' ? undefined : input);
        expect([declaration.name, answer.status < 500], JSON.stringify([input, answer.body])).toEqual([declaration.name, true]);
      }
    }
  });
});

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
