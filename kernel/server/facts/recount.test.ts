import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  type DomainModel,
  atLeast,
  code,
  codeList,
  count,
  date,
  decimal,
  distinct,
  domain,
  fact,
  indicator,
  name,
  openToOffices,
  places,
  register,
  serving,
  sum,
  yesNo,
} from '../../model/index.ts';
import { actor, startTestPlatform, type TestPlatform } from '../../testkit/index.ts';
import { statementsOf } from '../db/migrate.ts';
import { newId } from '../id.ts';
import { migrationOf } from '../register/ddl.ts';
import type { StoodFor } from './count-past.ts';
import { pastMonths, recountMonths, recountUnlived } from './recount.ts';
import { markDay } from './new-day.ts';
import { openMonths } from './refresh.ts';

const text = { zh: '虚构', en: 'Invented' };
const shared = {
  label: text,
  help: text,
  source: 'invented',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  rights: openToOffices,
  title: ['name'],
} as const;
const kinds = codeList('shed-kind', { standard: 'invented', label: text, items: [{ code: 'tool', zh: '工具', en: 'Tools' }] });

const shed = register('garden.shed', {
  ...shared,
  since: 'builtOn',
  until: 'clearedOn',
  fields: {
    name: name({ label: text, required: true }),
    kind: code(kinds, { label: text }),
    open: yesNo({ label: text }),
    area: decimal({ label: text, min: 0 }),
    builtOn: date({ label: text }),
    clearedOn: date({ label: text }),
  },
  publishes: {
    sheds: count(),
    open: count().matching({ open: true }),
    area: sum('area'),
    kinds: distinct('kind'),
  },
});
const club = register('garden.club', {
  ...shared,
  since: 'filedOn',
  fields: { name: name({ label: text, required: true }), serves: places({ label: text, required: true }), filedOn: date({ label: text }) },
  publishes: { serving: serving('serves') },
});

const told = { label: text, help: text, strength: 'must', deadline: null } as const;
const garden: DomainModel = domain({
  name: 'garden',
  label: text,
  registers: [shed, club],
  indicators: [
    indicator('garden.open-share', {
      ...told,
      plan: 'X1',
      measure: { kind: 'ratio', of: fact('garden.open'), per: fact('garden.sheds') },
      unit: 'percent',
      target: atLeast(50, 100),
    }),
    indicator('garden.area', {
      ...told,
      plan: 'X2',
      measure: { kind: 'total', of: fact('garden.area') },
      unit: 'count',
      target: atLeast(1),
    }),
    indicator('garden.clubs', {
      ...told,
      plan: 'X3',
      measure: { kind: 'distinct', fact: 'garden.serving' },
      unit: 'count',
      target: atLeast(1),
    }),
    indicator('garden.kinds', {
      ...told,
      plan: 'X4',
      measure: { kind: 'distinct', fact: 'garden.kinds' },
      unit: 'count',
      target: atLeast(1),
    }),
  ],
});

const COUNTY = '610921';
const [one, two, far] = ['610921100001', '610921100002', '610921101001'] as const;
const officer = actor('county-officer', COUNTY, ['civil-affairs']);

let test: TestPlatform;
let now = new Date('2026-06-15T04:00:00Z');
let stood: readonly StoodFor[] = [];

beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [garden],
    migrations: [],
    clock: () => now,
    places: { stoodFor: async (_tx, _county, months) => stood.filter((each) => months.includes(each.month)) },
  });
  for (const each of [shed, club]) {
    const { tables, constraints, policies } = statementsOf(migrationOf(each));
    for (const statement of [...tables, ...constraints, ...policies]) await test.db.owner.query(statement);
  }
});
afterAll(() => test.close());

async function add(path: string, place: string, values: Record<string, unknown>): Promise<string> {
  const id = newId();
  const added = await test.ask(officer, 'post', `/api/garden/${path}`, { id, place, values: { name: '虚构', ...values } });
  expect(added.status).toBe(200);
  return id;
}

