import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Engine, printSchema, startEngine } from '@linli/kernel/server';
import { createTestDatabase } from '@linli/kernel/testkit';
import { migrationFolders } from '../apps/server/compose.ts';

/** One committed file that is printed from the declarations and never edited by hand. */
export interface GeneratedFile {
  /** Below the repository's root. */
  readonly path: string;
  readonly print: () => string | Promise<string>;
}

/**
 * Every generated file. `npm run gen` writes them; `npm run check` compares them and fails when one is stale.
 * A printer must give the same text twice: sorted, without the date.
 */
export const generatedFiles: readonly GeneratedFile[] = [{ path: 'schema.sql', print: schemaOfMigrations }];

/** The schema that the migrations make in an empty database. */
async function schemaOfMigrations(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'linli-schema-'));
  const engine: Engine = await startEngine({ dataDir, log: () => undefined });
  try {
    const db = await createTestDatabase(engine.ownerUrl, migrationFolders);
    const client = await db.owner.connect();
    const text = await printSchema(client);
    client.release();
    await db.drop();
    return text;
  } finally {
    await engine.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
