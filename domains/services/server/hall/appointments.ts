import { type InputOf, type Refusal, type RowOf, decidePlace, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, type Stored, changeRow, decodeRow, findStored, insertRows, moveWall, sql, unknownRow } from '@linli/kernel/server';
import { beginsAt, decideBooking } from '../../model/hall/hours.ts';
import type {
  AppointmentRow,
  arriveAppointment,
  bookAppointment,
  cancelAppointment,
  listAppointments,
  moveAppointment,
} from '../../model/hall/operations.ts';
import { LATE_MINUTES } from '../../model/hall/queue.ts';
import { appointment } from '../../model/hall/registers/appointment.ts';
import { type Hall, areasServed, slotAt, countyOfPlace, dayHours, getHallOf, hallFor, windowsOf } from './halls.ts';
import { takeOne } from './numbers.ts';

function shownAppointment({ id, version, values }: RowOf<typeof appointment>): AppointmentRow {
  return {
    id,
    version,
    day: values.day ?? '',
    slot: values.slot ?? '',
    area: values.area ?? '',
    name: values.visitorName ?? '',
    phone: values.phone,
    state: values.state ?? '',
  };
}

export async function listThem(context: Context, { place, day }: InputOf<typeof listAppointments>) {
  const hall = await hallFor(context, place);
  if (isRefusal(hall)) return hall;
  const found = await sql<Stored>`
    select * from services.appointment
    where county = ${countyOfPlace(place)} and hall = ${hall.id}::uuid and day = ${day}::date and ended_at is null order by slot, created_at, id
  `.execute(context.tx);
  return { rows: found.rows.map((row) => shownAppointment(decodeRow(appointment, row, context.keys))) };
}

const MINE_MAX = 50; // two open ones at most, and those of some months

/** A resident's own: the wall lets nobody else's through. */
export async function listMine(context: Context) {
  const county = countyOfPlace(context.actor.place);
  const found = await sql<Stored>`
    select * from services.appointment where county = ${county} and holder = ${context.actor.account} and ended_at is null
    order by day desc, slot desc, id limit ${MINE_MAX}
  `.execute(context.tx);
  const rows = found.rows.map((row) => decodeRow(appointment, row, context.keys));
  await moveWall(context.tx, (scope) => ({ ...scope, read: [...scope.read, 'services.service-hall'] }));
  const halls = await sql<{ id: string; name: string }>`
    select id, name from services.service_hall where county = ${county} and id = any(${rows.map(({ values }) => values.hall)}::uuid[])
  `.execute(context.tx);
  const names = new Map(halls.rows.map(({ id, name }) => [id, name]));
  return { rows: rows.map((each) => ({ ...shownAppointment(each), place: each.place, hall: names.get(each.values.hall ?? '') ?? '' })) };
}

const full = refuse(
  'conflict',
  'slot-full',
  { zh: '这个时段已经约满，请换一个时段。', en: 'That half hour is full. Choose another.' },
  { where: 'slot' },
);

/** Gives a place away while there is one. The line of the half hour is locked by the same statement that counts it. */
async function takePlace({ tx }: Context, place: string, of: { hall: string; day: string; slot: string; area: string; capacity: number }) {
  const given = await sql<{ taken: number }>`
    insert into services.slot as s (county, place, hall, day, slot, area, taken)
    values (${countyOfPlace(place)}, ${place}, ${of.hall}::uuid, ${of.day}::date, ${of.slot}, ${of.area}, 1)
    on conflict (county, hall, day, slot, area) do update set taken = s.taken + 1 where s.taken < ${of.capacity} returning taken
  `.execute(tx);
  return given.rows.length === 1;
}

async function giveBack({ tx }: Context, { place, values }: RowOf<typeof appointment>): Promise<void> {
  await sql`
    update services.slot set taken = taken - 1
    where county = ${countyOfPlace(place)} and hall = ${values.hall}::uuid and day = ${values.day}::date and slot = ${values.slot} and area = ${values.area} and taken > 0
  `.execute(tx);
}

