import { type InputOf, countyOf, refuse } from '@linli/kernel/model';
import { type Context, type Stored, decodeRow, openForReading, sql } from '@linli/kernel/server';
import { type publicCounterOperation, type publicPlacesOperation, shortName } from '../../model/index.ts';
import { body } from '../../model/registers/body.ts';
import { placeDirectory } from '../directory.ts';
import { queryableOf } from '../over.ts';
import { listChildren } from '../store/children.ts';
import { getPath, getPaths } from '../store/path.ts';

const CHILDREN_MAX = 500; // the largest town has 170 communities
const COUNTY_LENGTH = 6;

const notInUse = refuse('unknown', 'place-not-in-use', {
  zh: '这个地方还没有开通网上办事。请到社区（村）窗口，或打 12345。',
  en: 'This place is not served here yet. Go to the counter of your community or call 12345.',
});

export async function publicPlaces({ tx, platform }: Context, { within }: InputOf<typeof publicPlacesOperation>) {
  const counties = platform.countiesInUse.list();
  if (within === undefined) {
    const paths = await getPaths(queryableOf(tx), counties);
    const rows = counties.map((code) => ({ code, name: paths.get(code)?.at(-1)?.name ?? code, children: true }));
    return { path: [], rows: rows.toSorted((a, b) => (a.code < b.code ? -1 : 1)) };
  }
  if (!counties.includes(within.slice(0, COUNTY_LENGTH))) return notInUse;
  const path = await getPath(queryableOf(tx), within);
  const below = await listChildren(queryableOf(tx), within, { limit: CHILDREN_MAX, through: true });
  return {
    path: path.filter(({ code }) => code.length >= COUNTY_LENGTH).map(({ code, name }) => ({ code, name: shortName(name) })),
    rows: below.rows.map((row) => ({ code: row.code, name: shortName(row.name), children: row.hasChildren })),
  };
}

/** The service station of the place says where it is and how it is called; nobody has to be signed in to call for help. */
export async function publicCounter({ tx, keys, platform }: Context, { place }: InputOf<typeof publicCounterOperation>) {
  const county = countyOf(place);
  if (county === undefined || !platform.countiesInUse.list().includes(county)) return notInUse;
  await openForReading(tx, county, [body.name]);
  const found = await sql<Stored>`
    select * from regions.body where county = ${county} and place = ${place} and kind = 'service-station' and ended_at is null
    order by founded_on nulls last, id limit 1
  `.execute(tx);
  const station = found.rows[0] === undefined ? undefined : decodeRow(body, found.rows[0], keys, true).values;
  const names = await placeDirectory.names(tx, [place]);
  return { name: names.get(place) ?? place, phone: station?.phone ?? null, address: station?.address ?? null };
}
