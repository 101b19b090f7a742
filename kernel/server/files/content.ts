import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { sql } from 'kysely';
import type { KeyRing } from '../crypto/keys.ts';
import { blindIndex } from '../crypto/seal.ts';
import { asOwner, type Database, type Tx } from '../db/database.ts';
import { dropFile, hasKeptFile, sealFile, type Where } from './vault.ts';

/** Folder of the vault whose names follow from county and content. */
export const CONTENT = 'content';

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Keyed, so that nobody who sees the folder can tell whether a document that he knows lies in it. */
export function addressOf(keys: KeyRing, county: string, sha256: string): string {
  const digest = blindIndex(keys, 'file', `${county}:${sha256}`).toString('hex');
  return `${CONTENT}/${county}/${digest.slice(0, 2)}/${digest}`;
}

/** Held until the transaction ends: nobody else brings or clears away the same content meanwhile. */
export async function lockAddress(tx: Tx, address: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`linli.files ${address}`}, 0))`.execute(tx);
}

/** Keeps the content once for a county; the caller holds the lock and writes the row that names it. */
export async function keepContent(where: Where, address: string, plain: string): Promise<void> {
  if (!(await hasKeptFile(where, address))) await sealFile(where, address, plain);
}

/** Takes a file away for good: a rotation of keys that is at it waits, and does not put it back. */
export const dropForGood = (house: Where & { readonly db: Database }, name: string): Promise<void> =>
  asOwner(house.db, async (tx) => {
    await lockAddress(tx, name);
    await dropFile(house, name);
  });
