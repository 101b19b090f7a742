import { type Actor, identityCheckCharacter } from '@linli/kernel/model';
import { newId, sealEntries, verifyChains } from '@linli/kernel/server';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { residentsModel } from '@linli/residents/model';
import { residentsServer } from '@linli/residents/server';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { identityModel, phoneCodeRule } from '../../model/index.ts';
import { identityServer } from '../index.ts';
import { type Desk, openDesk } from '../testing/desk.ts';

const start = Date.parse('2026-11-23T01:00:00.000Z');
let now = start;
let test: TestPlatform;
let desk: Desk;

const here = '610921100001';
const there = '610921100002';
const worker = actor('community-worker', here);
const elsewhere = actor('community-worker', there);
const town = actor('town-officer', '610921100');

const minutes = (count: number): void => void (now += count * 60_000);
const seconds = (count: number): void => void (now += count * 1_000);

beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [identityModel, residentsModel],
    migrations: [
      { domain: 'identity', folder: identityServer.migrations ?? '' },
      { domain: 'residents', folder: residentsServer.migrations ?? '' },
    ],
    operations: [...identityServer.operations, ...residentsServer.operations],
    clock: () => new Date(now),
  });
  desk = openDesk(test.platform);
});
beforeEach(() => minutes(180));
afterAll(() => test.close());

let made = 0;
const freshPhone = (): string => `1390000${String((made += 1)).padStart(4, '0')}`;
const number = (birthday: string, order: number): string => {
  const first = `999921${birthday}${String(order).padStart(3, '0')}`;
  return first + identityCheckCharacter(first);
};

interface Me {
  readonly account: string;
  readonly name: string | null;
  readonly phone: string;
  readonly confirmed: boolean;
  readonly place: string;
  readonly family: readonly { readonly person: string; readonly name: string }[];
}

const send = (phone: string, place = here) => desk.ask(null, 'post', '/api/identity/resident/send-code', { phone, place });
const enter = (phone: string, code: string, place = here) =>
  desk.ask(null, 'post', '/api/identity/resident/sign-in', { phone, code, place });
const codeSentTo = (phone: string): string => test.posted.findLast((each) => each.to.phone === phone)?.facts['code'] ?? '';

interface Signed {
  readonly cookie: string;
  readonly me: Me;
}

async function signIn(phone: string, place = here): Promise<Signed> {
  const sent = await send(phone, place);
  if (sent.status !== 200) throw new Error(JSON.stringify(sent.body));
  const response = await desk.raw('/api/identity/resident/sign-in', { phone, code: codeSentTo(phone), place });
  const cookie = /^linli_resident=[^;]+/.exec(response.headers.get('Set-Cookie') ?? '')?.[0];
  const body: unknown = await response.json();
  if (cookie === undefined) throw new Error(JSON.stringify(body));
  return { cookie, me: body as Me };
}

const get = async <T>(who: Signed, path: string) => {
  const answer = await desk.ask(who.cookie, 'get', `/api/identity/resident/${path}`);
  return { status: answer.status, body: answer.body as T };
};
const post = (who: Signed, path: string, body: unknown = {}) => desk.ask(who.cookie, 'post', `/api/identity/resident/${path}`, body);

async function add(register: string, values: Record<string, unknown>, place = here): Promise<string> {
  const id = newId();
  const who = place === here ? worker : elsewhere;
  const answer = await test.ask(who, 'post', `/api/residents/${register}`, { id, place, values });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return id;
}

let order = 0;

/** A person on file with a phone, who signs in with it and is confirmed against the register. */
async function confirmed(name: string, place = here): Promise<Signed & { person: string; phone: string; number: string }> {
  const phone = freshPhone();
  const own = number('19900307', (order += 1));
  const person = await add('person', { name, identityNumber: own, phone }, place);
  const signed = await signIn(phone);
  const answer = await post(signed, 'confirm', { name, identityNumber: own });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return { ...signed, me: answer.body as unknown as Me, person, phone, number: own };
}

