import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Database, asOwner } from '../db/database.ts';
import { CONTENT, dropForGood, lockAddress } from './content.ts';
import { type Where, dropFile, sweepFiles, vaultFolder } from './vault.ts';

const WAIT_DAYS = 1; // who opens a form in the morning sends it the same day
const DAY = 86_400_000; // milliseconds
const BATCH = 500;
const SEALED = '.sealed';

type House = Where & { readonly db: Database };

/** Clears away uploads that no row came to name, and content that no row names. Answers how many rows and files went. */
export async function sweepUploads(house: House, now: Date): Promise<{ rows: number; files: number }> {
  const before = new Date(now.getTime() - WAIT_DAYS * DAY).toISOString();
  let [rows, files] = [0, 0];
  for (;;) {
    const found = await house.db.owner.query<{ county: string; id: string; address: string }>(
      `select county, id, address from kernel.file where state = 'uploaded' and created_at < $1 order by county, id limit ${BATCH}`,
      [before],
    );
    for (const file of found.rows) {
      const gone = await clearOne(house, file.county, file.address, file.id);
      rows += gone.row ? 1 : 0;
      files += gone.file ? 1 : 0;
    }
    if (found.rows.length < BATCH) break;
  }
  return { rows, files: files + (await sweepContent(house, now)) };
}

/** Under the lock of the content: the row goes, and the content with it when no other row names it. */
function clearOne(house: House, county: string, address: string, id: string | null): Promise<{ row: boolean; file: boolean }> {
  return asOwner(house.db, async (tx) => {
    await lockAddress(tx, address);
    const gone =
      id === null
        ? { rows: [] }
        : await sql`delete from kernel.file where county = ${county} and id = ${id}::uuid and state = 'uploaded' returning id`.execute(tx);
    const others = await sql`select 1 from kernel.file where county = ${county} and address = ${address} limit 1`.execute(tx);
    if (others.rows.length === 0) await dropFile(house, address);
    return { row: gone.rows.length > 0, file: others.rows.length === 0 };
  });
}

/** Content that a killed program left without a row, folder by folder. */
async function sweepContent(house: House, now: Date): Promise<number> {
  const root = join(vaultFolder(house), CONTENT);
  let files = 0;
  for (const county of await readdir(root).catch(() => []))
    for (const folder of await readdir(join(root, county)).catch(() => [])) {
      const at = `${CONTENT}/${county}/${folder}`;
      for (const address of await unnamed(house, county, await oldNames(house, at, now))) {
        const gone = await clearOne(house, county, address, null);
        files += gone.file ? 1 : 0;
      }
      await sweepHalves(house, at, now);
    }
  return files;
}

/**
 * Clears away folders below `folder` of the vault that nobody names, as a program leaves them that was killed between its files and
 * the row that was to name them, and what it left half written in the others. Nothing younger than a day: its row may be on the way.
 */
export async function sweepFolders(
  house: House,
  folder: string,
  named: (names: readonly string[]) => Promise<ReadonlySet<string>>,
  now: Date,
): Promise<number> {
  const at = join(vaultFolder(house), folder);
  const names = await readdir(at).catch(() => []);
  let gone = 0;
  for (let from = 0; from < names.length; from += BATCH) {
    const batch = names.slice(from, from + BATCH);
    const kept = await named(batch);
    for (const name of batch) {
      await sweepHalves(house, `${folder}/${name}`, now);
      if (kept.has(name) || !(await isOld(join(at, name), now))) continue;
      for (const file of await readdir(join(at, name)))
        if (file.endsWith(SEALED)) await dropForGood(house, `${folder}/${name}/${file.slice(0, -SEALED.length)}`);
      await rm(join(at, name), { recursive: true, force: true });
      gone += 1;
    }
  }
  return gone;
}

async function isOld(path: string, now: Date): Promise<boolean> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now.getTime() }));
  return now.getTime() - mtimeMs > WAIT_DAYS * DAY;
}

async function oldNames(house: House, at: string, now: Date): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(join(vaultFolder(house), at)).catch(() => [])) {
    if (!name.endsWith(SEALED)) continue;
    if (await isOld(join(vaultFolder(house), at, name), now)) found.push(`${at}/${name.slice(0, -SEALED.length)}`);
  }
  return found;
}

async function unnamed(house: House, county: string, addresses: readonly string[]): Promise<string[]> {
  if (addresses.length === 0) return [];
  const found = await house.db.owner.query<{ address: string }>(
    'select distinct address from kernel.file where county = $1 and address = any($2::text[])',
    [county, addresses],
  );
  const named = new Set(found.rows.map((row) => row.address));
  return addresses.filter((address) => !named.has(address));
}

/** What a killed program left half written, of any age of more than a day. */
const sweepHalves = (house: House, at: string, now: Date): Promise<void> => sweepFiles(house, at, WAIT_DAYS, now, '.new');
