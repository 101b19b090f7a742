import type { Actor } from '@linli/kernel/model';
import { behindWall, newId, sql, wallOf } from '@linli/kernel/server';
import { type Answer, actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { residentsModel } from '@linli/residents/model';
import { residentsServer } from '@linli/residents/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { servicesModel } from '../../model/index.ts';
import type { AppointmentRow, QueueRow, TakenNumber } from '../../model/hall/operations.ts';
import { servicesServer } from '../index.ts';
import { keepAppointments } from './keep-appointments.ts';

const place = '610921100001';
const worker = actor('community-worker', place);
const neighbour = actor('community-worker', '610921100002');
const town = actor('town-officer', '610921100');
const ALL = ['DW', 'LD', 'MZ', 'ZZ', 'WS'];

let now = new Date('2026-11-30T08:00:00+08:00'); // a Monday
let test: TestPlatform;
let hall = '';
const windows: string[] = [];

const at = (clock: string, day = '2026-11-30') => void (now = new Date(`${day}T${clock}:00+08:00`));
const ask = <T = Answer>(who: Actor | null, method: string, path: string, body?: unknown) =>
  test.ask<T>(who, method, `/api/services${path}`, body);
async function must<T = Answer>(who: Actor | null, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await ask(who, method, path, body);
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as T;
}
async function outcome(who: Actor | null, method: string, path: string, body?: unknown): Promise<string> {
  const answer = await ask(who, method, path, body);
  return answer.status === 200 ? 'done' : String(answer.body['code']);
}
async function add(register: string, values: Record<string, unknown>): Promise<string> {
  const id = newId();
  const answer = await test.ask(worker, 'post', `/api/services/${register}`, { id, place, values });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return id;
}
const book = <T = Answer>(who: Actor, slot: string, more: Record<string, unknown> = {}) =>
  ask<T>(who, 'post', `/hall/${place}/appointments`, {
    id: newId(),
    day: '2026-12-01',
    slot,
    area: 'MZ',
    name: '甲某',
    phone: null,
    ...more,
  });
const take = (area = 'MZ') => must<TakenNumber>(worker, 'post', `/hall/${place}/numbers`, { id: newId(), area });
const call = async (window: number) =>
  (await must<{ called: QueueRow | null }>(worker, 'post', `/windows/${windows[window] ?? ''}/next`, {})).called;

beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [residentsModel, servicesModel],
    migrations: [residentsServer, servicesServer].map(({ model, migrations }) => ({ domain: model.name, folder: migrations ?? '' })),
    operations: servicesServer.operations,
    clock: () => now,
  });
  hall = await add('service-hall', {
    name: '南街社区便民服务大厅',
    areaM2: 60,
    openedOn: '2026-01-05',
    open: true,
    flowPosted: true,
    noticeBoard: true,
    perHalfHour: 3,
    hotline: '0915-5210001',
  });
  for (const number of [1, 2, 3]) windows.push(await add('hall-window', { hall, number, areas: number === 3 ? ['DW'] : ALL, open: true }));
  await add('opening', { hall, days: ['1', '2', '3', '4', '5'], begins: '0830', ends: '1200' });
  await add('opening', { hall, days: ['1', '2', '3', '4', '5'], begins: '1400', ends: '1730' });
});
afterAll(() => test.close());

