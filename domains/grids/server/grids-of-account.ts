import { countyOf } from '@linli/kernel/model';
import { type Work, sql } from '@linli/kernel/server';
import type { FoundGrid } from './grid-at.ts';

/** @public For the domains of the field. The grids that an account looks after today, by number; of those that the running post may see. */
export async function gridsOfAccount(work: Work, account: string): Promise<readonly FoundGrid[]> {
  const county = countyOf(work.actor.place);
  if (county === undefined) return [];
  const found = await sql<FoundGrid>`
    select distinct g.id as grid, g.number, g.place
    from grids.grid_staff as s join grids.grid as g on g.county = ${county} and g.id = s.grid and g.ended_at is null
    where s.county = ${county} and s.account = ${account} and s.ended_at is null
      and s.since <= ${work.today}::date and (s.until is null or s.until >= ${work.today}::date)
    order by g.number`.execute(work.tx);
  return found.rows;
}
