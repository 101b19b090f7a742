// Loaded before a script (`node --import ./tools/node.mjs script.ts`) by every command of package.json, in plain
// JavaScript that any Node.js since 18 understands. Where the Node.js at hand is too old, the one that npm installed
// beside the project takes over; where there is none, one sentence says what to do.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as modules from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = 26;
const root = dirname(dirname(fileURLToPath(import.meta.url)));

if (Number.parseInt(process.versions.node, 10) < NEEDED) {
  const own = join(
    root,
    'node_modules',
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (existsSync(own)) await takeOver(own);
  else refuse();
} else {
  // What was compiled once is kept: a start is most of a second sooner. `prepare` fills it.
  modules.enableCompileCache(join(root, 'node_modules', '.cache', 'compiled'));
  if (process.argv[2] === 'start') startLean();
}

/**
 * The C library keeps freed memory in a pool for each thread; with one pool the program needs 40 MiB less. It has to be told
 * before the process begins, so the process begins anew, in place. Not where somebody talks to us over a channel, which would be cut.
 */
function startLean() {
  const settled = process.platform !== 'linux' || process.env.MALLOC_ARENA_MAX !== undefined || process.connected;
  if (settled || process.execve === undefined) return;
  process.execve(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], {
    ...process.env,
    MALLOC_ARENA_MAX: '1',
  });
}

async function takeOver(node) {
  const child = spawn(node, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  // A supervisor signals only us, so pass it on; Ctrl-C in a terminal reaches the child by itself. The child decides when to end.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  const [code, signal] = await new Promise((resolve) => child.on('close', (...end) => resolve(end)));
  process.exit(code ?? (signal === 'SIGINT' ? 130 : 143));
}

function refuse() {
  const system = `${process.platform}-${process.arch}`;
  console.error(
    `Linli needs Node.js ${NEEDED} or later; this is ${process.version} on ${system}, and npm installed no newer one beside the project.`,
  );
  console.error(
    `Install Node.js ${NEEDED} and run the command again. (On linux-x64, linux-arm64 and win32-x64 \`npm install\` brings it, unless optional packages are left out.)`,
  );
  // An installation goes on without the parts that `prepare` builds; every other command stops here.
  process.exit(process.env.npm_lifecycle_event === 'prepare' ? 0 : 1);
}
