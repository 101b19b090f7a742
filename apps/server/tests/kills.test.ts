import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Program, postmasterOf, runCommand, signIn, startProgram, stopProgram } from './program.ts';
import { PromisedCases } from './promised-cases.ts';
import { Promises, until } from './promises.ts';

/** `npm run prove` kills ten times as often. */
const ROUNDS = Number(process.env['LINLI_KILLS'] ?? 10);
const WRITERS = 2; // of each kind

let dataDir = '';
let program: Program;
const promises = new Promises();
const cases = new PromisedCases();
const acknowledged = (): number => promises.acknowledged.size + cases.acknowledged.size;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'linli-kills-'));
  program = await startProgram(dataDir, '--scale', 'accounts');
}, 120_000);
afterAll(async () => {
  await stopProgram(program);
  rmSync(dataDir, { recursive: true, force: true });
});

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
  const isBack = async (): Promise<boolean> => {
    const now = postmasterOf(dataDir);
    return now !== undefined && now !== killed && (await fetch(`${program.url}/readyz`).catch(() => undefined))?.status === 200;
  };
  await until(isBack, 'the database to come back').catch((cause: unknown) => {
    throw new Error(program.output().slice(-2_000), { cause });
  });
}

describe(`${ROUNDS} × kill -9 under load`, () => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => [round, (['program', 'database', 'both'] as const)[round % 3] ?? 'both'] as const))(
    'round %i: the %s',
    async (round, victim) => {
      const cookie = await signIn(program.url, 'nanjie');
      const before = acknowledged();
      promises.begin(WRITERS, program.url, cookie);
      cases.begin(WRITERS, program.url, cookie);
      await Promise.all([promises.untilMore(1), cases.untilMore(1)]);
      await new Promise((resolve) => setTimeout(resolve, (round * 137) % 500));
      const killed = kill(victim);
      await Promise.all([promises.rest(), cases.rest()]);
      await recover(victim, killed);
      expect(acknowledged()).toBeGreaterThan(before);
    },
  );

  it('loses no acknowledged write, and doubles none when all are sent again', async () => {
    const cookie = await signIn(program.url, 'nanjie');
    expect(await promises.sendAgainAndLook(program.url, cookie, dataDir)).toEqual({ lost: [], doubled: [], missing: [] });
  });

  it('loses and doubles no step of an application, nor its result, its document and what was told of it', async () => {
    const cookie = await signIn(program.url, 'nanjie');
    expect(await cases.sendAgainAndLook(program.url, cookie, dataDir)).toEqual({ lost: [], doubled: [], missing: [] });
  });

  it('answers every write, or breaks the connection, and never fails', () => {
    expect([...promises.refused, ...cases.refused].filter((each) => each.status !== 503)).toEqual([]);
  });

  it('leaves the audit chain whole', async () => {
    await stopProgram(program);
    const verdict = await runCommand(dataDir, 'audit', 'verify');
    expect(verdict.output).toContain('完整');
    expect(verdict.code, verdict.output).toBe(0);
    program = await startProgram(dataDir);
  });
});
