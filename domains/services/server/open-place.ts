import { countyOf, placeRange } from '@linli/kernel/model';
import { type Tx, moveWall, openForReading } from '@linli/kernel/server';

interface Opened {
  readonly read: readonly string[];
  readonly write?: readonly string[];
}

/**
 * Opens named tables of one place to a request that may have no session, until its transaction ends; whoever asks sees the same. In that
 * transaction, because a request of anybody that waits for a second connection can stop all others. What is told is decided by the handler.
 */
export async function openPlace(tx: Tx, of: string, { read, write = [] }: Opened): Promise<void> {
  await openForReading(tx, countyOf(of) ?? '', []);
  const [place, placeEnd] = placeRange(of);
  await moveWall(tx, () => ({ place, placeEnd, read: [...read, ...write], write, holder: '', departments: [] }));
}
