import { type Refusal, PLATFORM, isRefusal } from '@linli/kernel/model';
import { type PlatformWork, behindWall, dayIn, newId, serviceWall } from '@linli/kernel/server';
import { type TestPlatform, actor, startTestPlatform } from '@linli/kernel/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { gridsModel } from '@linli/grids/model';
import { gridsServer } from '@linli/grids/server';
import { identityModel } from '@linli/identity/model';
import { identityServer } from '@linli/identity/server';
import { mediationModel } from '@linli/mediation/model';
import { mediationServer } from '@linli/mediation/server';
import { residentsModel } from '@linli/residents/model';
import { residentsServer } from '@linli/residents/server';
import { defaultCategories } from '../../model/categories.ts';
import { eventsModel } from '../../model/index.ts';
import { type EventReport, eventsServer, publicEvents, reportEvents } from '../index.ts';
import { keepCategories } from '../upkeep.ts';
import { nearbyEvents } from '../report/nearby.ts';

const county = '610921';
const here = '610921100001';
const grid = actor('grid-worker', here);
const worker = actor('community-worker', here);
const second = { ...actor('community-worker', here), account: newId(), post: newId(), name: '第二位' };
const town = actor('town-officer', '610921100');
const housing = actor('county-officer', county, ['housing']);
const justice = actor('county-officer', county, ['justice']);
const resident = actor('resident', '610921100002');

let test: TestPlatform;
let now = new Date('2026-03-02T02:00:00Z');

beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [residentsModel, identityModel, gridsModel, mediationModel, eventsModel],
    migrations: [
      { domain: 'identity', folder: identityServer.migrations ?? '' },
      { domain: 'residents', folder: residentsServer.migrations ?? '' },
      { domain: 'grids', folder: gridsServer.migrations ?? '' },
      { domain: 'mediation', folder: mediationServer.migrations ?? '' },
      { domain: 'events', folder: eventsServer.migrations ?? '' },
    ],
    operations: eventsServer.operations,
    effects: eventsServer.effects,
    clock: () => now,
  });
  await keepCategories(test.platform);
});
afterAll(() => test.close());

/** The work of somebody outside the desks: a foreign system, a visitor without account. */
function outside<T>(run: (work: PlatformWork) => Promise<T>): Promise<T> {
  return behindWall(test.db, serviceWall([], [county]), async (tx) =>
    run({
      platform: test.platform,
      tx,
      keys: test.platform.keys,
      dictionary: test.platform.dictionary,
      actor: { account: PLATFORM, post: PLATFORM, name: '系统', role: 'community-worker', place: county, departments: [] },
      now: now.toISOString(),
      today: dayIn(now),
      demo: true,
      entry: newId(),
      written: { changes: 0, places: new Map() },
    }),
  );
}

const lamp = (more: Partial<EventReport> = {}): EventReport => ({
  id: newId(),
  place: here,
  category: 'A01',
  description: '3 栋门口的路灯三天不亮了，联系 13800005678',
  position: { lon: 108.51, lat: 32.89 },
  address: '月河花园 3 栋门口',
  channel: 'open311',
  reporterName: '林小满',
  reporterPhone: '13800005678',
  ...more,
});

