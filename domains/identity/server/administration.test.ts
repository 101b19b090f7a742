import { type Role, isRefusal } from '@linli/kernel/model';
import { newId } from '@linli/kernel/server';
import { libraryMigrations, libraryModel, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { residentsModel } from '@linli/residents/model';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { residentsMigrations } from './testing/migrations.ts';
import { type AccountRow, type PostRow, identityModel } from '../model/index.ts';
import { addUser, createFirstAdministrator, disableUser, identityServer, listUsers, resetUser, unlockUser } from './index.ts';
import { codeAt } from './secrets/totp.ts';
import { type Desk, openDesk } from './testing/desk.ts';

const county = '610921';
const here = '610921100001';
const password = 'Kestrel-marmalade-4';

let now = Date.parse('2026-11-23T01:00:00.000Z');
let test: TestPlatform;
let desk: Desk;
const minutes = (count: number): void => void (now += count * 60_000);

beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [libraryModel, identityModel, residentsModel],
    migrations: [libraryMigrations, ...residentsMigrations],
    operations: identityServer.operations,
    clock: () => new Date((now += 1)), // no two steps at the same moment: the trail has an order
  });
  desk = openDesk(test.platform);
});
beforeEach(() => minutes(2));
afterAll(() => test.close());

interface Person {
  readonly id: string;
  readonly user: string;
  readonly token: string;
  readonly secret: string;
}

async function accept(link: string): Promise<string> {
  const token = link.split('#')[1];
  const opened = await desk.ask(null, 'post', '/api/identity/invitation', { token });
  const { secret } = opened.body['totp'] as { secret: string };
  const accepted = await desk.ask(null, 'post', '/api/identity/invitation/accept', {
    token,
    password,
    code: codeAt(secret, new Date(now)),
  });
  expect(accepted.status, JSON.stringify(accepted.body)).toBe(200);
  return secret;
}

let made = 0;

/** Somebody in the post, signed in. */
async function person(role: Role, place = county): Promise<Person> {
  made += 1;
  const user = `${role}.${made}`;
  const added = await addUser(test.platform, { user, name: `人员${made}`, place, role });
  if (isRefusal(added)) throw new Error(added.code);
  const secret = await accept(added.link);
  const token = await desk.signIn(user, password, codeAt(secret, new Date(now)));
  const me = await desk.ask(token, 'get', '/api/identity/me');
  return { id: String(me.body['account']), user, token, secret };
}

const post = (account: string, role: Role, place: string, more: Record<string, unknown> = {}) => ({
  id: newId(now),
  account,
  role,
  place,
  departments: [],
  title: '',
  validFrom: '2026-01-01',
  validTo: null,
  ...more,
});

