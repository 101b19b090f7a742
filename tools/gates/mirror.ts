import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../run.ts';
import { listPackages } from './packages.ts';

const SETTINGS = [
  'tsconfig.json',
  'tsconfig.base.json',
  'tsconfig.model.json',
  'tsconfig.server.json',
  'tsconfig.web.json',
  'tsconfig.check.json',
  '.oxlintrc.json',
  'knip.json',
];

/**
 * Copies the fixture repository to a temporary folder and gives it the real settings and the installed packages, so that
 * the gates run over it exactly as they run over this repository. Answers with the folder; the caller removes it.
 */
export function mirrorFixtures(): string {
  const mirror = mkdtempSync(join(tmpdir(), 'linli-gates-'));
  cpSync(join(root, 'tools', 'gates', 'fixtures'), mirror, { recursive: true });
  for (const file of SETTINGS) cpSync(join(root, file), join(mirror, file));
  const rules = pathToFileURL(join(root, 'tools', 'gates', 'boundary-rules.ts')).href;
  writeFileSync(
    join(mirror, '.dependency-cruiser.mjs'),
    `import { boundaryOptions } from '${rules}';\nexport default boundaryOptions(import.meta.dirname);\n`,
  );
  // One file too long, written here so that nobody has to scroll through it.
  writeFileSync(join(mirror, 'domains', 'alpha', 'server', 'too-long.ts'), `export const long = 1;\n${'// one more line\n'.repeat(400)}`);
  linkPackages(mirror);
  return mirror;
}

function linkPackages(mirror: string): void {
  const installed = join(root, 'node_modules');
  const own = join(mirror, 'node_modules', '@linli');
  mkdirSync(own, { recursive: true });
  for (const name of readdirSync(installed)) {
    if (name !== '@linli' && !name.startsWith('.')) symlinkSync(join(installed, name), join(mirror, 'node_modules', name), 'junction');
  }
  for (const { name, folder } of listPackages(mirror))
    symlinkSync(join(mirror, folder), join(own, name.replace('@linli/', '')), 'junction');
}
