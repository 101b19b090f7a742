import { type Actor, type Geometry, type Position, identityCheckCharacter } from '@linli/kernel/model';
import { type PlatformWork, behindWall, finishWork, moveRows, newId, serviceWall, wallOf } from '@linli/kernel/server';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { residentsModel } from '@linli/residents/model';
import { residentsServer } from '@linli/residents/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { grid, gridsModel } from '../../model/index.ts';
import { gridAt, gridsOfAccount, gridsServer } from '../index.ts';

const here = '610921100001';
const worker = actor('community-worker', here);
const neighbour = actor('community-worker', '610921100002');
const town = actor('town-officer', '610921100');
const county = actor('county-officer', '610921', ['political-legal']);
const civil = actor('county-officer', '610921', ['civil-affairs']);
const now = new Date('2026-11-23T02:00:00Z');
const servers = [residentsServer, gridsServer];
const seated = '00000000-0000-7000-8000-00000000aaaa';

let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [residentsModel, gridsModel],
    migrations: servers.map(({ model, migrations }) => ({ domain: model.name, folder: migrations ?? '' })),
    operations: servers.flatMap(({ operations }) => operations),
    clock: () => now,
    colleagues: { at: async () => [{ account: seated, name: '方小路', role: 'grid-worker', place: here, departments: [], title: '' }] },
  });
});
afterAll(() => test.close());

function square(east: number, north: number, size = 10): Geometry {
  const at = (x: number, y: number): Position => [108.5 + (east + x) / 1_000, 32.8 + (north + y) / 1_000];
  return { type: 'Polygon', coordinates: [[at(0, 0), at(size, 0), at(size, size), at(0, size), at(0, 0)]] };
}
const point = (east: number, north: number): Geometry => ({ type: 'Point', coordinates: [108.5 + east / 1_000, 32.8 + north / 1_000] });

interface Grid {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly households: number;
  readonly dwellings: number;
  readonly demonstration: boolean;
  readonly area: unknown;
  readonly staff: readonly { readonly id: string; readonly version: number; readonly name: string; readonly part: string }[];
}

const add = (as: Actor, grids: readonly object[], place = here) => test.ask(as, 'post', '/api/grids/add', { place, grids });
const map = async (as: Actor = worker, query = `place=${here}`): Promise<{ grids: Grid[]; inNoGrid: number }> =>
  (await test.ask<{ grids: Grid[]; inNoGrid: number }>(as, 'get', `/api/grids/map?${query}`)).body;
const faults = async (): Promise<string[]> =>
  (await test.ask<{ faults: { kind: string }[] }>(worker, 'get', `/api/grids/check?place=${here}`)).body.faults.map(({ kind }) => kind);

async function row(register: string, values: object, place = here): Promise<string> {
  const id = newId();
  const answer = await test.ask(worker, 'post', `/api/${register}`, { id, place, values });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return id;
}

const [west, east, market] = [newId(), newId(), newId()];

