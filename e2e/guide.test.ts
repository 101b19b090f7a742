import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useLinli } from './support/linli.ts';
import { picture } from './support/pictures.ts';
import { visit } from './support/screen.ts';

const linli = useLinli();

/** The heading of the page that a line of the help menu opens beside the application. */
async function openedBy(page: Page, menu: string, line: string): Promise<string> {
  await page.getByRole('banner').getByRole('button', { name: menu, exact: true }).click();
  const opening = page.context().waitForEvent('page');
  await page.getByRole('link', { name: line }).click();
  const opened = await opening;
  const heading = await opened.getByRole('heading', { level: 1 }).innerText();
  await opened.close();
  return heading;
}

describe('the guide', () => {
  it('opens at the page of the screen that one is on, in its language', async () => {
    const page = await linli.signedIn('nanjie');
    await visit(page, '/ledgers/imports');
    expect(await openedBy(page, '帮助', '这一页怎么用')).toBe('把台账交给系统');
    await visit(page, '/registers/residents/person/new');
    expect(await openedBy(page, '帮助', '这一页怎么用')).toBe('录入一位居民');
    await page.getByRole('banner').getByRole('button', { name: 'EN' }).click();
    await visit(page, '/plan');
    expect(await openedBy(page, 'Help', 'How this page works')).toBe('Read the plan');
    expect(await openedBy(page, 'Help', 'Guide')).toBe('Guide to Linli');
    await page.getByRole('banner').getByRole('button', { name: '中文' }).click();
  });

  it('answers every link in it, from its contents on, for somebody who has not signed in', async () => {
    const page = await linli.open();
    const waiting = ['/guide/zh-CN/index.html', '/guide/en/index.html'];
    const seen = new Set<string>(waiting);
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      const answer = await page.request.get(address);
      expect([address, answer.status()]).toEqual([address, 200]);
      if (!address.endsWith('.html')) continue;
      const text = await answer.text();
      expect(text, address).toContain('<link rel="stylesheet" href="/guide/guide.css">');
      for (const [, next = ''] of text.matchAll(/(?:href|src)="(\/guide\/[^"#]+)/g)) {
        if (seen.has(next)) continue;
        seen.add(next);
        waiting.push(next);
      }
    }
    expect(seen.size).toBeGreaterThan(40);
  });
});

describe('what the guide shows beside the daily work', () => {
  it('lists the accounts to the system administrator, and what everybody did to the audit administrator', async () => {
    const system = await linli.signedIn('xitong');
    await visit(system, '/administration/accounts');
    expect(await system.getByRole('table', { name: '账号' }).getByRole('row').count()).toBeGreaterThan(3);
    await picture(system, 'accounts');
    const audit = await linli.signedIn('shenji');
    await visit(audit, '/administration/audit-trail');
    expect(await audit.getByRole('table', { name: '审计记录' }).getByRole('row').count()).toBeGreaterThan(3);
    await picture(audit, 'audit-trail');
  });
});
