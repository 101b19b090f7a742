import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOf } from './support/axe.ts';
import { addField, pick } from './support/county-field.ts';
import { cutOffOn } from './support/cut.ts';
import { drop } from './support/drop.ts';
import { sizes, useLinli } from './support/linli.ts';
import { picture } from './support/pictures.ts';
import { somebody } from './support/samples.ts';
import { settled, visit } from './support/screen.ts';
import { download, readSheet, writeSheet } from './support/workbook.ts';

const linli = useLinli();
const nanjie = '610921100001';
const residents = '/registers/residents/person';
const reader = somebody(41, '司徒阅');
const other = somebody(42, '司徒览');
const form = '图书证办理情况';
const patience = { timeout: 90_000 };
const indexPatience = { timeout: 240_000 }; // a program that has just started is still loading the places of other provinces, and an index waits for that

/** The screen reads well on a desk and on a phone, and axe has nothing against it. */
async function looksRight(page: Page): Promise<void> {
  await settled(page);
  expect(await violationsOf(page)).toEqual([]);
  await page.setViewportSize(sizes.phone);
  expect(await cutOffOn(page)).toEqual([]);
  await page.setViewportSize(sizes.desk);
}

async function send(page: Page, path: string, data: Record<string, unknown>): Promise<Record<string, unknown>> {
  const answer = await page.request.post(`/api${path}`, { data, headers: { 'Idempotency-Key': randomUUID() } });
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as Record<string, unknown>;
}

async function openReader(page: Page): Promise<void> {
  await visit(page, `${residents}?search=${encodeURIComponent(reader.name)}`);
  await page.getByRole('link', { name: reader.name }).click();
  await page.getByRole('region', { name: '登记内容' }).waitFor();
}

