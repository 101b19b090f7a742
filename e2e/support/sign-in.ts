import { demoAccounts } from '@linli/demo/county';
import type { Page } from 'playwright-core';

function getPerson(user: string): string {
  const account = demoAccounts.find((each) => each.user === user);
  if (account === undefined) throw new Error(`There is no demo account "${user}".`);
  return account.name;
}

/** The further departments of the county stand in a fold. */
function isFolded(user: string): boolean {
  const officers = demoAccounts.filter((each) => each.role === 'county-officer');
  return officers.slice(1).some((each) => each.user === user);
}

/** On the page of signing in: one click on a demo account fills in user, password and code; the button does the rest. */
export async function fillAccount(page: Page, user: string): Promise<void> {
  const people = page.getByRole('region', { name: '演示账号' });
  if (isFolded(user)) await people.getByText('县级其他部门').click();
  await people.getByRole('button', { name: getPerson(user) }).click();
}

/** Signs a demo account in by the page, as a person would, and waits for the first screen. */
export async function signIn(page: Page, user: string): Promise<void> {
  if (!page.url().includes('/sign-in')) await page.goto('/sign-in');
  await fillAccount(page, user);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page
    .getByRole('banner')
    .getByRole('button', { name: getPerson(user) })
    .waitFor();
}