describe('appointments', () => {
  it('never go over capacity, however many ask at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => book(worker, '0900')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body['code']))).toEqual(new Set(['slot-full']));
    expect((await book(worker, '0900', { area: 'LD' })).status, 'another area has places of its own').toBe(200);
    const { slots } = await must<{ slots: { slot: string; left: Record<string, number> }[] }>(
      null,
      'get',
      `/hall/${place}/times?day=2026-12-01`,
    );
    expect(slots.find(({ slot }) => slot === '0900')?.left).toMatchObject({ MZ: 0, LD: 2, DW: 3 });
  });

  it('give the place back once when they are cancelled', async () => {
    const { rows } = await must<{ rows: AppointmentRow[] }>(worker, 'get', `/hall/${place}/appointments?day=2026-12-01`);
    const [first] = rows.filter(({ area }) => area === 'MZ');
    const cancel = () => ask(worker, 'post', `/appointments/${first?.id ?? ''}/cancel`, { version: first?.version, why: '改天来' });
    const answers = await Promise.all([cancel(), cancel(), cancel()]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const again = await Promise.all(Array.from({ length: 5 }, () => book(worker, '0900')));
    expect(again.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('are refused outside the hours, the place and the post', async () => {
    expect((await book(worker, '1200')).body['code']).toBe('slot-shut');
    expect((await book(worker, '0900', { day: '2026-12-05' })).body['code']).toBe('hall-shut');
    expect((await book(worker, '0900', { day: '2026-12-20' })).body['code']).toBe('too-early');
    expect((await book(neighbour, '0930')).body['code']).toBe('place-outside');
    expect((await book(town, '0930')).body['code']).toBe('role-may-not');
  });

  it('keep a phone sealed, and no name goes out of the hall', async () => {
    expect((await book(worker, '1000', { name: '乙某', phone: '13800000001' })).status).toBe(200);
    const { rows } = await must<{ rows: AppointmentRow[] }>(worker, 'get', `/hall/${place}/appointments?day=2026-12-01`);
    expect(rows.find(({ slot }) => slot === '1000')?.phone).not.toBe('13800000001');
    for (const page of ['times?day=2026-12-01', 'screen'])
      expect(JSON.stringify((await ask(null, 'get', `/hall/${place}/${page}`)).body)).not.toMatch(/[甲乙]某|1380000/);
  });
});

describe('a resident', () => {
  const resident = actor('resident', place);
  const other: Actor = { ...actor('resident', '610921100002'), name: '丙某' };

  it('books, sees and cancels what is their own, and holds two at most', async () => {
    const day = '2026-12-02';
    const answers = await Promise.all(['0900', '0930', '1000', '1030'].map((slot) => book(resident, slot, { day, phone: '13800000002' })));
    expect(answers.map(({ status, body }) => (status === 200 ? 'done' : String(body['code']))).toSorted()).toEqual([
      'done',
      'done',
      'enough-held',
      'enough-held',
    ]);
    const mine = await must<{ rows: AppointmentRow[] }>(resident, 'get', '/my/appointments');
    expect(mine.rows).toHaveLength(2);
    expect(mine.rows[0]).toMatchObject({ day, state: 'booked', hall: '南街社区便民服务大厅', place });
    expect((await must<{ rows: unknown[] }>(other, 'get', '/my/appointments')).rows).toEqual([]);
    const [first] = mine.rows;
    const cancel = (who: Actor) => outcome(who, 'post', `/appointments/${first?.id ?? ''}/cancel`, { version: first?.version, why: '' });
    expect(await cancel(other)).toBe('no-such-record');
    expect(await cancel(resident)).toBe('done');
    expect((await book(resident, '1100', { day })).status, 'one is free again').toBe(200);
    expect(await outcome(resident, 'post', `/appointments/${mine.rows[1]?.id ?? ''}/arrive`, { number: newId(), version: 1 })).toBe(
      'role-may-not',
    );
    const seen = await behindWall(test.db, wallOf(other, test.platform.dictionary, ['610921']), (tx) =>
      sql`select 1 from services.appointment`.execute(tx),
    );
    expect(seen.rows, 'the second wall').toEqual([]);
  });
});

describe('the queue', () => {
  it('gives every number once', async () => {
    at('09:00');
    const taken = await Promise.all(Array.from({ length: 12 }, () => take()));
    expect(taken.map(({ label }) => label).toSorted()).toEqual(Array.from({ length: 12 }, (_, n) => `C${String(n + 1).padStart(3, '0')}`));
    expect((await take('DW')).label).toBe('A001');
  });

  it('gives one caller one number, concurrently', async () => {
    at('09:05');
    const [a, b, c] = await Promise.all([call(0), call(1), call(2)]);
    const called = [a?.label, b?.label, c?.label];
    expect(new Set(called).size, called.join()).toBe(3);
    expect(c?.label, 'a window calls only what it serves').toBe('A001');
    const later = await Promise.all(Array.from({ length: 10 }, (_, n) => call(n % 2)));
    const labels = later.flatMap((each) => (each === null ? [] : [each.label]));
    expect(new Set(labels).size, 'no number goes to two').toBe(labels.length);
    expect(labels).toHaveLength(10);
    const standing = await test.db.owner.query(
      "select hall_window, count(*) from services.queue_number where state = 'called' group by 1 having count(*) > 1",
    );
    expect(standing.rows, 'a window serves one at a time').toEqual([]);
    expect(await call(0), 'nobody is left').toBeNull();
  });

  it('calls an appointment first once its half hour has come', async () => {
    at('09:30', '2026-12-01');
    const { rows } = await must<{ rows: AppointmentRow[] }>(worker, 'get', `/hall/${place}/appointments?day=2026-12-01`);
    const [first, second] = rows.filter(({ slot, state }) => slot === '1000' || (slot === '0900' && state === 'booked'));
    const ten = rows.find(({ slot }) => slot === '1000');
    const walkIn = await take();
    const arrived = await must<TakenNumber>(worker, 'post', `/appointments/${ten?.id ?? ''}/arrive`, {
      number: newId(),
      version: ten?.version,
    });
    expect(
      await outcome(worker, 'post', `/appointments/${ten?.id ?? ''}/arrive`, { number: newId(), version: (ten?.version ?? 0) + 1 }),
    ).toBe('not-booked');
    const late = first?.id === ten?.id ? second : first;
    const lateNumber = await must<TakenNumber>(worker, 'post', `/appointments/${late?.id ?? ''}/arrive`, {
      number: newId(),
      version: late?.version,
    });
    at('10:00', '2026-12-01');
    expect((await call(0))?.label, 'came by appointment').toBe(arrived.label);
    expect((await call(0))?.label, 'came before the late one').toBe(walkIn.label);
    expect((await call(0))?.label, 'half an hour late queues like everybody').toBe(lateNumber.label);
  });

  it('takes recall, skip, back and pass, each only from where it leads on', async () => {
    at('11:00', '2026-12-01');
    const { label } = await take();
    const asking = (row: QueueRow | null, name: string, more: Record<string, unknown> = {}) =>
      ['post', `/numbers/${row?.id ?? ''}/${name}`, { version: row?.version, ...more }] as const;
    const step = (...asked: Parameters<typeof asking>) => must<QueueRow>(worker, ...asking(...asked));
    const refused = (...asked: Parameters<typeof asking>) => outcome(worker, ...asking(...asked));
    const called = await call(0);
    expect(called?.label).toBe(label);
    let row = await step(called, 'recall');
    expect(row).toMatchObject({ calls: 2 });
    expect(await refused(called, 'skip'), 'a stale click').toBe('changed-meanwhile');
    row = await step(row, 'skip');
    expect(await refused(row, 'done')).toBe('wrong-state');
    row = await step(row, 'recall');
    expect(row).toMatchObject({ state: 'called', window: 1 });
    expect(await refused(row, 'pass')).toBe('window-needed');
    await take();
    await step(row, 'pass', { window: windows[1] });
    expect((await call(0))?.label, 'not back at the first window').not.toBe(label);
    expect((await call(1))?.label).toBe(label);
  });

  it('is seen on the screen without a session, and numbers at the kiosk need its link', async () => {
    const screen = await must<{ called: { label: string; window: number }[]; windows: { label: string | null }[] }>(
      null,
      'get',
      `/hall/${place}/screen`,
    );
    expect(screen.called.map((each) => each.window).toSorted((a, b) => a - b)).toEqual([1, 2]);
    expect(await outcome(null, 'get', '/hall/610921100009/screen')).toBe('no-hall');
    const kiosk = (key: string) => outcome(null, 'post', `/hall/${place}/kiosk`, { key, id: newId(), area: 'WS' });
    const { kioskKey } = await must<{ kioskKey: string }>(worker, 'get', `/hall/${place}`);
    expect(await kiosk('guess')).toBe('kiosk-link-void');
    expect(await kiosk(kioskKey)).toBe('done');
    expect((await must<{ kioskKey: string | null }>(town, 'get', `/hall/${place}`)).kioskKey, 'no business of the town').toBeNull();
    const trail = await test.db.owner.query(
      "select county, changes from kernel.audit_entry where operation = 'services.kiosk-take' and outcome = 'done'",
    );
    expect(trail.rows).toEqual([{ county: '610921', changes: 1 }]);
    expect(
      (await test.ask(worker, 'patch', `/api/services/service-hall/${hall}`, { version: 1, values: { kioskEdition: 2 } })).status,
    ).toBe(200);
    expect(await kiosk(kioskKey), 'the earlier link is void').toBe('kiosk-link-void');
  });

  it('is opened to nobody else, at both walls', async () => {
    expect(await outcome(neighbour, 'get', `/hall/${place}/desk`)).toBe('place-outside');
    expect(await outcome(neighbour, 'post', `/windows/${windows[0] ?? ''}/next`, {})).toBe('no-such-record');
    expect(await outcome(town, 'post', `/hall/${place}/numbers`, { id: newId(), area: 'MZ' })).toBe('role-may-not');
    for (const table of ['queue_number', 'queue_counter', 'slot', 'appointment', 'hall_window']) {
      const seen = (who: Actor) =>
        behindWall(test.db, wallOf(who, test.platform.dictionary, ['610921']), (tx) =>
          sql.raw(`select 1 from services.${table}`).execute(tx),
        );
      expect((await seen(neighbour)).rows, table).toEqual([]);
      expect((await seen(worker)).rows.length, table).toBeGreaterThan(0);
    }
  });
});

describe('from afar', () => {
  const home = actor('resident', place);
  const neighbourHome: Actor = { ...home, account: newId(), post: newId() };
  const mine = (who: Actor) => must<{ number: (TakenNumber & { state: string; window: number | null }) | null }>(who, 'get', '/my/numbers');
  const takeMine = (who: Actor, area = 'WS') => must<TakenNumber>(who, 'post', '/my/numbers', { id: newId(), area });

  it('a resident holds one number at a time, and is told how many come before', async () => {
    at('14:00', '2026-12-03');
    expect((await mine(home)).number).toBeNull();
    await take('WS');
    const taken = await Promise.all([takeMine(home), takeMine(home), takeMine(home)]);
    expect(new Set(taken.map(({ label }) => label)).size, 'three taps are one number').toBe(1);
    expect((await mine(home)).number).toMatchObject({ label: taken[0]?.label, state: 'waiting', ahead: 1 });
    const client = await test.db.owner.connect();
    try {
      await client.query('begin; select 1 from services.queue_taker for update');
      expect((await mine(home)).number, 'looking waits for nobody').toMatchObject({ label: taken[0]?.label });
    } finally {
      await client.query('rollback');
      client.release();
    }
    expect((await takeMine(neighbourHome)).ahead).toBe(2);
    await call(0);
    expect((await call(0))?.label).toBe(taken[0]?.label);
    expect((await mine(home)).number).toMatchObject({ state: 'called', window: 1, ahead: 0 });
    expect((await mine(neighbourHome)).number).toMatchObject({ state: 'waiting', ahead: 0 });
    await call(0);
    expect((await takeMine(home)).label, 'served, one may queue again').not.toBe(taken[0]?.label);
  });

  it('says nothing of who holds a number, and forgets it by the next day', async () => {
    const kept = await test.db.owner.query(
      "select to_jsonb(t) as row from services.queue_taker t union all select to_jsonb(n) from services.queue_number n where channel = 'phone'",
    );
    expect(kept.rows).toHaveLength(5);
    expect(JSON.stringify(kept.rows)).not.toContain(home.account);
    const trail = await test.db.owner.query(
      "select distinct role from kernel.audit_entry where operation = 'services.take-my-number' and outcome = 'done'",
    );
    expect(trail.rows).toEqual([{ role: null }]);
    expect(await outcome(home, 'get', `/hall/${place}/desk`)).toBe('role-may-not');
    at('00:10', '2026-12-04');
    await keepAppointments(test.platform);
    expect((await test.db.owner.query('select 1 from services.queue_taker')).rows).toEqual([]);
  });

  it('takes no number when the hall is over or shut', async () => {
    const refused = (who: Actor) => outcome(who, 'post', '/my/numbers', { id: newId(), area: 'WS' });
    at('17:30', '2026-12-04');
    expect(await refused(home)).toBe('hall-over');
    at('10:00', '2026-12-05');
    expect(await refused(home)).toBe('hall-shut');
    expect(await refused(actor('resident', '610921100002'))).toBe('no-hall');
  });

  it('an appointment is moved, and its place is given back once', async () => {
    at('10:00', '2026-12-03');
    const day = '2026-12-10';
    const times = async () =>
      await must<{ days: { day: string; free: Record<string, number> }[]; slots: { slot: string; left: Record<string, number> }[] }>(
        null,
        'get',
        `/hall/${place}/times?day=${day}`,
      );
    const left = async (slot: string) => (await times()).slots.find((each) => each.slot === slot)?.left['ZZ'];
    const free = async () => (await times()).days.find((each) => each.day === day)?.free['ZZ'];
    const before = (await free()) ?? 0;
    const booked = (await book<AppointmentRow>(home, '0900', { day, area: 'ZZ' })).body;
    expect([await left('0900'), await free()]).toEqual([2, before - 1]);
    const move = (who: Actor, slot: string, version: number) =>
      outcome(who, 'post', `/appointments/${booked.id}/move`, { version, day, slot });
    expect(await move(neighbourHome, '0930', booked.version)).toBe('no-such-record');
    expect(await move(home, '1300', booked.version)).toBe('slot-shut');
    const moved = await Promise.all([move(home, '0930', booked.version), move(home, '1000', booked.version)]);
    expect(moved.toSorted()).toEqual(['changed-meanwhile', 'done']);
    expect([await left('0900'), await free()]).toEqual([3, before - 1]);
    for (let n = 0; n < 3; n += 1) expect((await book(worker, '1100', { day, area: 'ZZ' })).status).toBe(200);
    expect(await move(home, '1100', booked.version + 1)).toBe('slot-full');
    expect(await free(), 'a refused move changes nothing').toBe(before - 4);
    const swap = (await book<AppointmentRow>(home, '1500', { day, area: 'ZZ' })).body;
    for (let n = 0; n < 6; n += 1) {
      const mineNow = await must<{ rows: AppointmentRow[] }>(home, 'get', '/my/appointments');
      const both = mineNow.rows.filter(({ id }) => id === booked.id || id === swap.id);
      const results = await Promise.all(
        both.map(({ id, version, slot }) =>
          ask(home, 'post', `/appointments/${id}/move`, {
            version,
            day,
            slot: slot === '1500' ? '1530' : slot === '1530' ? '1500' : slot === '1600' ? '1630' : '1600',
          }),
        ),
      );
      expect(results.map(({ status }) => status)).toEqual([200, 200]);
    }
    expect(await free()).toBe(before - 5);
  });
});

describe('the figures', () => {
  it('are counted from the hall and its open windows', async () => {
    await test.settle();
    const facts = await test.db.owner.query<{ name: string; value: number }>(
      "select name, value from kernel.fact where county = '610921' and place = $1 and name like 'services.%'",
      [place],
    );
    expect(Object.fromEntries(facts.rows.map(({ name, value }) => [name, value]))).toEqual({
      'services.hallArea': 60,
      'services.hallsOpen': 1,
      'services.hallsWithFlow': 1,
      'services.hallsWithBoard': 1,
      'services.windowsOpen': 3,
      'services.areasServed': 5,
    });
  });

  it('of busy times are told without small numbers', async () => {
    at('09:00', '2026-12-07');
    const { busy } = await must<{ busy: { weekday: number; hour: number; busy: string }[] }>(null, 'get', `/hall/${place}/times`);
    expect(busy.find(({ weekday, hour }) => weekday === 1 && hour === 9)?.busy).toBe('many');
    expect(busy.find(({ weekday, hour }) => weekday === 2 && hour === 9)?.busy).toBe('few');
  });
});

describe('appointments that come near', () => {
  it('are reminded of once, the day before, and noted as missed the day after', async () => {
    at('10:00', '2026-12-07');
    const answer = await book(worker, '0900', { day: '2026-12-09', name: '戊某', phone: '13800000009' });
    const id = String(answer.body['id']);
    await keepAppointments(test.platform);
    const mine = () => test.posted.filter(({ about }) => about?.record === id);
    expect(mine()).toEqual([]);
    at('09:00', '2026-12-08');
    await Promise.all([keepAppointments(test.platform), keepAppointments(test.platform)]);
    expect(mine().map(({ to, facts }) => [to.phone, facts['time'], facts['day'], facts['hall']])).toEqual([
      ['13800000009', '9:00', '12月9日', '南街社区便民服务大厅'],
    ]);
    at('00:30', '2026-12-10');
    await keepAppointments(test.platform);
    const { rows } = await must<{ rows: AppointmentRow[] }>(worker, 'get', `/hall/${place}/appointments?day=2026-12-09`);
    expect(rows.map(({ state }) => state)).toEqual(['missed']);
  });

  it('are found by their whole day, and by a text that is no day there are none', async () => {
    const found = (text: string) => must<{ rows: object[] }>(worker, 'get', `/appointment?search=${encodeURIComponent(text)}`);
    expect((await found('2026-12-09')).rows).toHaveLength(1);
    for (const text of ['没有这个人', '2026-13-40', '12']) expect((await found(text)).rows).toEqual([]);
  });
});
