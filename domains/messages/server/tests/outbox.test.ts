import { join } from 'node:path';
import type { Actor } from '@linli/kernel/model';
import { type MessageToSend, behindWall, newId, sealEntries, serviceWall, sql, verifyChains, wallOf } from '@linli/kernel/server';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { messagesModel } from '../../model/index.ts';
import { messagesPort, messagesServer } from '../index.ts';
import { outgoingId } from '../port.ts';
import { shortenOld } from '../shorten.ts';
import { sendDue } from '../sender/send-due.ts';
import type { Delivery, Parcel, Transport } from '../transports/transport.ts';
import { code, community, county, freshPhone, news, stageModel, stageOperation, to } from './stage.ts';

const morning = new Date('2026-11-26T02:00:00Z'); // ten o'clock in China
const night = new Date('2026-11-26T14:00:00Z'); // ten in the evening
const worker = actor('community-worker', community);
const neighbour = actor('community-worker', '610921100002');
const officer = actor('county-officer', county, ['civil-affairs']);
const otherDepartment = actor('county-officer', county, ['health']);

let test: TestPlatform;
let now = morning;
const lines: string[] = [];
const sent: Parcel[] = [];
let answer: (parcel: Parcel) => Delivery | Promise<Delivery> = () => ({ sent: true });
const way: Transport = { name: 'http', send: async (parcel) => (sent.push(parcel), answer(parcel)) };
const send = (): Promise<void> => sendDue(test.platform, () => ({ sms: way, mail: way }));

beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [messagesModel, stageModel],
    migrations: [{ domain: 'messages', folder: join(import.meta.dirname, '../migrations') }],
    operations: [...messagesServer.operations, stageOperation],
    messages: messagesPort,
    clock: () => now,
  });
  Object.assign(test.platform, { log: (line: string, facts: unknown) => lines.push(JSON.stringify([line, facts])) });
});
afterAll(() => test.close());
beforeEach(() => {
  now = morning;
  sent.length = 0;
  answer = () => ({ sent: true });
});

const tell = (messages: MessageToSend[], more: object = {}, who: Actor | null = worker) =>
  test.ask(who, 'post', '/api/stage/tell', { messages, ...more });

async function post(...messages: MessageToSend[]): Promise<void> {
  const told = await tell(messages);
  expect(told.status, JSON.stringify(told.body)).toBe(200);
}

interface Row {
  readonly id: string;
  readonly state: string;
  readonly why: string | null;
  readonly tries: number;
  readonly next_at: string;
  readonly version: number;
}

async function rowTo(phone: string): Promise<Row> {
  const page = await test.ask<{ rows: { id: string; version: number; values: Record<string, unknown> }[] }>(
    worker,
    'get',
    `/api/messages/message?filter.phone=${phone}`,
  );
  expect(page.status, JSON.stringify(page.body)).toBe(200);
  const id = page.body.rows[0]?.id;
  const found = await test.db.owner.query('select id, state, why, tries, next_at, version from messages.message where id = $1', [id]);
  return found.rows[0] as Row;
}

const shown = async (id: string, who = worker) => (await test.ask(who, 'get', `/api/messages/outbox/${id}`)).body;

