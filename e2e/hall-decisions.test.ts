import { textOfDocx } from '@linli/kernel/testkit';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOf } from './support/axe.ts';
import { cutOffOn } from './support/cut.ts';
import { type Asked, fillResult, take, takenIn } from './support/hall.ts';
import { sizes, useLinli } from './support/linli.ts';
import { look } from './support/pictures.ts';
import { visit } from './support/screen.ts';

const linli = useLinli();

/** From the counter to the county, by the desks on the way. */
async function passedOn(name: string, asked: Asked, facts: Readonly<Record<string, unknown>>): Promise<string> {
  const desk = await linli.signedIn('nanjie');
  await visit(desk, '/inbox');
  const address = await takenIn(desk, name, asked);
  await fillResult(desk, address, facts);
  await visit(desk, address);
  await take(desk, '受理');
  await take(desk, '报镇', async () => {
    await desk.getByRole('dialog').getByRole('textbox', { name: '核实情况' }).fill('入户看过，一家两口，收入和申报的一样');
  });
  const town = await linli.signedIn('chengguan');
  await visit(town, address);
  await take(town, '报县级部门');
  return address;
}

const time = (page: Page): Promise<string> => page.getByRole('region', { name: '时限与承办' }).innerText();

describe('a low-income case', () => {
  it('goes through the town to the county, and is not granted before its public notice is over', async () => {
    const facts = { familySize: 2, bankAccount: '6217000012345678' };
    const address = await passedOn('秦水生', { code: 'MZ01', answers: { single: 'family', work: 'no' } }, facts);
    const page = await linli.signedIn('minzheng');
    await visit(page, address);
    const grant = page.getByRole('button', { name: '同意', exact: true });
    expect(await grant.getAttribute('aria-disabled')).toBe('true');
    await grant.hover();
    await page.getByText('这个事项决定前要公示 7 天，请先公示').first().waitFor();
    await look(page, 'd1-notice-first');
    await take(page, '公示', async () => {
      await page.getByRole('dialog').getByRole('textbox', { name: '公示内容' }).fill('秦水生家，2 人，拟纳入低保，公示 7 天');
      await look(page, 'd2-notice');
    });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('公示中');
    // The days of the notice stop the clock, and until they are over nobody grants.
    expect(await time(page)).toContain('起停表');
    expect(await grant.count()).toBe(0);
    await look(page, 'd3-noticed');
    expect(await violationsOf(page)).toEqual([]);
    await page.setViewportSize(sizes.phone);
    expect(await cutOffOn(page)).toEqual([]);
    await look(page, 'd4-phone');
  });
});

describe('a refused item', () => {
  it('says why, and on the notice what can be done against it, with whom and until when', async () => {
    const materials = [
      { key: 'id-card', how: 'shown' },
      { key: 'other-bill', how: 'brought' },
    ] as const;
    const address = await passedOn('谢来福', { code: 'MZ04', answers: { cause: 'other' }, materials }, { familySize: 1 });
    const page = await linli.signedIn('minzheng');
    await visit(page, address);
    await take(page, '不予同意', async () => {
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: '不予同意', exact: true }).click();
      await dialog.getByText(/理由/).first().waitFor();
      await dialog.getByRole('textbox', { name: /理由/ }).fill('票据不足以证明支出超过家庭承受能力');
      await look(page, 'd5-decline');
    });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('不予办理');
    const link = page.getByRole('link', { name: '不予办理告知书 Word' });
    await link.waitFor();
    const file = await page.request.get((await link.getAttribute('href')) ?? '');
    const words = textOfDocx(new Uint8Array(await file.body()));
    for (const each of ['谢来福：', '票据不足以证明支出超过家庭承受能力', '60日内', '申请行政复议', '6个月内', '行政诉讼'])
      expect(words).toContain(each);
    await look(page, 'd6-declined');
    expect(await violationsOf(page)).toEqual([]);
    await page.setViewportSize(sizes.phone);
    expect(await cutOffOn(page)).toEqual([]);
  });
});
