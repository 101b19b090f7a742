import {
  type Asked,
  type By,
  type Case,
  type Decision,
  type Procedure,
  type Refusal,
  type WorkingCalendar,
  countyOf,
  decide,
  isRefusal,
  refuse,
  snake,
} from '../../model/index.ts';
import {
  type NewRow,
  type PendingChange,
  type Stored,
  type Work,
  applyChanges,
  heldBy,
  insertRows,
  staleRow,
  unknownRow,
} from '../store/index.ts';
import type { PlatformWork } from '../platform.ts';
import { announce } from './announce.ts';
import { addLines } from './case-lines.ts';
import { calendarOf, calendarsOf } from './calendars.ts';
import { runEffects } from './effects.ts';
import { type Loaded, casesOf, lockRows } from './load-cases.ts';
import { ownerOf } from './owner.ts';
import { standsFor } from './substitutes.ts';

/** A step that is asked of one case, with the version of it that was seen. */
export interface AskedOf extends Asked {
  readonly id: string;
  readonly version: number;
}

/** What a step makes of the fields that the kernel keeps. */
function standing(decision: Decision, calendar: WorkingCalendar, now: string, no: number): Record<string, unknown> {
  const { next } = decision.deadlines;
  return {
    state: decision.state,
    dueAt: next?.at ?? null,
    provisional: next?.provisional ?? false,
    late: decision.late,
    finishedAt: decision.finished ? now : null,
    calendar: calendar.calendarVersion,
    steps: no,
    ...(decision.from === decision.state ? {} : { stateSince: now }),
    ...(decision.keepsAssignee ? {} : { assignee: null, assigneeName: null, assigneeRole: null }),
  };
}

/** A case to be opened. Its id is the client's, so that a retry never opens a second one. */
export type Opening = Asked & Pick<NewRow, 'id' | 'place'>;

/** Opens a case by its first step. */
export async function openCase(work: PlatformWork, procedure: Procedure, asked: Opening): Promise<Decision | Refusal> {
  const outcome = (await openCases(work, procedure, [asked])).get(asked.id);
  return outcome ?? unknownRow(procedure.cases);
}

/** Opens cases of one county, all at once: each is decided by itself, those that may be opened are written together. */
export async function openCases(work: PlatformWork, procedure: Procedure, asked: readonly Opening[]): Promise<Outcomes> {
  const { cases } = procedure;
  const calendar = await calendarOf(work.tx, countyOf(asked[0]?.place ?? '') ?? '');
  const decided = asked.map((each) => ({ opening: each, outcome: decideOpening(work, procedure, each, calendar) }));
  const made = decided.flatMap(({ opening, outcome }) => (isRefusal(outcome) ? [] : [{ opening, decision: outcome }]));
  const there = await writeOpenings(work, procedure, made, calendar);
  return new Map(
    decided.map(({ opening: { id }, outcome }) => [id, isRefusal(outcome) || there.has(id) ? outcome : unknownRow(procedure.cases)]),
  );
}

function decideOpening(work: PlatformWork, procedure: Procedure, asked: Opening, calendar: WorkingCalendar): Decision | Refusal {
  const of: Case = {
    place: asked.place,
    holder: null,
    rules: procedure.rules.length,
    owner: ownerOf(procedure, asked.values?.[procedure.ownedBy ?? '']),
    assignee: null,
    values: {},
    taken: [],
  };
  const decided = decide(procedure, of, asked, { actor: work.actor }, { now: work.now, calendar });
  // Before anybody is told of it: the news of a resident's case goes to that resident, whatever account was asked for.
  return isRefusal(decided) ? decided : { ...decided, values: heldBy(work, procedure.cases, decided.values) };
}

interface Opened {
  readonly opening: Opening;
  readonly decision: Decision;
}

async function writeOpenings(
  work: PlatformWork,
  procedure: Procedure,
  made: readonly Opened[],
  calendar: WorkingCalendar,
): Promise<ReadonlySet<string>> {
  if (made.length === 0) return new Set();
  const { cases } = procedure;
  const rules = procedure.rules.length;
  const kept = { opener: work.actor.account, openedBy: work.actor.name, rules };
  const origins = { '*': { kind: 'desk', on: work.today } } as const;
  await insertRows(
    work,
    cases,
    made.map(({ opening: { id, place }, decision }) => {
      return { id, place, origins, values: { ...decision.values, ...standing(decision, calendar, work.now, 1), ...kept } };
    }),
  );
  const rows = await lockRows(
    work,
    procedure,
    made.map(({ opening }) => opening.id),
  );
  const byId = new Map(rows.map((row) => [String(row['id']), row]));
  const there = made.flatMap(({ opening, decision }) => {
    const row = byId.get(opening.id);
    return row === undefined ? [] : [{ row, decision }];
  });
  await addLines(
    work,
    cases,
    there.map(({ row, decision }) => ({ row, kind: 'step', step: { no: 1, version: 1, decision, insteadOfName: null } })),
  );
  await runEffects(
    work,
    procedure,
    there.map(({ row, decision }) => ({
      row,
      decision,
      values: { ...decision.values, ...standing(decision, calendar, work.now, 1), ...kept },
    })),
  );
  await announce(
    work,
    procedure,
    there.map(({ row, decision }) => ({ row, rules, no: 1, decision })),
  );
  return new Set(byId.keys());
}

