import { type PlacedHousehold, countyHouseholds, countyRows, demoAccounts, demoPassword, planPlaces } from '@linli/demo/county';
import { type Actor, type Department, roleLabels } from '@linli/kernel/model';
import {
  type Work,
  behindWall,
  dayIn,
  finishWork,
  keepForRow,
  pastMonths,
  recountMonths,
  serviceWall,
  workOf,
  writeEntry,
} from '@linli/kernel/server';
import { type DemoAccount, createDemoAccounts } from '@linli/identity/server';
import { adoptModel } from '@linli/services/server';
import { createProgramme } from '@linli/supervision/server';
import { dictionary } from '../compose.ts';
import type { Running } from '../running.ts';
import { hallPlan } from './hall-plan.ts';
import { idOfKey, RowLoader } from './rows.ts';
import type { Scale } from './scale.ts';

const COUNTY = '610921';
const SEED = 'linli';
const CLERKS = 3; // one waits for the database while the others make people

/** One hall with its plan, so that an attachment can be seen before anybody has brought one. */
const HALL = 'facilities.premises/610921100001/hall';
const PLAN = idOfKey(`${HALL}/plan`);
const NOBODY = '00000000-0000-7000-8000-000000000001';

const accounts: readonly DemoAccount[] = demoAccounts.map((each) => ({
  user: each.user,
  password: demoPassword,
  name: each.name,
  role: each.role,
  place: each.place,
  departments: each.departments as Department[],
  title: each.desk.zh,
}));

export interface DemoCounty {
  readonly accounts: readonly DemoAccount[];
  /** Its people came just now. */
  readonly peopled: boolean;
}

/** Loads the demo county into an empty database; does nothing where it is already. */
export async function loadDemoCounty(running: Running, scale: Scale): Promise<DemoCounty> {
  const { platform, db } = running;
  const there = await db.owner.query('select 1 from regions.community where county = $1 limit 1', [COUNTY]);
  await createDemoAccounts(platform, accounts);
  if (there.rows.length > 0) return { accounts, peopled: false };
  platform.countiesInUse.add(COUNTY);
  const today = dayIn(platform.clock());
  await keepHallPlan(running);
  await inDemo(running, (work) => loadOffices(work, today));
  if (scale !== 'accounts') await loadResidents(running, scale, today);
  await recountMonths(platform, COUNTY, pastMonths(platform.clock));
  return { accounts, peopled: scale !== 'accounts' };
}

async function keepHallPlan({ platform }: Running): Promise<void> {
  await keepForRow(platform, {
    id: PLAN,
    register: 'facilities.premises',
    field: 'papers',
    record: idOfKey(HALL),
    place: '610921100001',
    name: '便民服务大厅平面图.pdf',
    kind: 'pdf',
    content: hallPlan('南街社区便民服务大厅平面图（演示）'),
    at: platform.clock().toISOString(),
    account: NOBODY,
    by: 'demo',
  });
}

/** Places, bodies, staff, premises, organisations; the catalogue of the hall; the programmes of this year and the last, of whose targets two come due early. */
async function loadOffices(work: Work, today: string): Promise<void> {
  const loader = new RowLoader(work);
  for (const row of countyRows({ seed: SEED, today }))
    loader.add(row.key === HALL ? { ...row, fields: { ...row.fields, papers: [PLAN] } } : row);
  await loader.write();
  await adoptModel(work, COUNTY, '县民政局');
  const year = Number(today.slice(0, 4));
  for (const each of [year - 1, year])
    await createProgramme(work, {
      county: COUNTY,
      title: `社区建设提升年（${each}）`,
      titleEn: `Year of community building ${each}`,
      from: `${each}-01-01`,
      to: `${each}-12-31`,
      document: null,
      deadlines: { Q04: `${each}-06-30`, Q14: `${each}-09-30` },
    });
}

/** Residents place by place, some places at a time; each place is one transaction. */
async function loadResidents(running: Running, scale: Exclude<Scale, 'accounts'>, today: string): Promise<void> {
  // The large ones first, so that none is left alone at the end.
  const queue = planPlaces(scale)
    .toSorted((a, b) => b.persons - a.persons)
    .map((each) => each.place.code);
  const clerk = async (): Promise<void> => {
    for (let place = queue.shift(); place !== undefined; place = queue.shift()) {
      const homes = countyHouseholds({ scale, seed: SEED, today }, [place]);
      await inDemo(running, (work) => loadHomes(work, homes));
    }
  };
  await Promise.all(Array.from({ length: CLERKS }, clerk));
}

export async function loadHomes(work: Work, homes: Iterable<PlacedHousehold>): Promise<void> {
  const loader = new RowLoader(work);
  for (const home of homes) {
    for (const row of home.rows()) loader.add(row);
    await loader.writeWhenFull();
  }
  await loader.write();
}

/** One transaction of the platform's own, behind a wall that opens the demo county, with its line in the trail. */
async function inDemo(running: Running, load: (work: Work) => Promise<unknown>): Promise<void> {
  const { platform, db } = running;
  await behindWall(db, serviceWall([...dictionary.registers.keys()], [COUNTY]), async (tx) => {
    const actor: Actor = { account: NOBODY, post: NOBODY, name: 'demo', role: 'county-officer', place: COUNTY, departments: [] };
    const work: Work = { ...workOf(platform, { tx, dictionary, actor }), demo: true };
    await load(work);
    await finishWork(work);
    await writeEntry(tx, {
      id: work.entry,
      county: COUNTY,
      at: work.now,
      account: null,
      post: null,
      actorName: 'demo',
      role: null,
      place: COUNTY,
      operation: 'demo.load',
      outcome: 'done',
      changes: work.written.changes,
    });
  });
}

export function accountsGreeting(all: readonly DemoAccount[]): string {
  const lines = all.map((each) => `  ${each.user.padEnd(12)} ${each.title}（${roleLabels[each.role].zh}）`);
  return `演示账号，密码都是 ${demoPassword}，动态码见登录页。Demo accounts; their codes are on the sign-in page.\n${lines.join('\n')}`;
}
