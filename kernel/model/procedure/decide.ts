import { areaOf, decidePlace } from '../access.ts';
import type { Refusal } from '../refusal.ts';
import type { Actor } from '../scope.ts';
import type { Text } from '../text.ts';
import { type By, type Case, type Moment, type Opinion, type Taken, stateOf } from './case.ts';
import { type Deadlines, deadlinesOf, isLate } from './deadline.ts';
import { dayAt } from '../values/china-time.ts';
import { type Procedure, isFinished, rulesOf } from './procedure.ts';
import { type Rules, type Step, type Taker, askedBy, deskIn, findState, findStep, isDocument, isHere, stepsFrom } from './rules.ts';
import * as say from './sentences.ts';

/** What somebody wants to do with a case. */
export interface Asked {
  readonly step: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly reason?: string | undefined;
}

/** What becomes of the case. The shell writes it and adds nothing. */
export interface Decision {
  readonly refused?: undefined;
  readonly step: string;
  readonly from: string | undefined;
  readonly state: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
  /** The line that the step adds. */
  readonly taken: Taken;
  readonly deadlines: Deadlines;
  readonly finished: boolean;
  /** Came the case, or its end, too late? */
  readonly late: boolean;
  /** Another desk begins with nobody in charge. */
  readonly keepsAssignee: boolean;
  readonly announces: Text | null;
}

const REASON_MIN = 2;

/** Is it enough of a reason to be read by somebody else? */
export const isReason = (words: string | undefined): boolean => (words ?? '').trim().length >= REASON_MIN;

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** Role and department; `of` is left out for those who serve all. */
export function fits(taker: Taker, { role, departments }: Pick<Actor, 'role' | 'departments'>, owner: string): boolean {
  if (taker.role !== role) return false;
  if (taker.of === undefined || departments.length === 0) return true;
  return departments.some((each) => taker.of?.some((one) => one === each || (one === 'owner' && each === owner)));
}

export const isOrStandsFor = (by: By, account: string | null | undefined): boolean =>
  account !== null && account !== undefined && (account === by.actor.account || by.standsFor?.includes(account) === true);

/** The one account that may take a step; whoever opens a case is its opener, and a resident its holder. */
function onlyOne(only: NonNullable<Taker['only']>, of: Case, { actor }: By): string | null | undefined {
  if (only === 'assignee') return of.assignee?.account;
  if (of.taken.length === 0) return actor.account;
  return only === 'opener' ? of.taken[0]?.account : of.holder;
}

function mayTake(step: Step, of: Case, by: By): boolean {
  // Residents go on with what is their own, whoever opened it; nobody stands in for them here.
  if (by.actor.role === 'resident' && of.taken.length > 0 && of.holder !== by.actor.account) return false;
  return step.who.some(
    (taker) =>
      isHere(taker, stateOf(of)) &&
      fits(taker, by.actor, of.owner) &&
      (taker.only === undefined || isOrStandsFor(by, onlyOne(taker.only, of, by))),
  );
}

/** A case that was given to somebody is not for the others of that desk; other desks, and whoever opened it, keep their own steps. */
function isWithAnother(step: Step, { assignee }: Case, by: By): boolean {
  if (assignee === null || assignee.role !== by.actor.role || isOrStandsFor(by, assignee.account)) return false;
  return !step.who.some((each) => each.role === by.actor.role && each.only === 'opener');
}

function lastTaker(of: Case, steps: readonly string[]): Taken | undefined {
  return of.taken.findLast((each) => steps.includes(each.step));
}

function decideStep(rules: Rules, step: Step, name: string, of: Case, by: By, at: Moment): Refusal | undefined {
  const state = stateOf(of);
  const apart = step.belongs?.(of);
  if (apart !== undefined) return apart;
  if (!mayTake(step, of, by)) return say.notYours(rules, step, of, by.actor.role);
  const outside = decidePlace(of.taken.length === 0 ? by.actor : { ...by.actor, place: areaOf(by.actor) }, of.place);
  if (outside !== undefined) return outside;
  const stands = state === undefined ? step.from.length === 0 : step.from.includes(state);
  if (!stands) return say.wrongState(rules, step, state);
  if (of.assignee !== null && isWithAnother(step, of, by)) return say.withSomebodyElse(step, of.assignee.name);
  const before = step.notBy === undefined ? undefined : lastTaker(of, step.notBy);
  // Whoever stands in for somebody is not a second person beside him, nor the other way round.
  if (before !== undefined && (isOrStandsFor(by, before.account) || isOrStandsFor(by, before.insteadOf)))
    return say.secondPerson(step, findStep(rules, before.step)?.label ?? { zh: before.step, en: before.step });
  if (step.timesMax !== undefined && of.taken.filter((each) => each.step === name).length >= step.timesMax)
    return say.oftenEnough(step, step.timesMax);
  const awaited = step.awaitsOpinions === true ? (of.opinions ?? []).filter((each) => isAwaited(each, at)) : [];
  return awaited.length > 0 ? say.opinionsAwaited(step, awaited, dayAt(at.now)) : step.rule?.(of, at);
}

/** Not answered, and there is time left to answer. */
const isAwaited = ({ finished, dueAt }: Opinion, { now }: Moment): boolean => !finished && (dueAt === null || now < dueAt);