const sound = <T>(outcome: T | Refusal | undefined): T => {
  if (outcome === undefined || isRefusal(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
};

const reportLamp = async (more: Partial<EventReport> = {}): Promise<string> => {
  const [outcome] = await outside((work) => reportEvents(work, county, [lamp(more)]));
  return sound(outcome).id;
};

interface CaseBody {
  readonly row: { readonly version: number; readonly values: Record<string, unknown> };
  readonly offers: readonly { readonly step: string; readonly refusal: Refusal | null }[];
}
const caseOf = async (by: Parameters<TestPlatform['ask']>[0], id: string) =>
  (await test.ask<CaseBody>(by, 'get', `/api/events/event/${id}/case`)).body;

async function step(by: Parameters<TestPlatform['ask']>[0], id: string, name: string, more: { values?: object; reason?: string } = {}) {
  const { row } = await caseOf(by, id);
  return test.ask<CaseBody & { code?: string }>(by, 'post', `/api/events/event/${id}/steps/${name}`, {
    version: row?.version ?? 1,
    ...more,
  });
}
async function taken(...asked: Parameters<typeof step>): Promise<CaseBody> {
  const { status, body } = await step(...asked);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

describe('a report', () => {
  it('is numbered, given to a department and shown without whoever brought it', async () => {
    const reports = [lamp(), lamp({ category: 'A02', position: null }), lamp({ category: 'X99' }), lamp({ place: '6109' })];
    const [one, urgent, unknown, nowhere] = await outside((work) => reportEvents(work, county, reports));
    expect(sound(one).number).toMatch(/^260302-00001-\d$/);
    expect(sound(one).state).toBe('reported');
    expect(sound(urgent).state).toBe('alarmed');
    expect(isRefusal(unknown) && unknown.code).toBe('no-such-category');
    expect(isRefusal(nowhere) && nowhere.code).toBe('place-unfit');
    const { row } = await caseOf(worker, sound(one).id);
    expect(row.values).toMatchObject({ department: 'housing', limitDays: 5, open: true, class: 'A' });
    expect(row.values['reporterPhone']).not.toContain('138000');
    expect(test.posted.some(({ to }) => to.phone === '13800005678')).toBe(true);
    const shown = await outside((work) => publicEvents(work, { county, categories: ['A01'] }));
    expect(shown.events).toHaveLength(1);
    expect(JSON.stringify(shown.events)).not.toMatch(/林小满|13800005678/);
  });

  it('in one class near another one of these days is shown it, farther away or later it is not', async () => {
    const sighting = { class: 'A', lon: 108.5103, lat: 32.8904, description: '路灯不亮', address: '月河花园 3 栋' };
    const near = await outside((work) => nearbyEvents(work, county, sighting));
    expect(near.map(({ categoryName }) => categoryName)).toEqual(['路灯']);
    expect(near[0]?.metres).toBeLessThan(100);
    expect(near[0]?.alike).toBeGreaterThan(0.5);
    expect(await outside((work) => nearbyEvents(work, county, { ...sighting, lon: 108.512 }))).toEqual([]);
    expect(await outside((work) => nearbyEvents(work, county, { ...sighting, class: 'B' }))).toEqual([]);
    const then = now;
    now = new Date(then.getTime() + 15 * 86_400_000);
    expect(await outside((work) => nearbyEvents(work, county, sighting))).toEqual([]);
    now = then;
  });

  it('without consent, or of a family, is shown to nobody outside', async () => {
    await reportLamp({ open: false, category: 'A03' });
    await reportLamp({ category: 'D03' });
    const { events } = await outside((work) => publicEvents(work, { county, categories: ['A03', 'D03'] }));
    expect(events).toEqual([]);
  });

  it('comes a page at a time', async () => {
    await outside((work) =>
      reportEvents(
        work,
        county,
        [1, 2, 3, 4, 5].map(() => lamp({ category: 'B01' })),
      ),
    );
    const page = await outside((work) => publicEvents(work, { county, categories: ['B01'], limit: 3 }));
    expect(page.events).toHaveLength(3);
    const rest = await outside((work) => publicEvents(work, { county, categories: ['B01'], limit: 3, after: page.next ?? '' }));
    expect(rest.events).toHaveLength(2);
    expect(rest.next).toBeNull();
    expect(new Set([...page.events, ...rest.events].map(({ id }) => id)).size).toBe(5);
  });
});

describe('an event', () => {
  it('goes from the report to the closing, checked by a second person', async () => {
    const id = await reportLamp();
    await taken(grid, id, 'accept-in-grid');
    await taken(grid, id, 'feed-back', { values: { outcome: '换了灯泡，亮了。' } });
    expect((await step(grid, id, 'verify', { values: { findings: '看了' } })).status).not.toBe(200);
    const checked = await taken(worker, id, 'verify', { values: { findings: '晚上去看过，亮着。' } });
    expect(checked.row.values).toMatchObject({ state: 'verified', solvedBy: 'grid', acceptedInTime: true, checks: 1, checksPassed: 1 });
    const closed = await taken(worker, id, 'close');
    expect(closed.row.values).toMatchObject({ state: 'closed', late: false });
  });

  it('is not checked by whoever did it', async () => {
    const id = await reportLamp();
    await taken(worker, id, 'accept');
    await taken(worker, id, 'feed-back', { values: { outcome: '修好了。' } });
    expect((await step(worker, id, 'verify', { values: { findings: '好了' } })).body.code).toBe('second-person');
    const again = await taken(second, id, 'rework', { reason: '晚上还是不亮' });
    expect(again.row.values).toMatchObject({ state: 'atCommunity', checks: 1, checksPassed: 0 });
  });

  it('goes up with a reason and a longer limit, and back twice at most', async () => {
    const id = await reportLamp();
    await taken(worker, id, 'accept');
    expect((await step(worker, id, 'pass-to-town')).body.code).toBe('reason-needed');
    for (const round of [1, 2, 3]) {
      const up = await taken(worker, id, 'pass-to-town', { reason: '要换灯杆，社区没有设备' });
      expect(up.row.values['limitDays']).toBe(5 + 2 * round);
      const back = await step(town, id, 'give-back-to-community', { reason: '社区能联系维修队' });
      expect(back.status === 200 ? 'back' : back.body.code).toBe(round < 3 ? 'back' : 'moved-enough');
    }
    await taken(town, id, 'pass-to-county', { reason: '归路灯管理所' });
    expect((await test.ask(justice, 'get', `/api/events/event/${id}/case`)).status).toBe(404);
    const done = await taken(housing, id, 'feed-back', { values: { outcome: '换了灯杆。' } });
    expect(done.row.values).toMatchObject({ solvedBy: 'county', state: 'solved', limitDays: 19 });
  });

  it('is opened again within thirty days, and no later', async () => {
    const then = now;
    const id = await reportLamp();
    await taken(worker, id, 'accept');
    await taken(worker, id, 'dispatch');
    await taken(grid, id, 'feed-back', { values: { outcome: '好了。' } });
    await taken(worker, id, 'verify', { values: { findings: '好了。' } });
    await taken(worker, id, 'close');
    now = new Date(then.getTime() + 31 * 86_400_000);
    expect((await step(worker, id, 'reopen', { reason: '又坏了' })).body.code).toBe('closed-long-ago');
    now = new Date(then.getTime() + 29 * 86_400_000);
    expect((await taken(worker, id, 'reopen', { reason: '又坏了' })).row.values).toMatchObject({ state: 'atCommunity', reworked: true });
    now = then;
  });

  it('in an emergency skips acceptance and has hours', async () => {
    const id = await reportLamp({ category: 'A07' });
    const { row } = await caseOf(worker, id);
    expect(row.values['dueAt']).toBe(new Date(now.getTime() + 2 * 3_600_000).toISOString());
    const there = await taken(grid, id, 'arrive', { values: { secured: '断了电，围起来了。' } });
    expect(there.row.values['state']).toBe('atCommunity');
  });

  it('belongs to the resident who reported it, wherever in the county it is', async () => {
    const id = newId();
    const [made] = await behindWall(test.db, serviceWall([], [county]), async (tx) =>
      reportEvents(
        {
          platform: test.platform,
          tx,
          keys: test.platform.keys,
          dictionary: test.platform.dictionary,
          actor: resident,
          now: now.toISOString(),
          today: dayIn(now),
          demo: true,
          entry: newId(),
          written: { changes: 0, places: new Map() },
        },
        county,
        [lamp({ id, channel: 'resident' })],
      ),
    );
    expect(sound(made).id).toBe(id);
    expect((await caseOf(resident, id)).row.values['holder']).toBe(resident.account);
    expect((await step(resident, id, 'withdraw')).status).toBe(200);
  });

  it('is reported by a resident in another community, and linked to what others see there', async () => {
    const main = await reportLamp({ category: 'B02' });
    const report = (by: Parameters<TestPlatform['ask']>[0], more: object = {}) =>
      test.ask<Made>(by, 'post', '/api/events/resident-reports', {
        id: newId(),
        place: here,
        category: 'B02',
        description: '楼道堆了杂物',
        address: '月河花园 4 栋',
        ...more,
      });
    const made = await report(resident, { sameAs: main });
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    expect((await caseOf(resident, made.body.id)).row.values).toMatchObject({ state: 'void', duplicateOf: main });
    expect((await test.ask(resident, 'get', `/api/events/event/${main}/case`)).status).toBe(404);
    const neighbour = actor('resident', '610922100001');
    expect((await report(neighbour)).body.code).toBe('phone-needed');
    const guest = await report(neighbour, { phone: '13900007777' });
    expect(guest.status, JSON.stringify(guest.body)).toBe(200);
    expect((await caseOf(worker, guest.body.id)).row.values).toMatchObject({ categoryNumber: 'B02', holder: null });
  });
});

interface Listed {
  readonly id: string;
  readonly version: number;
  readonly values: Record<string, unknown>;
}

interface Made {
  readonly id: string;
  readonly number: string;
  readonly code?: string;
  readonly details?: { readonly near: readonly Made[] };
}

const atDesk = (by: Parameters<TestPlatform['ask']>[0], more: object = {}) =>
  test.ask<Made>(by, 'post', '/api/events/reports', {
    id: newId(),
    place: here,
    category: 'C02',
    description: '楼道里有电动车在充电',
    address: '月河花园 5 栋 1 单元',
    channel: 'counter',
    ...more,
  });

describe('a report at a desk', () => {
  it('stays within the area of the post', async () => {
    expect((await atDesk(worker)).status).toBe(200);
    expect((await atDesk(worker, { place: '610921100002' })).body.code).toBe('place-outside');
    expect((await atDesk(housing)).status).toBe(403);
  });

  it('becomes a hazard of the ledger once, which is put right with it', async () => {
    const { id } = (await atDesk(worker)).body;
    const wrong = await test.ask<Made>(worker, 'post', `/api/events/event/${id}/become`, { into: 'mediation' });
    expect(wrong.status).not.toBe(200);
    const made = await test.ask<{ record: string }>(worker, 'post', `/api/events/event/${id}/become`, { into: 'hazard' });
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    expect((await test.ask<Made>(worker, 'post', `/api/events/event/${id}/become`, { into: 'hazard' })).body.code).toBe('linked-already');
    const lineage = await test.ask<{ became: { record: string; title: string }[] }>(worker, 'get', `/api/events/event/${id}/lineage`);
    expect(lineage.body.became).toEqual([expect.objectContaining({ record: made.body.record, title: '月河花园 5 栋 1 单元' })]);
    await taken(worker, id, 'arrive', { values: { secured: '车推出来了。' } });
    await taken(worker, id, 'feed-back', { values: { outcome: '接了充电桩。' } });
    await taken(second, id, 'verify', { values: { findings: '看过，没有了。' } });
    await taken(second, id, 'close');
    const { body } = await test.ask<{ values: object }>(worker, 'get', `/api/events/hazard/${made.body.record}`);
    expect(body).toMatchObject({ values: { fixedOn: '2026-03-02', outcome: '接了充电桩。' } });
  });

  it('becomes a mediation with what was told, where somebody left a name', async () => {
    const quarrel = { category: 'D01', description: '楼上漏水，两家吵了起来' };
    const nameless = (await atDesk(worker, quarrel)).body;
    expect((await test.ask<Made>(worker, 'post', `/api/events/event/${nameless.id}/become`, { into: 'mediation' })).body.code).toBe(
      'party-needed',
    );
    const { id } = (await atDesk(worker, { ...quarrel, reporterName: '周小雨', reporterPhone: '13800009999' })).body;
    const made = await test.ask<{ record: string }>(worker, 'post', `/api/events/event/${id}/become`, { into: 'mediation' });
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    const opened = await test.ask<CaseBody>(worker, 'get', `/api/mediation/mediation/${made.body.record}/case`);
    expect(opened.body.row.values).toMatchObject({ applicantName: '周小雨', kind: 'D01', event: id });
  });

  it('takes another category with its limit and department', async () => {
    const { id } = (await atDesk(worker, { category: 'A01', position: { lon: 108.7, lat: 32.7 } })).body;
    const sorted = await test.ask(worker, 'post', `/api/events/event/${id}/sort`, { version: 1, category: 'E02' });
    expect(sorted.status, JSON.stringify(sorted.body)).toBe(200);
    expect((await caseOf(worker, id)).row.values).toMatchObject({ department: 'disabled-federation', class: 'E', open: false });
    const near = (of: string) => outside((work) => nearbyEvents(work, county, { class: of, lon: 108.7, lat: 32.7, description: '电动车' }));
    expect((await near('E')).map((each) => each.id)).toEqual([id]);
    expect(await near('A')).toEqual([]);
  });
});

describe('somebody without an account', () => {
  const fromOutside = (more: object = {}) =>
    test.ask<Made>(null, 'post', '/api/events/resident-reports', {
      id: newId(),
      place: here,
      category: 'B03',
      description: '路口积水没过脚面',
      position: { lon: 108.6, lat: 32.8 },
      phone: '13900001234',
      ...more,
    });

  it('reports with a phone, follows by number and last digits, and nobody else does', async () => {
    expect((await fromOutside({ phone: undefined })).body.code).toBe('phone-needed');
    const made = await fromOutside();
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    const follow = (phoneTail: string) =>
      test.ask<{ found: { categoryName: string } | null }>(null, 'post', '/api/events/follow', { number: made.body.number, phoneTail });
    expect((await follow('1234')).body.found?.categoryName).toBe('积水');
    expect((await follow('1235')).body.found).toBeNull();
  });

  it('is shown what others see of the same, linked reports hear once that it is done', async () => {
    const asked = await fromOutside({ phone: '13900005555' });
    expect(asked.body.code).toBe('reported-before');
    const [main] = asked.body.details?.near ?? [];
    expect(JSON.stringify(asked.body)).not.toContain('1390000');
    const again = await fromOutside({ phone: '13900005555', sameAs: main?.id });
    expect(again.status, JSON.stringify(again.body)).toBe(200);
    const self = await fromOutside({ phone: '13900006666', again: true });
    expect((await step(worker, self.body.id, 'same', { values: { duplicateOf: self.body.id } })).body.code).toBe('no-main-event');
    expect((await step(worker, self.body.id, 'same', { values: { duplicateOf: again.body.id } })).body.code).toBe('no-main-event');
    const id = main?.id ?? '';
    await taken(worker, id, 'accept');
    await taken(worker, id, 'feed-back', { values: { outcome: '疏通了。' } });
    await taken(second, id, 'verify', { values: { findings: '水退了。' } });
    await taken(second, id, 'close');
    const told = test.posted.filter(({ to, facts }) => to.phone === '13900005555' && facts['what']?.includes('办好'));
    expect(told.map(({ facts }) => facts['what'])).toEqual([expect.stringMatching(/正在办/), expect.stringMatching(/已经办好/)]);
  });

  it('is told no number that stood in an address, and nothing of a place that is blurred', async () => {
    const position = { lon: 108.65, lat: 32.85 };
    await reportLamp({ category: 'B04', position, address: '南街 12 号 138 0000 5678' });
    const near = await fromOutside({ category: 'B04', position });
    expect(near.body.code).toBe('reported-before');
    expect(JSON.stringify(near.body)).toContain('南街 12 号 ……');
    const shown = await outside((work) => publicEvents(work, { county, categories: ['B04'] }));
    expect(shown.events.map(({ address }) => address)).toEqual(['南街 12 号 ……']);
    const { rows } = (await test.ask<{ rows: Listed[] }>(housing, 'get', '/api/events/category?limit=200')).body;
    const greenery = rows.find(({ values }) => values['number'] === 'B04');
    const blurred = { version: greenery?.version, values: { blurred: true } };
    expect((await test.ask(housing, 'patch', `/api/events/category/${greenery?.id}`, blurred)).status).toBe(200);
    expect((await fromOutside({ category: 'B04', position })).status).toBe(200);
  });

  it('is stopped after several reports', async () => {
    for (let round = 0; round < 2; round += 1) await fromOutside({ again: true });
    expect((await fromOutside({ again: true })).body.code).toBe('reported-enough');
  });

  it('sees categories and what was done, and no county that is not served', async () => {
    const kinds = await test.ask<{ categories: object[] }>(null, 'get', `/api/events/categories?county=${county}`);
    expect(kinds.body.categories.length).toBeGreaterThanOrEqual(32);
    const shown = await test.ask<{ events: object[] }>(null, 'get', `/api/events/public?county=${county}&status=closed`);
    expect(shown.status, JSON.stringify(shown.body)).toBe(200);
    expect(shown.body.events.length).toBeGreaterThan(0);
    expect((await test.ask(null, 'get', '/api/events/public?county=999999')).status).toBe(404);
  });
});

describe('the board', () => {
  it('counts what the post may see', async () => {
    const board = await test.ask<{ reported: number; open: number; rates: { key: string; of: number; per: number }[] }>(
      town,
      'get',
      '/api/events/board',
    );
    expect(board.status, JSON.stringify(board.body)).toBe(200);
    expect(board.body.reported).toBeGreaterThan(10);
    for (const { of, per } of board.body.rates) expect(of).toBeLessThanOrEqual(per);
    const elsewhere = await test.ask<{ reported: number }>(actor('community-worker', '610921100009'), 'get', '/api/events/board');
    expect(elsewhere.body.reported).toBe(0);
  });
});

describe('the pack of a phone', () => {
  it('holds the open events of the area with what decides about them, and nothing of who reported them', async () => {
    const id = await reportLamp({ position: { lon: 108.6, lat: 32.8 } });
    const elsewhere = await reportLamp({ place: '610921100002', position: null });
    const { body } = await test.ask<{ asOf: string; events: { id: string; of: { taken: object[] } }[]; next: null }>(
      grid,
      'get',
      '/api/events/field',
    );
    expect(body.asOf).toBe(now.toISOString());
    const held = body.events.find((each) => each.id === id);
    expect(held).toMatchObject({
      version: 1,
      state: 'reported',
      categoryName: '路灯',
      position: [108.6, 32.8],
      of: { rules: 1, owner: 'housing', taken: [{ step: 'report' }] },
    });
    expect(body.events.some((each) => each.id === elsewhere)).toBe(false);
    expect(JSON.stringify(body)).not.toMatch(/林小满|居民|reporter/);
    expect((await test.ask(housing, 'get', '/api/events/field')).status).toBe(403);
  });

  it('is sent back as reports that ask first what is nearby, tell when it was seen, and join what is the same', async () => {
    const at = { lon: 108.62, lat: 32.81 };
    const sent = (more: object) => test.ask<{ code?: string; state?: { en: string }; details?: { near: { id: string }[] } }>(grid, 'post', '/api/events/reports', { id: newId(), place: here, category: 'A01', description: '路灯不亮三天了', position: at, channel: 'grid', ...more }); // prettier-ignore
    const main = newId();
    const earlier = new Date(now.getTime() - 3 * 3_600_000).toISOString();
    expect((await sent({ id: main, again: false, seenAt: earlier })).status).toBe(200);
    expect((await caseOf(worker, main)).row.values['seenAt']).toBe(earlier);
    const asked = await sent({ again: false, seenAt: new Date(now.getTime() + 86_400_000).toISOString() });
    expect(asked.body).toMatchObject({ code: 'reported-before', details: { near: [{ id: main }] } });
    const other = newId();
    expect((await sent({ id: other, again: true, seenAt: new Date(now.getTime() + 86_400_000).toISOString() })).status).toBe(200);
    expect((await caseOf(worker, other)).row.values['seenAt'], 'a clock that runs ahead').toBeNull();
    const twin = newId();
    expect((await sent({ id: twin, sameAs: main })).body.state).toMatchObject({ en: 'Void' });
    expect((await caseOf(worker, twin)).row.values['duplicateOf']).toBe(main);
    expect((await sent({ sameAs: newId() })).body.code).toBe('unknown-reference');
  });
});

describe('the categories', () => {
  it('are the data of the county, begun once', async () => {
    await keepCategories(test.platform);
    const found = await test.ask<{ rows: Listed[] }>(housing, 'get', '/api/events/category?limit=200');
    expect(found.body.rows).toHaveLength(defaultCategories.length);
    const lamps = found.body.rows.find(({ values }) => values['number'] === 'A01');
    const changed = await test.ask(housing, 'patch', `/api/events/category/${lamps?.id}`, {
      version: lamps?.version,
      values: { limitDays: 3 },
    });
    expect(changed.status, JSON.stringify(changed.body)).toBe(200);
    const id = await reportLamp();
    expect((await caseOf(worker, id)).row.values['limitDays']).toBe(3);
  });
});
