import { type Case, type Procedure, type RowOf, type Text, type TimeLeft, stateLabel, stateOf, timeLeft } from '../../model/index.ts';
import { sql } from '../db/database.ts';
import type { Context } from '../platform.ts';
import { type Stored, decodeRow } from '../store/index.ts';
import { calendarsOf } from './calendars.ts';
import { openSql, readerOf, tableFor } from './inbox-query.ts';
import { casesOf } from './load-cases.ts';

/** An open case as somebody takes it along: what the decision needs, and how it stands. Sealed values are masked. */
export interface HeldCase {
  readonly row: RowOf;
  readonly of: Case;
  readonly state: string;
  readonly stateLabel: Text;
  readonly time: TimeLeft;
  /** ISO instant. */
  readonly openedAt: string;
}

export interface HeldPage {
  readonly cases: readonly HeldCase[];
  /** Id of the last one, where there are more. */
  readonly next: string | null;
}

/** A page of the open cases of a procedure in the area of the post, by id: rows, steps, and nothing for each of them. */
export async function heldCases(
  context: Context,
  procedure: Procedure,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<HeldPage> {
  const reader = await readerOf(context);
  const later = after === undefined ? sql`true` : sql`id > ${after}::uuid`;
  const found = await sql<Stored>`
    select * from ${tableFor(procedure)} where ${openSql(procedure, reader, {})} and ${later} order by id limit ${limit + 1}`.execute(
    context.tx,
  );
  const page = found.rows.slice(0, limit);
  const calendars = await calendarsOf(context.tx, [...new Set(page.map((row) => String(row['county'])))]);
  const cases = (await casesOf(context, procedure, page)).map(({ row, of }): HeldCase => {
    const state = stateOf(of) ?? '';
    return {
      row: decodeRow(procedure.cases, row, context.keys),
      of,
      state,
      stateLabel: stateLabel(procedure, of.rules, state),
      time: timeLeft(procedure, of, calendars(String(row['county'])), context.now),
      openedAt: String(row['created_at']),
    };
  });
  return { cases, next: found.rows.length > limit ? String(page.at(-1)?.['id']) : null };
}
