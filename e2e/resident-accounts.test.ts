import { randomUUID } from 'node:crypto';
import { describe, expect, inject, it } from 'vitest';
import { violationsOf } from './support/axe.ts';
import { sizes, useLinli } from './support/linli.ts';
import { picture } from './support/pictures.ts';
import { visit } from './support/screen.ts';

const linli = useLinli();

/** A resident who has just signed in by phone, as the public pages do it. */
async function newResident(phone: string, place: string): Promise<void> {
  const send = async (path: string, body: unknown): Promise<Record<string, unknown>> => {
    const response = await fetch(new URL(`/api/identity/resident/${path}`, inject('linliUrl')), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    if (!response.ok) throw new Error(JSON.stringify(answer));
    return answer;
  };
  const { demoCode } = await send('send-code', { phone, place });
  await send('sign-in', { phone, place, code: demoCode });
}

const NANJIE = '610921100001';
const onePixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

describe('the accounts of residents', () => {
  it('are confirmed by the card, and ended with a reason', async () => {
    await newResident('13900007301', NANJIE);
    await newResident('13900007302', NANJIE);
    const page = await linli.signedIn('nanjie');
    const made = await page.request.post('/api/residents/person', {
      data: { id: randomUUID(), place: NANJIE, values: { name: '窦青禾' } },
    });
    expect(made.ok()).toBe(true);
    const elder = await page.request.post('/api/residents/person', {
      data: { id: randomUUID(), place: NANJIE, values: { name: '窦奶奶' } },
    });
    expect(elder.ok()).toBe(true);
    await visit(page, '/resident-accounts');
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('searchbox', { name: '按手机号或姓名查找' }).fill('7301');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '139****7301' }).click();
    await page.getByRole('heading', { level: 1, name: '139****7301' }).waitFor();
    const confirm = page.getByRole('button', { name: '核实身份' });
    expect(await confirm.isDisabled()).toBe(true);
    await page.getByRole('combobox', { name: '是哪位居民' }).fill('窦青禾');
    await page.locator('.ant-select-item-option').filter({ hasText: '窦青禾' }).first().click();
    await page.getByRole('checkbox', { name: '我看过身份证原件' }).check();
    expect(await violationsOf(page)).toEqual([]);
    await picture(page, 'resident-account');
    await confirm.click();
    await page.getByText('窗口查验身份证').waitFor();
    // An elder without a phone consents, by a signed paper; it is ended where it was given.
    await page.getByRole('button', { name: '登记一份授权' }).click();
    await page.getByRole('combobox', { name: '谁来授权' }).fill('窦奶奶');
    await page.locator('.ant-select-item-option').filter({ hasText: '窦奶奶' }).first().click();
    const enter = page.getByRole('button', { name: '登记授权', exact: true });
    await page.locator('#consent-paper').setInputFiles({ name: '授权书.png', mimeType: 'image/png', buffer: onePixel });
    await page.getByRole('checkbox', { name: '本人当面说同意' }).check();
    expect(await violationsOf(page)).toEqual([]);
    await picture(page, 'consent-at-counter');
    await enter.click();
    await page.getByRole('listitem').filter({ hasText: '可替窦奶奶办事' }).getByRole('link', { name: '看授权书' }).waitFor();
    await page.getByRole('button', { name: '取消授权：窦奶奶' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '取消授权' }).click();
    await page.getByText('还没有。老人没有手机的').waitFor();
    await page.getByRole('button', { name: '停用账号' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '原因（必填）' }).fill('换了手机号');
    await dialog.getByRole('button', { name: '停用账号' }).click();
    await page.getByText('已停用').waitFor();
  });

  it('fit a phone', async () => {
    const page = await linli.signedIn('nanjie', sizes.phone);
    await visit(page, '/resident-accounts');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(sizes.phone.width);
    await page.getByRole('link', { name: '139****7302' }).click();
    await page.getByRole('heading', { level: 1, name: '139****7302' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(sizes.phone.width);
  });
});
