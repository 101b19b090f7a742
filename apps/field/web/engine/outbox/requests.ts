import { reportEvent } from '@linli/events/model';
import { noteVisit } from '@linli/grids/model';
import { stepPath } from '@linli/kernel/model';
import { type Frozen, type OutEntry, type Outbox, versionFor } from './state.ts';

/** A new record has this version; the answer to a report does not say it. */
export const FIRST_VERSION = 1;

const given = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));

/** The request of an entry. `seenAt`: when it was done, in the server's time; left out where the server was not known then. */
export function requestOf(box: Outbox, entry: OutEntry, { key, seenAt }: { key: string; seenAt: string | null }): Frozen {
  const { deed, id } = entry;
  switch (deed.kind) {
    case 'report': {
      const { place, category, description, address, position, photos, reporterName, reporterPhone } = deed;
      const body = {
        id,
        place,
        category,
        description,
        address,
        position,
        photos,
        reporterName,
        reporterPhone,
        seenAt: seenAt ?? undefined,
      };
      const same = entry.sameAs === null ? { again: entry.again } : { sameAs: entry.sameAs };
      return { key, path: reportEvent.path, body: { ...given(body), ...same, channel: 'grid' } };
    }
    case 'step': {
      const { event, step, values, reason } = deed;
      const version = versionFor(box, entry) ?? FIRST_VERSION;
      return {
        key,
        path: `/events/event/${event}/steps/${stepPath(step)}`,
        body: { version, values: given(values), ...given({ reason }) },
      };
    }
    case 'visit': {
      const { person, visitedOn, purpose, result, notes } = deed;
      return { key, path: noteVisit.path, body: given({ id, person, visitedOn, purpose, result, notes }) };
    }
  }
}
