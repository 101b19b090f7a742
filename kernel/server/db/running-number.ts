import type { Database } from './database.ts';

/** Where the running numbers of counties stand: a table with `county`, one column for the period, and `last`. */
export interface RunningNumbers {
  /** `services.receipt_number`. */
  readonly table: string;
  readonly period: 'day' | 'year';
}

/**
 * Takes the next `count` numbers of a county and period and answers the first. They are taken at once, on a connection of their own:
 * within the transaction of the work everybody in the county would wait until it is through. Work that is refused or broken off
 * afterwards leaves a gap; no number is ever given twice.
 */
export async function takeNumbers(
  { owner }: Database,
  { table, period }: RunningNumbers,
  of: { readonly county: string; readonly period: string | number; readonly count: number },
): Promise<number> {
  const { rows } = await owner.query<{ last: number }>(
    `insert into ${table} as n (county, ${period}, last) values ($1, $2, $3)
     on conflict (county, ${period}) do update set last = n.last + excluded.last returning last`,
    [of.county, of.period, of.count],
  );
  return (rows[0]?.last ?? of.count) - of.count + 1;
}
