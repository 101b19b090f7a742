import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOf } from './support/axe.ts';
import { useLinli } from './support/linli.ts';

const linli = useLinli();
const phone = { width: 390, height: 844 };

async function looked(page: Page): Promise<void> {
  expect(await violationsOf(page), page.url()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), page.url()).toBeLessThanOrEqual(0);
}

/** A step taken from the desk's own page, over its session: the buttons of a case are tried in procedure.test.ts. */
async function step(page: Page, id: string, name: string, more: object = {}): Promise<void> {
  if (page.url() === 'about:blank') await page.goto('/inbox');
  const answer = await page.evaluate(
    async (asked) => {
      const found = (await (await fetch(`/api/events/event/${asked.id}/case`)).json()) as { row: { version: number } };
      const sent = await fetch(`/api/events/event/${asked.id}/steps/${asked.name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ version: found.row.version, ...asked.more }),
      });
      return { status: sent.status, text: await sent.text() };
    },
    { id, name, more },
  );
  expect(answer.status, answer.text).toBe(200);
}

/** By the code that the demonstration shows instead of sending it. */
async function signIn(page: Page, number: string): Promise<void> {
  await page.getByRole('textbox', { name: '手机号' }).fill(number);
  await page.getByRole('button', { name: '发送验证码' }).click();
  const code = /验证码是 (\d{6})/.exec(await page.locator('main').innerText())?.[1] ?? '';
  await page.getByRole('textbox', { name: '6 位验证码' }).fill(code);
  await page.getByRole('button', { name: '登录' }).click();
}

describe('a street lamp', () => {
  it('is reported from a phone, seen to, checked, closed and rated', async () => {
    const page = await linli.open(phone);
    await page.goto('/portal/report');
    await page.getByRole('link', { name: '城关镇' }).click();
    await page.getByRole('button', { name: '南街社区' }).click();
    await looked(page);
    await page.getByRole('link', { name: '路灯', exact: true }).click();
    await page.getByRole('link', { name: '登录', exact: true }).click();
    await signIn(page, '13800210311');
    if (!page.url().includes('/report/A01')) await page.goto('/portal/report/A01');
    await looked(page);
    await page.getByRole('textbox', { name: '什么情况' }).fill('3 栋门口的路灯三天不亮了');
    await page.getByRole('textbox', { name: '在哪里' }).fill('月河花园 3 栋门口');
    await page.getByLabel('照片').setInputFiles({ name: 'lamp.png', mimeType: 'image/png', buffer: await page.screenshot() });
    await page.getByRole('button', { name: '报出去' }).click();
    await page.getByRole('heading', { level: 1, name: '已经报出去了' }).waitFor();
    await looked(page);
    await page.getByRole('link', { name: '看办到哪一步' }).click();
    await page.getByRole('link', { name: /路灯/ }).first().click();
    const id = /mine\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
    await looked(page);

    const desk = await linli.signedIn('nanjie');
    await desk.goto(`/inbox/events/event/${id}`);
    await desk.getByRole('heading', { name: '来龙去脉' }).waitFor();
    await looked(desk);
    await step(desk, id, 'accept');
    await step(desk, id, 'feed-back', { values: { outcome: '换了灯泡，晚上亮了。' } });
    const town = await linli.signedIn('chengguan');
    await step(town, id, 'verify', { values: { findings: '打电话问过，亮了。' } });
    await step(town, id, 'close');

    await page.reload();
    await page.getByRole('radio', { name: '非常满意', exact: true }).check();
    await looked(page);
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('换了灯泡，晚上亮了。').first().waitFor();
    expect(await page.getByRole('button', { name: '提交评价' }).count()).toBe(0);
    await page.goto('/portal/events');
    expect(await page.locator('main').innerText()).toContain('已结案');
    await looked(page);
  });
});

describe('an event of the desk', () => {
  it('is reported in one page, raised to the county and comes back', async () => {
    const desk = await linli.signedIn('nanjie', phone);
    await desk.goto('/events/report');
    await looked(desk);
    await desk.getByLabel('是什么事').fill('供排水');
    await desk.getByTitle('A05 供排水').last().click();
    await desk.getByLabel('情况说明').fill('主管道漏水，路面塌了一块');
    await desk.getByLabel('地点', { exact: true }).fill('南街 12 号门前');
    await desk.getByRole('button', { name: '报出去' }).click();
    await desk.waitForURL(/\/inbox\/events\/event\//);
    const id = /event\/([0-9a-f-]+)$/.exec(new URL(desk.url()).pathname)?.[1] ?? '';
    await desk.getByRole('heading', { name: '来龙去脉' }).waitFor();
    await looked(desk);
    await step(desk, id, 'accept');
    await step(desk, id, 'pass-to-town', { reason: '要开挖路面，社区办不了' });
    const town = await linli.signedIn('chengguan');
    await step(town, id, 'pass-to-county', { reason: '归县里的管网' });
    const county = await linli.signedIn('zhujian');
    await step(county, id, 'give-back-to-town', { reason: '入户支管，由镇里修' });
    await town.goto('/events/board');
    await town.getByRole('heading', { name: '卡在哪一步' }).waitFor();
    await looked(town);
    expect(await town.getByRole('row', { name: /镇办理/ }).innerText()).toMatch(/镇办理\s+1/);
  });
});
