import { type Actor, type OutputOf, identityCheckCharacter } from '@linli/kernel/model';
import { behindWall, newId, serviceWall, sql, wallOf, workOf } from '@linli/kernel/server';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { identityModel } from '@linli/identity/model';
import { identityServer } from '@linli/identity/server';
import { residentsModel } from '@linli/residents/model';
import { residentsServer } from '@linli/residents/server';
import { statusesModel } from '@linli/statuses/model';
import { statusesServer } from '@linli/statuses/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { servicesModel } from '../../model/index.ts';
import type {
  ContentAnswer,
  KnownAnswer,
  Receipt,
  followApplication,
  myApplication,
  myApplications,
} from '../../model/application/operations.ts';
import type { Given, Submission } from '../../model/application/submission.ts';
import type { ItemFacts } from '../../model/operations.ts';
import type { ResultAnswer } from '../../model/results/operations.ts';
import { factChangesOf } from '../applications/fact-changes.ts';
import { sweepDrafts } from '../applications/drafts.ts';
import { servicesServer } from '../index.ts';

const here = '610921100001';
const there = '610921100002';
const worker = actor('community-worker', here);
const neighbour = actor('community-worker', there);
const town = actor('town-officer', '610921100');
const civil = actor('county-officer', '610921', ['civil-affairs']);
const labour = actor('county-officer', '610921', ['human-resources']);
const resident = actor('resident', here);
const other: Actor = { ...actor('resident', here), account: newId(), post: newId(), name: '另一位居民' };

let test: TestPlatform;
let now = new Date('2026-03-02T02:00:00Z');
let items: readonly ItemFacts[] = [];
let elder = '';

beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [residentsModel, identityModel, statusesModel, servicesModel],
    migrations: [
      { domain: 'identity', folder: identityServer.migrations ?? '' },
      { domain: 'residents', folder: residentsServer.migrations ?? '' },
      { domain: 'statuses', folder: statusesServer.migrations ?? '' },
      { domain: 'services', folder: servicesServer.migrations ?? '' },
    ],
    operations: [...residentsServer.operations, ...servicesServer.operations],
    effects: servicesServer.effects,
    clock: () => now,
  });
  await test.ask(civil, 'post', '/api/services/catalogue/adopt', {});
  items = (await test.ask<{ items: ItemFacts[] }>(worker, 'get', '/api/services/items')).body.items;
  elder = await addPerson('王桂兰', {
    identityNumber: `99992119450307002${identityCheckCharacter('99992119450307002')}`,
    birthDate: '1945-03-07',
    sex: '2',
    phone: '13800005678',
    currentAddress: '南街 12 号',
  });
});
afterAll(() => test.close());

async function addPerson(name: string, values: Record<string, unknown> = {}): Promise<string> {
  const id = newId();
  const added = await test.ask(worker, 'post', '/api/residents/person', { id, place: here, values: { name, ...values } });
  expect(added.status, JSON.stringify(added.body)).toBe(200);
  return id;
}

const itemOf = (code: string): string => {
  const found = items.find((each) => each.code === code);
  if (found === undefined) throw new Error(code);
  return found.id;
};

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

async function upload(by: Actor, name: string, place = here): Promise<string> {
  const id = newId();
  const sent = await test.sendFile(by, `/api/services/paper/files?id=${id}&field=files&place=${place}&fileName=${name}.png`, png);
  expect(sent.status, JSON.stringify(sent.body)).toBe(200);
  return id;
}

const full = (code: string, more: Partial<Submission> = {}): Submission => ({
  item: itemOf(code),
  answers: {},
  person: elder,
  actsAs: 'self',
  materials: [],
  signed: 'paper',
  ...more,
});

const send = (by: Actor, submission: Submission, place = here, id = newId()) =>
  test.ask<Receipt & { code?: string; sentence?: { zh: string }; details?: Record<string, unknown> }>(
    by,
    'post',
    '/api/services/application/open/submit',
    {
      id,
      place,
      submission,
    },
  );

async function sent(by: Actor, submission: Submission, place = here): Promise<Receipt> {
  const answer = await send(by, submission, place);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

async function step(by: Actor, id: string, name: string, more: { values?: object; reason?: string } = {}) {
  const { body } = await test.ask<{ row: { version: number } }>(by, 'get', `/api/services/application/${id}/case`);
  return test.ask(by, 'post', `/api/services/application/${id}/steps/${name}`, { version: body.row?.version ?? 1, ...more });
}

async function done(by: Actor, id: string, name: string, more: { values?: object; reason?: string } = {}): Promise<void> {
  const answer = await step(by, id, name, more);
  expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).toBe(200);
}

