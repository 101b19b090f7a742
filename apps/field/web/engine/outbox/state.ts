import type { NearAnswer } from '@linli/events/model';
import type { Text } from '@linli/kernel/model';
import type { Conflict, Decision, Deed, EntryState } from '../deeds.ts';

/** A photo of an entry. `upload` and `key` are new for each attempt from the beginning, the id stays. */
export interface OutPhoto {
  readonly id: string;
  readonly field: string;
  readonly upload: string;
  readonly key: string;
  readonly done: boolean;
}

/** A request as it went out for the first time: whatever happens, every repeat is the same, so that the server answers it as it did then. */
export interface Frozen {
  readonly key: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** An entry as it is kept. `sending` is no state of it: what was under way when the phone died waits again. */
export interface OutEntry {
  readonly id: string;
  /** Order of doing, from 1. No clock is asked. */
  readonly no: number;
  readonly record: string;
  readonly deed: Deed;
  /** Milliseconds by the phone's own clock, for showing; what the server is told is corrected by what its clock says then. */
  readonly phoneTime: number;
  readonly state: Exclude<EntryState, 'sending'>;
  /** Version of the record that was seen when it was done; null for what is new. */
  readonly seen: number | null;
  /** The entry of the same record before this one, upon which it was done. */
  readonly after: string | null;
  readonly frozen: Frozen | null;
  readonly photos: readonly OutPhoto[];
  /** Photos that the server had cleared away were asked for anew, once. */
  readonly renewed: boolean;
  /** Somebody looked at what was reported nearby: it is another one, or the same as that one. */
  readonly again: boolean;
  readonly sameAs: string | null;
  readonly tries: number;
  readonly sentence: Text | null;
  readonly conflict: Conflict | null;
  /** Version on the server when the conflict was found. */
  readonly theirs: number | null;
  readonly near: readonly NearAnswer[] | null;
  /** What the server answered: version of the record afterwards, number of the report. */
  readonly version: number | null;
  readonly number: string | null;
  /** What the phone holds of the record was fetched after it was sent. */
  readonly reflected: boolean;
}

/** All entries, in the order of doing. */
export type Outbox = readonly OutEntry[];

/** What came of one try. */
export type Outcome =
  | { readonly is: 'done'; readonly version: number | null; readonly number: string | null }
  /** Not reached, busy, broken: the same again later. */
  | { readonly is: 'later'; readonly sentence: Text | null }
  | { readonly is: 'refused'; readonly sentence: Text }
  | { readonly is: 'conflict'; readonly conflict: Conflict; readonly theirs: number }
  | { readonly is: 'duplicate'; readonly near: readonly NearAnswer[]; readonly sentence: Text }
  /** The server has cleared the photos away meanwhile: they go again, under these numbers. */
  | { readonly is: 'photos-gone'; readonly fresh: readonly string[]; readonly sentence: Text };

export interface Done {
  readonly id: string;
  readonly record: string;
  readonly deed: Deed;
  readonly phoneTime: number;
  readonly seen: number | null;
  readonly photos: readonly Pick<OutPhoto, 'id' | 'field' | 'upload' | 'key'>[];
}

export const isSettled = ({ state }: Pick<OutEntry, 'state'>): boolean => state === 'sent' || state === 'dropped';
export const waitsForPerson = ({ state }: Pick<OutEntry, 'state'>): boolean =>
  state === 'refused' || state === 'conflict' || state === 'duplicate';

export const findEntry = (box: Outbox, id: string): OutEntry | undefined => box.find((each) => each.id === id);

const put = (box: Outbox, entry: OutEntry): Outbox => box.map((each) => (each.id === entry.id ? entry : each));

/** Adds what was done. The same id again changes nothing. */
export function enqueue(box: Outbox, done: Done): Outbox {
  if (findEntry(box, done.id) !== undefined) return box;
  const before = box.findLast(({ record, state }) => record === done.record && state !== 'dropped');
  const entry: OutEntry = {
    ...done,
    no: (box.at(-1)?.no ?? 0) + 1,
    state: 'waiting',
    after: before === undefined || (before.state === 'sent' && before.reflected) ? null : before.id,
    frozen: null,
    photos: done.photos.map((photo) => ({ ...photo, done: false })),
    renewed: false,
    again: false,
    sameAs: null,
    tries: 0,
    sentence: null,
    conflict: null,
    theirs: null,
    near: null,
    version: null,
    number: null,
    reflected: false,
  };
  return [...box, entry];
}

/** The version that an entry was done upon: that of the server's answer to the entry before it, where that one went through. */
function baseOf(box: Outbox, { seen, after }: OutEntry): number | null {
  const before = after === null ? undefined : findEntry(box, after);
  if (before === undefined) return seen;
  return (before.state === 'sent' ? before.version : null) ?? baseOf(box, before);
}

/** The version to send: the one that a person saw when the conflict was decided, else the one that it was done upon. */
export const versionFor = (box: Outbox, entry: OutEntry): number | null => entry.theirs ?? baseOf(box, entry);

/** The first entry of the record that is not settled. */
const headOf = (box: Outbox, record: string): OutEntry | undefined => box.find((each) => each.record === record && !isSettled(each));

/** The entry that has to be settled by a person before this one goes. */
export function behindOf(box: Outbox, entry: OutEntry): OutEntry | undefined {
  const head = isSettled(entry) ? undefined : headOf(box, entry.record);
  return head === undefined || head.id === entry.id || !waitsForPerson(head) ? undefined : head;
}

/** What goes next: the earliest waiting entry that is the first of its record, of records that are not under way. */
export function nextOf(box: Outbox, underWay: ReadonlySet<string>): OutEntry | undefined {
  const looked = new Set<string>();
  for (const entry of box) {
    if (isSettled(entry) || looked.has(entry.record)) continue;
    looked.add(entry.record);
    if (entry.state === 'waiting' && !underWay.has(entry.record)) return entry;
  }
  return undefined;
}

/** Keeps the request of the first try; later tries send the same. */
export function freeze(box: Outbox, id: string, frozen: Frozen): Outbox {
  const entry = findEntry(box, id);
  return entry === undefined || entry.frozen !== null ? box : put(box, { ...entry, frozen });
}

export function photoDone(box: Outbox, id: string, photo: string): Outbox {
  const entry = findEntry(box, id);
  if (entry === undefined) return box;
  return put(box, { ...entry, photos: entry.photos.map((each) => (each.id === photo ? { ...each, done: true } : each)) });
}

/** An answer counts only while the entry waits: one that comes twice, or after the person decided otherwise, changes nothing. */
export function settle(box: Outbox, id: string, key: string | null, outcome: Outcome): Outbox {
  const entry = findEntry(box, id);
  if (entry === undefined || entry.state !== 'waiting' || (key !== null && entry.frozen?.key !== key)) return box;
  const tried = { ...entry, tries: entry.tries + 1 };
  switch (outcome.is) {
    case 'done':
      return put(box, { ...tried, state: 'sent', version: outcome.version, number: outcome.number, sentence: null });
    case 'later':
      return put(box, { ...tried, sentence: outcome.sentence });
    case 'refused':
      return put(box, { ...tried, state: 'refused', sentence: outcome.sentence });
    case 'conflict':
      return put(box, {
        ...tried,
        state: 'conflict',
        conflict: outcome.conflict,
        theirs: outcome.theirs,
        sentence: outcome.conflict.sentence,
      });
    case 'duplicate':
      return put(box, { ...tried, state: 'duplicate', near: outcome.near, sentence: outcome.sentence });
    case 'photos-gone': {
      if (entry.renewed) return put(box, { ...tried, state: 'refused', sentence: outcome.sentence });
      const photos = entry.photos.map((photo, at) => ({
        ...photo,
        upload: outcome.fresh[at] ?? photo.upload,
        key: outcome.fresh[at] ?? photo.key,
        done: false,
      }));
      return put(box, { ...tried, renewed: true, photos, frozen: null });
    }
  }
}

const withValues = (deed: Deed, { values, reason }: { values: Readonly<Record<string, unknown>>; reason?: string }): Deed =>
  deed.kind === 'step' ? { ...deed, values, ...(reason === undefined ? {} : { reason }) } : deed;

/**
 * What a person decided. It goes as a new request, under a new key; where it does not fit the state of the entry, nothing changes. `wanted`: the
 * photos of the deed that was decided, where they may be others.
 */
export function decideEntry(box: Outbox, id: string, decision: Decision, wanted?: OutEntry['photos']): Outbox {
  const entry = findEntry(box, id);
  if (entry === undefined || !waitsForPerson(entry)) return box;
  const photos = wanted?.map((photo) => entry.photos.find((each) => each.id === photo.id) ?? photo) ?? entry.photos;
  const anew: OutEntry = { ...entry, photos, state: 'waiting', frozen: null, sentence: null, conflict: null, near: null };
  const { state } = entry;
  switch (decision.take) {
    case 'drop':
    case 'theirs':
      return put(box, { ...entry, state: 'dropped', conflict: null, near: null });
    case 'mine':
      return state === 'conflict' ? put(box, anew) : box;
    case 'fields':
      return state === 'conflict' ? put(box, { ...anew, deed: withValues(entry.deed, decision) }) : box;
    case 'same':
      return state === 'duplicate' ? put(box, { ...anew, sameAs: decision.as }) : box;
    case 'another':
      return state === 'duplicate' ? put(box, { ...anew, again: true }) : box;
    case 'again':
      return state === 'refused' ? put(box, { ...anew, deed: decision.deed ?? entry.deed }) : box;
  }
}

/** What is held of the records was fetched anew, by a question that began when these had been sent. */
export const reflect = (box: Outbox, sent: ReadonlySet<string>): Outbox =>
  box.map((each) => (sent.has(each.id) && isSettled(each) && !each.reflected ? { ...each, reflected: true } : each));

const SETTLED_KEPT = 200; // a long day's list

/** Settled entries that nobody builds upon any more, the oldest beyond a day's list. */
export function outdated(box: Outbox): readonly OutEntry[] {
  const needed = new Set(box.filter((each) => !isSettled(each)).flatMap(({ after }) => (after === null ? [] : [after])));
  const gone = box.filter((each) => isSettled(each) && (each.reflected || each.state === 'dropped') && !needed.has(each.id));
  return gone.slice(0, Math.max(0, gone.length - SETTLED_KEPT));
}