/** How many appointments an account still has before it. Held one after the other: two clicks at once count each other. */
async function heldBy({ tx, today }: Context, place: string, account: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`services.appointment ${account}`}, 0))`.execute(tx);
  const found = await sql<{ held: number }>`
    select count(*) as held from services.appointment
    where county = ${countyOfPlace(place)} and holder = ${account} and state = 'booked' and day >= ${today}::date and ended_at is null
  `.execute(tx);
  return found.rows[0]?.held ?? 0;
}

interface Wanted {
  readonly day: string;
  readonly slot: string;
  readonly area: string;
  /** How many this person has already. */
  readonly held: number;
}

/** How many places a half hour of the hall has, or why none of them can be had. */
async function placesAt(context: Context, hall: Hall, wanted: Wanted): Promise<number | Refusal> {
  const capacity = hall.values.open === true ? (hall.values.perHalfHour ?? 0) : 0;
  const areas = areasServed(await windowsOf(context, hall));
  const hours = (await dayHours(context, hall)).on(wanted.day);
  return decideBooking({ ...wanted, capacity, areas, hours, today: context.today, clock: slotAt(context.now) }) ?? capacity;
}

export async function bookOne(context: Context, input: InputOf<typeof bookAppointment>) {
  const { place, id, day, slot, area } = input;
  const hall = await hallFor(context, place);
  if (isRefusal(hall)) return hall;
  const { actor, today } = context;
  const byResident = actor.role === 'resident';
  const held = byResident ? await heldBy(context, place, actor.account) : 0;
  const capacity = await placesAt(context, hall, { day, slot, area, held });
  if (isRefusal(capacity)) return capacity;
  if (!(await takePlace(context, place, { hall: hall.id, day, slot, area, capacity }))) return full;
  await insertRows(context, appointment, [
    {
      id,
      place,
      origins: { '*': { kind: 'desk', on: today } },
      values: {
        hall: hall.id,
        day,
        slot,
        area,
        visitorName: input.name,
        phone: input.phone === '' ? null : input.phone,
        holder: byResident ? actor.account : null,
        state: 'booked',
      },
    },
  ]);
  context.note({ register: appointment.name, record: id, place });
  const made = await findStored(context, appointment, id);
  return made === undefined ? unknownRow(appointment) : shownAppointment(decodeRow(appointment, made, context.keys));
}

const notBooked = refuse('conflict', 'not-booked', {
  zh: '这个预约已经到场、取消或者过了，不用再处理。',
  en: 'This appointment was kept, cancelled or is over already.',
});

/** Where a place is counted: in this order, so that two who change places with each other never wait for one another. */
const slotKey = ({ day, slot, area }: { day: string | null; slot: string | null; area: string | null }): string =>
  `${day ?? ''} ${slot ?? ''} ${area ?? ''}`;

export async function moveOne(context: Context, { id, version, day, slot, ...to }: InputOf<typeof moveAppointment>) {
  const found = await lockBooked(context, id);
  if (isRefusal(found)) return found;
  const { values, place } = found;
  if (found.version === version && values.state !== 'booked') return notBooked;
  const area = to.area ?? values.area ?? '';
  const hall = await hallFor(context, place);
  if (isRefusal(hall)) return hall;
  // This one is given up for it.
  const capacity = await placesAt(context, hall, { day, slot, area, held: 0 });
  if (isRefusal(capacity)) return capacity;
  const changed = await changeRow(context, appointment, { id, version, values: { hall: hall.id, day, slot, area, reminded: null } });
  if (isRefusal(changed)) return changed;
  const take = () => takePlace(context, place, { hall: hall.id, day, slot, area, capacity });
  const givenFirst = slotKey(values) < slotKey({ day, slot, area });
  if (givenFirst) await giveBack(context, found);
  if (!(await take())) return full;
  if (!givenFirst) await giveBack(context, found);
  context.note({ register: appointment.name, record: id, place });
  return shownAppointment(changed);
}

async function lockBooked(context: Context, id: string) {
  const stored = await findStored(context, appointment, id, true);
  if (stored === undefined) return unknownRow(appointment);
  const found = decodeRow(appointment, stored, context.keys);
  const { actor } = context;
  if (actor.role === 'resident' && found.values.holder !== actor.account) return unknownRow(appointment);
  return decidePlace(actor, found.place) ?? found;
}

export async function cancelOne(context: Context, { id, version, why }: InputOf<typeof cancelAppointment>) {
  const found = await lockBooked(context, id);
  if (isRefusal(found)) return found;
  if (found.version === version && found.values.state !== 'booked') return notBooked;
  const changed = await changeRow(context, appointment, { id, version, values: { state: 'cancelled', why: why === '' ? null : why } });
  if (isRefusal(changed)) return changed;
  await giveBack(context, found);
  context.note({ register: appointment.name, record: id, place: found.place });
  return shownAppointment(changed);
}

/** Whoever comes in time is called first from the half hour on; a quarter of an hour late, they queue like everybody. */
export async function arriveOne(context: Context, { id, number, version }: InputOf<typeof arriveAppointment>) {
  const found = await lockBooked(context, id);
  if (isRefusal(found)) return found;
  const { values, place } = found;
  if (found.version === version && values.state !== 'booked') return notBooked;
  if (values.day !== context.today)
    return refuse('conflict', 'not-today', {
      zh: `这是 ${values.day ?? ''} 的预约，不是今天的。今天要办请取号。`,
      en: `This appointment is for ${values.day ?? ''}, not for today. Take a number for today.`,
    });
  const hall = await getHallOf(context, place);
  if (isRefusal(hall)) return hall;
  const begins = Date.parse(beginsAt(context.today, values.slot ?? '0700'));
  const inTime = Date.parse(context.now) <= begins + LATE_MINUTES * 60_000;
  const changed = await changeRow(context, appointment, { id, version, values: { state: 'arrived' } });
  if (isRefusal(changed)) return changed;
  context.note({ register: appointment.name, record: id, place });
  return takeOne(context, hall, {
    id: number,
    area: values.area ?? '',
    channel: 'appointment',
    appointment: id,
    firstFrom: inTime ? new Date(begins).toISOString() : null,
  });
}
