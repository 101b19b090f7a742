import { writeFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { type FileKind, countyOf } from '../../model/index.ts';
import { type Database, asOwner } from '../db/database.ts';
import { addressOf, keepContent, lockAddress, sha256Of } from './content.ts';
import { removeScratch, withScratchFile } from './scratch.ts';
import type { Where } from './vault.ts';

export interface OwnFile {
  readonly id: string;
  readonly register: string;
  readonly field: string;
  readonly record: string;
  readonly place: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly content: Uint8Array;
  readonly at: string;
  /** Id and name of whoever stands for it. */
  readonly account: string;
  readonly by: string;
}

/** Keeps a file that the platform made itself for a row, which may then name it. Nobody's upload: no wall, no limit. */
export async function keepForRow(house: Where & { readonly db: Database }, file: OwnFile): Promise<void> {
  const county = countyOf(file.place) ?? '';
  const plain = await withScratchFile((path) => writeFile(path, file.content, { mode: 0o600 }));
  try {
    const sha256 = await sha256Of(plain);
    const address = addressOf(house.keys, county, sha256);
    await asOwner(house.db, async (tx) => {
      await lockAddress(tx, address);
      await keepContent(house, address, plain);
      await sql`
        insert into kernel.file (county, id, register, field, place, record, state, name, kind, bytes, sha256, address, created_at, account, account_name)
        values (${county}, ${file.id}::uuid, ${file.register}, ${file.field}, ${file.place}, ${file.record}::uuid, 'attached', ${file.name}, ${file.kind},
          ${file.content.length}, ${sha256}, ${address}, ${file.at}, ${file.account}::uuid, ${file.by})
        on conflict (county, id) do nothing
      `.execute(tx);
    });
  } finally {
    await removeScratch(plain);
  }
}
