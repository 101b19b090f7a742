import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { decideTarget } from './restore.ts';
import {
  backup,
  type BackupManifest,
  type BackupReport,
  type Engine,
  EngineRefused,
  pruneWalArchive,
  restore,
  startEngine,
  verifyBackup,
} from './index.ts';
import { isBefore, segmentsBetween } from './wal-files.ts';

// A loaded machine takes ten times as long as an idle one.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 240_000 });

const silent = (): void => undefined;
let folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'linli-backup-'));
  folders.push(folder);
  return folder;
}

/** A new data folder that archives from its start, as one does that was backed up before. */
function newArchivingFolder(): string {
  const folder = newFolder();
  mkdirSync(join(folder, 'wal-archive'));
  return folder;
}

function dropFolders(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  folders = [];
}

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function names(url: string): Promise<string[]> {
  return (await ask<{ name: string }>(url, 'select name from visit order by id')).map((row) => row.name);
}

/** The names in a data folder's database, read by starting it. */
async function namesIn(dataDir: string): Promise<string[]> {
  const engine = await startEngine({ dataDir, log: silent });
  try {
    return await names(engine.ownerUrl);
  } finally {
    await engine.stop();
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

/** The server's clock, as the operator would read it off a clock between two events. */
async function now(url: string): Promise<string> {
  await pause(20);
  const [row] = await ask<{ at: Date }>(url, 'select clock_timestamp() as at');
  await pause(20);
  return row?.at.toISOString() ?? '';
}

describe('a backup and what happened after it', () => {
  let dataDir: string;
  let engine: Engine;
  let report: BackupReport;
  let saved: string;
  let between: string;
  let afterAllChanges: string;

  beforeAll(async () => {
    dataDir = newFolder();
    engine = await startEngine({ dataDir, log: silent });
    await ask(engine.ownerUrl, "create table visit (id int primary key, name text); insert into visit values (1, '第一次')");
    await ask(engine.ownerUrl, "create table bulk as select g as id, repeat('文', 200) as words from generate_series(1, 20000) g");
    saved = join(newFolder(), 'saved');
    // Work goes on while the files are copied, so the copy alone is torn and only the log makes it whole.
    const writing = ask(engine.ownerUrl, "update bulk set words = repeat('字', 200)");
    report = await backup({ ownerUrl: engine.ownerUrl, dataDir, to: saved });
    await writing;
    await ask(engine.ownerUrl, "insert into visit values (2, '备份之后')");
    between = await now(engine.ownerUrl);
    await ask(engine.ownerUrl, 'delete from visit');
    await ask(engine.ownerUrl, "insert into visit values (3, '误删之后')");
    await ask(engine.ownerUrl, 'select pg_switch_wal()');
    afterAllChanges = await now(engine.ownerUrl);
    await engine.stop();
  });

  afterAll(dropFolders);

  it('is whole: every file is as its manifest says, with the log it needs', async () => {
    const manifest = await verifyBackup({ from: saved });
    expect(manifest.files).toHaveLength(report.files);
    expect(readdirSync(join(saved, 'wal'))).toContain(manifest.lastWal);
    expect(existsSync(join(saved, 'data', 'backup_label'))).toBe(true);
    expect(existsSync(join(saved, 'data', 'postmaster.pid'))).toBe(false);
    expect(existsSync(join(dataDir, 'wal-archive', manifest.lastWal))).toBe(true);
  });

  it('comes back as it was, in another folder', async () => {
    const to = newFolder();
    const restored = await restore({ from: saved, dataDir: to });
    expect(restored).toMatchObject({ reachedUntil: true, formerCluster: null, tables: 2 });
    expect(restored.rows).toBe(20_001);
    expect(await namesIn(to)).toEqual(['第一次']);
  });

  it('comes back to the moment before a mistake', async () => {
    const to = newFolder();
    const restored = await restore({ from: saved, dataDir: to, until: between, walArchive: join(dataDir, 'wal-archive') });
    expect(restored.reachedUntil).toBe(true);
    expect(restored.lastChangeAt !== null && restored.lastChangeAt <= between).toBe(true);
    expect(await namesIn(to)).toEqual(['第一次', '备份之后']);
  });

  it('comes back with everything that was archived', async () => {
    const to = newFolder();
    await restore({ from: saved, dataDir: to, until: 'latest', walArchive: join(dataDir, 'wal-archive') });
    expect(await namesIn(to)).toEqual(['误删之后']);
  });

  it('gives everything there is, and says so, when nothing was written after the wanted moment', async () => {
    const to = newFolder();
    const restored = await restore({
      from: saved,
      dataDir: to,
      until: new Date(Date.parse(afterAllChanges) + 3_600_000).toISOString(),
      walArchive: join(dataDir, 'wal-archive'),
    });
    expect(restored.reachedUntil).toBe(false);
    expect(await namesIn(to)).toEqual(['误删之后']);
  });

  it('replaces a database only when asked, keeps the former one, and can do so again on the new timeline', async () => {
    expect(await refusalOf(restore({ from: saved, dataDir }))).toMatchObject({ code: 'database-present' });

    const first = await restore({ from: saved, dataDir, until: between, replace: true });
    expect(first.formerCluster !== null && existsSync(join(first.formerCluster, 'PG_VERSION'))).toBe(true);
    const again = await startEngine({ dataDir, log: silent });
    await ask(again.ownerUrl, "insert into visit values (4, '恢复之后')");
    // Stopped without an archived last segment: it is still in the database that is being replaced.
    await again.stop();

    await restore({ from: saved, dataDir, until: 'latest', replace: true });
    expect(await namesIn(dataDir)).toEqual(['第一次', '备份之后', '恢复之后']);
  });
});

describe('what a restore refuses', () => {
  let saved: string;
  let dataDir: string;
  let engine: Engine;

  beforeAll(async () => {
    dataDir = newArchivingFolder();
    engine = await startEngine({ dataDir, log: silent });
    await ask(engine.ownerUrl, "create table visit (id int primary key, name text); insert into visit values (1, '第一次')");
    saved = join(newFolder(), 'saved');
    await backup({ ownerUrl: engine.ownerUrl, dataDir, to: saved });
  });

  afterAll(async () => {
    await engine.stop();
    dropFolders();
  });

  it('a damaged, incomplete or foreign backup, leaving nothing behind; and a database that is running', async () => {
    expect(await refusalOf(restore({ from: saved, dataDir, replace: true }))).toMatchObject({ code: 'data-folder-in-use' });
    const to = newFolder();
    const manifest = await verifyBackup({ from: saved });
    const victim = join(saved, manifest.files.find((file) => file.bytes > 8192 && file.path.startsWith('data/base'))?.path ?? '');
    const whole = readFileSync(victim);

    const bent = Buffer.from(whole);
    bent.writeUInt8(bent.readUInt8(5000) ^ 1, 5000);
    writeFileSync(victim, bent);
    expect(await refusalOf(verifyBackup({ from: saved }))).toMatchObject({ code: 'backup-damaged' });
    expect(await refusalOf(restore({ from: saved, dataDir: to }))).toMatchObject({ code: 'backup-damaged' });
    rmSync(victim);
    expect(await refusalOf(restore({ from: saved, dataDir: to }))).toMatchObject({ code: 'backup-damaged' });
    writeFileSync(victim, whole);

    const list = readFileSync(join(saved, 'manifest.json'), 'utf8');
    writeFileSync(join(saved, 'manifest.json'), list.replace('"format": 1', '"format": 2'));
    expect(await refusalOf(restore({ from: saved, dataDir: to }))).toMatchObject({ code: 'backup-damaged' });
    rmSync(join(saved, 'manifest.json'));
    expect(await refusalOf(restore({ from: saved, dataDir: to }))).toMatchObject({ code: 'no-backup' });
    writeFileSync(join(saved, 'manifest.json'), list);

    expect(existsSync(join(to, 'postgres'))).toBe(false);
    expect(readdirSync(to).filter((name) => name.startsWith('postgres.new'))).toEqual([]);
    await restore({ from: saved, dataDir: to });
    expect(await namesIn(to)).toEqual(['第一次']);
  });

  it('to write over a folder, or to back up a server that is not its own', async () => {
    expect(await refusalOf(backup({ ownerUrl: engine.ownerUrl, dataDir, to: saved }))).toMatchObject({ code: 'backup-folder-not-empty' });
    const elsewhere = join(newFolder(), 'saved');
    expect(await refusalOf(backup({ ownerUrl: engine.ownerUrl, dataDir: newFolder(), to: elsewhere }))).toMatchObject({
      code: 'backup-of-external-server',
    });
    expect(existsSync(elsewhere)).toBe(false);
  });

  it('the archive of another database', async () => {
    const other = newArchivingFolder();
    const foreign = await startEngine({ dataDir: other, log: silent });
    await ask(foreign.ownerUrl, 'create table visit (id int); select pg_switch_wal()');
    await foreign.stop();
    const refusal = await refusalOf(
      restore({ from: saved, dataDir: newFolder(), until: 'latest', walArchive: join(other, 'wal-archive') }),
    );
    expect(refusal.code).toBe('archive-of-other-database');
    const nowhere = await refusalOf(restore({ from: saved, dataDir: newFolder(), until: 'latest', walArchive: join(other, 'none') }));
    expect(nowhere.code).toBe('archive-missing');
  });

  it('a backup that does not come up, and keeps the database it was to replace', async () => {
    const to = newFolder();
    await restore({ from: saved, dataDir: to });
    const broken = join(newFolder(), 'broken');
    cpSync(saved, broken, { recursive: true });
    const manifest = await verifyBackup({ from: saved });
    const text = JSON.stringify({ ...manifest, files: manifest.files.filter((file) => !file.path.startsWith('wal/')) });
    writeFileSync(join(broken, 'manifest.json'), text);
    writeFileSync(join(broken, 'manifest.sha256'), createHash('sha256').update(text).digest('hex'));
    expect(await refusalOf(restore({ from: broken, dataDir: to, replace: true }))).toMatchObject({ code: 'not-recovered' });
    expect(readdirSync(to).filter((name) => name.startsWith('postgres.'))).toEqual([]);
    expect(await namesIn(to)).toEqual(['第一次']);
  });
});

describe('the archived log', () => {
  afterEach(dropFolders);

  it('keeps, when pruned, what the kept backup needs', async () => {
    const dataDir = newArchivingFolder();
    const engine = await startEngine({ dataDir, log: silent });
    await ask(engine.ownerUrl, 'create table visit (id int primary key, name text)');
    for (let id = 1; id <= 3; id += 1) await ask(engine.ownerUrl, `insert into visit values (${id}, 'x'); select pg_switch_wal()`);
    const later = join(newFolder(), 'later');
    await backup({ ownerUrl: engine.ownerUrl, dataDir, to: later });
    await ask(engine.ownerUrl, "insert into visit values (20, '之后')");
    expect((await pruneWalArchive({ dataDir, oldestBackup: later })).files).toBeGreaterThan(0);
    await engine.stop();
    await restore({ from: later, dataDir, until: 'latest', replace: true });
    expect(await namesIn(dataDir)).toEqual(['x', 'x', 'x', '之后']);
  });

  it('of a removed database is set aside, so that the next one can archive', async () => {
    const dataDir = newArchivingFolder();
    const engine = await startEngine({ dataDir, log: silent });
    await ask(engine.ownerUrl, 'create table visit (id int); select pg_switch_wal()');
    await engine.stop();
    rmSync(join(dataDir, 'postgres'), { recursive: true });
    await (await startEngine({ dataDir, log: silent })).stop();
    expect(readdirSync(dataDir).some((name) => name.startsWith('wal-archive.before-'))).toBe(true);
    expect(existsSync(join(dataDir, 'wal-archive'))).toBe(false);
  });
});

describe('decisions', () => {
  const manifest: BackupManifest = {
    format: 1,
    serverVersion: '18.4',
    platform: 'linux-x64',
    systemIdentifier: '1',
    startedAt: '2026-11-23T02:00:00.000Z',
    finishedAt: '2026-11-23T02:00:05.000Z',
    firstWal: '',
    lastWal: '',
    folders: [],
    files: [],
  };

  it('reads the wanted moment with its time zone', () => {
    expect(decideTarget(manifest, undefined)).toEqual({ kind: 'backup' });
    expect(decideTarget(manifest, 'latest')).toEqual({ kind: 'latest' });
    expect(decideTarget(manifest, '2026-11-23T10:30:00+08:00')).toEqual({ kind: 'instant', instant: '2026-11-23T02:30:00.000Z' });
  });

  it.each([
    ['昨天', 'bad-instant'],
    ['2026-11-23T10:30:00', 'bad-instant'],
    ['2026-11-23T10:00:04+08:00', 'before-backup'],
  ])('refuses %s', (until, code) => {
    expect(() => decideTarget(manifest, until)).toThrowError(expect.objectContaining({ code }));
  });

  it('counts segments of 4 MiB over the end of a log', () => {
    expect(segmentsBetween('0000000200000001000003FE', '000000020000000200000001')).toEqual([
      '0000000200000001000003FE',
      '0000000200000001000003FF',
      '000000020000000200000000',
      '000000020000000200000001',
    ]);
    expect(isBefore('0000000200000001000003FE', '000000010000000200000000')).toBe(true);
    expect(isBefore('000000010000000200000000', '000000020000000200000000')).toBe(false);
  });
});