const shown: Given = { key: 'id-card', how: 'shown' };
const allowance = (more: Partial<Submission> = {}) =>
  full('MZ08', { answers: { able: 'yes', account: 'yes' }, materials: [shown], ...more });
const content = async (by: Actor, id: string): Promise<ContentAnswer> =>
  (await test.ask<ContentAnswer>(by, 'get', `/api/services/application/${id}/content`)).body;

describe('an application at the counter', () => {
  it('asks nothing that is known, and shows each fact with its source', async () => {
    const known = await test.ask<KnownAnswer>(worker, 'get', `/api/services/known?item=${itemOf('MZ08')}&person=${elder}`);
    expect(known.status, JSON.stringify(known.body)).toBe(200);
    expect(known.body.person).toMatchObject({ name: '王桂兰', hasPhone: true, birthDate: '1945-03-07' });
    const facts = new Map(known.body.facts.map((each) => [each.key, each]));
    expect(facts.get('currentAddress')).toMatchObject({ value: { zh: '南街 12 号' }, register: 'residents.person', record: elder });
    expect(facts.get('identityNumber')?.value.zh).not.toContain('19450307');
    expect(facts.get('sex')?.value.zh).toMatch(/女/);
    expect(known.body.facts.every(({ source, on }) => source.zh !== '' && on !== null)).toBe(true);
  });

  it('goes from the counter to the county’s decision', async () => {
    const unfit = async (facts: Record<string, unknown>) => (await send(worker, allowance({ facts }))).body.code;
    const numbers = async () => (await test.db.owner.query<object>('select * from services.receipt_number')).rows;
    const taken = await numbers();
    expect(await unfit({ amount: 5_000 }), 'the office decides that').toBe('fact-not-asked');
    expect(await unfit({ bankAccount: '12' })).toBe('fact-unfit');
    expect(await numbers(), 'what is refused takes no number').toEqual(taken);
    const receipt = await sent(worker, allowance({ facts: { bankAccount: '6217000012345678' } }));
    expect(receipt).toMatchObject({
      itemName: '高龄老人生活保健补贴',
      applicantName: '王桂兰',
      missing: [],
      state: { zh: '待受理' },
      committed: 15,
    });
    expect(receipt.number).toMatch(/^260302-\d{5}-\d$/);
    expect(receipt.followPath).toContain(receipt.number);
    const said = await content(worker, receipt.id);
    expect(said.materials.map(({ key, how }) => [key, how])).toEqual([
      ['id-card', 'shown'],
      ['age', 'held'],
      ['account', 'held'],
    ]);
    expect(said.answers.map(({ answer }) => answer.zh)).toHaveLength(2);
    const twice = await send(worker, allowance());
    expect(twice).toMatchObject({ status: 409, body: { code: 'application-open', details: { number: receipt.number } } });
    expect(twice.body.sentence?.zh).toContain(receipt.number);
    await done(worker, receipt.id, 'accept');
    expect(await step(worker, receipt.id, 'grant')).toMatchObject({ status: 409, body: { code: 'not-decider' } });
    expect(await step(worker, receipt.id, 'pass-to-county')).toMatchObject({ status: 409, body: { code: 'not-on-route' } });
    await done(worker, receipt.id, 'pass-to-town', { values: { findings: '和老人见过面，情况属实' } });
    await done(town, receipt.id, 'pass-to-county');
    expect(await step(labour, receipt.id, 'grant')).toMatchObject({ status: 404 });
    const result = async (id: string) => (await test.ask<ResultAnswer>(civil, 'get', `/api/services/results/${id}`)).body;
    expect(await result(receipt.id)).toMatchObject({ version: 1, masked: ['bankAccount'] });
    expect((await step(civil, receipt.id, 'grant', { values: { amount: 5_000 } })).status, 'amounts are said with the result').toBe(422);
    const facts = { amount: 5_000, cycle: 'month', since: '2026-04-01' };
    expect((await test.ask(civil, 'put', `/api/services/results/${receipt.id}`, { version: 1, facts })).status).toBe(200);
    await done(civil, receipt.id, 'grant');
    // What has ended is no hindrance to a new one, and an account that was told once is known.
    const known = await test.ask<KnownAnswer>(worker, 'get', `/api/services/known?item=${itemOf('MZ08')}&person=${elder}`);
    expect(known.body.filled).toMatchObject([{ key: 'bankAccount', source: { zh: '补贴发放' } }]);
    expect(JSON.stringify(known.body.filled)).not.toContain('6217000012345678');
    const again = await sent(worker, allowance());
    expect((await result(again.id)).facts).toEqual({ bankAccount: (await result(receipt.id)).facts['bankAccount'] });
  });

  it('names everything that is missing at once, waits, and goes on where it was', async () => {
    const person = await addPerson('缺材料', { phone: '13800001111' });
    const receipt = await sent(worker, full('MZ08', { person, answers: { able: 'yes', account: 'no' } }));
    expect(receipt).toMatchObject({ state: { zh: '待补正' }, missing: [{ zh: '居民身份证' }, { zh: '老人本人的银行卡' }] });
    const read = await test.ask<{ row: { version: number; values: { supplementNotice: string } } }>(
      worker,
      'get',
      `/api/services/application/${receipt.id}/case`,
    );
    expect(read.body.row.values.supplementNotice).toContain('老人本人的银行卡');
    const supply = (materials: readonly Given[], version: number) =>
      test.ask<{ missing: unknown[]; version: number }>(worker, 'post', `/api/services/application/${receipt.id}/steps/supply`, {
        version,
        materials,
      });
    expect(await supply([{ key: 'id-card', how: 'missing' }], 2)).toMatchObject({ status: 422, body: { code: 'nothing-supplied' } });
    const card = await upload(worker, 'card');
    const supplied = await supply([shown, { key: 'bank-account', how: 'brought', files: [card] }], 2);
    expect(supplied).toMatchObject({ status: 200, body: { missing: [], version: 3 } });
    const after = await content(worker, receipt.id);
    expect(after.supplement).toBeNull();
    const paper = after.materials.find(({ key }) => key === 'bank-account')?.paper;
    expect((await test.ask<{ files: unknown[] }>(worker, 'get', `/api/services/paper/${paper}/files`)).body.files).toHaveLength(1);
    // What was only shown leaves nothing.
    expect(after.materials.find(({ key }) => key === 'id-card')?.paper).toBeNull();
  });

  it('gives back the working days on which a paper was missing: the limit moves, and stands still meanwhile', async () => {
    const person = await addPerson('缺票据', { phone: '13800001112' });
    const bill: Given = { key: 'other-bill', how: 'brought' };
    const { id } = await sent(worker, full('MZ04', { person, answers: { cause: 'other' }, materials: [shown, bill] }));
    const time = async () => {
      const { body } = await test.ask<{ time: { whole: { day: string } | null; standsSince: string | null } }>(
        worker,
        'get',
        `/api/services/application/${id}/case`,
      );
      return [body.time.whole?.day ?? null, body.time.standsSince?.slice(0, 10) ?? null];
    };
    await done(worker, id, 'accept');
    expect(await time()).toEqual(['2026-03-16', null]);
    now = new Date('2026-03-04T02:00:00Z');
    await done(worker, id, 'ask-supplement', { values: { supplementNotice: '请补一张盖章的票据' } });
    expect((await time())[1]).toBe('2026-03-04');
    now = new Date('2026-03-11T02:00:00Z');
    const supplied = { version: 3, materials: [{ key: 'other', how: 'brought' }] };
    expect((await test.ask(worker, 'post', `/api/services/application/${id}/steps/supply`, supplied)).status).toBe(200);
    expect(await time()).toEqual(['2026-03-23', null]);
    now = new Date('2026-03-02T02:00:00Z');
  });

  it('offers a paper again that was given once, for as long as it holds, and each department sees its own', async () => {
    const person = await addPerson('用过的材料', { phone: '13800002222' });
    const pension = full('LD02', { person, answers: Object.fromEntries(await answersFor('LD02')) });
    const file = await upload(worker, 'bank');
    const first = await sent(worker, {
      ...pension,
      materials: [shown, { key: 'bank-account', how: 'brought', files: [file], validUntil: '2026-12-31' }],
    });
    const known = (await test.ask<KnownAnswer>(worker, 'get', `/api/services/known?item=${itemOf('MZ09')}&person=${person}`)).body;
    expect(known.papers).toMatchObject([{ material: 'bank-account', validUntil: '2026-12-31', fits: true }]);
    const earlier: Given = { key: 'bank-account', how: 'earlier', paper: known.papers[0]?.paper ?? '' };
    const second = await sent(worker, full('MZ09', { person, answers: { assessed: 'no' }, materials: [shown, earlier] }));
    expect(second.missing).toEqual([]);
    const papers = async (by: Actor): Promise<string[]> => {
      const { body } = await test.ask<{ rows: { values: { application: string } }[] }>(by, 'get', `/api/services/paper?place=610921`);
      return body.rows.map(({ values }) => values.application).filter((each) => [first.id, second.id].includes(each));
    };
    expect([await papers(civil), await papers(labour)]).toEqual([[second.id], [first.id]]);
    const copy = (await content(civil, second.id)).materials.find(({ key }) => key === 'bank-account')?.paper;
    expect((await test.ask(civil, 'get', `/api/services/paper/${copy}/files`)).status).toBe(200);
    // Past its day it is offered no more, and refused when it is used all the same.
    now = new Date('2027-01-04T02:00:00Z');
    const later = (await test.ask<KnownAnswer>(worker, 'get', `/api/services/known?item=${itemOf('MZ07')}&person=${person}`)).body;
    expect(later.papers.map(({ fits }) => fits)).toEqual([false]);
    const again = await send(worker, full('MZ07', { person, answers: { which: 'care' }, materials: [shown, earlier] }));
    expect(again).toMatchObject({ status: 409, body: { code: 'paper-unfit' } });
    now = new Date('2026-03-02T02:00:00Z');
  });

  it('offers a paper no more once a fact that it states has changed, and says which and when', async () => {
    const person = await addPerson('改了名', { phone: '13800002233', employer: '竹编社' });
    const files = [await upload(worker, 'bank')];
    const pension = full('LD02', { person, answers: Object.fromEntries(await answersFor('LD02')) });
    await sent(worker, { ...pension, materials: [shown, { key: 'bank-account', how: 'brought', files }] });
    const known = async (by = worker) =>
      (await test.ask<KnownAnswer>(by, 'get', `/api/services/known?item=${itemOf('MZ09')}&person=${person}`)).body.papers;
    const change = async (version: number, values: Record<string, unknown>): Promise<void> => {
      const answer = await test.ask(worker, 'patch', `/api/residents/person/${person}`, { version, values });
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    };
    now = new Date('2026-03-05T02:00:00Z');
    // What the paper does not state may change.
    await change(1, { employer: '茶厂', currentAddress: '北街 3 号' });
    expect(await known()).toMatchObject([{ fits: true, unfit: null }]);
    now = new Date('2026-03-09T17:00:00Z');
    await change(2, { name: '改名后' });
    const [paper] = await known();
    expect(paper).toMatchObject({ fits: false, unfit: { kind: 'changed', fact: { zh: '姓名、证件号' }, on: '2026-03-10' } });
    const earlier: Given = { key: 'bank-account', how: 'earlier', paper: paper?.paper ?? '' };
    const again = await send(worker, full('MZ09', { person, answers: { assessed: 'no' }, materials: [shown, earlier] }));
    expect(again).toMatchObject({ status: 409, body: { code: 'paper-unfit' } });
    expect(again.body.sentence?.zh).toContain('“姓名、证件号”变了（2026-03-10）');
    // It may still be looked at.
    expect((await test.ask(worker, 'get', `/api/services/paper/${paper?.paper}/files`)).status).toBe(200);
    // The new one goes again.
    const fresh = [await upload(worker, 'bank-new')];
    await sent(
      worker,
      full('MZ09', { person, answers: { assessed: 'no' }, materials: [shown, { key: 'bank-account', how: 'brought', files: fresh }] }),
    );
    expect(await known()).toMatchObject([{ fits: true, unfit: null }]);
    now = new Date('2026-03-02T02:00:00Z');
  });

  it('knows of a change in the household, of the address and of a status, each when it came', async () => {
    const add = async (path: string, values: Record<string, unknown>): Promise<string> => {
      const id = newId();
      const added = await test.ask(worker, 'post', `/api/${path}`, { id, place: here, values });
      expect(added.status, JSON.stringify(added.body)).toBe(200);
      return id;
    };
    const person = await addPerson('户里添人');
    const stranger = await addPerson('不相干');
    const household = await add('residents/household', { address: '南街 41 号' });
    await add('residents/residence', { person, household, relationToHead: '0', relation: 'usual' });
    now = new Date('2026-03-06T02:00:00Z');
    await add('residents/residence', { person: await addPerson('新生儿'), household, relationToHead: '2', relation: 'usual' });
    now = new Date('2026-03-07T02:00:00Z');
    await add('statuses/elder-care', { person });
    const wall = serviceWall(['residents.person', 'residents.residence', 'statuses.elder-care'], ['610921']);
    const elderCare = statusesModel.registers.find(({ name }) => name === 'statuses.elder-care');
    if (elderCare === undefined) throw new Error('There is no register of elders.');
    const dictionary = await test.platform.countyDictionaries.at('610921');
    const changes = (of: string, since: string) =>
      behindWall(test.db, wall, async (tx) => {
        const found = await factChangesOf(workOf(test.platform, { tx, actor: worker, dictionary }), '610921', {
          person: of,
          since,
          statuses: [elderCare],
        });
        return found.map(({ fact, at }) => `${fact} ${at.slice(0, 10)}`).toSorted();
      });
    expect(await changes(person, '2026-03-03T00:00:00.000Z')).toEqual(['address 2026-03-06', 'household 2026-03-06', 'status 2026-03-07']);
    expect(await changes(person, '2026-03-07T12:00:00.000Z')).toEqual([]);
    expect(await changes(stranger, '2026-03-01T00:00:00.000Z')).toEqual([]);
    now = new Date('2026-03-02T02:00:00Z');
  });

  it('uses no paper again where nobody knows whose it is', async () => {
    const unknown = (applicantName: string, applicantPhone: string, card: Given): Submission =>
      full('MZ08', { person: null, applicantName, applicantPhone, answers: { able: 'yes', account: 'no' }, materials: [shown, card] });
    const files = [await upload(worker, 'card')];
    const first = await sent(worker, unknown('生人甲', '13900004341', { key: 'bank-account', how: 'brought', files }));
    const paper = (await content(worker, first.id)).materials.find(({ key }) => key === 'bank-account')?.paper ?? '';
    const second = await send(worker, unknown('生人乙', '13900004342', { key: 'bank-account', how: 'earlier', paper }));
    expect(second).toMatchObject({ status: 409, body: { code: 'paper-unfit' } });
  });

  it('takes whom the register does not know by name and phone, and asks once whether it is the same', async () => {
    const unknown = (name: string, more: Partial<Submission> = {}): Submission =>
      allowance({ person: null, applicantName: name, applicantPhone: '13900004321', ...more });
    const first = await sent(worker, unknown('外来老人'));
    expect(await send(worker, unknown('外来老人'))).toMatchObject({ status: 409, body: { code: 'application-open' } });
    expect(await send(worker, unknown('老伴'))).toMatchObject({ status: 409, body: { code: 'perhaps-twice' } });
    expect((await send(worker, unknown('老伴', { again: true }))).status).toBe(200);
    const person = await addPerson('外来老人');
    await done(worker, first.id, 'link', { values: { person } });
    const second = await sent(worker, unknown('外来老人', { applicantPhone: '13900004322' }));
    expect(await step(worker, second.id, 'link', { values: { person } })).toMatchObject({
      status: 409,
      body: { code: 'application-open' },
    });
  });

  it('is refused in words where it cannot be sent', async () => {
    expect(await send(worker, allowance({ answers: { able: 'yes' } }))).toMatchObject({ status: 422, body: { code: 'question-open' } });
    expect(await send(worker, allowance({ actsAs: 'guardian', proxyName: '儿子', relationShown: 'household-book' }))).toMatchObject({
      body: { code: 'not-a-child' },
    });
    expect(await send(neighbour, allowance(), there)).toMatchObject({ status: 404 });
    expect(await send(worker, allowance(), there)).toMatchObject({ body: { code: 'place-outside' } });
    expect(await send(worker, { ...allowance(), item: newId() })).toMatchObject({ body: { code: 'item-not-in-force' } });
  });

  it('is brought by somebody of the household without a paper, by others with one that is shown, and says so', async () => {
    const add = async (register: string, values: Record<string, unknown>): Promise<string> => {
      const id = newId();
      const added = await test.ask(worker, 'post', `/api/residents/${register}`, { id, place: here, values });
      expect(added.status, JSON.stringify(added.body)).toBe(200);
      return id;
    };
    const [old, daughter, grandchild, stranger] = [
      await addPerson('冉老伯', { birthDate: '1940-02-01' }),
      await addPerson('冉小满', { birthDate: '1975-02-01' }),
      await addPerson('冉豆豆', { birthDate: '2015-02-01' }),
      await addPerson('邻居'),
    ];
    const household = await add('household', { address: '南街 40 号' });
    for (const [person, relationToHead] of [
      [old, '0'],
      [daughter, '3'],
      [grandchild, '4'],
    ])
      await add('residence', { person, household, relationToHead, relation: 'usual' });
    const { body: known } = await test.ask<KnownAnswer>(worker, 'get', `/api/services/known?item=${itemOf('MZ08')}&person=${old}`);
    expect(Object.fromEntries(known.household.map(({ name, underAge }) => [name, underAge]))).toEqual({ 冉小满: false, 冉豆豆: true });
    expect(known.person?.age).toBeGreaterThan(80);
    const first = async (code: string) => Object.fromEntries(await answersFor(code));
    const family = (more: Partial<Submission>) => send(worker, allowance({ person: old, actsAs: 'family', ...more }));
    expect(await family({ proxyName: '冉小满' })).toMatchObject({ status: 422, body: { code: 'relation-open' } });
    expect(await family({ proxyPerson: stranger })).toMatchObject({ status: 409, body: { code: 'not-of-household' } });
    expect(await send(worker, allowance({ person: grandchild, actsAs: 'guardian', proxyPerson: stranger }))).toMatchObject({
      body: { code: 'not-of-household' },
    });
    const one = await family({ proxyPerson: daughter, proxyPhone: '13900004545' });
    expect(one.status, JSON.stringify(one.body)).toBe(200);
    const row = async (id: string) =>
      (await test.ask<{ values: Record<string, unknown> }>(worker, 'get', `/api/services/application/${id}`)).body.values;
    expect(await row(one.body.id)).toMatchObject({ actsAs: 'family', actsBy: 'household', proxyPerson: daughter, proxyName: '冉小满' });
    const other = await send(
      worker,
      full('WS07', { answers: await first('WS07'), person: old, actsAs: 'family', proxyName: '冉外侄', relationShown: 'household-book' }),
    );
    expect(other.status, JSON.stringify(other.body)).toBe(200);
    expect(await row(other.body.id)).toMatchObject({ actsBy: 'household-book', proxyName: '冉外侄' });
    // A grown-up has a guardian by a paper of guardianship only; a proxy by the letter, which is a paper of the application.
    const answers = await first('LD03');
    const ward = (more: Partial<Submission>) =>
      send(worker, full('LD03', { answers, person: old, actsAs: 'guardian', proxyPerson: daughter, ...more }));
    expect(await ward({})).toMatchObject({ body: { code: 'not-a-child' } });
    expect((await ward({ relationShown: 'appointed' })).status).toBe(200);
    const proxy = await send(worker, full('WS06', { answers: await first('WS06'), person: old, actsAs: 'proxy', proxyName: '受托人' }));
    expect(proxy.body.missing.map(({ zh }) => zh)).toContain('授权委托书');
    expect(await row(proxy.body.id)).toMatchObject({ actsBy: 'letter' });
  });

  it('is accepted with others at once', async () => {
    const people = await Promise.all(['甲', '乙'].map((name, at) => addPerson(name, { phone: `1390000550${at}` })));
    const made = [];
    for (const person of people) made.push(await sent(worker, allowance({ person })));
    const cases = made.map(({ id }) => ({ id, version: 1 }));
    const batch = await test.ask(worker, 'post', '/api/services/application/batch', { step: 'accept', cases });
    expect(batch).toMatchObject({ status: 200, body: { refused: [] } });
    expect((batch.body['done'] as string[]).toSorted()).toEqual(made.map(({ id }) => id).toSorted());
  });
});

