import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violationsOf } from './support/axe.ts';
import { sizes, useLinli } from './support/linli.ts';
import { settled, visit } from './support/screen.ts';

const linli = useLinli();

/** Two villages that no other test works in. */
const going = '610921107201';
const staying = '610921107202';

const says = async (page: Page): Promise<string> => (await page.getByRole('main').innerText()).replaceAll(/\s+/g, ' ');

/** The official names, as the place's own page tells them. */
async function nameOf(page: Page, code: string): Promise<string> {
  await visit(page, `/places/${code}`);
  return page.getByRole('heading', { level: 1 }).innerText();
}

it('a village goes into another one: what, dry run, carried out, old links, undone', async () => {
  const page = await linli.signedIn('xitong');
  const [goes, stays] = [await nameOf(page, going), await nameOf(page, staying)];

  await visit(page, '/administration/places');
  await page.getByLabel('在全国查找地方').fill('xuanwo');
  await page.getByRole('row', { name: '漩涡镇' }).getByText('610921107', { exact: true }).waitFor();

  await visit(page, `/administration/place-changes/new?kind=merge&at=${going}`);
  const next = page.getByRole('button', { name: '下一步：试算' });
  expect(await next.isDisabled()).toBe(true);
  await page.locator('#merge-other').click();
  await page.getByRole('dialog').getByRole('button', { name: stays, exact: true }).click();
  await page.locator('#merge-into').press('ArrowDown');
  await page.locator('.ant-select-item-option').filter({ hasText: staying }).click();
  await page.getByLabel('依据文号').fill('汉政发〔2026〕3号');
  await page.getByLabel('事由').fill('优化村级设置');
  expect(await violationsOf(page)).toEqual([]);
  await next.click();

  await page.getByRole('heading', { name: '试算' }).waitFor();
  await settled(page);
  expect(await says(page)).toContain(`${goes}并入${stays}`);
  expect(await says(page)).toMatch(/社区（村）情况 1 随原单位结束/);
  expect(await violationsOf(page)).toEqual([]);
  const change = page.url();
  await page.getByRole('button', { name: '执行', exact: true }).click();
  await page.getByText('已完成', { exact: true }).waitFor();

  await linli.signedIn('minzheng'); // at a desk: on a phone the bar does not name who is in
  const officer = await linli.signedIn('minzheng', sizes.phone);
  await visit(officer, `/plan?place=${going}`);
  await officer.getByText(new RegExp(`^${goes}自.*起并入`)).waitFor();
  await officer.getByRole('link', { name: '沿革' }).click();
  await officer.getByRole('region', { name: '沿革' }).getByText('汉政发〔2026〕3号').waitFor();
  expect(await violationsOf(officer)).toEqual([]);

  await page.goto(change);
  await page.getByRole('button', { name: '还原这次变更' }).click();
  await page.getByRole('button', { name: '还原', exact: true }).click();
  await page.getByText('已还原', { exact: true }).waitFor();
  await visit(page, `/places/${going}`);
  expect(await says(page)).not.toContain('已不存在');
});
