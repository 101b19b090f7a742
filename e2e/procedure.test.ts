import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@linli/kernel/model';
import { caseUpkeep, newId } from '@linli/kernel/server';
import { actor } from '@linli/kernel/testkit';
import { violationsOf } from './support/axe.ts';
import { type InventedDesk, startInventedDesk } from './support/invented-desk.ts';
import { sizes, type Size, useLinli } from './support/linli.ts';
import { look } from './support/pictures.ts';
import { settled } from './support/screen.ts';

const named = (of: Actor, name: string): Actor => ({ ...of, name, account: newId(), post: newId() });
const worker = named(actor('community-worker', '610921100001'), '闻人晓');
const town = named(actor('town-officer', '610921100'), '东方宁');
const townToo = named(actor('town-officer', '610921100'), '西门朗');
const county = named(actor('county-officer', '610921', ['civil-affairs']), '南宫越');

let now = new Date('2026-11-20T02:00:00Z');
let desk: InventedDesk;
const linli = useLinli();
beforeAll(async () => {
  desk = await startInventedDesk([worker, town, townToo, county], () => now);
});
afterAll(() => desk?.stop());

async function at(who: Actor, path: string, size: Size = sizes.desk): Promise<Page> {
  const page = await linli.open(size);
  await page.context().addCookies([{ name: 'linli', value: desk.test.tokenFor(who), url: desk.url }]);
  await page.goto(`${desk.url}${path}`);
  await settled(page);
  return page;
}

