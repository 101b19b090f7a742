import { expect, it } from 'vitest';
import { violationsOf } from './support/axe.ts';
import { cutOffOn } from './support/cut.ts';
import { sizes, useLinli } from './support/linli.ts';
import { look, picture } from './support/pictures.ts';
import { settled, visit } from './support/screen.ts';

const linli = useLinli();

it('a neighbour is tried, told which categories go there, and shown with what was sent', async () => {
  const page = await linli.signedIn('xitong');
  await visit(page, '/events/neighbours');
  await page.getByText('还没有对接的系统').waitFor();
  await page.getByRole('button', { name: '新增对接系统' }).click();
  const dialog = page.getByRole('dialog', { name: '新增对接系统' });
  await dialog.getByRole('textbox', { name: '系统名称' }).fill('市城管平台');
  // Nobody is there: what came of the try is said, and it can be kept all the same.
  await dialog.getByRole('textbox', { name: '接口地址' }).fill('https://311.invalid/open311/v2');
  await dialog.getByRole('textbox', { name: '对方给的密钥' }).fill('open sesame');
  await dialog.getByRole('button', { name: '试一试' }).click();
  await dialog.getByText('连不上对方').waitFor();
  await dialog.getByRole('button', { name: '加一个类别' }).click();
  expect(await dialog.getByRole('button', { name: '保存' }).isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: '对方的 service_code' }).fill('LAMP');
  await dialog.getByRole('checkbox', { name: '带姓名电话' }).check();
  await dialog.getByText('要先告知上报人').waitFor();
  await look(page, 'nb-write');
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await settled(page);
  await page.getByText('送到 0 件，等待 0 件').waitFor();
  await picture(page, 'neighbours');
  await look(page, 'nb-list');
  expect(await violationsOf(page)).toEqual([]);
  expect(await page.innerText('body')).not.toContain('open sesame');
  await page.getByRole('button', { name: '外送记录' }).click();
  await page.getByText('还没有送过').waitFor();
  await page.keyboard.press('Escape');
  const phone = await linli.signedIn('xitong', sizes.phone);
  await visit(phone, '/events/neighbours');
  expect(await cutOffOn(phone)).toEqual([]);
  await look(phone, 'nb-phone');
  await phone.getByRole('button', { name: '修改' }).click();
  await phone.getByRole('dialog').getByText('送哪些类别').waitFor();
  await look(phone, 'nb-phone-write');
  expect(await cutOffOn(phone)).toEqual([]);
});
