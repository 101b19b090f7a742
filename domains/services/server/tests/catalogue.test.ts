import type { Actor } from '@linli/kernel/model';
import { behindWall, newId, sql, wallOf } from '@linli/kernel/server';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { residentsModel } from '@linli/residents/model';
import { residentsServer } from '@linli/residents/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { changesBetween } from '../../model/changes.ts';
import { modelCatalogue } from '../../model/catalogue/index.ts';
import type { ItemForm } from '../../model/item-form.ts';
import { servicesModel } from '../../model/index.ts';
import type { ItemAnswer, ItemFacts } from '../../model/operations.ts';
import { decideRoom } from '../catalogue.ts';
import { servicesServer } from '../index.ts';

const county = '610921';
const officer = actor('county-officer', county, ['civil-affairs']);
const labour = actor('county-officer', county, ['human-resources']);
const worker = actor('community-worker', '610921100001');
const grid = actor('grid-worker', '610921100001001');
const neighbour = actor('county-officer', '610922', ['civil-affairs']);

let now = new Date('2026-11-27T09:00:00+08:00');
let test: TestPlatform;

interface List {
  readonly items: ItemFacts[];
  readonly missing: number;
}

const ask = (who: Actor, method: string, path: string, body?: unknown) => test.ask(who, method, `/api/services${path}`, body);
async function must<T = ItemAnswer>(who: Actor, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await ask(who, method, path, body);
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as T;
}
async function refused(who: Actor, method: string, path: string, body?: unknown): Promise<string> {
  const answer = await ask(who, method, path, body);
  return answer.status === 200 ? 'done' : String(answer.body['code']);
}
const list = (who: Actor): Promise<List> => must<List>(who, 'get', '/items');
const find = async (code: string): Promise<ItemFacts> => {
  const found = (await list(worker)).items.find((each) => each.code === code && each.state === 'confirmed');
  if (found === undefined) throw new Error(code);
  return found;
};
const own = (change: Partial<ItemForm>): ItemForm => {
  const [first] = modelCatalogue;
  if (first === undefined) throw new Error('The model catalogue is empty.');
  return { ...first, ...change };
};

beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [residentsModel, servicesModel],
    migrations: [residentsServer, servicesServer].map(({ model, migrations }) => ({ domain: model.name, folder: migrations ?? '' })),
    operations: servicesServer.operations,
    clock: () => now,
  });
});
afterAll(() => test.close());

describe('an empty county', () => {
  it('sees that it has nothing yet, and takes over the model catalogue once', async () => {
    expect(await list(worker)).toEqual({ items: [], missing: 57 });
    expect(await refused(worker, 'post', '/catalogue/adopt', {})).toBe('role-may-not');
    expect(await refused(labour, 'post', '/catalogue/adopt', {})).toBe('not-keeper');
    expect(await must(officer, 'post', '/catalogue/adopt', {})).toEqual({ added: 57, there: 0 });
    expect(await must(officer, 'post', '/catalogue/adopt', {})).toEqual({ added: 0, there: 57 });
    const { items, missing } = await list(grid);
    expect([items.length, missing]).toEqual([57, 0]);
    expect(items.map((each) => each.code)).toEqual(modelCatalogue.map((each) => each.code));
    expect(items.every((each) => each.validFrom === '2026-11-27' && each.validTo === null)).toBe(true);
  });

  it('gives every item as it was written', async () => {
    const opened = await must(worker, 'get', `/items/${(await find('MZ08')).id}`);
    expect(opened.item).toEqual(modelCatalogue.find((each) => each.code === 'MZ08'));
    expect(opened).toMatchObject({ edition: 1, state: 'confirmed', before: null, confirmedBy: officer.name });
  });

  it('keeps its catalogue to itself, at both walls', async () => {
    expect((await list(neighbour)).items).toEqual([]);
    const { id } = await find('MZ01');
    expect(await refused(neighbour, 'get', `/items/${id}`)).toBe('no-such-record');
    const seen = (who: Actor, statement: ReturnType<typeof sql>) =>
      behindWall(test.db, wallOf(who, test.platform.dictionary, ['610921', '610922']), (tx) => statement.execute(tx));
    expect((await seen(neighbour, sql`select 1 from services.item`)).rows).toEqual([]);
    await expect(seen(worker, sql`update services.item set committed = 99 where id = ${id}::uuid returning id`)).resolves.toMatchObject({
      rows: [],
    });
    await expect(seen(worker, sql`delete from services.item where id = ${id}::uuid`)).rejects.toThrow(/permission denied/);
  });

  it('is found by pinyin initials in the register', async () => {
    const found = await test.ask(worker, 'get', '/api/services/item?search=gllr&limit=5');
    expect((found.body['rows'] as { values: { code: string } }[]).map((each) => each.values.code)).toEqual(['MZ08']);
  });
});

