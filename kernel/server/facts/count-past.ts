import { sql } from 'kysely';
import { type FactDeclaration, type Register, snake, tableOf } from '../../model/index.ts';
import type { Tx } from '../db/database.ts';
import { COMMUNITY_DIGITS, amountSql, conditionsSql } from './count-fact.ts';

/** The place that stood for another at the end of a month, where it was not the same. */
export interface StoodFor {
  readonly month: string;
  readonly code: string;
  readonly stood: string;
}

export interface PastFact {
  readonly month: string;
  readonly place: string;
  readonly value: number;
}

/** The month, by China's calendar, of a day or an instant of a row. */
const monthOfDay = (key: string) => sql`to_char(${sql.ref(snake(key))}, 'YYYY-MM')`;
const monthOfInstant = (column: string) => sql`to_char(${sql.ref(column)} at time zone interval '08:00', 'YYYY-MM')`;

const began = (of: Register) =>
  of.since === undefined ? monthOfInstant('created_at') : sql`coalesce(${monthOfDay(of.since)}, ${monthOfInstant('created_at')})`;

/** The month in which it no longer held: after its last day in the world, or as it was ended here, whichever came first; null while it holds. */
const gone = (of: Register) =>
  of.until === undefined
    ? monthOfInstant('ended_at')
    : sql`least(to_char(${sql.ref(snake(of.until))} + 1, 'YYYY-MM'), ${monthOfInstant('ended_at')})`;

/** What is counted once, if anything is: the row itself where it serves several places, the values of a field else. */
function itemOf(declaration: FactDeclaration) {
  if (declaration.measure === 'variety') return sql`unnest(${sql.ref(snake(declaration.field ?? ''))})::text`;
  if (declaration.measure === 'distinct') return sql`${sql.ref(snake(declaration.field ?? ''))}::text`;
  return declaration.over === undefined ? sql`null::text` : sql`id::text`;
}

/**
 * One fact at the ends of some months in every place of a county, in one statement: from the rows that held then, with the
 * values that are known of them today, in the places that stood then. A row holds at the end of a month when it began in it
 * or before and had not gone by then. Rows are first gathered by the months of their beginning and end, so that a month
 * costs little however many rows there are. Plain counts and sums are answered for communities, the others above as well.
 */
export async function countAtMonths(
  tx: Tx,
  register: Register,
  declaration: FactDeclaration,
  county: string,
  months: readonly string[],
  stoodFor: readonly StoodFor[],
): Promise<PastFact[]> {
  const where = conditionsSql(register, declaration);
  const last = months.toSorted().at(-1) ?? '';
  const once = declaration.over !== undefined || declaration.measure === 'distinct' || declaration.measure === 'variety';
  const at = declaration.over === undefined ? sql`place` : sql`unnest(${sql.ref(snake(declaration.over))})`;
  const amount = declaration.measure === 'sum' ? sql`coalesce(${amountSql(register, declaration.field ?? '')}, 0)` : sql`1`;
  const found = await sql<PastFact>`
    with rows_in_force as (
      select left(${at}, ${sql.lit(COMMUNITY_DIGITS)}) collate "C" as at_place, ${itemOf(declaration)} as item, ${began(register)} as began, ${gone(register)} as gone, ${amount} as amount
      from ${sql.table(tableOf(register))}
      where ${sql.join([sql`county = ${county}`, ...where], sql` and `)}
    ), gathered as (
      select at_place, item, began, gone, sum(amount) as amount from rows_in_force
      where began <= ${last} and length(at_place) = ${sql.lit(COMMUNITY_DIGITS)} and starts_with(at_place, ${county})
      group by at_place, item, began, gone
    ), placed as (
      select m.month, coalesce(s.stood, g.at_place) as at_place, g.item, g.amount
      from unnest(${months}::text[]) as m(month)
      join gathered as g on g.began <= m.month and (g.gone is null or g.gone > m.month)
      left join json_to_recordset(${JSON.stringify(stoodFor)}::json) as s(month text, code text, stood text) on s.month = m.month and s.code = g.at_place
    )
    select month, left(at_place, digits) as place, ${once ? sql`count(distinct item)` : sql`sum(amount)`} as value
    from placed, unnest(${once ? [COMMUNITY_DIGITS, 9, 6] : [COMMUNITY_DIGITS]}::integer[]) as digits
    group by month, left(at_place, digits)
  `.execute(tx);
  return found.rows.map((row) => ({ ...row, value: Number(row.value) }));
}
