import { nameKeys } from '@linli/kernel/model';
import { describe, expect, it } from 'vitest';
import { sizes, useLinli } from './support/linli.ts';
import { bringHouseholds } from './support/people.ts';
import { picture } from './support/pictures.ts';
import { fewerLists, menuAddresses, settled, visit, walkTo } from './support/screen.ts';
import { fillAccount, signIn } from './support/sign-in.ts';
import { Reader } from './support/untranslated.ts';

const linli = useLinli();
const nanjie = '610921100001';

describe('signing in', () => {
  it('refuses a wrong password with a sentence and keeps what was typed', async () => {
    const page = await linli.open();
    await page.goto('/');
    await page.getByLabel('账号', { exact: true }).fill('beijie');
    await page.getByLabel('密码', { exact: true }).fill('Wrong-Password-1');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).not.toBe('');
    expect(await page.getByLabel('账号', { exact: true }).inputValue()).toBe('beijie');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });

  it('refuses a wrong code after the right password', async () => {
    const page = await linli.open();
    await page.goto('/sign-in');
    await fillAccount(page, 'renshe');
    await page.getByLabel('动态码').fill('000000');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('alert').waitFor();
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });

  it('lets a demo account in with one click, at its own desk', async () => {
    const page = await linli.open();
    await page.goto('/sign-in');
    await page.getByRole('region', { name: '演示账号' }).waitFor();
    await picture(page, 'sign-in');
    await signIn(page, 'nanjie');
    await settled(page);
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('我的工作');
    expect(await page.getByRole('main').innerText()).toContain('南街社区');
    await picture(page, 'my-work');
  });

  it('ends with signing out, and going back shows nothing of the desk', async () => {
    const page = await linli.open();
    await signIn(page, 'nanjie');
    await visit(page, '/registers');
    await page.getByRole('banner').getByRole('button', { name: '账号菜单' }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.waitForURL('**/sign-in');
    await page.goBack();
    await page.waitForURL(/\/sign-in\?next=/);
    await page.getByRole('heading', { name: '登录' }).waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain('台账与登记');
  });

  it('is asked for when a session was ended elsewhere, and leads back to where one was', async () => {
    const here = await linli.open();
    const elsewhere = await linli.open();
    await signIn(here, 'chengguan');
    await visit(here, '/registers/staff/worker?sort=-name');
    await signIn(elsewhere, 'chengguan');
    await visit(elsewhere, '/account/sessions');
    while ((await elsewhere.getByRole('button', { name: '结束登录' }).count()) > 0) {
      const left = await elsewhere.getByRole('button', { name: '结束登录' }).count();
      await elsewhere.getByRole('button', { name: '结束登录' }).first().click();
      await elsewhere.waitForFunction(
        (before) => [...document.querySelectorAll('main button')].filter((each) => each.textContent === '结束登录').length < before,
        left,
      );
    }
    await here.getByRole('button', { name: '岗位' }).click();
    await here.waitForURL(/\/sign-in\?next=/);
    await fillAccount(here, 'chengguan');
    await here.getByRole('button', { name: '登录', exact: true }).click();
    await here.waitForURL(/\/registers\/staff\/worker/);
    await here.getByRole('heading', { name: '社区工作者', level: 1 }).waitFor();
    expect(new URL(here.url()).searchParams.get('sort')).toBe('post');
  });
});