describe('a message', () => {
  it('is written with what it tells of, and not at all when that is rolled back', async () => {
    const [kept, dropped] = [to(), to()];
    await post(kept);
    expect((await tell([dropped], { refuse: true })).status).toBe(409);
    await send();
    expect(sent.map((each) => each.to)).toEqual([kept.to.phone]);
    expect(sent[0]).toMatchObject({ title: '灯修好了', text: '您好，灯修好了。' });
    expect(await rowTo(kept.to.phone ?? '')).toMatchObject({ state: 'sent', tries: 1, why: null });
  });

  it('is one however often it is handed over', async () => {
    const message = to({ to: { phone: freshPhone(), account: worker.account } });
    await post(message);
    await post(message, message);
    await send();
    expect(sent).toHaveLength(1);
  });

  it('may come from somebody who is not signed in, and to several channels', async () => {
    const phone = freshPhone();
    expect((await tell([to({ to: { phone, mail: 'li@example.org' } })], {}, null)).status).toBe(200);
    await send();
    expect(sent.map((each) => each.to).toSorted()).toEqual([phone, 'li@example.org'].toSorted());
    expect(new Set(sent.map((each) => each.id)).size).toBe(2);
  });

  it('is a mistake of the program when nobody declared it, or when a needed fact is missing', async () => {
    expect((await tell([to({ template: 'stage.none' })])).status).toBe(500);
    expect((await tell([to({ facts: {} })])).status).toBe(500);
  });

  it('puts the wall of its caller back', async () => {
    const wall = wallOf(worker, test.platform.dictionary, [county]);
    await behindWall(test.db, wall, async (tx) => {
      const settings = sql<Record<string, string>>`
        select current_setting('linli.place', true) as place, current_setting('linli.counties', true) as counties, current_setting('linli.read', true) as read,
          current_setting('linli.may.messages.letter', true) as letters, current_setting('linli.may.messages.message', true) as messages`;
      const before = await settings.execute(tx);
      const work = {
        tx,
        keys: test.platform.keys,
        dictionary: test.platform.dictionary,
        actor: worker,
        now: now.toISOString(),
        today: '2026-11-26',
        demo: true,
      };
      await messagesPort.post({ ...work, entry: newId(), written: { changes: 0, places: new Map() } }, [
        to({ county: '610922', place: '610922100001' }),
      ]);
      const after = await settings.execute(tx);
      expect(after.rows[0]).toMatchObject({ ...before.rows[0], letters: before.rows[0]?.['letters'] ?? '' });
    });
  });
});

describe('sending', () => {
  it('tries again with growing pauses, under the same id, and gives up in the end', async () => {
    const phone = freshPhone();
    await post(to({ to: { phone } }));
    answer = () => ({ sent: false, again: true, why: 'busy' });
    const pauses: number[] = [];
    for (let tries = 1; tries <= 5; tries += 1) {
      await send();
      const row = await rowTo(phone);
      expect(row).toMatchObject({ state: 'waiting', why: 'busy', tries });
      pauses.push((Date.parse(row.next_at) - now.getTime()) / 60_000);
      await send();
      now = new Date(row.next_at);
    }
    await send();
    expect(pauses).toEqual([1, 5, 20, 60, 240]);
    expect(await rowTo(phone)).toMatchObject({ state: 'failed', why: 'busy', tries: 6 });
    expect(new Set(sent.map((each) => each.id)).size).toBe(1);
    expect(sent).toHaveLength(6);
  });

  it('takes a refusal for an answer', async () => {
    const phone = freshPhone();
    await post(to({ to: { phone } }));
    answer = () => ({ sent: false, again: false, why: 'refused' });
    await send();
    expect(await rowTo(phone)).toMatchObject({ state: 'failed', why: 'refused', tries: 1 });
  });

  it('takes what a program that died had taken, once the lease is over, and under the same id', async () => {
    const phone = freshPhone();
    await post(to({ to: { phone } }));
    let died = false;
    const dying = send.bind(undefined);
    answer = () => {
      if (died) return { sent: true };
      died = true;
      throw new Error('the program is gone');
    };
    await expect(dying()).rejects.toThrow('gone');
    await send();
    expect(sent).toHaveLength(1);
    now = new Date(morning.getTime() + 4 * 60_000);
    await send();
    expect(sent).toHaveLength(2);
    expect(sent[1]?.id).toBe(sent[0]?.id);
    expect(await rowTo(phone)).toMatchObject({ state: 'sent', tries: 2 });
  });

  it('gives a message up on which the program dies each time', async () => {
    const phone = freshPhone();
    await post(to({ to: { phone } }));
    answer = () => {
      throw new Error('the program is gone');
    };
    for (let tries = 1; tries <= 6; tries += 1) {
      await expect(send()).rejects.toThrow('gone');
      now = new Date(now.getTime() + 4 * 60_000);
    }
    await send();
    expect(sent).toHaveLength(6);
    expect(await rowTo(phone)).toMatchObject({ state: 'failed', why: 'no-answer' });
  });

  it('leaves the outcome to whoever took a message on after the lease', async () => {
    const phone = freshPhone();
    await post(to({ to: { phone } }));
    let first = true;
    answer = async () => {
      if (!first) return { sent: true };
      first = false;
      now = new Date(morning.getTime() + 10 * 60_000);
      await send(); // another program, after the lease of this one
      return { sent: false, again: false, why: 'refused' };
    };
    await send();
    expect(await rowTo(phone)).toMatchObject({ state: 'sent', tries: 2 });
  });

  it('is shared by several programs without a message going twice', async () => {
    for (let round = 1; round <= 6; round += 1) {
      await post(...Array.from({ length: 45 }, () => to()));
      await Promise.all([send(), send(), send(), send()]);
      expect([round, sent.length, new Set(sent.map((each) => each.id)).size]).toEqual([round, 45 * round, 45 * round]);
    }
  });

  it('sends nothing after its time, and says so', async () => {
    const phone = freshPhone();
    await post(to({ template: 'stage.code', to: { phone }, facts: { code: '739164' } }));
    now = new Date(morning.getTime() + 6 * 60_000);
    await send();
    expect(sent).toEqual([]);
    expect(await rowTo(phone)).toMatchObject({ state: 'failed', why: 'expired' });
  });
});

