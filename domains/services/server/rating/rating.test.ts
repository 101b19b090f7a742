import { type Actor, isRefusal } from '@linli/kernel/model';
import { behindWall, finishWork, newId, openCase, sql, wallOf, workOf } from '@linli/kernel/server';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { residentsModel } from '@linli/residents/model';
import { residentsServer } from '@linli/residents/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { application } from '../../model/application/application.ts';
import { modelCatalogue } from '../../model/catalogue/index.ts';
import { servicesModel } from '../../model/index.ts';
import type { OpenedRating } from '../../model/rating/operations.ts';
import { servicesServer } from '../index.ts';
import { ratingEffects, ratingPages } from './index.ts';
import { keepHandledMonths } from './handled-months.ts';
import { blurRatings, inviteThem } from './invite.ts';

const place = '610921100001';
const county = '610921';
const worker = actor('community-worker', place);
const neighbour = actor('community-worker', '610921100002');
const town = actor('town-officer', '610921100');
const officer = actor('county-officer', county, ['civil-affairs']);
const resident = actor('resident', place);

let now = new Date('2026-11-24T09:00:00+08:00'); // a Tuesday
let test: TestPlatform;
let served = 0;

const ask = (who: Actor | null, method: string, path: string, body?: unknown) => test.ask(who, method, `/api/services${path}`, body);
async function must<T = unknown>(who: Actor | null, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await ask(who, method, path, body);
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as T;
}
async function outcome(who: Actor | null, method: string, path: string, body?: unknown): Promise<string> {
  const answer = await ask(who, method, path, body);
  return answer.status === 200 ? 'done' : String(answer.body['code']);
}

const simple = modelCatalogue.find((each) => each.kind === 'service' && each.decider === 'community' && each.noticeDays === null);
if (simple === undefined) throw new Error('The model catalogue has no plain service.');

/** An application that the counter took in and granted. */
async function granted(holder: string | null = null): Promise<string> {
  served += 1;
  const [id, n] = [newId(), served];
  const items = await must<{ items: { id: string; code: string }[] }>(worker, 'get', '/items');
  const item = items.items.find(({ code }) => code === simple?.code)?.id;
  await behindWall(test.db, wallOf(worker, test.platform.dictionary, [county]), async (tx) => {
    const work = workOf(test.platform, { tx, dictionary: test.platform.dictionary, actor: worker });
    const made = await openCase(work, application, {
      id,
      place,
      step: 'submit',
      values: {
        number: `261124-${String(n).padStart(5, '0')}-1`,
        item,
        itemCode: simple?.code,
        itemName: simple?.name.zh,
        kind: simple?.kind,
        area: simple?.area,
        department: simple?.department,
        decider: simple?.decider,
        committed: simple?.committed,
        channel: 'counter',
        applicantName: '林小满',
        actsAs: 'self',
        signed: 'paper',
        ...(holder === null ? {} : { holder }),
      },
    });
    if (isRefusal(made)) throw new Error(made.code);
    await finishWork(work);
  });
  await must(worker, 'post', `/application/${id}/steps/accept`, { version: 1 });
  await must(worker, 'post', `/application/${id}/steps/grant`, { version: 2 });
  return id;
}

const linkOf = async (id: string, who: Actor = worker): Promise<string> =>
  (
    await must<{ token: string }>(
      who,
      'post',
      who.role === 'resident' ? `/my/applications/${id}/rating-link` : `/applications/${id}/rating-link`,
      {},
    )
  ).token;
const rate = (token: string, grade: string, more: Record<string, unknown> = {}, who: Actor | null = null) =>
  ask(who, 'post', '/rating', { token, grade, aspects: [], words: '', phone: null, ...more });
const opened = (token: string, who: Actor | null = null) => must<OpenedRating>(who, 'post', '/rating/open', { token });
const rows = async (statement: string): Promise<Record<string, unknown>[]> =>
  (await test.db.owner.query<Record<string, unknown>>(statement)).rows;

beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [residentsModel, servicesModel],
    migrations: [residentsServer, servicesServer].map(({ model, migrations }) => ({ domain: model.name, folder: migrations ?? '' })),
    operations: servicesServer.operations,
    effects: ratingEffects,
    pages: ratingPages,
    clock: () => now,
  });
  await must(officer, 'post', '/catalogue/adopt', {});
});
afterAll(() => test.close());

