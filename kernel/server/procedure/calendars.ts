import { type WorkingCalendar, workingCalendar } from '../../model/index.ts';
import { type Tx, sql } from '../db/database.ts';

const KEPT_MAX = 500; // a province has some hundred counties, and few of them ever keep days of their own
const known = new Map<string, WorkingCalendar>();

interface OwnDay {
  readonly day: string;
  readonly works: boolean;
}

/** The calendars of some counties: the published one, and the days on which each kept other hours. One question for all. */
export async function calendarsOf(tx: Tx, counties: readonly string[]): Promise<(county: string) => WorkingCalendar> {
  const found = await sql<OwnDay & { county: string }>`
    select county, day, works from kernel.calendar_day where county = any(${[...counties]}::text[]) and works is not null order by day
  `.execute(tx);
  const own = Map.groupBy(found.rows, ({ county }) => county);
  return (county) => calendarWith(own.get(county) ?? []);
}

export const calendarOf = async (tx: Tx, county: string): Promise<WorkingCalendar> => (await calendarsOf(tx, [county]))(county);

/** Made once for each set of days. */
function calendarWith(own: readonly OwnDay[]): WorkingCalendar {
  const key = own.map(({ day, works }) => `${day}${works ? '+' : '-'}`).join('');
  const there = known.get(key);
  if (there !== undefined) return there;
  const days = (working: boolean): string[] => own.filter(({ works }) => works === working).map(({ day }) => day);
  const made = workingCalendar({ off: days(false), work: days(true) });
  if (known.size >= KEPT_MAX) known.clear();
  known.set(key, made);
  return made;
}