describe('the language', () => {
  const resident = { ...actor('resident', community), account: newId() };
  const choose = (language: string) => test.ask(resident, 'put', '/api/messages/mine/language', { language });

  it('is that of the account, chosen on the page, Chinese where nobody knows; the screen shows what went', async () => {
    const [unknown, english, chosen, reader] = [freshPhone(), freshPhone(), freshPhone(), freshPhone()];
    expect((await test.ask(resident, 'get', '/api/messages/mine/unread')).body).toMatchObject({ language: null });
    expect((await choose('fr')).status).toBe(422);
    expect((await choose('en')).body).toEqual({ language: 'en' });
    expect((await test.ask(resident, 'get', '/api/messages/mine/unread')).body).toMatchObject({ language: 'en' });
    await post(
      to({ to: { phone: unknown, account: newId() } }),
      to({ to: { phone: english, account: resident.account } }),
      to({ to: { phone: chosen, account: resident.account, language: 'zh' } }),
      to({ to: { phone: reader, reader: resident.account } }),
    );
    const { id } = await rowTo(english);
    expect(await shown(id)).toMatchObject({ language: 'en', text: 'Hello, 灯修好了.' });
    await send();
    const went = (phone: string) => sent.find((each) => each.to === phone)?.text;
    expect([went(unknown), went(english), went(chosen), went(reader)]).toEqual([
      '您好，灯修好了。',
      'Hello, 灯修好了.',
      '您好，灯修好了。',
      'Hello, 灯修好了.',
    ]);
    expect(await shown(id)).toMatchObject({ state: 'sent', text: 'Hello, 灯修好了.' });
    await choose('zh');
    const later = freshPhone();
    await post(to({ to: { phone: later, account: resident.account } }));
    expect(await shown((await rowTo(later)).id)).toMatchObject({ language: 'zh' });
  });
});

