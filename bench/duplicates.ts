import { loadavg } from 'node:os';
import { kernelOperations, newId } from '@linli/kernel/server';
import { serverDomains } from '../apps/server/compose.ts';
import { COUNTY, openCounty } from './county.ts';
import { head, row, underLoad } from './measure.ts';

const SECONDS = 5;
const CLIENTS = 8;

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
  const call = async (path: string, body?: unknown): Promise<string> => {
    const headers = { Authorization: `Bearer ${county.token}`, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) };
    const answer = await fetch(`${county.url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.text();
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
    await underLoad(CLIENTS, 1, (turn) => call(path(turn)));
    const figures = await underLoad(CLIENTS, SECONDS, (turn) => call(path(turn)));
    console.error(row(name, figures));
    lines.push(row(name, figures));
    const alone = await underLoad(1, SECONDS, (turn) => call(path(turn)));
    lines.push(row(`${name}, one client`, alone));
  }
  const place = community(0);
  const waits: number[] = [];
  for (let turn = 0; turn < 20; turn += 1) {
    const values = { name: '甄再录', birthDate: `19${60 + turn}-03-14` };
    for (const id of [newId(), newId()]) await call('/api/residents/person', { id, place, values });
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
