import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { findRunningEngine, newId } from '@linli/kernel/server';
import { type Program, runCommand, signIn, startProgram, stopProgram } from './program.ts';

/** `npm run prove` kills ten times as often. */
const ROUNDS = Number(process.env['LINLI_KILLS'] ?? 10);
const WRITERS = 4;
const place = '610921100001';

let dataDir = '';
let program: Program;
const acknowledged = new Set<string>();
const asked = new Map<string, string>();

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'linli-kills-'));
  program = await startProgram(dataDir, '--scale', 'accounts');
}, 120_000);
afterAll(async () => {
  await stopProgram(program);
  rmSync(dataDir, { recursive: true, force: true });
});

async function write(url: string, cookie: string, id: string, key: string): Promise<boolean> {
  const body = JSON.stringify({ id, place, values: { name: `工人${id.slice(-4)}`, post: 'full-time-worker', fullTime: true } });
  const answer = await fetch(`${url}/api/staff/worker`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, Cookie: cookie },
    body,
  }).catch(() => undefined);
  if (answer === undefined) return false;
  await answer.arrayBuffer().catch(() => undefined);
  return answer.status === 200;
}

/** Writes without pause until the program is gone; every answer 200 is a promise that is checked at the end. */
async function writeUntil(stopped: () => boolean, url: string, cookie: string): Promise<void> {
  while (!stopped()) {
    const id = newId();
    asked.set(id, id);
    if (await write(url, cookie, id, id)) acknowledged.add(id);
  }
}

/** The kill comes in the middle of work, however slow the machine is. */
async function untilSome(done: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 600 && !done(); attempt += 1) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** The file is away for a moment while a new server takes over. */
function postmasterOf(folder: string): number | undefined {
  const file = join(folder, 'postgres', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}

type Victim = 'program' | 'database' | 'both';

/** Kills, and answers which database server was running then. */
function kill(victim: Victim): number {
  const postmaster = postmasterOf(dataDir);
  if (postmaster === undefined) throw new Error('No database is running.');
  if (victim !== 'database') program.child.kill('SIGKILL');
  if (victim !== 'program') process.kill(postmaster, 'SIGKILL');
  return postmaster;
}

/** A database that was killed comes back under the running program; a killed program is started again. */
async function recover(victim: Victim, killed: number): Promise<void> {
  if (victim === 'database') return untilReady(killed);
  program = await startProgram(dataDir);
}

/** Connections of a killed server may answer for a moment still: only another server that answers has come back. */
async function untilReady(killed: number): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const now = postmasterOf(dataDir);
    const answer = now === undefined || now === killed ? undefined : await fetch(`${program.url}/readyz`).catch(() => undefined);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The database did not come back:\n${program.output().slice(-2_000)}`);
}

describe(`${ROUNDS} × kill -9 under load`, () => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => [round, (['program', 'database', 'both'] as const)[round % 3] ?? 'both'] as const))(
    'round %i: the %s',
    async (round, victim) => {
      const cookie = await signIn(program.url, 'nanjie');
      const before = acknowledged.size;
      let stopped = false;
      const writers = Array.from({ length: WRITERS }, () => writeUntil(() => stopped, program.url, cookie));
      await untilSome(() => acknowledged.size > before);
      await new Promise((resolve) => setTimeout(resolve, (round * 137) % 500));
      const killed = kill(victim);
      stopped = true;
      await Promise.all(writers);
      await recover(victim, killed);
      expect(acknowledged.size).toBeGreaterThan(before);
    },
  );

  it('loses no acknowledged write, and doubles none when all are sent again', async () => {
    const cookie = await signIn(program.url, 'nanjie');
    for (const id of asked.keys()) await write(program.url, cookie, id, id);
    const engine = await findRunningEngine(dataDir);
    const client = new pg.Client({ connectionString: engine?.ownerUrl ?? '' });
    await client.connect();
    const rows = await client.query<{ id: string; version: number }>('select id, version from staff.worker where id = any($1::uuid[])', [
      [...asked.keys()],
    ]);
    const steps = await client.query<{ record: string; steps: number }>(
      "select record, count(*)::int as steps from kernel.change where register = 'staff.worker' and record = any($1::uuid[]) group by record",
      [[...asked.keys()]],
    );
    await client.end();
    const there = new Set(rows.rows.map((row) => row.id));
    expect([...acknowledged].filter((id) => !there.has(id))).toEqual([]);
    expect(there.size).toBe(asked.size);
    expect(rows.rows.filter((row) => row.version !== 1)).toEqual([]);
    expect(steps.rows.filter((row) => row.steps !== 1)).toEqual([]);
  });

  it('leaves the audit chain whole', async () => {
    await stopProgram(program);
    const verdict = await runCommand(dataDir, 'audit', 'verify');
    expect(verdict.output).toContain('完整');
    expect(verdict.code, verdict.output).toBe(0);
    program = await startProgram(dataDir);
  });
});
