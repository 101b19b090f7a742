import { createHmac } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideServer, type ServerFacts } from './decide-server.ts';
import { addressWith, readableAddress } from './external-address.ts';
import { type Engine, EngineRefused, startEngine } from './index.ts';
import { scramVerifier } from './scram.ts';
import { decideSettings } from './settings.ts';

const silent = (): void => undefined;
let folder: string;
let server: Engine;
let fresh: () => string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linli-external-'));
  let count = 0;
  fresh = () => join(folder, `own-${(count += 1)}`);
  server = await startEngine({ dataDir: folder, log: silent });
  for (const sql of [
    'create role maker login createrole',
    'create role plain login',
    'create database maker owner maker',
    'create database plain owner plain',
    'drop role linli_app',
  ]) {
    await ask(server.ownerUrl, sql);
  }
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

function address(user: string): string {
  return `postgresql:///${user}?host=${encodeURIComponent(join(folder, 'postgres-run'))}&user=${user}`;
}

async function refusalOf(work: Promise<unknown>): Promise<EngineRefused> {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome instanceof EngineRefused) return outcome;
  throw new Error(`not refused: ${String(outcome)}`);
}

describe('a server of one’s own', () => {
  it('asks an administrator for the role, with a statement that gives no password away, and takes it from there', async () => {
    const dataDir = fresh();
    const refusal = await refusalOf(startEngine({ dataDir, databaseUrl: address('plain'), log: silent }));
    expect(refusal.code).toBe('app-role-missing');
    expect(refusal.sentence.zh).toContain('CREATE ROLE linli_app');
    for (const sql of refusal.sentence.en.slice(refusal.sentence.en.indexOf('CREATE ROLE')).split(';').filter(Boolean))
      await ask(server.ownerUrl, sql);
    const engine = await startEngine({ dataDir, databaseUrl: address('plain'), log: silent });
    expect(engine).toMatchObject({ kind: 'external', dataDir: null, ownerUrl: address('plain') });
    expect(await ask(engine.appUrl, 'select current_user::text as who, current_database()::text as at')).toEqual([
      { who: 'linli_app', at: 'plain' },
    ]);
    await ask(server.ownerUrl, 'revoke all on database plain from linli_app');
    await ask(server.ownerUrl, 'drop role linli_app');
  });

  it('makes the role when the user may, and keeps its password private', async () => {
    const dataDir = fresh();
    const engine = await startEngine({ dataDir, databaseUrl: address('maker'), log: silent });
    expect(
      await ask(engine.appUrl, 'select rolsuper or rolbypassrls or rolcreaterole as wide from pg_roles where rolname = current_user'),
    ).toEqual([{ wide: false }]);
    expect(statSync(join(dataDir, 'app-role.secret')).mode & 0o777).toBe(0o600);
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
  });

  it('refuses a database in which the user may make nothing', async () => {
    const url = address('maker').replace('///maker', '///plain');
    expect(await refusalOf(startEngine({ dataDir: fresh(), databaseUrl: url, log: silent }))).toMatchObject({ code: 'database-not-owned' });
  });

  it('says where it could not connect, without the password', async () => {
    const refusal = await refusalOf(
      startEngine({ dataDir: fresh(), databaseUrl: 'postgres://someone:hidden@127.0.0.1:1/county', log: silent }),
    );
    expect(refusal.code).toBe('server-unreachable');
    expect(refusal.message).toContain('127.0.0.1:1/county');
    expect(refusal.message).not.toContain('hidden');
  });
});

describe('what a server must be', () => {
  const good: ServerFacts = {
    versionNumber: 150_018,
    version: '15.18',
    encoding: 'UTF8',
    readOnly: false,
    database: 'county',
    user: 'owner',
    characterType: 'C.UTF-8',
    mayCreate: true,
    mayCreateRoles: true,
    hasAppRole: false,
  };

  it.each([
    [{}, undefined],
    [{ versionNumber: 140_019, version: '14.19' }, 'server-too-old'],
    [{ readOnly: true }, 'server-read-only'],
    [{ encoding: 'EUC_CN' }, 'database-not-utf8'],
    [{ mayCreate: false }, 'database-not-owned'],
  ])('%j is answered with %s', (change, code) => {
    expect(decideServer({ ...good, ...change })?.code).toBe(code);
  });
});

describe('addresses', () => {
  it.each([
    ['postgres://a:b@db.example:5433/county?sslmode=require', 'postgres://linli_app:p%2Fw@db.example:5433/county?sslmode=require'],
    [
      'postgresql:///county?host=/run/postgresql&user=a&password=b',
      'postgresql://linli_app:p%2Fw@localhost/county?host=%2Frun%2Fpostgresql',
    ],
    ['postgresql://a@/county?host=/run', 'postgresql://linli_app:p%2Fw@localhost/county?host=%2Frun'],
  ])('%s gets another user', (from, to) => {
    expect(addressWith(from, 'linli_app', 'p/w')).toBe(to);
  });

  it('shows an address without user and password', () => {
    expect(readableAddress('postgres://a:b@db.example:5433/county?sslmode=require')).toBe('db.example:5433/county');
  });
});

describe('the stored form of a password', () => {
  it('agrees with the exchange of RFC 7677', () => {
    const verifier = scramVerifier('pencil', Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64'));
    const serverKey = Buffer.from(verifier.split(':')[2] ?? '', 'base64');
    const exchange =
      'n=user,r=rOprNGfwEbeRWgbNEkqO,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096,' +
      'c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0';
    expect(createHmac('sha256', serverKey).update(exchange).digest('base64')).toBe('6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=');
  });
});

describe('settings', () => {
  const places = { socketDir: '/x', port: 5432, logDir: '/l' };

  it('leave room on a small machine and never give up safety', () => {
    const small = decideSettings({ memoryBytes: 2 * 2 ** 30, cores: 2, sharedMemoryBytes: 64 * 2 ** 20 }, places);
    expect(small).toMatchObject({
      shared_buffers: '256MB',
      work_mem: '8MB',
      dynamic_shared_memory_type: 'mmap',
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
    });
    const large = decideSettings({ memoryBytes: 64 * 2 ** 30, cores: 16, sharedMemoryBytes: 2 ** 33 }, places);
    expect(large).toMatchObject({ shared_buffers: '2048MB', work_mem: '32MB', dynamic_shared_memory_type: 'posix' });
  });
});