describe('a rating', () => {
  it('is given once for one handling, however often the link is tapped', async () => {
    const id = await granted();
    const token = await linkOf(id);
    expect(await opened(token)).toMatchObject({ itemName: simple?.name.zh, state: 'open', channel: 'counter', followUp: null });
    const answers = await Promise.all(['5', '4', '3', '5'].map((grade) => rate(token, grade, { aspects: ['speed'] })));
    expect(answers.map(({ status, body }) => (status === 200 ? 'done' : String(body['code']))).toSorted()).toEqual([
      'done',
      'rated-already',
      'rated-already',
      'rated-already',
    ]);
    expect((await opened(token)).state).toBe('rated');
    expect(await outcome(worker, 'post', `/applications/${id}/rating-link`, {})).toBe('rated-already');
  });

  it('needs a link that was given out, for something that is finished, by whoever may see it', async () => {
    const id = await granted();
    expect(await outcome(neighbour, 'post', `/applications/${id}/rating-link`, {})).toBe('no-such-record');
    expect(await outcome(resident, 'post', `/my/applications/${id}/rating-link`, {})).toBe('no-such-record');
    const token = await linkOf(id);
    const guess = `${county}-${'A'.repeat(43)}`;
    expect((await rate(guess, '5')).body['code']).toBe('rating-link-void');
    expect((await rate(token.replace(county, '610922'), '5')).body['code'], 'not in another county').toBe('rating-link-void');
    expect((await rate(token, '5', { aspects: ['page'] })).body['code'], 'a question for online').toBe('not-an-aspect');
    now = new Date('2027-02-01T09:00:00+08:00');
    expect((await rate(token, '5')).body['code'], 'two months later').toBe('rating-link-void');
    now = new Date('2026-11-24T09:00:00+08:00');
    for (let links = 1; links < 5; links += 1) await linkOf(id);
    expect(await outcome(worker, 'post', `/applications/${id}/rating-link`, {})).toBe('links-enough');
  });

  it('is never given from a staff session', async () => {
    const token = await linkOf(await granted());
    for (const who of [worker, town, officer]) {
      expect((await rate(token, '5', {}, who)).body['code']).toBe('staff-may-not-rate');
      expect(await outcome(who, 'post', '/rating/open', { token })).toBe('staff-may-not-rate');
    }
    expect((await rate(token, '5', {}, resident)).status).toBe(200);
  });
});

describe('nobody sees who rated', () => {
  it('the answer holds nothing that leads to an application, an account, a token or a moment', async () => {
    const id = await granted();
    const token = await linkOf(id);
    expect((await rate(token, '5', { words: '办得快' }, resident)).status).toBe(200);
    const columns = (
      await rows("select column_name from information_schema.columns where table_schema = 'services' and table_name = 'rating' order by 1")
    ).map((row) => row['column_name']);
    expect(columns).toEqual(
      [
        'answer_digest',
        'aspects',
        'channel',
        'counted',
        'county',
        'follow_up',
        'grade',
        'id',
        'item_code',
        'item_name',
        'month',
        'place',
        'words',
      ].toSorted(),
    );
    const [answer] = await rows("select * from services.rating where words = '办得快'");
    expect(answer).toMatchObject({ month: '2026-11', answer_digest: null, follow_up: null });
    expect(String(answer?.['id'])[14], 'drawn at random, not by time').toBe('4');
    const everything =
      JSON.stringify(await rows('select * from services.rating_invitation')) +
      JSON.stringify(await rows('select * from services.rating_token'));
    expect(everything).not.toContain(token.slice(7));
    const trail = JSON.stringify(
      await rows("select * from kernel.audit_entry where operation like 'services.%rating%' and role = 'resident'"),
    );
    expect(trail, 'no line of who gave it').toBe('[]');
    expect(await rows("select 1 from kernel.idempotency where operation = 'services.give-rating'")).toEqual([]);
  });

  it('no post reaches the tables, at either wall', async () => {
    for (const who of [worker, town, officer, resident, actor('system-admin', county), actor('audit-admin', county)])
      for (const table of ['rating', 'rating_invitation', 'rating_token']) {
        const seen = await behindWall(test.db, wallOf(who, test.platform.dictionary, [county]), (tx) =>
          sql.raw(`select 1 from services.${table}`).execute(tx),
        );
        expect(seen.rows, `${who.role} ${table}`).toEqual([]);
      }
    expect(await outcome(worker, 'get', '/rating')).not.toBe('done');
    expect([...test.platform.dictionary.registers.keys()]).not.toContain('services.rating');
  });

  it('rates are told of months that are over, and not of fewer than five', async () => {
    const rates = (who: Actor) => must<{ total: { rated: number | null }; words: string[] }>(who, 'get', `/rating/rates?place=${place}`);
    expect((await rates(worker)).total, 'the running month is not told').toMatchObject({ rated: 0 });
    now = new Date('2026-12-02T09:00:00+08:00');
    expect((await rates(worker)).total).toMatchObject({ rated: null, goodTenths: null });
    expect((await rates(worker)).words).toEqual([]);
    now = new Date('2026-11-24T09:00:00+08:00');
    for (const grade of ['5', '4', '2']) expect((await rate(await linkOf(await granted()), grade)).status).toBe(200);
    now = new Date('2026-12-02T09:00:00+08:00');
    const shown = await must<{ total: Record<string, unknown>; items: unknown[]; words: string[] }>(
      worker,
      'get',
      `/rating/rates?place=${place}`,
    );
    expect(shown.total).toMatchObject({ rated: 6, goodTenths: 833, finished: 7 });
    expect(shown.words).toEqual(['办得快']);
    expect(await outcome(neighbour, 'get', `/rating/rates?place=${place}`)).toBe('place-outside');
    now = new Date('2026-11-24T09:00:00+08:00');
  });
});

