import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type DomainModel, atLeast, domain, fact, indicator, name, openToOffices, places, register, serving } from '../../model/index.ts';
import { actor, libraryMigrations, libraryModel, startTestPlatform, type TestPlatform } from '../../testkit/index.ts';
import { asOwner } from '../db/database.ts';
import { newId } from '../id.ts';
import { migrationOf } from '../register/ddl.ts';
import { statementsOf } from '../db/migrate.ts';
import { refreshSummaries } from './indicators.ts';

const club = register('clubs.club', {
  label: { zh: '读书会', en: 'Reading club' },
  help: { zh: '一个读书会可以在几个社区活动。', en: 'A club may meet in several communities.' },
  source: 'invented',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  rights: openToOffices,
  title: ['name'],
  fields: {
    name: name({ label: { zh: '名称', en: 'Name' }, required: true }),
    serves: places({ label: { zh: '活动社区', en: 'Meets in' }, required: true }),
  },
  publishes: { meeting: serving('serves') },
});

const clubs: DomainModel = domain({
  name: 'clubs',
  label: { zh: '读书会', en: 'Clubs' },
  registers: [club],
  indicators: [
    indicator('clubs.total', {
      plan: 'X1',
      label: { zh: '读书会', en: 'Clubs' },
      help: { zh: '', en: '' },
      measure: { kind: 'distinct', fact: 'clubs.meeting' },
      unit: 'count',
      target: atLeast(1),
      strength: 'must',
      deadline: null,
    }),
    indicator('clubs.readers-grown', {
      plan: 'X2',
      label: { zh: '成年读者', en: 'Grown readers' },
      help: { zh: '', en: '' },
      measure: { kind: 'ratio', of: fact('library.grown'), per: fact('library.readers') },
      unit: 'percent',
      target: atLeast(50, 100),
      strength: 'must',
      deadline: null,
    }),
  ],
});

let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [libraryModel, clubs],
    migrations: [libraryMigrations],
    clock: () => new Date('2026-03-15T04:00:00Z'),
  });
  const { tables, constraints, policies } = statementsOf(migrationOf(club));
  for (const statement of [...tables, ...constraints, ...policies]) await test.db.owner.query(statement);
});
afterAll(() => test.close());

const community = (serial: number, town = '100'): string => `610921${town}${String(serial).padStart(3, '0')}`;

async function add(place: string, born: string | null): Promise<void> {
  const added = await test.ask(actor('community-worker', place), 'post', '/api/library/reader', {
    id: newId(),
    place,
    values: { name: '读者', born },
  });
  expect(added.status).toBe(200);
}

async function figure(name: string, place: string): Promise<unknown> {
  const found = await test.db.owner.query('select numerator, denominator from kernel.indicator_value where name = $1 and place = $2', [
    name,
    place,
  ]);
  return found.rows[0];
}

describe('figures', () => {
  it('are added up from communities to town and county, not averaged', async () => {
    await add(community(1), '1980-01-01');
    for (const born of [null, null, '1980-01-01']) await add(community(2), born);
    await add(community(1, '101'), null);
    await test.settle();
    expect(await figure('clubs.readers-grown', community(2))).toEqual({ numerator: 1, denominator: 3 });
    expect(await figure('clubs.readers-grown', '610921100')).toEqual({ numerator: 2, denominator: 4 });
    expect(await figure('clubs.readers-grown', '610921')).toEqual({ numerator: 2, denominator: 5 });
  });

  it('count many communities in one go as they count each alone', async () => {
    for (let serial = 10; serial < 30; serial += 1)
      for (let reader = 0; reader < serial % 4; reader += 1) await add(community(serial), reader === 0 ? '1990-01-01' : null);
    await test.settle();
    const facts = await test.db.owner.query<{ place: string; value: number }>(
      "select place, value from kernel.fact where name = 'library.readers' and place >= $1 and place < $2 order by place",
      [community(10), community(30)],
    );
    expect(facts.rows.map((row) => row.value)).toEqual(
      Array.from({ length: 20 }, (_, index) => (index + 10) % 4).filter((count) => count > 0),
    );
  });

  it('count a club once in town and county, however many communities it serves', async () => {
    const officer = actor('county-officer', '610921', ['civil-affairs']);
    const serve = async (serves: string[]) =>
      (await test.ask(officer, 'post', '/api/clubs/club', { id: newId(), place: serves[0], values: { name: '读书会', serves } })).status;
    expect(await serve([community(1), community(2)])).toBe(200);
    expect(await serve([community(2), community(1, '101')])).toBe(200);
    await test.settle();
    const at = async (place: string) => ((await figure('clubs.total', place)) as { numerator: number } | undefined)?.numerator;
    expect([await at(community(1)), await at(community(2)), await at('610921100'), await at('610921101'), await at('610921')]).toEqual([
      1, 2, 2, 1, 2,
    ]);
  });

  it('reach city, province and country as sums of counties', async () => {
    await asOwner(test.db, (tx) => refreshSummaries(tx, '2026-03', '2026-03-15T04:00:00Z'));
    const found = await test.db.owner.query(
      "select place, numerator from kernel.indicator_summary where name = 'clubs.total' order by place",
    );
    expect(found.rows).toEqual([
      { place: '', numerator: 2 },
      { place: '61', numerator: 2 },
      { place: '6109', numerator: 2 },
    ]);
  });

  it('may be refreshed again and again, and stay the same', async () => {
    const before = await test.db.owner.query('select name, place, value from kernel.fact order by name, place');
    await test.db.owner.query(
      "insert into kernel.stale (county, id, register, place) select '610921', gen_random_uuid(), 'library.reader', place from kernel.fact where name = 'library.readers'",
    );
    await test.settle();
    await test.settle();
    expect((await test.db.owner.query('select name, place, value from kernel.fact order by name, place')).rows).toEqual(before.rows);
  });
});
