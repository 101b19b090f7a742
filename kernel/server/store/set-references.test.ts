import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { actor, libraryMigrations, libraryModel, startTestPlatform, type TestPlatform } from '../../testkit/index.ts';
import { newId } from '../id.ts';

const [here, there] = ['610921100001', '610921100002'] as const;
const worker = actor('community-worker', here);

let test: TestPlatform;
const readers = { here: newId(), there: newId() };
beforeAll(async () => {
  test = await startTestPlatform({ engineUrl: inject('engineUrl'), models: [libraryModel], migrations: [libraryMigrations] });
  for (const [place, id] of [
    [here, readers.here],
    [there, readers.there],
  ] as const) {
    const added = await test.ask(actor('community-worker', place), 'post', '/api/library/reader', { id, place, values: { name: '读者' } });
    if (added.status !== 200) throw new Error(JSON.stringify(added.body));
  }
});
afterAll(() => test.close());

const cards = (count: number, readerAt: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => ({
    id: newId(),
    place: here,
    values: { reader: readerAt(at), serial: `S${newId()}`, kind: 'adult' },
  }));

const count = async (): Promise<number> =>
  Number((await test.db.owner.query<{ n: string }>('select count(*) as n from library.card')).rows[0]?.n);

describe.each([
  ['a small set', 3],
  ['a large set', 400],
])('%s of rows', (_, size) => {
  const add = (readerAt: (at: number) => string) => test.ask(worker, 'post', '/api/library/card/bulk', { rows: cards(size, readerAt) });

  it('is refused whole where one points to nothing', async () => {
    const before = await count();
    const refused = await add((at) => (at === size - 1 ? newId() : readers.here));
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'unknown-reference', details: { constraint: 'library_card_reader_fk' } });
    expect(await count()).toBe(before);
  });

  it('is taken where all point to something, seen or not', async () => {
    const before = await count();
    expect((await add((at) => (at % 2 === 0 ? readers.here : readers.there))).status).toBe(200);
    expect(await count()).toBe(before + size);
  });

  it('leaves the foreign keys awake', async () => {
    const may = await test.db.app.query("select has_parameter_privilege('session_replication_role', 'set') as may");
    expect(may.rows).toEqual([{ may: true }]);
    await add(() => readers.here);
    for (const pool of [test.db.app, test.db.owner]) {
      const role = await pool.query<{ session_replication_role: string }>('show session_replication_role');
      expect(role.rows).toEqual([{ session_replication_role: 'origin' }]);
    }
  });
});

it('every declared reference has its foreign key, and there are no others', async () => {
  const found = await test.db.owner.query<{ name: string }>(
    "select conname as name from pg_constraint where contype = 'f' and connamespace = 'library'::regnamespace order by 1",
  );
  const declared = [...test.platform.dictionary.registers.values()].flatMap((of) =>
    Object.entries(of.fields).flatMap(([key, field]) =>
      field.kind === 'reference' && field.to !== undefined ? [`${of.name.replace('.', '_')}_${key}_fk`] : [],
    ),
  );
  expect(found.rows.map((row) => row.name)).toEqual(declared.toSorted());
});
