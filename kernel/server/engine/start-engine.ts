import { startEmbedded } from './embedded.ts';
import { useExternal } from './external.ts';
import type { Engine, EngineOptions } from './types.ts';

/**
 * Brings up the database: the embedded PostgreSQL in `dataDir`, or the server at `databaseUrl` (PostgreSQL 15 or later).
 * Throws `EngineRefused` with a plain sentence when a person has to put something right first.
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { databaseUrl } = options;
  return databaseUrl === undefined || databaseUrl.trim() === ''
    ? await startEmbedded(options)
    : await useExternal({ ...options, databaseUrl: databaseUrl.trim() });
}
