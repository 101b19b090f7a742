import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsOf } from './axe.ts';
import { look } from './pictures.ts';

/** As narrow as phones are that residents have. */
export const phone = { width: 360, height: 740 };

export const title = (page: Page): Promise<string> => page.locator('h1').first().innerText();

export const next = (page: Page): Promise<void> => page.getByRole('button', { name: '下一步' }).click();

/** A page is looked at: no fault of accessibility, and nothing that must be pushed sideways. LINLI_LOOK keeps a picture of it. */
export async function looked(page: Page, name?: string): Promise<void> {
  if (name !== undefined) await look(page, name);
  expect(await violationsOf(page), page.url()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), page.url()).toBeLessThanOrEqual(0);
}

/** By the code that the demonstration shows instead of sending it. */
export async function signInResident(page: Page, number: string): Promise<void> {
  await page.getByRole('textbox', { name: '手机号' }).fill(number);
  await page.getByRole('button', { name: '发送验证码' }).click();
  const code = /验证码是 (\d{6})/.exec(await page.locator('main').innerText())?.[1] ?? '';
  await page.getByRole('textbox', { name: '6 位验证码' }).fill(code);
  await page.getByRole('button', { name: '登录' }).click();
}

export async function chooseCommunity(page: Page): Promise<void> {
  await page.getByRole('link', { name: '城关镇' }).click();
  await page.getByRole('button', { name: '南街社区' }).click();
}