/** The first choice of every question that is asked, one after the other. */
async function answersFor(code: string): Promise<[string, string][]> {
  const { body } = await test.ask<KnownAnswer>(worker, 'get', `/api/services/known?item=${itemOf(code)}`);
  return body.item.questions.map(({ key, choices }) => [key, choices[0]?.key ?? '']);
}

describe('an application of a resident', () => {
  const own = (more: Partial<Submission> = {}): Submission =>
    allowance({ person: null, applicantName: '王桂兰', applicantPhone: '13700008888', signed: 'online', materials: [], ...more });

  it('is the resident’s own at both walls, and its department’s', async () => {
    const receipt = await sent(resident, own());
    expect(receipt).toMatchObject({ state: { zh: '待受理' }, missing: [{ zh: '居民身份证' }] });
    const list = async (by: Actor) =>
      (await test.ask<OutputOf<typeof myApplications>>(by, 'get', '/api/services/my/applications')).body.applications.map(({ id }) => id);
    expect([await list(resident), await list(other)]).toEqual([[receipt.id], []]);
    const path = `/api/services/my/applications/${receipt.id}`;
    expect((await test.ask(other, 'get', path)).status).toBe(404);
    expect((await test.ask(worker, 'get', path)).status).toBe(403);
    const one = await test.ask<OutputOf<typeof myApplication>>(resident, 'get', path);
    expect(one.body).toMatchObject({ mayWithdraw: true, maySupply: false, lines: [{ step: 'submit' }] });
    const sides = async (by: Actor) =>
      new Set((await test.ask<ResultAnswer>(by, 'get', `/api/services/results/${receipt.id}`)).body.asked.map(({ side }) => side));
    expect([await sides(resident), await sides(worker)]).toEqual([new Set(['applicant']), new Set(['applicant', 'decider'])]);
    const seen = (who: Actor, table: string): Promise<number> =>
      behindWall(test.db, wallOf(who, test.platform.dictionary, ['610921']), async (tx) => {
        const found = await sql<{
          n: number;
        }>`select count(*) as n from ${sql.table(table)} where ${sql.ref(table === 'services.application' ? 'id' : 'application')} = ${receipt.id}::uuid`.execute(
          tx,
        );
        return found.rows[0]?.n ?? 0;
      });
    for (const table of ['services.application', 'services.application_content'])
      expect([
        table,
        await seen(resident, table),
        await seen(other, table),
        await seen(worker, table),
        await seen(neighbour, table),
        await seen(civil, table),
        await seen(labour, table),
      ]).toEqual([table, 1, 0, 1, 0, 1, 0]);
  });

  it('is completed and taken back by the resident alone', async () => {
    const receipt = await sent(resident, own({ item: itemOf('WS08'), answers: Object.fromEntries(await answersFor('WS08')) }));
    await done(worker, receipt.id, 'ask-supplement', { values: { supplementNotice: '请上传一张近照' } });
    const one = await test.ask<OutputOf<typeof myApplication>>(resident, 'get', `/api/services/my/applications/${receipt.id}`);
    expect(one.body).toMatchObject({ maySupply: true, lines: [{ values: { supplementNotice: '请上传一张近照' } }, { step: 'submit' }] });
    const file = await upload(resident, 'card');
    const materials: Given[] = [{ key: 'id-card', how: 'brought', files: [file] }];
    expect((await test.ask(other, 'post', `/api/services/application/${receipt.id}/steps/supply`, { version: 2, materials })).status).toBe(
      404,
    );
    const supplied = await test.ask(resident, 'post', `/api/services/application/${receipt.id}/steps/supply`, { version: 2, materials });
    expect(supplied).toMatchObject({ status: 200, body: { missing: [] } });
    expect(await step(resident, receipt.id, 'accept')).toMatchObject({ body: { code: 'step-not-yours' } });
    await done(resident, receipt.id, 'withdraw');
  });

  it('says nothing of others: neither facts nor a person may be asked for', async () => {
    const known = await test.ask(resident, 'get', `/api/services/my/known?item=${itemOf('MZ08')}&person=${elder}`);
    expect(known).toMatchObject({ status: 403, body: { code: 'not-family' } });
    expect(await send(resident, own({ person: elder }))).toMatchObject({ status: 403, body: { code: 'not-family' } });
    expect(await send(resident, own(), there)).toMatchObject({ status: 403 });
    await sent(worker, allowance({ person: null, applicantName: '邻居', applicantPhone: '13900004399' }));
    expect((await send(resident, own({ applicantName: '邻居', applicantPhone: '13900004399' }))).status).toBe(200);
    expect((await test.ask(resident, 'get', `/api/services/known?item=${itemOf('MZ08')}`)).status).toBe(403);
  });
});

