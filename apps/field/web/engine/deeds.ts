import type { NearAnswer } from '@linli/events/model';
import type { Text } from '@linli/kernel/model';

/** A report of something seen. Photos are ids of `keepPhoto`. */
export interface ReportDeed {
  readonly kind: 'report';
  /** Community (12 digits) or grid (15 digits). */
  readonly place: string;
  /** Number of the category, `A01`. */
  readonly category: string;
  readonly description: string;
  readonly address?: string;
  /** CGCS2000 degrees, taken at this moment only. */
  readonly position?: { readonly lon: number; readonly lat: number };
  readonly photos?: readonly string[];
  readonly reporterName?: string;
  readonly reporterPhone?: string;
}

/** A step of the declared procedure. Attachment fields (`photosAfter`) hold ids of `keepPhoto`. */
export interface StepDeed {
  readonly kind: 'step';
  /** Id of the event; one that was reported on this phone and not sent yet is fine. */
  readonly event: string;
  readonly step: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly reason?: string;
}

/** A care visit. */
export interface VisitDeed {
  readonly kind: 'visit';
  readonly person: string;
  /** As lists show it; for the screens of this phone, not sent. */
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly visitedOn: string;
  readonly purpose: string;
  readonly result: 'well' | 'helped' | 'needs' | 'not-met';
  readonly notes?: string;
}

/** What somebody does in the field. Each becomes one entry of the outbox. */
export type Deed = ReportDeed | StepDeed | VisitDeed;

/**
 * `waiting`: sent as soon as there is a signal; `sending`: on its way; `sent`: the server has it; `refused`: it will not take it, `sentence`
 * says why; `conflict`: somebody changed the record meanwhile; `duplicate`: somebody reported something like it; the last three wait for
 * `decide`. `dropped`: a person let it go.
 */
export type EntryState = 'waiting' | 'sending' | 'sent' | 'refused' | 'conflict' | 'duplicate' | 'dropped';

/** One field in which the phone and the server differ. */
export interface FieldChoice {
  readonly key: string;
  readonly label: Text;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Both sides of a conflict. */
export interface Conflict {
  /** State of the case on the server now, and who took the last step, where that is told. */
  readonly state: Text;
  readonly by: string | null;
  readonly at: string | null;
  /** May the step still be taken from where the case is now? Where it may not, `mine` cannot be chosen. */
  readonly possible: boolean;
  readonly sentence: Text;
  readonly fields: readonly FieldChoice[];
}

/** An entry as screens show it. */
export interface Entry {
  readonly id: string;
  /** The record that it concerns; entries of one record are sent in their order. */
  readonly record: string;
  readonly deed: Deed;
  /** When it was done, ISO, in the server's time as far as that was known. */
  readonly doneAt: string;
  readonly state: EntryState;
  /** Photos that it needs, and how much of them is there: 0 to 1. */
  readonly photos: readonly { readonly id: string; readonly share: number }[];
  readonly tries: number;
  /** Why it was refused, or why it could not be sent the last time. */
  readonly sentence: Text | null;
  /** The entry that has to be settled first, when that one waits for a person. */
  readonly behind: string | null;
  readonly conflict: Conflict | null;
  readonly near: readonly NearAnswer[] | null;
  /** Number that the server gave to a report. */
  readonly number: string | null;
}

/**
 * What a person decides. Conflict: `mine` sends what was done here upon what stands there now, `theirs` lets it go, `fields` sends the values
 * given. Duplicate: `same` links the report to the event, `another` sends it. Refused: `again` sends it, with a changed deed if one is
 * given; `drop` lets it go.
 */
export type Decision =
  | { readonly take: 'mine' }
  | { readonly take: 'theirs' }
  | { readonly take: 'fields'; readonly values: Readonly<Record<string, unknown>>; readonly reason?: string }
  | { readonly take: 'same'; readonly as: string }
  | { readonly take: 'another' }
  | { readonly take: 'again'; readonly deed?: Deed }
  | { readonly take: 'drop' };
