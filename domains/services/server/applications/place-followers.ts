import { type PlaceFollower, sql } from '@linli/kernel/server';
import { application } from '../../model/application/application.ts';

const within = (places: readonly string[]) =>
  sql`exists (select 1 from unnest(${[...places]}::text[]) as p(code) where place >= p.code collate "C" and place < p.code || ':' collate "C")`;

const asPlaces = (steps: readonly { readonly id: string; readonly to: string }[]): string =>
  JSON.stringify(steps.map(({ id, to }) => ({ id, place: to })));

/** What goes with an application goes where the application goes. */
const contents: PlaceFollower = {
  name: 'services.application-content',
  label: { zh: '申请内容', en: 'Contents of applications' },
  holds: false,
  tables: [application.name],
  list: async (tx, county, places) =>
    (
      await sql<{ id: string; place: string }>`
        select application as id, place from services.application_content where county = ${county} and ${within(places)} order by application`.execute(
        tx,
      )
    ).rows,
  rehome: async (tx, county, steps) => {
    await sql`
      update services.application_content as t set place = x.place
      from json_to_recordset(${asPlaces(steps)}::json) as x(id uuid, place text) where t.county = ${county} and t.application = x.id returning t.application
    `.execute(tx);
  },
};

const drafts: PlaceFollower = {
  name: 'services.draft',
  label: { zh: '申请草稿', en: 'Unfinished applications' },
  holds: false,
  tables: [application.name],
  list: async (tx, county, places) =>
    (
      await sql<{
        id: string;
        place: string;
      }>`select id, place from services.draft where county = ${county} and ${within(places)} order by id`.execute(tx)
    ).rows,
  rehome: async (tx, county, steps) => {
    await sql`
      update services.draft as t set place = x.place
      from json_to_recordset(${asPlaces(steps)}::json) as x(id uuid, place text) where t.county = ${county} and t.id = x.id returning t.id
    `.execute(tx);
  },
};

export const applicationFollowers: readonly PlaceFollower[] = [contents, drafts];
