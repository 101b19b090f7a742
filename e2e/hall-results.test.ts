import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOf } from './support/axe.ts';
import { cutOffOn } from './support/cut.ts';
import { take } from './support/hall.ts';
import { sizes, useLinli } from './support/linli.ts';
import { addElder } from './support/people.ts';
import { look, picture } from './support/pictures.ts';
import { chooseCommunity, next, signInResident, title } from './support/resident.ts';
import { visit } from './support/screen.ts';

const linli = useLinli();

const result = (page: Page) => page.getByRole('region', { name: '办理结果' });
const elder = '金桂枝';

let id = '';
let address = '';
let verifyAddress = '';

describe('an old-age allowance, from the portal to the county and back', () => {
  it('is applied for on a phone in large print', async () => {
    const page = await linli.open(sizes.phone);
    await page.goto('/portal/services/MZ08');
    await page.getByRole('button', { name: '长辈版' }).click();
    await page.goto('/portal/apply/MZ08');
    await chooseCommunity(page);
    await signInResident(page, '13800210071');
    await page.getByRole('link', { name: '开始填' }).click();
    await page.getByRole('textbox', { name: '申请人姓名' }).fill(elder);
    await next(page);
    while ((await title(page)) !== '提交前再看一遍') {
      expect(await violationsOf(page), await title(page)).toEqual([]);
      expect(await cutOffOn(page), await title(page)).toEqual([]);
      // Papers come later, to the counter; so does the account, which the counter asks for.
      const later = page.getByRole('radio', { name: /以后带到窗口/ });
      const choices = page.getByRole('radio');
      if ((await choices.count()) > 0) await ((await later.count()) > 0 ? later : choices.first()).check();
      await next(page);
    }
    await look(page, 'a1-check');
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '提交申请' }).click();
    expect(await title(page)).toBe('申请已提交');
    await look(page, 'a2-sent');
    id = /me\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
    expect(id).not.toBe('');
    address = `/inbox/services/application/${id}`;
  });

  it('is confirmed at the counter, where the account is asked, with the notice of acceptance to take home', async () => {
    const page = await linli.signedIn('nanjie');
    await visit(page, '/inbox');
    await addElder(page, elder);
    await visit(page, address);
    await take(page, '核实身份', async () => {
      await page.getByRole('dialog').getByRole('combobox', { name: '居民' }).fill(elder);
      await page.getByRole('option').first().waitFor({ state: 'attached' });
      await page.locator('.ant-select-item-option').filter({ hasText: elder }).first().click();
      await look(page, 'a3-person');
    });
    await result(page).getByRole('textbox', { name: '收款账号' }).fill('6217000012345678');
    await result(page).getByRole('button', { name: '保存', exact: true }).click();
    await result(page).getByText('重填').waitFor();
    expect(await result(page).innerText()).not.toContain('6217000012345678');
    await take(page, '受理');
    await result(page).getByRole('link', { name: '受理通知书 PDF' }).waitFor();
    await look(page, 'r1-counter');
    expect(await violationsOf(page)).toEqual([]);
    await take(page, '报镇');
    await visit(await linli.signedIn('chengguan'), address);
  });

  it('is decided by whoever decides, and stands in the registers at once', async () => {
    const town = await linli.signedIn('chengguan');
    await visit(town, address);
    await take(town, '报县级部门');
    const page = await linli.signedIn('minzheng');
    await visit(page, address);
    await page.getByRole('button', { name: '同意', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '同意', exact: true }).click();
    await page.getByText('办理结果还没填全').first().waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '先不办' }).click();
    await result(page).getByRole('textbox', { name: '金额' }).fill('50');
    await result(page).getByRole('radio', { name: '按月' }).check();
    await result(page).getByRole('textbox', { name: '起发日期' }).fill('2026-12-01');
    await result(page).getByRole('textbox', { name: '起发日期' }).press('Enter');
    await picture(page, 'result-form');
    await look(page, 'r2-county');
    await result(page).getByRole('form', { name: '由您决定' }).getByRole('button', { name: '保存', exact: true }).click();
    await result(page).getByText('由您决定').waitFor();
    await take(page, '同意');
    await result(page).getByText('已写入：').waitFor();
    expect(await result(page).innerText()).toContain('补贴发放');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('已办结');
    await look(page, 'r3-granted');
    await picture(page, 'result-granted');
    expect(await violationsOf(page)).toEqual([]);
    verifyAddress = (await result(page).getByRole('link', { name: '验真页' }).getAttribute('href')) ?? '';
  });

  it('stands in the register of the community without anybody typing it', async () => {
    const page = await linli.signedIn('nanjie');
    await visit(page, '/registers/services/benefit');
    const line = page.getByRole('row').filter({ hasText: elder }).first();
    expect(await line.innerText()).toContain('50');
    await look(page, 'a4-register');
    await visit(page, '/registers/statuses/elder-care');
    await page.getByRole('row').filter({ hasText: elder }).first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('is verified by anyone, on a phone, and read off as revoked once it is', async () => {
    const stranger = await linli.open(sizes.phone);
    await visit(stranger, verifyAddress);
    await stranger.getByRole('heading', { name: '有效' }).waitFor();
    await look(stranger, 'r4-verify');
    await picture(stranger, 'verify');
    expect(await cutOffOn(stranger)).toEqual([]);
    expect(await violationsOf(stranger)).toEqual([]);
    const page = await linli.signedIn('minzheng');
    await visit(page, address);
    await result(page).getByRole('button', { name: '撤销' }).click();
    await page.getByRole('textbox', { name: '为什么撤销（必填）' }).fill('姓名写错，另出一份');
    await page.getByRole('button', { name: '撤销文书' }).click();
    await result(page).getByText('已撤销').waitFor();
    await stranger.reload();
    await stranger.getByRole('heading', { name: '已撤销，不能再用' }).waitFor();
  });

  it('fits a phone, and prints why a certificate is not issued', async () => {
    const page = await linli.signedIn('nanjie', sizes.phone);
    await visit(page, address);
    expect(await cutOffOn(page)).toEqual([]);
    await look(page, 'r5-phone');
    await visit(page, '/services/not-issued');
    await page.getByRole('combobox', { name: '要开什么证明' }).fill('亲属关系证明');
    await page.getByRole('textbox', { name: '居民姓名' }).fill('林小满');
    await page.getByText('用什么代替', { exact: true }).waitFor();
    await look(page, 'r6-not-issued');
    expect(await cutOffOn(page)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '打印告知单（PDF）' }).click();
    expect((await download).suggestedFilename()).toBe('不予出具证明告知单.pdf');
  });
});
