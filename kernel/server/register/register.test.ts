import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { actor, libraryMigrations, libraryModel, startTestPlatform, type TestPlatform } from '../../testkit/index.ts';
import { newId } from '../id.ts';

const here = '610921100001';
const there = '610921100002';
const worker = actor('community-worker', here);
const neighbour = actor('community-worker', there);
const town = actor('town-officer', '610921100');
const county = actor('county-officer', '610921', ['civil-affairs']);
const foreign = actor('county-officer', '610921', ['housing']);

let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform({ engineUrl: inject('engineUrl'), models: [libraryModel], migrations: [libraryMigrations] });
});
afterAll(() => test.close());

const number = '99992119900307008X';
const linValues = { name: '林小满', number, phone: '138 0000 5678', born: '1990-03-07' };

async function addReader(values: Record<string, unknown>, place = here): Promise<string> {
  const id = newId();
  const added = await test.ask(actor('community-worker', place), 'post', '/api/library/reader', { id, place, values });
  expect(added.status, JSON.stringify(added.body)).toBe(200);
  return id;
}

describe('a declared register', () => {
  it('keeps a row, and shows sealed values masked', async () => {
    const id = await addReader(linValues);
    const { body } = await test.ask(worker, 'get', `/api/library/reader/${id}`);
    expect(body).toMatchObject({ id, place: here, version: 1, masked: ['number', 'phone'] });
    expect(body.values).toMatchObject({ name: '林小满', number: '999921********008X', phone: '138****5678', born: '1990-03-07' });
  });

  it('holds no clear identity number anywhere in the database', async () => {
    const row = await test.db.owner.query('select t::text as text from library.reader t union all select c::text from kernel.change c');
    expect(row.rows.length).toBeGreaterThan(1);
    for (const { text } of row.rows) expect(text).not.toContain(number);
  });

  it('is found by name, pinyin, initials, number and phone, whole or tail', async () => {
    await addReader({ name: '单雪', phone: '13900001234' });
    for (const search of ['林小', 'linxiao', 'lxm', number, number.toLowerCase(), '13800005678', '5678']) {
      const { body } = await test.ask(worker, 'get', `/api/library/reader?search=${encodeURIComponent(search)}`);
      expect(
        (body.rows as { values: { name: string } }[]).map((row) => row.values.name),
        search,
      ).toEqual(['林小满']);
    }
    const surname = await test.ask(worker, 'get', '/api/library/reader?search=shanx');
    expect(surname.body.rows).toHaveLength(1);
  });

  it('shows a masked value for a purpose, and remembers who asked', async () => {
    const id = await addReader({ name: '白露', phone: '13700000001' });
    const seen = await test.ask(worker, 'post', `/api/library/reader/${id}/unmask`, { field: 'phone', purpose: '通知还书' });
    expect(seen.body).toEqual({ value: '13700000001' });
    const trail = await test.db.owner.query(
      "select purpose, actor_name from kernel.audit_entry where operation = 'library.reader.unmask' and record = $1",
      [id],
    );
    expect(trail.rows).toEqual([{ purpose: '通知还书', actor_name: worker.name }]);
  });

  it('refuses what does not fit, and says where', async () => {
    const wrong = await test.ask(worker, 'post', '/api/library/reader', {
      id: newId(),
      place: here,
      values: { name: '林', number: '999921199003070081', shoe: 43 },
    });
    expect(wrong.status).toBe(422);
    expect((wrong.body.details as { where: string }[]).map((each) => each.where).toSorted()).toEqual(['values.number', 'values.shoe']);
  });

  it('refuses a change of a version that is no longer the newest, and shows the newest', async () => {
    const id = await addReader({ name: '秦风' });
    const first = await test.ask(worker, 'patch', `/api/library/reader/${id}`, { version: 1, values: { note: '常来' } });
    expect(first.body).toMatchObject({ version: 2, values: { note: '常来' } });
    const second = await test.ask(worker, 'patch', `/api/library/reader/${id}`, { version: 1, values: { note: '不常来' } });
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({
      code: 'changed-meanwhile',
      details: { seen: 1, current: { version: 2, values: { note: '常来' } } },
    });
  });

  it('ends rather than deletes, and tells its history with sealed values masked', async () => {
    const id = await addReader({ name: '卫青', phone: '13600000009' });
    await test.ask(worker, 'patch', `/api/library/reader/${id}`, { version: 1, values: { phone: '13600000008' } });
    await test.ask(worker, 'post', `/api/library/reader/${id}/end`, { version: 2, reason: '搬走了' });
    const list = await test.ask(worker, 'get', '/api/library/reader?search=卫青');
    expect(list.body.rows).toEqual([]);
    const history = await test.ask(worker, 'get', `/api/library/reader/${id}/history`);
    expect((history.body.lines as { action: string; values: unknown }[]).map((line) => [line.action, line.values])).toEqual([
      ['end', { '#reason': '搬走了' }],
      ['change', { phone: '136****0008' }],
      ['create', { name: '卫青', phone: '136****0009' }],
    ]);
  });

  it('answers a retried request once', async () => {
    const body = { id: newId(), place: here, values: { name: '重试' } };
    const headers = { 'Idempotency-Key': 'one' };
    const [a, b] = await Promise.all([
      test.ask(worker, 'post', '/api/library/reader', body, headers),
      test.ask(worker, 'post', '/api/library/reader', body, headers),
    ]);
    expect([a.status, b.status]).toEqual([200, 200]);
    expect(a.body).toEqual(b.body);
    const other = await test.ask(worker, 'post', '/api/library/reader', { ...body, values: { name: '别的' } }, headers);
    expect(other.body).toMatchObject({ code: 'key-reused' });
  });

  it('pages by key without losing or doubling a row', async () => {
    await Promise.all(Array.from({ length: 23 }, (_, index) => addReader({ name: `翻页${String.fromCodePoint(0x4e00 + index)}` }, there)));
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await test.ask(neighbour, 'get', `/api/library/reader?limit=5&count=true${after}`);
      expect(body.count).toEqual({ rows: 23, estimated: false });
      seen.push(...(body.rows as { id: string }[]).map((row) => row.id));
      after = body.next === null ? '' : `&after=${body.next as string}`;
    } while (after !== '');
    expect(seen).toHaveLength(23);
    expect(new Set(seen).size).toBe(23);
  });
});

