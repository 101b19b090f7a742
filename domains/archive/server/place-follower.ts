import { type PlaceFollower, sql } from '@linli/kernel/server';

/** The frozen files move with the community whose filings they are; what they say stays as it was. */
export const keptFileFollower: PlaceFollower = {
  name: 'archive.kept-files',
  label: { zh: '归档的文件', en: 'Archived files' },
  holds: false,
  tables: ['archive.filing'],
  list: async (tx, county, places) => {
    const found = await sql<{ id: string; place: string }>`
      select distinct filing as id, place from archive.kept_file
      where county = ${county}
        and exists (select 1 from unnest(${[...places]}::text[]) as p(code) where place >= p.code collate "C" and place < p.code || ':' collate "C")`.execute(
      tx,
    );
    return found.rows;
  },
  rehome: async (tx, county, steps) => {
    const moved = JSON.stringify(steps.map((each) => ({ filing: each.id, place: each.to })));
    await sql`
      update archive.kept_file as t set place = x.place from json_to_recordset(${moved}::json) as x(filing uuid, place text)
      where t.county = ${county} and t.filing = x.filing returning t.filing`.execute(tx);
  },
};
