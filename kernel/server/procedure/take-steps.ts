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
  findStored,
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
import { type Loaded, casesOf, lockRows, ownerOf } from './load-cases.ts';
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

/** Opens a case by its first step. Its id is the client's, so that a retry never opens a second one. */
export async function openCase(
  work: PlatformWork,
  procedure: Procedure,
  asked: Asked & Pick<NewRow, 'id' | 'place'>,
): Promise<Decision | Refusal> {
  const { cases } = procedure;
  const calendar = await calendarOf(work.tx, countyOf(asked.place) ?? '');
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
  if (isRefusal(decided)) return decided;
  // Before anybody is told of it: the news of a resident's case goes to that resident, whatever account was asked for.
  const made = { ...decided, values: heldBy(work, cases, decided.values) };
  const kept = { opener: work.actor.account, openedBy: work.actor.name, rules: of.rules };
  const values = { ...made.values, ...standing(made, calendar, work.now, 1), ...kept };
  await insertRows(work, cases, [{ id: asked.id, place: asked.place, values, origins: { '*': { kind: 'desk', on: work.today } } }]);
  const row = await findStored(work, cases, asked.id);
  if (row === undefined) return unknownRow(cases);
  await addLines(work, cases, [{ row, kind: 'step', step: { no: 1, version: 1, decision: made, insteadOfName: null } }]);
  await runEffects(work, procedure, [{ row, decision: made, values }]);
  await announce(work, procedure, [{ row, rules: of.rules, no: 1, decision: made }]);
  return made;
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