describe('grids of a community', () => {
  it('are numbered, kept at their number and seen on the map', async () => {
    const added = await add(worker, [
      { id: east, name: '东片', kind: 'base', area: square(10, 0) },
      { id: west, name: '西片', kind: 'base', area: square(0, 0) },
      { id: market, name: '菜市场', kind: 'special', area: square(12, 2, 2) },
    ]);
    expect(added.body).toEqual({
      grids: [
        { id: east, number: `${here}002` },
        { id: west, number: `${here}001` },
        { id: market, number: `${here}801` },
      ],
    });
    expect((await map()).grids.map(({ number }) => number)).toEqual([`${here}001`, `${here}002`, `${here}801`]);
    expect((await map(town, 'place=610921100')).grids).toHaveLength(3);
    expect((await test.ask(neighbour, 'get', `/api/grids/map?place=${here}`)).status).toBe(403);
  });

  it('are refused where a name or number is taken, the outline is broken or the community is not one of ours', async () => {
    expect((await add(worker, [{ id: newId(), name: '东片', kind: 'base' }])).body).toMatchObject({ code: 'name-taken' });
    expect((await add(worker, [{ id: newId(), name: '新片', kind: 'base', number: `${here}001` }])).body).toMatchObject({
      code: 'number-taken',
    });
    const crossed = { type: 'Polygon', coordinates: [[[108.5, 32.8], [108.51, 32.81], [108.51, 32.8], [108.5, 32.81], [108.5, 32.8]]] }; // prettier-ignore
    expect((await add(worker, [{ id: newId(), name: '新片', kind: 'base', area: crossed }])).status).toBe(422);
    expect((await add(neighbour, [{ id: newId(), name: '新片', kind: 'base' }])).status).toBe(403);
    expect((await add(actor('grid-worker', here), [{ id: newId(), name: '新片', kind: 'base' }])).status).toBe(403);
  });

  it('tell in which of them a position lies, a special one before the base one around it, to whoever asks', async () => {
    const asked = [
      { lon: 108.505, lat: 32.805 },
      { lon: 108.518, lat: 32.805 },
      { lon: 108.513, lat: 32.803 },
      { lon: 108.6, lat: 32.8 },
      { lon: 108.505, lat: 32.805, place: '610921100002' },
    ];
    for (const asking of [worker, neighbour, actor('resident', '610921')]) {
      const found = await behindWall(test.db, wallOf(asking, test.platform.dictionary, ['610921']), async (tx) =>
        gridAt({ tx, actor: asking, today: '2026-11-23' } as PlatformWork, '610921', asked),
      );
      expect(found.map((each) => each?.number ?? null)).toEqual([`${here}001`, `${here}002`, `${here}801`, null, null]);
    }
  });

  it('are redrawn together, with what they were kept for a past day', async () => {
    const before = (await map()).grids;
    const versions = new Map(before.map((each) => [each.id, each.version]));
    const redraw = (version: number) =>
      test.ask(worker, 'post', '/api/grids/redraw', {
        grids: [
          { id: west, version: versions.get(west), area: square(0, 0, 11) },
          { id: east, version, area: square(11, 0, 9) },
        ],
        reason: '重新分界',
      });
    expect((await redraw(99)).body).toMatchObject({ code: 'changed-meanwhile' });
    expect((await redraw(versions.get(east) ?? 0)).body).toEqual({ redrawn: 2 });
    const history = await test.ask<{ changes: unknown[] }>(worker, 'get', `/api/grids/grid/${west}/history`);
    expect(JSON.stringify(history.body)).toContain('108.511');
    // Both are of today; the day before nothing was recorded.
    expect((await map(worker, `place=${here}&on=2026-11-22`)).grids).toEqual([]);
  });
});

describe('staff of a grid', () => {
  const staff = (values: object) =>
    test.ask(worker, 'post', '/api/grids/staff/assign', { id: newId(), grid: west, since: '2026-11-01', ...values });

  it('are assigned by account or by name, once, and released', async () => {
    expect((await staff({ part: 'head', name: '沈一诺' })).status).toBe(200);
    expect((await staff({ part: 'head', name: '沈一诺' })).body).toMatchObject({ code: 'already-assigned' });
    expect((await staff({ part: 'worker', name: '方小路', account: seated })).status).toBe(200);
    expect((await staff({ part: 'worker', name: '外来人', account: newId() })).body).toMatchObject({ code: 'no-such-account' });
    expect((await staff({ part: 'worker', name: '电话错', phone: '12345' })).body).toMatchObject({ code: 'not-a-phone' });
    const [head] = (await map()).grids[0]?.staff ?? [];
    expect(head).toMatchObject({ name: '沈一诺', part: 'head' });
    const mine = await behindWall(test.db, wallOf(worker, test.platform.dictionary, ['610921']), async (tx) =>
      gridsOfAccount({ tx, actor: worker, today: '2026-11-23' } as PlatformWork, seated),
    );
    expect(mine.map(({ number }) => number)).toEqual([`${here}001`]);
    const release = { id: head?.id, version: head?.version, until: '2026-11-23', reason: '换人' };
    expect((await test.ask(worker, 'post', '/api/grids/staff/end', { ...release, until: '2026-11-24' })).body).toMatchObject({
      code: 'day-unfit',
    });
    expect((await test.ask(worker, 'post', '/api/grids/staff/end', release)).status).toBe(200);
    expect(await faults()).toContain('no-head');
  });
});

