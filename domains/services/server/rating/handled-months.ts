import {
  monthEnd,
  monthOf,
  monthsUpTo,
  type NewRow,
  type Platform,
  type PlatformWork,
  idFrom,
  insertRows,
  sql,
} from '@linli/kernel/server';
import { application } from '../../model/application/application.ts';
import { handledMonth } from '../../model/rating/handled-month.ts';
import { ratesOf } from '../../model/rating/rates.ts';
import { inCounty } from '../hall/platform-work.ts';
import { RATINGS } from './tables.ts';

interface Counted {
  readonly place: string;
  readonly finished: number;
  readonly inTime: number;
  readonly rated: number;
  readonly good: number;
}

const TOWN_DIGITS = 9;

/** What each community finished in a month and how it was rated in it, in one statement. A handling is in time when it was not late at its end. */
async function countMonth({ tx }: PlatformWork, county: string, month: string): Promise<readonly Counted[]> {
  const found = await sql<Counted>`
    with handled as (
      select left(i.place, 12) as place, count(*) as finished, count(*) filter (where not a.late) as in_time
      from services.rating_invitation as i join services.application as a on a.county = i.county and a.id = i.application
      where i.county = ${county} and a.county = ${county} and i.finished_on >= ${`${month}-01`}::date and i.finished_on <= ${monthEnd(month).day}::date group by 1
    ), rated as (
      select left(place, 12) as place, count(*) as rated, count(*) filter (where grade >= 3) as good from services.rating
      where county = ${county} and month = ${month} and counted group by 1
    )
    select coalesce(h.place, r.place) as place, coalesce(h.finished, 0) as finished, coalesce(h.in_time, 0) as "inTime", coalesce(r.rated, 0) as rated,
      coalesce(r.good, 0) as good
    from handled as h full join rated as r on r.place = h.place order by 1
  `.execute(tx);
  return found.rows;
}

/** The communities whose ratings may be shown: town by town, so that nothing follows from a town less the rest. */
function shownIn(counted: readonly Counted[]): ReadonlySet<string> {
  const towns = Map.groupBy(counted, ({ place }) => place.slice(0, TOWN_DIGITS));
  return new Set(
    [...towns.values()].flatMap((own) =>
      ratesOf(own.map(({ place, ...each }) => ({ key: place, ...each })))
        .groups.filter(({ rated }) => rated !== null)
        .map(({ key }) => key),
    ),
  );
}

function rowOf({ place, finished, inTime, rated, good }: Counted, month: string, running: string, shown: boolean): NewRow {
  // Who rates this month may have been served in the last one: never more than were asked.
  const told = shown ? { asked: Math.max(finished, rated), rated, good } : { asked: null, rated: null, good: null };
  const values = { month, finished, inTime, ...told, shownFrom: `${running}-01`, shownUntil: monthEnd(running).day };
  return { id: idFrom(`${handledMonth.name} ${place} ${month}`), place, values, origins: { '*': { kind: 'system', on: `${running}-01` } } };
}

async function writeMonth(work: PlatformWork, county: string): Promise<void> {
  const running = monthOf(work.today);
  const [month] = monthsUpTo(running, 2);
  if (month === undefined) return;
  const there = await sql<{ one: number }>`
    select 1 as one from services.handled_month where county = ${county} and month = ${month} limit 1
  `.execute(work.tx);
  if (there.rows.length > 0) return;
  const counted = await countMonth(work, county, month);
  const shown = shownIn(counted);
  await insertRows(
    work,
    handledMonth,
    counted.map((each) => rowOf(each, month, running, shown.has(each.place))),
  );
}

/** The month that is over, once. Two programs at it at the same time write the same rows: one of them is told so by the key, and comes again. */
export async function keepHandledMonths(platform: Platform): Promise<void> {
  for (const county of platform.countiesInUse.list())
    await inCounty(
      platform,
      { county, operation: 'services.count-handled-month', tables: [RATINGS, application.name, handledMonth.name] },
      (work) => writeMonth(work, county),
    );
}
