import { loadRegions } from '@linli/regions/server';
import { asOwner, monthOf, refreshSummaries, type Tx, sql } from '@linli/kernel/server';
import { actor } from '@linli/kernel/testkit';
import { createProgramme } from '@linli/supervision/server';
import { COUNTY, openCounty, workAs } from './county.ts';
import { askFor } from './clients.ts';
import { head, row } from './measure.ts';

const SECONDS = 8;
const CLIENTS = 8;
const INDICATOR = 'supervision.volunteer-rate';

/** A figure for each of the 620,573 communities of the country, added up to every place above. */
async function fillNation(tx: Tx, month: string, at: string): Promise<void> {
  const add = (digits: number, parent: number) =>
    sql`
    insert into kernel.indicator_value (county, name, place, month, parent, numerator, denominator, met, as_of)
    select county, name, parent, month, left(parent, ${sql.lit(parent)}), sum(numerator), sum(denominator), null, as_of
    from kernel.indicator_value where month = ${month} and name = ${INDICATOR} and length(place) = ${sql.lit(digits)} group by county, name, parent, month, as_of
    on conflict do nothing`.execute(tx);
  await sql`
    insert into kernel.indicator_value (county, name, place, month, parent, numerator, denominator, met, as_of)
    select left(code, 6), ${INDICATOR}, code, ${month}, left(code, 9), ('x' || right(md5(code), 5))::bit(20)::int % 300, 2000 + ('x' || left(md5(code), 5))::bit(20)::int % 2000, null, ${at}
    from regions.region where level = 5 or length(code) = 12 on conflict do nothing`.execute(tx);
  await add(12, 6);
  await add(9, 4);
  await refreshSummaries(tx, month, at);
}

/** Any indicator at any node of the real national tree, opened as the screen opens it. */
export async function benchNation(): Promise<string> {
  const county = await openCounty('none');
  const { test } = county;
  const at = new Date().toISOString();
  const month = monthOf(at.slice(0, 10));
  const begun = performance.now();
  const client = await test.db.owner.connect();
  await loadRegions(client).finally(() => client.release());
  const loaded = performance.now();
  await asOwner(test.db, (tx) => fillNation(tx, month, at));
  await workAs(test, (work) =>
    createProgramme(work, { county: COUNTY, title: '方案', titleEn: 'Programme', from: '2026-01-01', to: '2026-12-31', document: null }),
  );
  await test.db.owner.query('vacuum analyze');
  const filled = performance.now();
  const counties = await test.db.owner.query<{ code: string }>('select code from regions.region where length(code) = 6');
  for (const { code } of counties.rows) test.platform.countiesInUse.add(code);
  const nodes = await test.db.owner.query<{ code: string }>(
    'select code from regions.region where not placeholder and hashtext(code) % 97 = 0 order by md5(code) limit 4000',
  );
  const total = await test.db.owner.query<{ n: number }>('select count(*) as n from regions.region');
  const lines = [
    `### An indicator at any of the ${(total.rows[0]?.n ?? 0).toLocaleString('en')} nodes of the national tree (${CLIENTS} clients, ${SECONDS} s each)`,
    '',
    `Tree loaded in ${((loaded - begun) / 1_000).toFixed(1)} s; ${INDICATOR} filled for every community and added up in ${((filled - loaded) / 1_000).toFixed(1)} s.`,
    '',
    head,
  ];
  const tokens = new Map<string, string>();
  const tokenFor = (place: string): string => {
    const home = place.slice(0, 6);
    const known = tokens.get(home) ?? test.tokenFor(actor(home.length === 6 ? 'county-officer' : 'province-officer', home));
    tokens.set(home, known);
    return known;
  };
  for (const [name, digits] of [
    ['any node', 0],
    ['a province', 2],
    ['a city', 4],
    ['a county', 6],
    ['a town', 9],
    ['a community', 12],
  ] as const) {
    const wanted =
      digits === 0
        ? nodes.rows
        : (
            await test.db.owner.query<{ code: string }>(
              'select code from regions.region where length(code) = $1 and not placeholder order by md5(code) limit 1000',
              [digits],
            )
          ).rows;
    const asks = wanted.map(({ code }) => ({
      url: `${county.url}/api/supervision/indicator?name=${INDICATOR}&place=${code}`,
      token: tokenFor(code),
    }));
    lines.push(row(name, await askFor({ asks, clients: CLIENTS, seconds: SECONDS })));
  }
  await county.stop();
  return lines.join('\n');
}
