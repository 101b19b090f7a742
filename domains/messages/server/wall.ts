import { type Tx, moveWall, sql } from '@linli/kernel/server';

const OWN = ['messages.message', 'messages.letter', 'messages.wording', 'messages.setting'];
const COUNTY = /^\d{6}$/;

/**
 * Runs the platform's own work on messages, whoever it is that something is told by: a clerk writes to a resident without being able to
 * read what others wrote. `subjects`: registers of the records that are spoken of, read for whose they are. In the same transaction; the wall is put
 * back afterwards.
 */
export async function openMessages<T>(tx: Tx, counties: readonly string[], subjects: readonly string[], run: () => Promise<T>): Promise<T> {
  if (!counties.every((each) => COUNTY.test(each))) throw new Error('A message goes out in a county.');
  const found = await sql<{ counties: string | null }>`
    select current_setting('linli.counties', true) as counties, set_config('linli.counties', ${counties.join(',')}, true)`.execute(tx);
  const before = await moveWall(tx, (scope) => ({
    ...scope,
    place: '',
    placeEnd: ':',
    read: [...OWN, ...subjects],
    write: OWN,
    holder: '',
    departments: [],
  }));
  const outcome = await run();
  await moveWall(tx, () => before);
  await sql`select set_config('linli.counties', ${found.rows[0]?.counties ?? ''}, true)`.execute(tx);
  return outcome;
}
