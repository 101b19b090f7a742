import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { sizes } from './linli.ts';
import { settled } from './screen.ts';

const folder = join(import.meta.dirname, '../../docs/guide/pictures');

/**
 * Keeps the head of the screen as it stands for the guide, at an office's screen or, for what is done on the way, at a phone's; only when
 * LINLI_PICTURES=1. `tools/gates/guide.ts` holds that every picture is shown by a page and every shown one is taken.
 */
export async function picture(page: Page, name: string, size: keyof typeof sizes = 'desk'): Promise<void> {
  if (process.env['LINLI_PICTURES'] !== '1') return;
  const before = page.viewportSize();
  await page.setViewportSize(sizes[size]);
  await page.evaluate(() => window.scrollTo(0, 0));
  await settled(page);
  mkdirSync(folder, { recursive: true });
  // WebP straight from the browser: less than half of a PNG, and no encoder of our own.
  const browser = await page.context().newCDPSession(page);
  const { data } = await browser.send('Page.captureScreenshot', { format: 'webp', quality: 85 });
  await browser.detach();
  writeFileSync(join(folder, `${name}.webp`), Buffer.from(data, 'base64'));
  if (before !== null) await page.setViewportSize(before);
}

/** Pictures for whoever looks the screens over: LINLI_LOOK names a folder. */
export async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['LINLI_LOOK'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled', fullPage: true });
}
