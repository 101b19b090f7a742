import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { binary, root, run } from '../run.ts';
import { checkBoundaries } from './boundaries.ts';
import { mirrorFixtures } from './mirror.ts';
import { findCircle, listPackages } from './packages.ts';

let mirror: string;

beforeAll(() => {
  mirror = mirrorFixtures();
});

afterAll(() => rmSync(mirror, { recursive: true, force: true }));

/** `file: code` for each complaint of the compiler. */
async function typeErrors(project: string): Promise<string[]> {
  const { stdout } = await run(binary('tsc'), ['-p', project, '--pretty', 'false'], { cwd: mirror });
  return [...stdout.matchAll(/^(\S+?)\(\d+,\d+\): error (TS\d+)/gm)].map(([, file, code]) => `${file}: ${code}`).sort();
}

interface LintReport {
  readonly diagnostics: readonly { readonly filename: string; readonly code: string; readonly help?: string }[];
}

describe('the gates bite on known violations', () => {
  it('keeps Node.js and the DOM out of a model', async () => {
    expect(await typeErrors('tsconfig.model.json')).toEqual([
      'domains/alpha/model/reads-a-file.ts: TS2591',
      'domains/alpha/model/uses-document.ts: TS2584',
      'domains/alpha/model/uses-process.ts: TS2591',
    ]);
  });

  it('keeps Node.js out of a screen, and the DOM out of the server', async () => {
    expect(await typeErrors('tsconfig.web.json')).toContain('domains/beta/web/imports-node.ts: TS2591');
    expect(await typeErrors('tsconfig.server.json')).toContain('domains/alpha/server/uses-window.ts: TS2304');
  });

  it('forbids imports across the boundaries, each by its rule and in no other file', async () => {
    const { violations, unseen, files } = await checkBoundaries(mirror);
    expect(violations.map(({ rule, from }) => `${from}: ${rule}`).sort()).toEqual([
      'apps/web/imports-another-app.ts: apps-stand-apart',
      'apps/web/imports-another-app.ts: by-name',
      'apps/web/imports-another-app.ts: only-declared-neighbours',
      'apps/web/imports-another-app.ts: web-never-server',
      'domains/alpha/model/asks-the-server.ts: model-pure',
      'domains/alpha/model/chicken.ts: no-circular',
      'domains/alpha/model/reads-a-file.ts: model-no-node',
      'domains/alpha/model/uses-an-impure-library.ts: model-pure-libraries',
      'domains/alpha/server/imports-a-screen.ts: server-never-web',
      'domains/alpha/server/imports-an-app.ts: by-name',
      'domains/alpha/server/imports-an-app.ts: nothing-imports-apps',
      'domains/alpha/server/imports-an-app.ts: only-declared-neighbours',
      'domains/alpha/server/leans-on-a-test.ts: no-test-imported',
      'domains/alpha/server/leans-on-the-testkit.ts: testkit-in-tests-only',
      'domains/alpha/server/undeclared-library.ts: only-declared-libraries',
      'domains/alpha/server/undeclared-neighbour.ts: only-declared-neighbours',
      'domains/beta/server/climbs-to-the-door.ts: by-name',
      'domains/beta/server/leads-nowhere.ts: resolvable',
      'domains/beta/server/past-the-door.ts: by-name',
      'domains/beta/server/past-the-door.ts: through-the-door',
      'domains/beta/web/imports-node.ts: web-no-node',
      'domains/beta/web/imports-the-server.ts: web-never-server',
      'domains/supervision/server/imports-a-domain-server.ts: named-facts-only',
      'kernel/server/knows-a-domain.ts: kernel-knows-no-domain',
      'kernel/server/knows-a-domain.ts: only-declared-neighbours',
    ]);
    expect(violations.every(({ comment }) => comment.length > 0)).toBe(true);
    expect(unseen).toEqual([]);
    expect(files).toBeGreaterThan(30);
  });

  it('finds what lint forbids, type-aware rules included', async () => {
    const { stdout } = await run(binary('oxlint'), ['-f', 'json', 'kernel', 'domains', 'apps'], { cwd: mirror });
    const { diagnostics } = JSON.parse(stdout) as LintReport;
    const found = diagnostics.map(({ filename, code }) => `${filename.replaceAll('\\', '/').replace(/^\.\//, '')}: ${code}`).sort();
    expect(found).toEqual([
      'apps/web/imports-another-app.ts: eslint(no-restricted-imports)',
      'domains/alpha/model/asks-the-server.ts: eslint(no-restricted-imports)',
      'domains/alpha/model/reads-a-file.ts: eslint(no-restricted-imports)',
      'domains/alpha/model/reads-the-clock.ts: eslint(no-restricted-globals)',
      'domains/alpha/server/any.ts: typescript(no-explicit-any)',
      'domains/alpha/server/default-export.ts: import(no-default-export)',
      'domains/alpha/server/floating-promise.ts: typescript(no-floating-promises)',
      'domains/alpha/server/forgets-a-case.ts: typescript(switch-exhaustiveness-check)',
      'domains/alpha/server/imports-a-screen.ts: eslint(no-restricted-imports)',
      'domains/alpha/server/imports-a-type-as-value.ts: typescript(consistent-type-imports)',
      'domains/alpha/server/too-long.ts: eslint(max-lines)',
      'domains/beta/web/imports-node.ts: eslint(no-restricted-imports)',
      'domains/beta/web/imports-the-server.ts: eslint(no-restricted-imports)',
    ]);
    const teaching = diagnostics.find(({ filename }) => filename.endsWith('imports-the-server.ts'));
    expect(teaching?.help).toContain('over HTTP');
  });

  it('finds an export that nobody uses, and leaves the used one beside it alone', async () => {
    const { stdout } = await run(binary('knip'), ['--no-config-hints', '--include', 'exports', '--reporter', 'compact'], { cwd: mirror });
    const line = stdout.split('\n').find((each) => each.includes('unused-export.ts')) ?? '';
    expect(line).toContain('neverUsed');
    expect(line).not.toMatch(/\bused\b/);
  });

  it('finds an export of a door that nobody enters for', async () => {
    const { stdout } = await run(binary('knip'), ['--no-config-hints', '--include', 'exports', '--reporter', 'compact'], { cwd: mirror });
    expect(stdout.split('\n').find((each) => each.includes('domains/beta/web/index.ts'))).toContain('betaWeb');
  });
});