describe('a code', () => {
  it('goes to the phone and is answered the same for a phone that is known and one that is not', async () => {
    const phone = freshPhone();
    const first = await send(phone);
    expect(first.body).toEqual({ again: 60, demoCode: codeSentTo(phone) });
    expect(codeSentTo(phone)).toMatch(/^\d{6}$/);
    await enter(phone, codeSentTo(phone));
    minutes(2);
    expect(Object.keys((await send(phone)).body)).toEqual(Object.keys(first.body));
  });

  it('is kept as a keyed digest, and the phone nowhere in clear', async () => {
    const phone = freshPhone();
    await signIn(phone);
    minutes(2);
    await send(phone);
    const found = await test.db.owner.query<{ text: string }>(
      'select t::text as text from identity.phone_code t union all select t::text from identity.resident t union all select t::text from kernel.audit_entry t union all select t::text from kernel.change t union all select t::text from identity.attempt t',
    );
    const all = found.rows.map(({ text }) => text).join('\n');
    expect(all.includes(phone)).toBe(false);
    expect(all.includes(codeSentTo(phone))).toBe(false);
  });

  it('is sent again after a minute only, and five times in an hour', async () => {
    const phone = freshPhone();
    await send(phone);
    seconds(30);
    expect((await send(phone)).body).toMatchObject({ code: 'code-too-soon', retrySeconds: 30 });
    const trail = await test.db.owner.query<{ outcome: string }>(
      "select outcome from kernel.audit_entry where county = '610921' and operation = 'identity.send-phone-code' order by at desc, id desc limit 2",
    );
    expect(trail.rows.map(({ outcome }) => outcome)).toEqual(['code-too-soon', 'done']);
    for (let times = 2; times <= 5; times += 1) {
      seconds(61);
      expect((await send(phone)).status, String(times)).toBe(200);
    }
    seconds(61);
    expect((await send(phone)).body['code']).toBe('codes-enough');
    minutes(61);
    expect((await send(phone)).status).toBe(200);
  });

  it('works once, for five minutes and five tries', async () => {
    const phone = freshPhone();
    await send(phone);
    const right = codeSentTo(phone);
    const wrong = right === '000000' ? '000001' : '000000';
    for (let times = 1; times < phoneCodeRule.tries; times += 1) expect((await enter(phone, wrong)).body['code']).toBe('wrong-phone-code');
    expect((await enter(phone, wrong)).body['code']).toBe('wrong-phone-code');
    expect((await enter(phone, right)).body['code']).toBe('phone-code-over');
    minutes(2);
    await send(phone);
    minutes(6);
    expect((await enter(phone, codeSentTo(phone))).body['code']).toBe('phone-code-over');
    await send(phone);
    expect((await enter(phone, codeSentTo(phone))).status).toBe(200);
    expect((await enter(phone, codeSentTo(phone))).body['code']).toBe('phone-code-over');
  });

  it('is limited for one network address, over many phones', async () => {
    for (let times = 0; times < 40; times += 1) expect((await send(freshPhone())).status).toBe(200);
    expect((await send(freshPhone())).body['code']).toBe('codes-enough');
  });

  it('is sent to no landline and for no place that is no community in use', async () => {
    expect((await send('0915-5215163')).body['code']).toBe('not-a-mobile');
    expect((await send(freshPhone(), '610922100001')).body['code']).toBe('no-such-place');
  });
});

