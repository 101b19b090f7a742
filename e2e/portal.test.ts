import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useLinli } from './support/linli.ts';
import { chooseCommunity, looked, next, phone, signInResident, title } from './support/resident.ts';

const linli = useLinli(undefined, { passed: true });
const SCRIPT_BYTES_MAX = 150_000;

/** The pages of the subsistence allowance up to the one that shows everything; papers are brought later. */
async function fillIn(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: '申请人姓名' }).fill(name);
  await page.getByRole('textbox', { name: '身份证号（可以不填）' }).fill('');
  await next(page);
  for (;;) {
    const heading = await title(page);
    if (heading === '提交前再看一遍') {
      // What is brought later is said before it is sent.
      await page.getByRole('region', { name: '还差的' }).getByText('交齐了才受理').waitFor();
      return;
    }
    if (heading === '还要知道这几项') {
      await looked(page);
      await next(page);
      continue;
    }
    const later = page.getByRole('radio', { name: /以后带到窗口/ });
    await ((await later.count()) > 0 ? later : page.getByRole('radio').first()).check();
    await next(page);
  }
}

/** Not eighteen characters yet: what is kept is kept while it is typed. */
const number17 = '99992119900307008';

describe('a resident on a phone', () => {
  it('finds an item in plain words, applies, gets a number, follows it and withdraws', async () => {
    const page = await linli.open(phone);
    await page.goto('/portal');
    await looked(page);
    await page.getByRole('searchbox', { name: '想办什么事' }).fill('低保');
    await page.getByRole('button', { name: '搜' }).click();
    await looked(page);
    await page.getByRole('link', { name: /最低生活保障申请/ }).click();
    await page.getByRole('radio', { name: '全家一起' }).check();
    await page.getByRole('button', { name: '答好了' }).click();
    await looked(page);
    await page.getByRole('link', { name: '在手机上申请' }).click();
    await chooseCommunity(page);
    await looked(page);
    await signInResident(page, '13800210001');
    expect(await title(page)).toBe('申请：最低生活保障申请');
    await looked(page);
    await page.getByRole('link', { name: '开始填' }).click();
    await page.getByRole('textbox', { name: '申请人姓名' }).fill('林小满');
    await page.getByRole('textbox', { name: '身份证号（可以不填）' }).fill(number17);
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept, 'a name that was typed waits on the phone').toContain('林小满');
    expect(kept, 'a number does not').not.toContain(number17);
    await fillIn(page, '林小满');
    await looked(page);
    // An answer is changed from the last page, and back leads where one came from.
    await page.getByRole('link', { name: '改 申请人' }).click();
    expect(await page.getByRole('textbox', { name: '申请人姓名' }).inputValue()).toBe('林小满');
    await page.goBack();
    await page.getByRole('button', { name: '提交申请' }).click();
    expect(await title(page)).toBe('申请已提交');
    await looked(page);
    const number = (await page.locator('.pg-number').innerText()).trim();
    expect(number).toMatch(/^\d{6}-\d{5}-\d$/);
    await page.getByRole('link', { name: '看办到哪一步' }).click();
    await looked(page);
    expect(await page.locator('main').innerText()).toContain('待受理');

    const stranger = await linli.open(phone);
    await stranger.goto(`/portal/follow?number=${number}`);
    await looked(stranger);
    await stranger.getByRole('textbox', { name: '电话后四位' }).fill('0002');
    await stranger.getByRole('button', { name: '查一下' }).click();
    expect(await stranger.locator('main').innerText()).toContain('没有查到');
    await stranger.getByRole('textbox', { name: '电话后四位' }).fill('0001');
    await stranger.getByRole('button', { name: '查一下' }).click();
    const told = await stranger.locator('main').innerText();
    expect(told).toContain('待受理');
    expect(told).not.toContain('林小满');

    await page.getByRole('link', { name: '不办了，撤回这件申请' }).click();
    await looked(page);
    await page.getByRole('button', { name: '撤回', exact: true }).click();
    expect(await page.locator('main').innerText()).toContain('已撤回');
    for (const address of ['/portal/me', '/portal/me/messages', '/portal/me/confirm', '/portal/help']) {
      await page.goto(address);
      await looked(page);
    }
    await page.goto('/portal/me');
    await page.getByRole('button', { name: '退出登录' }).click();
    expect(await title(page)).toBe('已退出登录');
    await page.goto('/portal/me');
    expect(await title(page)).toBe('用手机号登录');
  });

  it('is told what is missing, and sends it as a photo', async () => {
    const page = await linli.open(phone);
    await page.goto('/portal/apply/MZ01');
    await chooseCommunity(page);
    await signInResident(page, `138002100${String((Date.now() % 90) + 10)}`);
    await page.getByRole('link', { name: '开始填' }).click();
    await fillIn(page, '周小雨');
    await page.getByRole('button', { name: '提交申请' }).click();
    const number = (await page.locator('.pg-number').innerText()).trim();
    const id = /me\/([0-9a-f-]+)\//.exec(page.url())?.[1] ?? '';

    const desk = await linli.signedIn('nanjie');
    const asked = await desk.evaluate(
      async (about) => {
        const found = (await (await fetch(`/api/services/application/${about.id}/case`)).json()) as { row: { version: number } };
        const sent = await fetch(`/api/services/application/${about.id}/steps/ask-supplement`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ version: found.row.version, values: { supplementNotice: '还差近三个月工资条。' } }),
        });
        return { status: sent.status, text: await sent.text() };
      },
      { id },
    );
    expect(asked.status, asked.text).toBe(200);

    await page.goto(`/portal/me/${id}`);
    expect(await page.locator('main').innerText()).toContain('还差近三个月工资条');
    await looked(page);
    await page.getByRole('link', { name: '补交材料' }).click();
    await looked(page);
    const wages = page.getByLabel('近三个月工资条或收入说明');
    await wages.setInputFiles({ name: 'wages.png', mimeType: 'image/png', buffer: await page.screenshot() });
    await page.getByRole('button', { name: '交上去' }).click();
    await page.getByRole('heading', { level: 1, name: '最低生活保障申请' }).waitFor();
    const told = await page.locator('main').innerText();
    expect(told).toContain('补交的材料已收到');
    expect(number).not.toBe('');
  });

  it('uses the keyboard alone', async () => {
    const page = await linli.open(phone);
    await page.goto('/portal/services?words=低保');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /最低生活保障申请/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '最低生活保障申请' }).waitFor();
    await page.getByRole('radio', { name: '全家一起' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('家里有人上班或打工吗').waitFor();
  });
});

