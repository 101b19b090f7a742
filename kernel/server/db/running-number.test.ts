import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { actor, startTestPlatform, type TestPlatform } from '../../testkit/index.ts';
import { workOf } from '../work-of.ts';
import { behindWall, serviceWall } from './wall.ts';
import { type RunningNumbers, takeNumbers } from './running-number.ts';

let test: TestPlatform;
const county = '610921';

beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [],
    migrations: [],
    clock: () => new Date('2026-11-27T17:00:00Z'),
  });
  await test.db.owner.query(`
    create table kernel.ticket_of_day (county text, day date, last integer, primary key (county, day));
    create table kernel.ticket_of_year (county text, year integer, last integer, primary key (county, year));
    grant select, insert, update on kernel.ticket_of_year to linli_app;
  `);
});
afterAll(() => test.close());

/** Takes two numbers in work of which nothing is kept where it breaks off. */
const take = (numbers: RunningNumbers, breaks = false): Promise<number> =>
  behindWall(test.db, serviceWall([], [county]), async (tx) => {
    const work = workOf(test.platform, { tx, dictionary: test.platform.dictionary, actor: actor('county-officer', county) });
    const first = await takeNumbers(work, numbers, county, 2);
    if (breaks) throw new Error('broken off');
    return first;
  });

it('numbers run on by county and period, with a gap for work that broke off or without one, as is declared', async () => {
  const daily = { table: 'kernel.ticket_of_day', period: 'day', gaps: 'left' } as const;
  const yearly = { table: 'kernel.ticket_of_year', period: 'year', gaps: 'none' } as const;
  for (const [numbers, third] of [
    [daily, 5],
    [yearly, 3],
  ] as const) {
    expect(await take(numbers)).toBe(1);
    await expect(take(numbers, true)).rejects.toThrow('broken off');
    expect(await take(numbers)).toBe(third);
  }
  const kept = await test.db.owner.query<{ of: string }>(
    'select day::text as of from kernel.ticket_of_day union all select year::text from kernel.ticket_of_year',
  );
  expect(kept.rows.map(({ of }) => of)).toEqual(['2026-11-28', '2026']);
});
