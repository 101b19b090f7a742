import type { Actor, Dictionary } from '../../model/index.ts';
import type { KeyRing } from '../crypto/keys.ts';
import type { Tx } from '../db/database.ts';

/** One record's step in this transaction: what a history line, an undo and a past state are made of. */
export interface Change {
  readonly register: string;
  readonly county: string;
  readonly record: string;
  readonly place: string;
  readonly alsoPlace: string | null;
  readonly version: number;
  readonly action: 'create' | 'change' | 'end' | 'reopen';
  /** Whose the row is, as its register says (`wallsOf`). */
  readonly holder: string | null;
  readonly department: string | null;
  /** Column values as stored: sealed ones stay sealed (hex), so that the trail holds no clear personal data. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** Everything that store and handlers need of the running operation. */
export interface Work {
  readonly tx: Tx;
  readonly keys: KeyRing;
  readonly dictionary: Dictionary;
  readonly actor: Actor;
  /** ISO instant at which the operation began. */
  readonly now: string;
  /** The working day in China, `YYYY-MM-DD`. */
  readonly today: string;
  readonly demo: boolean;
  /** Id of the audit entry that this operation will write; changes point to it. */
  readonly entry: string;
  /** Changes are written with the rows; the kernel only counts them here to seal the entry. */
  readonly written: {
    changes: number;
    places: Map<string, Set<string>>;
    /** Departments whose rows were written, where rows belong to departments. */
    departments?: Set<string>;
    /** Other departments to which rows were given in this transaction: they are seen until its end. */
    beyond?: Set<string>;
  };
}

/** Notes that the facts of a register at a place are no longer fresh. */
export function touch(work: Work, register: string, place: string): void {
  const places = work.written.places.get(register) ?? new Set<string>();
  places.add(place);
  work.written.places.set(register, places);
}
