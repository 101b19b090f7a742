import { type PlaceFollower, type Tx, sql } from '@linli/kernel/server';
import { liveSessions } from '../sessions/cache.ts';

const within = (places: readonly string[]) =>
  sql`exists (select 1 from unnest(${[...places]}::text[]) as p(code) where place >= p.code collate "C" and place < p.code || ':' collate "C")`;

async function rehome(tx: Tx, table: 'identity.post' | 'identity.account', steps: readonly { id: string; to: string }[]): Promise<void> {
  await sql`
    update ${sql.table(table)} as t set place = x.place
    from json_to_recordset(${JSON.stringify(steps.map((each) => ({ id: each.id, place: each.to })))}::json) as x(id uuid, place text)
    where t.id = x.id returning t.id`.execute(tx);
  liveSessions.clear();
}

/** Posts go where their place goes, with all who hold them; those that have ended stay as history. */
const posts: PlaceFollower = {
  name: 'identity.post',
  label: { zh: '在任岗位', en: 'Posts in force' },
  holds: true,
  tables: ['identity', 'identity.post'],
  list: async (tx, _county, places, day) =>
    (
      await sql<{ id: string; place: string }>`
        select id, place from identity.post where ${within(places)} and (valid_to is null or valid_to > ${day}::date) order by id`.execute(
        tx,
      )
    ).rows,
  rehome: (tx, _county, steps) => rehome(tx, 'identity.post', steps),
};

/** Accounts are kept by a unit; it is found under its new code. */
const accounts: PlaceFollower = {
  name: 'identity.account',
  label: { zh: '账号', en: 'Accounts' },
  holds: true,
  tables: ['identity', 'identity.account'],
  list: async (tx, _county, places) =>
    (await sql<{ id: string; place: string }>`select id, place from identity.account where ${within(places)} order by id`.execute(tx)).rows,
  rehome: (tx, _county, steps) => rehome(tx, 'identity.account', steps),
};

export const identityFollowers: readonly PlaceFollower[] = [posts, accounts];