describe('what is not finished', () => {
  it('is kept for the counter, or for the resident alone, for thirty days', async () => {
    const draft = { item: itemOf('MZ08'), answers: { able: 'yes' }, applicantName: '没办完' };
    const id = newId();
    expect((await test.ask(worker, 'put', `/api/services/drafts/${id}`, { place: here, draft })).status).toBe(200);
    const mine = newId();
    expect((await test.ask(resident, 'put', `/api/services/my/draft/${mine}`, { draft })).status).toBe(200);
    const ids = async (by: Actor, path: string) =>
      (await test.ask<{ drafts: { id: string }[] }>(by, 'get', path)).body.drafts.map((each) => each.id);
    expect(await ids(worker, '/api/services/drafts')).toEqual([id]);
    expect(await ids(neighbour, '/api/services/drafts')).toEqual([]);
    expect(await ids(resident, '/api/services/my/drafts')).toEqual([mine]);
    expect(await ids(other, '/api/services/my/drafts')).toEqual([]);
    expect((await test.ask<{ draft: unknown }>(worker, 'get', `/api/services/drafts/${id}`)).body.draft).toEqual(draft);
    expect((await test.ask(neighbour, 'get', `/api/services/drafts/${id}`)).status).toBe(404);
    now = new Date('2026-04-02T02:00:00Z');
    await sweepDrafts(test.platform);
    expect([...(await ids(worker, '/api/services/drafts')), ...(await ids(resident, '/api/services/my/drafts'))]).toEqual([]);
    now = new Date('2026-03-02T02:00:00Z');
  });
});