describe('dwellings', () => {
  const homes: string[] = [];

  it('fall into the grid in which they lie, with households and people', async () => {
    for (const [address, position] of [
      ['西一号', point(3, 3)],
      ['东一号', point(18, 3)],
      ['外一号', point(80, 80)],
      ['没有位置', null],
    ] as const)
      homes.push(await row('residents/dwelling', { address, position }));
    const number = `99992119900307${'008'}`;
    const person = await row('residents/person', { name: '林小满', identityNumber: number + identityCheckCharacter(number) });
    const household = await row('residents/household', { number: '1', head: person, dwelling: homes[0] });
    await row('residents/residence', { person, relation: 'usual', household });
    expect((await map()).inNoGrid).toBe(4);
    const place = (more: object = {}) => test.ask(worker, 'post', '/api/grids/place-dwellings', { place: here, ...more });
    const outcome = {
      dwellings: 2,
      households: 1,
      persons: 1,
      outside: 1,
      unlocated: 1,
      into: [
        { number: `${here}001`, dwellings: 1 },
        { number: `${here}002`, dwellings: 1 },
      ],
    };
    expect((await place({ dryRun: true })).body).toEqual(outcome);
    expect((await map()).inNoGrid).toBe(4);
    expect((await place()).body).toEqual(outcome);
    expect((await place()).body).toMatchObject({ dwellings: 0 });
    const { rows } = await test.db.owner.query<{ place: string }>('select place from residents.person where id = $1', [person]);
    expect(rows).toEqual([{ place: `${here}001` }]);
    // Who has a post in the grid sees the person now.
    expect((await test.ask(actor('grid-worker', `${here}001`), 'get', `/api/residents/person/${person}`)).status).toBe(200);
    expect((await test.ask(actor('grid-worker', `${here}002`), 'get', `/api/residents/person/${person}`)).status).toBe(404);
  });

  it('are put in a grid by hand, and only in one of the community', async () => {
    const byHand = (values: object) =>
      test.ask(worker, 'post', '/api/grids/place-dwellings', { place: here, dwellings: homes.slice(2), ...values });
    expect((await byHand({})).body).toMatchObject({ code: 'grid-needed' });
    expect((await byHand({ grid: `${here}777` })).body).toMatchObject({ code: 'no-such-grid' });
    expect((await byHand({ grid: `${here}002` })).body).toMatchObject({ dwellings: 2 });
    expect((await map()).inNoGrid).toBe(0);
    expect((await test.ask(town, 'post', '/api/grids/place-dwellings', { place: here })).status).toBe(403);
  });

  it('hold a grid open, and their points are a layer for whoever may read them', async () => {
    const before = (await map()).grids.find(({ id }) => id === east);
    const end = { id: east, version: before?.version, reason: '并入西片' };
    expect((await test.ask(worker, 'post', '/api/grids/end', end)).body).toMatchObject({ code: 'still-lived-in' });
    const points = await test.ask<{ points: unknown[][]; next: null }>(
      worker,
      'get',
      `/api/grids/points?place=${here}&layer=residents.dwelling`,
    );
    expect(points.body.points).toHaveLength(3);
    expect(points.body.points[0]).toEqual([homes[0], 108.503, 32.803, null]);
    expect((await test.ask(civil, 'get', `/api/grids/points?place=${here}&layer=residents.person`)).body).toMatchObject({
      code: 'no-such-layer',
    });
    expect((await test.ask(actor('city-officer', '6109'), 'get', `/api/grids/points?place=${here}&layer=residents.dwelling`)).status).toBe(
      403,
    );
  });

  it('all in grids with staff make the coverage complete; facts follow', async () => {
    await test.settle();
    const { rows } = await test.db.owner.query<{ name: string; value: number }>(
      `select name, value from kernel.fact where place = $1 and name in ('grids.grids', 'grids.gridsWithStaff', 'residents.dwellingsOutsideGrids', 'residents.placesOfDwellings') order by name`,
      [here],
    );
    expect(rows.map(({ name, value }) => [name, Number(value)])).toEqual([
      ['grids.grids', 3],
      ['grids.gridsWithStaff', 1],
      ['residents.dwellingsOutsideGrids', 0],
      ['residents.placesOfDwellings', 2],
    ]);
  });
});

