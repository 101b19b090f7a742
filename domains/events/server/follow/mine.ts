import { type InputOf, type OutputOf, type Refusal, countyOf, isRefusal } from '@linli/kernel/model';
import { type Context, type Stored, caseAnswer, sql } from '@linli/kernel/server';
import { event } from '../../model/event/event.ts';
import type { MyEvent, myEvent, myEvents } from '../../model/operations.ts';
import { stateWord } from '../words.ts';

const PAGE = 30;

function shown(row: Stored): MyEvent {
  const state = String(row['state']);
  return {
    id: String(row['id']),
    number: String(row['number']),
    categoryName: String(row['category_name']),
    address: (row['address'] as string | null) ?? null,
    state,
    stateLabel: stateWord(state),
    reportedAt: String(row['created_at']),
    due: row['finished_at'] === null ? ((row['due_at'] as string | null) ?? null) : null,
  };
}

/** A resident's own, the newest first; ids grow with time, so a page goes on below the last one. */
export async function listMine(context: Context, { after }: InputOf<typeof myEvents>): Promise<OutputOf<typeof myEvents>> {
  const below = after === undefined || !/^[0-9a-f-]{36}$/.test(after) ? sql`` : sql`and id < ${after}::uuid`;
  const found = await sql<Stored>`
    select * from events.event where county = ${countyOf(context.actor.place) ?? ''} and holder = ${context.actor.account} and ended_at is null ${below}
    order by id desc limit ${PAGE + 1}
  `.execute(context.tx);
  const page = found.rows.slice(0, PAGE);
  return { events: page.map(shown), next: found.rows.length > PAGE ? String(page.at(-1)?.['id']) : null };
}

export async function oneOfMine(context: Context, { id }: InputOf<typeof myEvent>): Promise<OutputOf<typeof myEvent> | Refusal> {
  const answer = await caseAnswer(context, event, id);
  if (isRefusal(answer)) return answer;
  const found =
    await sql<Stored>`select * from events.event where county = ${countyOf(answer.row.place) ?? ''} and id = ${id}::uuid`.execute(
      context.tx,
    );
  const row = found.rows[0] ?? {};
  const may = (step: string): boolean => answer.offers.find((each) => each.step === step)?.refusal === null;
  const text = (key: string): string | null => (typeof row[key] === 'string' ? row[key] : null);
  return {
    ...shown(row),
    version: answer.row.version,
    description: text('description') ?? '',
    outcome: text('outcome'),
    satisfaction: text('satisfaction'),
    lines: answer.lines
      .filter(({ announces }) => announces !== null)
      .map(({ step, announces, at, words }) => ({ step, announces, at, words })),
    may: { withdraw: may('withdraw'), object: may('object'), rate: may('rate'), reopen: may('reopen') },
  };
}
