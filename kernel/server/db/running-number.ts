import type { PlatformWork } from '../platform.ts';
import { over, sql } from './database.ts';

/** Where the running numbers of counties stand: a table with `county`, one column for the period, and `last`. */
export interface RunningNumbers {
  /** `services.receipt_number`. */
  readonly table: string;
  readonly period: 'day' | 'year';
  /**
   * `left`: taken at once, on a connection of their own; work that is refused or broken off afterwards leaves a gap. `none`: taken within the
   * work, and everybody in the county who wants one waits until it is through.
   */
  readonly gaps: 'left' | 'none';
}

/** Takes the next `count` numbers of a county in the period of today and answers the first. No number is ever given twice. */
export async function takeNumbers(
  { tx, platform, today }: Pick<PlatformWork, 'tx' | 'platform' | 'today'>,
  { table, period, gaps }: RunningNumbers,
  county: string,
  count: number,
): Promise<number> {
  const column = sql.ref(period);
  const of = period === 'day' ? today : Number(today.slice(0, 4));
  const { rows } = await sql<{ last: number }>`
    insert into ${sql.table(table)} as n (county, ${column}, last) values (${county}, ${of}, ${count})
    on conflict (county, ${column}) do update set last = n.last + excluded.last returning last
  `.execute(gaps === 'none' ? tx : over(platform.db.owner));
  return (rows[0]?.last ?? count) - count + 1;
}
