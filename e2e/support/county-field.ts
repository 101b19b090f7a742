import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { visit } from './screen.ts';

export interface FieldWish {
  readonly label: string;
  readonly kind: string;
  readonly items?: string;
  readonly searched?: boolean;
}

const LIST_MAX = 40; // kinds of field, subjects of forms

export async function pick(page: Page, id: string, word: string): Promise<void> {
  await page.locator(`#${id}`).click();
  const list = page.locator('.ant-select-dropdown:visible');
  await list.locator('.ant-select-item-option').first().waitFor();
  const option = list.locator('.ant-select-item-option').filter({ hasText: word }).first();
  // Of a long list only what is in sight is there.
  for (let step = 0; step < LIST_MAX && (await option.count()) === 0; step += 1) await page.keyboard.press('ArrowDown');
  await option.click();
}

/** The administrator writes down what the county needs of its residents, sees the control that the form will have, and adds it. */
export async function addField(page: Page, wish: FieldWish): Promise<void> {
  await visit(page, '/administration/county-fields?register=residents.person');
  await page.getByRole('button', { name: '新增字段' }).first().click();
  await page.getByRole('heading', { level: 1, name: '新增字段：居民' }).waitFor();
  await page.locator('#field-zh').fill(wish.label);
  await pick(page, 'field-kind', wish.kind);
  if (wish.items !== undefined) await page.locator('#field-items').fill(wish.items);
  await page.locator('#field-reason').fill('县文体局全民健身卡发放');
  await page.locator('#field-purpose').fill('核对健身优惠资格');
  if (wish.searched === true) await page.getByRole('checkbox', { name: '能在搜索框里查到' }).check();
  const preview = page.getByRole('region', { name: '在登记表里的样子' });
  expect(await preview.innerText()).toContain(wish.label);
  for (const item of wish.items?.split('\n') ?? []) expect(await preview.innerText()).toContain(item.split('｜')[0]);
  await page.getByRole('button', { name: '新增这个字段' }).click();
  await page.getByRole('link', { name: wish.label }).waitFor();
}