export type Outcomes = ReadonlyMap<string, Decision | Refusal>;

const ended = refuse('conflict', 'already-ended', {
  zh: '这件已经停用，不能再办。',
  en: 'This has been ended and cannot go on.',
});

/**
 * Takes steps in cases, all at once: each is decided by itself, those that may be taken are written together. A batch of one is
 * the step of a page, a batch of two hundred the afternoon of an officer.
 */
export async function takeSteps(work: PlatformWork, procedure: Procedure, asked: readonly AskedOf[]): Promise<Outcomes> {
  const rows = await lockRows(
    work,
    procedure,
    asked.map(({ id }) => id),
  );
  const stands = await standsFor(work);
  const loaded = new Map((await casesOf(work, procedure, rows)).map((each) => [String(each.row['id']), each]));
  const outcomes = new Map<string, Decision | Refusal>();
  const calendars = await calendarsOf(work.tx, [...new Set(rows.map((row) => String(row['county'])))]);
  const by: By = { actor: work.actor, standsFor: [...stands.keys()] };
  const granted: Granted[] = [];
  for (const each of asked) {
    const there = loaded.get(each.id);
    if (there === undefined) {
      outcomes.set(each.id, unknownRow(procedure.cases));
      continue;
    }
    const calendar = calendars(String(there.row['county']));
    const outcome = decideOne(work, procedure, there, each, by, calendar);
    outcomes.set(each.id, outcome);
    if (!isRefusal(outcome))
      granted.push({ loaded: there, decision: outcome, calendar, insteadOfName: stands.get(outcome.taken.insteadOf ?? '') ?? null });
  }
  await writeSteps(work, procedure, granted);
  return outcomes;
}

function decideOne(
  work: Work,
  procedure: Procedure,
  { row, of }: Loaded,
  asked: AskedOf,
  by: By,
  calendar: WorkingCalendar,
): Decision | Refusal {
  if (asked.version !== row['version']) return staleRow(procedure.cases, asked.version, row, work);
  if (row['ended_at'] !== null) return ended;
  return decide(procedure, of, asked, by, { now: work.now, calendar });
}

export interface Granted {
  readonly loaded: Loaded;
  readonly decision: Decision;
  readonly calendar: WorkingCalendar;
  /** Name of the absent colleague for whom it is done. */
  readonly insteadOfName: string | null;
}

/** Writes what was decided: rows with their changes, lines beside them. Rows are locked by the caller. */
export async function writeSteps(work: PlatformWork, procedure: Procedure, granted: readonly Granted[]): Promise<void> {
  for (const own of Map.groupBy(granted, ({ loaded }) => String(loaded.row['county'])).values()) {
    await applyChanges(
      work,
      procedure.cases,
      own.map((each) => pendingOf(work, each)),
    );
    await addLines(
      work,
      procedure.cases,
      own.map(({ loaded: { row, steps }, decision, insteadOfName }) => ({
        row: belongsAfter(procedure, row, decision),
        kind: 'step',
        step: { no: steps.length + 1, version: Number(row['version']) + 1, decision, insteadOfName },
      })),
    );
  }
  await runEffects(
    work,
    procedure,
    granted.map(({ loaded: { row, of }, decision }) => ({ row, decision, values: { ...of.values, ...decision.values } })),
  );
  await announce(
    work,
    procedure,
    granted.map(({ loaded: { row, of, steps }, decision }) => ({ row, rules: of.rules, no: steps.length + 1, decision })),
  );
}

/** The row with whose it is after the step: a line goes to whoever has the case now. */
function belongsAfter({ cases: { holder, walledBy } }: Procedure, row: Stored, { values }: Decision): Stored {
  const changed = [holder, walledBy].filter((key) => key !== undefined).filter((key) => Object.hasOwn(values, key));
  return changed.length === 0 ? row : { ...row, ...Object.fromEntries(changed.map((key) => [snake(key), values[key]])) };
}

function pendingOf(work: Work, { loaded: { row, steps }, decision, calendar }: Granted): PendingChange {
  const origins = Object.fromEntries(Object.keys(decision.values).map((key) => [key, { kind: 'desk', on: work.today } as const]));
  const values = { ...decision.values, ...standing(decision, calendar, work.now, steps.length + 1) };
  return { before: row, change: { id: String(row['id']), values, origins, note: { '#step': decision.step } } };
}