describe('the frame', () => {
  it('switches to a place below, keeps it in the address, through a reload and on the way to other screens', async () => {
    const page = await linli.signedIn('minzheng');
    await visit(page, '/registers/staff/worker');
    const everywhere = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('button', { name: '当前地方：' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('南街');
    await dialog
      .getByRole('button', { name: /城关镇南街社区|南街社区/ })
      .first()
      .click();
    await page.waitForURL(/place=610921100001$/);
    await settled(page);
    const here = await page.getByRole('heading', { level: 1 }).innerText();
    expect(here).not.toBe(everywhere);
    await page.reload();
    await settled(page);
    expect(await page.getByRole('button', { name: '当前地方：' }).innerText()).toContain('南街');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(here);
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '服务设施' }).click();
    await page.waitForURL(`**/registers/facilities/premises?place=${nanjie}`);
    await page.goBack();
    await page.waitForURL(`**/registers/staff/worker?place=${nanjie}`);
    await page.goBack();
    await page.waitForURL('**/registers/staff/worker');
  });

  it('finds a resident by the keyboard alone, by initials, and opens the record', async () => {
    const page = await linli.signedIn('nanjie');
    const [home] = await bringHouseholds(page, nanjie, 4);
    const person = home!.home.members[0]!;
    await visit(page, '/');
    await page.keyboard.press('/');
    await page.keyboard.type(nameKeys(person.name).initials);
    const hit = page.getByRole('option', { name: person.name, selected: true });
    await hit.waitFor();
    await picture(page, 'search');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: person.name }).waitFor();
    expect(new URL(page.url()).pathname).toContain('/residents/');
  });

  it('says so when nothing is found', async () => {
    const page = await linli.signedIn('nanjie');
    await visit(page, '/');
    await page.keyboard.press('/');
    await page.keyboard.type('没有这个人');
    await page.getByRole('search').getByRole('status').filter({ hasText: '没有找到' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
  });

  it('shows its keys on ?, and Escape puts them away', async () => {
    const page = await linli.signedIn('nanjie');
    await visit(page, '/');
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: '键盘操作' });
    await dialog.waitFor();
    expect(await dialog.locator('kbd').allInnerTexts()).toEqual(expect.arrayContaining(['/', 'j', 'k', 'Enter', '?']));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('says what to do at an address that leads nowhere, and keeps the menu', async () => {
    const page = await linli.signedIn('nanjie');
    for (const address of ['/nowhere/at-all', '/registers/residents/nothing']) {
      await visit(page, address);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^没有这/);
      expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(0);
    }
    await page.goto('/registers/residents/person/0198c0de-0000-7000-8000-000000000000');
    await page.getByRole('alert').waitFor();
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '我的工作' }).click();
    await page.getByRole('heading', { level: 1, name: '我的工作' }).waitFor();
  });

  it('goes back and forward through screens as through pages', async () => {
    const page = await linli.signedIn('nanjie');
    await visit(page, '/');
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '服务设施' }).click();
    await page.getByRole('heading', { level: 1, name: '服务设施' }).waitFor();
    await settled(page);
    await page.getByRole('table').getByRole('link').first().click();
    await page.waitForURL('**/registers/facilities/premises/*');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: '服务设施' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: '我的工作' }).waitFor();
    await page.goForward();
    await page.getByRole('heading', { level: 1, name: '服务设施' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/registers/facilities/premises');
  });

  it('folds its menu away on a phone, and choosing closes it again', async () => {
    const page = await linli.signedIn('nanjie', sizes.phone);
    await visit(page, '/');
    expect(await page.getByRole('navigation', { name: '主菜单' }).count()).toBe(0);
    await page.getByRole('button', { name: '打开菜单' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('link', { name: '服务设施' }).waitFor();
    await picture(page, 'phone-menu', 'phone');
    await drawer.getByRole('link', { name: '服务设施' }).click();
    await page.getByRole('heading', { level: 1, name: '服务设施' }).waitFor();
    await drawer.waitFor({ state: 'hidden' });
    await picture(page, 'phone-list', 'phone');
  });
});

describe('English', () => {
  it('is a full second language on every screen of the menu, and stays chosen', async () => {
    const deeper = [
      '/account/sessions',
      '/account/password',
      '/nowhere',
      '/registers/residents/person/new',
      '/registers/staff/worker/import',
      '/ledgers/filled/T01',
      '/ledgers/filled/T10',
    ];
    const seen = new Set<string>();
    for (const user of ['nanjie', 'minzheng', 'xitong', 'anquan', 'shenji']) {
      const page = await linli.signedIn(user);
      const reader = new Reader(page);
      await visit(page, '/');
      await page.getByRole('banner').getByRole('button', { name: 'EN' }).click();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      const menu = await menuAddresses(page, 'Main menu');
      const addresses = [...fewerLists(menu, 4), ...deeper].filter((address) => !seen.has(address));
      for (const address of addresses) {
        seen.add(address);
        await walkTo(page, address);
        expect(await reader.untranslated(), `${user} at ${address}`).toEqual([]);
      }
      await page.getByRole('banner').getByRole('button', { name: '中文' }).click();
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    }
    expect(seen.size).toBeGreaterThan(20);
  });

  it('reaches the page of signing in', async () => {
    const page = await linli.open();
    const reader = new Reader(page);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('region', { name: 'Demonstration accounts' }).waitFor();
    expect(await reader.untranslated()).toEqual([]);
  });
});