describe('a new edition', () => {
  const draft = newId();
  let item: ItemForm;

  it('is written by civil affairs and refuses what may not stand', async () => {
    const { id } = await find('LD06');
    item = { ...(await must(officer, 'get', `/items/${id}`)).item, committed: 3 };
    const put = (who: Actor, form: unknown, previous: string | null = id) =>
      refused(who, 'put', `/items/${draft}`, { previous, item: form });
    const [first] = item.materials;
    expect(await put(labour, item)).toBe('not-keeper');
    expect(await put(worker, item)).toBe('role-may-not');
    const wanted = { ...item, materials: [...item.materials, { ...first, key: 'x', name: { zh: '未就业证明', en: 'X' } }] };
    const no = await ask(officer, 'put', `/items/${draft}`, { previous: id, item: wanted });
    expect(no.body).toMatchObject({ code: 'prohibited-material' });
    expect(JSON.stringify(no.body)).toContain('人社部门的就业、失业登记');
    expect(await put(officer, { ...item, statutory: { length: 2, unit: 'workday' } })).toBe('limit-too-long');
    expect(await put(officer, { ...item, joint: ['human-resources'] })).toBe('joint-own');
    expect(await put(officer, { ...item, decider: 'town', throughTown: true })).toBe('town-needless');
    expect(await put(officer, item, null)).toBe('code-taken');
    expect(await put(officer, { ...item, committed: -1 })).not.toBe('done');
    expect(await put(officer, item)).toBe('done');
    expect(await refused(officer, 'put', `/items/${newId()}`, { previous: id, item })).toBe('draft-there');
  });

  it('does not touch what holds today until a second person confirms it', async () => {
    expect((await find('LD06')).committed).toBe(1);
    const drafts = async (who: Actor): Promise<string[]> =>
      (await list(who)).items.filter((each) => each.state === 'draft').map((each) => each.code);
    expect([await drafts(officer), await drafts(labour), await drafts(worker)]).toEqual([['LD06'], ['LD06'], []]);
    expect(await refused(worker, 'get', `/items/${draft}`)).toBe('no-such-record');
    const { version } = await must(officer, 'get', `/items/${draft}`);
    const from = '2026-12-01';
    expect(await refused(officer, 'post', `/items/${draft}/confirm`, { version, from })).toBe('second-person');
    expect(await refused(labour, 'post', `/items/${draft}/confirm`, { version, from: '2026-11-26' })).toBe('from-past');
    expect(await refused(labour, 'post', `/items/${draft}/confirm`, { version, from: '2026-11-27' })).toBe('before-previous');
    expect(await refused(labour, 'post', `/items/${draft}/confirm`, { version: version + 1, from })).toBe('changed-meanwhile');
    const confirmed = await must(labour, 'post', `/items/${draft}/confirm`, { version, from });
    expect(confirmed).toMatchObject({ state: 'confirmed', validFrom: from, confirmedBy: labour.name, editor: officer.name });
    expect(confirmed.before?.committed).toBe(1);
    expect(confirmed.editions.map((each) => [each.edition, each.validFrom, each.validTo])).toEqual([
      [2, from, null],
      [1, '2026-11-27', '2026-11-30'],
    ]);
    expect(await refused(officer, 'put', `/items/${draft}`, { previous: null, version: confirmed.version, item })).toBe('not-a-draft');
    expect(await refused(officer, 'post', `/items/${draft}/drop`, { version: confirmed.version })).toBe('not-a-draft');
  });

  it('holds from its day, and the edition before stays readable', async () => {
    now = new Date('2026-12-01T09:00:00+08:00');
    const { items } = await list(worker);
    const [only, ...more] = items.filter((each) => each.code === 'LD06');
    expect(more).toEqual([]);
    expect(only).toMatchObject({ id: draft, committed: 3, edition: 2 });
    const { editions } = await must(worker, 'get', `/items/${draft}`);
    expect((await must(worker, 'get', `/items/${editions[1]?.id ?? ''}`)).item.committed).toBe(1);
  });

  it('changes by which hands later applications go, and says so to whoever confirms it', async () => {
    const id = newId();
    const before = (await must(officer, 'get', `/items/${draft}`)).item;
    const after: ItemForm = { ...before, throughTown: true, joint: ['medical-insurance', 'health'], noticeDays: 5 };
    const { version } = await must(officer, 'put', `/items/${id}`, { previous: draft, item: after });
    expect((await must(labour, 'get', `/items/${id}`)).item).toEqual(after);
    expect(changesBetween(before, after).map(({ about, after: now }) => `${about.zh}：${now?.zh}`)).toEqual([
      '经镇初审：先经镇初审',
      '会同部门：医保、卫健',
      '公示：同意前公示 5 天',
    ]);
    await must(officer, 'post', `/items/${id}/drop`, { version });
  });

  it('can be dropped while it is a draft, and then begun again', async () => {
    const id = newId();
    const { version } = await must(officer, 'put', `/items/${id}`, { previous: draft, item: { ...item, committed: 2 } });
    expect(await refused(labour, 'post', `/items/${id}/drop`, { version })).toBe('not-keeper');
    expect(await must(officer, 'post', `/items/${id}/drop`, { version })).toEqual({ dropped: true });
    expect(await refused(officer, 'put', `/items/${newId()}`, { previous: draft, item })).toBe('done');
  });
});

