import { type PlatformWork, type StepEffect, type TakenCase, newId, sql } from '@linli/kernel/server';
import { event } from '../../model/event/event.ts';
import { neighbour, neighbourRoute } from '../../model/neighbours/neighbour.ts';
import { lookAtCounty } from '../county-look.ts';

export const PUSH_CHANNEL = 'linli_push';

interface Found {
  readonly neighbour: string;
  readonly category: string;
}

async function queue(work: PlatformWork, county: string, cases: readonly TakenCase[]): Promise<void> {
  const numbers = [...new Set(cases.map(({ values }) => String(values['categoryNumber'])))];
  const routes = await lookAtCounty(work.tx, county, [neighbour.name, neighbourRoute.name], () =>
    sql<Found>`
      select r.neighbour, r.category from events.neighbour_route r join events.neighbour n on n.county = r.county and n.id = r.neighbour
      where r.county = ${county} and r.category = any(${numbers}::text[]) and r.ended_at is null and n.ended_at is null and n.active
    `.execute(work.tx),
  );
  const byCategory = Map.groupBy(routes.rows, ({ category }) => category);
  const rows = cases.flatMap(({ id, values }) =>
    (byCategory.get(String(values['categoryNumber'])) ?? []).map((each) => ({ id: newId(), event: id, neighbour: each.neighbour })),
  );
  if (rows.length === 0) return;
  await sql`
    insert into events.push (county, id, event, neighbour, created_at, next_at)
    select ${county}, x.id, x.event, x.neighbour, ${work.now}::timestamptz, ${work.now}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(id uuid, event uuid, neighbour uuid)
    on conflict (county, neighbour, event) do nothing
  `.execute(work.tx);
  await sql`select pg_notify(${PUSH_CHANNEL}, '')`.execute(work.tx);
}

/**
 * An event of a category that goes to a neighbour is queued in the transaction that opens it, or that sorts it there. One that came from
 * another system is not sent on: two that send to each other would never end.
 */
export const pushEffect: StepEffect = {
  procedure: event.name,
  steps: ['report', 'reportUrgent', 'sort'],
  run: async (work, cases) => {
    const own = cases.filter(({ values }) => values['channel'] !== 'open311');
    for (const [county, of] of Map.groupBy(own, (each) => each.county)) await queue(work, county, of);
    return undefined;
  },
};
