/** `npm run dev`: the server, restarted when a file changes, and Vite's development server beside it. Ctrl-C stops both. */
import { join } from 'node:path';
import { root, start } from './run.ts';

const server = start(process.execPath, ['--watch', '--watch-preserve-output', join(root, 'apps', 'server', 'cli.ts'), 'start'], {
  stdio: 'inherit',
});
const children = [server];

const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
// The portal is drawn by the server; only its small script is built, anew at each change.
for (const { app, args } of [
  { app: 'apps/web', args: [] },
  { app: 'apps/portal', args: ['build', '--watch'] },
  { app: 'apps/field', args: ['build', '--watch'] },
])
  children.push(start(process.execPath, [vite, ...args, '--clearScreen', 'false'], { cwd: join(root, app), stdio: 'inherit' }));

let stopping = false;

function stop(signal: NodeJS.Signals): void {
  if (stopping) return;
  stopping = true;
  for (const child of children) child.kill(signal);
}

// A terminal sends Ctrl-C to the children too; they only need it when a supervisor signalled us alone.
process.on('SIGINT', () => (process.stdin.isTTY ? undefined : stop('SIGINT')));
process.on('SIGTERM', () => stop('SIGTERM'));

// One that ends takes the other with it: half a development environment only misleads.
for (const child of children) {
  child.on('close', (code) => {
    process.exitCode = code ?? 0;
    stop('SIGTERM');
  });
}
