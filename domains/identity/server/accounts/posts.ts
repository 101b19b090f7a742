import type { Actor, Department, Role } from '@linli/kernel/model';
import { type PlaceDirectory, type Tx, sql } from '@linli/kernel/server';
import type { OwnPost, PostRow } from '../../model/index.ts';

interface StoredPost {
  readonly id: string;
  readonly role: Role;
  readonly place: string;
  readonly departments: Department[];
  readonly title: string;
}

/** Posts of an account that stand on that day. */
export async function listPostsInForce(tx: Tx, account: string, day: string): Promise<StoredPost[]> {
  const found = await sql<StoredPost>`
    select id, role, place, departments, title from identity.post
    where account = ${account}::uuid and valid_from <= ${day}::date and (valid_to is null or valid_to > ${day}::date)
    order by valid_from, id`.execute(tx);
  return found.rows;
}

/** The post that signing in begins with: the last one used, if it still stands. */
export async function findFirstPost(tx: Tx, account: string, day: string): Promise<StoredPost | undefined> {
  const posts = await listPostsInForce(tx, account, day);
  const last = await sql<{
    post: string;
  }>`select post from identity.session where account = ${account}::uuid order by started_at desc, id desc limit 1`.execute(tx);
  return posts.find((each) => each.id === last.rows[0]?.post) ?? posts[0];
}

export async function nameOwnPosts(tx: Tx, places: PlaceDirectory, posts: readonly StoredPost[]): Promise<OwnPost[]> {
  const names = await places.names(tx, [...new Set(posts.map((each) => each.place))]);
  return posts.map((each) => ({ ...each, placeName: names.get(each.place) ?? each.place }));
}

export interface PostQuery {
  readonly day: string;
  readonly id?: string | undefined;
  readonly account?: string | undefined;
  readonly place?: string | undefined;
  readonly role?: Role | undefined;
  readonly ended?: 'no' | 'only' | 'all' | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

const PAGE = 50;

/** Posts behind the wall of whoever asks, newest first. Keyset: the id of the last one seen. */
export async function listPostRows(tx: Tx, places: PlaceDirectory, query: PostQuery): Promise<{ rows: PostRow[]; next: string | null }> {
  const limit = query.limit ?? PAGE;
  const over = sql`p.valid_to is not null and p.valid_to <= ${query.day}::date`;
  const state = query.ended === 'all' ? sql`true` : query.ended === 'only' ? over : sql`not (${over})`;
  const found = await sql<Omit<PostRow, 'placeName'>>`
    select p.id, p.account, a.user_name as user, a.name, p.role, p.place, p.departments, p.title,
      p.valid_from as "validFrom", p.valid_to as "validTo", p.granted_at as "grantedAt",
      p.valid_from <= ${query.day}::date and (p.valid_to is null or p.valid_to > ${query.day}::date) as "inForce"
    from identity.post p join identity.account a on a.id = p.account
    where ${query.id === undefined ? sql`true` : sql`p.id = ${query.id}::uuid`}
      and ${query.account === undefined ? sql`true` : sql`p.account = ${query.account}::uuid`}
      and ${query.place === undefined ? sql`true` : sql`p.place >= ${query.place} and p.place < ${`${query.place}:`}`}
      and ${query.role === undefined ? sql`true` : sql`p.role = ${query.role}`}
      and ${query.after === undefined ? sql`true` : sql`p.id < ${query.after}::uuid`}
      and ${state}
    order by p.id desc limit ${limit + 1}`.execute(tx);
  const page = found.rows.slice(0, limit);
  const names = await places.names(tx, [...new Set(page.map((each) => each.place))]);
  const rows = page.map((each) => ({ ...each, placeName: names.get(each.place) ?? each.place }));
  return { rows, next: found.rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

export interface NewPost {
  readonly id: string;
  readonly account: string;
  readonly role: Role;
  readonly place: string;
  readonly departments: readonly Department[];
  readonly title: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly now: string;
  readonly grantedBy: Actor['account'] | null;
}

export async function insertPost(tx: Tx, post: NewPost): Promise<void> {
  await sql`
    insert into identity.post (id, account, role, place, departments, title, valid_from, valid_to, granted_at, granted_by)
    values (${post.id}::uuid, ${post.account}::uuid, ${post.role}, ${post.place}, ${[...post.departments]}::text[], ${post.title}, ${post.validFrom}::date, ${post.validTo}::date, ${post.now}, ${post.grantedBy}::uuid)`.execute(
    tx,
  );
}

/** Two grants for one person at the same moment wait for each other, or both could find nothing in their way. */
export async function waitForOtherGrants(tx: Tx, account: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`identity.post:${account}`}, 0))`.execute(tx);
}
