import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { actor, libraryMigrations, libraryModel, startTestPlatform, type TestPlatform } from '../../testkit/index.ts';
import { newId } from '../id.ts';
import { kernelJobs } from '../jobs/kernel-jobs.ts';
import { kernelOperations } from '../operations/index.ts';

const here = '610921100001';
const worker = actor('community-worker', here);
const admin = actor('system-admin', '610921');
const officer = actor('county-officer', '610921', ['civil-affairs']);
const elsewhere = '610922100001';
const otherWorker = actor('community-worker', elsewhere);
const otherAdmin = actor('system-admin', '610922');

let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [libraryModel],
    migrations: [libraryMigrations],
    operations: kernelOperations,
    jobs: kernelJobs,
  });
});
afterAll(() => test.close());

const wish = {
  register: 'library.reader',
  kind: 'text',
  list: null,
  items: [] as { zh: string; en: string }[],
  label: { zh: '健身卡号', en: 'Gym card' },
  help: null,
  example: null,
  unit: null,
  required: false,
  searched: false,
  listed: true,
  purpose: '核对健身优惠',
  reason: '县文体局健身优惠发放',
  owner: 'civil-affairs',
  cycle: 'once',
  validFrom: '2026-01-01',
};

type Body = Readonly<Record<string, unknown>>;
interface Row {
  readonly id: string;
  readonly version: number;
  readonly values: Record<string, unknown>;
  readonly masked: string[];
}

async function addField(
  part: Partial<Record<keyof typeof wish, unknown>>,
  who = admin,
): Promise<{ key: string; version: number; slot: number }> {
  const { status, body } = await test.ask(who, 'post', '/api/kernel/county-fields', { ...wish, ...part });
  expect(status, JSON.stringify(body)).toBe(200);
  return body as unknown as { key: string; version: number; slot: number };
}

async function addReader(values: Body, who = worker): Promise<Row> {
  const { status, body } = await test.ask(who, 'post', '/api/library/reader', { id: newId(), place: who.place, values });
  expect(status, JSON.stringify(body)).toBe(200);
  return body as unknown as Row;
}

const rowsOf = async (query: string, who = worker): Promise<Row[]> =>
  (await test.ask(who, 'get', `/api/library/reader?${query}`)).body['rows'] as Row[];

/** Runs the index jobs that wait, as the running program does. */
async function indexAll(): Promise<void> {
  const waiting = await test.db.owner.query<{ id: string; input: { input: unknown } }>(
    "update kernel.job set state = 'done' where state = 'waiting' and kind = 'kernel.index-county-field' returning id, input",
  );
  for (const { id, input } of waiting.rows)
    await kernelJobs[0]?.run({ id, actor: admin, platform: test.platform, input: input.input, progress: async () => undefined });
}

