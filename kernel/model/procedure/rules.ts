import type { Field } from '../field.ts';
import type { Refusal } from '../refusal.ts';
import type { Department, Role } from '../scope.ts';
import type { Text } from '../text.ts';
import type { Case, Moment } from './case.ts';
import type { LimitRule } from './limit.ts';

/** Who may take a step: a role within whose place the case lies, of some departments, or only one person. */
export interface Taker {
  readonly role: Role;
  /** Officers of these departments only; `owner` is the department to which the case belongs. Those without a department work for all. */
  readonly of?: readonly (Department | 'owner')[];
  /** Only whoever opened the case, whoever it was given to, or the resident whose case it is. */
  readonly only?: 'opener' | 'assignee' | 'holder';
  /** Only while the case is in one of these states: the town where the town has it, the county where the county has it. */
  readonly in?: readonly string[];
}

export const by = (role: Role, more: Omit<Taker, 'role'> = {}): Taker => ({ role, ...more });

/** Does this taker stand for the state that a case is in? */
export const isHere = (taker: Taker, state: string | undefined): boolean =>
  taker.in === undefined || (state !== undefined && taker.in.includes(state));

/**
 * What the time limit of the whole case does while it is in a state: not begun yet, running, standing still for something that is
 * not counted (补正、公示、鉴定…; domain.md 3.3), or over.
 */
export type Clock = 'waits' | 'runs' | 'stands' | 'over';

export interface State<N extends string = string> {
  readonly label: Text;
  /** `runs` where it is left out. A case whose clock is `over` is finished. */
  readonly clock?: Clock;
  /** How long a case may stay here, counted from when it came. */
  readonly within?: LimitRule;
  /** The step that the platform takes itself when that time is over: 逾期视为受理, the end of a public notice. Else the case is late. */
  readonly lapse?: N;
}

export interface Step<S extends string = string, N extends string = string> {
  /** On the button: 受理. */
  readonly label: Text;
  /** From nowhere: the step opens a case. */
  readonly from: readonly S[];
  /** Left out: the case stays where it is. */
  readonly to?: S;
  /** Back to the state from which the case came into this one: out of a correction, a notice, a request for more time. Stands instead of `to`. */
  readonly returns?: true;
  /** Nobody: only the platform takes it, as a `lapse`. */
  readonly who: readonly Taker[];
  /** Fields of the case that must be given with the step. Whatever stops the clock needs a document. */
  readonly needs?: readonly string[];
  /** Fields that may be given. */
  readonly takes?: readonly string[];
  /** A sentence that the other side reads: 退回的理由. */
  readonly reason?: 'needed' | 'welcome';
  /** Whoever took one of these steps last may not take this one: a second person decides. */
  readonly notBy?: readonly N[];
  /** How often in one case. */
  readonly timesMax?: number;
  /** A whole-number field of the step: by so much longer is the limit (行政许可法 art. 42: 10 working days, with approval). */
  readonly extendsBy?: string;
  /**
   * Fields of the case that the step fills by itself, over what was given: who solved it, how long it took, a limit that grows with the
   * desk it goes to. Pure; nobody types them.
   */
  readonly sets?: (of: Case, at: Moment) => Readonly<Record<string, unknown>>;
  /** The limit begins with this step even if it has begun before, and at its beginning even if the case waited: `arrival` of the state left. */
  readonly countsFrom?: 'now' | 'arrival';
  /** Possible, but nobody waits for it, and no inbox shows a case for its sake: 撤回、重新办理. */
  readonly aside?: boolean;
  /** Not before all who were asked about the case (`opinions` of the procedure) have answered, or their time is over. */
  readonly awaitsOpinions?: boolean;
  /** May be taken for many cases at once. */
  readonly batch?: boolean;
  /** Does the step belong to such a case at all? One that does not is never offered, and says why when it is asked for all the same. */
  readonly belongs?: (of: Case) => Refusal | undefined;
  /** Taken by an operation of the domain alone, which asks more than fields of the case: the kernel offers neither button nor address for it. */
  readonly takenBy?: 'operations';
  /** What else must hold. Pure; the same rule greys the button. */
  readonly rule?: (of: Case, at: Moment) => Refusal | undefined;
  /** What those hear who wait for it; the timeline says it too. */
  readonly announces?: Text;
}

/** One edition of the rules of a procedure. A case keeps the one it began with. */
export interface Rules<S extends string = string, N extends string = string> {
  /** The time limit of the whole case; counted from the step after which the clock runs, whose day is not counted (民法典 art. 201). */
  readonly limit?: WholeLimit;
  readonly states: Readonly<Record<S, State<N>>>;
  readonly steps: Readonly<Record<N, Step<S, N>>>;
}

/** One limit, or several of which the earliest holds: the time promised, and that of the law (行政许可法 art. 82). */
export type WholeLimit = LimitRule | readonly [LimitRule, ...LimitRule[]];

const isSeveral = (limit: WholeLimit): limit is readonly [LimitRule, ...LimitRule[]] => Array.isArray(limit);

/** The limits of a whole case, the one in whose unit it is made longer first. */
export const limitsOf = ({ limit }: Pick<Rules, 'limit'>): readonly LimitRule[] =>
  limit === undefined ? [] : isSeveral(limit) ? limit : [limit];

/** The table of states and steps, each named where it stands and known to the compiler wherever it is meant. */
export function rules<const S extends string, const N extends string>(table: {
  readonly limit?: WholeLimit;
  readonly states: Readonly<Record<S, State<NoInfer<N>>>>;
  readonly steps: Readonly<Record<N, Step<NoInfer<S>, NoInfer<N>>>>;
}): Rules {
  return Object.freeze<Rules>(table);
}

export const findState = (of: Rules, name: string): State | undefined => (Object.hasOwn(of.states, name) ? of.states[name] : undefined);
export const findStep = (of: Rules, name: string): Step | undefined => (Object.hasOwn(of.steps, name) ? of.steps[name] : undefined);

export const clockIn = (of: Rules, state: string): Clock => findState(of, state)?.clock ?? 'runs';

/** The fields that a step asks, those it needs first. */
export const askedBy = (step: Step): string[] => [
  ...new Set([...(step.needs ?? []), ...(step.takes ?? []), ...(step.extendsBy === undefined ? [] : [step.extendsBy])]),
];

/** `askTime` -> `ask-time`: a step as it stands in an address. */
export const stepPath = (step: string): string => step.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const documents: readonly Field['kind'][] = ['attachment', 'longText', 'secretText'];

/** Papers and notices document the very step that brings them: they are given with it each time, and only they stop a clock. */
export const isDocument = (field: Field | undefined): boolean => field !== undefined && documents.includes(field.kind);

/** The steps that lead on from a state, by name; those that open a case where there is none yet. */
export const stepsFrom = (of: Rules, state: string | undefined): [string, Step][] =>
  Object.entries(of.steps).filter(([, step]) => (state === undefined ? step.from.length === 0 : step.from.includes(state)));

/** The desks for which a case in this state waits: not whoever opened it, and not the resident whose case it is. */
export const deskIn = (of: Rules, state: string | undefined): Taker[] =>
  stepsFrom(of, state)
    .filter(([, step]) => step.aside !== true)
    .flatMap(([, step]) => step.who.filter((taker) => taker.only !== 'opener' && taker.role !== 'resident' && isHere(taker, state)));