describe('a field that the county adds reaches everywhere', () => {
  it('is added by the administrator, one of the two confidential', async () => {
    const page = await linli.signedIn('xitong');
    await addField(page, { label: '图书证号', kind: '一行文字', searched: true });
    await addField(page, { label: '阅读障碍说明', kind: '保密文字' });
    expect(await page.getByRole('row').filter({ hasText: '阅读障碍说明' }).innerText()).toContain('保密文字（加密）');
  });

  it('comes in with the workbook that the community keeps: the dry run knows its columns, and writes nothing', async () => {
    const page = await linli.signedIn('nanjie');
    const rows = [
      ['居民基本信息台账'],
      ['序号', '姓名', '身份证号', '联系电话', '与户主关系', '图书证号', '阅读障碍说明'],
      [1, reader.name, reader.identityNumber, reader.phone, '户主', 'TS-0041', '需要大字本'],
      [2, other.name, other.identityNumber, '', '户主', 'TS-0042', ''],
    ];
    await visit(page, '/ledgers/imports');
    await page.getByRole('textbox', { name: '数据截止日期' }).fill('2026-01-31');
    await drop(page, page.locator('label.ln-drop'), '图书证.xlsx', writeSheet(rows));
    await page.getByRole('button', { name: '确认导入' }).waitFor(patience);
    await page.getByRole('button', { name: '每一列认成了什么' }).click();
    const taken = await page
      .locator('.lg-found tbody tr')
      .evaluateAll((lines) =>
        lines.map(
          ({ children }) => `${children[1]?.textContent ?? ''} ${children[2]?.querySelector('.lg-taken > span')?.textContent ?? ''}`,
        ),
      );
    expect(taken.slice(-2).map((each) => each.replaceAll(/\s+/g, ' '))).toEqual([
      expect.stringContaining('图书证号 图书证号'),
      expect.stringContaining('阅读障碍说明 阅读障碍说明'),
    ]);
    expect(((await (await page.request.get(`/api/residents/person?search=${reader.identityNumber}`)).json()) as { rows: [] }).rows).toEqual(
      [],
    );
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByRole('heading', { name: '已经导入' }).waitFor(patience);
  });

  it('is listed, filtered and exported; the confidential one is masked, and shown for a purpose', async () => {
    const page = await linli.signedIn('nanjie');
    await visit(page, `${residents}?filter.x_tushuzhenghao=TS-0041`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('1 条');
    const list = await page.getByRole('table').first().innerText();
    expect(list).toMatch(/图书证号[\s\S]*TS-0041/);
    expect(list).not.toContain('大字本');
    await page.getByRole('button', { name: '导出' }).click();
    const exporting = page.getByRole('dialog');
    await exporting.getByLabel('用途（必填）').fill('核对图书证');
    const out = await download(page, () => exporting.getByRole('button', { name: '导出', exact: true }).click());
    const [heads = [], line = []] = readSheet(out.bytes);
    const cell = (label: string): string => line[heads.indexOf(label)] ?? '';
    expect([cell('图书证号'), cell('阅读障碍说明')]).toEqual(['TS-0041', '***']);
    await openReader(page);
    const value = page.locator('.ln-values > div').filter({ hasText: '阅读障碍说明' });
    expect(await value.innerText()).toContain('***');
    await value.getByRole('button', { name: '阅读障碍说明' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '核对证件' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '查看', exact: true }).click();
    await value.getByText('需要大字本').waitFor();
  });

  it('stands in the ledger of residents, before the note', async () => {
    const page = await linli.signedIn('nanjie');
    await visit(page, '/ledgers/filled/T01');
    const grid = page.getByRole('grid');
    await grid.waitFor();
    const heads = (await grid.getByRole('columnheader').allInnerTexts()).map((each) => each.split('\n')[0]);
    expect(heads.indexOf('图书证号')).toBeGreaterThan(0);
    expect(heads.indexOf('图书证号')).toBeLessThan(heads.indexOf('备注'));
    expect(await grid.innerText()).toContain('TS-0041');
    await settled(page);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('is picked by whoever designs a form, which comes filled and asks nobody', async () => {
    const page = await linli.signedIn('minzheng');
    await visit(page, '/ledgers/templates');
    await page.getByRole('button', { name: '设计新报表' }).first().click();
    await page.getByLabel('报表名称').fill(form);
    await pick(page, 'form-subject', '居民基本信息台账');
    const search = page.getByLabel('找字段');
    for (const word of ['姓名', '图书证号']) {
      await search.fill(word);
      await page.getByRole('list', { name: '已知的字段' }).getByRole('button').filter({ hasText: word }).first().waitFor();
      await search.press('Enter');
    }
    await page.getByText('100.0%').waitFor();
    const required = page
      .getByRole('listitem')
      .filter({ has: page.getByLabel(/第 \d+ 列的表头/) })
      .filter({ hasText: '已知' })
      .getByRole('checkbox');
    for (const box of await required.all()) if (await box.isEnabled()) await box.uncheck();
    await page.getByRole('button', { name: '提交准入' }).click();
    await page.getByText('等待准入').waitFor();
    await page.getByRole('button', { name: '准入', exact: true }).click();
    await page.getByText('已准入').waitFor();
    const template = page.url().split('/').at(-1)?.split('?')[0] ?? '';
    const { today } = (await (await page.request.get('/api/identity/me')).json()) as { today: string };
    await send(page, '/ledgers/form-tasks', { id: randomUUID(), template, places: [nanjie], firstDueOn: today, until: null });

    const worker = await linli.signedIn('nanjie');
    const month = async (): Promise<{ id: string; title: string; gaps: number; version: number }[]> =>
      ((await (await worker.request.get(`/api/ledgers/month?place=${nanjie}`)).json()) as { forms: [] }).forms;
    await expect.poll(async () => (await month()).map((each) => each.title), patience).toContain(form);
    await expect.poll(async () => JSON.stringify(await month()), patience).toMatch(new RegExp(`"title":"${form}".*"lines":[1-9]`));
    const opened = (await month()).find((each) => each.title === form);
    expect(opened?.gaps).toBe(0);
    await visit(worker, `/ledgers/forms/${opened?.id ?? ''}`);
    await worker.getByRole('heading', { level: 1, name: form }).waitFor();
    expect(await worker.getByRole('row').filter({ hasText: reader.name }).innerText()).toContain('TS-0041');
    await send(worker, `/ledgers/forms/${opened?.id ?? ''}/steps`, { version: opened?.version, step: 'confirm' });
  });

  it('is counted by a target that the county makes of it on the screen', async () => {
    const page = await linli.signedIn('minzheng');
    await visit(page, '/plan');
    await page.getByRole('button', { name: '新增本县目标' }).click();
    await page.getByLabel('目标名称（必填）').fill('图书证办理率');
    const choose = async (id: string, typed: string): Promise<void> => {
      await page.locator(`#${id}`).click();
      await page.locator(`#${id}`).fill(typed);
      await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: typed }).first().click();
    };
    await choose('own-numerator', '图书证号');
    await choose('own-denominator', '居民数');
    await page.locator('#own-value').fill('60');
    const words = await page.getByRole('region', { name: '方案里会这样写' }).innerText();
    expect(words).toMatch(/图书证办理率\s+不少于 60%[\s\S]*居民（有图书证号）数 ÷ 居民数/);
    await picture(page, 'own-target');
    await looksRight(page);
    await page.getByRole('button', { name: '新增这项目标' }).click();
    const line = page
      .getByRole('region', { name: /本县目标/ })
      .getByRole('listitem')
      .filter({ hasText: '图书证办理率' });
    await line.waitFor();
    await expect.poll(() => line.locator('.sv-figure').innerText(), patience).toMatch(/2\s*\/\s*[\d,]+/);
    await line.getByRole('link', { name: '图书证办理率' }).click();
    await page.getByRole('heading', { level: 1, name: '图书证办理率' }).waitFor();
    expect(await page.getByRole('main').innerText()).toContain('城关镇');
  });

  it('is found by the search box once its index stands', async () => {
    const page = await linli.signedIn('nanjie');
    const found = async (): Promise<number> =>
      ((await (await page.request.get('/api/residents/person?search=TS-004')).json()) as { rows: unknown[] }).rows.length;
    await expect.poll(found, indexPatience).toBe(2); // built beside the work
    await visit(page, `${residents}?search=TS-0042`);
    expect(await page.getByRole('table').first().innerText()).toContain(other.name);
  });
});
