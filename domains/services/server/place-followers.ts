import type { Text } from '@linli/kernel/model';
import { type PlaceFollower, type Tx, sql } from '@linli/kernel/server';
import { application } from '../model/application/application.ts';

const within = (places: readonly string[]) =>
  sql`exists (select 1 from unnest(${[...places]}::text[]) as p(code) where t.place >= p.code collate "C" and t.place < p.code || ':' collate "C")`;

/** What hangs on an application, a row or several, goes where the application goes. `key` is the column that names it. */
const hanging = (table: string, label: Text, key = 'application'): PlaceFollower => ({
  name: table.replace('_', '-'),
  label,
  holds: false,
  tables: [application.name],
  list: async (tx: Tx, county, places) =>
    (
      await sql<{ id: string; place: string }>`
        select distinct ${sql.ref(key)} as id, place from ${sql.table(table)} as t where county = ${county} and ${within(places)} order by 1
      `.execute(tx)
    ).rows,
  rehome: async (tx, county, steps) => {
    await sql`
      update ${sql.table(table)} as t set place = x.place
      from json_to_recordset(${JSON.stringify(steps.map(({ id, to }) => ({ id, place: to })))}::json) as x(id uuid, place text)
      where t.county = ${county} and t.${sql.ref(key)} = x.id returning t.${sql.ref(key)}
    `.execute(tx);
  },
});

export const applicationFollowers: readonly PlaceFollower[] = [
  hanging('services.application_content', { zh: '申请内容', en: 'Contents of applications' }),
  hanging('services.draft', { zh: '申请草稿', en: 'Unfinished applications' }, 'id'),
  hanging('services.result_fact', { zh: '办理结果草稿', en: 'Results being filled in' }),
  hanging('services.result_row', { zh: '办理结果去向', en: 'Where results were written' }),
];
