import { z } from 'zod';
import { countyOf, findDayNumber, operation, refuse, workingCalendar } from '../../model/index.ts';
import { sql } from '../db/database.ts';
import { type Context, type Operation, fulfil } from '../platform.ts';
import { calendarOf } from './calendars.ts';

const DAYS_MAX = 366; // a year of them

const dayShape = z.object({ day: z.string(), works: z.boolean(), reason: z.string(), accountName: z.string() });

const list = operation({
  name: 'kernel.county-days',
  method: 'get',
  path: '/kernel/calendar',
  access: { to: 'signed-in' },
  quiet: true,
  label: { zh: '查看工作日安排', en: 'See the working days' },
  input: z.strictObject({}),
  output: z.object({
    days: z.array(dayShape),
    /** The last day that no later notice of the State Council can still move. */
    settledThrough: z.string(),
    version: z.string(),
  }),
});

const set = operation({
  name: 'kernel.set-county-day',
  method: 'put',
  path: '/kernel/calendar/{day}',
  access: { to: 'roles', roles: ['county-officer', 'system-admin'] },
  label: { zh: '调整本县工作日', en: 'Set a working day of the county' },
  input: z.strictObject({
    day: z.string().refine((day) => findDayNumber(day) !== undefined, { error: 'not-a-day' }),
    /** Null takes the county's own arrangement back. */
    works: z.boolean().nullable(),
    reason: z.string().trim().min(4).max(300),
  }),
  output: z.object({ days: z.array(dayShape), settledThrough: z.string(), version: z.string() }),
  refusals: ['above-county', 'as-published'],
});

async function daysOf(context: Context) {
  const county = countyOf(context.actor.place);
  if (county === undefined)
    return { days: [], settledThrough: workingCalendar().settledThrough, version: workingCalendar().calendarVersion };
  const found = await sql<z.infer<typeof dayShape>>`
    select day, works, reason, account_name as "accountName" from kernel.calendar_day
    where county = ${county} and works is not null order by day desc limit ${DAYS_MAX}
  `.execute(context.tx);
  const calendar = await calendarOf(context.tx, county);
  return { days: found.rows, settledThrough: calendar.settledThrough, version: calendar.calendarVersion };
}

/** A county's own closure or working day. Running cases are reckoned again within a minute. */
async function setDay(context: Context, { day, works, reason }: { day: string; works: boolean | null; reason: string }) {
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
  fulfil(list, (context) => daysOf(context)),
  fulfil(set, (context, input) => setDay(context, input)),
];
