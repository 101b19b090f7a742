import { type Work, sql } from '@linli/kernel/server';
import { type DayHours, slotsOf } from '../../model/hall/hours.ts';
import { type Hall, type Window, areasServed, countyOfPlace, slotAt } from './halls.ts';

/** One half hour, and by area how many places it has still. */
export interface SlotLeft {
  readonly slot: string;
  readonly left: Record<string, number>;
}

/** What can still be booked on some days, by day; nothing on days that are shut and for half hours that are over. */
export async function slotsLeft(
  { tx, today, now }: Pick<Work, 'tx' | 'today' | 'now'>,
  hall: Hall,
  windows: readonly Window[],
  { days, on }: { readonly days: readonly string[]; readonly on: (day: string) => DayHours },
): Promise<ReadonlyMap<string, readonly SlotLeft[]>> {
  const capacity = hall.values.open === true ? (hall.values.perHalfHour ?? 0) : 0;
  if (capacity === 0) return new Map();
  const given = await sql<{ day: string; slot: string; area: string; taken: number }>`
    select day, slot, area, taken from services.slot
    where county = ${countyOfPlace(hall.place)} and hall = ${hall.id}::uuid and day = any(${[...days]}::date[])
  `.execute(tx);
  const taken = new Map(given.rows.map((row) => [`${row.day} ${row.slot} ${row.area}`, row.taken]));
  const areas = areasServed(windows);
  const leftAt = (day: string, slot: string): SlotLeft => ({
    slot,
    left: Object.fromEntries(areas.map((area) => [area, Math.max(0, capacity - (taken.get(`${day} ${slot} ${area}`) ?? 0))])),
  });
  return new Map(
    days.map((day) => {
      const clock = day === today ? slotAt(now) : '';
      return [day, slotsOf(on(day).spans).flatMap((slot) => (slot > clock ? [leftAt(day, slot)] : []))];
    }),
  );
}

/** A whole day taken together, by area. */
export function freeOn(slots: readonly SlotLeft[]): Record<string, number> {
  const free: Record<string, number> = {};
  for (const { left } of slots) for (const [area, count] of Object.entries(left)) free[area] = (free[area] ?? 0) + count;
  return free;
}
