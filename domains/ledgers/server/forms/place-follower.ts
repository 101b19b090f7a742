import { type PlaceFollower, sql } from '@linli/kernel/server';

/** The sealed lines of forms move with the community whose forms they are. */
export const formFollower: PlaceFollower = {
  name: 'ledgers.form-lines',
  label: { zh: '报表内容', en: 'Lines of forms' },
  holds: false,
  tables: ['ledgers.form'],
  list: async (tx, county, places) => {
    const found = await sql<{ id: string; place: string }>`
      select form as id, place from ledgers.form_sheet
      where county = ${county}
        and exists (select 1 from unnest(${[...places]}::text[]) as p(code) where place >= p.code collate "C" and place < p.code || ':' collate "C")`.execute(
      tx,
    );
    return found.rows;
  },
  rehome: async (tx, county, steps) => {
    const moved = JSON.stringify(steps.map((each) => ({ form: each.id, place: each.to })));
    for (const table of ['ledgers.form_sheet', 'ledgers.form_line']) {
      await sql`
        update ${sql.table(table)} as t set place = x.place from json_to_recordset(${moved}::json) as x(form uuid, place text)
        where t.county = ${county} and t.form = x.form returning t.form`.execute(tx);
    }
  },
};
