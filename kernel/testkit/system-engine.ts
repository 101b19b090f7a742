import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A throw-away PostgreSQL out of installed programs, reached through a socket in its own folder. */
export interface TestEngine {
  /** A superuser's address of the database `postgres`. */
  readonly url: string;
  stop(): Promise<void>;
}

const NOBODY = 65_534;

/** `folder` holds initdb and postgres. As root they run under an unprivileged user, as they insist. */
export async function startSystemEngine(folder: string): Promise<TestEngine> {
  const home = mkdtempSync(join(tmpdir(), 'linli-pg-'));
  const root = process.getuid?.() === 0;
  if (root) chownSync(home, NOBODY, NOBODY);
  const user = root ? { uid: NOBODY, gid: NOBODY } : {};
  const data = join(home, 'data');
  execFileSync(join(folder, 'initdb'), ['-D', data, '-U', 'linli', '--auth=trust', '--locale=C.UTF-8', '--encoding=UTF8', '--no-sync'], {
    ...user,
    stdio: 'pipe',
    cwd: home,
  });
  const settings = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'listen_addresses=',
    `unix_socket_directories=${home}`,
    'max_connections=200',
    'shared_buffers=256MB',
    'jit=off',
    'timezone=UTC',
    'max_wal_size=4GB',
  ];
  const child = spawn(join(folder, 'postgres'), ['-D', data, ...settings.flatMap((each) => ['-c', each])], {
    ...user,
    stdio: 'ignore',
    cwd: home,
  });
  const url = `postgres://linli@/postgres?host=${home}`;
  await untilReady(url);
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (attempt > 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