async function figure(indicatorName: string, place: string, month: string): Promise<string | undefined> {
  const found = await test.db.owner.query<{ text: string }>(
    "select numerator || '/' || denominator as text from kernel.indicator_value where name = $1 and place = $2 and month = $3",
    [`garden.${indicatorName}`, place, month],
  );
  return found.rows[0]?.text;
}

describe('months that are over', () => {
  it('are counted from the rows that held at the end of each, by the days that the register names', async () => {
    await add('shed', one, { builtOn: '2026-01-31', open: true, area: 10 });
    await add('shed', one, { builtOn: '2026-02-01', open: false, area: 20 });
    await add('shed', two, { builtOn: '2025-06-01', clearedOn: '2026-03-31', open: false, area: 5 });
    await add('shed', far, { builtOn: '2026-04-30', open: true, area: 7.5 });
    await recountMonths(test.platform, COUNTY, ['2026-01', '2026-02', '2026-03', '2026-04']);
    const area = async (place: string) =>
      Promise.all(['2026-01', '2026-02', '2026-03', '2026-04'].map((month) => figure('area', place, month)));
    expect(await area(one)).toEqual(['10/1', '30/1', '30/1', '30/1']);
    expect(await area(two), 'its last day is the last of March').toEqual(['5/1', '5/1', '5/1', undefined]);
    expect(await area('610921100')).toEqual(['15/2', '35/2', '35/2', '30/1']);
    expect(await area(COUNTY)).toEqual(['15/2', '35/2', '35/2', '37.5/2']);
    expect(await figure('open-share', COUNTY, '2026-02')).toBe('1/3');
  });

  it('count a row without such a day from its entry to its end', async () => {
    const id = await add('shed', far, { area: 100 });
    await test.db.owner.query(
      "update garden.shed set created_at = '2026-02-28T15:59:59Z', ended_at = '2026-03-31T16:00:00Z' where id = $1",
      [id],
    );
    await recountMonths(test.platform, COUNTY, ['2026-01', '2026-02', '2026-03', '2026-04']);
    expect(await figure('area', far, '2026-01')).toBeUndefined();
    expect(await figure('area', far, '2026-02'), 'entered on 28 February in China').toBe('100/1');
    expect(await figure('area', far, '2026-03'), 'ended on 1 April in China').toBe('100/1');
    expect(await figure('area', far, '2026-04')).toBe('7.5/1');
  });

  it('count what serves several places once in each, and once in town and county', async () => {
    await add('club', one, { filedOn: '2026-02-10', serves: [one, two] });
    await add('club', one, { filedOn: '2026-03-10', serves: [one, far] });
    await recountMonths(test.platform, COUNTY, ['2026-01', '2026-02', '2026-03']);
    const at = async (month: string) =>
      Promise.all([one, two, far, '610921100', '610921101', COUNTY].map((place) => figure('clubs', place, month)));
    expect(await at('2026-01')).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
    expect(await at('2026-02'), 'none is 0 where others are known').toEqual(['1/1', '1/1', '0/1', '1/1', undefined, '1/1']);
    expect(await at('2026-03')).toEqual(['2/1', '1/1', '1/1', '2/1', '1/1', '2/1']);
  });

  it('are those of the places that stood then', async () => {
    const split = '610921100009';
    await add('shed', split, { builtOn: '2026-01-10', area: 1, kind: 'tool' });
    await add('shed', one, { builtOn: '2026-01-10', area: 0, kind: 'tool' });
    stood = [{ month: '2026-01', code: split, stood: one }];
    await recountMonths(test.platform, COUNTY, ['2026-01', '2026-02']);
    stood = [];
    expect([await figure('area', split, '2026-01'), await figure('area', one, '2026-01')]).toEqual([undefined, '11/1']);
    expect([await figure('area', split, '2026-02'), await figure('area', one, '2026-02')]).toEqual(['1/1', '30/1']);
    expect(await figure('kinds', COUNTY, '2026-02'), 'one kind, wherever it stands').toBe('1/1');
  });

  it('are added up above the county, and stand for the last second of the month', async () => {
    await recountMonths(test.platform, COUNTY, ['2026-02']);
    const found = await test.db.owner.query<{ place: string; asOf: string }>(
      `select place, as_of as "asOf" from kernel.indicator_summary where name = 'garden.area' and month = '2026-02' order by place`,
    );
    expect(found.rows).toEqual(['', '61', '6109'].map((place) => ({ place, asOf: '2026-02-28T15:59:59.000Z' })));
  });

  it('answer like the live figures when nothing moved since', async () => {
    await test.settle();
    const live = await test.db.owner.query(
      "select name, place, parent, numerator, denominator from kernel.indicator_value where county = $1 and month = '2026-06' order by name, place",
      [COUNTY],
    );
    const before = now;
    now = new Date('2026-07-02T04:00:00Z');
    await recountMonths(test.platform, COUNTY, ['2026-06']);
    const again = await test.db.owner.query(
      "select name, place, parent, numerator, denominator from kernel.indicator_value where county = $1 and month = '2026-06' order by name, place",
      [COUNTY],
    );
    now = before;
    const positive = (rows: readonly unknown[]) => rows.filter((row) => Number((row as { numerator: number }).numerator) > 0);
    expect(positive(live.rows).length).toBeGreaterThan(8);
    expect(positive(again.rows)).toEqual(positive(live.rows));
  });

  it('refuse the running month, whose figures are live', async () => {
    await expect(recountMonths(test.platform, COUNTY, ['2026-06'])).rejects.toThrow(/not over/);
    expect(pastMonths(() => now, 2)).toEqual(['2026-04', '2026-05']);
  });

  it('are filled after an import where nobody lived through them, and stay as reported where somebody did', async () => {
    await test.db.owner.query(
      "update kernel.indicator_value set as_of = '2026-04-20T00:00:00Z', numerator = 99 where month = '2026-04' and place = $1",
      [COUNTY],
    );
    await add('shed', one, { builtOn: '2025-12-01', area: 1000 });
    await recountUnlived(test.platform, COUNTY);
    expect(await figure('area', one, '2026-03')).toBe('1030/1');
    expect(await figure('area', COUNTY, '2026-04')).toBe('99/2');
  });
});

