/**
 * `npm test` proves the product: every suite on the embedded PostgreSQL, and the server suite once more on the system's
 * PostgreSQL, or on DATABASE_URL, where there is one, beside the browser tests. The last line counts all of them together.
 * `npm test -- <path or Vitest option>` runs a part, on the embedded PostgreSQL only.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.ts';
import { root, start } from './run.ts';
import { findSystemPostgres } from './system-postgres.ts';
import { buildWeb } from './web.ts';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** The part of Vitest's JSON report that is counted. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[];
}

/** A file that fails before its first test counts as one failure, and so does a run that fails without naming a test. */
function tally(report: Report | undefined, code: number): Tally {
  if (!report) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((each) => each.status === 'failed'),
  );
  const failed = report.numFailedTests + broken.length;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

async function runSuites(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-test-'));
  const file = join(folder, 'report.json');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
  const child = start(process.execPath, [vitest, 'run', ...reporters, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    extraEnv: { ...plain, ...env },
  });
  const code = await new Promise<number>((resolve) => child.on('close', (each) => resolve(each ?? 1)));
  const result = tally(readReport(file), code);
  rmSync(folder, { recursive: true, force: true });
  return result;
}

/** Where the server suite can run a second time, and how the test kit learns of it. */
function secondEngine(): { readonly name: string; readonly env: Readonly<Record<string, string>> } | undefined {
  if (process.env['DATABASE_URL']) return { name: 'DATABASE_URL', env: { LINLI_TEST_ENGINE: 'system' } };
  const folder = findSystemPostgres();
  return folder ? { name: folder, env: { LINLI_TEST_ENGINE: 'system', LINLI_TEST_POSTGRES: folder } } : undefined;
}

const inProjects = (...names: readonly string[]): string[] => names.flatMap((name) => ['--project', name]);

async function test(args: readonly string[]): Promise<Tally> {
  const partial = args.length > 0;
  const browser = partial && !args.some((each) => each.includes('e2e')) ? '' : await ensureBrowser();
  if (browser === undefined) return { passed: 0, failed: 1 };

  const tallies: Tally[] = [];
  for (const { app, result, output } of await buildWeb()) {
    if (result === 'built') console.log(`${app} built`);
    if (result !== 'failed') continue;
    console.error(`${app} could not be built.\n${output}`);
    tallies.push({ passed: 0, failed: 1 });
  }
  const first = { LINLI_TEST_ENGINE: 'embedded', ...(browser ? { LINLI_CHROMIUM: browser } : {}) };
  if (partial) tallies.push(await runSuites(args, first));
  else {
    tallies.push(await runSuites(inProjects('model', 'web', 'server', 'tools'), first));
    // A browser mostly waits, and so does a database that is started and stopped: side by side both are through sooner.
    const second = secondEngine();
    if (second) console.log(`The browser tests, and beside them the server suite once more, on ${second.name}`);
    const halves = ['1/2', '2/2'].map((shard) => runSuites([...inProjects('e2e'), `--shard=${shard}`], first));
    const rest = [...halves, ...(second ? [runSuites(inProjects('server'), second.env)] : [])];
    tallies.push(...(await Promise.all(rest)));
  }
  return tallies.reduce((sum, each) => ({ passed: sum.passed + each.passed, failed: sum.failed + each.failed }));
}

const { passed, failed } = await test(process.argv.slice(2));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