describe('the two walls', () => {
  it('hide a community from its neighbour, and open it to town and owning department', async () => {
    const id = await addReader({ name: '墙内' });
    expect((await test.ask(neighbour, 'get', `/api/library/reader/${id}`)).status).toBe(404);
    expect((await test.ask(town, 'get', `/api/library/reader/${id}`)).status).toBe(200);
    expect((await test.ask(county, 'get', `/api/library/reader/${id}`)).status).toBe(200);
    expect((await test.ask(foreign, 'get', `/api/library/reader/${id}`)).status).toBe(403);
    expect((await test.ask(town, 'patch', `/api/library/reader/${id}`, { version: 1, values: { note: '越权' } })).status).toBe(403);
    expect((await test.ask(null, 'get', `/api/library/reader/${id}`)).status).toBe(401);
  });

  it('show a person from the registered home too', async () => {
    const id = await addReader({ name: '两地', homePlace: there });
    expect((await test.ask(neighbour, 'get', `/api/library/reader/${id}`)).status).toBe(200);
  });

  it('refuse a row placed outside the post', async () => {
    const outside = await test.ask(worker, 'post', '/api/library/reader', { id: newId(), place: there, values: { name: '越界' } });
    expect(outside.body).toMatchObject({ code: 'place-outside' });
  });

  it('stand in the database as well: without settings nothing is seen or written', async () => {
    expect((await test.db.app.query('select * from library.reader')).rows).toEqual([]);
    await expect(
      test.db.app.query("insert into library.reader (county, id, place, name) values ('610921', gen_random_uuid(), '610921100001', 'x')"),
    ).rejects.toThrow(/row-level security/);
    await expect(test.db.app.query('delete from library.reader')).rejects.toThrow(/permission denied/);
  });
});

describe('published facts', () => {
  it('are counted within a round of the outbox', async () => {
    const place = '610921100003';
    await addReader({ name: '数一', born: '1980-01-01' }, place);
    const id = await addReader({ name: '数二' }, place);
    await test.settle();
    const facts = async () =>
      (
        await test.db.owner.query<{ name: string; value: number }>(
          'select name, value from kernel.fact where place = $1 and name like $2 order by name',
          [place, 'library.%'],
        )
      ).rows;
    expect(await facts()).toEqual([
      { name: 'library.grown', value: 1 },
      { name: 'library.readers', value: 2 },
    ]);
    await test.ask(actor('community-worker', place), 'post', `/api/library/reader/${id}/end`, { version: 1, reason: '退证' });
    await test.settle();
    expect((await facts())[1]).toEqual({ name: 'library.readers', value: 1 });
  });
});