describe('one of the two bad grades', () => {
  let token = '';
  let id = '';
  const step = async (who: Actor, name: string, values: Record<string, unknown> = {}, reason?: string) => {
    const [row] = await rows(`select version from services.rating_follow_up where id = '${id}'`);
    return outcome(who, 'post', `/rating-follow-up/${id}/steps/${name}`, {
      version: row?.['version'],
      values,
      ...(reason === undefined ? {} : { reason }),
    });
  };
  const due = async (): Promise<string> => {
    const [row] = await rows(`select due_at from services.rating_follow_up where id = '${id}'`);
    return new Date(Date.parse(String(row?.['due_at'])) + 7 * 3_600_000).toISOString().slice(0, 10);
  };

  it('opens a follow-up with its limits, in which the community reads neither words nor phone', async () => {
    token = await linkOf(await granted());
    expect((await rate(token, '1', { phone: '123' })).body['code']).toBe('not-a-phone');
    const before = await rows('select id from services.rating_follow_up');
    expect((await rate(token, '1', { words: '等了一上午', aspects: ['speed'], phone: '13800000003' })).body).toEqual({
      done: true,
      followed: true,
    });
    const all = await rows('select id from services.rating_follow_up');
    id = String(all.find(({ id: each }) => before.every((one) => one['id'] !== each))?.['id']);
    const seen = JSON.stringify((await ask(worker, 'get', `/rating-follow-up/${id}`)).body);
    expect(seen).toContain(simple?.name.zh ?? '');
    expect(seen).not.toMatch(/等了一上午|13800000003|林小满/);
    expect(await due(), 'contact within one working day').toBe('2026-11-25');
    expect(await step(worker, 'contact', { contactNote: '已回访' }), 'the community does not call the rater').not.toBe('done');
    expect(await step(town, 'contact', { contactNote: '已电话回访，情况属实' })).toBe('done');
    expect(await due(), 'verified within five').toBe('2026-12-01');
    expect(await step(town, 'verify', { finding: '上午只开了一个窗口' })).toBe('done');
    expect(await due(), 'mended and answered within fifteen').toBe('2026-12-15');
  });

  it('is mended by the community, answered by the town, read under the link, and rated once again', async () => {
    expect(await step(worker, 'mend', { measure: '上午增开一个窗口' })).toBe('done');
    expect((await opened(token)).followUp).toMatchObject({ answer: null, mayRateAgain: false });
    expect((await ask(null, 'post', '/rating/again', { token, grade: '4' })).body['code']).toBe('not-answered-yet');
    expect(await step(worker, 'answer', { answer: '已整改' })).not.toBe('done');
    expect(await step(town, 'answer', { answer: '上午已增开窗口，请您再来时看看。' })).toBe('done');
    expect((await opened(token)).followUp).toMatchObject({ answer: '上午已增开窗口，请您再来时看看。', mayRateAgain: true });
    expect((await ask(null, 'post', '/rating/again', { token, grade: '4' })).status).toBe(200);
    expect((await ask(null, 'post', '/rating/again', { token, grade: '5' })).body['code']).toBe('not-answered-yet');
    const [row] = await rows(`select grade, grade_after from services.rating_follow_up where id = '${id}'`);
    expect(row).toEqual({ grade: '1', grade_after: '4' });
  });

  it('found to be a mistake on appeal is kept and no longer counted; the town decides', async () => {
    const before = await rows('select id from services.rating_follow_up');
    expect((await rate(await linkOf(await granted()), '2')).status).toBe(200);
    id = String(
      (await rows('select id from services.rating_follow_up')).find(({ id: each }) => before.every((one) => one['id'] !== each))?.['id'],
    );
    expect(await step(town, 'contact', { contactNote: '未留电话，直接核实' })).toBe('done');
    expect(await step(worker, 'appeal', { appealWords: '这件不是我们窗口办的' })).toBe('done');
    expect(await step(worker, 'uphold', { answer: '误评' }, '核实无误')).not.toBe('done');
    expect(await step(town, 'uphold', { answer: '经核实为误评。' }, '办理记录在另一社区')).toBe('done');
    const [rating] = await rows(
      `select r.counted, r.grade from services.rating r join services.rating_follow_up f on f.id = r.follow_up where f.id = '${id}'`,
    );
    expect(rating).toEqual({ counted: false, grade: 2 });
  });

  it('cannot be opened by anybody at a desk', async () => {
    for (const who of [worker, town, officer])
      expect(await outcome(who, 'post', '/rating-follow-up/open/register', { id: newId(), place, values: {} })).not.toBe('done');
  });
});

