import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Program, runCommand, signIn, startProgram, stopProgram } from './program.ts';
import { Promises } from './promises.ts';

/** `npm run prove` kills ten times as often. */
const ROUNDS = Number(process.env['LINLI_KILLS'] ?? 10);
const WRITERS = 4;

let dataDir = '';
let program: Program;
const promises = new Promises();

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'linli-kills-'));
  program = await startProgram(dataDir, '--scale', 'accounts');
}, 120_000);
afterAll(async () => {
  await stopProgram(program);
  rmSync(dataDir, { recursive: true, force: true });
});

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
      const before = promises.acknowledged.size;
      promises.begin(WRITERS, program.url, cookie);
      await promises.untilMore(1);
      await new Promise((resolve) => setTimeout(resolve, (round * 137) % 500));
      const killed = kill(victim);
      await promises.rest();
      await recover(victim, killed);
      expect(promises.acknowledged.size).toBeGreaterThan(before);
    },
  );

  it('loses no acknowledged write, and doubles none when all are sent again', async () => {
    const cookie = await signIn(program.url, 'nanjie');
    expect(await promises.sendAgainAndLook(program.url, cookie, dataDir)).toEqual({ lost: [], doubled: [], missing: [] });
  });

  it('answers every write, or breaks the connection, and never fails', () => {
    expect(promises.refused.filter((each) => each.status !== 503)).toEqual([]);
  });

  it('leaves the audit chain whole', async () => {
    await stopProgram(program);
    const verdict = await runCommand(dataDir, 'audit', 'verify');
    expect(verdict.output).toContain('完整');
    expect(verdict.code, verdict.output).toBe(0);
    program = await startProgram(dataDir);
  });
});
