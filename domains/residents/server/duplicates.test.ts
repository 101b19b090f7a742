import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newId } from '@linli/kernel/server';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { type Hang, type Pair, residentsModel } from '../model/index.ts';
import { followChanges, passThrough } from './candidates/index.ts';
import { residentsServer } from './index.ts';
import { helpers, here, numberOf, there } from './testing.ts';

const deskAt = (place: string) => actor('community-worker', place);
const worker = deskAt(here);
const town = actor('town-officer', '610921100');

let test: TestPlatform;
let at: ReturnType<typeof helpers>;
beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [residentsModel],
    migrations: [{ domain: 'residents', folder: residentsServer.migrations ?? '' }],
    operations: residentsServer.operations,
  });
  at = helpers(test, deskAt);
});
afterAll(() => test.close());

/** The queue as the running program has it a second later. */
async function duplicates(place = here, as = worker, query = ''): Promise<{ pairs: Pair[]; next: string | null }> {
  await followChanges(test.platform, '610921');
  const { status, body } = await test.ask(as, 'get', `/api/residents/duplicates?place=${place}${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body as unknown as { pairs: Pair[]; next: string | null };
}

const of = (pairs: readonly Pair[], id: string) => pairs.filter((pair) => pair.a.id === id || pair.b.id === id);
const codes = (grounds: readonly { code: string }[] | undefined) => grounds?.map((each) => each.code) ?? [];

describe('candidates', () => {
  it('share name and date of birth', async () => {
    const id = await at.addPerson(here, { name: '林小满', birthDate: '1990-03-07', phone: '13800005678' });
    await at.addPerson(here, { name: '林小满', birthDate: '1990-03-07' });
    await at.addPerson(here, { name: '林小满', birthDate: '1955-11-30' });
    const found = of((await duplicates()).pairs, id);
    expect(found).toHaveLength(1);
    expect(codes(found[0]?.reasons)).toContain('same-name-and-birth-date');
    expect(found[0]).toMatchObject({ likelihood: 'likely', kind: 'name-and-birth', against: [] });
    expect(JSON.stringify(found)).not.toContain('13800005678');
  });

  it('share a phone and sound alike, while a family on one phone does not', async () => {
    const id = await at.addPerson(here, { name: '张晓明', phone: '13611112222' });
    await at.addPerson(here, { name: '张小明', phone: '13611112222' });
    await at.addPerson(here, { name: '张建国', phone: '13611112222' });
    await at.addPerson(here, { name: '李桂兰', phone: '13611112222' });
    const found = of((await duplicates()).pairs, id);
    expect(found).toHaveLength(1);
    expect(codes(found[0]?.reasons)).toEqual(expect.arrayContaining(['similar-name', 'same-phone']));
    expect(found[0]).toMatchObject({ likelihood: 'possible', kind: 'sound-and-phone' });
  });

  it('have numbers that differ by one slip, though the days of birth differ with them', async () => {
    const id = await at.addPerson(here, { name: '吴秀英', birthDate: '1948-05-12', identityNumber: numberOf('99992119480512004') });
    await at.addPerson(here, { name: '吴秀英', birthDate: '1948-05-21', identityNumber: numberOf('99992119480521004') });
    await at.addPerson(here, { name: '吴秀英', birthDate: '1948-05-22', identityNumber: numberOf('99992119480522316') });
    const found = of((await duplicates()).pairs, id);
    expect(found.map((pair) => codes(pair.reasons))).toEqual([expect.arrayContaining(['numbers-one-slip-apart'])]);
    expect(found[0]).toMatchObject({ likelihood: 'possible', kind: 'near-number' });
  });

  it('with two valid different numbers are shown on one phone only, with what speaks against it, and never advised', async () => {
    const [day, phone] = ['1988-08-08', '13811118888'];
    const id = await at.addPerson(here, { name: '孙悦', birthDate: day, phone, identityNumber: numberOf('99992119880808003') });
    await at.addPerson(here, { name: '孙悦', birthDate: day, phone: '13811119999', identityNumber: numberOf('99992119880808005') });
    expect(of((await duplicates()).pairs, id)).toEqual([]);
    await at.addPerson(here, { name: '孙悦', birthDate: day, phone, identityNumber: numberOf('99992119880808512') });
    const found = of((await duplicates()).pairs, id);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ likelihood: 'possible' });
    expect(codes(found[0]?.reasons)).toContain('perhaps-two-numbers');
    expect(found[0]?.against).toContainEqual(expect.objectContaining({ code: 'different-numbers', strong: true }));
  });

  it('are not proposed again once somebody found them to be two persons', async () => {
    const a = await at.addPerson(here, { name: '何冰', birthDate: '1971-01-01' });
    const b = await at.addPerson(here, { name: '何冰', birthDate: '1971-01-01' });
    expect(of((await duplicates()).pairs, a)).toHaveLength(1);
    const apart = await test.ask(worker, 'post', '/api/residents/duplicates/keep-apart', {
      a: b,
      b: a,
      reason: '本人到场，双胞胎堂兄弟同名',
    });
    expect(apart.body).toEqual({ apart: true });
    expect(of((await duplicates()).pairs, a)).toEqual([]);
  });

  it('disappear when they are merged and come back when it is undone', async () => {
    const stay = await at.addPerson(here, { name: '钟灵', birthDate: '2001-02-03' });
    const other = await at.addPerson(here, { name: '钟灵', birthDate: '2001-02-03' });
    const merged = await at.merge({ stay, other });
    expect(of((await duplicates()).pairs, stay)).toEqual([]);
    await at.undo(merged.id);
    expect(of((await duplicates()).pairs, stay)).toHaveLength(1);
  });
});

describe('pages and walls', () => {
  it('pages lose and double nothing', async () => {
    const place = '610921100007';
    for (let each = 0; each < 7; each += 1)
      for (const twice of [0, 1])
        await at.addPerson(place, { name: `页${String.fromCodePoint(0x4e00 + each)}`, birthDate: '1999-09-09', note: `${twice}` });
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page: { pairs: Pair[]; next: string | null } = await duplicates(
        place,
        deskAt(place),
        `&limit=3${after === '' ? '' : `&after=${after}`}`,
      );
      seen.push(...page.pairs.map((pair) => `${pair.a.id} ${pair.b.id}`));
      after = page.next;
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });

  it('a pair in two communities is seen by both, each with its own record only, and decided by the town', async () => {
    const a = await at.addPerson(here, { name: '越界人', birthDate: '1966-06-06', note: '甲社区的备注' });
    const b = await at.addPerson(there, { name: '越界人', birthDate: '1966-06-06', note: '乙社区的备注' });
    const mine = of((await duplicates()).pairs, a);
    expect(mine).toHaveLength(1);
    expect(JSON.stringify(mine)).not.toContain('乙社区的备注');
    expect([mine[0]?.a.row, mine[0]?.b.row].filter((row) => row === null)).toHaveLength(1);
    const theirs = of((await duplicates(there, deskAt(there))).pairs, a);
    expect(theirs).toHaveLength(1);
    expect(JSON.stringify(theirs)).not.toContain('甲社区的备注');
    for (const as of [worker, deskAt(there)]) {
      const apart = await test.ask(as, 'post', '/api/residents/duplicates/keep-apart', { a, b, reason: '不该成功' });
      expect(apart.status).toBe(404);
      expect((await at.merge({ stay: a, other: b }, {}, as)).status).toBe(404);
    }
    const towns = of((await duplicates('610921100', town, '&limit=100')).pairs, a);
    expect(towns[0]).toMatchObject({ a: { row: { values: { name: '越界人' } } }, b: { row: { values: { name: '越界人' } } } });
    expect(of((await duplicates(there, town)).pairs, a)).toHaveLength(1);
    expect((await test.ask(town, 'post', '/api/residents/duplicates/keep-apart', { a, b, reason: '两人都在' })).status).toBe(200);
    expect(of((await duplicates()).pairs, a)).toEqual([]);
  });

  it('another place, another department and a grid worker are refused', async () => {
    const ask = async (as: typeof worker, place: string) => (await test.ask(as, 'get', `/api/residents/duplicates?place=${place}`)).body;
    expect(await ask(worker, there)).toMatchObject({ code: 'place-outside' });
    expect(await ask(actor('county-officer', '610921', ['justice']), '610921')).toMatchObject({ code: 'department-may-not' });
    expect(await ask(actor('grid-worker', here), here)).toMatchObject({ code: 'role-may-not' });
    expect(await ask(actor('county-officer', '610921', ['public-security']), '610921')).toHaveProperty('pairs');
  });

  it('nobody decides over persons out of view', async () => {
    const a = await at.addPerson(here, { name: '看不见' });
    const b = await at.addPerson(there, { name: '看不见' });
    const apart = await test.ask(worker, 'post', '/api/residents/duplicates/keep-apart', { a, b, reason: '不该成功' });
    expect(apart.status).toBe(404);
  });
});

const post = (as: typeof worker, path: string, body: object) => test.ask(as, 'post', `/api/residents/${path}`, body);
const twins = async (name: string, more: object = {}) => [
  await at.addPerson(here, { name, birthDate: '1966-06-06', ...more }),
  await at.addPerson(here, { name, birthDate: '1966-06-06', ...more }),
] as const; // prettier-ignore

describe('a queue to decide', () => {
  it('says who was quicker, whatever the second one wants to do', async () => {
    const [a, b] = await twins('江晚');
    await duplicates();
    expect((await post(town, 'duplicates/keep-apart', { a, b, reason: '两人都在' })).status).toBe(200);
    const late = await post(worker, 'duplicates/keep-apart', { a, b, reason: '两人都在' });
    expect(late).toMatchObject({ status: 409, body: { code: 'decided-meanwhile' } });
    expect(JSON.stringify(late.body)).toContain(town.name);
    expect((await post(worker, 'duplicates/later', { a, b })).body).toMatchObject({ code: 'decided-meanwhile' });
    expect((await at.merge({ stay: a, other: b })).body).toMatchObject({ code: 'kept-apart' });

    const [c, d] = await twins('江晓');
    await duplicates();
    expect((await at.merge({ stay: c, other: d }, {}, town)).status).toBe(200);
    expect((await post(worker, 'duplicates/keep-apart', { a: c, b: d, reason: '两人都在' })).body).toMatchObject({
      code: 'decided-meanwhile',
    });
    expect((await at.merge({ stay: c, other: d })).body).toMatchObject({ code: 'decided-meanwhile' });
  });

  it('puts a pair aside for a week, for everybody, and has it in its own list', async () => {
    const [a, b] = await twins('江上');
    await duplicates();
    expect((await post(worker, 'duplicates/later', { a, b })).status).toBe(200);
    expect(of((await duplicates()).pairs, a)).toEqual([]);
    expect(of((await duplicates(here, town)).pairs, a)).toEqual([]);
    expect(of((await duplicates(here, worker, '&state=later')).pairs, a)).toHaveLength(1);
    const row = await at.versionsOf([a]);
    await test.ask(worker, 'patch', `/api/residents/person/${a}`, { version: row.get(a), values: { note: '改一下' } });
    expect(of((await duplicates()).pairs, a), 'an edit that changes nothing of the pair').toEqual([]);
    await test.db.owner.query('update residents.candidate set later_until = $1 where first in ($2, $3)', ['2020-01-01', a, b]);
    expect(of((await duplicates()).pairs, a)).toHaveLength(1);
  });

  it('asks the other community and shows its answer to whoever decides', async () => {
    const a = await at.addPerson(here, { name: '江对岸', birthDate: '1966-06-06' });
    const b = await at.addPerson(there, { name: '江对岸', birthDate: '1966-06-06' });
    await duplicates();
    expect((await post(worker, 'duplicates/answer', { a, b, answer: '是同一人' })).body).toMatchObject({ code: 'nothing-asked' });
    expect((await post(worker, 'duplicates/ask', { a, b, question: '您那边这位是租户吗' })).status).toBe(200);
    expect((await post(worker, 'duplicates/answer', { a, b, answer: '是同一人' })).body).toMatchObject({ code: 'own-question' });
    expect(of((await duplicates(there, deskAt(there), '&state=asked')).pairs, a)[0]).toMatchObject({
      question: { text: '您那边这位是租户吗' },
    });
    expect((await post(deskAt(there), 'duplicates/answer', { a, b, answer: '是，去年搬去您那边的' })).status).toBe(200);
    expect(of((await duplicates('610921100', town, '&limit=100')).pairs, a)[0]).toMatchObject({ answer: { text: '是，去年搬去您那边的' } });
    expect(of((await duplicates(there, deskAt(there), '&state=asked')).pairs, a)).toEqual([]);
    const [c, d] = await twins('江同岸');
    await duplicates();
    expect((await post(worker, 'duplicates/ask', { a: c, b: d, question: '问自己' })).body).toMatchObject({ code: 'nobody-to-ask' });
    const stranger = deskAt('610921100009');
    expect((await post(stranger, 'duplicates/ask', { a, b, question: '不相干的社区' })).status).toBe(404);
  });

  it('takes a decision back, with the reason in the trail', async () => {
    const [a, b] = await twins('江回头');
    await duplicates();
    await post(worker, 'duplicates/keep-apart', { a, b, reason: '电话里说是两人' });
    expect(of((await duplicates(here, worker, '&state=apart')).pairs, a)[0]).toMatchObject({ apart: { reason: '电话里说是两人' } });
    expect((await post(worker, 'duplicates/withdraw-apart', { a, b, reason: '看证件是一人' })).status).toBe(200);
    expect(of((await duplicates()).pairs, a)).toHaveLength(1);
    expect((await post(worker, 'duplicates/withdraw-apart', { a, b, reason: '再来一次' })).body).toMatchObject({ code: 'not-apart' });
    expect((await at.merge({ stay: a, other: b })).status).toBe(200);
  });

  it('counts what waits, by likelihood and state, and keeps counting right', async () => {
    const place = '610921100011';
    const desk = deskAt(place);
    const counts = async () => {
      await followChanges(test.platform, '610921');
      return (await test.ask(desk, 'get', `/api/residents/duplicates/count?place=${place}`)).body;
    };
    const add = (values: object) => at.addPerson(place, { birthDate: '1970-07-07', ...values });
    const [a, b] = [await add({ name: '数一', phone: '13855550001' }), await add({ name: '数一', phone: '13855550001' })];
    const [c, d] = [await add({ name: '数二' }), await add({ name: '数二' })];
    expect(await counts()).toMatchObject({ certain: 1, likely: 1, possible: 0, later: 0, asked: 0, apart: 0 });
    await post(desk, 'duplicates/later', { a: c, b: d });
    expect(await counts()).toMatchObject({ certain: 1, likely: 0, later: 1 });
    await at.merge({ stay: a, other: b }, {}, desk);
    await post(desk, 'duplicates/keep-apart', { a: c, b: d, reason: '两人都在' });
    expect(await counts()).toMatchObject({ certain: 0, likely: 0, possible: 0, later: 0, apart: 1 });
  });

  it('filters by likelihood and by the import that brought a record', async () => {
    const place = '610921100012';
    const desk = deskAt(place);
    const twice = async (name: string) =>
      [await at.addPerson(place, { name, birthDate: '1970-07-07' }), await at.addPerson(place, { name, birthDate: '1970-07-07' })] as const;
    const [a] = await twice('滤一');
    await twice('滤二');
    const origin = { '*': { kind: 'import', id: '01900000-0000-7000-8000-000000000001', label: '老年人台账' } };
    await test.db.owner.query('update residents.person set origins = $1 where id = $2', [JSON.stringify(origin), a]);
    const all = await duplicates(place, desk);
    expect(all.pairs).toHaveLength(2);
    const imported = await duplicates(place, desk, `&import=${origin['*'].id}`);
    expect(imported.pairs.map((pair) => pair.importLabel)).toEqual(['老年人台账']);
    expect((await test.ask(desk, 'get', `/api/residents/duplicates/count?place=${place}`)).body).toMatchObject({
      imports: [{ id: origin['*'].id, label: '老年人台账', pairs: 1 }],
    });
    expect((await duplicates(place, desk, '&likelihood=certain')).pairs).toEqual([]);
    expect((await duplicates(place, desk, '&likelihood=likely')).pairs).toHaveLength(2);
  });

  it('says what hangs on each record', async () => {
    const [a, b] = await twins('江挂');
    await at.addResidence(here, a, 'usual');
    await at.addHousehold(here, { number: '0009', head: a });
    const seen = (await test.ask(worker, 'get', `/api/residents/duplicates/hangs?a=${a}&b=${b}`)).body as unknown as Record<
      'a' | 'b',
      Hang[]
    >;
    expect(seen.a.map(({ register, rows }) => [register, rows])).toEqual(
      expect.arrayContaining([
        ['residents.household', 1],
        ['residents.residence', 1],
      ]),
    );
    expect(seen.b).toEqual([]);
    const away = (await test.ask(deskAt(there), 'get', `/api/residents/duplicates/hangs?a=${a}&b=${b}`)).body;
    expect(away, 'records out of view').toEqual({ a: [], b: [] });
  });
});

describe('two persons stay two', () => {
  it('after either of them is merged with a third, at any depth, and comes back into question when that is undone', async () => {
    const name = '何止两人';
    const add = (note: string) => at.addPerson(here, { name, birthDate: '1966-06-07', note });
    const [a, b, c, d] = [await add('一'), await add('二'), await add('三'), await add('四')];
    const between = async (one: string, other: string) =>
      of((await duplicates(here, worker, '&limit=100')).pairs, one).filter((pair) => pair.a.id === other || pair.b.id === other);
    expect(await between(a, b)).toHaveLength(1);
    await post(worker, 'duplicates/keep-apart', { a, b, reason: '两人都在' });
    expect(await between(a, c)).toHaveLength(1);
    const first = await at.merge({ stay: c, other: b });
    expect(await between(a, c), 'c is b by now').toEqual([]);
    const second = await at.merge({ stay: d, other: c });
    expect(await between(a, d)).toEqual([]);
    expect((await at.merge({ stay: a, other: d })).body).toMatchObject({ code: 'kept-apart' });
    await at.undo(second.id);
    expect(await between(a, d)).toHaveLength(1);
    await at.undo(first.id);
    expect(await between(a, c)).toHaveLength(1);
    expect(await between(a, b)).toEqual([]);
  });
});

describe('several at once', () => {
  const one = async (pair: readonly [string, string]) => {
    const versions = await at.versionsOf([...pair]);
    return { id: newId(), stay: pair[0], stayVersion: versions.get(pair[0]), other: pair[1], otherVersion: versions.get(pair[1]) };
  };

  it('are merged only while they are almost certain; the others are told and left alone', async () => {
    const sure = await twins('江十一', { phone: '13877770001' });
    const unsure = await twins('江十二');
    const stale = await twins('江十三', { phone: '13877770003' });
    const residence = await at.addResidence(here, sure[1], 'usual');
    const pairs = [await one(sure), await one(unsure), { ...(await one(stale)), otherVersion: 9 }];
    const { status, body } = await post(worker, 'merges/certain', { pairs, reason: '逐对看过证件' });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({
      merged: [{ stay: sure[0], other: sure[1] }],
      moved: 1,
      skipped: [{ stay: unsure[0] }, { stay: stale[0] }],
    });
    expect(await at.open(sure[1])).toMatchObject({ endReason: 'merged' });
    expect(await at.open(unsure[1])).toMatchObject({ endedAt: null });
    expect((await test.ask(worker, 'get', `/api/residents/residence/${residence}`)).body).toMatchObject({ values: { person: sure[0] } });
    expect((await at.undo(String(pairs[0]?.id))).status).toBe(200);
    expect((await test.ask(worker, 'get', `/api/residents/residence/${residence}`)).body).toMatchObject({ values: { person: sure[1] } });
  });

  it('never merge one person twice in one step', async () => {
    const add = () => at.addPerson(here, { name: '江三叠', birthDate: '1966-06-06', phone: '13877770009' });
    const [a, b, c] = [await add(), await add(), await add()];
    const { body } = await post(worker, 'merges/certain', { pairs: [await one([a, b]), await one([b, c])], reason: '逐对看过证件' });
    expect(body).toMatchObject({ merged: [{ stay: a, other: b }], skipped: [{ stay: b, other: c }] });
  });

  it('are closed to records out of view', async () => {
    const values = { name: '江那边', birthDate: '1966-06-06', phone: '13877770011' };
    const pair = [await at.addPerson(here, values), await at.addPerson(there, values)] as const;
    expect((await post(worker, 'merges/certain', { pairs: [await one(pair)], reason: '不该成功' })).status).toBe(404);
  });
});

describe('the first pass', () => {
  it('finds in a county that was there before whatever the changes would have told', async () => {
    const [a] = await twins('江旧人');
    await test.db.owner.query('delete from kernel.announcement');
    await test.db.owner.query('delete from residents.candidate');
    await test.db.owner.query('delete from residents.candidate_pass');
    expect((await test.ask(worker, 'get', `/api/residents/duplicates/count?place=${here}`)).body).toMatchObject({ looking: true });
    await passThrough(test.platform, '610921');
    expect((await test.ask(worker, 'get', `/api/residents/duplicates/count?place=${here}`)).body).toMatchObject({ looking: false });
    expect(of((await duplicates(here, worker, '&limit=100')).pairs, a)).toHaveLength(1);
  });

  it('keeps no value of a person in the queue', async () => {
    const kept = JSON.stringify((await test.db.owner.query('select * from residents.candidate')).rows);
    for (const word of ['江旧人', '越界人', '1966-06-06', '13877770011']) expect(kept).not.toContain(word);
  });
});
