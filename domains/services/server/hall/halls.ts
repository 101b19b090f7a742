import { type Refusal, type RowOf, clockAt, countyOf, decidePlace, refuse } from '@linli/kernel/model';
import { type Context, type Stored, type Work, calendarOf, decodeRow, moveWall, sql } from '@linli/kernel/server';
import { type DayHours, type Hours, hoursOn } from '../../model/hall/hours.ts';
import { hallWindow } from '../../model/hall/registers/hall-window.ts';
import { serviceHall } from '../../model/hall/registers/service-hall.ts';
import { closure, opening } from '../../model/hall/registers/times.ts';

export type Hall = RowOf<typeof serviceHall>;
export type Window = RowOf<typeof hallWindow>;

const noHall = refuse('unknown', 'no-hall', {
  zh: '这个社区还没有登记一站式大厅。',
  en: 'No one-stop hall is registered for this community yet.',
});

export const countyOfPlace = (place: string): string => countyOf(place) ?? '';

/** The halls of a community, the one that serves the public first. */
export async function hallsOf(work: Pick<Work, 'tx' | 'keys'>, place: string): Promise<Hall[]> {
  const found = await sql<Stored>`
    select * from services.service_hall where county = ${countyOfPlace(place)} and place = ${place} and ended_at is null
    order by open desc, opened_on nulls last, id
  `.execute(work.tx);
  return found.rows.map((row) => decodeRow(serviceHall, row, work.keys));
}

/** The hall in which a community calls and books. */
export async function getHallOf(work: Pick<Work, 'tx' | 'keys'>, place: string): Promise<Hall | Refusal> {
  const [first] = await hallsOf(work, place);
  return first ?? noHall;
}

/** What a hall is, as its public page tells it. */
export const openFacts = ['services.service-hall', 'services.hall-window', 'services.opening', 'services.closure'];

/**
 * The same for whoever is signed in: the place has to be within the post as well. What a hall is stands open to everybody on its public
 * page; to a resident who books, it is opened here.
 */
export async function hallFor(context: Context, place: string): Promise<Hall | Refusal> {
  if (context.actor.role === 'resident') await moveWall(context.tx, (scope) => ({ ...scope, read: [...scope.read, ...openFacts] }));
  return decidePlace(context.actor, place) ?? getHallOf(context, place);
}

export const windowsOf = (work: Pick<Work, 'tx' | 'keys'>, hall: Pick<Hall, 'id' | 'place'>): Promise<Window[]> =>
  windowsOfAll(work, hall.place, [hall.id]);

/** Windows of several halls of one place, by number. */
export async function windowsOfAll({ tx, keys }: Pick<Work, 'tx' | 'keys'>, place: string, halls: readonly string[]): Promise<Window[]> {
  const found = await sql<Stored>`
    select * from services.hall_window
    where county = ${countyOfPlace(place)} and hall = any(${[...halls]}::uuid[]) and ended_at is null order by number, id
  `.execute(tx);
  return found.rows.map((row) => decodeRow(hallWindow, row, keys));
}

/** Every opening and every closure of a hall that is not over. */
export async function hoursOf(work: Pick<Work, 'tx' | 'keys' | 'today'>, hall: Pick<Hall, 'id' | 'place'>) {
  const county = countyOfPlace(hall.place);
  const openings = await sql<Stored>`
    select * from services.opening where county = ${county} and hall = ${hall.id}::uuid and ended_at is null order by begins, id
  `.execute(work.tx);
  const closures = await sql<Stored>`
    select * from services.closure where county = ${county} and hall = ${hall.id}::uuid and ended_at is null and last_day >= ${work.today} order by first_day, id
  `.execute(work.tx);
  return {
    openings: openings.rows.map((row) => {
      const { id, values } = decodeRow(opening, row, work.keys);
      return { id, days: values.days ?? [], begins: values.begins ?? '', ends: values.ends ?? '' };
    }),
    closures: closures.rows.map((row) => {
      const { id, values } = decodeRow(closure, row, work.keys);
      return { id, firstDay: values.firstDay ?? '', lastDay: values.lastDay ?? '', why: values.why ?? '' };
    }),
  };
}

/** How a hall is open on any day, by its hours and the county's calendar. */
export async function dayHours(
  work: Pick<Work, 'tx' | 'keys' | 'today'>,
  hall: Pick<Hall, 'id' | 'place'>,
): Promise<{ readonly hours: Hours; readonly on: (day: string) => DayHours }> {
  const hours = await hoursOf(work, hall);
  const calendar = await calendarOf(work.tx, countyOfPlace(hall.place));
  return { hours, on: (day) => hoursOn(day, hours, calendar) };
}

export const areasServed = (windows: readonly Window[]): string[] => [
  ...new Set(windows.filter(({ values }) => values.open === true).flatMap(({ values }) => values.areas ?? [])),
];

export const noWindow = refuse(
  'conflict',
  'no-window',
  { zh: '这一类现在没有窗口在办，请问一下大厅的工作人员。', en: 'No window serves that at present. Please ask the staff.' },
  { where: 'area' },
);

/** `HHMM` in China at an instant, as half hours are written. */
export const slotAt = (now: string): string => clockAt(now).replace(':', '');
