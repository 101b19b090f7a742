import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newId } from '@linli/kernel/server';
import { FieldEngine } from '../web/engine/field-engine.ts';
import type { Entry, ReportDeed } from '../web/engine/index.ts';
import { type RawStore, memoryStore } from '../web/engine/store/raw-store.ts';
import { oneTab } from '../web/engine/tabs.ts';
import { type FieldCounty, GRID, type Line, startFieldCounty } from './county.ts';

const PIN = '271828';
let now = Date.parse('2026-11-23T01:00:00.000Z');
let county: FieldCounty;
/** Two grid workers of one grid; signing in and the PIN cost time on purpose, so they stay. */
let one: Phone;
let other: Phone;
beforeAll(async () => {
  county = await startFieldCounty(inject('engineUrl'), () => new Date(now));
  one = await signedIn('wangge');
  other = await signedIn('wangge2');
});
afterAll(() => county.test.close());

interface Phone {
  readonly engine: FieldEngine;
  readonly raw: RawStore;
  readonly line: Line;
}

/** A phone with its clock a day wrong; timers are the test's to wind. */
function phone(raw: RawStore, line: Line): Phone {
  const engine = new FieldEngine({
    raw,
    transport: line.transport,
    tabs: oneTab(),
    shrink: async (file) => file,
    phoneTime: () => now + 86_400_000,
    later: () => () => undefined,
    storage: async () => null,
    clearCaches: async () => undefined,
    userAgent: 'Android',
    newId,
  });
  return { engine, raw, line };
}

async function signedIn(user: string): Promise<Phone> {
  const made = phone(memoryStore(), county.line());
  await made.engine.start();
  expect(await made.engine.signIn(await county.credentials(user))).toEqual({ state: 'signed-in' });
  await made.engine.choosePin(PIN);
  await made.engine.refresh();
  return made;
}

/** The tab dies and is opened again: nothing is left but what lies in the store. */
async function reborn({ raw, line }: Phone): Promise<Phone> {
  const again = phone(raw, line);
  await again.engine.start();
  expect(again.engine.snapshot().stage).toBe('locked');
  expect(await again.engine.unlock(PIN)).toEqual({ state: 'open' });
  return again;
}

let spot = 0;
/** Each a kilometre from the last, so that none is like another. */
const report = (more: Partial<ReportDeed> = {}): ReportDeed => ({
  kind: 'report',
  place: GRID,
  category: 'A01',
  description: '3 栋门口路灯不亮',
  position: { lon: 108.5 + (spot += 0.01), lat: 32.9 },
  ...more,
});

const jpeg = (bytes: number): Blob => {
  const noise = Buffer.alloc(bytes, 7);
  return new Blob(
    [Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xdb, 0, 5, 1, 2, 3, 0xff, 0xda, 0, 2]), noise, Buffer.from([0xff, 0xd9])])],
    { type: 'image/jpeg' },
  );
};

const entryOf = ({ engine }: Phone, id: string): Entry | undefined => engine.snapshot().entries.find((each) => each.id === id);
const rowOf = async (id: string): Promise<Record<string, unknown> | undefined> =>
  (await county.test.db.owner.query<Record<string, unknown>>('select * from events.event where id = $1', [id])).rows[0];