describe('a field that a county adds', () => {
  it('is asked, kept, listed, filtered, sorted and changed like a declared one', async () => {
    const { key } = await addField({});
    expect(key).toBe('x_jianshenkahao');
    const first = await addReader({ name: '林一', [key]: 'B-2' });
    await addReader({ name: '林二', [key]: 'A-1' });
    const bare = await addReader({ name: '林三' });
    expect(first.values[key]).toBe('B-2');
    expect(bare.values[key]).toBeNull();
    expect((await rowsOf(`filter.${key}=A`)).map((row) => row.values['name'])).toEqual(['林二']);
    expect((await rowsOf(`filter.${key}=none`)).map((row) => row.values['name'])).toEqual(['林三']);
    expect((await rowsOf(`sort=${key}`)).map((row) => row.values[key])).toEqual(['A-1', 'B-2', null]);
    expect((await rowsOf(`sort=-${key}`)).map((row) => row.values[key])).toEqual(['B-2', 'A-1', null]);
    const changed = await test.ask(worker, 'patch', `/api/library/reader/${first.id}`, {
      version: 1,
      values: { [key]: 'C-3', note: '常来' },
    });
    expect(changed.body).toMatchObject({ version: 2, values: { [key]: 'C-3', note: '常来', name: '林一' } });
    const stale = await test.ask(worker, 'patch', `/api/library/reader/${first.id}`, { version: 1, values: { [key]: 'D-4' } });
    expect(stale.body).toMatchObject({ code: 'changed-meanwhile', details: { current: { values: { [key]: 'C-3' } } } });
    const emptied = await test.ask(worker, 'patch', `/api/library/reader/${first.id}`, { version: 2, values: { [key]: null } });
    expect(emptied.body).toMatchObject({ values: { [key]: null } });
    const history = await test.ask(worker, 'get', `/api/library/reader/${first.id}/history`);
    expect((history.body['lines'] as { values: Body }[]).map((line) => line.values[key])).toEqual([null, 'C-3', 'B-2']);
  });

  it('is unknown to another county, which may have another of the same name', async () => {
    const refused = await test.ask(otherWorker, 'post', '/api/library/reader', {
      id: newId(),
      place: elsewhere,
      values: { name: '邻县', x_jianshenkahao: 'A-1' },
    });
    expect(refused.body).toMatchObject({ code: 'bad-input', where: 'values.x_jianshenkahao' });
    expect((await test.ask(otherWorker, 'get', '/api/kernel/county-fields')).body['fields']).toEqual([]);
    expect((await test.ask(otherWorker, 'get', '/api/library/reader?filter.x_jianshenkahao=A')).status).toBe(422);
    const own = await addField({ kind: 'integer', label: { zh: '健身卡号', en: 'Gym card' } }, otherAdmin);
    expect(own.key).toBe('x_jianshenkahao');
    const row = await addReader({ name: '邻县', [own.key]: 7 }, otherWorker);
    expect(row.values[own.key]).toBe(7);
    const stored = await test.db.owner.query('select county, count(*) from kernel.county_field group by county order by 1');
    expect(stored.rows).toEqual([
      { county: '610921', count: 1 },
      { county: '610922', count: 1 },
    ]);
    const seen = await test.db.app.query('select * from kernel.county_field');
    expect(seen.rows).toEqual([]);
  });

  it('orders numbers as numbers, days as days, and pages by them without losing a row', async () => {
    const place = '610921100011';
    const who = actor('community-worker', place);
    const { key } = await addField({ kind: 'decimal', label: { zh: '离家里程', en: 'Way to go' }, unit: { zh: '公里', en: 'km' } });
    const values = [3.5, -2, 10.25, 0, null, 100, -0.5, 3.5, null, 7];
    for (const [at, value] of values.entries())
      await addReader({ name: `里${String.fromCodePoint(0x4e00 + at)}`, ...(value === null ? {} : { [key]: value }) }, who);
    const seen: unknown[] = [];
    let after = '';
    do {
      const { body } = await test.ask(who, 'get', `/api/library/reader?sort=${key}&limit=3&count=true${after}`);
      expect(body['count']).toEqual({ rows: 10, estimated: false });
      seen.push(...(body['rows'] as Row[]).map((row) => row.values[key]));
      after = body['next'] === null ? '' : `&after=${body['next'] as string}`;
    } while (after !== '');
    expect(seen).toEqual([-2, -0.5, 0, 3.5, 3.5, 7, 10.25, 100, null, null]);
    expect((await rowsOf(`filter.${key}=-1..4&sort=${key}`, who)).map((row) => row.values[key])).toEqual([-0.5, 0, 3.5, 3.5]);
    expect((await rowsOf(`filter.${key}=${encodeURIComponent('..-1')}`, who)).map((row) => row.values[key])).toEqual([-2]);
  });

  it('is sealed and masked when its kind is, found by its number, and shown for a purpose', async () => {
    const { key } = await addField({ kind: 'phone', label: { zh: '家属电话', en: 'Phone of the family' }, searched: true });
    const row = await addReader({ name: '密一', [key]: '138 1111 2222' });
    expect(row).toMatchObject({ values: { [key]: '138****2222' } });
    expect(row.masked).toContain(key);
    expect(await rowsOf(`filter.${key}=13811112222`)).toHaveLength(1);
    expect(await rowsOf('search=13811112222')).toHaveLength(0); // its index does not stand yet
    await indexAll();
    for (const text of ['13811112222', '2222']) expect(await rowsOf(`search=${text}`), text).toHaveLength(1);
    const seen = await test.ask(worker, 'post', `/api/library/reader/${row.id}/unmask`, { field: key, purpose: '通知家属' });
    expect(seen.body).toEqual({ value: '13811112222' });
    await test.ask(worker, 'patch', `/api/library/reader/${row.id}`, { version: 1, values: { [key]: '13833334444' } });
    const history = await test.ask(worker, 'get', `/api/library/reader/${row.id}/history`);
    expect((history.body['lines'] as { values: Body }[]).map((line) => line.values[key])).toEqual(['138****4444', '138****2222']);
    const stored = await test.db.owner.query('select t::text as text from library.reader t union all select c::text from kernel.change c');
    for (const { text } of stored.rows as { text: string }[]) expect(text).not.toMatch(/1381111|1383333/);
  });

  it('seals on registers that seal nothing themselves', async () => {
    const { key } = await addField({ register: 'library.card', kind: 'secretText', label: { zh: '特殊说明', en: 'Special note' } });
    const reader = await addReader({ name: '持证' });
    const { body } = await test.ask(worker, 'post', '/api/library/card', {
      id: newId(),
      place: here,
      values: { reader: reader.id, serial: 'S1', kind: 'adult', [key]: '行动不便' },
    });
    expect(body).toMatchObject({ values: { [key]: '***', serial: 'S1' }, masked: [key] });
    await test.ask(worker, 'patch', `/api/library/card/${body['id'] as string}`, { version: 1, values: { books: 2 } });
    const seen = await test.ask(worker, 'post', `/api/library/card/${body['id'] as string}/unmask`, { field: key, purpose: '上门送书' });
    expect(seen.body).toEqual({ value: '行动不便' });
  });

  it('takes its index on demand, and that index serves the filter behind the wall', async () => {
    await indexAll();
    const indexes = await test.db.owner.query<{ indexdef: string }>(
      "select indexdef from pg_indexes where indexname like 'library_reader_extra_%' order by 1",
    );
    expect(indexes.rows[0]?.indexdef).toMatch(/\(county, \(extra_keys\[1\]\), id\)/);
    const client = await test.db.app.connect();
    try {
      await client.query(
        "begin; set local enable_seqscan = off; set local enable_bitmapscan = off; set local linli.counties = '610921'; set local linli.place = '610921'; set local linli.place_end = '610921:'; set local linli.read = 'library.reader'",
      );
      const plan = await client.query<Record<'QUERY PLAN', string>>(
        "explain select * from library.reader where county = '610921' and extra_keys[1] = 'A-1'",
      );
      expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Cond:.*extra_keys\[1\] = 'A-1'/);
      await client.query('rollback');
    } finally {
      client.release();
    }
  });
});

