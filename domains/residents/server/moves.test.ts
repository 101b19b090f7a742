import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { newId, sealEntries, verifyChains } from '@linli/kernel/server';
import { residentsModel } from '../model/index.ts';
import { residentsServer } from './index.ts';
import { helpers, here, numberOf, there } from './testing.ts';

const deskAt = (place: string) => actor('community-worker', place);
const worker = deskAt(here);
const receiver = deskAt(there);
const town = actor('town-officer', '610921100');
const PURPOSE = '办理迁入登记';

let test: TestPlatform;
let at: ReturnType<typeof helpers>;
let serial = 100;
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

const freshNumber = () => numberOf(`99992119701010${String((serial += 2))}`);
const find = (identityNumber: string, as = receiver) =>
  test.ask(as, 'post', '/api/residents/find-in-county', { identityNumber, purpose: PURPOSE });
const take = (identityNumber: string, more: Record<string, unknown> = {}, as = receiver) =>
  test.ask(as, 'post', '/api/residents/take-over', {
    id: newId(),
    identityNumber,
    to: there,
    from: '2024-05-01',
    relation: 'usual',
    purpose: PURPOSE,
    ...more,
  });

async function residences(person: string): Promise<string[]> {
  const found = await test.db.owner.query<{ line: string }>(
    `select place || ' ' || relation || case when ended_at is null then '' else ' ' || end_reason end as line from residents.residence where person = $1 order by 1`,
    [person],
  );
  return found.rows.map((row) => row.line);
}

describe('finding in the county', () => {
  it('answers known and who holds it, by the exact number only, and leaves a trace with the purpose', async () => {
    const number = freshNumber();
    const id = await at.addPerson(here, { name: '问路人', identityNumber: number });
    expect((await find(number)).body).toEqual({ known: true, place: here, placeName: here, mine: false, id: null });
    expect((await find(number.toLowerCase(), worker)).body).toMatchObject({ known: true, mine: true, id });
    expect((await find(freshNumber())).body).toEqual({ known: false, place: null, placeName: null, mine: false, id: null });
    expect((await find('12345678901234567')).body).toMatchObject({ code: 'not-an-identity-number' });
    const trail = await test.db.owner.query<{ purpose: string; text: string }>(
      "select purpose, e::text as text from kernel.audit_entry e where operation = 'residents.find-in-county' and record = $1",
      [id],
    );
    expect(trail.rows[0]?.purpose).toBe(PURPOSE);
    for (const { text } of trail.rows) expect(text).not.toContain(number);
  });

  it('is closed to those who keep no persons', async () => {
    for (const role of ['grid-worker', 'town-officer', 'resident'] as const)
      expect((await find(freshNumber(), actor(role, here))).status).toBe(403);
  });

  it('opens nothing else: the list is walled as before', async () => {
    const number = freshNumber();
    await at.addPerson(here, { name: '墙里人', identityNumber: number });
    await find(number);
    expect((await test.ask(receiver, 'get', `/api/residents/person?search=${number}`)).body).toMatchObject({ rows: [] });
  });
});

describe('taking over', () => {
  it('moves the record, ends living there, opens living here, and tells the other community', async () => {
    const number = freshNumber();
    const id = await at.addPerson(here, { name: '迁居者', identityNumber: number });
    await at.addResidence(here, id, 'registered', { since: '2010-01-01' });
    await at.addResidence(here, id, 'usual', { since: '2010-01-01' });
    const taken = await take(number, { currentAddress: '北街 5 号' });
    expect(taken.status, JSON.stringify(taken.body)).toBe(200);
    expect(taken.body).toMatchObject({
      cameFrom: here,
      person: { id, place: there, values: { registeredPlace: here, currentAddress: '北街 5 号' } },
    });
    expect(await residences(id)).toEqual([`${here} registered-away`, `${here} usual moved`, `${there} usual`]);
    // Still registered where it was, so still seen from there.
    expect((await test.ask(worker, 'get', `/api/residents/person/${id}`)).status).toBe(200);
    const notice = await test.ask(worker, 'get', `/api/residents/moves?place=${here}&unseen=true`);
    expect(notice.body).toMatchObject({ moves: [{ person: id, name: '迁居者', kind: 'taken-over', from: here, to: there, seenAt: null }] });
  });

  it('the notice goes away when the community has taken note; nobody else can', async () => {
    const number = freshNumber();
    const id = await at.addPerson(here, { name: '走了', identityNumber: number });
    await take(number);
    const { body } = await test.ask(worker, 'get', `/api/residents/moves?place=${here}&unseen=true`);
    const move = (body as unknown as { moves: { id: string; person: string }[] }).moves.find((each) => each.person === id);
    const see = (as: typeof worker) => test.ask(as, 'post', `/api/residents/moves/${move?.id}/seen`, {});
    expect((await see(receiver)).status).toBe(404);
    expect((await see(worker)).status).toBe(200);
    expect((await see(worker)).status).toBe(404);
  });

  it('refuses who is here already, who is unknown, what lies outside and a day to come', async () => {
    const number = freshNumber();
    const id = await at.addPerson(there, { name: '本地人', identityNumber: number });
    expect((await take(number)).body).toMatchObject({ code: 'already-here', details: { id } });
    expect((await take(freshNumber())).body).toMatchObject({ code: 'not-known' });
    expect((await take(number, { to: here })).body).toMatchObject({ code: 'place-outside' });
    expect((await take(number, { from: '2999-01-01' })).body).toMatchObject({ code: 'day-unfit' });
  });

  it('takes into a household that stands here, not into another', async () => {
    const number = freshNumber();
    await at.addPerson(here, { name: '入户', identityNumber: number });
    const wrong = await at.addHousehold(here, { number: '11' });
    const right = await at.addHousehold(there, { number: '12' });
    expect((await take(number, { household: wrong })).body).toMatchObject({ code: 'no-such-household' });
    expect((await take(number, { household: right })).status).toBe(200);
  });

  it('carries an open correction along', async () => {
    const number = freshNumber();
    const person = await at.addPerson(here, { name: '带走', identityNumber: number });
    const id = newId();
    await test.ask(worker, 'post', '/api/residents/correction/open', {
      id,
      person,
      field: 'employer',
      proposed: '二中',
      reason: '换了单位',
    });
    await take(number);
    expect((await test.ask(receiver, 'get', `/api/residents/correction/${id}`)).body).toMatchObject({ place: there });
  });
});

