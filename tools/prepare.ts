/**
 * `npm install` ends here: builds the web applications and compiles the program, so that `npm start` opens at once. An installation never fails
 * because of it; `npm start` and `npm test` say what is missing. LINLI_SKIP_BUILD=1 leaves it out.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.ts';
import { buildWeb } from './web.ts';

/**
 * Loads the whole program once and compiles it by that, so that the first start finds it done (`node.mjs` keeps it). The engine keeps
 * what was compiled apart by its flags: they are those of `npm start`.
 */
async function compileOnce(): Promise<void> {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } };
  const flags = scripts.start.split(' ').filter((word) => /^--.+=/.test(word));
  const load = "await import('./apps/server/running.ts'); process.exit();";
  await run(process.execPath, [...flags, '--import', './tools/node.mjs', '--input-type=module', '--eval', load]);
}

async function prepare(): Promise<void> {
  if (process.env['LINLI_SKIP_BUILD'] === '1') return;
  for (const { app, result, output } of await buildWeb()) {
    if (result === 'failed') console.error(`${app} could not be built; \`npm run prepare\` tries again.\n${output}`);
  }
  await compileOnce();
}

try {
  await prepare();
} catch (error) {
  console.error('The web applications could not be built; `npm run prepare` tries again.', error);
}
