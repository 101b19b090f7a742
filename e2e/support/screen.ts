import type { Page } from 'playwright-core';

/** Waits until the screen stands: it has a heading, and nothing of it is still on its way. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('h1') !== null && document.querySelector('[aria-busy="true"], .ln-skeleton, .ant-spin-spinning') === null,
  );
}

export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

/**
 * Goes on to another screen as a click in the menu does, without loading the program again: a walk through many screens is over in a
 * part of the time. Every screen writes its title when it stands.
 */
export async function walkTo(page: Page, address: string): Promise<void> {
  const { pathname, search } = new URL(page.url());
  if (`${pathname}${search}` === address) return settled(page);
  await page.evaluate((to) => {
    document.title = '';
    history.pushState({}, '', to);
  }, address);
  await page.waitForFunction(() => document.title !== '');
  await settled(page);
}

/** Every address that the menu of the signed-in person leads to, folded groups included. */
export async function menuAddresses(page: Page, name = '主菜单'): Promise<string[]> {
  const menu = page.getByRole('navigation', { name });
  await menu.waitFor({ state: 'attached' });
  return menu.evaluate((nav) => [...new Set([...nav.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? ''))]);
}

/**
 * All lists of registers are drawn by one screen: where a desk adds nothing of its own, a few of them stand for all.
 * `npm run prove` looks at every one.
 */
export function fewerLists(addresses: readonly string[], lists: number): readonly string[] {
  if (process.env['LINLI_WALKS'] === 'all') return addresses;
  const others = new Set(addresses.filter((address) => /^\/registers\/[^/]+\/[^/]+$/.test(address)).slice(lists));
  return addresses.filter((address) => !others.has(address));
}