describe('moving inside an area', () => {
  it('takes chosen members along into a new household and ends the one that everybody left', async () => {
    const home = await at.addHousehold(here, { number: '20' });
    const [a, b] = [await at.addPerson(here, { name: '甲方' }), await at.addPerson(here, { name: '乙方' })];
    for (const id of [a, b]) await at.addResidence(here, id, 'usual', { household: home });
    const fresh = newId();
    const moved = await test.ask(town, 'post', `/api/residents/person/${a}/move`, {
      version: 1,
      to: there,
      from: '2024-06-01',
      relation: 'usual',
      members: [{ id: b, version: 1 }],
      newHousehold: fresh,
    });
    expect(moved.status, JSON.stringify(moved.body)).toBe(200);
    const joined = await test.ask(receiver, 'get', `/api/residents/person/${b}/household`);
    const members = (joined.body as unknown as { households: { members: { person: string }[] }[] }).households[0]?.members.map(
      (each) => each.person,
    );
    expect(joined.body).toMatchObject({ households: [{ id: fresh, head: a }] });
    expect(members?.toSorted()).toEqual([a, b].toSorted());
    expect((await test.ask(worker, 'get', `/api/residents/household/${home}`)).body).toMatchObject({ endReason: 'moved' });
  });

  it('to another grid changes the place and ends no residence', async () => {
    const id = await at.addPerson(here, { name: '换网格' });
    await at.addResidence(here, id, 'usual');
    const moved = await test.ask(worker, 'post', `/api/residents/person/${id}/move`, {
      version: 1,
      to: `${here}003`,
      from: '2024-06-01',
      relation: 'usual',
    });
    expect(moved.body).toMatchObject({ persons: [{ place: `${here}003` }] });
    expect(await residences(id)).toEqual([`${here} usual`]);
  });

  it('pushes nobody into another community, and refuses what somebody changed meanwhile', async () => {
    const id = await at.addPerson(here, { name: '推不走' });
    const move = (more: Record<string, unknown>) =>
      test.ask(worker, 'post', `/api/residents/person/${id}/move`, {
        version: 1,
        to: there,
        from: '2024-06-01',
        relation: 'usual',
        ...more,
      });
    expect((await move({})).body).toMatchObject({ code: 'receiver-takes-over' });
    expect((await move({ to: `${here}001`, version: 4 })).body).toMatchObject({ code: 'changed-meanwhile' });
    expect((await move({ to: '610921100' })).body).toMatchObject({ code: 'wrong-level' });
  });
});

describe('where a person stands', () => {
  it('lists every register that points to the person, with a title', async () => {
    const id = await at.addPerson(here, { name: '各册' });
    await at.addHousehold(here, { number: '31', head: id });
    await at.addResidence(here, id, 'usual');
    const { body } = await test.ask(worker, 'get', `/api/residents/person/${id}/references`);
    expect(body).toMatchObject({
      groups: [
        { register: 'residents.household', field: 'head', rows: [{ title: '31' }] },
        { register: 'residents.residence', rows: [{ title: '常住' }] },
      ],
    });
    expect((await test.ask(receiver, 'get', `/api/residents/person/${id}/references`)).status).toBe(404);
  });

  it('leaves an audit chain that agrees with every change', async () => {
    await sealEntries(test.db);
    expect((await verifyChains(test.db)).filter((each) => each.fault !== null)).toEqual([]);
  });
});
