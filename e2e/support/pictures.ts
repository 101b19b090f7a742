import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { settled } from './screen.ts';

const folder = join(import.meta.dirname, '../../docs/guide/pictures');
const sizes = [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

/** Keeps the screen as it stands for the guide, in three sizes; only when LINLI_PICTURES=1. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env['LINLI_PICTURES'] !== '1') return;
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  for (const size of sizes) {
    await page.setViewportSize(size);
    await settled(page);
    await page.screenshot({ path: join(folder, `${name}-${size.width}x${size.height}.png`), animations: 'disabled' });
  }
  if (before !== null) await page.setViewportSize(before);
}
