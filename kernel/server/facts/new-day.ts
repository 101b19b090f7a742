import { sql } from 'kysely';
import { type Dictionary, type Register, snake, tableOf } from '../../model/index.ts';
import { type Database, asOwner } from '../db/database.ts';
import { dayIn } from '../time.ts';

const DAYS_BACK = 31; // a program that stood still for longer is opened with a recount

/**
 * Rows that begin or no longer hold by the calendar alone move figures though nobody writes: their registers are marked to
 * be counted anew where they lie. Looks back to `from`, or a month when the program has just started. One statement a register.
 */
export async function markDay(
  db: Database,
  dictionary: Dictionary,
  counties: readonly string[],
  now: () => Date,
  from?: string,
): Promise<void> {
  const today = dayIn(now());
  const back = from ?? dayIn(new Date(now().getTime() - DAYS_BACK * 86_400_000));
  for (const register of dictionary.registers.values()) {
    const turning = turns(register, back, today);
    if (turning === undefined) continue;
    await asOwner(db, (tx) =>
      sql`
        insert into kernel.stale (county, id, register, place)
        select county, gen_random_uuid(), ${register.name}, at_place
        from (select distinct county, left(place, 12) as at_place from ${sql.table(tableOf(register))} where county = any(${counties}) and ended_at is null and (${turning})) as turned
        returning id
      `.execute(tx),
    );
  }
}

function turns({ since, until, publishes }: Register, back: string, today: string) {
  if (publishes === undefined) return undefined;
  const parts = [
    ...(since === undefined ? [] : [sql`${sql.ref(snake(since))} > ${back}::date and ${sql.ref(snake(since))} <= ${today}::date`]),
    ...(until === undefined ? [] : [sql`${sql.ref(snake(until))} >= ${back}::date and ${sql.ref(snake(until))} < ${today}::date`]),
  ];
  return parts.length === 0 ? undefined : sql.join(parts, sql` or `);
}
