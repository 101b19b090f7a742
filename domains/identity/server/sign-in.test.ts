import { newId } from '@linli/kernel/server';
import { startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { residentsModel } from '@linli/residents/model';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { residentsMigrations } from './testing/migrations.ts';
import { identityModel } from '../model/index.ts';
import { addUser, createDemoAccounts, identityServer } from './index.ts';
import { type Role, isRefusal } from '@linli/kernel/model';
import { codeAt, demoTotpSecret } from './secrets/totp.ts';
import { type Desk, openDesk } from './testing/desk.ts';

const start = Date.parse('2026-11-23T01:00:00.000Z');
let now = start;
let test: TestPlatform;
let desk: Desk;

const password = 'Kestrel-marmalade-4';
const minutes = (count: number): void => void (now += count * 60_000);

beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [identityModel, residentsModel],
    migrations: [...residentsMigrations],
    operations: identityServer.operations,
    clock: () => new Date(now),
  });
  desk = openDesk(test.platform);
});
beforeEach(() => minutes(60));
afterAll(() => test.close());

let made = 0;

interface Person {
  readonly user: string;
  readonly secret: string;
}

/** A person who has been given a link and has set up password and authenticator with it. */
async function person(role: Role = 'community-worker'): Promise<Person> {
  made += 1;
  const user = `worker${made}`;
  const place = role === 'security-admin' ? '' : '610921100001';
  const added = await addUser(test.platform, { user, name: '林一', place, role });
  if (isRefusal(added)) throw new Error(added.code);
  const token = added.link.split('#')[1];
  const opened = await desk.ask(null, 'post', '/api/identity/invitation', { token });
  const { secret } = opened.body['totp'] as { secret: string };
  const accepted = await desk.ask(null, 'post', '/api/identity/invitation/accept', {
    token,
    password,
    code: codeAt(secret, new Date(now)),
  });
  expect(accepted.status, JSON.stringify(accepted.body)).toBe(200);
  return { user, secret };
}

const code = (of: Person): string => codeAt(of.secret, new Date(now));
const signIn = (user: string, more: Record<string, unknown>) => desk.ask(null, 'post', '/api/identity/sign-in', { user, ...more });
const trailOf = async (user: string) =>
  (
    await test.db.owner.query<{ outcome: string; details: { why?: string } }>(
      "select outcome, details from kernel.audit_entry where operation = 'identity.sign-in' and details ->> 'user' = $1 order by at, id",
      [user],
    )
  ).rows;

