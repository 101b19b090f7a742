import { type Context, sql } from '@linli/kernel/server';
import { closeCandidate, ordered } from './stored-candidate.ts';

/** Two persons: remembered, with who found it and why, so that the pair is not proposed again. The wall is open to the county. */
export async function rememberApart(context: Context, county: string, a: string, b: string, reason: string): Promise<void> {
  const [first, second] = ordered(a, b);
  await sql`
    insert into residents.distinct_pair (county, first, second, at, by, by_name, reason)
    values (${county}, ${first}::uuid, ${second}::uuid, ${context.now}::timestamptz, ${context.actor.account}::uuid, ${context.actor.name}, ${reason})
    on conflict (county, first, second) do update set at = excluded.at, by = excluded.by, by_name = excluded.by_name, reason = excluded.reason, withdrawn_at = null
  `.execute(context.tx);
  await closeCandidate(context, county, [[first, second]], 'apart');
}
