import type { Tabs } from '../tabs.ts';
import type { LockRecord } from './keys.ts';
import type { RawStore } from './raw-store.ts';
import { LOCK } from './sealed-store.ts';

export const readLock = async (raw: RawStore): Promise<LockRecord | undefined> => (await raw.get(LOCK)) as LockRecord | undefined;

/** What a right PIN gives, with the record as it is kept from now on. */
export interface Right<T> {
  readonly lock: LockRecord;
  readonly gives: T;
}

/**
 * One try of a PIN. It is counted on the disk before it is made: whoever pulls the plug has tried all the same. Answers how many wrong
 * ones there are now, and what the right one gave.
 */
export function tryPin<T>(
  raw: RawStore,
  tabs: Tabs,
  open: (lock: LockRecord) => Promise<Right<T> | undefined>,
): Promise<{ readonly tries: number; readonly gave: T | undefined }> {
  return tabs.alone(async () => {
    const lock = await readLock(raw);
    if (lock === undefined) return { tries: 0, gave: undefined };
    const tries = lock.tries + 1;
    await raw.put([[LOCK, { ...lock, tries }]]);
    const right = await open(lock);
    if (right === undefined) return { tries, gave: undefined };
    await raw.put([[LOCK, { ...right.lock, tries: 0 }]]);
    return { tries: 0, gave: right.gives };
  });
}
