import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newId } from '@linli/kernel/server';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { migrationFolders, serverDomains } from '../compose.ts';

/**
 * The plan's own counting, from rows of the registers to the figure (domain.md 13.0 and 13.1): what counts, what does not,
 * and exactly where the line runs. Each case has communities of its own.
 */
let test: TestPlatform;
let now = new Date('2026-11-20T04:00:00Z');

const COUNTY = '610921';
const officer = actor('county-officer', COUNTY, ['civil-affairs']);

beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: serverDomains.map((each) => each.model),
    migrations: migrationFolders.filter((each) => each.domain !== 'kernel'),
    operations: serverDomains.flatMap((each) => each.operations),
    clock: () => now,
  });
});
afterAll(() => test.close());

const communityOf = (serial: number, town = '100'): string => `${COUNTY}${town}${String(serial).padStart(3, '0')}`;

async function add(path: string, place: string, values: Record<string, unknown>, as = officer): Promise<string> {
  const id = newId();
  const added = await test.ask(as, 'post', `/api/${path}`, { id, place, values });
  expect(added.status, JSON.stringify(added.body)).toBe(200);
  return id;
}

const urban = (place: string, yes = true) => add('regions/community', place, { name: place, code: place, urban: yes });
const worker = (place: string, values: Record<string, unknown> = {}) =>
  add('staff/worker', place, { name: '宋小舟', post: 'full-time-worker', fullTime: true, ...values });
const premises = (place: string, kind: string, areaM2: number, values: Record<string, unknown> = {}) =>
  add('facilities/premises', place, { name: kind, kind, areaM2, handedOver: true, open: true, ...values });

const AREAS = ['DW', 'LD', 'MZ', 'ZZ', 'WS'];

/** A hall of so many m² whose one window serves these areas. */
async function hall(place: string, areaM2: number, areas: readonly string[], values: Record<string, unknown> = {}): Promise<void> {
  const id = await add('services/service-hall', place, {
    name: '大厅',
    areaM2,
    open: true,
    flowPosted: true,
    noticeBoard: true,
    ...values,
  });
  await add('services/hall-window', place, { hall: id, number: 1, areas, open: true });
}

interface PlanLine {
  readonly plan: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly tenths: number | null;
  readonly standing: string;
  readonly daysLeft: number | null;
  readonly differs: boolean;
  readonly target: { readonly numerator: number; readonly denominator: number } | null;
}

interface PlanAnswer {
  readonly programme: { readonly id: string | null; readonly title: { zh: string; en: string }; readonly counties: number } | null;
  readonly day: string;
  readonly asOf: string | null;
  readonly below: readonly { readonly place: string }[];
  readonly chapters: readonly { readonly lines: readonly PlanLine[] }[];
}

async function planOf(place: string, as = officer, month = ''): Promise<PlanAnswer> {
  await test.settle();
  const { status, body } = await test.ask<PlanAnswer>(
    as,
    'get',
    `/api/supervision/plan?place=${place}${month === '' ? '' : `&month=${month}`}`,
  );
  expect(status).toBe(200);
  return body;
}

async function lineOf(plan: string, place: string): Promise<PlanLine> {
  const lines = (await planOf(place)).chapters.flatMap((each) => each.lines);
  const found = lines.find((each) => each.plan === plan);
  if (found === undefined) throw new Error(`The plan has no row ${plan}.`);
  return found;
}

const portion = async (plan: string, place: string): Promise<string> => {
  const { numerator, denominator } = await lineOf(plan, place);
  return `${numerator}/${denominator}`;
};

async function programmeOf(county: string, targets: Record<string, Record<string, unknown>>, values: Record<string, unknown> = {}) {
  const as = actor('county-officer', county, ['civil-affairs']);
  const id = await add('supervision/programme', county, { title: '方案', startsOn: '2026-01-01', endsOn: '2026-12-31', ...values }, as);
  for (const [plan, target] of Object.entries(targets))
    await add(
      'supervision/target',
      county,
      { programme: id, plan, op: 'at-least', numerator: 1, denominator: 1, strength: 'must', ...target },
      as,
    );
  return id;
}