describe('signing in by phone', () => {
  it('sets a cookie of its own that no script reads, and tells the phone by its ends only', async () => {
    const phone = freshPhone();
    await send(phone);
    const response = await desk.raw('/api/identity/resident/sign-in', { phone, code: codeSentTo(phone), place: here });
    expect(response.headers.get('Set-Cookie')).toMatch(/^linli_resident=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/);
    const me = (await response.json()) as Me;
    expect(me).toMatchObject({
      name: null,
      confirmed: false,
      place: here,
      family: [],
      phone: `${phone.slice(0, 3)}****${phone.slice(-4)}`,
    });
  });

  it('finds the same account again, and another one in another county', async () => {
    const phone = freshPhone();
    const first = await signIn(phone);
    minutes(2);
    expect((await signIn(phone, there)).me.account).toBe(first.me.account);
    test.platform.countiesInUse.add('610923');
    minutes(2);
    expect((await signIn(phone, '610923100001')).me.account).not.toBe(first.me.account);
  });

  it('reaches nothing of the staff, and a desk reaches nothing of residents', async () => {
    const one = await signIn(freshPhone());
    for (const path of ['/api/identity/me', '/api/identity/sessions', '/api/jobs', '/api/residents/person', '/api/identity/residents'])
      expect([path, (await desk.ask(one.cookie, 'get', path)).status === 200]).toEqual([path, false]);
    expect((await test.ask(worker, 'get', '/api/identity/resident/me')).status).toBe(403);
    // A resident's token is nothing in the cookie of a desk.
    expect((await desk.ask(one.cookie.replace('linli_resident=', ''), 'get', '/api/identity/resident/me')).status).toBe(401);
  });

  it('is listed where it happened, and ended there or by signing out', async () => {
    const phone = freshPhone();
    const [first, second] = [await signIn(phone), (minutes(2), await signIn(phone))];
    const listed = (await get<{ sessions: { id: string; current: boolean }[] }>(second, 'sessions')).body.sessions;
    expect(listed.map(({ current }) => current)).toEqual([true, false]);
    const other = listed.find(({ current }) => !current)?.id ?? '';
    expect((await post(second, `sessions/${other}/end`)).status).toBe(200);
    expect((await post(second, `sessions/${other}/end`)).body['code']).toBe('no-such-session');
    expect((await get(first, 'me')).status).toBe(401);
    expect((await post(second, 'sign-out')).status).toBe(200);
    expect((await get(second, 'me')).status).toBe(401);
  });

  it('lasts thirty days', async () => {
    const one = await signIn(freshPhone());
    minutes(29 * 24 * 60);
    expect((await get(one, 'me')).status).toBe(200);
    minutes(2 * 24 * 60);
    expect((await get(one, 'me')).status).toBe(401);
  });
});

describe('confirming against the register', () => {
  it('asks that name, number and the phone on file agree, and goes to where the person lives', async () => {
    const one = await confirmed('林小满', there);
    expect(one.me).toMatchObject({ name: '林小满', confirmed: true, person: one.person, place: there });
    expect((await post(one, 'confirm', { name: '林小满', identityNumber: one.number })).body['code']).toBe('confirmed-already');
  });

  it('says the same whatever differs, keeps why in the trail, and sends to the counter after five tries', async () => {
    const phone = freshPhone();
    const [own, others] = [number('19880101', 901), number('19880101', 902)];
    await add('person', { name: '江一舟', identityNumber: own, phone });
    await add('person', { name: '江一舟', identityNumber: others, phone: freshPhone() });
    const one = await signIn(phone);
    const tries = [
      { name: '江二舟', identityNumber: own },
      { name: '江一舟', identityNumber: others },
      { name: '江一舟', identityNumber: number('19880101', 903) },
    ];
    const said = new Set<string>();
    for (const each of tries) said.add(JSON.stringify((await post(one, 'confirm', each)).body));
    expect(said.size).toBe(1);
    const why = await test.db.owner.query<{ why: string }>(
      "select details ->> 'why' as why from kernel.audit_entry where operation = 'residents.confirm-person' and account = $1 order by at, id",
      [one.me.account],
    );
    expect(why.rows.map((row) => row.why)).toEqual(['other-name', 'other-phone', 'unknown']);
    for (const each of tries.slice(0, 2)) await post(one, 'confirm', each);
    expect((await post(one, 'confirm', { name: '江一舟', identityNumber: own })).body['code']).toBe('confirm-enough');
    minutes(24 * 60 + 1);
    expect((await post(one, 'confirm', { name: '江 一舟', identityNumber: own })).status).toBe(200);
  });

  it('gives a person one account', async () => {
    const one = await confirmed('周平');
    const second = await signIn(freshPhone());
    const row = await accountOf(second.me.account);
    const tried = await test.ask(worker, 'post', `/api/identity/residents/${row.id}/confirm`, {
      version: row.version,
      person: one.person,
      cardSeen: true,
    });
    expect(tried.body['code']).toBe('confirmed-elsewhere');
  });
});

const accountOf = async (id: string, who: Actor = worker) => {
  const list = await test.ask<{ rows: { id: string; version: number; name: string | null }[] }>(
    who,
    'get',
    '/api/identity/residents?limit=200',
  );
  return list.body.rows.find((row) => row.id === id) ?? { id, version: 1, name: null };
};