describe('whoever has not rated', () => {
  it('is asked a day later, once, and by the town after three more days', async () => {
    now = new Date('2026-11-25T09:00:00+08:00');
    const account = newId();
    const id = await granted(account);
    await inviteThem(test.platform);
    const asked = () => test.posted.filter(({ about, template }) => about?.record === id && template.startsWith('services.rating'));
    expect(asked(), 'not on the same day').toEqual([]);
    now = new Date('2026-11-26T09:00:00+08:00');
    await Promise.all([inviteThem(test.platform), inviteThem(test.platform)]);
    await inviteThem(test.platform);
    expect(asked().map(({ template, to }) => [template, to.account])).toEqual([['services.rating-reminder', account]]);
    const calls = () => must<{ rows: { application: string }[] }>(town, 'get', '/rating/calls');
    expect((await calls()).rows.map((row) => row.application)).not.toContain(id);
    now = new Date('2026-11-29T09:00:00+08:00');
    expect((await calls()).rows.map((row) => row.application)).toContain(id);
    expect(await outcome(worker, 'get', '/rating/calls'), 'not those who handled it').toBe('role-may-not');
    now = new Date('2026-11-24T09:00:00+08:00');
  });

  it('leaves no two rows of one transaction that belong together', async () => {
    await blurRatings(test.platform);
    const written = await rows('select count(distinct xmin::text) as n from services.rating');
    expect(Number(written[0]?.['n'])).toBe(1);
    const marks = await rows('select count(distinct xmin::text) as n from services.rating_invitation');
    expect(Number(marks[0]?.['n'])).toBe(1);
  });
});

