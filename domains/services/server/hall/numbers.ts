import { type Refusal, type RowOf, refuse } from '@linli/kernel/model';
import { type Stored, type Work, decodeRow, insertRows, sql } from '@linli/kernel/server';
import type { QueueRow, TakenNumber, WaitingLine } from '../../model/hall/operations.ts';
import { NUMBERS_MAX, labelOf, waitMinutes } from '../../model/hall/queue.ts';
import { queueNumber } from '../../model/hall/registers/queue-number.ts';
import { type Hall, type Window, areasServed, countyOfPlace, noWindow, windowsOf } from './halls.ts';
import { areaCodes } from '../../model/codes.ts';

const COUNTED_DAYS = 28; // how long a person usually takes: by the last four weeks

const usedUp = refuse('limited', 'numbers-used-up', {
  zh: `今天这一类的号已经取到 ${NUMBERS_MAX} 号，请改天再来或问工作人员。`,
  en: `All ${NUMBERS_MAX} numbers of today are taken. Please ask the staff.`,
});

export interface Taking {
  readonly id: string;
  readonly area: string;
  readonly channel: 'kiosk' | 'phone' | 'counter' | 'appointment';
  readonly appointment?: string;
  /** From when it goes first. */
  readonly firstFrom?: string | null;
}

/** The next number of an area today. The counter gives each number once, however many ask at the same moment. */
export async function takeOne(work: Work, hall: Hall, taking: Taking): Promise<TakenNumber | Refusal> {
  const windows = await windowsOf(work, hall);
  if (!areasServed(windows).includes(taking.area)) return noWindow;
  const county = countyOfPlace(hall.place);
  const counted = await sql<{ last: number }>`
    insert into services.queue_counter as c (county, place, hall, day, area, last)
    values (${county}, ${hall.place}, ${hall.id}::uuid, ${work.today}::date, ${taking.area}, 1)
    on conflict (county, hall, day, area) do update set last = c.last + 1 returning last
  `.execute(work.tx);
  const number = counted.rows[0]?.last ?? 0;
  if (number > NUMBERS_MAX) return usedUp;
  const label = labelOf(taking.area, number);
  await insertRows(work, queueNumber, [
    {
      id: taking.id,
      place: hall.place,
      origins: { '*': { kind: taking.channel === 'kiosk' || taking.channel === 'phone' ? 'system' : 'desk', on: work.today } },
      values: {
        hall: hall.id,
        day: work.today,
        label,
        area: taking.area,
        channel: taking.channel,
        takenAt: work.now,
        firstFrom: taking.firstFrom ?? null,
        state: 'waiting',
        calls: 0,
        appointment: taking.appointment ?? null,
      },
    },
  ]);
  const line = (await waitingLines(work, hall, windows)).find(({ area }) => area === taking.area);
  const ahead = Math.max(0, (line?.waiting ?? 1) - 1);
  return { id: taking.id, label, area: taking.area, ahead, minutes: waitMinutes(ahead, line?.windows ?? 0, line?.usual ?? null) };
}

/** Of each area with an open window: who waits, how many windows, how long one who comes now would wait. */
export async function waitingLines(
  work: Pick<Work, 'tx' | 'today'>,
  hall: Pick<Hall, 'id' | 'place'>,
  windows: readonly Window[],
): Promise<(WaitingLine & { readonly usual: number | null })[]> {
  const county = countyOfPlace(hall.place);
  const found = await sql<{ area: string; waiting: number; usual: number | null }>`
    select area, count(*) filter (where day = ${work.today} and state = 'waiting') as waiting,
      (avg(extract(epoch from done_at - called_at)) filter (where state = 'done' and done_at > called_at) / 60)::float8 as usual
    from services.queue_number
    where county = ${county} and hall = ${hall.id}::uuid and day > ${work.today}::date - ${COUNTED_DAYS}::integer and day <= ${work.today}::date and ended_at is null
    group by area
  `.execute(work.tx);
  const known = new Map(found.rows.map((row) => [row.area, row]));
  const open = windows.filter(({ values }) => values.open === true);
  return areaCodes.items.flatMap(({ code }) => {
    const serving = open.filter(({ values }) => values.areas?.includes(code) === true).length;
    const row = known.get(code);
    const waiting = row?.waiting ?? 0;
    if (serving === 0 && waiting === 0) return [];
    const usual = row?.usual ?? null;
    return [{ area: code, waiting, windows: serving, minutes: waitMinutes(waiting, serving, usual), usual }];
  });
}

export const linesShown = (lines: readonly (WaitingLine & { readonly usual: number | null })[]): WaitingLine[] =>
  lines.map(({ area, waiting, windows, minutes }) => ({ area, waiting, windows, minutes }));

/** Today's numbers in the order in which they are called: whoever goes first by now, then by the time they came. */
export async function numbersOf(work: Pick<Work, 'tx' | 'keys' | 'today' | 'now'>, hall: Pick<Hall, 'id' | 'place'>) {
  const found = await sql<Stored>`
    select * from services.queue_number
    where county = ${countyOfPlace(hall.place)} and hall = ${hall.id}::uuid and day = ${work.today}::date and ended_at is null
    order by ${calledInOrder(work.now)}
  `.execute(work.tx);
  return found.rows.map((row) => decodeRow(queueNumber, row, work.keys));
}

export const calledInOrder = (now: string) =>
  sql`(first_from is not null and first_from <= ${now}) desc, case when first_from <= ${now} then first_from else taken_at end, taken_at, id`;

export function shownNumber({ id, version, values }: RowOf<typeof queueNumber>, windows: readonly Window[]): QueueRow {
  return {
    id,
    version,
    label: values.label ?? '',
    area: values.area ?? '',
    state: values.state ?? '',
    takenAt: values.takenAt ?? '',
    firstFrom: values.firstFrom,
    window: windows.find((each) => each.id === values.hallWindow)?.values.number ?? null,
    calledAt: values.calledAt,
    calls: values.calls ?? 0,
  };
}
