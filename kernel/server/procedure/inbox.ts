import {
  type Case,
  countInbox,
  findStep,
  inboxViews,
  type InboxView,
  listInbox,
  type Procedure,
  rulesOf,
  showOffers,
  snake,
  stateLabel,
  timeLeft,
} from '../../model/index.ts';
import { sql } from '../db/database.ts';
import { type Context, type Operation, fulfil } from '../platform.ts';
import type { Stored } from '../store/index.ts';
import { type Order, decodeCursor, encodeCursor, pageCondition } from '../store/read.ts';
import { plainTitles } from '../store/titles.ts';
import { calendarsOf } from './calendars.ts';
import { type InboxQuery, type Reader, openSql, proceduresFor, readerOf, tableFor, viewSql } from './inbox-query.ts';
import { type Loaded, casesOf } from './load-cases.ts';

const PAGE = 30;

interface Found extends Stored {
  readonly procedure: string;
  readonly id: string;
}

/** What is due first stands first; what has no limit, last. */
const order: Order = { by: sql.ref('due_at'), read: (row) => row['due_at'] ?? null, descending: false };

/** A page of each procedure's cases, and of these together: one statement, whatever the number of procedures. */
async function findPage(
  context: Context,
  reader: Reader,
  asked: InboxQuery & { after?: string | undefined; limit: number },
): Promise<Found[]> {
  const cursor = asked.after === undefined ? undefined : decodeCursor(asked.after);
  const procedures = proceduresFor(context).filter(({ name }) => asked.procedure === undefined || name === asked.procedure);
  if (procedures.length === 0) return [];
  const parts = procedures.map((procedure) => {
    const where = [
      openSql(procedure, reader, asked),
      viewSql(procedure, asked.view, reader),
      ...(cursor === undefined ? [] : [pageCondition(order, cursor)]),
    ];
    return sql`(select ${procedure.name} as procedure, county, id, due_at from ${tableFor(procedure)} where ${sql.join(where, sql` and `)} order by due_at nulls last, id limit ${asked.limit})`;
  });
  const found =
    await sql<Found>`select * from (${sql.join(parts, sql` union all `)}) as page order by due_at nulls last, id limit ${asked.limit}`.execute(
      context.tx,
    );
  return found.rows;
}

const keyOf = (procedure: string, row: Stored): string => `${procedure} ${String(row['county'])} ${String(row['id'])}`;

/** The cases of a page, procedure by procedure: rows and steps, two questions for each. */
async function loadPage(context: Context, page: readonly Found[]): Promise<Map<string, Loaded & { procedure: Procedure }>> {
  const all = new Map<string, Loaded & { procedure: Procedure }>();
  for (const [name, own] of Map.groupBy(page, (row) => row.procedure)) {
    const procedure = context.dictionary.procedures.get(name);
    if (procedure === undefined) continue;
    const counties = [...new Set(own.map((row) => String(row['county'])))];
    const ids = own.map((row) => row.id);
    const rows = await sql<Stored>`
      select * from ${tableFor(procedure)} where county = any(${counties}::text[]) and id = any(${ids}::uuid[])
    `.execute(context.tx);
    for (const each of await casesOf(context, procedure, rows.rows)) all.set(keyOf(name, each.row), { ...each, procedure });
  }
  return all;
}

async function showPage(context: Context, reader: Reader, page: readonly Found[]) {
  const loaded = await loadPage(context, page);
  const shown = page.map((row) => loaded.get(keyOf(row.procedure, row))).filter((each) => each !== undefined);
  const places = [...new Set(shown.map(({ of }) => of.place.slice(0, 12)))];
  const names = await context.platform.places.names(context.tx, places);
  const by = { actor: reader.actor, standsFor: reader.accounts };
  const calendars = await calendarsOf(context.tx, [...new Set(shown.map(({ row }) => String(row['county'])))]);
  return shown.map(({ procedure, row, of }) => {
    const calendar = calendars(String(row['county']));
    const offers = showOffers(procedure, of, by, { now: context.now, calendar }).filter(
      (offer) => offer.refusal?.code !== 'step-not-yours',
    );
    return {
      procedure: procedure.name,
      id: String(row['id']),
      version: Number(row['version']),
      place: of.place,
      placeName: names.get(of.place.slice(0, 12)) ?? of.place,
      title: titleOf(procedure, row),
      state: String(row['state']),
      stateLabel: stateLabel(procedure, of.rules, String(row['state'])),
      time: timeLeft(procedure, of, calendar, context.now),
      openedBy: String(row['opened_by']),
      openedAt: String(row['created_at']),
      assigneeName: (row['assignee_name'] as string | null) ?? null,
      news: newsOf(procedure, of),
      offers,
    };
  });
}

/** By what a desk knows a case: its naming words, the first two of them. */
function titleOf({ cases }: Procedure, row: Stored): string {
  const words = plainTitles(cases).flatMap((key) => (typeof row[snake(key)] === 'string' ? [String(row[snake(key)])] : []));
  return words.length === 0 ? cases.label.zh : words.slice(0, 2).join(' · ');
}

function newsOf(procedure: Procedure, of: Case) {
  const rules = rulesOf(procedure, of.rules);
  const last = of.taken.at(-1);
  return (rules === undefined || last === undefined ? undefined : findStep(rules, last.step)?.announces) ?? null;
}

async function countAll(context: Context, place: string | undefined) {
  const reader = await readerOf(context);
  const procedures = proceduresFor(context);
  const totals = { waiting: 0, mine: 0, late: 0, opened: 0 };
  if (procedures.length === 0) return { views: totals, states: [] };
  const parts = procedures.map((procedure) => {
    const counted = inboxViews.map((view) => sql`count(*) filter (where ${viewSql(procedure, view, reader)}) as ${sql.ref(view)}`);
    return sql`select ${procedure.name} as procedure, state, max(rules) as rules, ${sql.join(counted)} from ${tableFor(procedure)} where ${openSql(procedure, reader, { place })} group by state`;
  });
  type Counted = { procedure: string; state: string; rules: number } & Record<InboxView, number>;
  const found = await sql<Counted>`${sql.join(parts, sql` union all `)}`.execute(context.tx);
  const states = found.rows.flatMap((row) =>
    inboxViews.map((view) => {
      totals[view] += row[view];
      const procedure = context.dictionary.procedures.get(row.procedure);
      const label = procedure === undefined ? { zh: row.state, en: row.state } : stateLabel(procedure, row.rules, row.state);
      return { view, procedure: row.procedure, state: row.state, label, cases: row[view] };
    }),
  );
  return { views: totals, states: states.filter((each) => each.cases > 0) };
}

/** What waits, over all procedures: the same questions for the list and for its numbers. */
export const inboxOperations: readonly Operation[] = [
  fulfil(listInbox, async (context, input) => {
    const limit = input.limit ?? PAGE;
    const reader = await readerOf(context);
    const page = await findPage(context, reader, { ...input, limit: limit + 1 });
    const rows = await showPage(context, reader, page.slice(0, limit));
    const last = page.length > limit ? page[limit - 1] : undefined;
    return { rows, next: last === undefined ? null : encodeCursor({ value: order.read(last), id: last.id }) };
  }),
  fulfil(countInbox, (context, input) => countAll(context, input.place)),
];