const rows: Record<string, Record<string, unknown>> = {
  Q04: { indicator: 'supervision.three-bodies', deadline: '2026-06-30' },
  Q05: { indicator: 'supervision.full-time-staff', deadline: '2026-12-31', strength: 'strive' },
  Q06: { indicator: 'supervision.professionals', deadline: '2026-12-31' },
  Q07: { indicator: 'supervision.organisations', deadline: '2026-12-31' },
  Q08: { indicator: 'supervision.volunteer-rate', deadline: '2026-12-31', numerator: 8, denominator: 100, strength: 'strive' },
  Q10: { indicator: 'supervision.hall-standard', deadline: '2026-12-31', numerator: 90, denominator: 100 },
  Q12: { indicator: 'supervision.premises', deadline: '2026-12-31', numerator: 80, denominator: 100 },
  Q13: { indicator: 'supervision.hall-area', deadline: '2026-12-31' },
  Q14: { indicator: 'supervision.halls-open', deadline: '2026-11-20' },
  Q15: { indicator: 'supervision.service-areas', deadline: '2026-12-31' },
  Q19: { indicator: 'supervision.staffing-formula', deadline: null },
};

describe('the plan of a county', () => {
  beforeAll(async () => {
    await programmeOf(COUNTY, rows);
  });

  it('counts no community that the county has not named urban: a town without one has no figure, not 0 %', async () => {
    const [village, town] = [communityOf(200, '108'), `${COUNTY}108`];
    await urban(village, false);
    await worker(village);
    expect(await portion('Q05', town)).toBe('null/null');
    const community = communityOf(1, '108');
    const id = await urban(community);
    expect(await portion('Q05', town)).toBe('0/1');
    const changed = await test.ask(officer, 'patch', `/api/regions/community/${id}`, { version: 1, values: { urban: false } });
    expect(changed.status, JSON.stringify(changed.body)).toBe(200);
    expect(await portion('Q05', town), 'N became 0 again').toBe('null/null');
    expect(await portion('Q05', community)).toBe('null/null');
  });

  it('Q04 asks for all three bodies together', async () => {
    const place = communityOf(1, '101');
    await urban(place);
    await add('regions/body', place, { name: '支部', kind: 'party-organisation' });
    await add('regions/body', place, { name: '居委会', kind: 'committee' });
    expect(await portion('Q04', place)).toBe('0/1');
    await add('regions/body', place, { name: '服务站', kind: 'service-station' });
    expect(await portion('Q04', place)).toBe('1/1');
  });

  it('Q05 and Q06 count full-time people on post: not those lent away, not part-time, not those to come', async () => {
    const place = communityOf(2, '101');
    await urban(place);
    for (let at = 0; at < 3; at += 1) await worker(place);
    await worker(place, { secondedTo: '镇综合执法队', professional: true });
    await worker(place, { post: 'public-welfare', fullTime: false });
    await worker(place, { onPostSince: '2026-11-21' });
    expect(await portion('Q05', place)).toBe('0/1');
    expect(await portion('Q06', place), 'the only professional is lent away').toBe('0/1');
    await worker(place, { professional: true, onPostSince: '2026-11-20' });
    expect([await portion('Q05', place), await portion('Q06', place)]).toEqual(['1/1', '1/1']);
  });

  it('Q07 is inclusive, counts an organisation in every community it serves, and none that nobody filed', async () => {
    const [one, two] = [communityOf(3, '101'), communityOf(4, '101')];
    await urban(one);
    await urban(two);
    const serve = (status: string, serves: string[]) => add('organisations/organisation', one, { name: '协会', status, serves });
    await serve('filed', [one, two]);
    await serve('unfiled', [one, two]);
    expect([await portion('Q07', one), await portion('Q07', two)]).toEqual(['0/1', '0/1']);
    await serve('registered', [one]);
    expect([await portion('Q07', one), await portion('Q07', two)]).toEqual(['1/1', '0/1']);
  });

  it('Q12 asks for both in the same community; 300 and 1,000 are enough, more than 500 is as good, arrears and lapsed leases are 0', async () => {
    const cases: readonly (readonly [office: number, outdoor: number, values: Record<string, unknown>, met: string])[] = [
      [300, 1000, {}, '1/1'],
      [299.9, 1000, {}, '0/1'],
      [300, 999.9, {}, '0/1'],
      [4800, 1000, {}, '1/1'],
      [380, 1000, { handedOver: false }, '0/1'],
      [380, 1000, { acquisition: 'lease', tenureUntil: '2026-11-19' }, '0/1'],
      [380, 1000, { acquisition: 'lease', tenureUntil: '2026-11-20' }, '1/1'],
    ];
    for (const [at, [office, outdoor, values, met]] of cases.entries()) {
      const place = communityOf(at + 1, '102');
      await urban(place);
      await premises(place, 'office', office, values);
      await premises(place, 'outdoor', outdoor);
      expect(await portion('Q12', place), JSON.stringify(cases[at])).toBe(met);
    }
  });

  it('the hall lies within the office area: it is measured by itself and adds nothing to it', async () => {
    const place = communityOf(20, '102');
    await urban(place);
    await premises(place, 'office', 260);
    await premises(place, 'outdoor', 1000);
    await premises(place, 'service-hall', 50);
    await hall(place, 50, AREAS);
    expect([await portion('Q12', place), await portion('Q13', place)]).toEqual(['0/1', '1/1']);
  });

  it('Q13 is inclusive, Q14 asks for an open hall, Q15 for five areas in open halls taken together, Q10 for all of it', async () => {
    const [small, shut, parts, bare] = [communityOf(1, '103'), communityOf(2, '103'), communityOf(3, '103'), communityOf(4, '103')];
    for (const place of [small, shut, parts, bare]) await urban(place);
    await hall(small, 49.9, AREAS.slice(0, 4));
    await hall(shut, 50, AREAS, { open: false });
    await hall(parts, 30, AREAS.slice(0, 3));
    await hall(parts, 20, AREAS.slice(2));
    await hall(bare, 80, AREAS, { flowPosted: false });
    const all = (place: string) => Promise.all(['Q13', 'Q14', 'Q15', 'Q10'].map((plan) => portion(plan, place)));
    expect(await all(small)).toEqual(['0/1', '1/1', '0/1', '0/1']);
    expect(await all(shut), 'a hall that is not open serves nobody').toEqual(['1/1', '0/1', '0/1', '0/1']);
    expect(await all(parts)).toEqual(['1/1', '1/1', '1/1', '1/1']);
    expect(await all(bare), 'no flow chart on the wall').toEqual(['1/1', '1/1', '1/1', '0/1']);
  });

  it('says how many days are left, and that a deadline has passed', async () => {
    expect((await lineOf('Q04', COUNTY)).daysLeft).toBe(-143);
    expect((await lineOf('Q14', COUNTY)).daysLeft).toBe(0);
    expect((await lineOf('Q14', COUNTY)).standing, 'the last day is within').toBe('close');
    now = new Date('2026-11-21T04:00:00Z');
    expect((await lineOf('Q14', COUNTY)).standing).toBe('behind');
    now = new Date('2026-11-20T04:00:00Z');
  });
});