describe('the counter', () => {
  it('confirms by the card, within its own place, and ends an account with its sessions', async () => {
    const one = await signIn(freshPhone());
    const person = await add('person', { name: '何青', identityNumber: number('19700101', 800) });
    const row = await accountOf(one.me.account);
    const ask = (who: Actor, more: Record<string, unknown> = {}) =>
      test.ask(who, 'post', `/api/identity/residents/${one.me.account}/confirm`, { version: row.version, person, cardSeen: true, ...more });
    expect((await ask(elsewhere)).status).toBe(404);
    expect((await ask(actor('county-officer', '610921'))).status).toBe(403);
    expect((await ask(worker, { cardSeen: false })).status).toBe(422);
    expect((await ask(worker, { version: row.version + 3 })).body['code']).toBe('changed-meanwhile');
    expect((await ask(worker)).body).toMatchObject({ name: '何青', person, confirmedHow: 'counter' });
    minutes(1);
    expect((await get<Me>(one, 'me')).body).toMatchObject({ name: '何青', confirmed: true });
    const after = await accountOf(one.me.account, town);
    const ended = await test.ask(worker, 'post', `/api/identity/residents/${one.me.account}/end`, {
      version: after.version,
      reason: '换了手机号',
    });
    expect(ended.status, JSON.stringify(ended.body)).toBe(200);
    expect((await get(one, 'me')).status).toBe(401);
    expect((await accountOf(one.me.account)).name).toBe(null);
  });

  it('finds accounts by state, by the tail of the phone and by name', async () => {
    const one = await confirmed('贺新年');
    const two = await signIn(freshPhone());
    const idsOf = async (query: string) =>
      (await test.ask<{ rows: { id: string }[] }>(worker, 'get', `/api/identity/residents?limit=200&${query}`)).body.rows.map(
        ({ id }) => id,
      );
    expect(await idsOf('state=confirmed')).toContain(one.me.account);
    expect(await idsOf('state=confirmed')).not.toContain(two.me.account);
    expect(await idsOf('state=unconfirmed')).toContain(two.me.account);
    expect(await idsOf(`search=${encodeURIComponent('贺新')}`)).toEqual([one.me.account]);
    expect(await idsOf(`search=${one.phone.slice(-4)}`)).toContain(one.me.account);
    expect(
      (await test.ask<{ rows: unknown[] }>(elsewhere, 'get', `/api/identity/residents?search=${one.phone.slice(-4)}`)).body.rows,
    ).toEqual([]);
  });

  it('is left by the owner himself too', async () => {
    const one = await confirmed('闻远');
    expect((await post(one, 'end')).status).toBe(200);
    expect((await get(one, 'me')).status).toBe(401);
    minutes(2);
    const anew = await signIn(one.phone);
    expect(anew.me).toMatchObject({ confirmed: false, name: null });
    expect(anew.me.account).not.toBe(one.me.account);
  });
});

interface DataBody {
  readonly groups: readonly {
    readonly register: string;
    readonly rows: readonly { readonly facts: readonly { readonly label: { readonly zh: string }; readonly value: string }[] }[];
  }[];
  readonly code?: string;
}
interface ReadersBody {
  readonly rows: readonly {
    readonly office: string;
    readonly post: { readonly zh: string };
    readonly purpose: string | null;
    readonly wholeList: boolean;
    readonly what: { readonly zh: string };
  }[];
  readonly next: string | null;
}

