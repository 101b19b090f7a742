import { countyOf } from '../../model/index.ts';
import { sql } from '../db/database.ts';
import type { Work } from '../store/index.ts';

/** For which absent colleagues this person stands in today: account -> name. */
export async function standsFor(work: Work): Promise<Map<string, string>> {
  const county = countyOf(work.actor.place);
  if (county === undefined) return new Map();
  const found = await sql<{ account: string; name: string }>`
    select distinct account, account_name as name from kernel.substitution
    where county = ${county} and substitute = ${work.actor.account}::uuid and ended_at is null
      and from_day <= ${work.today}::date and until_day >= ${work.today}::date
  `.execute(work.tx);
  return new Map(found.rows.map(({ account, name }) => [account, name]));
}