describe('the page of a link', () => {
  const send = (token: string, form: Record<string, string>) => test.open(`/rate/${token}`, { form });

  it('asks the grade first, then what it was about, once, without a script', async () => {
    const token = await linkOf(await granted());
    const first = await test.open(`/rate/${token}`);
    expect(first.text).toContain('您满意吗');
    expect(first.text).not.toContain('data-keep');
    const none = await send(token, {});
    expect([none.status, none.text]).toEqual([422, expect.stringContaining('请选一个')]);
    const good = await send(token, { grade: '4' });
    expect(good.text).toContain('哪方面好');
    expect(good.text, 'nobody calls back whoever is content').not.toContain('name="phone"');
    expect((await send(token, { grade: '2' })).text).toContain('哪方面不好');
    const unfit = await send(token, { grade: '2', words: '等得久', aspects: 'speed', phone: '123' });
    expect([unfit.status, unfit.text]).toEqual([422, expect.stringContaining('电话号码不对')]);
    expect(unfit.text).toContain('等得久');
    const given = await send(token, { grade: '2', words: '等得久', aspects: 'speed', phone: '' });
    expect([given.status, given.response.headers.get('location')]).toEqual([303, `/rate/${token}`]);
    const after = await test.open(`/rate/${token}`);
    expect(after.text).toContain('已经收到，谢谢您');
    expect(after.text).toContain('现在：待回访');
    expect((await send(token, { grade: '5', words: '' })).text, 'a second one is not taken').toContain('现在：待回访');
    const [row] = await rows("select grade from services.rating where words = '等得久'");
    expect(row).toEqual({ grade: 2 });
  });

  it('opens nothing for a link that nobody was given, nor on a device of the desk', async () => {
    const token = await linkOf(await granted());
    const guess = await test.open(`/rate/${county}-${'A'.repeat(43)}`);
    expect([guess.status, guess.text]).toEqual([404, expect.stringContaining('评价链接不对')]);
    expect((await test.open('/rate/nonsense')).status).toBe(422);
    const desk = await test.open(`/rate/${token}`, { cookie: 'linli=abc' });
    expect([desk.status, desk.text]).toEqual([403, expect.stringContaining('不能评价')]);
    expect(desk.text).not.toContain('name="grade"');
  });
});

describe('the month that is over', () => {
  it('is counted once, for each community, and says nothing where it could tell who rated, nor by the rest of its town', async () => {
    const before = now;
    now = new Date('2026-12-07T09:00:00+08:00');
    const late = await granted();
    await granted();
    await test.db.owner.query('update services.application set late = true where id = $1', [late]);
    const rate = (at: string, grades: readonly number[]) =>
      test.db.owner.query(
        `insert into services.rating (county, id, place, month, item_code, item_name, channel, grade, aspects, words)
        select '610921', gen_random_uuid(), $1, '2026-12', 'DW04', '报到', 'code', grade, '{}', '' from unnest($2::integer[]) as grade`,
        [at, [...grades]],
      );
    await rate('610921100003', [5, 1]);
    await rate('610921100004', [5, 5, 4, 3, 2]);
    await rate('610921100005', [5, 5, 5, 5, 4, 1, 2]);
    now = new Date('2027-01-01T00:30:00+08:00');
    await keepHandledMonths(test.platform);
    await keepHandledMonths(test.platform);
    const rows = async (who: Actor) =>
      (await must<{ rows: { place: string; values: Record<string, unknown> }[] }>(who, 'get', '/handled-month?sort=month')).rows;
    const told = new Map((await rows(officer)).map((each) => [each.place, each.values]));
    expect(told.get(place)).toMatchObject({
      month: '2026-12',
      finished: 2,
      inTime: 1,
      rated: 0,
      good: 0,
      shownFrom: '2027-01-01',
      shownUntil: '2027-01-31',
    });
    // Two ratings are hidden, and the next smallest with them: else the town less the rest would tell them.
    for (const hidden of ['610921100003', '610921100004'])
      expect(told.get(hidden), hidden).toMatchObject({ finished: 0, asked: null, rated: null, good: null });
    expect(told.get('610921100005')).toMatchObject({ asked: 7, rated: 7, good: 5 });
    expect(told.size).toBe(4);
    expect((await rows(neighbour)).map((each) => each.place)).toEqual([]);
    expect((await rows(worker)).map((each) => each.place)).toEqual([place]);
    expect((await ask(officer, 'post', '/handled-month', { id: newId(), place, values: { month: '2026-12' } })).status).toBe(404);
    // Published like any other fact, so that it is added up and drawn; what is hidden stands in none of them.
    await test.settle();
    const facts = await test.db.owner.query<{ name: string; place: string; value: string }>(
      "select name, place, value from kernel.fact where county = '610921' and name like 'services.handled%' and value > 0 order by name, place",
    );
    expect(facts.rows.map((each) => `${each.name} ${each.place} ${Number(each.value)}`)).toEqual([
      `services.handled ${place} 2`,
      `services.handledAsked ${place} 2`,
      'services.handledAsked 610921100005 7',
      'services.handledGood 610921100005 5',
      `services.handledInTime ${place} 1`,
      'services.handledRated 610921100005 7',
    ]);
    now = before;
  });
});
