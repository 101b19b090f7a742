import type { Actor, PlaceMove, Text } from '@linli/kernel/model';
import { type Tx, sql } from '@linli/kernel/server';
import type { ChangeState, Plan, PlanKind } from '../../model/place-change.ts';
import type { TreeChange } from '../../model/succession.ts';

/** What was written when a change was carried out, enough to take it back. */
export interface Applied {
  readonly tree: TreeChange;
  readonly moves: readonly PlaceMove[];
  /** Names that were replaced. */
  readonly namesBefore: readonly { readonly code: string; readonly name: string }[];
  /** Follower -> who was moved, from where. */
  readonly followed: Readonly<Record<string, readonly { readonly id: string; readonly from: string }[]>>;
}

export interface StoredChange {
  readonly county: string;
  readonly id: string;
  readonly place: string;
  readonly kind: PlanKind;
  readonly state: ChangeState;
  readonly on: string;
  readonly document: string;
  readonly reason: string;
  readonly title: Text;
  readonly plan: Plan;
  readonly orderedBy: Actor;
  readonly entry: string;
  readonly undoEntry: string | null;
  readonly job: string | null;
  readonly applied: Applied | null;
  readonly moved: number;
  readonly refusal: Text | null;
  readonly createdAt: string;
  readonly carriedAt: string | null;
}

const columns = sql`county, id, place, kind, state, on_date as "on", document, reason, title, plan, ordered_by as "orderedBy", entry,
  undo_entry as "undoEntry", job, applied, moved, refusal, created_at as "createdAt", carried_at as "carriedAt"`;

export async function findChange(tx: Tx, county: string | undefined, id: string, lock = false): Promise<StoredChange | undefined> {
  const scope = county === undefined ? sql`true` : sql`county = ${county}`;
  const found =
    await sql<StoredChange>`select ${columns} from regions.change where ${scope} and id = ${id}::uuid ${sql.raw(lock ? 'for update' : '')}`.execute(
      tx,
    );
  return found.rows[0];
}

/** Newest first. Keyset: the id of the last one seen; ids grow with time. */
export async function listChangeRows(
  tx: Tx,
  query: { county: string | undefined; place: string; after?: string | undefined; limit: number },
): Promise<StoredChange[]> {
  const scope = query.county === undefined ? sql`true` : sql`county = ${query.county}`;
  const found = await sql<StoredChange>`
    select ${columns} from regions.change
    where ${scope} and place >= ${query.place} and place < ${`${query.place}:`} and ${query.after === undefined ? sql`true` : sql`id < ${query.after}::uuid`}
    order by id desc limit ${query.limit}`.execute(tx);
  return found.rows;
}

export async function insertChange(
  tx: Tx,
  row: Omit<StoredChange, 'undoEntry' | 'job' | 'applied' | 'moved' | 'refusal' | 'carriedAt' | 'state'>,
): Promise<void> {
  await sql`
    insert into regions.change (county, id, place, kind, state, on_date, document, reason, title, plan, ordered_by, entry, created_at)
    values (${row.county}, ${row.id}::uuid, ${row.place}, ${row.kind}, 'proposed', ${row.on}::date, ${row.document}, ${row.reason},
      ${JSON.stringify(row.title)}::jsonb, ${JSON.stringify(row.plan)}::jsonb, ${JSON.stringify(row.orderedBy)}::jsonb, ${row.entry}::uuid, ${row.createdAt})`.execute(
    tx,
  );
}

/** What changes moved that were carried out before this one and still hold, in their order. */
export async function listMovesBefore(tx: Tx, of: StoredChange): Promise<readonly (readonly PlaceMove[])[]> {
  const found = await sql<{ moves: readonly PlaceMove[] }>`
    select applied -> 'moves' as moves from regions.change
    where county = ${of.county} and id <> ${of.id}::uuid and state = 'done' and applied is not null and carried_at < ${of.carriedAt}::timestamptz
    order by carried_at, id`.execute(tx);
  return found.rows.map((row) => row.moves);
}

/** What may change of an order: how far it is, and what it did. */
export interface Progress {
  readonly state?: ChangeState;
  readonly orderedBy?: Actor;
  readonly undoEntry?: string;
  readonly job?: string;
  readonly applied?: Applied;
  readonly moved?: number;
  readonly refusal?: Text | null;
  readonly carriedAt?: string;
}

export async function setChange(tx: Tx, of: Pick<StoredChange, 'county' | 'id'>, set: Progress): Promise<void> {
  const json = (value: unknown) => (value === null ? sql`null` : sql`${JSON.stringify(value)}::jsonb`);
  const parts = [
    ...(set.state === undefined ? [] : [sql`state = ${set.state}`]),
    ...(set.orderedBy === undefined ? [] : [sql`ordered_by = ${json(set.orderedBy)}`]),
    ...(set.undoEntry === undefined ? [] : [sql`undo_entry = ${set.undoEntry}::uuid`]),
    ...(set.job === undefined ? [] : [sql`job = ${set.job}::uuid`]),
    ...(set.applied === undefined ? [] : [sql`applied = ${json(set.applied)}`]),
    ...(set.moved === undefined ? [] : [sql`moved = ${set.moved}`]),
    ...(set.refusal === undefined ? [] : [sql`refusal = ${json(set.refusal)}`]),
    ...(set.carriedAt === undefined ? [] : [sql`carried_at = ${set.carriedAt}`]),
  ];
  await sql`update regions.change set ${sql.join(parts)} where county = ${of.county} and id = ${of.id}::uuid`.execute(tx);
}

const LISTED_MAX = 200; // what a terminal shows

/** For the command line: the newest changes below a place, whoever ordered them. Needs the owner's transaction. */
export const listChangesBelow = (tx: Tx, place: string): Promise<StoredChange[]> =>
  listChangeRows(tx, { county: undefined, place, limit: LISTED_MAX });
