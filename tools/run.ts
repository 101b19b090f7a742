import { spawn, type SpawnOptions } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** What a finished command said and how it ended. */
export interface Finished {
  readonly code: number;
  /** Standard output and standard error, in the order they came. */
  readonly output: string;
  readonly stdout: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Show the output as it comes instead of only keeping it. */
  readonly live?: boolean;
}

/** The repository's root. */
export const root = join(import.meta.dirname, '..');

/** A command of node_modules/.bin, as an absolute path. */
export function binary(name: string): string {
  return join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}

function environment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  // The Node.js that runs this comes first, so that tools started through a shebang use it too.
  const path = [join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}

/** Starts a command with this project's tools first on PATH. Arguments never pass through a shell, Windows' .cmd files apart. */
export function start(
  command: string,
  args: readonly string[],
  options: SpawnOptions & { readonly extraEnv?: Readonly<Record<string, string>> } = {},
) {
  const { extraEnv, ...rest } = options;
  return spawn(command, [...args], { cwd: root, env: environment(extraEnv), shell: command.endsWith('.cmd'), ...rest });
}

/** Runs a command to its end. A command that cannot be started answers with code 127 and the reason. */
export function run(command: string, args: readonly string[], { cwd = root, env, live = false }: RunOptions = {}): Promise<Finished> {
  return new Promise((resolve) => {
    const child = start(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], ...(env ? { extraEnv: env } : {}) });
    const all: string[] = [];
    const out: string[] = [];
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      all.push(chunk);
      out.push(chunk);
      if (live) process.stdout.write(chunk);
    });
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      all.push(chunk);
      if (live) process.stderr.write(chunk);
    });
    child.on('error', (error) => resolve({ code: 127, output: `${command}: ${error.message}\n`, stdout: '' }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: all.join(''), stdout: out.join('') }));
  });
}
