import { countyOf, type InputOf, listCountyDays, type OutputOf, refuse, setCountyDay, workingCalendar } from '../../model/index.ts';
import { sql } from '../db/database.ts';
import { type Context, type Operation, fulfil } from '../platform.ts';
import { calendarOf } from './calendars.ts';

const DAYS_MAX = 366; // a year of them

async function daysOf(context: Context) {
  const county = countyOf(context.actor.place);
  if (county === undefined)
    return { days: [], settledThrough: workingCalendar().settledThrough, version: workingCalendar().calendarVersion };
  const found = await sql<OutputOf<typeof listCountyDays>['days'][number]>`
    select day, works, reason, account_name as "accountName" from kernel.calendar_day
    where county = ${county} and works is not null order by day desc limit ${DAYS_MAX}
  `.execute(context.tx);
  const calendar = await calendarOf(context.tx, county);
  return { days: found.rows, settledThrough: calendar.settledThrough, version: calendar.calendarVersion };
}

/** A county's own closure or working day. Running cases are reckoned again within a minute. */
async function setDay(context: Context, { day, works, reason }: InputOf<typeof setCountyDay>) {
  const county = countyOf(context.actor.place);
  if (county === undefined)
    return refuse('forbidden', 'above-county', {
      zh: '工作日由各县自己调整，请用县里的岗位。',
      en: 'Each county sets its own days; use a post of the county.',
    });
  if (works !== null && workingCalendar().isWorkday(day).workday === works)
    return refuse(
      'conflict',
      'as-published',
      works
        ? { zh: '这一天本来就上班，不用调整。', en: 'That day is a working day already.' }
        : { zh: '这一天本来就休息，不用调整。', en: 'That day is off already.' },
      { where: 'works' },
    );
  await sql`
    insert into kernel.calendar_day (county, day, works, reason, at, account, account_name)
    values (${county}, ${day}::date, ${works}, ${reason}, ${context.now}, ${context.actor.account}::uuid, ${context.actor.name})
    on conflict (county, day) do update set works = excluded.works, reason = excluded.reason, at = excluded.at,
      account = excluded.account, account_name = excluded.account_name
  `.execute(context.tx);
  context.note({ place: county, details: { day, works, reason } });
  return daysOf(context);
}

export const calendarOperations: readonly Operation[] = [
  fulfil(listCountyDays, (context) => daysOf(context)),
  fulfil(setCountyDay, (context, input) => setDay(context, input)),
];