describe('quiet hours and the daily limit', () => {
  it('hold an SMS back until eight in the morning, but neither a code nor a mail', async () => {
    now = night;
    const [phone, urgent] = [freshPhone(), freshPhone()];
    await post(
      to({ to: { phone, mail: 'li@example.org' } }),
      to({ template: 'stage.code', to: { phone: urgent }, facts: { code: '739164' } }),
    );
    await send();
    expect(sent.map((each) => each.to).toSorted()).toEqual([urgent, 'li@example.org'].toSorted());
    expect(await rowTo(phone)).toMatchObject({ state: 'held', why: 'quiet-hours', next_at: '2026-11-27T00:00:00.000Z' });
    now = new Date('2026-11-27T00:00:00Z');
    await send();
    expect(await rowTo(phone)).toMatchObject({ state: 'sent' });
  });

  it('let one phone have eight a day, the ninth tomorrow', async () => {
    const phone = freshPhone();
    await post(...Array.from({ length: 6 }, () => to({ to: { phone } })));
    await send();
    await post(...Array.from({ length: 4 }, () => to({ to: { phone } })));
    await send();
    expect(sent).toHaveLength(8);
    now = new Date('2026-11-27T01:00:00Z');
    await send();
    expect(sent).toHaveLength(10);
  });

  it('stop a flood of codes to one phone', async () => {
    const phone = freshPhone();
    await post(...Array.from({ length: 25 }, () => to({ template: 'stage.code', to: { phone }, facts: { code: '739164' } })));
    await send();
    expect(sent).toHaveLength(20);
  });
});

describe('what is kept', () => {
  it('holds no phone, no address and no code in clear: not in a table, not in the trail, not in a log', async () => {
    const phone = freshPhone();
    await post(to({ to: { phone, mail: 'zhang@example.org' } }), to({ template: 'stage.code', to: { phone }, facts: { code: '739164' } }));
    answer = () => ({ sent: false, again: true, why: 'busy' });
    await send();
    now = new Date(morning.getTime() + 60_000);
    answer = () => ({ sent: true });
    await send();
    const tables = await test.db.owner.query(
      "select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema in ('messages', 'kernel')",
    );
    for (const { name } of tables.rows as { name: string }[]) {
      const found = await test.db.owner.query(
        `select count(*)::int as n from ${name} as t where strpos(t::text, $1) + strpos(t::text, $2) + strpos(t::text, $3) > 0`,
        [phone, 'zhang@example.org', '739164'],
      );
      expect([name, (found.rows[0] as { n: number }).n]).toEqual([name, 0]);
    }
    expect(lines.join('\n')).not.toMatch(new RegExp(`${phone}|zhang@|739164`));
  });

  it('shows a desk the words without the code, and a masked phone', async () => {
    const phone = freshPhone();
    await post(to({ template: 'stage.code', to: { phone, name: '甲' }, facts: { code: '739164' } }));
    const { id } = await rowTo(phone);
    expect(await shown(id)).toMatchObject({
      state: 'waiting',
      text: '验证码●●●●●●，5分钟内有效。',
      toName: '甲',
      secret: true,
      label: code.label,
    });
    await send();
    const after = await shown(id);
    expect(after).toMatchObject({ state: 'sent', text: '验证码●●●●●●，5分钟内有效。', via: 'http' });
    expect(JSON.stringify(after)).not.toContain(phone);
    const page = await test.ask(worker, 'get', `/api/messages/message?filter.phone=${phone}`);
    expect(JSON.stringify(page.body)).not.toMatch(new RegExp(`739164|${phone}`));
  });
});

describe('the trail', () => {
  it('is whole: each posting and each batch stands in it with what it wrote', async () => {
    await post(to({ to: { phone: freshPhone(), account: newId() } }));
    expect((await tell([to()], {}, null)).status).toBe(200);
    await send();
    while ((await sealEntries(test.db)) > 0) continue;
    for (const { county: where, fault } of await verifyChains(test.db)) expect([where, fault]).toEqual([where, null]);
    const unwritten = await test.db.owner.query(
      'select count(*) as n from kernel.change as c where not exists (select from kernel.audit_entry as e where e.county = c.county and e.id = c.entry)',
    );
    expect(unwritten.rows).toEqual([{ n: 0 }]);
  });
});

