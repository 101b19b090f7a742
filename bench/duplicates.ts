import { loadavg } from 'node:os';
import { actor } from '@linli/kernel/testkit';
import { kernelOperations, newId } from '@linli/kernel/server';
import { serverDomains } from '../apps/server/compose.ts';
import { COUNTY, openCounty } from './county.ts';
import { askFor } from './clients.ts';
import { head, row } from './measure.ts';

const SECONDS = 5;
const CLIENTS = 8;
const TURNS = 40; // different questions of each kind

/** The queue of residents who may stand twice: how long the first pass takes, how quickly it opens, how soon a new pair stands in it. */
export async function benchDuplicates(scale: 'demo' | 'county'): Promise<string> {
  const county = await openCounty(scale, kernelOperations);
  const { owner } = county.test.db;
  const one = async (text: string): Promise<number> => Number((await owner.query<{ n: number }>(text)).rows[0]?.n);
  const upkeep = serverDomains.flatMap((each) => each.upkeep).find((each) => each.name === 'residents.candidates');
  if (upkeep === undefined) throw new Error('Nobody keeps the queue.');
  await owner.query('delete from kernel.announcement'); // the load of the bench would be looked at twice
  const begun = performance.now();
  while ((await one('select count(*) as n from residents.candidate_pass where done_at is not null')) === 0)
    await upkeep.run(county.test.platform);
  const passed = (performance.now() - begun) / 1_000;
  await owner.query('vacuum analyze residents.candidate');
  const persons = (await one('select count(*) as n from residents.person')).toLocaleString('en');
  const pairs = (await one("select count(*) as n from residents.candidate where state = 'open'")).toLocaleString('en');
  const busiest = await owner.query<{ place: string }>(
    'select left(place, 12) as place from residents.candidate group by 1 order by count(*) desc limit 20',
  );
  const community = (turn: number): string => busiest.rows[turn % busiest.rows.length]?.place ?? COUNTY;
  const add = async (place: string, values: object): Promise<void> => {
    const answer = await fetch(`${county.url}/api/residents/person`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${county.test.tokenFor(actor('community-worker', place))}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ id: newId(), place, values }),
    });
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  };
  const lines = [
    `### Residents who may stand twice, at ${persons} residents and ${pairs} pairs (first pass ${passed.toFixed(0)} s; ${CLIENTS} clients, ${SECONDS} s each; load before ${loadavg()[0]?.toFixed(1)})`,
    '',
    head,
  ];
  const cases: [string, (turn: number) => string][] = [
    ['queue of the county', () => `/api/residents/duplicates?place=${COUNTY}`],
    ['queue of a town', (turn) => `/api/residents/duplicates?place=${community(turn).slice(0, 9)}`],
    ['queue of one of the 20 communities with most pairs', (turn) => `/api/residents/duplicates?place=${community(turn)}`],
    ['counts of the county', () => `/api/residents/duplicates/count?place=${COUNTY}`],
    ['counts of a community', (turn) => `/api/residents/duplicates/count?place=${community(turn)}`],
  ];
  for (const [name, path] of cases) {
    const asks = Array.from({ length: TURNS }, (_, turn) => ({ url: `${county.url}${path(turn)}`, token: county.token }));
    for (const clients of [CLIENTS, 1]) {
      const figures = await askFor({ asks, clients, seconds: SECONDS });
      const line = row(clients === 1 ? `${name}, one client` : name, figures);
      console.error(line);
      lines.push(line);
    }
  }
  const place = community(0);
  const waits: number[] = [];
  for (let turn = 0; turn < 20; turn += 1) {
    const values = { name: '甄再录', birthDate: `19${60 + turn}-03-14` };
    await add(place, values);
    await add(place, values);
    const asked = performance.now();
    await upkeep.run(county.test.platform);
    waits.push(performance.now() - asked);
  }
  waits.sort((a, b) => a - b);
  lines.push(
    '',
    `A new pair is found in ${waits[10]?.toFixed(0)} ms (median of 20, at most ${waits.at(-1)?.toFixed(0)} ms) after the next beat, which comes each second.`,
  );
  await county.stop();
  return lines.join('\n');
}
