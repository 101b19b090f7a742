import { rmSync } from 'node:fs';
import { chmod, mkdtemp, rm, unlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { giveTo, makePrivateFolder } from './home.ts';
import type { Home } from './home.ts';

/** The name of a socket, with its folder, must fit into 108 bytes on Linux and 104 elsewhere, closing zero included. */
const SOCKET_BYTES_MAX = 103;
const SOCKET_NAME = '.s.PGSQL.5432';
const TEMPORARY = 'linli-socket-';

/**
 * The private folder of the server's socket. It belongs to the server's user and has mode 0700, so only that user and root can
 * connect at all; therefore the server trusts whoever arrives. A password would have to lie in a file of the same user, and so
 * would add nothing. A path that is too long, or on a file system without sockets, is replaced by a short one under /tmp.
 */
export async function makeSocketFolder(home: Home): Promise<string> {
  const own = join(home.folder, 'postgres-run');
  if (fits(own)) {
    await makePrivateFolder(own, home.user);
    if (await carriesSockets(own)) return own;
  }
  const base = fits(join(tmpdir(), `${TEMPORARY}123456`)) ? tmpdir() : '/tmp';
  const folder = await mkdtemp(join(base, TEMPORARY));
  await chmod(folder, 0o700);
  await giveTo(folder, home.user);
  return folder;
}

/** Removes a folder that `makeSocketFolder` made under /tmp; any other one stays. */
export async function dropSocketFolder(folder: string): Promise<void> {
  if (basename(folder).startsWith(TEMPORARY)) await rm(folder, { recursive: true, force: true });
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, SOCKET_NAME)) <= SOCKET_BYTES_MAX;
}

async function carriesSockets(folder: string): Promise<boolean> {
  const path = join(folder, '.probe');
  rmSync(path, { force: true });
  const server = createServer();
  const works = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(path, () => resolve(true));
  });
  if (works) await new Promise((resolve) => server.close(resolve));
  await unlink(path).catch(() => undefined);
  return works;
}
