import { mkdirSync } from 'node:fs';
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
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
  if (before !== null) await page.setViewportSize(before);
}