describe('a choice of the county', () => {
  it('has items that are added, retired and never given twice', async () => {
    const items = [
      { zh: '常来', en: 'Often' },
      { zh: '偶尔', en: 'Now and then' },
    ];
    const { key } = await addField({ kind: 'code', label: { zh: '到馆情况', en: 'Visits' }, items });
    const list = `library.reader.${key}`;
    await addReader({ name: '选一', [key]: 'x1' });
    expect(
      (await test.ask(worker, 'post', '/api/library/reader', { id: newId(), place: here, values: { name: '选二', [key]: 'x9' } })).status,
    ).toBe(422);
    const more = await test.ask(admin, 'post', '/api/kernel/county-codes', { list, items: [{ zh: '从不', en: 'Never' }] });
    expect(more.body).toMatchObject({ codes: [{ code: 'x3' }] });
    const twice = await test.ask(admin, 'post', '/api/kernel/county-codes', { list, items: [{ zh: '常来', en: 'Daily' }] });
    expect(twice.body).toMatchObject({ code: 'item-there' });
    await addReader({ name: '选三', [key]: 'x3' });
    expect((await rowsOf(`filter.${key}=${encodeURIComponent('x1,x3')}&sort=name`)).map((row) => row.values['name'])).toEqual([
      '选三',
      '选一',
    ]);
    await test.ask(admin, 'patch', `/api/kernel/county-codes/${list}/x1`, { retired: true });
    const gone = await test.ask(worker, 'post', '/api/library/reader', { id: newId(), place: here, values: { name: '选四', [key]: 'x1' } });
    expect(gone.status).toBe(422);
    expect((await rowsOf(`filter.${key}=x1`)).map((row) => row.values[key])).toEqual(['x1']);
    const again = await test.ask(admin, 'post', '/api/kernel/county-codes', { list, items: [{ zh: '常来', en: 'Often' }] });
    expect(again.body).toMatchObject({ codes: [{ code: 'x4' }] });
  });

  it('publishes how many rows have each value, and how many have any', async () => {
    const place = '610921100012';
    const who = actor('community-worker', place);
    const { key } = await addField({ kind: 'yesNo', label: { zh: '愿意值班', en: 'Would stand in' } });
    for (const value of [true, true, false]) await addReader({ name: `愿${value ? '是' : '否'}`, [key]: value }, who);
    await addReader({ name: '愿空' }, who);
    await test.settle();
    const facts = await test.db.owner.query('select name, value from kernel.fact where place = $1 and name like $2 order by name', [
      place,
      `library.reader.${key}.%`,
    ]);
    expect(facts.rows).toEqual([
      { name: `library.reader.${key}.false`, value: 1 },
      { name: `library.reader.${key}.filled`, value: 3 },
      { name: `library.reader.${key}.true`, value: 2 },
    ]);
  });

  it('may extend a list of ours, not one that a standard fixes', async () => {
    const closed = await test.ask(admin, 'post', '/api/kernel/county-codes', { list: 'card-kind', items: [{ zh: '老年', en: 'Senior' }] });
    expect(closed.body).toMatchObject({ code: 'list-closed' });
  });
});

