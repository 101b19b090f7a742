import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { faultsPassed, lookAtLeft, lookAtPassed } from './passed.ts';
import { signIn } from './sign-in.ts';
import { troublesOf, watch } from './troubles.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const sizes = { desk: { width: 1280, height: 720 }, phone: { width: 390, height: 844 } } as const satisfies Record<string, Size>;

const PATIENCE_MS = 30_000; // for one condition, on a machine that does other things as well

/** The program that runs for all browser tests, and a real browser in front of it. */
export interface Linli {
  /** A page of a browser that has never been here. */
  open(size?: Size): Promise<Page>;
  /** A page of somebody who signed in before, by the page itself, once a file. */
  signedIn(user: string, size?: Size): Promise<Page>;
}

/**
 * A browser for the tests of a file. A test fails too when a page threw, logged an error or got a failure from the server,
 * for nobody would have seen it otherwise.
 * @param own where a program of the file's own listens, instead of the one that all share
 * @param more.passed looks with axe at every kind of page of residents that the tests come by, each once
 */
export function useLinli(own?: () => string, { passed = false }: { readonly passed?: boolean } = {}): Linli {
  const seen = new Set<string>();
  const states = new Map<string, NonNullable<BrowserContextOptions['storageState']>>();
  let browser: Browser | undefined;
  let pages: Page[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: inject('chromium'),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      // Without a UTF-8 locale Chromium loses the Chinese names of downloads.
      env: { ...process.env, LANG: 'C.UTF-8' },
    });
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') for (const page of pages) await showFailure(page, task.name);
    else for (const page of pages) await lookAtLeft(page);
    const troubles = pages.flatMap((page) => [...troublesOf(page), ...faultsPassed(page)]);
    await Promise.all(pages.map((page) => page.context().close()));
    pages = [];
    expect(troubles, 'what went wrong behind the pages').toEqual([]);
  });
  afterAll(async () => browser?.close());

  const openIn = async (viewport: Size, options: BrowserContextOptions = {}): Promise<Page> => {
    if (browser === undefined) throw new Error('The browser has not started yet.');
    const narrow = viewport.width < 720;
    const shape = { baseURL: own?.() ?? inject('linliUrl'), viewport, hasTouch: narrow, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };
    const context = await browser.newContext({ ...shape, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    watch(page);
    if (passed) lookAtPassed(page, seen);
    pages.push(page);
    return page;
  };
  const open = (size: Size = sizes.desk): Promise<Page> => openIn(size);
  const signedIn = async (user: string, size: Size = sizes.desk): Promise<Page> => {
    const storageState = states.get(user);
    if (storageState !== undefined) return openIn(size, { storageState });
    const page = await open(size);
    await signIn(page, user);
    states.set(user, await page.context().storageState());
    return page;
  };
  return { open, signedIn };
}

/** Says where the page stood when the test failed, and leaves a picture of it. */
async function showFailure(page: Page, test: string): Promise<void> {
  if (page.isClosed()) return;
  const path = join(mkdtempSync(join(tmpdir(), 'linli-failed-')), 'page.png');
  await page.screenshot({ path });
  const text = await page.locator('body').innerText();
  console.error(`"${test}" failed at ${page.url()}, seen in ${path}:\n${text.slice(0, 2_000)}`);
}
