import {
  type Actor,
  PLATFORM,
  type Procedure,
  deadlinesOf,
  decide,
  isLate,
  isRefusal,
  rulesOf,
  stateOf,
  findState,
  tableOf,
  type WorkingCalendar,
} from '../../model/index.ts';
import { writeEntry } from '../audit/entry.ts';
import { sql } from '../db/database.ts';
import { behindWall, serviceWall } from '../db/wall.ts';
import { finishWork } from '../http/run.ts';
import type { Platform, PlatformWork, Upkeep } from '../platform.ts';
import { type Stored, type Work, applyChanges } from '../store/index.ts';
import { workOf } from '../work-of.ts';
import { calendarOf } from './calendars.ts';
import { addLines } from './case-lines.ts';
import { type Loaded, casesOf } from './load-cases.ts';
import { writeSteps } from './take-steps.ts';

const BATCH = 200; // rows held at once; the next batch begins a new transaction
const KEEP_SECONDS = 60; // a case is late, and a county's closure reckoned with, within a minute

/**
 * What time does to cases: a step whose time is over is taken (`lapse`), what is late is marked and shown to those above, and
 * deadlines are reckoned again where the calendar has changed. Bears running in two programs at once: rows are passed over that the
 * other one holds, and what was done is no longer found.
 */
export async function keepCases(platform: Platform): Promise<void> {
  for (const procedure of platform.dictionary.procedures.values())
    for (const county of platform.countiesInUse.list()) while (await keepBatch(platform, procedure, county)) continue;
}

const platformActor = (county: string): Actor => ({
  account: PLATFORM,
  post: PLATFORM,
  name: '系统',
  role: 'system-admin',
  place: county,
  departments: [],
});

/** One batch of a county; answers whether there may be more. */
async function keepBatch(platform: Platform, procedure: Procedure, county: string): Promise<boolean> {
  const now = platform.clock().toISOString();
  return behindWall(platform.db, serviceWall([procedure.name], [county]), async (tx) => {
    const calendar = await calendarOf(tx, county);
    const rows = await findDue(tx, procedure, county, { now, calendar });
    if (rows.length === 0) return false;
    const work = workOf(platform, { tx, dictionary: await platform.countyDictionaries.at(county), actor: platformActor(county) });
    const done = await keepThem(work, procedure, await casesOf(work, procedure, rows), calendar);
    await finishWork(work);
    await writeEntry(tx, {
      id: work.entry,
      county,
      at: now,
      account: PLATFORM,
      post: PLATFORM,
      actorName: work.actor.name,
      role: null,
      place: county,
      operation: 'kernel.keep-cases',
      register: procedure.name,
      department: procedure.cases.walledBy === undefined ? null : '',
      outcome: 'done',
      details: done,
      changes: work.written.changes,
    });
    return rows.length === BATCH;
  });
}

interface At {
  readonly now: string;
  readonly calendar: WorkingCalendar;
}

/** Open cases whose time is over and was not seen to, or that were reckoned by another calendar. */
async function findDue(tx: Work['tx'], procedure: Procedure, county: string, { now, calendar }: At): Promise<Stored[]> {
  const found = await sql<Stored>`
    select * from ${sql.table(tableOf(procedure.cases))}
    where county = ${county} and finished_at is null and ended_at is null and rules <= ${procedure.rules.length}
      and (calendar <> ${calendar.calendarVersion} or (due_at <= ${now} and not late))
    order by due_at nulls last, id limit ${BATCH} for update skip locked
  `.execute(tx);
  return found.rows;
}

/** Answers how many of each, for the trail. */
async function keepThem(work: PlatformWork, procedure: Procedure, loaded: readonly Loaded[], calendar: WorkingCalendar) {
  const at: At = { now: work.now, calendar };
  const lapsed = loaded.flatMap((each) => {
    const rules = rulesOf(procedure, each.of.rules);
    const step = rules === undefined ? undefined : findState(rules, stateOf(each.of) ?? '')?.lapse;
    const decision = step === undefined ? undefined : decide(procedure, each.of, { step }, null, at);
    return decision === undefined || isRefusal(decision) ? [] : [{ loaded: each, decision, calendar, insteadOfName: null }];
  });
  await writeSteps(work, procedure, lapsed);
  const gone = new Set(lapsed.map((each) => each.loaded));
  const rest = loaded.filter((each) => !gone.has(each));
  const late = await reckon(work, procedure, rest, at);
  return { lapsed: lapsed.length, late, reckoned: rest.length };
}

/** Deadlines by the calendar of today; whoever is late now is marked, whoever no longer is, cleared. */
async function reckon(work: Work, procedure: Procedure, loaded: readonly Loaded[], { now, calendar }: At): Promise<number> {
  const marked = loaded.flatMap(({ row, of }) => {
    const rules = rulesOf(procedure, of.rules);
    if (rules === undefined) return [];
    const { next } = deadlinesOf(rules, of, calendar);
    const late = isLate(next, now);
    const values = { dueAt: next?.at ?? null, provisional: next?.provisional ?? false, late, calendar: calendar.calendarVersion };
    return [{ row, late: late && row['late'] !== true, pending: { before: row, change: { id: String(row['id']), values } } }];
  });
  await applyChanges(
    work,
    procedure.cases,
    marked.map(({ pending }) => pending),
  );
  const news = marked.filter(({ late }) => late);
  await addLines(
    work,
    procedure.cases,
    news.map(({ row }) => ({ row, kind: 'late' })),
  );
  return news.length;
}

export const caseUpkeep: Upkeep = { name: 'kernel.cases', everySeconds: KEEP_SECONDS, run: keepCases };
