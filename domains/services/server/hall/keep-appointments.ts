import { dateOfDay, getDayNumber, type RowOf } from '@linli/kernel/model';
import { applyChanges, decodeRow, type PlatformWork, idFrom, openField, type Platform, sql, type Stored } from '@linli/kernel/server';
import { appointmentReminder } from '../../model/hall/messages.ts';
import { appointment } from '../../model/hall/registers/appointment.ts';
import { queueNumber } from '../../model/hall/registers/queue-number.ts';
import { serviceHall } from '../../model/hall/registers/service-hall.ts';
import { inCounty } from './platform-work.ts';

const BATCH = 200; // rows held at once; the next batch begins a new transaction

/** Reminds of tomorrow's appointments, notes who did not come by the end of their day, and forgets who held which number. Bears running in two programs at once. */
export async function keepAppointments(platform: Platform): Promise<void> {
  const tables = [appointment.name, serviceHall.name, queueNumber.name];
  for (const county of platform.countiesInUse.list()) {
    const round = { county, operation: 'services.keep-appointments', tables };
    while ((await inCounty(platform, round, (work) => remind(work, county))) === BATCH) continue;
    while ((await inCounty(platform, round, (work) => noteMissed(work, county))) === BATCH) continue;
    await inCounty(platform, round, (work) => forgetTakers(work, county));
  }
}

async function remind(work: PlatformWork, county: string): Promise<number> {
  const tomorrow = dateOfDay(getDayNumber(work.today) + 1);
  const found = await sql<Stored>`
    select * from services.appointment
    where county = ${county} and day = ${tomorrow}::date and state = 'booked' and reminded is null and ended_at is null
      and (phone_sealed is not null or holder is not null)
    order by id limit ${BATCH} for update skip locked
  `.execute(work.tx);
  const halls = await hallsOf(work, county, found.rows);
  await work.platform.messages.post(
    work,
    found.rows.map((row) => {
      const { id, place, values } = decodeRow(appointment, row, work.keys);
      const phone = openField(appointment, 'phone', row, work.keys);
      const hall = halls.get(values.hall ?? '');
      return {
        id: idFrom(`services.appointment-reminder ${id}`),
        county,
        place,
        to: {
          ...(values.holder === null ? {} : { account: values.holder }),
          ...(phone === null ? {} : { phone }),
          name: values.visitorName ?? '',
        },
        template: appointmentReminder.name,
        facts: {
          day: `${Number(tomorrow.slice(5, 7))}月${Number(tomorrow.slice(8))}日`,
          time: `${Number(values.slot?.slice(0, 2))}:${values.slot?.slice(2) ?? ''}`,
          hall: hall?.name ?? '',
          phone: hall?.hotline ?? '',
        },
        about: { register: appointment.name, record: id },
      };
    }),
  );
  await setAll(work, found.rows, { reminded: work.today });
  return found.rows.length;
}

async function hallsOf(
  work: PlatformWork,
  county: string,
  rows: readonly Stored[],
): Promise<Map<string, RowOf<typeof serviceHall>['values']>> {
  const found = await sql<Stored>`
    select * from services.service_hall where county = ${county} and id = any(${rows.map((row) => row['hall'])}::uuid[])
  `.execute(work.tx);
  return new Map(found.rows.map((row) => [String(row['id']), decodeRow(serviceHall, row, work.keys).values]));
}

async function noteMissed(work: PlatformWork, county: string): Promise<number> {
  const found = await sql<Stored>`
    select * from services.appointment
    where county = ${county} and day < ${work.today}::date and day >= ${work.today}::date - 60 and state = 'booked' and ended_at is null
    order by id limit ${BATCH} for update skip locked
  `.execute(work.tx);
  await setAll(work, found.rows, { state: 'missed' });
  return found.rows.length;
}

/** Who took a number from afar is nobody's business once the day is over. */
async function forgetTakers({ tx, today }: PlatformWork, county: string): Promise<void> {
  await sql`delete from services.queue_taker where county = ${county} and day < ${today}::date`.execute(tx);
}

const setAll = (work: PlatformWork, rows: readonly Stored[], values: Record<string, unknown>): Promise<void> =>
  applyChanges(
    work,
    appointment,
    rows.map((before) => ({ before, change: { id: String(before['id']), values } })),
  );