describe('what is held of a resident', () => {
  it('is told to whoever is confirmed, masked, of his own rows only', async () => {
    const stranger = await signIn(freshPhone());
    expect((await get<DataBody>(stranger, 'data')).body.code).toBe('confirm-first');
    const one = await confirmed('邹晴');
    await add('residence', { person: one.person, relation: 'usual', since: '2020-01-01' });
    const { groups } = (await get<DataBody>(one, 'data')).body;
    expect(groups.map(({ register }) => register)).toEqual(['residents.person', 'residents.residence']);
    const values = groups[0]?.rows[0]?.facts.map(({ value }) => value) ?? [];
    expect(values).toContain('邹晴');
    expect(values).toContain(`${one.number.slice(0, 6)}********${one.number.slice(-4)}`);
    expect(JSON.stringify(groups).includes(one.number)).toBe(false);
  });

  it('shows who read it: which office, which post, for what; of nobody else, and not what he did himself', async () => {
    const [one, other] = [await confirmed('宋川'), await confirmed('宋原')];
    minutes(1);
    await test.ask(worker, 'get', `/api/residents/person/${other.person}`);
    await test.ask(worker, 'post', `/api/residents/person/${one.person}/unmask`, { field: 'identityNumber', purpose: '核对低保材料' });
    minutes(1);
    await test.ask(worker, 'post', '/api/residents/person/export', { purpose: '月底核对台账', format: 'csv', clear: false });
    await test.ask(elsewhere, 'post', '/api/residents/person/export', { purpose: '别处核对台账', format: 'csv', clear: false });
    const { rows } = (await get<ReadersBody>(one, 'readers')).body;
    expect(rows.slice(0, 2).map(({ purpose, wholeList }) => [purpose, wholeList])).toEqual([
      ['月底核对台账', true],
      ['核对低保材料', false],
    ]);
    expect(rows[1]).toMatchObject({ office: here, post: { zh: '社区工作者' } });
    expect(rows.some(({ purpose }) => purpose === '别处核对台账')).toBe(false);
    expect(JSON.stringify(rows).includes(worker.name)).toBe(false);
    await get(one, 'data');
    expect((await get<ReadersBody>(one, 'readers')).body.rows.length).toBe(rows.length);
  });

  it('pages through those who read it', async () => {
    const one = await confirmed('程野');
    for (let times = 0; times < 45; times += 1) {
      seconds(1);
      await test.ask(worker, 'post', `/api/residents/person/${one.person}/unmask`, {
        field: 'identityNumber',
        purpose: `第${times}次核对材料`,
      });
    }
    const seen: (string | null)[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: ReadersBody = (await get<ReadersBody>(one, `readers${after === '' ? '' : `?after=${encodeURIComponent(after)}`}`)).body;
      seen.push(...page.rows.map(({ purpose }) => purpose));
      after = page.next;
    }
    expect(seen.filter((purpose) => purpose?.startsWith('第') === true)).toEqual(
      Array.from({ length: 45 }, (_, at) => `第${44 - at}次核对材料`),
    );
  });
});