describe('a desk', () => {
  it('sees the messages of its place and of its department', async () => {
    const phone = freshPhone();
    await post(to({ to: { phone } }));
    const { id } = await rowTo(phone);
    expect((await test.ask(officer, 'get', `/api/messages/outbox/${id}`)).status).toBe(200);
    expect((await test.ask(neighbour, 'get', `/api/messages/outbox/${id}`)).status).toBe(404);
    expect((await test.ask(otherDepartment, 'get', `/api/messages/outbox/${id}`)).status).toBe(404);
    const seen = await behindWall(test.db, wallOf(neighbour, test.platform.dictionary, [county]), (tx) =>
      sql`select id from messages.message where county = ${county} and place = ${community}`.execute(tx),
    );
    expect(seen.rows).toEqual([]);
  });

  it('sees what speaks of a record of its department, and no other does, at both walls', async () => {
    // A record of a register that no department walls: theirs who keep the register.
    const phone = freshPhone();
    await post(to({ to: { phone }, about: { register: 'messages.setting', record: newId() } }));
    const { id } = await rowTo(phone);
    const row = await test.db.owner.query('select department, language from messages.message where id = $1', [id]);
    expect(row.rows).toEqual([{ department: 'civil-affairs', language: 'zh' }]);
    await test.db.owner.query("update messages.message set department = 'health' where id = $1", [id]);
    expect((await test.ask(otherDepartment, 'get', `/api/messages/outbox/${id}`)).status).toBe(200);
    expect((await test.ask(officer, 'get', `/api/messages/outbox/${id}`)).status).toBe(404);
    expect((await test.ask(worker, 'get', `/api/messages/outbox/${id}`)).status).toBe(200);
    const seen = async (who: Actor): Promise<number> =>
      (
        await behindWall(test.db, wallOf(who, test.platform.dictionary, [county]), (tx) =>
          sql`select id from messages.message where county = ${county} and id = ${id}::uuid`.execute(tx),
        )
      ).rows.length;
    expect([await seen(otherDepartment), await seen(officer), await seen(worker)]).toEqual([1, 0, 1]);
  });

  it('sends again what failed, by the words of now', async () => {
    const phone = freshPhone();
    await post(to({ to: { phone } }));
    answer = () => ({ sent: false, again: false, why: 'refused' });
    await send();
    const { id, version } = await rowTo(phone);
    expect(await shown(id)).toMatchObject({ state: 'failed', why: { zh: expect.stringContaining('拒绝') as string } });
    expect((await test.ask(worker, 'post', `/api/messages/outbox/${id}/resend`, { version: version - 1 })).status).toBe(409);
    const again = await test.ask(worker, 'post', `/api/messages/outbox/${id}/resend`, { version });
    expect(again.body).toMatchObject({ state: 'waiting', tries: 0, why: null });
    answer = () => ({ sent: true });
    await send();
    expect(await shown(id)).toMatchObject({ state: 'sent', text: '您好，灯修好了。' });
    const waits = await test.ask(worker, 'post', `/api/messages/outbox/${id}/cancel`, { version: (await rowTo(phone)).version });
    expect(waits.body).toMatchObject({ code: 'already-out' });
  });

  it('sends no code again, and stops what has not left', async () => {
    const [phone, held] = [freshPhone(), freshPhone()];
    await post(to({ template: 'stage.code', to: { phone }, facts: { code: '739164' } }));
    await send();
    const gone = await rowTo(phone);
    expect((await test.ask(worker, 'post', `/api/messages/outbox/${gone.id}/resend`, { version: gone.version })).body).toMatchObject({
      code: 'not-again',
    });
    await post(to({ to: { phone: held } }));
    const row = await rowTo(held);
    const stopped = await test.ask(worker, 'post', `/api/messages/outbox/${row.id}/cancel`, { version: row.version });
    expect(stopped.body).toMatchObject({ state: 'cancelled', nextAt: null });
    sent.length = 0;
    await send();
    expect(sent).toEqual([]);
  });

  it('does not stop a message that is just being sent', async () => {
    const phone = freshPhone();
    await post(to({ to: { phone } }));
    answer = async () => {
      const { id, version } = await rowTo(phone);
      expect((await test.ask(worker, 'post', `/api/messages/outbox/${id}/cancel`, { version })).body).toMatchObject({ code: 'being-sent' });
      return { sent: true };
    };
    await send();
    expect(await rowTo(phone)).toMatchObject({ state: 'sent' });
  });
});