describe('signing in', () => {
  it('asks for the code once the password is right, and lets in with both', async () => {
    const one = await person();
    expect((await signIn(one.user, { password })).body).toEqual({ state: 'code-needed' });
    const answer = await signIn(` ${one.user.toUpperCase()} `, { password, code: code(one) });
    expect(answer.body).toEqual({ state: 'signed-in' });
    const me = await desk.ask(answer.token ?? '', 'get', '/api/identity/me');
    expect(me.body).toMatchObject({
      user: one.user,
      name: '林一',
      post: { role: 'community-worker', place: '610921100001' },
      today: '2026-11-23',
    });
  });

  it('says the same of a wrong password and of an unknown user, and keeps neither password nor name typed in the trail', async () => {
    const one = await person();
    const wrong = await signIn(one.user, { password: 'Wrong-marmalade-4' });
    const unknown = await signIn('nobody-here', { password: 'Wrong-marmalade-4' });
    expect(wrong.status).toBe(401);
    expect(unknown.body).toEqual(wrong.body);
    const trail = await test.db.owner.query<{ line: string }>('select e::text as line from kernel.audit_entry e');
    expect(trail.rows.some((row) => /marmalade|nobody-here/.test(row.line))).toBe(false);
    expect(await trailOf(one.user)).toEqual([{ outcome: 'wrong-user-or-password', details: { user: one.user, why: 'wrong-password' } }]);
  });

  it('takes a code once, and no earlier one after it', async () => {
    const one = await person();
    const before = codeAt(one.secret, new Date(now - 30_000));
    const present = code(one);
    await desk.signIn(one.user, password, present);
    for (const again of [present, before])
      expect((await signIn(one.user, { password, code: again })).body).toMatchObject({ code: 'wrong-code' });
    minutes(1);
    await desk.signIn(one.user, password, code(one));
  });

  it('takes one of several codes that arrive at the same moment', async () => {
    const one = await person();
    const answers = await Promise.all(Array.from({ length: 3 }, () => signIn(one.user, { password, code: code(one) })));
    expect(answers.map((each) => each.status).toSorted((a, b) => a - b)).toEqual([200, 401, 401]);
  });

  it('locks a name after five failures for fifteen minutes, also for the right password', async () => {
    const one = await person();
    for (let tries = 0; tries < 5; tries += 1) expect((await signIn(one.user, { password: 'Wrong-marmalade-4' })).status).toBe(401);
    minutes(0.1);
    const answer = await signIn(one.user, { password, code: code(one) });
    expect(answer.status).toBe(429);
    expect(answer.body).toMatchObject({ code: 'account-locked' });
    expect((await trailOf(one.user)).map((each) => each.outcome)).toEqual([
      ...Array<string>(5).fill('wrong-user-or-password'),
      'account-locked',
    ]);
    minutes(15.1);
    await desk.signIn(one.user, password, code(one));
  });

  it('locks a name that nobody has in the same way', async () => {
    const statuses: number[] = [];
    for (let tries = 0; tries < 6; tries += 1) statuses.push((await signIn('phantom', { password: 'Wrong-marmalade-4' })).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('counts wrong codes like wrong passwords, and a right password alone starts no new count', async () => {
    const one = await person();
    for (let tries = 0; tries < 5; tries += 1) {
      expect((await signIn(one.user, { password })).body).toEqual({ state: 'code-needed' });
      expect((await signIn(one.user, { password, code: codeAt(one.secret, new Date(now + 3_600_000)) })).status).toBe(401);
    }
    expect((await signIn(one.user, { password, code: code(one) })).status).toBe(429);
  });

  it('lets no tries in parallel past the count', async () => {
    const one = await person();
    const answers = await Promise.all(Array.from({ length: 10 }, () => signIn(one.user, { password: 'Wrong-marmalade-4' })));
    expect(answers.filter((each) => each.status === 401)).toHaveLength(5);
    expect(answers.filter((each) => each.body['code'] === 'account-locked')).toHaveLength(5);
  });

  it('slows an address that fails over many names', async () => {
    const statuses = new Set<unknown>();
    for (let tries = 0; tries < 61; tries += 1)
      statuses.add((await signIn(`guess${tries}`, { password: 'Wrong-marmalade-4' })).body['code']);
    expect([...statuses]).toEqual(['wrong-user-or-password', 'address-slowed']);
    minutes(16);
    const one = await person();
    await desk.signIn(one.user, password, code(one));
  });
});

describe('a password', () => {
  it('that is due must be changed on the way in, and none of the last five comes back', async () => {
    const one = await person();
    minutes(91 * 24 * 60);
    const due = await signIn(one.user, { password, code: code(one) });
    expect([due.status, due.body['code']]).toEqual([403, 'password-due']);
    expect((await signIn(one.user, { password, code: code(one), next: 'short' })).body).toMatchObject({ code: 'password-too-short' });
    const same = await signIn(one.user, { password, code: code(one), next: password });
    expect(same.body).toMatchObject({ code: 'password-used-before' });
    minutes(1);
    expect((await signIn(one.user, { password, code: code(one), next: 'Heron-saffron-5' })).body).toEqual({ state: 'signed-in' });
    minutes(1);
    await desk.signIn(one.user, 'Heron-saffron-5', code(one));
  });

  it('is changed with the present one; all sessions end, and the one that changed it goes on with a new token', async () => {
    const one = await person();
    const first = await desk.signIn(one.user, password, code(one));
    minutes(1);
    const second = await desk.signIn(one.user, password, code(one));
    expect(
      (await desk.ask(second, 'post', '/api/identity/change-password', { current: 'Wrong-marmalade-4', next: 'Heron-saffron-5' })).body,
    ).toMatchObject({ code: 'wrong-password' });
    const changed = await desk.ask(second, 'post', '/api/identity/change-password', { current: password, next: 'Heron-saffron-5' });
    expect(changed.status).toBe(200);
    for (const old of [first, second]) expect((await desk.ask(old, 'get', '/api/identity/me')).status).toBe(401);
    expect((await desk.ask(changed.token ?? '', 'get', '/api/identity/me')).status).toBe(200);
  });

  it('may come back only after five others', async () => {
    const one = await person();
    let token = await desk.signIn(one.user, password, code(one));
    let current = password;
    for (const next of ['Heron-saffron-1', 'Heron-saffron-2', 'Heron-saffron-3', 'Heron-saffron-4']) {
      token = (await desk.ask(token, 'post', '/api/identity/change-password', { current, next })).token ?? '';
      current = next;
    }
    expect((await desk.ask(token, 'post', '/api/identity/change-password', { current, next: password })).body).toMatchObject({
      code: 'password-used-before',
    });
    token = (await desk.ask(token, 'post', '/api/identity/change-password', { current, next: 'Heron-saffron-5' })).token ?? '';
    expect((await desk.ask(token, 'post', '/api/identity/change-password', { current: 'Heron-saffron-5', next: password })).status).toBe(
      200,
    );
  });

  it('is stored as argon2id, and the second factor sealed', async () => {
    const one = await person();
    const stored = await test.db.owner.query<{ password_hash: string; line: string }>(
      'select s.password_hash, s::text as line from identity.secret s join identity.account a on a.id = s.account where a.user_name = $1',
      [one.user],
    );
    expect(stored.rows[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(stored.rows[0]?.line).not.toContain(one.secret);
  });
});

describe('a one-time link', () => {
  it('works once, and only with a fit password and the code of the new authenticator', async () => {
    const added = await addUser(test.platform, {
      user: 'linked',
      name: '单雪',
      place: '610921',
      role: 'county-officer',
      departments: ['civil-affairs'],
    });
    if (isRefusal(added)) throw new Error(added.code);
    const token = added.link.split('#')[1];
    const opened = await desk.ask(null, 'post', '/api/identity/invitation', { token });
    const { secret } = opened.body['totp'] as { secret: string };
    const accept = (more: Record<string, unknown>) =>
      desk.ask(null, 'post', '/api/identity/invitation/accept', { token, password, code: codeAt(secret, new Date(now)), ...more });
    expect((await accept({ password: 'Linked-linked-1' })).body).toMatchObject({ code: 'password-names', where: 'password' });
    expect((await accept({ code: '000000' })).body).toMatchObject({ code: 'wrong-code' });
    expect((await Promise.all([accept({}), accept({})])).map((each) => each.status).toSorted((a, b) => a - b)).toEqual([200, 404]);
    expect((await desk.ask(null, 'post', '/api/identity/invitation', { token })).body).toMatchObject({ code: 'link-spent' });
  });

  it('expires', async () => {
    const added = await addUser(test.platform, { user: 'late', name: '单雪', place: '610921', role: 'county-officer' });
    minutes(72 * 60 + 1);
    if (isRefusal(added)) throw new Error(added.code);
    expect((await desk.ask(null, 'post', '/api/identity/invitation', { token: added.link.split('#')[1] })).status).toBe(404);
  });
});

describe('a phone that holds data', () => {
  const secret = (letter: string): string => letter.repeat(43);
  const entered = async (role?: Role): Promise<{ token: string; user: string }> => {
    const one = await person(role);
    return { user: one.user, token: await desk.signIn(one.user, password, code(one)) };
  };
  const known = (token: string, id: string, letter: string) =>
    desk.ask(token, 'post', '/api/identity/devices', { id, secret: secret(letter), name: '办公手机' });
  const asked = async (id: string, letter: string) =>
    (await desk.ask(null, 'post', '/api/identity/devices/ask', { id, secret: secret(letter) })).body;
  const accountOf = async (user: string): Promise<string> =>
    (await test.db.owner.query<{ id: string }>('select id from identity.account where user_name = $1', [user])).rows[0]?.id ?? '';

  it('is known by its secret to its account alone, and asks without a session whether to wipe itself', async () => {
    const [one, other] = [await entered(), await entered()];
    const id = newId();
    expect((await known(one.token, id, 'a')).body).toEqual({ wipe: false });
    expect((await known(one.token, id, 'a')).body, 'again and again').toEqual({ wipe: false });
    expect((await known(one.token, id, 'b')).body).toMatchObject({ code: 'device-used' });
    expect((await known(other.token, id, 'a')).body).toMatchObject({ code: 'device-used' });
    expect(await asked(id, 'a')).toEqual({ known: true, wipe: null });
    expect(await asked(id, 'b')).toEqual({ known: false, wipe: null });
    expect((await desk.ask(other.token, 'get', '/api/identity/devices')).body).toEqual({ devices: [] });
    expect((await desk.ask(other.token, 'post', `/api/identity/devices/${id}/wipe`, {})).body).toMatchObject({ code: 'no-such-device' });
    await test.db.owner.query(`update identity.account set status = 'disabled' where user_name = $1`, [one.user]);
    expect(await asked(id, 'a')).toEqual({ known: true, wipe: 'account-ended' });
  });

  it('is told to wipe itself by the security administrator, loses its session with that, and says when it has', async () => {
    const [worker, security] = [await entered(), await entered('security-admin')];
    const [id, account] = [newId(), await accountOf(worker.user)];
    await known(worker.token, id, 'c');
    const path = `/api/identity/accounts/${account}/devices`;
    expect((await desk.ask(worker.token, 'get', path)).status, 'not for everybody').toBe(403);
    expect((await desk.ask(security.token, 'get', path)).body).toMatchObject({ devices: [{ id, name: '办公手机', wipeOrderedAt: null }] });
    expect((await desk.ask(security.token, 'post', `${path}/${id}/wipe`, {})).status).toBe(200);
    expect((await desk.ask(worker.token, 'get', '/api/identity/me')).status).toBe(401);
    expect(await asked(id, 'c')).toEqual({ known: true, wipe: 'ordered' });
    const wiped = { id, secret: secret('c'), reason: 'ordered' };
    expect((await desk.ask(null, 'post', '/api/identity/devices/wiped', { ...wiped, secret: secret('d') })).body, 'tells nobody').toEqual(
      {},
    );
    expect((await desk.ask(security.token, 'get', path)).body).toMatchObject({ devices: [{ wipedAt: null }] });
    await desk.ask(null, 'post', '/api/identity/devices/wiped', wiped);
    expect((await desk.ask(security.token, 'get', path)).body).toMatchObject({ devices: [{ wipedAt: new Date(now).toISOString() }] });
    const trail = await test.db.owner.query<{ operation: string }>(
      `select operation from kernel.audit_entry where record = $1 and details ->> 'device' = $2 order by at, id`,
      [account, id],
    );
    expect(trail.rows.map(({ operation }) => operation)).toEqual(['identity.wipe-account-device', 'identity.report-wiped']);
  });

  it('is one of ten at most', async () => {
    const one = await entered();
    for (let no = 0; no < 10; no += 1) await known(one.token, newId(), 'e');
    expect((await known(one.token, newId(), 'e')).body).toMatchObject({ code: 'too-many-devices' });
  });
});

describe('demo accounts', () => {
  const demo = {
    user: 'demo.county',
    password: 'Demo-county-2026',
    name: '周宁',
    role: 'county-officer',
    place: '610921',
    departments: ['civil-affairs'],
    title: '民政局',
  } as const;

  it('are shown with password and code, and anybody signs in by them, again and again', async () => {
    expect(await createDemoAccounts(test.platform, [demo, { ...demo, place: '610921100', role: 'town-officer' }])).toBe(1);
    expect(await createDemoAccounts(test.platform, [demo])).toBe(0);
    const { body } = await desk.ask(null, 'get', '/api/identity/demo-accounts');
    expect(body['accounts']).toEqual([
      {
        user: demo.user,
        password: demo.password,
        name: demo.name,
        role: demo.role,
        departments: ['civil-affairs'],
        placeName: '610921',
        code: codeAt(demoTotpSecret(demo.user), new Date(now)),
      },
    ]);
    for (let visitor = 0; visitor < 2; visitor += 1) {
      const token = await desk.signIn(demo.user, demo.password, codeAt(demoTotpSecret(demo.user), new Date(now)));
      expect((await desk.ask(token, 'get', '/api/identity/me')).body['posts']).toHaveLength(2);
    }
  });

  it('are nobody, and end their sessions, once the same data is started without the demo', async () => {
    const token = await desk.signIn(demo.user, demo.password, codeAt(demoTotpSecret(demo.user), new Date(now)));
    minutes(1);
    const serious = { ...test.platform, config: { ...test.platform.config, demo: false } };
    const real = openDesk(serious);
    expect((await real.ask(null, 'get', '/api/identity/demo-accounts')).status).toBe(404);
    expect((await real.ask(token, 'get', '/api/identity/me')).status).toBe(401);
    const answer = await real.ask(null, 'post', '/api/identity/sign-in', {
      user: demo.user,
      password: demo.password,
      code: codeAt(demoTotpSecret(demo.user), new Date(now)),
    });
    expect(answer.body).toMatchObject({ code: 'wrong-user-or-password' });
    await expect(createDemoAccounts(serious, [demo])).rejects.toThrow(/demo mode only/);
  });
});
