import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOf } from './support/axe.ts';
import { cutOffOn } from './support/cut.ts';
import { sizes, useLinli } from './support/linli.ts';
import { bringHouseholds } from './support/people.ts';
import { fewerLists, menuAddresses, visit, walkTo } from './support/screen.ts';

const linli = useLinli();
const nanjie = '610921100001';

/** One of every kind of page that the menu does not name: a record, its form, an empty form, an import, what everybody has. */
async function deeperAddresses(page: Page): Promise<string[]> {
  const shared = ['/account/sessions', '/account/password', '/nowhere'];
  await visit(page, '/registers/residents/person');
  if ((await page.locator('.ln-row-link').count()) === 0) return shared;
  const record = (await page.locator('.ln-row-link').first().getAttribute('href')) ?? '';
  return [...shared, record, `${record}/edit`, '/registers/residents/person/new', '/registers/residents/person/import'];
}

async function violationsAt(page: Page, addresses: readonly string[], also?: (page: Page) => Promise<string[]>): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    await walkTo(page, address);
    if (also !== undefined) found.push(...(await also(page)).map((line) => `${address}: ${line}`));
    found.push(...(await violationsOf(page)).map((line) => `${address}: ${line}`));
  }
  return found;
}

async function cutAt(page: Page, addresses: readonly string[], zoom = ''): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    await walkTo(page, address);
    if (zoom !== '') await page.addStyleTag({ content: zoom });
    found.push(...(await cutOffOn(page)).map((line) => `${address}: ${line}`));
  }
  return found;
}

const desks = [
  { user: 'nanjie', desk: 'a community worker' },
  { user: 'wangge', desk: 'a grid worker' },
  { user: 'chengguan', desk: 'a town officer' },
  { user: 'minzheng', desk: 'a county officer' },
  { user: 'xitong', desk: 'the system administrator' },
  { user: 'anquan', desk: 'the security administrator' },
  { user: 'shenji', desk: 'the audit administrator' },
] as const;

/** `npm run prove` looks at every page of every desk; else a page that was seen at one desk is not looked at again at another, but for the first. */
const unseen = (seen: Set<string>, addresses: readonly string[]): readonly string[] => {
  const left = addresses.filter((each) => each === '/' || process.env['LINLI_WALKS'] === 'all' || !seen.has(each));
  for (const each of left) seen.add(each);
  return left;
};

describe('every page of the menu', () => {
  const seenAtDesks = new Set<string>();

  it('has residents to show', async () => {
    const page = await linli.signedIn('nanjie');
    await bringHouseholds(page, nanjie, 20);
    await visit(page, '/registers/residents/person');
    expect(await page.locator('.ln-row-link').count()).toBeGreaterThan(20);
  });

  for (const { user, desk } of desks) {
    it(`passes WCAG 2.1 AA for ${desk}`, async () => {
      const page = await linli.signedIn(user);
      await visit(page, '/');
      const addresses = [...(await menuAddresses(page)), ...(await deeperAddresses(page))];
      expect(addresses.length).toBeGreaterThan(3);
      expect(await violationsAt(page, fewerLists(unseen(seenAtDesks, addresses), user === 'nanjie' ? 6 : 2))).toEqual([]);
    });
  }

  it('passes on a phone', async () => {
    const seen = new Set<string>();
    for (const { user } of desks) {
      const page = await linli.signedIn(user, sizes.phone);
      await visit(page, '/');
      await page.getByRole('button', { name: '打开菜单' }).click();
      const addresses = unseen(seen, [...(await menuAddresses(page)), ...(await deeperAddresses(page))]);
      expect(await violationsAt(page, fewerLists(addresses, 1), cutOffOn), user).toEqual([]);
    }
    expect(seen.size).toBeGreaterThan(20);
  });
});

describe('large text', () => {
  const pages = [
    '/',
    '/registers',
    '/registers/staff/worker',
    '/registers/facilities/premises/new',
    '/registers/staff/worker/import',
    '/plan',
  ];

  it('leaves every action whole when the page is zoomed to 200 %', async () => {
    const page = await linli.signedIn('nanjie', { width: 640, height: 360 });
    const addresses = [...pages, ...(await deeperAddresses(page))];
    expect(await cutAt(page, addresses)).toEqual([]);
  });

  it('leaves every action whole when only the text is twice as large', async () => {
    const page = await linli.signedIn('nanjie');
    const addresses = [...pages, ...(await deeperAddresses(page))];
    expect(await cutAt(page, addresses, ':root { font-size: 200% }')).toEqual([]);
  });

  it('keeps the way in on a phone with large text', async () => {
    const page = await linli.open(sizes.phone);
    await page.goto('/sign-in');
    await page.addStyleTag({ content: ':root { font-size: 200% }' });
    const button = page.getByRole('button', { name: '登录', exact: true });
    await button.scrollIntoViewIfNeeded();
    expect(await cutOffOn(page)).toEqual([]);
  });
});