describe('demonstration grids', () => {
  it('follow from the latest evaluation', async () => {
    const evaluate = (as: Actor, values: object) =>
      test.ask(as, 'post', '/api/grids/evaluate', {
        id: newId(),
        grid: west,
        result: 'recognised',
        evaluatedOn: '2026-11-10',
        evaluator: '县民政局',
        findings: '公示栏、人员、走访都到位',
        ...values,
      });
    expect((await evaluate(worker, {})).status).toBe(403);
    expect((await evaluate(county, {})).body).toMatchObject({ demonstration: true });
    expect((await evaluate(county, { evaluatedOn: '2026-11-01' })).body).toMatchObject({ code: 'evaluated-later' });
    expect((await evaluate(county, { evaluatedOn: '2026-11-24' })).body).toMatchObject({ code: 'day-unfit' });
    expect((await map()).grids[0]).toMatchObject({ demonstration: true });
    expect((await evaluate(county, { evaluatedOn: '2026-11-20', result: 'withdrawn' })).body).toMatchObject({ demonstration: false });
  });
});

describe('visits', () => {
  it('are owed to those who asked or agreed, once a quarter, and to nobody else', async () => {
    const person = await row('residents/person', { name: '王桂兰' }, `${here}001`);
    const asked = { person, visitedOn: '2026-11-20', purpose: 'care', result: 'well' };
    const note = (values: object) =>
      test.ask(actor('grid-worker', `${here}001`), 'post', '/api/grids/visits/note', { id: newId(), ...asked, ...values });
    expect((await note({})).body).toMatchObject({ code: 'nobody-agreed' });
    await row('grids/visit-agreement', { person, groups: ['lone-elder'], ground: 'asked', agreedOn: '2026-10-01' });
    const due = async (as: Actor, which = 'due') =>
      (await test.ask<{ due: number; done: number; rows: { name: string }[] }>(as, 'get', `/api/grids/visits/due?which=${which}`)).body;
    expect(await due(actor('grid-worker', `${here}001`))).toMatchObject({ due: 1, done: 0, rows: [{ name: '王桂兰', lastOn: null }] });
    expect(await due(actor('grid-worker', `${here}002`))).toMatchObject({ due: 0, rows: [] });
    expect((await note({ visitedOn: '2026-11-24' })).body).toMatchObject({ code: 'day-unfit' });
    expect((await note({ visitedOn: '2026-09-30' })).body).toMatchObject({ code: 'nobody-agreed' });
    // Who was not met is still owed a visit.
    expect((await note({ result: 'not-met' })).body).toMatchObject({ countsUntil: '2026-12-31' });
    expect(await due(worker)).toMatchObject({ due: 1, done: 0 });
    expect((await note({})).status).toBe(200);
    expect(await due(worker)).toMatchObject({ due: 0, done: 1, rows: [] });
    expect(await due(worker, 'done')).toMatchObject({ rows: [{ name: '王桂兰', lastOn: '2026-11-20', lastResult: 'well' }] });
    await test.settle();
    const { rows } = await test.db.owner.query<{ value: number }>(
      `select value from kernel.fact where place = $1 and name in ('grids.toVisit', 'grids.visitedThisQuarter')`,
      [here],
    );
    expect(rows.map(({ value }) => Number(value))).toEqual([1, 1]);
  });
});