describe('large print', () => {
  it('is 24 and 30 px, stays on each page, fits 320 px, and has one key to call', async () => {
    const page = await linli.open({ width: 320, height: 700 });
    await page.goto('/portal/services/MZ04');
    await page.getByRole('button', { name: '长辈版' }).click();
    const size = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).fontSize);
    expect(Math.round(Number.parseFloat(await size()))).toBe(24);
    await page.getByRole('button', { name: '再大些' }).click();
    expect(Math.round(Number.parseFloat(await size()))).toBe(30);
    for (const address of ['/portal', '/portal/services', '/portal/services/MZ04', '/portal/help', '/portal/follow']) {
      await page.goto(address);
      await looked(page);
      expect(await page.getByRole('link', { name: /一键打电话/ }).getAttribute('href')).toBe('tel:12345');
    }
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.getByRole('button', { name: 'Standard' }).count()).toBe(1);
    await looked(page);
  });
});

describe('without a signal', () => {
  it('says so, opens a guide that was read, keeps what was typed and sends it when the signal is back', async () => {
    const page = await linli.open(phone);
    await page.goto('/portal');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.goto('/portal/services/MZ04');
    await page.goto('/portal/place');
    await chooseCommunity(page);
    await page.getByRole('heading', { level: 1, name: /便民服务/ }).waitFor();
    await page.goto('/portal/sign-in');
    await page.context().setOffline(true);
    await page.getByText('现在没有网络。看过的办事指南还能看').waitFor();
    await page.getByRole('textbox', { name: '手机号' }).fill('13800210005');
    await page.getByRole('button', { name: '发送验证码' }).click();
    await page.getByText('有网络后自动提交').waitFor();

    const other = await page.context().newPage();
    await other.goto('/portal/services/MZ04');
    expect(await title(other)).toBe('临时救助（支出型）');
    await other.goto('/portal/me');
    expect(await title(other)).toBe('现在没有网络');
    await other.getByRole('link', { name: '临时救助（支出型）' }).waitFor();
    await other.close();

    await page.context().setOffline(false);
    await page.getByRole('heading', { level: 1, name: '填验证码' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('13800210005');
  });
});

describe('the script of the public pages', () => {
  it(`is at most ${SCRIPT_BYTES_MAX / 1_000} kB, compressed`, () => {
    const files = globSync('*.js', { cwd: join(import.meta.dirname, '../apps/portal/dist') });
    expect(files.length).toBeGreaterThan(0);
    const bytes = files.map((name) => gzipSync(readFileSync(join(import.meta.dirname, '../apps/portal/dist', name))).length);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(SCRIPT_BYTES_MAX);
  });
});
