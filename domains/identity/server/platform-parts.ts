import type { Platform, Tx } from '@linli/kernel/server';
import { behindWall, newId, serviceWall, writeEntry } from '@linli/kernel/server';
import { ALL_TABLES } from './opening.ts';

/** What work outside a request needs: the start of the program, and the command line. */
export type Parts = Pick<Platform, 'db' | 'keys' | 'clock' | 'config'>;

export const asPlatform = <T>(parts: Parts, work: (tx: Tx) => Promise<T>): Promise<T> =>
  behindWall(parts.db, serviceWall([ALL_TABLES]), work);

/** What the platform itself did, in the trail: nobody was signed in. */
export async function writePlatformEntry(
  tx: Tx,
  now: string,
  facts: { operation: string; by: string; record?: string; place?: string; details?: Record<string, unknown> },
): Promise<void> {
  const { operation, by, record, place = '', details = {} } = facts;
  await writeEntry(tx, {
    id: newId(Date.parse(now)),
    county: '',
    at: now,
    account: null,
    post: null,
    actorName: by,
    role: null,
    place,
    operation,
    register: record === undefined ? null : 'identity.account',
    record: record ?? null,
    outcome: 'done',
    details,
    address: null,
    changes: 0,
  });
}
