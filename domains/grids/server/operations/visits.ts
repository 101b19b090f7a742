import {
  type InputOf,
  type OutputOf,
  type Refusal,
  ancestorAt,
  areaOf,
  countyOf,
  decidePlace,
  placeRange,
  refuse,
} from '@linli/kernel/model';
import { type Context, insertRows, moveWall, sql } from '@linli/kernel/server';
import { type listDueVisits, type noteVisit, quarterEnd, visit, visitPurposeCodes } from '../../model/index.ts';

type Due = OutputOf<typeof listDueVisits>;
type DueRow = Due['rows'][number];

const PAGE = 50;
const MET = sql`('well', 'helped', 'needs')`;

/**
 * Agreements and visits are looked up from the whole community: the row may stand there while the person lives in a grid of it. Which
 * persons are told is decided by where they live. The wall stands again afterwards.
 */
async function lookFromCommunity<T>(context: Context, here: string, look: () => Promise<T>): Promise<T> {
  const [place, placeEnd] = placeRange(ancestorAt(here, 'community') ?? here);
  const read = ['grids.visit-agreement', 'grids.visit', 'residents.person'];
  const before = await moveWall(context.tx, () => ({ place, placeEnd, read, write: [] }));
  const outcome = await look();
  await moveWall(context.tx, () => before);
  return outcome;
}

/** Where the person of the agreement lives decides whose list it is on: a grid worker sees the people of the grid. */
export async function dueVisits(context: Context, { place, which = 'due', after }: InputOf<typeof listDueVisits>): Promise<Due | Refusal> {
  const here = place ?? areaOf(context.actor);
  const outside = decidePlace(context.actor, here);
  if (outside !== undefined) return outside;
  const county = countyOf(here);
  if (county === undefined)
    return refuse(
      'invalid',
      'county-needed',
      { zh: '请先选择某个县里的地方。', en: 'Choose a place inside a county first.' },
      { where: 'place' },
    );
  const end = quarterEnd(context.today);
  const [from, before] = placeRange(here);
  const agreed = sql`
    select a.id as agreement, p.id as person, p.name, p.place, p.current_address as address, a.groups, a.wishes, l.visited_on::text as "lastOn", l.result as "lastResult",
      v.id is not null as done
    from grids.visit_agreement as a
      join residents.person as p on p.county = ${county} and p.id = a.person and p.ended_at is null and p.place >= ${from} and p.place < ${before}
      left join lateral (select visited_on, result from grids.visit where county = ${county} and person = a.person and ended_at is null order by visited_on desc, id desc limit 1) as l on true
      left join lateral (select id from grids.visit where county = ${county} and person = a.person and ended_at is null and counts_until = ${end}::date and result in ${MET} limit 1) as v on true
    where a.county = ${county} and a.ended_at is null and a.agreed_on <= ${context.today}::date and (a.until is null or a.until >= ${context.today}::date)`;
  const [lastOn, lastId] = (after ?? '').split('_');
  const next = after === undefined ? sql`true` : sql`(coalesce("lastOn", ''), agreement) > (${lastOn ?? ''}, ${lastId ?? ''}::uuid)`;
  const [counted, found] = await lookFromCommunity(context, here, async () => {
    const counted = await sql<{ due: number; done: number }>`
    select count(*) filter (where not done) as due, count(*) filter (where done) as done from (${agreed}) as x`.execute(context.tx);
    const found = await sql<DueRow & { done: boolean }>`
    select * from (${agreed}) as x where done = ${which === 'done'} and ${next} order by coalesce("lastOn", ''), agreement limit ${PAGE + 1}`.execute(
      context.tx,
    );
    return [counted, found] as const;
  });
  const rows = found.rows.slice(0, PAGE).map(({ done: _, ...row }): DueRow => row);
  const last = rows.at(-1);
  return {
    quarterEnd: end,
    due: Number(counted.rows[0]?.due ?? 0),
    done: Number(counted.rows[0]?.done ?? 0),
    rows,
    next: found.rows.length > PAGE && last !== undefined ? `${last.lastOn ?? ''}_${last.agreement}` : null,
  };
}

/** Nobody is visited who neither asked nor agreed; a visit lives where the person lives. */
export async function noteOne(context: Context, input: InputOf<typeof noteVisit>): Promise<OutputOf<typeof noteVisit> | Refusal> {
  const { id, person, visitedOn, purpose, result, notes } = input;
  const county = countyOf(context.actor.place) ?? '';
  const [from, before] = placeRange(areaOf(context.actor));
  const found = await lookFromCommunity(context, areaOf(context.actor), () =>
    sql<{ place: string }>`
    select p.place from grids.visit_agreement as a join residents.person as p on p.county = ${county} and p.id = a.person and p.ended_at is null
    where a.county = ${county} and a.person = ${person}::uuid and a.ended_at is null and a.agreed_on <= ${visitedOn}::date and (a.until is null or a.until >= ${visitedOn}::date)
      and p.place >= ${from} and p.place < ${before}`.execute(context.tx),
  );
  const place = found.rows[0]?.place;
  if (place === undefined)
    return refuse('conflict', 'nobody-agreed', {
      zh: '这位居民那天没有约定走访。先征得本人同意、登记走访约定，再记走访。',
      en: 'This resident had not agreed to visits on that day. Ask first and note the agreement.',
    });
  if (visitedOn > context.today)
    return refuse('invalid', 'day-unfit', { zh: '走访日期不能晚于今天。', en: 'The day of the visit lies ahead.' }, { where: 'visitedOn' });
  if (!visitPurposeCodes.offers(purpose))
    return refuse('invalid', 'not-in-list', { zh: '请选择走访目的。', en: 'Choose the purpose of the visit.' }, { where: 'purpose' });
  const countsUntil = quarterEnd(visitedOn);
  await insertRows(context, visit, [
    { id, place, values: { person, visitedOn, purpose, result, notes: notes ?? null, visitor: context.actor.name, countsUntil } },
  ]);
  context.note({ register: visit.name, record: id, place, details: { visitedOn, result } });
  return { id, countsUntil };
}
