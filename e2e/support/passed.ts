import type { Page } from 'playwright-core';
import { violationsOf } from './axe.ts';

/** Ids, numbers and steps of an address: pages that differ by these alone are drawn by the same code. */
const own = /\/(?:[0-9a-f-]{36}|\d{6,}(?:-[0-9A-Za-z_-]+)*|[A-Za-z0-9_-]{24,}|[qp]-[a-z][a-z0-9-]*)(?=\/|$)/g;

const patternOf = (address: string): string => new URL(address).pathname.replace(own, '/…');

/** The pages of residents: each is a document of its own. */
const areas = /^\/(?:portal|rate|verify)(?:\/|$)/;

interface Passing {
  /** Kinds of pages that were looked at in this file. */
  readonly seen: Set<string>;
  /** Pages that a test came by too quickly to be looked at: one address of each kind. */
  readonly left: Map<string, string>;
  readonly faults: string[];
}

const passing = new WeakMap<Page, Passing>();

/** What axe had against pages that a test came by, each kind of page once a file. */
export const faultsPassed = (page: Page): readonly string[] => passing.get(page)?.faults ?? [];

async function lookAt(page: Page, of: Passing, pattern: string): Promise<void> {
  of.seen.add(pattern);
  try {
    of.faults.push(...(await violationsOf(page)).map((fault) => `${pattern}: ${fault}`));
    of.left.delete(pattern);
  } catch {
    // The test went on: looked at when it is over.
    of.seen.delete(pattern);
  }
}

/** From now on axe looks at every kind of page of residents as it arrives, once a file, beside whatever the test does with it. */
export function lookAtPassed(page: Page, seen: Set<string>): void {
  const of: Passing = { seen, left: new Map(), faults: [] };
  passing.set(page, of);
  let asked = '';
  page.on('response', (response) => {
    const request = response.request();
    if (request.isNavigationRequest() && request.frame() === page.mainFrame() && request.method() === 'GET' && response.ok())
      asked = response.url();
  });
  page.on('load', () => {
    const address = page.url();
    if (!address.startsWith('http')) return;
    const pattern = patternOf(address);
    if (!areas.test(pattern) || of.seen.has(pattern)) return;
    if (asked === address) of.left.set(pattern, address);
    void lookAt(page, of, pattern);
  });
}

/** At the end of a test: what it left too quickly is opened once more. */
export async function lookAtLeft(page: Page): Promise<void> {
  const of = passing.get(page);
  if (of === undefined || page.isClosed()) return;
  for (const [pattern, address] of of.left) {
    if (of.seen.has(pattern)) continue;
    await page.goto(address, { waitUntil: 'load' }).catch(() => undefined);
    if (patternOf(page.url()) === pattern) await lookAt(page, of, pattern);
  }
}
