import { event } from '@linli/events/model';
import { fieldsOf } from '@linli/kernel/model';
import type { Decision, Deed, Entry } from './deeds.ts';
import { type OutEntry, type OutPhoto, type Outbox, behindOf } from './outbox/state.ts';

interface Around {
  readonly sending: ReadonlySet<string>;
  readonly shares: ReadonlyMap<string, number>;
  /** Server's time minus the phone's; nought where it was never heard. */
  readonly skew: number;
}

function shown(box: Outbox, entry: OutEntry, { sending, shares, skew }: Around): Entry {
  const { id, record, deed, phoneTime, tries, sentence, conflict, near, number } = entry;
  return {
    id,
    record,
    deed,
    doneAt: new Date(phoneTime + skew).toISOString(),
    state: entry.state === 'waiting' && sending.has(id) ? 'sending' : entry.state,
    photos: entry.photos.map((photo) => ({ id: photo.id, share: photo.done || entry.state === 'sent' ? 1 : (shares.get(photo.id) ?? 0) })),
    tries,
    sentence,
    behind: behindOf(box, entry)?.id ?? null,
    conflict,
    near,
    number,
  };
}

export const showBox = (box: Outbox, around: Around): Entry[] => box.map((entry) => shown(box, entry, around));

/** The fields of a case that take files. */
const FIELDS = fieldsOf(event.cases).flatMap(([key, { kind }]) => (kind === 'attachment' ? [key] : []));

/** The photos that a deed needs, by the field in which it names them. */
export function photosOf(deed: Deed, newId: () => string): OutPhoto[] {
  const named = deed.kind === 'report' ? { photosBefore: deed.photos } : deed.kind === 'step' ? deed.values : {};
  return FIELDS.flatMap((field) => {
    const ids: unknown = (named as Readonly<Record<string, unknown>>)[field];
    const own = Array.isArray(ids) ? ids.filter((each) => typeof each === 'string') : [];
    return own.map((id) => ({ id, field, upload: newId(), key: newId(), done: false }));
  });
}

/** The record that a deed concerns. */
export const recordOf = (deed: Deed, id: string): string => (deed.kind === 'step' ? deed.event : id);

/** The photos of a deed that was changed with the decision. */
export function wantedBy(box: Outbox, id: string, decision: Decision, newId: () => string): OutEntry['photos'] | undefined {
  const deed = box.find((each) => each.id === id)?.deed;
  if (decision.take === 'again' && decision.deed !== undefined) return photosOf(decision.deed, newId);
  if (decision.take === 'fields' && deed?.kind === 'step') return photosOf({ ...deed, values: decision.values }, newId);
  return undefined;
}
