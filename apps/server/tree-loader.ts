import pg from 'pg';
import { loadRegions } from '@linli/regions/server';
import type { Running } from './running.ts';

export interface TreeLoader {
  /** Breaks off what is still on its way; the next start begins it anew. */
  stop(): Promise<void>;
}

/** Loads what is missing of the national tree while people already work. A connection of its own, so that stopping need not wait for it. */
export function startTreeLoader({ engine, platform }: Running): TreeLoader {
  const client = new pg.Client({ connectionString: engine.ownerUrl });
  client.on('error', () => undefined); // told by the query that fails
  let stopping = false;
  const load = async (): Promise<void> => {
    try {
      await client.connect();
      const { loaded, nodes } = await loadRegions(client);
      if (loaded) platform.log('the tree of places is whole', { nodes });
    } catch (error) {
      if (!stopping) platform.log('the tree of places is not whole yet; the next start goes on', { error: (error as Error).message });
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  const loading = load();
  return {
    stop: async () => {
      stopping = true;
      await client.end().catch(() => undefined);
      await loading;
    },
  };
}
