import type { Page } from 'playwright-core';
import { violationsOf } from './axe.ts';

/** Ids, numbers and steps of an address: pages that differ by these alone are drawn by the same code. */
const own = /\/(?:[0-9a-f-]{36}|\d{6,}(?:-\d+)*|[a-z]+-[0-9A-Za-z_-]{20,}|[A-Za-z0-9_-]{24,}|[qp]-[a-z][a-z0-9-]*)(?=\/|$)/g;

export const patternOf = (address: string): string => new URL(address).pathname.replace(own, '/…');

/** The pages of residents and of the hall's desk. */
const areas = /^\/(?:portal|rate|verify|services|inbox\/services|resident-accounts|hall)(?:\/|$)/;

interface Passing {
  /** Kinds of pages that were looked at in this file. */
  readonly seen: Set<string>;
  readonly faults: string[];
}

const passing = new WeakMap<Page, Passing>();

/** What axe had against pages that a test came by, each kind of page once a file. */
export const faultsPassed = (page: Page): readonly string[] => passing.get(page)?.faults ?? [];

/** Looks at the page as it stands, where nobody has looked at one of its kind. */
export async function passBy(page: Page): Promise<void> {
  const of = passing.get(page);
  if (of === undefined || page.isClosed() || !page.url().startsWith('http')) return;
  const pattern = patternOf(page.url());
  if (!areas.test(pattern) || of.seen.has(pattern)) return;
  of.seen.add(pattern);
  of.faults.push(...(await violationsOf(page)).map((fault) => `${pattern}: ${fault}`));
}

/**
 * From now on every kind of page is looked at before it is left. A page of residents is left by asking for another document: the request waits until axe
 * is done with the present one. The desk changes its screens without one: `settled` looks there, and the end of the test looks at the last.
 */
export async function lookAtPassed(page: Page, seen: Set<string>): Promise<void> {
  passing.set(page, { seen, faults: [] });
  await page.route(
    (url) => areas.test(url.pathname),
    async (route) => {
      const request = route.request();
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) await passBy(page);
      await route.fallback();
    },
  );
}
