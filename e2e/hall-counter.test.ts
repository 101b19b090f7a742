import { textOfDocx } from '@linli/kernel/testkit';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOf } from './support/axe.ts';
import { cutOffOn } from './support/cut.ts';
import { fillResult, take } from './support/hall.ts';
import { sizes, useLinli } from './support/linli.ts';
import { addElder } from './support/people.ts';
import { look, picture } from './support/pictures.ts';
import { settled, visit } from './support/screen.ts';

const linli = useLinli();

const elder = '桂花香';

const time = (page: Page): Promise<string> => page.getByRole('region', { name: '时限与承办' }).innerText();

describe('the counter of the hall', () => {
  it('takes an application in: found by what people say, nothing asked that is known, signed, with a receipt', async () => {
    const page = await linli.signedIn('nanjie');
    await visit(page, '/services/intake');
    await look(page, '1-choose');
    await addElder(page, elder);
    await page.getByRole('textbox', { name: '居民怎么说就怎么搜' }).fill('高龄补贴');
    await look(page, '2-found');
    await page.getByRole('link', { name: '高龄老人生活保健补贴' }).click();
    await page.getByRole('heading', { level: 1, name: '收件：高龄老人生活保健补贴' }).waitFor();
    await settled(page);
    await look(page, '3-empty');
    await page
      .getByRole('button', { name: '提交并出补正告知' })
      .hover()
      .catch(() => undefined);
    await page.getByRole('group', { name: '老人能出门吗' }).getByRole('radio', { name: '是' }).check();
    await page.getByRole('group', { name: '社保卡的银行账户能用吗' }).getByRole('radio', { name: '是' }).check();
    // Typed before the person was found: the fields are new then, and nothing unreadable keeps it from being sent.
    await page.locator('#fact-bankAccount').fill('12');
    await page.getByRole('combobox', { name: '居民' }).fill(elder);
    await page.getByRole('option').first().waitFor({ state: 'attached' });
    await page.locator('.ant-select-item-option').filter({ hasText: elder }).first().click();
    await page.getByRole('heading', { name: '已经掌握的，不用再问' }).waitFor();
    expect(await page.getByRole('region', { name: '已经掌握的，不用再问' }).innerText()).toContain(elder);
    await page.getByRole('group', { name: '居民身份证' }).getByRole('radio', { name: '已看原件' }).check();
    await page.getByRole('radio', { name: '在屏幕上签' }).check();
    const pad = page.getByRole('img', { name: '签字的地方' });
    await pad.scrollIntoViewIfNeeded();
    const box = await pad.boundingBox();
    if (box === null) throw new Error('There is no place to sign.');
    await page.mouse.move(box.x + 40, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + 200, box.y + 90, { steps: 5 });
    await page.mouse.move(box.x + 300, box.y + 40, { steps: 5 });
    await page.mouse.up();
    await page.getByRole('button', { name: '签好了' }).click();
    await page.getByText('签字已保存').waitFor();
    await look(page, '4-full');
    await picture(page, 'intake');
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '提交并出回执' }).click();
    await page.getByRole('heading', { level: 1, name: '受理回执' }).waitFor();
    await settled(page);
    const slip = page.getByRole('article', { name: '受理回执' });
    expect(await slip.innerText()).toMatch(/\d{6}-\d{5}-\d/);
    expect(await slip.innerText()).toContain('/portal/follow?number=');
    await look(page, '5-receipt');
    await picture(page, 'receipt');
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('link', { name: '去办理' }).click();
    await page.getByRole('heading', { name: '怎么走' }).waitFor();
    await settled(page);
    const address = new URL(page.url()).pathname;
    await look(page, '6-case');
    await picture(page, 'application-case');
    expect(await violationsOf(page)).toEqual([]);
    await fillResult(page, address, { bankAccount: '6222000000000001234' });
    await take(page, '受理');
    await take(page, '报镇');
    expect(await page.getByRole('list').filter({ hasText: '（决定）' }).innerText()).toContain('镇');
  });

  it('stops the clock of a temporary relief while a paper is missing, with a notice to take home, and goes on when it comes', async () => {
    const page = await linli.signedIn('nanjie');
    await visit(page, '/services');
    await page.getByRole('textbox', { name: '居民怎么说就怎么搜' }).fill('临时救助');
    await page.getByRole('link', { name: '临时救助（支出型）' }).click();
    await page.getByRole('button', { name: '收件' }).click();
    await page.getByRole('heading', { level: 1, name: '收件：临时救助（支出型）' }).waitFor();
    await settled(page);
    await page.getByRole('button', { name: '居民登记里没有' }).click();
    await page.getByRole('textbox', { name: '姓名' }).fill('外来客');
    await page.getByRole('textbox', { name: '联系电话' }).fill('13800009999');
    await page.getByRole('group', { name: '钱主要花在哪里' }).getByRole('radio', { name: '看病' }).check();
    await page.getByRole('group', { name: '居民身份证' }).getByRole('radio', { name: '已看原件' }).check();
    await page.getByRole('group', { name: '医保结算单和自付票据' }).getByRole('radio', { name: '没带' }).check();
    await page.getByRole('radio', { name: '已在纸上签字' }).check();
    await page.setViewportSize(sizes.phone);
    await settled(page);
    expect(await cutOffOn(page)).toEqual([]);
    await look(page, '9-phone');
    await page.setViewportSize(sizes.desk);
    await page.getByRole('button', { name: '提交并出补正告知' }).click();
    await page.getByRole('heading', { level: 1, name: '受理回执' }).waitFor();
    await settled(page);
    expect(await page.getByRole('article', { name: '受理回执' }).innerText()).toContain('还差这些材料，请一次补齐');
    await page.getByRole('link', { name: '去办理' }).click();
    await page.getByRole('region', { name: '时限与承办' }).waitFor();
    await settled(page);
    // The notice is a document, and says until when.
    const notice = page.getByRole('link', { name: '补正告知书 Word' });
    const file = await page.request.get((await notice.getAttribute('href')) ?? '');
    const words = textOfDocx(new Uint8Array(await file.body()));
    for (const each of ['一次性补正告知书', '医保结算单和自付票据', '前补齐']) expect(words).toContain(each);
    expect(await time(page)).toContain('起停表');
    await look(page, '9-stopped');
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '补交材料', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('group', { name: '医保结算单和自付票据' }).getByRole('radio', { name: '现在交' }).check();
    await look(page, '10-supply');
    await dialog.getByRole('button', { name: '收下，接着办' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('待受理').first().waitFor();
    await page.getByRole('listitem').filter({ hasText: '医保结算单和自付票据' }).getByText('已交').waitFor();
    await take(page, '受理');
    expect(await time(page)).not.toContain('停表');
    expect(await time(page)).toMatch(/全程最迟\s*(\d{4}年)?\d+月\d+日/);
    await look(page, '11-supplied');
  });

  it('keeps what is not finished, and fits a phone', async () => {
    const page = await linli.signedIn('nanjie', sizes.phone);
    await visit(page, '/services/intake');
    await page.getByRole('textbox', { name: '居民怎么说就怎么搜' }).fill('MZ01');
    await page.getByRole('link', { name: '最低生活保障申请' }).click();
    await page.getByRole('heading', { level: 1, name: '收件：最低生活保障申请' }).waitFor();
    await settled(page);
    await page.getByRole('button', { name: '居民登记里没有' }).click();
    await page.getByRole('textbox', { name: '姓名' }).fill('没办完');
    // Somebody of the family comes whom the register does not know: a paper is looked at.
    await page.getByRole('radio', { name: '家人（替老人等）' }).check();
    await page.getByRole('textbox', { name: '来办的人的姓名' }).fill('儿子');
    await page.getByRole('group', { name: '看过哪样证件' }).getByRole('radio', { name: '看过户口簿' }).check();
    await look(page, '12-family');
    await page.getByRole('button', { name: '先存着' }).click();
    await page.getByRole('link', { name: '没办完 · 最低生活保障申请' }).click();
    await page.getByRole('heading', { level: 1, name: '收件：最低生活保障申请' }).waitFor();
    expect(await page.getByRole('textbox', { name: '姓名', exact: true }).inputValue()).toBe('没办完');
    expect(await page.getByRole('radio', { name: '看过户口簿' }).isChecked()).toBe(true);
    await visit(page, '/services/intake');
    await page.getByRole('button', { name: '删掉' }).click();
    await page.getByRole('link', { name: '没办完 · 最低生活保障申请' }).waitFor({ state: 'detached' });
    expect(await cutOffOn(page)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
  });
});
