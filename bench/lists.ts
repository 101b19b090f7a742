import { kernelOperations } from '@linli/kernel/server';
import { openCounty, COUNTY } from './county.ts';
import { askFor } from './clients.ts';
import { head, row, underLoad } from './measure.ts';

const SECONDS = 10;
const CLIENTS = 8;
const TURNS = 400; // different questions of each kind

/** Lists, filters, search and counts in a county, beside the same question asked of the bare database. */
export async function benchLists(scale: 'demo' | 'county'): Promise<string> {
  const begun = performance.now();
  const county = await openCounty(scale, kernelOperations);
  const loaded = (performance.now() - begun) / 1_000;
  const persons = Number(
    (await county.test.db.owner.query<{ n: number }>('select count(*) as n from residents.person')).rows[0]?.n,
  ).toLocaleString('en');
  const lines = [
    `### Lists and search at ${persons} residents (loaded in ${loaded.toFixed(0)} s; ${CLIENTS} clients, ${SECONDS} s each)`,
    '',
    head,
  ];
  const sample = await county.test.db.owner.query<{ name: string; name_pinyin: string; name_initials: string; place: string }>(
    'select name, name_pinyin, name_initials, place from residents.person tablesample system (2) limit 400',
  );
  const of = (turn: number) =>
    sample.rows[turn % sample.rows.length] ?? { name: '林', name_pinyin: 'lin', name_initials: 'l', place: COUNTY };
  const women = (place: string): string =>
    `/api/residents/person?place=${place.slice(0, 9)}&filter.sex=2&filter.birthDate=1950-01-01..1960-12-31`;
  const cases: [string, (turn: number) => string][] = [
    ['list of a community', (turn) => `/api/residents/person?place=${of(turn).place.slice(0, 12)}`],
    ['list of a town', (turn) => `/api/residents/person?place=${of(turn).place.slice(0, 9)}`],
    ['list of the county', () => `/api/residents/person?place=${COUNTY}`],
    ['list of the county with count', () => `/api/residents/person?place=${COUNTY}&count=true`],
    ['filter: women born 1950 to 1960 in a town', (turn) => women(of(turn).place)],
    ['how many of that filter, as the screen asks it apart', (turn) => `${women(of(turn).place)}&limit=1&count=true`],
    ['search by full name', (turn) => `/api/residents/person?search=${encodeURIComponent(of(turn).name)}`],
    ['search by pinyin', (turn) => `/api/residents/person?search=${of(turn).name_pinyin}`],
    ['search by initials', (turn) => `/api/residents/person?search=${of(turn).name_initials}`],
    ['search by phone tail', (turn) => `/api/residents/person?search=${String(1_000 + ((turn * 7_919) % 9_000))}`],
    ['search in every register', (turn) => `/api/kernel/search?text=${encodeURIComponent(of(turn).name)}`],
  ];
  for (const [name, path] of cases) {
    const asks = Array.from({ length: TURNS }, (_, turn) => ({ url: `${county.url}${path(turn)}`, token: county.token }));
    const figures = await askFor({ asks, clients: CLIENTS, seconds: SECONDS });
    console.error(row(name, figures));
    lines.push(row(name, figures));
  }
  const bare = await underLoad(CLIENTS, SECONDS, (turn) =>
    county.test.db.owner.query(
      'select * from residents.person where county = $1 and place >= $2 and place < $3 order by name_pinyin, id limit 51',
      [COUNTY, of(turn).place.slice(0, 12), `${of(turn).place.slice(0, 12)}:`],
    ),
  );
  lines.push(row('limit: the community list as bare SQL, no wall, no HTTP', bare));
  await county.stop();
  return lines.join('\n');
}
