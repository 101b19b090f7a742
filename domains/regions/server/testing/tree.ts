import { createTestDatabase } from '@linli/kernel/testkit';
import type { TestDatabase } from '@linli/kernel/testkit';
import { openDataFile } from '../data-file.ts';
import { copyIn } from '../copy-in.ts';
import { regionsMigrations } from '../index.ts';
import { linesOf } from '../load.ts';

const columns = 'code, parent, level, name, short_name, pinyin, initials, placeholder, kind';

/** A database with a part of the real tree: enough provinces for every kind of place, loaded in a moment. */
export async function createTestTree(engineUrl: string, provinces: readonly string[]): Promise<TestDatabase> {
  const db = await createTestDatabase(engineUrl, [regionsMigrations]);
  const file = openDataFile();
  const nodes = [...file.nodes()].filter((node) => provinces.includes(node.code.slice(0, 2)));
  const client = await db.owner.connect();
  try {
    await copyIn(client, `copy regions.region (${columns}) from stdin`, linesOf(nodes, file.readings()));
    await client.query('analyze regions.region');
  } finally {
    client.release();
  }
  return db;
}