describe('a phone in the field', () => {
  it('takes its pack along, works a day without a signal, survives being killed, and sends everything once', async () => {
    expect(one.engine.snapshot()).toMatchObject({
      stage: 'open',
      signInNeeded: false,
      holder: { name: '田小满', place: GRID },
      waiting: 0,
    });
    expect(one.engine.snapshot().skew, 'the clock of the phone is a day ahead').toBe(-86_400_000);
    expect(one.engine.snapshot().pack?.categories.length).toBeGreaterThan(20);

    one.line.up = false;
    const photo = await one.engine.keepPhoto(jpeg(300_000));
    const lamp = await one.engine.queue(report({ photos: [photo] }));
    expect(one.engine.snapshot().pack?.events.find(({ id }) => id === lamp)).toMatchObject({ number: null, state: 'reported', pending: 1 });
    expect(one.engine.offers(lamp).map(({ step }) => step)).toContain('acceptInGrid');
    await one.engine.queue({ kind: 'step', event: lamp, step: 'acceptInGrid', values: {} });
    const after = await one.engine.keepPhoto(jpeg(2_000));
    await one.engine.queue({ kind: 'step', event: lamp, step: 'feedBack', values: { outcome: '换了灯泡，亮了。', photosAfter: [after] } });
    expect(one.engine.snapshot().pack?.events.find(({ id }) => id === lamp)).toMatchObject({ state: 'solved', pending: 3 });

    one = await reborn(one);
    expect(one.engine.snapshot()).toMatchObject({ waiting: 3, online: false });
    expect((await one.engine.photo(photo))?.size).toBeGreaterThan(300_000);

    now += 3 * 3_600_000;
    one.line.up = true;
    // The server does it, and the phone does not hear of it; then the tab dies.
    let lost = 0;
    one.line.losesAnswer = (path, method) => method === 'POST' && /reports|parts\/1|feed-back/.test(path) && (lost += 1) % 2 === 1;
    expect(await one.engine.signIn(await county.credentials('wangge'))).toEqual({ state: 'signed-in' });
    for (let turn = 0; turn < 6; turn += 1) await one.engine.refresh();
    one = await reborn(one);
    await one.engine.refresh();
    expect(lost).toBeGreaterThan(2);
    expect(one.engine.snapshot().entries.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
    expect(await rowOf(lamp)).toMatchObject({ state: 'solved', version: 3, seen_at: '2026-11-23T01:00:00.000Z' });
    expect((await rowOf(lamp))?.['photos_before']).toEqual([photo]);
    const files = await county.test.db.owner.query('select state from kernel.file where record = $1', [lamp]);
    expect(files.rows).toEqual([{ state: 'attached' }, { state: 'attached' }]);
    expect(one.engine.snapshot().pack?.events.find(({ id }) => id === lamp)).toMatchObject({ state: 'solved', pending: 0, version: 3 });
    expect(await one.engine.photo(photo), 'sent is not kept').toBeUndefined();
  });

  it('shows both sides when somebody else was there first, and does what the person decides', async () => {
    const [first, second] = [
      await one.engine.queue(report()),
      await one.engine.queue(report({ category: 'A02', description: '井盖翘起来了' })),
    ];
    await one.engine.refresh();
    one.line.losesAnswer = () => false;
    one.line.up = false;
    const mine = await one.engine.queue({ kind: 'step', event: first, step: 'acceptInGrid', values: {} });
    const onSite = await one.engine.queue({ kind: 'step', event: second, step: 'arrive', values: { secured: '放了路锥' } });
    await other.engine.signIn(await county.credentials('wangge2'));
    await other.engine.refresh();
    await other.engine.queue({ kind: 'step', event: first, step: 'acceptInGrid', values: {} });
    await other.engine.queue({ kind: 'step', event: second, step: 'arrive', values: { secured: '拉了警戒线' } });
    await other.engine.refresh();
    one.line.up = true;
    await one.engine.refresh();
    expect(one.engine.snapshot()).toMatchObject({ toDecide: 2, waiting: 0 });
    expect(entryOf(one, mine)?.conflict).toMatchObject({ possible: false, by: '田小雪' });
    expect(entryOf(one, onSite)?.conflict).toMatchObject({ fields: [{ key: 'secured', mine: '放了路锥', theirs: '拉了警戒线' }] });
    await one.engine.decide(mine, { take: 'theirs' });
    await one.engine.decide(onSite, { take: 'theirs' });
    await one.engine.refresh();
    expect(one.engine.snapshot()).toMatchObject({ toDecide: 0, waiting: 0 });
    expect(await rowOf(second)).toMatchObject({ secured: '拉了警戒线', version: 2 });
  });

  it('asks whether a report is one that was made nearby, and joins it', async () => {
    const [there, here] = [report({ description: '路灯不亮三天了' }), report({ description: '路灯不亮三天了' })];
    const main = await one.engine.queue(there);
    await one.engine.refresh();
    const twin = await one.engine.queue({ ...here, ...(there.position === undefined ? {} : { position: there.position }) });
    await one.engine.refresh();
    expect(entryOf(one, twin)).toMatchObject({ state: 'duplicate', near: [{ id: main }] });
    await one.engine.decide(twin, { take: 'same', as: main });
    await one.engine.refresh();
    expect(entryOf(one, twin)).toMatchObject({ state: 'sent' });
    expect(await rowOf(twin)).toMatchObject({ state: 'void', duplicate_of: main });
    const another = await one.engine.queue({ ...here, ...(there.position === undefined ? {} : { position: there.position }) });
    await one.engine.refresh();
    await one.engine.decide(another, { take: 'another' });
    await one.engine.refresh();
    expect(await rowOf(another)).toMatchObject({ state: 'reported' });
  });

  it('keeps nothing in clear, counts wrong PINs, and wipes itself at the tenth', async () => {
    const third = await signedIn('wangge');
    third.line.up = false;
    await third.engine.queue(report({ description: '地下室积水很深' }));
    await third.engine.keepDraft('report', { description: '还没写完' });
    for (const [, value] of await third.raw.list('')) {
      const text = value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : JSON.stringify(value);
      expect(text).not.toMatch(/积水|还没写完|路灯|田小满/);
    }
    const full: RawStore = {
      ...third.raw,
      put: async (rows) =>
        rows.some(([name]) => name.startsWith('box/'))
          ? Promise.reject(new DOMException('no room', 'QuotaExceededError'))
          : third.raw.put(rows),
    };
    const again = phone(full, third.line);
    await again.engine.start();
    expect(await again.engine.unlock('000000')).toEqual({ state: 'wrong', pinsLeft: 9 });
    expect(await again.engine.unlock(PIN)).toEqual({ state: 'open' });
    expect(await again.engine.draft('report')).toEqual({ description: '还没写完' });
    await expect(again.engine.queue(report())).rejects.toThrow('no room');
    expect(again.engine.snapshot()).toMatchObject({ full: true, waiting: 1 });
    await again.engine.keepDraft('report', { description: '还没写完，留着' });
    expect(again.engine.snapshot().full).toBe(false);
    expect(await again.engine.changePin(PIN, '314159')).toEqual({ state: 'open' });
    again.engine.lock();
    const lock = (await third.raw.get('meta/lock')) as { tries: number };
    await third.raw.put([['meta/lock', { ...lock, tries: 8 }]]);
    expect(await again.engine.unlock(PIN)).toEqual({ state: 'wrong', pinsLeft: 1 });
    expect(await again.engine.unlock('000001')).toEqual({ state: 'wiped' });
    expect((await third.raw.list('')).map(([name]) => name)).toEqual(['meta/farewells', 'meta/wiped']);
    third.line.up = true;
    const later = phone(third.raw, third.line);
    await later.engine.start();
    expect(later.engine.snapshot()).toMatchObject({ stage: 'wiped', wipedBecause: 'wrong-pins' });
    await expect.poll(async () => (await third.raw.list('')).map(([name]) => name)).toEqual(['meta/wiped']);
  });

  it('sends nothing in the name of somebody else who signed in with the same browser', async () => {
    one.line.up = false;
    const waits = await one.engine.queue(report());
    await one.engine.refresh();
    one.line.up = true;
    const no = await one.engine.signIn(await county.credentials('wangge2'));
    expect(no).toMatchObject({ state: 'no', refusal: { code: 'anothers-phone' } });
    // From the desks, past the phone.
    await one.line.transport.post('/identity/sign-in', await county.credentials('wangge2'), null);
    await one.engine.refresh();
    expect(one.engine.snapshot()).toMatchObject({ signInNeeded: true, waiting: 1 });
    expect(await rowOf(waits)).toBeUndefined();
    expect(await one.engine.signIn(await county.credentials('wangge'))).toEqual({ state: 'signed-in' });
    await one.engine.refresh();
    expect(await rowOf(waits)).toMatchObject({ state: 'reported' });
  });

  it('asks before the PIN too: an account that ended leaves nothing on the phone', async () => {
    await county.test.db.owner.query(`update identity.account set status = 'disabled' where user_name = 'wangge2'`);
    const again = phone(other.raw, other.line);
    await again.engine.start();
    expect(again.engine.snapshot()).toMatchObject({ stage: 'wiped', wipedBecause: 'account-ended' });
  });

  it('wipes itself when it is told to, by its holder from another phone, and says so; a sign-out leaves nothing either', async () => {
    const two = await signedIn('wangge');
    const here = (await two.engine.devices()).find((each) => each.here);
    const lost = (await one.engine.devices()).find((each) => each.here);
    expect(here?.id).not.toBe(lost?.id);
    await two.engine.wipeDevice(lost?.id ?? '');
    await one.engine.refresh();
    expect(one.engine.snapshot()).toMatchObject({ stage: 'wiped', wipedBecause: 'ordered', holder: null, pack: null, entries: [] });
    await expect.poll(async () => (await two.engine.devices()).find(({ id }) => id === lost?.id)?.wipedAt ?? null).not.toBeNull();
    await two.engine.signOut();
    expect(two.engine.snapshot()).toMatchObject({ stage: 'wiped', wipedBecause: 'signed-out' });
    await expect.poll(async () => (await two.raw.list('')).map(([name]) => name)).toEqual(['meta/wiped']);
    expect(await two.engine.devices(), 'the session is over').toEqual([]);
  });
});