describe('an item of the county’s own', () => {
  const id = newId();

  it('is added under a free code, confirmed, and ended on a day', async () => {
    const item = own({ code: 'DW08', name: { zh: '党费收缴咨询', en: 'Questions on fees' } });
    const { version } = await must(officer, 'put', `/items/${id}`, { previous: null, item });
    const changed = await must(officer, 'put', `/items/${id}`, { previous: null, version, item: { ...item, committed: 2 } });
    expect(
      await refused(officer, 'put', `/items/${id}`, { previous: null, version: changed.version, item: { ...item, code: 'DW09' } }),
    ).toBe('code-fixed');
    const party = actor('county-officer', county, ['organisation']);
    const confirmed = await must(party, 'post', `/items/${id}/confirm`, { version: changed.version, from: '2026-12-01' });
    const ending = { version: confirmed.version, last: '2026-12-31', reason: '并入其他事项' };
    expect(await refused(party, 'post', `/items/${id}/end`, ending)).toBe('not-keeper');
    expect(await refused(officer, 'post', `/items/${id}/end`, { ...ending, last: '2026-11-30' })).toBe('last-past');
    expect(await must(officer, 'post', `/items/${id}/end`, ending)).toMatchObject({ validTo: '2026-12-31', closingReason: '并入其他事项' });
    now = new Date('2027-01-01T09:00:00+08:00');
    expect((await list(worker)).items.map((each) => each.code)).not.toContain('DW08');
    expect((await must(worker, 'get', `/items/${id}`)).item.code).toBe('DW08');
    expect((await list(worker)).missing).toBe(0);
  });

  it('has room where what is no longer in force made some', () => {
    const codes = Array.from({ length: 300 }, (_, at): [string, boolean] => [`${at}`, true]);
    expect(decideRoom(new Map(codes), 0)).toBeUndefined();
    expect(decideRoom(new Map(codes), 1)?.code).toBe('too-many-items');
    expect(decideRoom(new Map(codes).set('0', false), 1)).toBeUndefined();
  });

  it('leaves every step in the trail', async () => {
    const trail = await test.db.owner.query(
      "select operation from kernel.audit_entry where record = $1 and outcome = 'done' order by at, id",
      [id],
    );
    expect(trail.rows.map((row) => (row as { operation: string }).operation)).toEqual([
      'services.save-item',
      'services.save-item',
      'services.confirm-item',
      'services.end-item',
    ]);
  });
});