describe('a county', () => {
  const path = '/api/messages/templates';
  const words = { title: { zh: '消息', en: 'News' }, text: { zh: '【汉阴】{what}，{extra}', en: 'Hi: {what}' }, channels: ['sms'] };

  it('words a message anew, and returns to the words it came with', async () => {
    const put = (more: object) => test.ask<{ code?: string }>(officer, 'put', `${path}/stage.news`, { version: null, ...words, ...more });
    expect((await put({ text: { zh: '您好您好', en: 'Hello' } })).body.code).toBe('needed-fact');
    expect((await put({ text: { zh: '{what}{wat}', en: 'Hello' } })).body.code).toBe('unknown-fact');
    expect((await put({ text: { zh: `{what}${'长'.repeat(300)}`, en: 'Hello' } })).body.code).toBe('too-long-for-sms');
    expect((await test.ask(worker, 'put', `${path}/stage.news`, { version: null, ...words })).status).toBe(403);
    expect((await put({})).status).toBe(200);
    const phone = freshPhone();
    await post(to({ to: { phone, account: newId(), mail: 'li@example.org' } }));
    await send();
    expect(sent).toMatchObject([{ to: phone, text: '【汉阴】灯修好了，' }]);
    const { body } = await test.ask<{ templates: { name: string; own: { version: number } | null }[] }>(officer, 'get', path);
    const own = body.templates.find((each) => each.name === news.name)?.own;
    expect((await test.ask(officer, 'post', `${path}/stage.news/restore`, { version: own?.version })).status).toBe(200);
    await post(to({ to: { phone: freshPhone() } }));
    await send();
    expect(sent.at(-1)).toMatchObject({ text: '您好，灯修好了。' });
    expect((await put({})).status).toBe(200);
    const again = (await test.ask<typeof body>(officer, 'get', path)).body.templates.find((each) => each.name === news.name)?.own;
    await test.ask(officer, 'post', `${path}/stage.news/restore`, { version: again?.version });
  });

  it('keeps a code on its own channel', async () => {
    const put = await test.ask(officer, 'put', `${path}/stage.code`, {
      version: null,
      title: { zh: '验证码', en: 'Code' },
      text: { zh: '验证码{code}', en: '{code}' },
      channels: ['sms', 'mail'],
    });
    expect(put.body).toMatchObject({ code: 'channel-fixed' });
  });
});

