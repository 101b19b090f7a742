import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, run } from './run.ts';

/** The first is Chromium without windows: nothing else is used here, and it takes a fifth less of the machine. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A browser that starts. Ubuntu's `chromium` without snap is a file that exists and does not start, so each is tried. */
async function findChromium(): Promise<string | undefined> {
  const given = process.env['LINLI_CHROMIUM'];
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const { chromium } = await import('playwright-core');
  for (const path of [...(given ? [given] : []), ...onPath, ...ELSEWHERE, chromium.executablePath()]) {
    if (!existsSync(path)) continue;
    if (process.platform === 'win32' || (await run(path, ['--version'])).code === 0) return path;
  }
  return undefined;
}

/** Can this machine draw Chinese? Without such a font every screen is a row of boxes. */
async function hasChineseFont(): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const { code, stdout } = await run('fc-list', [':lang=zh', 'family']);
  return code === 0 && stdout.trim() !== '';
}

function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

async function installPackages(packages: readonly string[]): Promise<void> {
  console.log(`Installing ${packages.join(' and ')} from the system's packages for the browser tests.`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await run('apt-get', ['update', '-q'], { env });
  const installed = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env });
  if (installed.code !== 0) console.error(`${updated.code === 0 ? '' : updated.output}${installed.output}`);
}

/** Ubuntu's package `chromium` only fetches a snap, which does not start in a container: Playwright's own build does. */
function isUbuntu(): boolean {
  return existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function installFromPlaywright(): Promise<void> {
  console.log('Installing Chromium for the browser tests, the build that Playwright publishes.');
  const { code, output } = await run(process.execPath, [
    join(root, 'node_modules', 'playwright-core', 'cli.js'),
    'install',
    '--with-deps',
    'chromium',
  ]);
  if (code !== 0) console.error(output);
}

/**
 * The path of a Chromium that starts, on a machine that can draw Chinese; or undefined, after one line that says what to
 * install. As root on Debian or Ubuntu it installs what is missing.
 */
export async function ensureBrowser(): Promise<string | undefined> {
  if (mayInstall()) {
    const chromium = (await findChromium()) === undefined;
    const packages = [
      ...(chromium && !isUbuntu() ? ['chromium'] : []),
      ...((await hasChineseFont()) ? [] : ['fontconfig', 'fonts-noto-cjk']),
    ];
    if (packages.length > 0) await installPackages(packages);
    if (chromium && isUbuntu()) await installFromPlaywright();
  }
  const path = await findChromium();
  if (path && (await hasChineseFont())) return path;
  console.error(
    `The browser tests need ${path ? 'a Chinese font (Debian and Ubuntu: apt-get install fonts-noto-cjk)' : 'Chromium (Debian: apt-get install chromium fonts-noto-cjk; elsewhere: npx playwright-core install --with-deps chromium), or LINLI_CHROMIUM with its path'}.`,
  );
  return undefined;
}
