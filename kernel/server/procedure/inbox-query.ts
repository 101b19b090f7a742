import type { RawBuilder } from 'kysely';
import {
  type Actor,
  type InboxView,
  type Procedure,
  type Waiting,
  countyOf,
  decideRight,
  placeRange,
  snake,
  tableOf,
  waitingFor,
} from '../../model/index.ts';
import { sql } from '../db/database.ts';
import type { Context } from '../platform.ts';
import { belongingConditions } from '../store/index.ts';
import { standsFor } from './substitutes.ts';

/** Every view is a condition on cases that are open, so that counts and lists can never differ. */
export interface InboxQuery {
  readonly view: InboxView;
  readonly procedure?: string | undefined;
  readonly state?: string | undefined;
  readonly place?: string | undefined;
}

/** Whom the inbox is for: a post, and the absent colleagues whose cases come here too. */
export interface Reader {
  readonly actor: Actor;
  readonly accounts: readonly string[];
  /** ISO instant: what is late is late now, whether the upkeep has marked it or not. */
  readonly now: string;
}

export const readerOf = async (context: Context): Promise<Reader> => ({
  actor: context.actor,
  accounts: [context.actor.account, ...(await standsFor(context)).keys()],
  now: context.now,
});

/** The procedures whose cases a post may see. */
export const proceduresFor = (context: Context): Procedure[] =>
  [...context.dictionary.procedures.values()].filter(({ cases }) => decideRight(context.actor, cases, 'read') === undefined);

const either = (parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  parts.length === 0 ? sql`false` : sql`(${sql.join([...parts], sql` or `)})`;

const isAmong = (column: string, accounts: readonly string[]): RawBuilder<unknown> =>
  sql`${sql.ref(column)} = any(${[...accounts]}::text[])`;

function waitingSql(procedure: Procedure, { rules, states, only, owners }: Waiting, { accounts }: Reader): RawBuilder<unknown> {
  const parts = [
    sql`rules = ${rules}`,
    sql`state = any(${[...states]}::text[])`,
    ...(only === undefined ? [] : [isAmong(only, accounts)]),
    ...(owners === undefined ? [] : [sql`${sql.ref(snake(procedure.ownedBy ?? ''))} = any(${[...owners]}::text[])`]),
  ];
  return sql`(${sql.join(parts, sql` and `)})`;
}

/** What was given to somebody else of the same desk waits for him. */
const notWithAnother = ({ actor, accounts }: Reader): RawBuilder<unknown> =>
  sql`(assignee is null or assignee_role <> ${actor.role} or ${isAmong('assignee', accounts)})`;

const waits = (procedure: Procedure, reader: Reader): RawBuilder<unknown> =>
  sql`(${either(waitingFor(procedure, reader.actor).map((each) => waitingSql(procedure, each, reader)))} and ${notWithAnother(reader)})`;

export function viewSql(procedure: Procedure, view: InboxView, reader: Reader): RawBuilder<unknown> {
  switch (view) {
    case 'waiting':
      return waits(procedure, reader);
    case 'mine':
      return isAmong('assignee', reader.accounts);
    case 'opened':
      return isAmong('opener', [reader.actor.account]);
    case 'late':
      return procedure.escalatesTo.includes(reader.actor.role)
        ? sql`due_at <= ${reader.now}`
        : sql`(due_at <= ${reader.now} and ${waits(procedure, reader)})`;
  }
}

/** Open cases within the area of the post, narrowed as asked. Reads the partial index of open cases, however many are finished. */
export function openSql(
  { cases }: Procedure,
  { actor }: Reader,
  { state, place = actor.place }: Omit<InboxQuery, 'view'>,
): RawBuilder<unknown> {
  const county = countyOf(place) ?? countyOf(actor.place);
  const [from, before] = placeRange(place);
  const seen = cases.seenBelow === true && place === actor.place ? sql`true` : sql`place >= ${from} and place < ${before}`;
  return sql.join(
    [
      ...(county === undefined ? [] : [sql`county = ${county}`]),
      sql`finished_at is null`,
      sql`ended_at is null`,
      seen,
      ...belongingConditions(cases, { actor }),
      ...(state === undefined ? [] : [sql`state = ${state}`]),
    ],
    sql` and `,
  );
}

export const tableFor = ({ cases }: Procedure): RawBuilder<unknown> => sql.table(tableOf(cases));