/** A step that leads on from where the case is, and why this person cannot take it, if so. What the buttons of a case are made of. */
export interface Offer {
  readonly name: string;
  readonly step: Step;
  readonly refusal: Refusal | undefined;
}

export function offersOf(procedure: Procedure, of: Case, by: By, at: Moment): Offer[] {
  const rules = rulesOf(procedure, of.rules);
  if (rules === undefined) return [];
  return stepsFrom(rules, stateOf(of))
    .filter(([, step]) => step.who.length > 0 && step.takenBy === undefined && step.belongs?.(of) === undefined)
    .map(([name, step]) => ({ name, step, refusal: decideStep(rules, step, name, of, by, at) }));
}

function decideInput(procedure: Procedure, step: Step, of: Case, { values = {}, reason }: Asked): Refusal | undefined {
  const asked = askedBy(step);
  const foreign = Object.keys(values).find((key) => !asked.includes(key));
  if (foreign !== undefined) return say.notAsked(step, foreign);
  const after = { ...of.values, ...values };
  const opens = of.taken.length === 0;
  for (const key of [...(step.needs ?? []), ...(opens ? requiredOf(procedure, step) : [])]) {
    // What the case holds already need not be given again, except what documents this very step.
    if (isEmpty(opens || isDocument(procedure.cases.fields[key]) ? values[key] : after[key]))
      return say.fieldNeeded(step, key, procedure.cases.fields[key]?.label ?? { zh: key, en: key });
  }
  const more = step.extendsBy === undefined ? undefined : values[step.extendsBy];
  if (step.extendsBy !== undefined && !(typeof more === 'number' && Number.isSafeInteger(more) && more > 0))
    return say.extensionUnfit(step, step.extendsBy);
  return step.reason === 'needed' && !isReason(reason) ? say.reasonNeeded(step) : undefined;
}

const requiredOf = (procedure: Procedure, step: Step): string[] =>
  askedBy(step).filter((key) => procedure.cases.fields[key]?.required === true);

/**
 * May this step be taken, and what becomes of the case? Has no clock, no database, no promise, and an answer to every question.
 * `by` null: the platform itself takes a step whose time is over (`lapse`).
 */
export function decide(procedure: Procedure, of: Case, asked: Asked, by: By | null, at: Moment): Decision | Refusal {
  const rules = rulesOf(procedure, of.rules);
  if (rules === undefined) return say.newerRules(procedure);
  const step = findStep(rules, asked.step);
  if (step === undefined) return say.noSuchStep(asked.step);
  const no =
    by === null
      ? decideLapse(rules, step, asked.step, of, at)
      : (decideStep(rules, step, asked.step, of, by, at) ?? decideInput(procedure, step, of, asked));
  if (no !== undefined) return no;
  return outcomeOf(rules, step, of, asked, by, at);
}

function decideLapse(rules: Rules, step: Step, name: string, of: Case, at: Moment): Refusal | undefined {
  const state = stateOf(of);
  const due = state === undefined || findState(rules, state)?.lapse !== name ? null : deadlinesOf(rules, of, at.calendar).state;
  return isLate(due, at.now) ? undefined : say.wrongState(rules, step, state);
}

/** Account in the lines of what the platform did itself. */
export const PLATFORM = '00000000-0000-7000-8000-000000000002';

/** Where a case was before it came into the state it is in; where it is, when it was nowhere else. */
const cameFrom = ({ taken }: Case): string | undefined =>
  taken.findLast(({ state }) => state !== taken.at(-1)?.state)?.state ?? taken.at(-1)?.state;

function outcomeOf(rules: Rules, step: Step, of: Case, asked: Asked, by: By | null, at: Moment): Decision {
  const from = stateOf(of);
  const state = (step.returns === true ? cameFrom(of) : step.to) ?? from ?? '';
  const given = { ...asked.values };
  const values = { ...given, ...step.sets?.({ ...of, values: { ...of.values, ...given } }, at) };
  const more = step.extendsBy === undefined ? undefined : values[step.extendsBy];
  const { assignee } = of;
  const standsIn = by !== null && assignee !== null && assignee.account !== by.actor.account && isOrStandsFor(by, assignee.account);
  const taken: Taken = {
    step: asked.step,
    state,
    at: at.now,
    account: by?.actor.account ?? PLATFORM,
    ...(standsIn ? { insteadOf: assignee.account } : {}),
    ...(typeof more === 'number' ? { extendedBy: more } : {}),
  };
  const after = { taken: [...of.taken, taken], values: { ...of.values, ...values } };
  const before = deadlinesOf(rules, of, at.calendar);
  const deadlines = deadlinesOf(rules, after, at.calendar);
  const finished = isFinished(rules, state);
  // A case that ends is late by the limit of the whole; where there is none, by that of the desk it leaves.
  const measure = finished ? (deadlines.whole ?? before.next) : deadlines.next;
  return {
    step: asked.step,
    from,
    state,
    values,
    reason: (asked.reason ?? '').trim() || null,
    taken,
    deadlines,
    finished,
    late: isLate(measure, at.now),
    keepsAssignee: assignee !== null && deskIn(rules, state).some(({ role }) => role === assignee.role),
    announces: step.announces ?? null,
  };
}
