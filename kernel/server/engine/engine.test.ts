import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Engine, EngineRefused, findRunningEngine, startEngine } from './index.ts';

const DOOR = new URL('./index.ts', import.meta.url).href;

// A loaded machine takes ten times as long as an idle one.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 240_000 });

let dataDir: string;
let lines: string[];
let running: { stop(): Promise<void> }[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'linli-engine-'));
  lines = [];
  running = [];
});

afterEach(async () => {
  for (const each of running.reverse()) await each.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(databaseUrl?: string): Promise<Engine> {
  const engine = await startEngine({ dataDir, databaseUrl, log: (line) => lines.push(line) });
  running.push(engine);
  return engine;
}

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function refusalOf(work: Promise<unknown>): Promise<EngineRefused> {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome instanceof EngineRefused) return outcome;
  throw new Error(`not refused: ${String(outcome)}`);
}

/** Runs the engine in a program of its own, as `npm start` would, in its own process group; it ignores Ctrl-C. */
async function startProgram(): Promise<{ child: ChildProcess; ownerUrl: string }> {
  const code = `
    import { startEngine } from ${JSON.stringify(DOOR)};
    process.on('SIGINT', () => {});
    const engine = await startEngine({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} });
    process.stdout.write(engine.ownerUrl + '\\n');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const ownerUrl = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once('exit', (status) => reject(new Error(`the program ended with ${status}`)));
  });
  return { child, ownerUrl };
}

async function killed(child: ChildProcess): Promise<void> {
  const end = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await end;
}

function postmasterPid(): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

describe('the embedded database', () => {
  it('starts in an empty folder, writes to the disk, and keeps its data over a restart', async () => {
    const first = await start();
    expect(first).toMatchObject({ kind: 'embedded', dataDir: join(dataDir, 'postgres') });
    expect(await findRunningEngine(dataDir)).toEqual({ ownerUrl: first.ownerUrl, appUrl: first.appUrl });
    const [settings] = await ask(
      first.ownerUrl,
      `select current_setting('fsync') as fsync, current_setting('data_checksums') as checksums, current_setting('server_encoding') as encoding,
              current_setting('timezone') as timezone, current_setting('wal_level') as wal, current_setting('listen_addresses') as listens,
              split_part(version(), ' ', 2) as version`,
    );
    expect(settings).toEqual({
      fsync: 'on',
      checksums: 'on',
      encoding: 'UTF8',
      timezone: 'UTC',
      wal: 'replica',
      listens: '',
      version: first.version,
    });
    await ask(first.ownerUrl, 'create table kept as select 7 as n');
    await first.stop();
    expect(await findRunningEngine(dataDir)).toBeNull();
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);

    const second = await start();
    expect(await ask(second.ownerUrl, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  it('gives the application a role that row level security binds and that can make nothing', async () => {
    const engine = await start();
    const [role] = await ask(
      engine.appUrl,
      'select rolname as name, rolsuper as super, rolbypassrls as bypass, rolcreaterole as roles, rolcreatedb as databases from pg_roles where rolname = current_user',
    );
    expect(role).toEqual({ name: 'linli_app', super: false, bypass: false, roles: false, databases: false });
    await expect(ask(engine.appUrl, 'create table mine (n int)')).rejects.toMatchObject({ code: '42501' });
    await expect(ask(engine.appUrl, 'create temporary table mine (n int)')).rejects.toMatchObject({ code: '42501' });
    await expect(ask(engine.appUrl, 'create schema mine')).rejects.toMatchObject({ code: '42501' });
    await expect(ask(engine.appUrl, 'set role linli')).rejects.toMatchObject({ code: '42501' });
  });

  it('takes away rights that somebody gave the application role by hand', async () => {
    const engine = await start();
    await ask(engine.ownerUrl, 'alter role linli_app superuser bypassrls');
    await engine.stop();
    const again = await start();
    expect(await ask(again.appUrl, 'select rolsuper or rolbypassrls as wide from pg_roles where rolname = current_user')).toEqual([
      { wide: false },
    ]);
  });

  it('knows Chinese letters', async () => {
    const engine = await start();
    await ask(engine.ownerUrl, 'create extension pg_trgm');
    const [found] = await ask<{ n: number }>(engine.ownerUrl, `select cardinality(show_trgm('张三丰')) as n`);
    expect(found?.n).toBeGreaterThan(0);
  });
});

describe('the lock of the data folder', () => {
  it('refuses a second start and names the process', async () => {
    await start();
    const refusal = await refusalOf(start());
    expect(refusal.code).toBe('data-folder-in-use');
    expect(refusal.sentence.zh).toContain(`进程号 ${process.pid}`);
    expect(refusal.message).toContain(`process ${process.pid}`);
  });

  it('lets only one of several starts at the same moment through', async () => {
    const outcomes = await Promise.allSettled([start(), start(), start()]);
    expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.flatMap((each) => (each.status === 'rejected' ? [(each.reason as EngineRefused).code] : []))).toEqual([
      'data-folder-in-use',
      'data-folder-in-use',
    ]);
  });

  it('takes over the lock of a program that is gone, also when its number is in use again', async () => {
    const engine = await start();
    const lock: Record<string, unknown> = JSON.parse(readFileSync(join(dataDir, 'linli.lock'), 'utf8')) as Record<string, unknown>;
    await engine.stop();
    for (const stale of [
      { ...lock, pid: 2 ** 22 + 1 },
      { ...lock, pid: process.ppid, started: '1' },
    ]) {
      writeFileSync(join(dataDir, 'linli.lock'), JSON.stringify(stale));
      const again = await start();
      expect(await ask(again.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
      await again.stop();
    }
  });
});

describe('the lock of a program in another container or on another machine', () => {
  const elsewhere = JSON.stringify({ pid: 1, started: '1', table: 'another machine', host: 'other-host' });

  it('holds as long as it gives signs of life', async () => {
    const path = join(dataDir, 'linli.lock');
    writeFileSync(path, elsewhere);
    const beat = setInterval(() => utimesSync(path, new Date(), new Date()), 300);
    try {
      const refusal = await refusalOf(start());
      expect(refusal.code).toBe('data-folder-in-use');
      expect(refusal.message).toContain('other-host');
    } finally {
      clearInterval(beat);
    }
  });

  it('is taken over when it gives none', async () => {
    writeFileSync(join(dataDir, 'linli.lock'), elsewhere);
    const engine = await start();
    expect(await ask(engine.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  it('stops the database here once that program has taken the folder over', async () => {
    const engine = await start();
    writeFileSync(join(dataDir, 'linli.lock'), elsewhere);
    await expect
      .poll(
        () =>
          ask(engine.ownerUrl, 'select 1').then(
            () => 'runs',
            () => 'stopped',
          ),
        { timeout: 30_000 },
      )
      .toBe('stopped');
    await engine.stop();
    expect(readFileSync(join(dataDir, 'linli.lock'), 'utf8')).toBe(elsewhere);
  });
});

describe('recovery', () => {
  it('survives a Ctrl-C of the group and, after kill -9 of the program, stops the orphan and starts anew without losing a row', async () => {
    const { child, ownerUrl } = await startProgram();
    await ask(ownerUrl, 'create table kept as select 1 as n');
    process.kill(-(child.pid ?? 0), 'SIGINT');
    await pause(200);
    await ask(ownerUrl, 'insert into kept values (2)');
    await killed(child);
    const orphan = postmasterPid();
    expect(await ask(ownerUrl, 'select count(*)::int as n from kept')).toEqual([{ n: 2 }]);

    const engine = await start();
    expect(lines.some((line) => line.includes(String(orphan)))).toBe(true);
    expect(postmasterPid()).not.toBe(orphan);
    expect(await ask(engine.ownerUrl, 'select count(*)::int as n from kept')).toEqual([{ n: 2 }]);
  });

  it('recovers when program and database were killed together', async () => {
    const { child, ownerUrl } = await startProgram();
    await ask(ownerUrl, 'create table kept as select 1 as n');
    process.kill(postmasterPid(), 'SIGKILL');
    await killed(child);
    const engine = await start();
    expect(await ask(engine.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]);
  });

  it('starts the database again when it is killed, under the same address, and says so', async () => {
    const engine = await start();
    await ask(engine.ownerUrl, 'create table kept as select 1 as n');
    for (let turn = 0; turn < 2; turn += 1) {
      const before = postmasterPid();
      process.kill(before, 'SIGKILL');
      await expect.poll(() => ask(engine.ownerUrl, 'select n from kept').catch(() => null), { timeout: 20_000 }).toEqual([{ n: 1 }]);
      expect(postmasterPid()).not.toBe(before);
    }
    expect(lines.filter((line) => line.includes('SIGKILL')).length).toBe(2);
  });

  it('stops at once when it is told to while the database is being started again', async () => {
    const engine = await start();
    process.kill(postmasterPid(), 'SIGKILL');
    await engine.stop();
    await pause(500);
    expect(
      await refusalOf(ask(engine.ownerUrl, 'select 1').then(null, () => Promise.reject(new EngineRefused('gone', { zh: '', en: '' })))),
    ).toMatchObject({ code: 'gone' });
    expect(await findRunningEngine(dataDir)).toBeNull();
  });

  it('makes the database anew when a first start was cut off', async () => {
    mkdirSync(join(dataDir, 'postgres', 'base', '1'), { recursive: true });
    mkdirSync(join(dataDir, 'postgres.new-99'));
    const engine = await start();
    expect(await ask(engine.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
    expect(existsSync(join(dataDir, 'postgres.new-99'))).toBe(false);
  });

  it('refuses a damaged database that holds data, and leaves it alone', async () => {
    await (await start()).stop();
    rmSync(join(dataDir, 'postgres', 'PG_VERSION'));
    expect(await refusalOf(start())).toMatchObject({ code: 'cluster-damaged' });
    expect(existsSync(join(dataDir, 'postgres', 'global', 'pg_control'))).toBe(true);
  });

  it('refuses the database of another PostgreSQL version in plain words', async () => {
    await (await start()).stop();
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
    expect(await refusalOf(start())).toMatchObject({ code: 'cluster-of-other-version' });
  });
});
