import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fillResult, stepTaken, take, takenIn } from './support/hall.ts';
import { useLinli } from './support/linli.ts';
import { picture } from './support/pictures.ts';
import { chooseCommunity, looked, next, phone, signInResident, title } from './support/resident.ts';
import { visit } from './support/screen.ts';

const linli = useLinli(undefined, { passed: true });

const text = (page: Page): Promise<string> => page.locator('main').innerText();

/** The first day on the page that has free places, and its first half hour. */
async function chooseTime(page: Page, button: string, at: number): Promise<void> {
  await page
    .getByRole('link', { name: /还能约 \d+ 位/ })
    .first()
    .click();
  await page.getByRole('radio').nth(at).check();
  await page.getByRole('button', { name: button }).click();
}

describe('the hall, from a phone', () => {
  it('is looked at without signing in; an appointment is booked, moved and cancelled; a number says how many wait before it', async () => {
    const page = await linli.open(phone);
    await page.goto('/portal/hall');
    await chooseCommunity(page);
    expect(await title(page)).toContain('便民服务大厅');
    await looked(page, 'hall');
    await picture(page, 'portal-hall', 'phone');
    await page.getByRole('link', { name: '预约', exact: true }).click();
    await signInResident(page, `138003${String(Date.now()).slice(-5)}`);
    expect(await title(page)).toBe('您来办哪一类');
    await looked(page, 'book-area');
    await page.getByRole('link', { name: '民政救助' }).click();
    expect(await title(page)).toBe('哪天来');
    await looked(page, 'book-day');
    await page
      .getByRole('link', { name: /还能约 \d+ 位/ })
      .first()
      .click();
    await looked(page, 'book-slot');
    await page.getByRole('button', { name: '约这个时间' }).click();
    expect(await text(page)).toContain('请选一个时段');
    await looked(page);
    await page.getByRole('radio').first().check();
    await page.getByRole('textbox', { name: '怎么称呼您' }).fill('林阿姨');
    await page.getByRole('button', { name: '约这个时间' }).click();
    expect(await title(page)).toBe('约好了');
    await looked(page, 'booked');
    const first = await page.locator('.pg-facts dd').first().innerText();

    await page.getByRole('link', { name: '改时间' }).click();
    await looked(page, 'move');
    await chooseTime(page, '改到这个时间', 1);
    expect(await title(page)).toBe('约好了');
    expect(await page.locator('.pg-facts dd').first().innerText()).not.toBe(first);
    expect(await page.getByRole('link', { name: '改时间' }).count(), 'still one').toBe(1);
    await page.getByRole('link', { name: '取消预约' }).click();
    await looked(page, 'cancel');
    await page.getByRole('button', { name: '取消预约' }).click();
    expect(await text(page)).toContain('现在没有预约');
    expect(await text(page)).toContain('已取消');

    // Whether numbers are given now depends on the hour in China; the page says which, and both are whole.
    await page.goto('/portal/hall/number');
    const take = page.getByRole('button', { name: /民政救助/ });
    const given = (await take.count()) > 0;
    await looked(page, 'number-areas');
    if (given) await take.click();
    expect(await text(page)).toMatch(given ? /您的号码|今天已经下班/ : /今天大厅不开门/);
    await looked(page, 'number');
  });

  it('works in large print at 320 px, and in English', async () => {
    const page = await linli.open({ width: 320, height: 700 });
    await page.goto('/portal/hall');
    await chooseCommunity(page);
    await page.getByRole('button', { name: '长辈版' }).click();
    await page.getByRole('button', { name: '再大些' }).click();
    await looked(page, 'hall-larger');
    await page.getByRole('button', { name: 'English' }).click();
    await looked(page, 'hall-english');
    expect(await text(page)).toContain('Hours and address');
  });
});

/** Takes an application in at the counter and grants it there: something to be rated. */
async function granted(desk: Page): Promise<string> {
  const materials = [{ key: 'form', how: 'filled' }] as const;
  const address = await takenIn(desk, '评一评', { code: 'WS10', answers: { which: 'pests' }, materials });
  await stepTaken(desk, address, 'accept');
  await fillResult(desk, address, { site: '南街三号院', doneOn: '2026-11-02', worker: '消杀队', outcome: '已投药' });
  await stepTaken(desk, address, 'grant');
  return address;
}

const takeStep = (page: Page, button: string, field: string, words: string): Promise<void> =>
  take(page, button, () => page.getByRole('dialog').getByRole('textbox', { name: field }).fill(words));

describe('a bad rating', () => {
  it('is given by the code at the counter, followed up by town and community to its end, read and rated again', async () => {
    const desk = await linli.signedIn('nanjie');
    await visit(desk, await granted(desk));
    await desk.getByRole('button', { name: '出示评价码' }).click();
    await desk.getByRole('dialog').getByLabel('评价码').waitFor();
    const link = await desk
      .getByRole('dialog')
      .getByText(/\/rate\//)
      .innerText();
    await desk.goto(link);
    expect(await title(desk), 'not from the desk').toBe('这一页不向您开放');

    const page = await linli.open(phone);
    await page.goto(link);
    expect(await title(page)).toBe('办得怎么样');
    await looked(page, 'rate-grade');
    await page.getByRole('radio', { name: '不满意', exact: true }).check();
    await next(page);
    await looked(page, 'rate-words');
    await picture(page, 'rate', 'phone');
    await page.getByRole('checkbox', { name: '跑了几趟' }).check();
    await page.getByRole('textbox', { name: /还想说的话/ }).fill('来了三趟才办成');
    expect(await page.evaluate(() => JSON.stringify(localStorage)), 'nothing of it stays here').not.toContain('三趟');
    await page.getByRole('button', { name: '提交评价' }).click();
    expect(await title(page)).toBe('已经收到，谢谢您');
    await looked(page, 'rate-done');

    const town = await linli.signedIn('chengguan');
    const found = await town.request.get('/api/services/rating-follow-up?sort=-id&limit=1');
    const { rows } = (await found.json()) as { rows: { id: string }[] };
    const address = `/inbox/services/rating-follow-up/${rows[0]?.id ?? ''}`;
    await visit(town, address);
    await takeStep(town, '回访', '回访情况', '未留电话，直接核实');
    await takeStep(town, '核实属实，交社区整改', '核实情况', '材料没有一次说清');
    await visit(desk, address);
    expect(await desk.locator('main').innerText(), 'the community reads no words of the rater').not.toContain('三趟');
    await takeStep(desk, '整改完成', '整改措施', '窗口贴了一次告知单');
    await visit(town, address);
    await takeStep(town, '答复评价人', '答复', '已经改成一次说清，谢谢您提醒。');

    await page.reload();
    expect(await text(page)).toContain('已经改成一次说清');
    await looked(page, 'rate-answered');
    await page.getByRole('radio', { name: '满意', exact: true }).check();
    await page.getByRole('button', { name: '提交再次评价' }).click();
    expect(await page.getByRole('button', { name: '提交再次评价' }).count()).toBe(0);
    await visit(town, address);
    expect(await town.locator('main').innerText()).toContain('满意');
  });
});
