import { type InputOf, countyOf, decidePlace, placeRange } from '@linli/kernel/model';
import { type Context, monthOf, monthsUpTo, sql } from '@linli/kernel/server';
import type { ratingCalls, seeRates } from '../../model/rating/operations.ts';
import { type Counted, ratesOf, SHOWN_FROM } from '../../model/rating/rates.ts';
import { openingRatings } from './tables.ts';

const MONTHS = 12; // never as asked: two spans that differ by a month would tell what that month hides

interface Group {
  readonly key: string;
  readonly finished: number;
  readonly rated: number;
  readonly good: number;
}

/**
 * Rates of months that are over. The running one is left out: whoever looked before and after somebody rated would know how
 * (docs/decisions/0026).
 */
export async function seeThem(context: Context, { place }: InputOf<typeof seeRates>) {
  const outside = decidePlace(context.actor, place);
  if (outside !== undefined) return outside;
  const running = monthOf(context.today);
  const over = monthsUpTo(running, MONTHS + 1).slice(0, -1);
  const [from = running] = over;
  return openingRatings(context.tx, async () => {
    const scope = { context, place, from, running };
    const items = ratesOf(await groupsBy(scope, 'item'));
    const byMonth = new Map((await groupsBy(scope, 'month')).map((each) => [each.key, each]));
    const every = over.map((key): Counted => byMonth.get(key) ?? { key, finished: 0, rated: 0, good: 0 });
    return {
      from,
      total: items.total,
      items: [...items.groups],
      months: [...ratesOf(every).groups],
      words: items.total.rated === null || items.total.rated < SHOWN_FROM ? [] : await wordsOf(scope),
      open: await openFollowUps(scope),
    };
  });
}

interface Scope {
  readonly context: Context;
  readonly place: string;
  readonly from: string;
  /** The month that is not over. */
  readonly running: string;
}

async function groupsBy({ context, place, from, running }: Scope, by: 'item' | 'month'): Promise<Group[]> {
  const county = countyOf(place) ?? '';
  const [low, high] = placeRange(place);
  const [handled, rated] = by === 'item' ? [sql`item_name`, sql`item_name`] : [sql`to_char(finished_on, 'YYYY-MM')`, sql`month`];
  const found = await sql<Group>`
    with handled as (
      select ${handled} as key, count(*) as finished from services.rating_invitation
      where county = ${county} and place >= ${low} and place < ${high} and finished_on >= ${`${from}-01`}::date and finished_on < ${`${running}-01`}::date group by 1
    ), rated as (
      select ${rated} as key, count(*) as rated, count(*) filter (where grade >= 3) as good from services.rating
      where county = ${county} and place >= ${low} and place < ${high} and month >= ${from} and month < ${running} and counted group by 1
    )
    select coalesce(h.key, r.key) as key, coalesce(h.finished, 0) as finished, coalesce(r.rated, 0) as rated, coalesce(r.good, 0) as good
    from handled as h full join rated as r on r.key = h.key order by finished desc, key
  `.execute(context.tx);
  return found.rows;
}

const WORDS_MAX = 50;

/** In the order of ids that were drawn at random: neither by time nor by grade. */
async function wordsOf({ context, place, from, running }: Scope): Promise<string[]> {
  const [low, high] = placeRange(place);
  const found = await sql<{ words: string }>`
    select words from services.rating
    where county = ${countyOf(place) ?? ''} and place >= ${low} and place < ${high} and month >= ${from} and month < ${running} and counted and words <> '' and grade >= 3
    order by id limit ${WORDS_MAX}
  `.execute(context.tx);
  return found.rows.map(({ words }) => words);
}

async function openFollowUps({ context, place }: Scope): Promise<number> {
  const [low, high] = placeRange(place);
  const found = await sql<{ open: number }>`
    select count(*) as open from services.rating_follow_up
    where county = ${countyOf(place) ?? ''} and place >= ${low} and place < ${high} and finished_at is null and ended_at is null
  `.execute(context.tx);
  return found.rows[0]?.open ?? 0;
}

const CALLED_AFTER_DAYS = 3;
const CALLED_UNTIL_DAYS = 30;
const CALLS_MAX = 100;

/** Three days after the message, for a month: who was not heard of. */
export async function listCalls(context: Context, _input: InputOf<typeof ratingCalls>) {
  const county = countyOf(context.actor.place) ?? '';
  const [low, high] = placeRange(context.actor.place);
  return openingRatings(context.tx, async () => {
    const found = await sql<{ application: string; itemName: string; finishedOn: string; place: string }>`
      select application, item_name as "itemName", finished_on as "finishedOn", place from services.rating_invitation
      where county = ${county} and place >= ${low} and place < ${high} and not rated
        and invited_on <= ${context.today}::date - ${CALLED_AFTER_DAYS}::integer and invited_on >= ${context.today}::date - ${CALLED_UNTIL_DAYS}::integer
      order by finished_on, application limit ${CALLS_MAX}
    `.execute(context.tx);
    return { rows: found.rows };
  });
}
