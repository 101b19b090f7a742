import type { Page } from 'playwright-core';
import type { Sample } from './samples.ts';

async function pick(page: Page, id: string, word: string, search: boolean): Promise<void> {
  const box = page.locator(`#${id}`);
  await box.click();
  if (search) await box.fill(word);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: word }).first().click();
}

/** Fills one field of a register's form as a person would, by its kind. */
export async function fillField(page: Page, { key, field, typed }: Sample): Promise<void> {
  const id = `input-${key}`;
  const input = page.locator(`#${id}`);
  switch (field.kind) {
    case 'yesNo':
      return input.getByRole('radio', { name: typed, exact: true }).check();
    case 'code':
      if ((await input.getAttribute('role')) === 'radiogroup') return input.getByRole('radio', { name: typed, exact: true }).check();
      return pick(page, id, typed, false);
    case 'codes':
      await pick(page, id, typed, false);
      return page.keyboard.press('Escape');
    case 'reference':
      return pick(page, id, typed, true);
    case 'places':
      await input.click();
      return page.getByRole('dialog').getByRole('button', { name: typed, exact: true }).click();
    default:
      return input.fill(typed);
  }
}