describe('a letter', () => {
  const me: Actor = { ...actor('resident', community), account: '018f0000-0000-7000-8000-0000000000aa' };
  const other: Actor = { ...actor('resident', community), account: '018f0000-0000-7000-8000-0000000000bb' };

  it('is read by its holder, page by page, and by nobody else', async () => {
    for (let n = 0; n < 33; n += 1) {
      now = new Date(morning.getTime() + n * 1_000);
      await post(to({ to: { account: me.account }, facts: { what: `第${n}封` } }));
    }
    await post(to({ to: { account: other.account }, facts: { what: '别人的' } }));
    interface Page {
      readonly rows: readonly { id: string; title: { zh: string }; readAt: string | null }[];
      readonly next: string | null;
      readonly unread: number;
    }
    const first = (await test.ask<Page>(me, 'get', '/api/messages/mine')).body;
    expect([first.rows.length, first.rows[0]?.title.zh, first.unread]).toEqual([30, '第32封', 33]);
    const second = (await test.ask<Page>(me, 'get', `/api/messages/mine?after=${encodeURIComponent(first.next ?? '')}`)).body;
    expect([second.rows.map(({ title }) => title.zh), second.next]).toEqual([['第2封', '第1封', '第0封'], null]);
    const id = first.rows[0]?.id ?? '';
    expect((await test.ask(me, 'post', `/api/messages/mine/${id}/read`)).body).toEqual({ unread: 32 });
    expect((await test.ask(me, 'post', `/api/messages/mine/${id}/read`)).body).toEqual({ unread: 32 });
    expect((await test.ask(other, 'post', `/api/messages/mine/${id}/read`)).status).toBe(404);
    expect((await test.ask(other, 'get', '/api/messages/mine/unread')).body).toEqual({ unread: 1, language: null });
    expect((await test.ask(officer, 'get', '/api/messages/mine')).status).toBe(403);
    expect((await test.ask(officer, 'get', '/api/messages/letter')).status).toBe(403);
    expect((await test.ask(me, 'get', '/api/messages/mine?after=anything')).status).toBe(200);
  });

  it('is hidden in SQL too from everybody at a desk', async () => {
    await post(to({ to: { account: me.account } }));
    for (const who of [worker, officer]) {
      const seen = await behindWall(test.db, wallOf(who, test.platform.dictionary, [county]), (tx) =>
        sql`select id from messages.letter`.execute(tx),
      );
      expect(seen.rows).toEqual([]);
    }
    const ours = await behindWall(test.db, serviceWall(['messages.letter'], [county]), (tx) =>
      sql`select id from messages.letter`.execute(tx),
    );
    expect(ours.rows.length).toBeGreaterThan(0);
  });
});

describe('messages that are old', () => {
  it('are shortened to the fact that they were sent, in the history too; what waits, and what is young, stays', async () => {
    const old = to({ facts: { what: '低保批下来了' } });
    await post(old);
    await send();
    answer = () => ({ sent: false, again: true, why: 'busy' });
    const waits = to();
    await post(waits);
    await send();
    now = new Date(morning.getTime() + 180 * 86_400_000);
    answer = () => ({ sent: true });
    const young = to();
    await post(young);
    await shortenOld(test.platform);
    const id = (message: MessageToSend): string => outgoingId(message.id, 'sms');
    const shown = (message: MessageToSend) => test.ask<Row & { text: string }>(worker, 'get', `/api/messages/outbox/${id(message)}`);
    expect((await shown(old)).body).toMatchObject({ shortened: false });
    now = new Date(morning.getTime() + 181 * 86_400_000);
    await shortenOld(test.platform);
    const { body } = await shown(old);
    expect(body).toMatchObject({ shortened: true, state: 'sent', toName: '甲', to: '', title: '', text: '' });
    expect([(await shown(waits)).body, (await shown(young)).body]).toMatchObject([{ shortened: false }, { shortened: false }]);
    const again = await test.ask(worker, 'post', `/api/messages/outbox/${id(old)}/resend`, { version: body.version });
    expect(again.body).toMatchObject({ code: 'words-forgotten' });
    const past = await test.ask(worker, 'get', `/api/messages/message/${id(old)}/history`);
    expect(past.status).toBe(200);
    expect(JSON.stringify(past.body)).not.toContain('低保批下来了');
    const kept = await test.db.owner.query('select key_salt, words_sealed, phone_sealed from messages.message where id = $1', [id(old)]);
    expect(kept.rows).toEqual([{ key_salt: null, words_sealed: null, phone_sealed: null }]);
    const trail = await test.db.owner.query("select 1 from kernel.audit_entry where operation = 'messages.shorten'");
    expect(trail.rows.length).toBeGreaterThan(0);
  });
});
