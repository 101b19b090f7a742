import { sql } from 'kysely';
import { countyOf } from '../../model/index.ts';
import { type BulkColumn, bulkOf } from './bulk.ts';
import type { Tx } from '../db/database.ts';
import type { Change, Work } from './work.ts';

/** Writes the steps of records, in the transaction that makes them. */
export async function writeChanges(work: Work, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const columns: readonly BulkColumn[] = [
    { name: 'record', type: 'uuid', values: changes.map((each) => each.record) },
    { name: 'county', type: 'text', values: changes.map((each) => each.county) },
    { name: 'register', type: 'text', values: changes.map((each) => each.register) },
    { name: 'version', type: 'integer', values: changes.map((each) => each.version) },
    { name: 'entry', type: 'uuid', values: { all: work.entry } },
    { name: 'at', type: 'timestamptz', values: { all: work.now } },
    { name: 'account', type: 'uuid', values: { all: work.actor.account } },
    { name: 'place', type: 'text', values: changes.map((each) => each.place) },
    { name: 'also_place', type: 'text', values: changes.map((each) => each.alsoPlace) },
    { name: 'holder', type: 'text', values: changes.map((each) => each.holder) },
    { name: 'department', type: 'text', values: changes.map((each) => each.department) },
    { name: 'action', type: 'text', values: changes.map((each) => each.action) },
    { name: 'values', type: 'jsonb', values: changes.map((each) => each.values) },
  ];
  const { expressions, from } = bulkOf(columns);
  await sql`insert into kernel.change (${sql.join(columns.map((each) => sql.ref(each.name)))}) select ${sql.join(expressions)} from ${from} returning 1 as written`.execute(
    work.tx,
  );
  work.written.changes += changes.length;
  const departments = (work.written.departments ??= new Set());
  for (const { department } of changes) if (department !== null) departments.add(department);
  await announce(work, changes);
}

/** The outbox: told once for each follower and entry, however many records the entry changes. */
async function announce(work: Work, changes: readonly Change[]): Promise<void> {
  const lines = new Map<string, { county: string; follower: string }>();
  for (const { register, county } of changes)
    for (const follower of work.dictionary.registers.get(register)?.followedBy ?? [])
      lines.set(`${county} ${follower}`, { county, follower });
  if (lines.size === 0) return;
  await sql`
    insert into kernel.announcement (county, follower, entry) select county, follower, ${work.entry}::uuid
    from json_to_recordset(${JSON.stringify([...lines.values()])}::json) as x(county text, follower text) on conflict (county, follower, entry) do nothing
  `.execute(work.tx);
}

/** Records of one register that entries changed. */
export interface Announced {
  readonly entries: readonly string[];
  readonly records: readonly string[];
}

/**
 * Takes up to `limit` announcements of a county away and answers what they speak of; empty when nothing waits. What another
 * program is just taking is passed over. In one transaction with what the follower makes of it, so that a killed one finds them again.
 * Entries are named in the order of time: the oldest come first, or the newest.
 */
export async function takeAnnouncements(
  tx: Tx,
  county: string,
  follower: string,
  register: string,
  { limit, newest }: { readonly limit: number; readonly newest: boolean },
): Promise<Announced> {
  const taken = await sql<{ entry: string }>`
    with taken as (
      select entry from kernel.announcement where county = ${county} and follower = ${follower} order by entry ${sql.raw(newest ? 'desc' : 'asc')}
      limit ${limit} for update skip locked
    )
    delete from kernel.announcement where county = ${county} and follower = ${follower} and entry in (select entry from taken) returning entry
  `.execute(tx);
  const entries = taken.rows.map((row) => row.entry);
  if (entries.length === 0) return { entries, records: [] };
  const changed = await sql<{ record: string }>`
    select distinct record from kernel.change where county = ${county} and entry = any(${entries}::uuid[]) and register = ${register}
  `.execute(tx);
  return { entries, records: changed.rows.map((row) => row.record) };
}

/** What a follower that begins anew, with everybody there is, need not be told any more. */
export async function dropAnnouncements(tx: Tx, county: string, follower: string): Promise<void> {
  await sql`delete from kernel.announcement where county = ${county} and follower = ${follower}`.execute(tx);
}

export interface HistoryLine {
  readonly version: number;
  readonly at: string;
  readonly account: string;
  readonly actorName: string | null;
  readonly operation: string | null;
  readonly action: Change['action'];
  readonly values: Readonly<Record<string, unknown>>;
}

/** The steps of one record, newest first. Sealed values are still sealed here. */
export async function historyOf(work: Work, register: string, record: string): Promise<HistoryLine[]> {
  const county = countyOf(work.actor.place);
  // Each walled table names its county itself: Citus 13 fails on an outer join that leaves it to the other side.
  const scope = county === undefined ? sql`true` : sql`c.county = ${county} and (e.county is null or e.county = ${county})`;
  const found = await sql<HistoryLine>`
    select c.version, c.at, c.account, e.actor_name as "actorName", e.operation, c.action, c.values
    from kernel.change as c left join kernel.audit_entry as e on e.county = c.county and e.id = c.entry
    where ${scope} and c.register = ${register} and c.record = ${record}::uuid
    order by c.version desc limit 200
  `.execute(work.tx);
  return found.rows;
}
