import type { Page } from 'playwright-core';

/** By the code that the demonstration shows instead of sending it. */
export async function signInToPortal(page: Page, number: string): Promise<void> {
  await page.getByRole('textbox', { name: '手机号' }).fill(number);
  await page.getByRole('button', { name: '发送验证码' }).click();
  const code = /验证码是 (\d{6})/.exec(await page.locator('main').innerText())?.[1] ?? '';
  await page.getByRole('textbox', { name: '6 位验证码' }).fill(code);
  await page.getByRole('button', { name: '登录' }).click();
}
