import { roleLabels } from '@linli/kernel/model';
import { type Work, behindWall, finishWork, insertRows, newId, serviceWall, writeEntry } from '@linli/kernel/server';
import { demoPlaces } from '@linli/demo/people';
import { type DemoAccount, createDemoAccounts } from '@linli/identity/server';
import { community } from '@linli/regions/model';
import { createProgramme } from '@linli/supervision/server';
import { dictionary } from '../compose.ts';
import type { Running } from '../running.ts';
import { loadPeople } from './people.ts';
import type { Scale } from './scale.ts';

const COUNTY = '610921';
const PASSWORD = 'Linli-2026';

const accounts: readonly DemoAccount[] = [
  { user: 'nanjie', name: '宋小舟', role: 'community-worker', place: '610921100001', departments: [], title: '南街社区工作者' },
  { user: 'chengguan', name: '程远', role: 'town-officer', place: '610921100', departments: [], title: '城关镇民政办' },
  { user: 'minzheng', name: '闻溪', role: 'county-officer', place: COUNTY, departments: ['civil-affairs'], title: '县民政局' },
].map((each) => ({ ...each, password: PASSWORD }) as DemoAccount);

/** Loads the demo county into an empty database; does nothing where it is already. */
export async function loadDemoCounty(running: Running, scale: Scale): Promise<readonly DemoAccount[]> {
  const { platform, db } = running;
  await createDemoAccounts(platform, accounts);
  const there = await db.owner.query('select 1 from regions.community where county = $1 limit 1', [COUNTY]);
  if (there.rows.length > 0) return accounts;
  platform.countiesInUse.add(COUNTY);
  await inDemo(running, async (work) => {
    await insertRows(work, community, demoPlaces.map((place) => ({ id: newId(), place: place.code, values: { name: place.name, code: place.code, urban: place.kind === 'community', decidedOn: '2026-01-01' } })));
    const year = work.today.slice(0, 4);
    await createProgramme(work, { county: COUNTY, title: `社区建设提升年（${year}）`, titleEn: `Year of community building ${year}`, from: `${year}-01-01`, to: `${year}-12-31`, document: null });
  });
  if (scale === 'accounts') return accounts;
  await Promise.all(['610921100001', '610921100002', '610921101002'].map((place) => inDemo(running, (work) => loadPeople(work, { place, persons: 10_000, today: work.today, seed: 'demo' }))));
  return accounts;
}

/** One transaction of the platform's own, behind a wall that opens the demo county, with its line in the trail. */
async function inDemo(running: Running, load: (work: Work) => Promise<unknown>): Promise<void> {
  const { platform, db } = running;
  const now = platform.clock();
  await behindWall(db, serviceWall([...dictionary.registers.keys()], [COUNTY]), async (tx) => {
    const work: Work = {
      tx, keys: platform.keys, dictionary, now: now.toISOString(), today: new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10), demo: true, entry: newId(now.getTime()), written: { changes: 0, places: new Map() },
      actor: { account: '00000000-0000-7000-8000-000000000001', post: '00000000-0000-7000-8000-000000000001', name: 'demo', role: 'county-officer', place: COUNTY, departments: [] },
    };
    await load(work);
    await finishWork(work);
    await writeEntry(tx, { id: work.entry, county: COUNTY, at: work.now, account: null, post: null, actorName: 'demo', role: null, place: COUNTY, operation: 'demo.load', outcome: 'done', changes: work.written.changes });
  });
}

export function accountsGreeting(all: readonly DemoAccount[]): string {
  const lines = all.map((each) => `  ${each.user.padEnd(12)} ${each.password.padEnd(12)} ${each.title}（${roleLabels[each.role].zh}）`);
  return `演示账号（登录页上有动态码）。Demo accounts; the sign-in page shows their codes.\n${lines.join('\n')}`;
}
