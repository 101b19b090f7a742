/**
 * `npm run gen` writes the generated files; `npm run gen -- --check` only compares, names what is stale and fails.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles } from './generated.ts';
import { root } from './run.ts';

const onlyCheck = process.argv.includes('--check');
const stale: string[] = [];

for (const { path, print } of generatedFiles) {
  const file = join(root, path);
  const wanted = await print();
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) continue;
  stale.push(path);
  if (onlyCheck) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, wanted);
}

const count = `${generatedFiles.length} generated files`;
if (stale.length === 0) console.log(`${count}, all current`);
else if (onlyCheck) console.error(`stale: ${stale.join(', ')}. Run \`npm run gen\` and commit the result.`);
else console.log(`${count}, written: ${stale.join(', ')}`);
process.exitCode = onlyCheck && stale.length > 0 ? 1 : 0;
