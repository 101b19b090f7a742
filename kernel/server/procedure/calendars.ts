import { type WorkingCalendar, workingCalendar } from '../../model/index.ts';
import { type Tx, sql } from '../db/database.ts';

const KEPT_MAX = 500; // a province has some hundred counties, and few of them ever keep days of their own
const known = new Map<string, WorkingCalendar>();

/** The calendar of a county: the published one, and the days on which it kept other hours. Made once for each set of days. */
export async function calendarOf(tx: Tx, county: string): Promise<WorkingCalendar> {
  const found = await sql<{ day: string; works: boolean }>`
    select day, works from kernel.calendar_day where county = ${county} and works is not null order by day
  `.execute(tx);
  const key = found.rows.map(({ day, works }) => `${day}${works ? '+' : '-'}`).join('');
  const there = known.get(key);
  if (there !== undefined) return there;
  const days = (working: boolean): string[] => found.rows.filter(({ works }) => works === working).map(({ day }) => day);
  const made = workingCalendar({ off: days(false), work: days(true) });
  if (known.size >= KEPT_MAX) known.clear();
  known.set(key, made);
  return made;
}