describe('this repository', () => {
  it('lets no library bring the types of Node.js into a model', async () => {
    const { stdout } = await run(binary('tsc'), ['-p', 'tsconfig.model.json', '--listFilesOnly'], { cwd: root });
    expect(stdout).toContain('kernel/model/');
    expect(stdout.split('\n').filter((file) => file.includes('@types/node'))).toEqual([]);
  });

  it('declares no circle of packages', () => {
    expect(findCircle(listPackages(root))).toBeUndefined();
  });

  it('finds a circle of packages where there is one', () => {
    const item = (folder: string, neighbours: string[]) => ({ name: folder, folder, neighbours, libraries: [] });
    expect(findCircle([item('a', ['b']), item('b', ['c']), item('c', ['b'])])).toEqual(['b', 'c', 'b']);
  });

  it('shows every import to the boundary rules', async () => {
    const { files, unseen } = await checkBoundaries(root);
    expect(unseen).toEqual([]);
    expect(files).toBeGreaterThan(40);
  });

  it('has no rule without a fixture', async () => {
    const { violations } = await checkBoundaries(mirror);
    const bitten = new Set(violations.map(({ rule }) => rule));
    const source = readFileSync(join(root, 'tools', 'gates', 'boundary-rules.ts'), 'utf8');
    const names = [...new Set([...source.matchAll(/rule\(\s*'([a-z-]+)'/g)].map(([, name]) => name))];
    expect(names.filter((name) => name && !bitten.has(name))).toEqual([]);
  });
});
