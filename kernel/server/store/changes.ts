import { sql } from 'kysely';
import { countyOf } from '../../model/index.ts';
import type { Change, Work } from './work.ts';

/** Writes the steps of records, in the transaction that makes them. */
export async function writeChanges(work: Work, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const records = changes.map((each) => ({
    county: each.county,
    register: each.register,
    record: each.record,
    version: each.version,
    entry: work.entry,
    at: work.now,
    account: work.actor.account,
    place: each.place,
    also_place: each.alsoPlace,
    action: each.action,
    values: each.values,
  }));
  await sql`
    insert into kernel.change (county, register, record, version, entry, at, account, place, also_place, action, values)
    select county, register, record, version, entry, at, account, place, also_place, action, values
    from json_to_recordset(${JSON.stringify(records)}::json)
      as x(county text, register text, record uuid, version integer, entry uuid, at timestamptz, account uuid, place text, also_place text, action text, values jsonb)
    returning version
  `.execute(work.tx);
  work.written.changes += changes.length;
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
