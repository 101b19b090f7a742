import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOf } from './support/axe.ts';
import { cutOffOn } from './support/cut.ts';
import {
  begin,
  bringVisited,
  countReports,
  freshGround,
  goTo,
  reopen,
  report,
  reportAtDesk,
  stands,
  stepAtDesk,
  walkOn,
} from './support/field.ts';
import { sizes, useLinli } from './support/linli.ts';
import { picture } from './support/pictures.ts';

const linli = useLinli();
const whole = process.env['LINLI_WALKS'] === 'all';
const REPORTS = whole ? 36 : 2;
const PHOTOS = whole ? 28 : 2;
const SCRIPT_BYTES_MAX = 150_000; // what residents' pages may have too; the map comes when it is opened

const banner = (page: Page, words: RegExp) => page.getByRole('banner').getByText(words);

async function looked(page: Page): Promise<void> {
  expect([page.url(), await cutOffOn(page)]).toEqual([page.url(), []]);
  expect(await violationsOf(page), page.url()).toEqual([]);
}

/** A phone whose clock is a day fast. */
async function wrongClock(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const RealDate = Date;
    const ahead = 86_400_000;
    const shifted = class extends RealDate {
      constructor(...given: unknown[]) {
        super(...((given.length === 0 ? [RealDate.now() + ahead] : given) as [number]));
      }
      static override now = (): number => RealDate.now() + ahead;
    };
    Object.assign(globalThis, { Date: shifted });
  });
}

describe('a day in the field', () => {
  it('without a signal: all is noted, kept through kill and reboot, and arrives once; a person decides what differs', async () => {
    const desk = await linli.signedIn('nanjie');
    const ground = freshGround();
    const run = Math.ceil(Math.random() * 9_999); // the number of a house: no two walks meet
    await bringVisited(desk, '沈青禾');
    const gone = await reportAtDesk(desk, 'A04', `${run} 号楼二单元楼道灯全灭`, walkOn(ground, -1));
    const touched = await reportAtDesk(desk, 'B02', `${run} 号楼门口堆着旧沙发`, walkOn(ground, -2));
    await stepAtDesk(desk, touched, 'accept-in-grid');

    let page = await linli.open(sizes.phone);
    await wrongClock(page);
    await begin(page, 'wangge');
    await page.getByRole('link', { name: new RegExp(`${run} 号楼二单元`) }).waitFor();
    await picture(page, 'field-todo', 'phone');
    const photo = await page.screenshot();
    for (const tab of ['待办', '网格', '报事', '走访', '我的'] as const) {
      await goTo(page, tab);
      if (tab === '网格') await page.locator('.ln-map canvas').first().waitFor();
      await looked(page);
    }

    await page.context().setOffline(true);
    page = await reopen(page);
    await banner(page, /没有信号/).waitFor();
    const words = Array.from({ length: REPORTS }, (_, at) => `${run} 号楼第 ${at + 1} 处花坛的护栏松动`);
    for (const [at, each] of words.entries()) {
      await report(page, { category: '绿化', words: each, spot: walkOn(ground, at), photos: at < PHOTOS ? [photo] : [] });
    }
    await report(page, { category: '积水', words: `${run} 号楼地下车库入口积水`, spot: walkOn(ground, -3), photos: [photo] });
    await page.getByText(/现在没有信号，已存在手机上/).waitFor();
    await looked(page);

    // Two that a colleague sees to meanwhile, and a visit.
    await goTo(page, '待办');
    await page.getByRole('link', { name: new RegExp(`${run} 号楼二单元`) }).click();
    await page.getByRole('button', { name: '网格自办' }).click();
    await stands(page, '记下了');
    await goTo(page, '待办');
    await page.getByRole('link', { name: new RegExp(`${run} 号楼门口`) }).click();
    await page.getByRole('button', { name: '反馈结果' }).click();
    await page.getByLabel('处置结果').fill('旧沙发已清走');
    await page.getByLabel(/拍照或选照片$/).setInputFiles({ name: 'after.png', mimeType: 'image/png', buffer: photo });
    await page.getByRole('button', { name: '去掉照片 1' }).waitFor();
    await page.waitForTimeout(400); // what is typed is kept after a quarter of a second
    page = await reopen(page);
    await page.getByRole('link', { name: new RegExp(`${run} 号楼门口`) }).click();
    await page.getByRole('button', { name: '反馈结果' }).click();
    await page.getByRole('button', { name: '去掉照片 1' }).waitFor();
    expect(await page.getByLabel('处置结果').inputValue()).toBe('旧沙发已清走');
    await page.getByRole('button', { name: '反馈结果' }).click();
    await stands(page, '记下了');
    await goTo(page, '走访');
    await page
      .getByRole('link', { name: /沈.*下午在家/ })
      .first()
      .click();
    await page.getByRole('radio', { name: '一切都好' }).check();
    await page.getByRole('button', { name: '保存走访' }).click();
    await stands(page, '记下了');

    await stepAtDesk(desk, gone, 'accept');
    await stepAtDesk(desk, touched, 'show-or-hide', { values: { open: false } });
    await reportAtDesk(desk, 'B03', `${run} 号楼地下车库入口有积水`, walkOn(ground, -3));
    const expected = REPORTS + 4;
    await banner(page, new RegExp(`${expected} 条待发`)).waitFor();

    await page.context().setOffline(false);
    await page.getByRole('banner').getByRole('link').click();
    await stands(page, '待发');
    await banner(page, /^3 条要您看一下$/).waitFor({ timeout: 120_000 });
    await looked(page);

    await page.getByRole('link', { name: /可能报过了/ }).click();
    await looked(page);
    await page.getByRole('button', { name: '就是这一件' }).click();
    await page.getByText('已发出').waitFor();
    await page.getByRole('banner').getByRole('link').click();
    await page.getByRole('link', { name: /网格自办.*别人也改了/ }).click();
    await looked(page);
    await page.getByRole('button', { name: '用系统里的，我的不发了' }).click();
    await page.getByText('不发了').waitFor();
    await page.getByRole('banner').getByRole('link').click();
    await page.getByRole('link', { name: /反馈结果.*别人也改了/ }).click();
    await page.getByText('旧沙发已清走').first().waitFor();
    await looked(page);
    await page.getByRole('button', { name: '发我的' }).click();
    await banner(page, /都已发出/).waitFor();

    expect(await countReports(desk, words)).toEqual(words.map(() => 1));
    const { row } = (await (await desk.request.get(`/api/events/event/${touched}/case`)).json()) as {
      row: { values: { state: string; outcome: string; photosAfter: string[] } };
    };
    expect([row.values.state, row.values.outcome, row.values.photosAfter.length]).toEqual(['solved', '旧沙发已清走', 1]);

    await goTo(page, '我的');
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('button', { name: '退出并清除' }).click();
    await stands(page, '手机上的数据已清除');
    expect(await left(page)).toEqual([]);
    await expect.poll(async () => (await page.request.get('/api/identity/me')).status()).toBe(401);
  });
});