describe('the system administrator', () => {
  it('makes an account with a one-time link, and cannot give it a post', async () => {
    const system = await person('system-admin');
    const id = newId(now);
    const made = await desk.ask(system.token, 'post', '/api/identity/accounts', { id, user: 'Zhou.Ning', name: '周宁', place: county });
    expect(made.body).toMatchObject({ id, user: 'zhou.ning', status: 'invited', place: county });
    const { body } = await desk.ask(system.token, 'get', `/api/identity/accounts/${id}/link`);
    expect(body['link']).toMatch(/^\/welcome#[\w-]{43}$/);
    expect((await desk.ask(system.token, 'post', '/api/identity/posts', post(id, 'county-officer', county))).status).toBe(403);

    const secret = await accept(String(body['link']));
    const withoutPost = await desk.ask(null, 'post', '/api/identity/sign-in', {
      user: 'zhou.ning',
      password,
      code: codeAt(secret, new Date(now)),
    });
    expect(withoutPost.body).toMatchObject({ code: 'no-post' });
    expect((await desk.ask(system.token, 'get', `/api/identity/accounts/${id}/link`)).body).toMatchObject({ code: 'no-open-link' });
  });

  it('keeps no link in the database, not even for retries', async () => {
    const system = await person('system-admin');
    const id = newId(now);
    await desk.ask(system.token, 'post', '/api/identity/accounts', { id, user: `kept${made}`, name: '白露', place: county });
    const { body } = await desk.ask(system.token, 'get', `/api/identity/accounts/${id}/link`);
    const token = String(body['link']).split('#')[1] ?? '?';
    const kept = await test.db.owner.query<{ line: string }>(
      'select i::text as line from identity.invitation i union all select k::text from kernel.idempotency k union all select e::text from kernel.audit_entry e',
    );
    expect(kept.rows.length).toBeGreaterThan(2);
    expect(kept.rows.some((row) => row.line.includes(token))).toBe(false);
  });

  it('refuses a user name that is taken, and a place outside the own area', async () => {
    const system = await person('system-admin');
    const one = { id: newId(now), user: system.user, name: '同名', place: county };
    expect((await desk.ask(system.token, 'post', '/api/identity/accounts', one)).body).toMatchObject({ code: 'user-name-taken' });
    expect(
      (await desk.ask(system.token, 'post', '/api/identity/accounts', { ...one, user: 'elsewhere', place: '610922' })).body,
    ).toMatchObject({ code: 'place-outside' });
  });

  it('disables, enables, and sees no account of another county', async () => {
    const system = await person('system-admin');
    const worker = await person('community-worker', here);
    const disabled = await desk.ask(system.token, 'post', `/api/identity/accounts/${worker.id}/disable`, { reason: '已离职' });
    expect(disabled.body).toMatchObject({ status: 'disabled', statusReason: '已离职' });
    expect((await desk.ask(worker.token, 'get', '/api/identity/me')).status).toBe(401);
    minutes(1);
    const signIn = () =>
      desk.ask(null, 'post', '/api/identity/sign-in', { user: worker.user, password, code: codeAt(worker.secret, new Date(now)) });
    expect((await signIn()).body).toMatchObject({ code: 'account-disabled' });
    await desk.ask(system.token, 'post', `/api/identity/accounts/${worker.id}/enable`, {});
    minutes(1);
    expect((await signIn()).status).toBe(200);
    const foreign = await person('system-admin', '610922');
    expect((await desk.ask(foreign.token, 'get', `/api/identity/accounts/${worker.id}`)).status).toBe(404);
    expect((await desk.ask(foreign.token, 'post', `/api/identity/accounts/${worker.id}/disable`, { reason: '越界' })).status).toBe(404);
    expect(((await desk.ask(foreign.token, 'get', '/api/identity/accounts')).body['rows'] as AccountRow[]).map((row) => row.user)).toEqual([
      foreign.user,
    ]);
  });

  it('resets: the old password is worth nothing any more, whatever is done to the account afterwards', async () => {
    const system = await person('system-admin');
    const worker = await person('community-worker', here);
    expect((await desk.ask(system.token, 'post', `/api/identity/accounts/${worker.id}/reset`, {})).body).toMatchObject({
      status: 'invited',
    });
    expect((await desk.ask(worker.token, 'get', '/api/identity/me')).status).toBe(401);
    await desk.ask(system.token, 'post', `/api/identity/accounts/${worker.id}/disable`, { reason: '观察' });
    expect((await desk.ask(system.token, 'post', `/api/identity/accounts/${worker.id}/enable`, {})).body).toMatchObject({
      status: 'invited',
    });
    minutes(1);
    const old = await desk.ask(null, 'post', '/api/identity/sign-in', {
      user: worker.user,
      password,
      code: codeAt(worker.secret, new Date(now)),
    });
    expect(old.body).toMatchObject({ code: 'wrong-user-or-password' });
    expect((await desk.ask(system.token, 'post', `/api/identity/accounts/${system.id}/reset`, {})).body).toMatchObject({
      code: 'not-to-yourself',
    });
  });

  it('sees who is locked, and unlocks', async () => {
    const system = await person('system-admin');
    const worker = await person('community-worker', here);
    for (let tries = 0; tries < 5; tries += 1)
      await desk.ask(null, 'post', '/api/identity/sign-in', { user: worker.user, password: 'Wrong-marmalade-4' });
    const locked = await desk.ask(system.token, 'get', '/api/identity/accounts?status=locked');
    expect((locked.body['rows'] as AccountRow[]).map((row) => [row.user, row.status])).toEqual([[worker.user, 'locked']]);
    expect((await desk.ask(system.token, 'post', `/api/identity/accounts/${worker.id}/unlock`, {})).body).toMatchObject({
      status: 'active',
    });
    minutes(1);
    await desk.signIn(worker.user, password, codeAt(worker.secret, new Date(now)));
  });

  it('pages through the accounts without losing one', async () => {
    const system = await person('system-admin');
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await desk.ask(system.token, 'get', `/api/identity/accounts?limit=3${after}`);
      seen.push(...(body['rows'] as AccountRow[]).map((row) => row.user));
      const next = body['next'] as string | null;
      after = next === null ? '' : `&after=${next}`;
    } while (after !== '');
    const all = await test.db.owner.query("select 1 from identity.account where place like '610921%'");
    expect(seen).toHaveLength(all.rows.length);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('the security administrator', () => {
  it('grants and ends posts, which take effect at once', async () => {
    const security = await person('security-admin');
    const worker = await person('community-worker', here);
    const second = post(worker.id, 'community-worker', '610921100002', { title: '兼任' });
    const granted = await desk.ask(security.token, 'post', '/api/identity/posts', second);
    expect(granted.body).toMatchObject({ id: second.id, user: worker.user, inForce: true });
    expect((await desk.ask(worker.token, 'get', '/api/identity/me')).body['posts']).toHaveLength(2);
    expect((await desk.ask(worker.token, 'post', '/api/identity/switch-post', { post: second.id })).status).toBe(200);
    expect((await desk.ask(worker.token, 'get', '/api/identity/me')).body['post']).toMatchObject({ id: second.id, place: '610921100002' });
    await desk.ask(security.token, 'post', `/api/identity/posts/${second.id}/end`, {});
    const me = await desk.ask(worker.token, 'get', '/api/identity/me');
    expect(me.body).toMatchObject({ post: { place: here }, posts: [{ place: here }] });
    expect((await desk.ask(worker.token, 'post', '/api/identity/switch-post', { post: second.id })).status).toBe(404);
  });

  it('cannot join what must stay apart, nor grant at the same moment what excludes each other', async () => {
    const security = await person('security-admin');
    const worker = await person('community-worker', here);
    expect((await desk.ask(security.token, 'post', '/api/identity/posts', post(worker.id, 'audit-admin', county))).body).toMatchObject({
      code: 'administrators-stay-apart',
    });
    const system = await person('system-admin');
    const blank = newId(now);
    await desk.ask(system.token, 'post', '/api/identity/accounts', { id: blank, user: `blank${made}`, name: '空白', place: county });
    const both = await Promise.all(
      (['audit-admin', 'security-admin'] as const).map((role) =>
        desk.ask(security.token, 'post', '/api/identity/posts', post(blank, role, county)),
      ),
    );
    expect(both.map((each) => each.status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  it('makes no account, and grants and ends nothing of his own', async () => {
    const security = await person('security-admin');
    expect(
      (await desk.ask(security.token, 'post', '/api/identity/accounts', { id: newId(now), user: 'mine', name: '我', place: county }))
        .status,
    ).toBe(403);
    expect(
      (
        await desk.ask(
          security.token,
          'post',
          '/api/identity/posts',
          post(security.id, 'security-admin', county, { validFrom: '2027-01-01' }),
        )
      ).body,
    ).toMatchObject({ code: 'not-to-yourself' });
    const { body } = await desk.ask(security.token, 'get', `/api/identity/posts?account=${security.id}`);
    const own = (body['rows'] as PostRow[])[0];
    expect((await desk.ask(security.token, 'post', `/api/identity/posts/${own?.id}/end`, {})).body).toMatchObject({
      code: 'not-to-yourself',
    });
    expect((await desk.ask(security.token, 'get', '/api/identity/me')).status).toBe(200);
  });

  it('ends the sessions of another', async () => {
    const security = await person('security-admin');
    const worker = await person('community-worker', here);
    const { body } = await desk.ask(security.token, 'get', `/api/identity/accounts/${worker.id}/sessions`);
    expect(body['sessions']).toHaveLength(1);
    expect((await desk.ask(security.token, 'post', `/api/identity/accounts/${worker.id}/sessions/end`, {})).status).toBe(200);
    expect((await desk.ask(worker.token, 'get', '/api/identity/me')).status).toBe(401);
  });

  it('sets the rules, by the version that was seen', async () => {
    const security = await person('security-admin');
    const rules = (await desk.ask(security.token, 'get', '/api/identity/policy')).body;
    expect(rules).toEqual({ profile: 'mlps', passwordDays: 90, idleMinutes: 15, sessionHours: 8, version: 1 });
    expect((await desk.ask(security.token, 'put', '/api/identity/policy', { ...rules, idleMinutes: 20 })).body).toMatchObject({
      idleMinutes: 20,
      version: 2,
    });
    expect((await desk.ask(security.token, 'put', '/api/identity/policy', { ...rules, idleMinutes: 30 })).status).toBe(409);
    await desk.ask(security.token, 'put', '/api/identity/policy', { ...rules, version: 2 });
  });
});

describe('a session', () => {
  it('ends after a quarter of an hour without a request, and after eight hours in any case', async () => {
    const worker = await person('community-worker', here);
    const alive = async () => (await desk.ask(worker.token, 'get', '/api/identity/me')).status === 200;
    minutes(14);
    expect(await alive()).toBe(true);
    minutes(14);
    expect(await alive()).toBe(true);
    minutes(16);
    expect(await alive()).toBe(false);
    const long = await person('community-worker', here);
    for (let quarter = 0; quarter < 34; quarter += 1) {
      minutes(14);
      await desk.ask(long.token, 'get', '/api/identity/me');
    }
    expect((await desk.ask(long.token, 'get', '/api/identity/me')).status).toBe(200);
    minutes(5);
    expect((await desk.ask(long.token, 'get', '/api/identity/me')).status).toBe(401);
  });

  it('is listed to its owner, who ends it; nobody ends another’s', async () => {
    const worker = await person('community-worker', here);
    const other = await person('community-worker', here);
    minutes(1);
    const second = await desk.signIn(worker.user, password, codeAt(worker.secret, new Date(now)));
    const listed = (await desk.ask(second, 'get', '/api/identity/sessions')).body['sessions'] as { id: string; current: boolean }[];
    expect(listed.map((each) => each.current)).toEqual([true, false]);
    const first = listed[1]?.id ?? '';
    expect((await desk.ask(other.token, 'post', `/api/identity/sessions/${first}/end`, {})).status).toBe(404);
    expect((await desk.ask(second, 'post', `/api/identity/sessions/${first}/end`, {})).status).toBe(200);
    expect((await desk.ask(worker.token, 'get', '/api/identity/me')).status).toBe(401);
    const out = await desk.ask(second, 'post', '/api/identity/sign-out', {});
    expect(out.token).toBe('');
    expect((await desk.ask(second, 'get', '/api/identity/me')).status).toBe(401);
  });

  it('is not kept by the token itself, and ends with the last post', async () => {
    const worker = await person('community-worker', here);
    const stored = await test.db.owner.query<{ line: string }>('select s::text as line from identity.session s');
    expect(stored.rows.some((row) => row.line.includes(worker.token))).toBe(false);
    await test.db.owner.query('update identity.post set valid_to = valid_from where account = $1', [worker.id]);
    minutes(1);
    expect((await desk.ask(worker.token, 'get', '/api/identity/me')).status).toBe(401);
  });
});

describe('the audit administrator', () => {
  it('reads the trail by account, operation, place and period, and nobody else does', async () => {
    const audit = await person('audit-admin');
    const worker = await person('community-worker', here);
    await desk.ask(null, 'post', '/api/identity/sign-in', { user: worker.user, password: 'Wrong-marmalade-4' });
    minutes(0.1);
    await desk.ask(worker.token, 'post', '/api/library/reader', { id: newId(now), place: here, values: { name: '林小满' } });
    const read = async (query: string) =>
      (await desk.ask(audit.token, 'get', `/api/identity/audit-trail?${query}`)).body['rows'] as {
        operation: string;
        outcome: string;
        label: { zh: string };
      }[];
    expect((await read(`account=${worker.user}`)).map((row) => [row.operation, row.outcome])).toEqual([
      ['library.reader.create', 'done'],
      ['identity.sign-in', 'wrong-user-or-password'],
      ['identity.sign-in', 'done'],
      ['identity.accept-invitation', 'done'],
      ['identity.create-account', 'done'],
    ]);
    expect((await read(`account=${worker.user}&operation=library`))[0]?.label.zh).toBe('新增“读者”');
    expect(await read(`account=${worker.user}&operation=library&place=610921200`)).toEqual([]);
    expect(await read(`account=${worker.user}&operation=library&place=610921100`)).toHaveLength(1);
    expect(await read('from=2026-01-01&to=2026-11-22')).toEqual([]);
    expect(await read('account=nobody.at.all')).toEqual([]);
    for (const role of ['system-admin', 'security-admin', 'county-officer'] as const)
      expect((await desk.ask((await person(role)).token, 'get', '/api/identity/audit-trail')).status, role).toBe(403);
  });

  it('pages through it, newest first, without losing or doubling a line', async () => {
    const audit = await person('audit-admin');
    const whole = (
      (await desk.ask(audit.token, 'get', '/api/identity/audit-trail?limit=200&operation=identity&to=2026-12-31')).body['rows'] as {
        id: string;
        operation: string;
      }[]
    )
      .filter((row) => row.operation !== 'identity.list-audit-trail')
      .map((row) => row.id);
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await desk.ask(audit.token, 'get', `/api/identity/audit-trail?limit=7&operation=identity${after}`);
      seen.push(
        ...(body['rows'] as { id: string; operation: string }[])
          .filter((row) => row.operation !== 'identity.list-audit-trail')
          .map((row) => row.id),
      );
      const next = body['next'] as string | null;
      after = next === null ? '' : `&after=${encodeURIComponent(next)}`;
    } while (after !== '');
    expect(seen.slice(0, whole.length)).toEqual(whole);
    expect(new Set(seen).size).toBe(seen.length);
    expect((await desk.ask(audit.token, 'get', '/api/identity/audit-trail?after=x')).status).toBe(422);
  });

  it('sees nothing of another county', async () => {
    const foreign = await person('audit-admin', '610922');
    const { body } = await desk.ask(foreign.token, 'get', '/api/identity/audit-trail?operation=library');
    expect(body['rows']).toEqual([]);
  });
});

describe('who read my data', () => {
  it('is told by those who keep the record, and by nobody else', async () => {
    const worker = await person('community-worker', here);
    const id = newId(now);
    await desk.ask(worker.token, 'post', '/api/library/reader', { id, place: here, values: { name: '林小满', phone: '13800005678' } });
    minutes(0.1);
    await desk.ask(worker.token, 'post', `/api/library/reader/${id}/unmask`, { field: 'phone', purpose: '通知还书' });
    minutes(0.1);
    const told = await desk.ask(worker.token, 'get', `/api/identity/readings?register=library.reader&record=${id}`);
    expect((told.body['rows'] as { operation: string; purpose: string | null }[]).map((row) => [row.operation, row.purpose])).toEqual([
      ['library.reader.unmask', '通知还书'],
      ['library.reader.create', null],
    ]);
    const neighbour = await person('community-worker', '610921100002');
    expect((await desk.ask(neighbour.token, 'get', `/api/identity/readings?register=library.reader&record=${id}`)).body['rows']).toEqual(
      [],
    );
    const system = await person('system-admin');
    expect((await desk.ask(system.token, 'get', `/api/identity/readings?register=library.reader&record=${id}`)).status).toBe(403);
    expect((await desk.ask(worker.token, 'get', `/api/identity/readings?register=identity.account&record=${id}`)).status).toBe(404);
  });
});

describe('the second wall', () => {
  const tables = ['account', 'secret', 'post', 'session', 'invitation', 'attempt', 'policy'];

  it('shows nothing of identity without a setting', async () => {
    for (const table of tables) {
      expect((await test.db.owner.query(`select 1 from identity.${table}`)).rows.length, table).toBeGreaterThan(0);
      expect((await test.db.app.query(`select 1 from identity.${table}`)).rows, table).toEqual([]);
    }
    await expect(
      test.db.app.query(
        "insert into identity.account (id, user_name, name, status, created_at, updated_at) values (gen_random_uuid(), 'x', 'x', 'active', now(), now())",
      ),
    ).rejects.toThrow(/row-level security/);
    await expect(test.db.app.query('delete from identity.account')).rejects.toThrow(/permission denied/);
  });

  it('opens to each administrator the own tables, in the own area', async () => {
    const { behindWall, sql, wallOf } = await import('@linli/kernel/server');
    const seen = async (role: Role, place = county) => {
      const wall = wallOf({ account: newId(now), post: newId(now), name: '', role, place, departments: [] }, test.platform.dictionary, [
        county,
      ]);
      return behindWall(test.db, wall, async (tx) => {
        const open: string[] = [];
        for (const table of tables)
          if ((await sql`select 1 from identity.${sql.raw(table)} limit 1`.execute(tx)).rows.length > 0) open.push(table);
        return open;
      });
    };
    expect(await seen('system-admin')).toEqual(['account', 'post', 'invitation']);
    expect(await seen('security-admin')).toEqual(['account', 'post', 'policy']);
    expect(await seen('audit-admin')).toEqual(['account']);
    expect(await seen('audit-admin', '330102')).toEqual([]);
    for (const role of ['community-worker', 'county-officer', 'province-officer', 'resident'] as const)
      expect(await seen(role), role).toEqual([]);
  });

  it('lets a system administrator write no post, and a security administrator no account', async () => {
    const { behindWall, sql, wallOf } = await import('@linli/kernel/server');
    const as = (role: Role) =>
      wallOf({ account: newId(now), post: newId(now), name: '', role, place: county, departments: [] }, test.platform.dictionary, [county]);
    const { rows } = await test.db.owner.query<{ id: string }>('select id from identity.account limit 1');
    const account = rows[0]?.id ?? '';
    await expect(
      behindWall(test.db, as('system-admin'), (tx) =>
        sql`insert into identity.post (id, account, role, place, valid_from, granted_at) values (gen_random_uuid(), ${account}::uuid, 'audit-admin', ${county}, now(), now())`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow(/row-level security/);
    await expect(
      behindWall(test.db, as('security-admin'), (tx) =>
        sql`insert into identity.account (id, user_name, name, place, status, created_at, updated_at) values (gen_random_uuid(), 'y', 'y', ${county}, 'active', now(), now())`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow(/row-level security/);
    const changed = await behindWall(test.db, as('security-admin'), (tx) =>
      sql`update identity.account set status = 'disabled' returning id`.execute(tx),
    );
    expect(changed.rows).toEqual([]);
  });
});

describe('the command line', () => {
  it('adds, disables, unlocks, resets and lists, and says what is wrong', async () => {
    expect(await addUser(test.platform, { user: 'bad name', name: 'x', place: county, role: 'county-officer' })).toMatchObject({
      code: 'unfit-user-name',
    });
    expect(await addUser(test.platform, { user: 'shell', name: 'x', place: county, role: 'mayor' as Role })).toMatchObject({
      code: 'unknown-role',
    });
    expect(await addUser(test.platform, { user: 'shell', name: 'x', place: '610921100', role: 'county-officer' })).toMatchObject({
      code: 'wrong-level',
    });
    expect(await addUser(test.platform, { user: 'shell', name: '秦风', place: county, role: 'county-officer' })).toMatchObject({
      user: 'shell',
    });
    expect(await addUser(test.platform, { user: 'shell', name: '秦风', place: county, role: 'county-officer' })).toMatchObject({
      code: 'user-name-taken',
    });
    expect(await disableUser(test.platform, 'shell', '离职')).toEqual({ user: 'shell' });
    expect(await unlockUser(test.platform, 'nobody.at.all')).toMatchObject({ code: 'no-such-account' });
    expect(await resetUser(test.platform, 'shell')).toMatchObject({ link: expect.stringContaining('/welcome#') as string });
    expect(await listUsers(test.platform, { after: 'shelk', limit: 1 })).toMatchObject([
      { user: 'shell', status: 'invited', roles: ['county-officer@610921'] },
    ]);
    const trail = await test.db.owner.query<{ actor_name: string }>(
      "select actor_name from kernel.audit_entry where details ->> 'user' = 'shell' order by actor_name",
    );
    expect(trail.rows.map((row) => row.actor_name)).toEqual(['linli user add', 'linli user disable', 'linli user reset']);
  });
});

describe('the first administrators', () => {
  it('are three, by links that are shown again until they are used', async () => {
    const empty = await startTestPlatform({
      engineUrl: inject('engineUrl'),
      models: [identityModel, residentsModel],
      migrations: [...residentsMigrations],
      operations: identityServer.operations,
      clock: () => new Date(now),
    });
    try {
      const links = await createFirstAdministrator(empty.platform, county);
      expect(links.map((each) => each.role)).toEqual(['system-admin', 'security-admin', 'audit-admin']);
      expect(await createFirstAdministrator(empty.platform, county)).toEqual(links);
      const outside = desk;
      desk = openDesk(empty.platform);
      for (const each of links.slice(0, 2)) await accept(each.link);
      desk = outside;
      expect((await createFirstAdministrator(empty.platform, county)).map((each) => each.role)).toEqual(['audit-admin']);
    } finally {
      await empty.close();
    }
  });
});