describe('another month', () => {
  it('is read with the programme and the deadlines as they stood then', async () => {
    await programmeOf(COUNTY, { Q05: rows['Q05'] ?? {} }, { title: '上一年的方案', startsOn: '2025-01-01', endsOn: '2025-12-31' });
    const then = await planOf(COUNTY, officer, '2025-12');
    expect(then.day).toBe('2025-12-31');
    expect(then.programme?.title.zh).toBe('上一年的方案');
    expect(then.asOf).toBeNull();
    const june = await planOf(COUNTY, officer, '2026-06');
    expect(june.programme?.title.zh).toBe('方案');
    expect(june.chapters.flatMap((each) => each.lines).find((each) => each.plan === 'Q04')?.daysLeft).toBe(0);
  });
});

describe('the plan above the county', () => {
  const [city, province] = [actor('city-officer', '6109'), actor('province-officer', '61')];

  it('of one county names no programme as its own, and leads down', async () => {
    const above = await planOf('6109', city);
    expect(above.programme).toMatchObject({ id: null, counties: 1, title: { zh: '1 个县有工作方案' } });
    expect(above.below.map((each) => each.place)).toEqual([COUNTY]);
    expect((await planOf('61', province)).below.map((each) => each.place)).toEqual(['6109']);
  });

  it('of several says how many there are; where they ask for different things the plan’s own target stands', async () => {
    test.platform.countiesInUse.add('610922');
    await programmeOf('610922', { ...rows, Q05: { ...rows['Q05'], numerator: 50, denominator: 100 } });
    const above = await planOf('6109', city);
    expect(above.programme).toMatchObject({ id: null, counties: 2, title: { en: '2 counties, each with its own plan' } });
    expect(above.below.map((each) => each.place)).toEqual([COUNTY, '610922']);
    const lines = above.chapters.flatMap((each) => each.lines);
    expect(lines.find((each) => each.plan === 'Q05')).toMatchObject({ differs: true, target: { numerator: 1, denominator: 1 } });
    expect(lines.find((each) => each.plan === 'Q06')).toMatchObject({ differs: false });
  });
});