describe('a place that moves', () => {
  it('takes along what hangs on applications, and drafts', async () => {
    const id = newId();
    const draft = { item: itemOf('MZ08'), answers: {}, applicantName: '搬走的' };
    expect((await test.ask(worker, 'put', `/api/services/drafts/${id}`, { place: here, draft })).status).toBe(200);
    for (const each of servicesServer.followers)
      await behindWall(test.db, serviceWall(each.tables, ['610921']), async (tx) => {
        const listed = async (place: string) => (await each.list(tx, '610921', [place], '2026-03-02')).map((row) => row.id);
        const [first] = await listed(here);
        if (first === undefined) throw new Error(`Nothing for ${each.name} to move.`);
        await each.rehome(tx, '610921', [{ id: first, to: there }], now.toISOString());
        expect([each.name, (await listed(here)).includes(first), (await listed(there)).includes(first)]).toEqual([each.name, false, true]);
        await each.rehome(tx, '610921', [{ id: first, to: here }], now.toISOString());
      });
    expect((await test.ask(worker, 'post', `/api/services/drafts/${id}/drop`, {})).status).toBe(200);
  });
});

describe('following by number and phone', () => {
  const follow = (number: string, phoneTail: string) =>
    test.ask<OutputOf<typeof followApplication>>(null, 'post', '/api/services/follow', { number, phoneTail });
  it('tells state and next step, nothing else; every miss looks the same, and many are stopped', async () => {
    const person = await addPerson('查进度', { phone: '13611112222' });
    const receipt = await sent(worker, allowance({ person }));
    const found = await follow(receipt.number.replaceAll('-', ''), '2222');
    expect(found.body).toMatchObject({ found: { itemName: '高龄老人生活保健补贴', state: { zh: '待受理' } }, sentence: null });
    expect(JSON.stringify(found.body)).not.toContain('查进度');
    const wrong = await follow(receipt.number, '2223');
    const unknown = await follow('260302-99999-9', '2222');
    expect(wrong.body).toEqual(unknown.body);
    expect(wrong.body.found).toBeNull();
    // A hit in between sets nothing back.
    expect((await follow(receipt.number, '2222')).body.found).not.toBeNull();
    for (let at = 0; at < 8; at += 1) await follow(receipt.number, '0000');
    expect((await follow(receipt.number, '2222')).body).toEqual(wrong.body);
    now = new Date('2026-03-02T02:11:00Z');
    expect((await follow(receipt.number, '2222')).body.found).not.toBeNull();
    now = new Date('2026-03-02T02:00:00Z');
  });
});
