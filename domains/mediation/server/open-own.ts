import type { PlatformWork } from '@linli/kernel/server';
import { moveWall } from '@linli/kernel/server';
import { dispute } from '../model/registers/dispute.ts';
import { session } from '../model/registers/session.ts';

/**
 * Opens the rows that follow from a mediation: whoever may take a step of it keeps them by that step, though the town may not keep the
 * ledger of disputes by its everyday rights. At the place where the wall stands, and until the transaction ends, because the entry of the
 * trail has to see them.
 */
export async function openOwn({ tx }: Pick<PlatformWork, 'tx'>): Promise<void> {
  const names = [dispute.name, session.name];
  const joined = (own: readonly string[]): string[] => [...new Set([...own, ...names])];
  await moveWall(tx, (before) => ({ ...before, read: joined(before.read), write: joined(before.write) }));
}
