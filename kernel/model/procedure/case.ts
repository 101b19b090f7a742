import type { Actor, Department, Role } from '../scope.ts';
import type { Text } from '../text.ts';
import type { WorkingCalendar } from '../values/index.ts';

/** One step that was taken, as far as later ones depend on it. */
export interface Taken {
  readonly step: string;
  /** The state in which it left the case. */
  readonly state: string;
  /** ISO instant. */
  readonly at: string;
  readonly account: string;
  /** Account of the absent colleague in whose stead it was done. */
  readonly insteadOf?: string;
  /** By how many units of its limit it made the case longer. */
  readonly extendedBy?: number;
}

export interface Assignee {
  readonly account: string;
  readonly name: string;
  readonly role: Role;
}

/** What a department says of a case that is not its own. */
export interface Opinion {
  readonly id: string;
  readonly version: number;
  /** Who was asked. */
  readonly owner: Department;
  readonly state: string;
  /** The state in words: agreed, not agreed, not answered yet. */
  readonly label: Text;
  readonly finished: boolean;
  /** ISO instants: since when it is so, and until when an answer was asked for. */
  readonly since: string;
  readonly dueAt: string | null;
  /** Reckoned with days whose holidays are not published yet. */
  readonly provisional: boolean;
  readonly words: string | null;
}

/** A case as its rules see it. Everything about its time follows from the steps that were taken. */
export interface Case {
  readonly place: string;
  /** Account of the resident whose case it is; empty or null where it is nobody's. */
  readonly holder?: string | null;
  /** Which edition of the rules it began with, from 1. */
  readonly rules: number;
  /** The department it belongs to. */
  readonly owner: Department;
  /** Whoever it was given to; null while everybody of the desk may take it. */
  readonly assignee: Assignee | null;
  readonly values: Readonly<Record<string, unknown>>;
  /** Oldest first; the first one opened it. Empty: it is about to be opened. */
  readonly taken: readonly Taken[];
  /** What others were asked about it, in the order of asking; left out where nobody was. */
  readonly opinions?: readonly Opinion[];
}

/** What a model cannot know by itself. */
export interface Moment {
  /** ISO instant. */
  readonly now: string;
  readonly calendar: WorkingCalendar;
}

/** Who takes a step, and for which absent colleagues this person stands in. */
export interface By {
  readonly actor: Actor;
  readonly standsFor?: readonly string[];
}

/** The state that a case is in; undefined before it is opened. */
export const stateOf = (of: Pick<Case, 'taken'>): string | undefined => of.taken.at(-1)?.state;