describe('declaring', () => {
  it('is for the county: its system administrator, or an officer for his own department', async () => {
    for (const who of [worker, actor('town-officer', '610921100'), actor('security-admin', '610921'), actor('system-admin', '610921100')])
      expect((await test.ask(who, 'post', '/api/kernel/county-fields', wish)).status, who.name).toBe(403);
    const foreign = await test.ask(officer, 'post', '/api/kernel/county-fields', {
      ...wish,
      label: { zh: '住房面积', en: 'Area' },
      owner: 'housing',
    });
    expect(foreign.body).toMatchObject({ code: 'department-may-not' });
    await addField({ label: { zh: '读书小组', en: 'Reading group' } }, officer);
  });

  it('asks nothing twice, nothing forbidden, and nothing of persons without a purpose', async () => {
    const refusal = async (part: Body) => (await test.ask(admin, 'post', '/api/kernel/county-fields', { ...wish, ...part })).body['code'];
    expect(await refusal({ label: { zh: '备 注', en: 'Remark' } })).toBe('asked-already');
    expect(await refusal({ label: { zh: '健身卡（号）', en: 'Card' } })).toBe('asked-already');
    expect(await refusal({ label: { zh: '宗教信仰', en: 'Religion' } })).toBe('not-asked');
    expect(await refusal({ label: { zh: '鞋码', en: 'Shoe size' }, purpose: null })).toBe('purpose-needed');
    expect(await refusal({ label: { zh: '鞋码', en: 'Shoe size' }, kind: 'code' })).toBe('items-needed');
    expect(await refusal({ label: { zh: '鞋码', en: 'Shoe size' }, kind: 'integer', searched: true })).toBe('not-searchable');
    expect(await refusal({ label: { zh: '鞋码', en: 'Shoe size' }, register: 'library.shelf' })).toBe('no-such-register');
  });

  it('gives each key and each place once, however many declare at the same time', async () => {
    const names = ['甲', '乙', '丙', '丁', '戊', '己'];
    const made = await Promise.all(names.map((each) => addField({ label: { zh: `并发${each}`, en: each }, listed: false })));
    expect(new Set(made.map((each) => each.slot)).size).toBe(names.length);
    const same = await Promise.all(
      [1, 2].map(() => test.ask(admin, 'post', '/api/kernel/county-fields', { ...wish, label: { zh: '同名', en: 'Same' } })),
    );
    expect(same.map((each) => each.status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });
});

describe('a retired field', () => {
  it('stays readable, is asked no more, and an open form is told why', async () => {
    const { key, version } = await addField({ label: { zh: '临时项', en: 'For a while' }, required: true });
    const missing = await test.ask(worker, 'post', '/api/library/reader', { id: newId(), place: here, values: { name: '缺' } });
    expect(missing.body).toMatchObject({ where: `values.${key}` });
    const row = await addReader({ name: '时一', [key]: '有' });
    const [edited, retired] = await Promise.all([
      test.ask(worker, 'patch', `/api/library/reader/${row.id}`, { version: 1, values: { note: '同时改' } }),
      test.ask(admin, 'post', `/api/kernel/county-fields/library.reader/${key}/retire`, { version, reason: '不再发放' }),
    ]);
    expect([edited.status, retired.status]).toEqual([200, 200]);
    const after = await test.ask(worker, 'get', `/api/library/reader/${row.id}`);
    expect(after.body).toMatchObject({ version: 2, values: { [key]: '有', note: '同时改' } });
    const late = await test.ask(worker, 'patch', `/api/library/reader/${row.id}`, { version: 2, values: { [key]: '改' } });
    expect(late.status).toBe(422);
    expect(JSON.stringify(late.body)).toContain('已经停用');
    await addReader({ name: '时二' });
    expect((await rowsOf(`filter.${key}=any`)).map((each) => each.values['name'])).toEqual(['时一']);
    const again = await addField({ label: { zh: '临时项', en: 'For a while' } });
    expect(again.key).toBe(`${key}2`);
    const back = await test.ask(admin, 'post', `/api/kernel/county-fields/library.reader/${key}/restore`, { version: 2 });
    expect(back.body).toMatchObject({ code: 'asked-already' });
    const old = await test.ask(admin, 'post', `/api/kernel/county-fields/library.reader/${key}/retire`, { version: 1, reason: '再停' });
    expect(old.body).toMatchObject({ code: 'changed-meanwhile' });
  });

  it('is asked only from its first day on', async () => {
    const { key } = await addField({ label: { zh: '明年起', en: 'From next year' }, validFrom: '2099-01-01' });
    const early = await test.ask(worker, 'post', '/api/library/reader', { id: newId(), place: here, values: { name: '早', [key]: '1' } });
    expect(early.status).toBe(422);
  });
});