describe('the pack of a phone', () => {
  it('holds the grids of the area and the homes in them, for whoever goes there', async () => {
    interface Packed {
      readonly asOf: string;
      readonly grids: readonly { readonly number: string; readonly area: unknown }[];
      readonly dwellings: readonly { readonly place: string; readonly address: string }[];
      readonly next: string | null;
    }
    const pack = async (as: Actor): Promise<Packed> => (await test.ask<Packed>(as, 'get', '/api/grids/field')).body;
    const [whole, one] = [await pack(worker), await pack(actor('grid-worker', `${here}001`))];
    expect(whole).toMatchObject({ asOf: now.toISOString(), next: null });
    expect(whole.grids.length).toBeGreaterThan(one.grids.length);
    expect(one.grids.map(({ number }) => number)).toEqual([`${here}001`]);
    expect(one.dwellings.every(({ place }) => place === `${here}001`)).toBe(true);
    expect(whole.dwellings.length).toBeGreaterThan(0);
    expect((await pack(neighbour)).grids).toEqual([]);
    expect((await test.ask(town, 'get', '/api/grids/field')).status).toBe(403);
  });
});

describe('base maps', () => {
  it('come only from where whoever runs the platform lets them', async () => {
    const good = 'https://t0.tianditu.gov.cn/DataServer?T=vec_w&x={x}&y={y}&l={z}&tk=abc';
    const set = (name: string, address: string, as = civil) =>
      test.ask(as, 'post', '/api/grids/base-map', {
        id: newId(),
        place: '610921',
        values: { name, kind: 'mercator', address, credit: '审图号' },
      });
    expect((await set('天地图', good, worker)).status).toBe(403);
    expect((await set('天地图', good)).status).toBe(200);
    await set('别处', 'https://elsewhere.example/{z}/{x}/{y}');
    await set('没有格子', 'https://t0.tianditu.gov.cn/vec_w/wmts?tk=abc');
    await set('不加密', 'http://t0.tianditu.gov.cn/{z}/{x}/{y}');
    const seen = await test.ask<{ maps: object[]; barred: string[] }>(worker, 'get', '/api/grids/base-maps');
    expect(seen.body.maps).toMatchObject([{ name: '天地图', address: good }]);
    expect(seen.body.barred.toSorted()).toEqual(['不加密', '别处', '没有格子'].toSorted());
    expect(seen.response.headers.get('content-security-policy')).toContain("img-src 'self' data: blob: https://t0.tianditu.gov.cn;");
  });
});

it('follows its community when that is merged, and keeps its old number as an alias', async () => {
  const system = actor('system-admin', '610921');
  const moves = [{ from: here, to: '610921100003', ends: true }];
  await behindWall(test.db, serviceWall(['grids.grid', 'kernel.audit'], ['610921']), async (tx) => {
    const work = { tx, keys: test.platform.keys, dictionary: test.platform.dictionary, actor: system, now: now.toISOString(), today: '2026-11-23', demo: true, entry: newId(), written: { changes: 0, places: new Map() }, platform: test.platform } as PlatformWork; // prettier-ignore
    await moveRows(work, grid, '610921', moves, 100);
    await finishWork(work);
  });
  const { rows } = await test.db.owner.query<{ number: string; aliases: string }>('select number, aliases from grids.grid where id = $1', [
    west,
  ]);
  expect(rows).toEqual([{ number: '610921100003001', aliases: `${here}001` }]);
});
