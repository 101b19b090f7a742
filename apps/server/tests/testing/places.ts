import { type Actor, tableOf } from '@linli/kernel/model';
import { behindWall, finishWork, insertRows, kernelOperations, newId, serviceWall, workOf } from '@linli/kernel/server';
import { type Answer, actor, exampleRows, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { placeDirectory } from '@linli/regions/server';
import { dictionary, migrationFolders, serverDomains } from '../../compose.ts';

export const county = '610921';
export const town = '610921100';
export const community = (n: number): string => `${town}${String(n).padStart(3, '0')}`;
export const admin: Actor = actor('system-admin', county);
const registers = [...dictionary.registers.values()];

/** A platform with all domains, a small tree, and a clock that a test may turn. */
export async function startPlaces(engineUrl: string): Promise<TestPlatform & { turn(day: string): void }> {
  let now = new Date('2026-11-27T02:00:00Z');
  const test = await startTestPlatform({
    engineUrl,
    models: serverDomains.map((each) => each.model),
    migrations: migrationFolders.filter((each) => each.domain !== 'kernel'),
    operations: [...kernelOperations, ...serverDomains.flatMap((each) => each.operations)],
    jobs: serverDomains.flatMap((each) => each.jobs),
    followers: serverDomains.flatMap((each) => each.followers),
    places: placeDirectory,
    clock: () => now,
  });
  const nodes: [string, string][] = [
    ['61', '陕西省'],
    ['6109', '安康市'],
    [county, '汉阴县'],
    ['610922', '石泉县'],
    [town, '城关镇'],
    ['610921101', '涧池镇'],
    ['610922100', '城关镇'],
    ['610922100001', '杨柳社区居委会'],
    ['610921101001', '集镇社区居委会'],
    ['610921101201', '枞岭村委会'],
    ...[1, 2, 3, 4, 5, 6].map((n): [string, string] => [community(n), `第${'〇一二三四五六'[n] ?? n}社区居委会`]),
  ];
  for (const [code, name] of nodes) {
    await test.db.owner.query(
      "insert into regions.region (code, parent, level, name, short_name, pinyin, initials) values ($1, $2, $3::smallint, $4, $4, 'x', 'x')",
      [code, code.slice(0, { 2: 0, 4: 2, 6: 4, 9: 6, 12: 9 }[code.length as 2]), code.length, name],
    );
  }
  return { ...test, turn: (day) => void (now = new Date(`${day}T02:00:00Z`)) };
}

/** One row of every register at the place, with what each refers to. Answers how many rows there are now. */
export async function seed(test: TestPlatform, place: string, also: Readonly<Record<string, unknown>> = {}): Promise<number> {
  let made = 0;
  await behindWall(test.db, serviceWall([...dictionary.registers.keys()], [county]), async (tx) => {
    const work = workOf(test.platform, { tx, dictionary, actor: actor('county-officer', county) });
    for (const register of registers) {
      for (const { register: of, row } of exampleRows(dictionary, register, place)) {
        const known = Object.fromEntries(Object.entries(also).filter(([key]) => key in of.fields));
        // What tells of the community lives at it, the rest in its grid when one is asked for.
        const at = of.at === 'community' && of.ofPlace === undefined ? place : row.place;
        const code = of.ofPlace?.code === undefined ? {} : { [of.ofPlace.code]: at };
        await insertRows(work, of, [{ ...row, place: at, values: { ...row.values, ...known, ...code } }]);
        made += 1;
      }
    }
    await finishWork(work);
  });
  return made;
}

export interface Where {
  readonly register: string;
  readonly id: string;
  readonly place: string;
  readonly ended: boolean;
  readonly points: readonly string[];
}

/** Every row of every register: where it is and where it points. */
export async function whereabouts(test: TestPlatform): Promise<Map<string, Where>> {
  const all = new Map<string, Where>();
  for (const of of registers) {
    const { rows } = await test.db.owner.query<Record<string, unknown>>(`select * from ${tableOf(of)} where county = $1`, [county]);
    for (const row of rows) {
      const points = Object.entries(of.fields).flatMap(([key, field]) => {
        const value = row[key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
        return field.kind === 'place' || field.kind === 'places' ? [value].flat().filter((each) => typeof each === 'string') : [];
      });
      const id = String(row['id']);
      all.set(`${of.name} ${id}`, { register: of.name, id, place: String(row['place']), ended: row['ended_at'] !== null, points });
    }
  }
  return all;
}

export async function addPost(test: TestPlatform, place: string): Promise<string> {
  const id = newId();
  await test.db.owner.query(
    "insert into identity.account (id, user_name, name, place, status, created_at, updated_at) values ($1, $2, '周宁', $3, 'active', now(), now())",
    [id, `u${id}`, place],
  );
  await test.db.owner.query(
    "insert into identity.post (id, account, role, place, valid_from, granted_at) values ($1, $1, 'community-worker', $2, '2026-01-01', now())",
    [id, place],
  );
  return id;
}

/** Short words for what an administrator does: propose, carry out, take back. Jobs are run as the program runs them. */
export function keeper(test: TestPlatform, who: Actor = admin) {
  const propose = async <T = Answer>(plan: unknown, on = '2026-11-27', as = who) => {
    const id = newId();
    const asked = { id, on, document: '汉政发〔2026〕3号', reason: '优化社区设置', plan };
    return { id, ...(await test.ask<T>(as, 'post', '/api/regions/changes', asked)) };
  };
  const step = (id: string, verb: string, as = who) => test.ask(as, 'post', `/api/regions/changes/${id}/${verb}`, {});
  const run = async (kind: string, id: string, progress: () => Promise<void> = async () => undefined): Promise<unknown> =>
    test.platform.jobs.get(kind)?.run({ id: newId(), actor: who, platform: test.platform, input: { county, id }, progress });
  const change = async (plan: unknown): Promise<string> => {
    const proposed = await propose(plan);
    const begun = await step(proposed.id, 'carry-out');
    if (begun.status !== 200) throw new Error(JSON.stringify([proposed.body, begun.body]));
    await run('regions.carry-out', proposed.id);
    return proposed.id;
  };
  const see = async (id: string) => (await test.ask(who, 'get', `/api/regions/changes/${id}`)).body;
  return { propose, step, run, change, see };
}
