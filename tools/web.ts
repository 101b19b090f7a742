import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.ts';

/** The web applications, in the order they are built. Each builds into its own `dist`. */
const APPS = ['apps/web', 'apps/portal', 'apps/field'];

const SOURCES = '{kernel,domains/*}/{model,web}/**/*.{ts,tsx,css,json,svg}';
const IGNORED = /(^|\/)(node_modules|dist)\/|\.(test|spec)\.tsx?$/;

/** What came of one application. */
export type Build = { readonly app: string; readonly result: 'built' | 'current' | 'failed'; readonly output: string };

/** The application that the guide is shipped with. */
const WITH_GUIDE = 'apps/web';
const GUIDE = ['docs/guide/**/*.{md,png}', 'tools/guide.ts'];

/** A digest of everything that the built files depend on: its own sources, the models and screens, the guide, the pinned packages. */
function fingerprint(app: string): string {
  const files = [...globSync([`${app}/**/*`, SOURCES, ...(app === WITH_GUIDE ? GUIDE : [])], { cwd: root }), 'package-lock.json']
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !IGNORED.test(file) && /\.[a-z]+$/.test(file) && existsSync(join(root, file)))
    .sort();
  const digest = createHash('sha256');
  for (const file of files)
    digest
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return digest.digest('hex');
}

async function buildApp(app: string): Promise<Build> {
  const stamp = join(root, app, 'dist', '.built-from');
  const wanted = fingerprint(app);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return { app, result: 'current', output: '' };
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  if (!existsSync(vite)) return { app, result: 'failed', output: 'Vite is not installed: development packages were left out.' };
  const { code, output } = await run(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: join(root, app) });
  if (code !== 0) return { app, result: 'failed', output };
  mkdirSync(join(root, app, 'dist'), { recursive: true });
  // Loaded late: its Markdown library is a development package, and an installation without those must not fail here.
  if (app === WITH_GUIDE) (await import('./guide.ts')).buildGuide(root, join(root, app, 'dist', 'guide'));
  writeFileSync(stamp, wanted);
  return { app, result: 'built', output };
}

/** Builds the web applications whose sources changed since their last build. */
export async function buildWeb(): Promise<readonly Build[]> {
  const builds: Build[] = [];
  for (const app of APPS.filter((each) => existsSync(join(root, each, 'vite.config.ts')))) builds.push(await buildApp(app));
  return builds;
}