async function open(book: string, price: number): Promise<string> {
  const id = newId();
  const body = { id, place: '610921100001', values: { book, price, committed: 10 } };
  const answer = await desk.test.ask(worker, 'post', '/api/library/purchase/open/submit', body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return id;
}

const rowOf = (page: Page, book: string) => page.getByRole('row').filter({ hasText: book });

describe('a procedure on the desk', () => {
  it('begins with a form, and asks for what is missing', async () => {
    const page = await at(worker, '/inbox');
    expect(await page.getByRole('main').innerText()).toContain('没有等您办的');
    await page.getByRole('button', { name: '发起荐购' }).click();
    await page.getByRole('heading', { level: 1, name: '发起：荐购' }).waitFor();
    await settled(page);
    await page.getByRole('button', { name: '提交', exact: true }).click();
    expect(await page.getByRole('alert').innerText()).toContain('请填写“书名”');
    await page.locator('#step-book').fill('山里的灯');
    await page.locator('#step-price').fill('32.50');
    await page.locator('#step-committed').fill('10');
    await look(page, 'open');
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '山里的灯' }).waitFor();
    await settled(page);
    expect(await page.getByRole('main').innerText()).toContain('还剩 5 个工作日');
    await look(page, 'case-worker');
    // Grey, and says why.
    const accept = page.getByRole('button', { name: '受理', exact: true });
    expect(await accept.getAttribute('aria-disabled')).toBe('true');
    await accept.hover();
    await page.getByRole('tooltip').getByText('“受理”由镇工作人员办理').waitFor();
  });

  it('waits in the inbox of the desk, with numbers, and goes on from there', async () => {
    await open('河边的桥', 4_500);
    await open('夜里的钟', 90_000);
    const page = await at(town, '/inbox');
    await rowOf(page, '河边的桥').waitFor();
    expect(await page.getByRole('button', { name: '待我办理 3' }).getAttribute('aria-pressed')).toBe('true');
    await look(page, 'inbox');
    expect(await violationsOf(page)).toEqual([]);
    await rowOf(page, '河边的桥').getByRole('button', { name: '受理 河边的桥' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '受理', exact: true }).click();
    await rowOf(page, '河边的桥').getByText('审核中').waitFor();
    for (const book of ['山里的灯', '夜里的钟']) await page.getByRole('checkbox', { name: `选上“${book}”` }).check();
    await look(page, 'inbox-chosen');
    await page.getByRole('button', { name: '受理 2 件' }).click();
    await page.getByText('办好 2 件。').waitFor();
    await rowOf(page, '夜里的钟').getByText('审核中').waitFor();
  });

  it('stops its clock with a notice, is handed over, and tells what was done', async () => {
    const page = await at(town, '/inbox');
    await page.getByRole('link', { name: '河边的桥' }).click();
    await page.getByRole('heading', { level: 1, name: '河边的桥' }).waitFor();
    await settled(page);
    await page.getByRole('button', { name: '移交', exact: true }).click();
    await page.locator('#hand-over-to').click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: '西门朗' }).click();
    await look(page, 'hand-over');
    await page.getByRole('dialog').getByRole('button', { name: '移交', exact: true }).click();
    await page.getByText('交给西门朗').waitFor();
    const notMine = page.getByRole('button', { name: '要求补正' });
    expect(await notMine.getAttribute('aria-disabled')).toBe('true');
    const his = await at(townToo, '/inbox?view=mine');
    await his.getByRole('link', { name: '河边的桥' }).click();
    await his.getByRole('button', { name: '要求补正' }).click();
    await his.getByRole('dialog').getByRole('button', { name: '要求补正' }).click();
    expect(await his.getByRole('alert').innerText()).toContain('请填写“通知”');
    await his.locator('#step-notice').fill('缺购书发票，请十个工作日内补交。');
    await look(his, 'step-dialog');
    expect(await violationsOf(his)).toEqual([]);
    await his.getByRole('dialog').getByRole('button', { name: '要求补正' }).click();
    await his.getByText('起停表').waitFor();
    await settled(his);
    await look(his, 'case-stopped');
    expect(await violationsOf(his)).toEqual([]);
    await his.getByLabel('留言').fill('已电话告知');
    await his.getByRole('button', { name: '留言' }).click();
    await his.getByRole('region', { name: '办理记录' }).getByText('已电话告知').waitFor();
  });

  it('is late in red, above and on a phone', async () => {
    now = new Date('2026-12-01T02:00:00Z');
    const page = await at(county, '/inbox', sizes.phone);
    await page.getByRole('link', { name: '夜里的钟' }).waitFor();
    expect(await page.getByRole('main').innerText()).toMatch(/逾期 \d+ 天/);
    await look(page, 'inbox-phone');
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('link', { name: '夜里的钟' }).click();
    await page.getByRole('heading', { level: 1, name: '夜里的钟' }).waitFor();
    await settled(page);
    await look(page, 'case-phone');
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    const buy = page.getByRole('button', { name: '决定购入' });
    expect(await buy.getAttribute('aria-disabled')).toBe('true');
  });

  it('goes to whoever stands in for an absent colleague', async () => {
    now = new Date('2026-11-27T02:00:00Z');
    const away = await at(townToo, '/inbox/away');
    await away.locator('#away-substitute').click();
    await away.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: '东方宁' }).click();
    await away.locator('#away-reason').fill('外出培训');
    await away.getByRole('button', { name: '请同事顶岗' }).click();
    await away.getByRole('row').filter({ hasText: '外出培训' }).getByText('顶岗中').waitFor();
    await look(away, 'away');
    expect(await violationsOf(away)).toEqual([]);
    const id = await open('城门上的猫', 2_000);
    const given = await desk.test.ask(townToo, 'post', `/api/library/purchase/${id}/hand-over`, { version: 1, to: townToo.account });
    expect(given.status).toBe(200);
    const page = await at(town, '/inbox?view=mine');
    await page.getByRole('link', { name: '城门上的猫' }).click();
    await page.getByRole('button', { name: '受理', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '受理', exact: true }).click();
    await page.getByText('替西门朗顶岗办理').waitFor();
  });

  it('is reckoned again when the county was closed for a day', async () => {
    const page = await at(county, '/administration/calendar');
    expect(await page.getByRole('main').innerText()).toContain('本县没有另作调整');
    await page.locator('#calendar-day').fill('2026-12-03');
    await page.locator('#calendar-reason').fill('暴雪停工一天');
    await page.getByRole('button', { name: '调整这一天' }).click();
    await page.getByRole('row').filter({ hasText: '暴雪停工一天' }).waitFor();
    await look(page, 'calendar');
    expect(await violationsOf(page)).toEqual([]);
    await caseUpkeep.run(desk.test.platform);
    const cases = await desk.test.db.owner.query<{ due: string }>(
      "select to_char(due_at at time zone 'Asia/Shanghai', 'MM-DD') as due from library.purchase where book = '河边的桥'",
    );
    // Ten working days from 20 November for the papers, and one more: until the end of 7 December.
    expect(cases.rows).toEqual([{ due: '12-08' }]);
  });
});