describe('family', () => {
  async function home(...names: readonly string[]) {
    const household = await add('household', { number: `H${newId().slice(-6)}` });
    const all = [];
    for (const [at, name] of names.entries()) {
      const one = await confirmed(name);
      await add('residence', { person: one.person, relation: 'usual', household, relationToHead: at === 0 ? '0' : '5' });
      all.push(one);
    }
    return all;
  }
  type FamilyBody = {
    readonly members: readonly { readonly person: string; readonly relation: string }[];
    readonly mine: readonly { readonly id: string; readonly givenAt: string | null }[];
    readonly forMe: readonly { readonly id: string; readonly givenAt: string | null; readonly takerName: string }[];
  };

  it('is acted for once the other one consents, until either ends it', async () => {
    const [child, mother] = await home('鲁一帆', '鲁母');
    if (child === undefined || mother === undefined) throw new Error('nobody at home');
    expect((await get<FamilyBody>(child, 'family')).body.members).toEqual([{ person: mother.person, name: '鲁母', relation: '父母' }]);
    const asked = await post(child, 'family', { person: mother.person });
    expect(asked.body).toMatchObject({ person: mother.person, givenAt: null });
    expect((await get<Me>(child, 'me')).body.family).toEqual([]);
    expect((await post(child, 'family', { person: mother.person })).status).toBe(409);
    const id = String(asked.body['id']);
    // Nobody consents in the stead of the one who is asked.
    expect((await post(child, `family/${id}/give`)).status).toBe(404);
    expect((await get<FamilyBody>(mother, 'family')).body.forMe).toMatchObject([{ id, takerName: '鲁一帆', givenAt: null }]);
    expect((await post(mother, `family/${id}/give`)).status).toBe(200);
    expect((await get<Me>(child, 'me')).body.family).toEqual([{ person: mother.person, name: '鲁母', relation: '父母' }]);
    expect((await post(mother, `family/${id}/end`)).status).toBe(200);
    expect((await get<Me>(child, 'me')).body.family).toEqual([]);
    expect((await test.ask(worker, 'get', `/api/identity/consent/${id}`)).body).toMatchObject({ endReason: '本人收回' });
  });

  it('is nobody of another household', async () => {
    const [one] = await home('尹立');
    const [stranger] = await home('佟远');
    if (one === undefined || stranger === undefined) throw new Error('nobody at home');
    expect((await post(one, 'family', { person: stranger.person })).body['code']).toBe('not-of-household');
    const [asked] = [await post(one, 'family', { person: one.person })];
    expect(asked.body['code']).toBe('not-of-household');
    expect((await post(stranger, `family/${newId()}/end`)).status).toBe(404);
  });

  it('is consented to at the counter by somebody without a phone, by a signed paper, and ended there', async () => {
    const [son] = await home('向阳');
    if (son === undefined) throw new Error('nobody at home');
    const mother = await add('person', { name: '向母' });
    const page = newId();
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    const query = `id=${page}&field=signedPaper&place=${here}&fileName=letter.png`;
    expect((await test.sendFile(worker, `/api/identity/consent/files?${query}`, png)).status).toBe(200);
    const at = `/api/identity/residents/${son.me.account}/consents`;
    const give = (who: Actor, more: object) =>
      test.ask(who, 'post', at, { consent: newId(), person: mother, cardSeen: true, signedPaper: [page], ...more });
    expect(await give(worker, { signedPaper: [] })).toMatchObject({ status: 422 });
    expect(await give(worker, { signedPaper: [newId()] })).toMatchObject({ body: { code: 'file-not-yours' } });
    expect(await give(worker, { person: son.person })).toMatchObject({ body: { code: 'own-account' } });
    expect(await give(elsewhere, {})).toMatchObject({ status: 404 });
    const given = await give(worker, {});
    expect(given, JSON.stringify(given.body)).toMatchObject({ status: 200, body: { name: '向母', givenHow: 'counter' } });
    expect(await give(worker, {})).toMatchObject({ body: { code: 'consented-already' } });
    expect((await get<Me>(son, 'me')).body.family).toMatchObject([{ person: mother, name: '向母' }]);
    expect((await get<FamilyBody>(son, 'family')).body.mine).toMatchObject([{ givenHow: 'counter' }]);
    const id = String(given.body['id']);
    expect((await test.ask(worker, 'get', `/api/identity/consent/${id}`)).body).toMatchObject({
      values: { givenHow: 'counter', givenBy: worker.name, signedPaper: [page] },
    });
    expect(await test.ask(elsewhere, 'post', `${at}/${id}/end`, { by: 'person' })).toMatchObject({ status: 404 });
    expect((await test.ask(worker, 'post', `${at}/${id}/end`, { by: 'person' })).status).toBe(200);
    expect((await get<Me>(son, 'me')).body.family).toEqual([]);
    expect((await test.ask(worker, 'get', `/api/identity/consent/${id}`)).body).toMatchObject({ endReason: '本人到窗口收回' });
  });

  it('gives at the counter what was asked online', async () => {
    const [child, father] = await home('骆一', '骆父');
    if (child === undefined || father === undefined) throw new Error('nobody at home');
    const id = String((await post(child, 'family', { person: father.person })).body['id']);
    const page = newId();
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    await test.sendFile(town, `/api/identity/consent/files?id=${page}&field=signedPaper&place=${here}&fileName=a.png`, png);
    const given = await test.ask(town, 'post', `/api/identity/residents/${child.me.account}/consents`, {
      consent: newId(),
      person: father.person,
      cardSeen: true,
      signedPaper: [page],
    });
    expect(given, JSON.stringify(given.body)).toMatchObject({ status: 200, body: { id, relation: '父母' } });
    expect((await get<Me>(child, 'me')).body.family).toHaveLength(1);
  });

  it('ends with the account that acts', async () => {
    const [child, mother] = await home('柏舟', '柏母');
    if (child === undefined || mother === undefined) throw new Error('nobody at home');
    const id = String((await post(child, 'family', { person: mother.person })).body['id']);
    await post(mother, `family/${id}/give`);
    await post(child, 'end');
    expect((await get<FamilyBody>(mother, 'family')).body.forMe).toEqual([]);
    expect((await test.ask(worker, 'get', `/api/identity/consent/${id}`)).body).toMatchObject({ endReason: '账号停用' });
  });
});

it('keeps a whole audit chain through all of it', async () => {
  await sealEntries(test.db);
  expect((await verifyChains(test.db)).filter(({ fault }) => fault !== null)).toEqual([]);
});