/** What the phone still holds but for the application itself: keys of its data base, without the note that it was wiped, and caches. */
const left = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const whole = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('The data base does not open.'));
      });
    const keys: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const base = await whole(indexedDB.open(name ?? ''));
      for (const store of base.objectStoreNames)
        keys.push(...(await whole(base.transaction(store).objectStore(store).getAllKeys())).map(String));
      base.close();
    }
    const kept = (await caches.keys()).filter((name) => !name.startsWith('linli-field-shell-'));
    return [...keys.filter((key) => !/^meta\/(wiped|farewells)$/.test(key)), ...kept];
  });

describe('a lost phone', () => {
  it('wipes itself after an order, at its next signal, before the code is asked', async () => {
    const page = await linli.open({ width: 360, height: 640 });
    await begin(page, 'wangge');
    const me = (await (await page.request.get('/api/identity/me')).json()) as { account: string };
    await goTo(page, '我的');
    await page.getByRole('radio', { name: '大字' }).check();
    const name = `丢了的手机 ${String(Math.random()).slice(2, 8)}`;
    await page.getByLabel('这部手机叫什么').fill(name);
    await page.getByRole('button', { name: '用这个名字' }).click();
    await page.getByRole('button', { name: '用这个名字' }).waitFor({ state: 'hidden' });
    await looked(page);

    const office = await linli.signedIn('anquan');
    await office.goto(`/administration/accounts/${me.account}`);
    const phones = office.getByRole('region', { name: '外勤手机' });
    await phones.getByRole('button', { name: `清除这部手机：${name}` }).click();
    await office.getByRole('dialog').getByRole('button', { name: '下清除命令' }).click();
    await phones.getByText(/已下清除命令/).waitFor();

    await page.reload();
    await stands(page, '手机上的数据已清除');
    await page.getByText(/下了清除这部手机的命令/).waitFor();
    await looked(page);
    expect(await left(page)).toEqual([]);
    await page.getByRole('button', { name: '重新登录' }).click();
    await stands(page, '登录');
  });
});

describe('the script of the field', () => {
  it(`is at most ${SCRIPT_BYTES_MAX / 1_000} kB, compressed, without the map`, () => {
    const folder = join(import.meta.dirname, '../apps/field/dist');
    const files = globSync('{*.js,assets/{index,use-text}-*.js}', { cwd: folder });
    expect(files.length).toBeGreaterThan(1);
    const bytes = files.map((name) => gzipSync(readFileSync(join(folder, name))).length);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(SCRIPT_BYTES_MAX);
  });
});
