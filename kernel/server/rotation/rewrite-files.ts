import { asOwner, type Database } from '../db/database.ts';
import { lockAddress } from '../files/content.ts';
import { type Where, generationOf, keptFiles, sealFile, withKeptFile } from '../files/vault.ts';
import type { Rewriting, Rewritten } from './rewrite.ts';

/** Seals every kept file anew. The new one takes the place of the old under its name at once, or not at all. */
export async function rewriteFiles(job: Rewriting & Where & { readonly db: Database }): Promise<Rewritten> {
  let [done, unreadable] = [0, 0];
  for await (const name of keptFiles(job)) {
    const kid = await generationOf(job, name);
    if (kid === undefined || kid === job.keys.current.kid) continue;
    try {
      await rewriteFile(job, name);
      done += 1;
    } catch {
      unreadable += 1;
      continue;
    }
    await job.progress('files', 1);
  }
  return { done, unreadable };
}

/** The name is locked as long: what is cleared away or destroyed meanwhile must not come back. */
function rewriteFile(job: Where & { readonly db: Database }, name: string): Promise<void> {
  return asOwner(job.db, async (tx) => {
    await lockAddress(tx, name);
    await withKeptFile(job, name, (plain) => sealFile(job, name, plain));
  });
}
