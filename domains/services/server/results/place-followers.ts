import type { Text } from '@linli/kernel/model';
import { type PlaceFollower, type Tx, sql } from '@linli/kernel/server';
import { application } from '../../model/application/application.ts';

const within = (places: readonly string[]) =>
  sql`exists (select 1 from unnest(${[...places]}::text[]) as p(code) where t.place >= p.code collate "C" and t.place < p.code || ':' collate "C")`;

/** What hangs on an application, a row or several, goes where the application goes. */
const hanging = (table: string, label: Text): PlaceFollower => ({
  name: table.replace('_', '-'),
  label,
  holds: false,
  tables: [application.name],
  list: async (tx: Tx, county, places) =>
    (
      await sql<{ id: string; place: string }>`
        select distinct application as id, place from ${sql.table(table)} as t where county = ${county} and ${within(places)} order by application
      `.execute(tx)
    ).rows,
  rehome: async (tx, county, steps) => {
    await sql`
      update ${sql.table(table)} as t set place = x.place
      from json_to_recordset(${JSON.stringify(steps.map(({ id, to }) => ({ id, place: to })))}::json) as x(id uuid, place text)
      where t.county = ${county} and t.application = x.id returning t.application
    `.execute(tx);
  },
});

export const resultFollowers: readonly PlaceFollower[] = [
  hanging('services.result_fact', { zh: '办理结果草稿', en: 'Results being filled in' }),
  hanging('services.result_row', { zh: '办理结果去向', en: 'Where results were written' }),
];
