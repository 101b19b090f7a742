import { type InputOf, dateOfDay, getDayNumber, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, blindIndex, sql } from '@linli/kernel/server';
import { BOOKABLE_DAYS } from '../../model/hall/hours.ts';
import type { hallScreen, hallTimes, kioskTake } from '../../model/hall/operations.ts';
import { BUSY_WEEKS, type BusyHour, busyTimes } from '../../model/hall/queue.ts';
import { openPlace } from '../open-place.ts';
import { asPlatform } from './hall-work.ts';
import { type Hall, countyOfPlace, dayHours, getHallOf, openFacts, windowsOf } from './halls.ts';
import { freeOn, slotsLeft } from './free-places.ts';
import { linesShown, numbersOf, takeOne, waitingLines } from './numbers.ts';

const noPlace = refuse('unknown', 'no-such-place', {
  zh: '没有这个地方，请核对网址。',
  en: 'There is no such place. Check the address.',
});

export const factsOf = ({ values }: Hall) => ({
  name: values.name ?? '',
  address: values.address,
  hotline: values.hotline,
  aids: values.aids ?? [],
  open: values.open === true,
  bookable: values.open === true && (values.perHalfHour ?? 0) > 0,
});

/** What is told of it to somebody without a session is numbers and times, never a person. */
async function publicHall(context: Context, place: string, write: readonly string[] = []) {
  if (!/^\d{12}$/.test(place)) return noPlace;
  await openPlace(context.tx, place, { read: [...openFacts, 'services.queue-number', 'services.appointment'], write });
  return getHallOf(context, place);
}

export async function seeTimes(context: Context, { place, day }: InputOf<typeof hallTimes>) {
  const hall = await publicHall(context, place);
  if (isRefusal(hall)) return hall;
  const windows = await windowsOf(context, hall);
  const { hours, on } = await dayHours(context, hall);
  const first = getDayNumber(context.today);
  const days = Array.from({ length: BOOKABLE_DAYS + 1 }, (_, at) => dateOfDay(first + at));
  const left = await slotsLeft(context, hall, windows, { days, on });
  const week = Array.from({ length: 7 }, (_, at) => ({
    weekday: at + 1,
    spans: hours.openings
      .filter(({ days: of }) => of.includes(String(at + 1)))
      .map(({ begins, ends }) => ({ begins, ends }))
      .toSorted((a, b) => (a.begins < b.begins ? -1 : 1)),
  }));
  return {
    hall: factsOf(hall),
    today: context.today,
    week,
    days: days.map((each) => ({ day: each, ...on(each), spans: [...on(each).spans], free: freeOn(left.get(each) ?? []) })),
    slots: [...(left.get(day ?? '') ?? [])],
    waiting: linesShown(await waitingLines(context, hall, windows)),
    busy: [...busyTimes(await busyHours(context, hall))],
  };
}

async function busyHours({ tx, today }: Context, hall: Hall): Promise<BusyHour[]> {
  const found = await sql<BusyHour>`
    select extract(isodow from day)::integer as weekday, extract(hour from taken_at at time zone 'Asia/Shanghai')::integer as hour, count(*) as numbers
    from services.queue_number
    where county = ${countyOfPlace(hall.place)} and hall = ${hall.id}::uuid and day >= ${today}::date - ${BUSY_WEEKS * 7}::integer and day < ${today}::date and ended_at is null
    group by 1, 2 order by 1, 2
  `.execute(tx);
  return found.rows;
}

const SHOWN_MAX = 8; // lines that can be read from across the room

export async function seeScreen(context: Context, { place }: InputOf<typeof hallScreen>) {
  const hall = await publicHall(context, place);
  if (isRefusal(hall)) return hall;
  const windows = await windowsOf(context, hall);
  const numbers = await numbersOf(context, hall);
  const called = numbers
    .filter(({ values }) => values.state === 'called')
    .map(({ values }) => ({
      label: values.label ?? '',
      window: windows.find((each) => each.id === values.hallWindow)?.values.number ?? 0,
      at: values.calledAt ?? '',
      calls: values.calls ?? 1,
    }))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return {
    name: hall.values.name ?? '',
    now: context.now,
    shut:
      hall.values.open === true ? (await dayHours(context, hall)).on(context.today).shut : { zh: '大厅暂停服务', en: 'The hall is closed' },
    windows: windows.map(({ id, values }) => ({
      number: values.number ?? 0,
      areas: values.areas ?? [],
      open: values.open === true,
      label: numbers.find((each) => each.values.state === 'called' && each.values.hallWindow === id)?.values.label ?? null,
    })),
    called: called.slice(0, SHOWN_MAX),
    skipped: numbers
      .filter(({ values }) => values.state === 'skipped')
      .map(({ values }) => values.label ?? '')
      .slice(-SHOWN_MAX),
    waiting: linesShown(await waitingLines(context, hall, windows)),
  };
}

/**
 * What the address of a kiosk carries behind `#`. Kept nowhere: it follows from the hall and the edition of its link, so that another
 * edition voids it. A rotation of keys voids it as well; the hall opens the link anew.
 */
export const kioskKeyOf = ({ keys }: Pick<Context, 'keys'>, { id, values }: Hall): string =>
  blindIndex(keys, 'services.kiosk', `${id} ${values.kioskEdition ?? 1}`)
    .toString('base64url')
    .slice(0, 32);

const linkVoid = refuse('forbidden', 'kiosk-link-void', {
  zh: '这台取号机的链接已经作废，请工作人员在“大厅”页面重新打开。',
  en: 'The link of this kiosk is void. Staff open it anew from the page of the hall.',
});

export async function takeAtKiosk(context: Context, { place, key, id, area }: InputOf<typeof kioskTake>) {
  const hall = await publicHall(context, place, ['services.queue-number']);
  if (isRefusal(hall)) return hall;
  if (key !== kioskKeyOf(context, hall)) return linkVoid;
  const { shut } = (await dayHours(context, hall)).on(context.today);
  if (hall.values.open !== true || shut !== null)
    return refuse('conflict', 'hall-shut', {
      zh: `今天大厅不开门${shut === null ? '' : `（${shut.zh}）`}，改天再来取号。`,
      en: `The hall is shut today${shut === null ? '' : ` (${shut.en})`}. Please come another day.`,
    });
  return asPlatform(context, { place, operation: 'services.kiosk-take', register: 'services.queue-number' }, (work) =>
    takeOne(work, hall, { id, area, channel: 'kiosk' }),
  );
}