describe('a new day', () => {
  it('brings in what begins on it and takes out what held for the last time on the day before, though nobody writes', async () => {
    now = new Date('2026-06-20T04:00:00Z');
    const place = '610921102001';
    await add('shed', place, { builtOn: '2026-06-21', area: 3 });
    await add('shed', place, { builtOn: '2026-01-01', clearedOn: '2026-06-20', area: 4 });
    await test.settle();
    expect(await figure('area', place, '2026-06')).toBe('4/1');
    now = new Date('2026-06-20T16:00:00Z'); // midnight in China
    await markDay(test.db, test.platform.dictionary, [COUNTY], () => now, '2026-06-20');
    await test.settle();
    expect(await figure('area', place, '2026-06')).toBe('3/1');
  });
});

describe('a new month', () => {
  it('begins with the figures of every community, though nobody has written anything', async () => {
    await test.settle();
    now = new Date('2026-06-30T16:00:01Z'); // the first of July in China
    await openMonths(test.db, test.platform.countyDictionaries, [COUNTY], () => now);
    expect(await figure('area', COUNTY, '2026-07')).toBe('1041.5/5');
    expect(await figure('area', one, '2026-07')).toBe(await figure('area', one, '2026-06'));
  });

  it('is not narrowed to the community that writes first', async () => {
    now = new Date('2026-07-31T16:00:01Z');
    await add('shed', far, { area: 1 });
    await test.settle();
    const [june, august] = [await figure('area', one, '2026-07'), await figure('area', one, '2026-08')];
    expect(august).toBe(june);
    expect(august).toBeDefined();
  });
});
