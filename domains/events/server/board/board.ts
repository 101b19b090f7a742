import { type InputOf, type OutputOf, type Text, areaOf, countyOf, placeRange } from '@linli/kernel/model';
import { type Context, sql } from '@linli/kernel/server';
import { eventClassCodes } from '../../model/codes.ts';
import { firstRules } from '../../model/event/rules.ts';
import type { getBoard } from '../../model/operations.ts';
import { classWord, stateWord } from '../words.ts';

const DAYS = 30;
const PLACES_MAX = 10; // who is behind; the rest is in the list

interface Totals {
  readonly reported: number;
  readonly accepted: number;
  readonly acceptedInTime: number;
  readonly solved: number;
  readonly selfSolved: number;
  readonly closed: number;
  readonly closedInTime: number;
  readonly checks: number;
  readonly checksPassed: number;
  readonly reworked: number;
  readonly rated: number;
  readonly satisfied: number;
  readonly medianHours: number | null;
}

/** The indicators of domain.md 4.3, each as a numerator and a denominator. */
const rates: readonly { readonly key: string; readonly label: Text; readonly of: keyof Totals; readonly per: keyof Totals }[] = [
  { key: 'self', label: { zh: '自办率', en: 'Solved by grid and community' }, of: 'selfSolved', per: 'solved' },
  { key: 'accepted', label: { zh: '按时受理率', en: 'Accepted in time' }, of: 'acceptedInTime', per: 'accepted' },
  { key: 'in-time', label: { zh: '按时办结率', en: 'Closed in time' }, of: 'closedInTime', per: 'closed' },
  { key: 'closed', label: { zh: '办结率', en: 'Closed' }, of: 'closed', per: 'reported' },
  { key: 'reworked', label: { zh: '返工率', en: 'Done anew' }, of: 'reworked', per: 'closed' },
  { key: 'checked', label: { zh: '核查通过率', en: 'Checks passed' }, of: 'checksPassed', per: 'checks' },
  { key: 'satisfied', label: { zh: '满意率', en: 'Satisfied' }, of: 'satisfied', per: 'rated' },
];

/** Where an event goes on; in the order of its way. */
const stages = Object.keys(firstRules.states).filter((state) => state !== 'closed' && state !== 'void');

/** One pass over what was reported in the days asked, one over what is open; behind the wall of the post. */
export async function boardOf(context: Context, { days = DAYS }: InputOf<typeof getBoard>): Promise<OutputOf<typeof getBoard>> {
  const { tx, actor, now } = context;
  const county = countyOf(actor.place) ?? '';
  const [from, before] = placeRange(areaOf(actor));
  const since = new Date(Date.parse(now) - days * 86_400_000).toISOString();
  const area = sql`county = ${county} and place >= ${from} collate "C" and place < ${before} collate "C" and ended_at is null and state <> 'void'`;
  const totals = await sql<Totals>`
    select count(*)::int as reported, count(accepted_in_time)::int as accepted, count(*) filter (where accepted_in_time)::int as "acceptedInTime",
      count(solved_by)::int as solved, count(*) filter (where solved_by in ('grid', 'community'))::int as "selfSolved",
      count(*) filter (where state = 'closed')::int as closed, count(*) filter (where state = 'closed' and not late)::int as "closedInTime",
      coalesce(sum(checks), 0)::int as checks, coalesce(sum(checks_passed), 0)::int as "checksPassed", count(*) filter (where reworked)::int as reworked,
      count(satisfaction)::int as rated, count(*) filter (where satisfaction >= '3')::int as satisfied,
      (percentile_cont(0.5) within group (order by solved_hours::float8))::float8 as "medianHours"
    from events.event where ${area} and created_at >= ${since}::timestamptz
  `.execute(tx);
  const open = await sql<{ state: string; place: string; class: string; open: number; late: number }>`
    select state, left(place, 12) as place, class, count(*)::int as open, count(*) filter (where late)::int as late
    from events.event where ${area} and finished_at is null group by 1, 2, 3
  `.execute(tx);
  const dwell = await sql<{ state: string; hours: number }>`
    select state, (percentile_cont(0.5) within group (order by extract(epoch from ${now}::timestamptz - state_since)::float8 / 3600))::float8 as hours
    from events.event where ${area} and finished_at is null group by 1
  `.execute(tx);
  const classes = await sql<{ class: string; reported: number }>`
    select class, count(*)::int as reported from events.event where ${area} and created_at >= ${since}::timestamptz group by 1
  `.execute(tx);
  const all = totals.rows[0];
  const sumOf = (pick: (row: (typeof open.rows)[number]) => boolean, key: 'open' | 'late'): number =>
    open.rows.filter(pick).reduce((sum, row) => sum + row[key], 0);
  const hours = new Map(dwell.rows.map((row) => [row.state, row.hours]));
  const places = [...new Set(open.rows.map(({ place }) => place))]
    .map((place) => ({ place, open: sumOf((row) => row.place === place, 'open'), late: sumOf((row) => row.place === place, 'late') }))
    .filter(({ late }) => late > 0)
    .toSorted((a, b) => b.late - a.late || b.open - a.open || (a.place < b.place ? -1 : 1))
    .slice(0, PLACES_MAX);
  const reported = new Map(classes.rows.map((row) => [row.class, row.reported]));
  return {
    days,
    reported: all?.reported ?? 0,
    closed: all?.closed ?? 0,
    open: sumOf(() => true, 'open'),
    late: sumOf(() => true, 'late'),
    medianHours: rounded(all?.medianHours ?? null),
    rates: rates.map(({ key, label, of, per }) => ({ key, label, of: all?.[of] ?? 0, per: all?.[per] ?? 0 })),
    stages: stages.map((state) => ({
      state,
      label: stateWord(state),
      open: sumOf((row) => row.state === state, 'open'),
      late: sumOf((row) => row.state === state, 'late'),
      medianHours: rounded(hours.get(state) ?? null),
    })),
    places,
    classes: eventClassCodes.items.map(({ code }) => ({
      class: code,
      label: classWord(code),
      reported: reported.get(code) ?? 0,
      open: sumOf((row) => row.class === code, 'open'),
    })),
  };
}

const rounded = (hours: number | null): number | null => (hours === null ? null : Math.round(hours * 10) / 10);
