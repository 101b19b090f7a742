import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOf } from './support/axe.ts';
import { cutOffOn } from './support/cut.ts';
import { sizes, useLinli } from './support/linli.ts';
import { addElder } from './support/people.ts';
import { settled, visit } from './support/screen.ts';

const linli = useLinli();

/** Pictures for whoever looks the screens over: LINLI_LOOK names a folder. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['LINLI_LOOK'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled', fullPage: true });
}

const result = (page: Page) => page.getByRole('region', { name: '办理结果' });

async function take(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await settled(page);
}

/** An application for the allowance of an elder of the demo county, taken in without the screens that other tests look at. */
async function takenIn(page: Page): Promise<string> {
  const get = async (path: string): Promise<unknown> => (await page.request.get(path)).json();
  const elder = await addElder(page, '桂花香');
  const { items } = (await get('/api/services/items')) as { items: { id: string; code: string }[] };
  const item = items.find(({ code }) => code === 'MZ08')?.id;
  if (item === undefined) throw new Error('The demo county has no such item.');
  const id = crypto.randomUUID();
  const submission = {
    item,
    person: elder.id,
    answers: { able: 'yes', account: 'yes' },
    actsAs: 'self',
    materials: [{ key: 'id-card', how: 'shown' }],
    signed: 'paper',
    again: true,
  };
  const sent = await page.request.post('/api/services/application/open/submit', {
    data: { id, place: elder.place, submission },
  });
  expect(sent.status(), await sent.text()).toBe(200);
  return id;
}

let address = '';
let verifyAddress = '';

describe('what comes of an application', () => {
  it('is asked of the applicant at the counter, with the notice of acceptance to take home', async () => {
    const page = await linli.signedIn('nanjie');
    await visit(page, '/services/intake');
    address = `/inbox/services/application/${await takenIn(page)}`;
    await visit(page, address);
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
    await look(page, 'r2-county');
    await result(page).getByRole('form', { name: '由您决定' }).getByRole('button', { name: '保存', exact: true }).click();
    await result(page).getByText('由您决定').waitFor();
    await take(page, '同意');
    await result(page).getByText('已写入：').waitFor();
    expect(await result(page).innerText()).toContain('补贴发放');
    await look(page, 'r3-granted');
    expect(await violationsOf(page)).toEqual([]);
    verifyAddress = (await result(page).getByRole('link', { name: '验真页' }).getAttribute('href')) ?? '';
  });

  it('is verified by anyone, on a phone, and read off as revoked once it is', async () => {
    const stranger = await linli.open(sizes.phone);
    await visit(stranger, verifyAddress);
    await stranger.getByRole('heading', { name: '有效' }).waitFor();
    await look(stranger, 'r4-verify');
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
