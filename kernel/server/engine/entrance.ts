import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Entrance } from './configure.ts';
import { writeDurably } from './durable.ts';
import type { Home } from './home.ts';
import { makePasswords } from './roles.ts';
import type { Passwords } from './roles.ts';
import { makeSocketFolder } from './socket-folder.ts';
import { OWNER_ROLE } from './types.ts';

/** Where and how the embedded server is reached during one start. */
export interface Doorway extends Entrance {
  /** Null over the private socket. */
  readonly passwords: Passwords | null;
  addressOf(role: string, database: string): string;
}

/** Sockets wherever the system has them; on Windows loopback with passwords kept beside the cluster. */
export async function openDoorway(home: Home): Promise<Doorway> {
  if (process.platform !== 'win32') {
    const socketDir = await makeSocketFolder(home);
    return {
      socketDir,
      port: 5432,
      passwords: null,
      addressOf: (role, database) => `postgresql://${role}@localhost/${database}?host=${encodeURIComponent(socketDir)}`,
    };
  }
  const passwords = await keepPasswords(home);
  const port = await freePort();
  return {
    socketDir: null,
    port,
    passwords,
    addressOf: (role, database) =>
      `postgresql://${role}:${role === OWNER_ROLE ? passwords.owner : passwords.app}@127.0.0.1:${port}/${database}`,
  };
}

async function keepPasswords(home: Home): Promise<Passwords> {
  const path = join(home.folder, 'engine.secret');
  if (existsSync(path)) {
    const kept: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof kept === 'object' && kept !== null && 'owner' in kept && 'app' in kept)
      return { owner: String(kept.owner), app: String(kept.app) };
  }
  const made = makePasswords();
  await writeDurably(path, JSON.stringify(made));
  return made;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port on the loopback interface');
  return address.port;
}
