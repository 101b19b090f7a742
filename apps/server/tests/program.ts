import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

const cli = join(import.meta.dirname, '../cli.ts');
const START_MILLISECONDS_MAX = 180_000; // ten times what a start takes: the machine may be busy with other tests

/** The whole program as a person starts it, in a process of its own. */
export interface Program {
  readonly url: string;
  readonly child: ChildProcess;
  readonly output: () => string;
}

/** The database is the one that the program starts itself. */
function environmentOf(dataDir: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...env } = process.env;
  return { ...env, PORT: '0', LINLI_DATA: dataDir, LINLI_DEMO: '1' };
}

export const startProgram = (dataDir: string, ...args: string[]): Promise<Program> => startProgramWith({}, dataDir, ...args);

/** The same with settings of the environment beside its own. */
export async function startProgramWith(settings: NodeJS.ProcessEnv, dataDir: string, ...args: string[]): Promise<Program> {
  const env = { ...environmentOf(dataDir), ...settings };
  const child = spawn(process.execPath, [cli, 'start', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The program did not start:\n${output}`)), START_MILLISECONDS_MAX);
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The program ended with ${code}:\n${output}`));
    });
  });
  return { url, child, output: () => output };
}

export async function stopProgram(program: Program, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  if (program.child.exitCode !== null || program.child.signalCode !== null) return program.child.exitCode;
  const ended = new Promise<number | null>((resolve) => program.child.once('exit', resolve));
  program.child.kill(signal);
  return ended;
}

/** Begins one command; whoever calls may end it. */
export function beginCommand(dataDir: string, ...args: string[]): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, [cli, ...args], { env: environmentOf(dataDir), stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs one command to its end. */
export function runCommand(dataDir: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = beginCommand(dataDir, ...args);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, output })));
}

interface DemoAccount {
  readonly user: string;
  readonly password: string;
  readonly code: string;
}

/** Signs a demo account in as its browser would; answers the cookie. */
export async function signIn(url: string, user: string): Promise<string> {
  const listed = await fetch(`${url}/api/identity/demo-accounts`);
  if (!listed.ok) throw new Error(`The demo accounts were not listed: ${listed.status} ${await listed.text()}`);
  const { accounts } = (await listed.json()) as { accounts: DemoAccount[] };
  const account = accounts.find((each) => each.user === user);
  const response = await fetch(`${url}/api/identity/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ user, password: account?.password, code: account?.code }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error(`${user} could not sign in: ${await response.text()}`);
  return cookie;
}

/** Process id of the database server in that data folder; undefined for the moment in which a new one takes over. */
export function postmasterOf(dataDir: string): number | undefined {
  const file = join(dataDir, 'postgres', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}

/** Where the plan of a room is uploaded. */
export function uploadAddress(url: string, place: string, id: string): string {
  return `${url}/api/facilities/premises/files?${new URLSearchParams({ id, field: 'papers', place, fileName: '平面图.pdf' })}`;
}
