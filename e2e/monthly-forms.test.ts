import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOf } from './support/axe.ts';
import { cutOffOn } from './support/cut.ts';
import { sizes, useLinli } from './support/linli.ts';
import { bringHouseholds } from './support/people.ts';
import { picture } from './support/pictures.ts';
import { settled, visit } from './support/screen.ts';
import { download, readSheet, unzip } from './support/workbook.ts';

const linli = useLinli();
const title = '社区就业服务月报';
const patience = { timeout: 30_000 };

/** The screen reads well on a desk and on a phone, and axe has nothing against it. */
async function looksRight(page: Page): Promise<void> {
  await settled(page);
  expect(await violationsOf(page)).toEqual([]);
  await page.setViewportSize(sizes.phone);
  expect(await cutOffOn(page)).toEqual([]);
  await page.setViewportSize(sizes.desk);
}

async function choose(page: Page, id: string, word: string): Promise<void> {
  await page.locator(`#${id}`).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: word }).first().click();
}

async function openTemplate(page: Page): Promise<void> {
  await visit(page, '/ledgers/templates');
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

describe('a form from the department to the town', () => {
  it('is designed out of the dictionary, and tells at once how much is known', async () => {
    await bringHouseholds(await linli.signedIn('nanjie'), '610921100001', 3);
    const page = await linli.signedIn('renshe');
    await visit(page, '/ledgers/templates');
    await page.getByRole('button', { name: '设计新报表' }).first().click();
    await page.getByLabel('报表名称').fill(title);
    await choose(page, 'form-subject', '数字表');
    const search = page.getByLabel('找字段');
    for (const word of ['居民数', '家庭户数', '常住']) {
      await search.fill(word);
      await page.getByRole('list', { name: '已知的字段' }).getByRole('button').filter({ hasText: word }).first().waitFor();
      await search.press('Enter');
    }
    await search.fill('走访企业家数');
    await page.getByRole('button', { name: '新增字段“走访企业家数”' }).click();
    await page.getByText('75.0%').waitFor();
    await page.getByText('请写明为什么要新增“走访企业家数”。').waitFor();
    await page.getByLabel('为什么要').fill('掌握送岗上门情况，依据县就业服务方案');
    await page.locator('[id$="-owner"]').click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: '人社' }).click();
    await page.locator('[id^="new-"][id$="-cycle"]').click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: '每月' }).click();
    await page.getByText('请写明为什么要新增').waitFor({ state: 'detached' });
    await picture(page, 'form-designer');
    await looksRight(page);
    await page.getByRole('button', { name: '提交准入' }).click();
    await page.getByText('等待准入').waitFor();
    expect(await page.getByRole('table').first().innerText()).toContain('走访企业家数');
  });

  it('is admitted by the county, and only then sent', async () => {
    const county = await linli.signedIn('minzheng');
    await openTemplate(county);
    await looksRight(county);
    await county.getByRole('button', { name: '准入', exact: true }).click();
    await county.getByText('已准入').waitFor();
    const page = await linli.signedIn('renshe');
    await openTemplate(page);
    await page.getByRole('button', { name: '下发给社区' }).click();
    const dialog = page.getByRole('dialog');
    const today = await page.evaluate(async () => ((await (await fetch('/api/identity/me')).json()) as { today: string }).today);
    await dialog.getByLabel('第一次截止').fill(today);
    await dialog.getByRole('button', { name: '下发', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('group', { name: '按进度看' }).waitFor(patience);
    expect(await page.getByRole('button', { name: /^应报/ }).innerText()).toMatch(/1\d\d/);
  });

  it('reaches the community filled, asks its one gap, and is confirmed', async () => {
    const page = await linli.signedIn('nanjie');
    await expect
      .poll(async () => {
        await visit(page, '/ledgers/month');
        return page.getByRole('row').filter({ hasText: title }).innerText();
      }, patience)
      .toContain('75');
    await looksRight(page);
    await page.getByRole('textbox', { name: '走访企业家数' }).fill('6');
    await page.keyboard.press('Enter');
    await page.getByText('都补齐了，看一眼就可以确认。').waitFor();
    await page.getByRole('button', { name: /^确认填好的 \d+ 份$/ }).click();
    await page.getByText('已确认').first().waitFor();
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await looksRight(page);
    await page.getByRole('button', { name: '下载表格' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('用途（必填，会记下）').fill('上报主管部门');
    const file = await download(page, () => dialog.getByRole('button', { name: '下载 .xlsx' }).click());
    const rows = readSheet(file.bytes).map((row) => row.join(' '));
    expect(rows.join('\n')).toContain(title);
    expect(rows.some((row) => row.includes('走访企业家数') && row.includes('6'))).toBe(true);
  });

  it('is seen by the town: who confirmed, who has not, and the sum', async () => {
    const page = await linli.signedIn('chengguan');
    await visit(page, '/ledgers/tasks');
    await page.getByRole('link', { name: title }).click();
    const waiting = page.getByRole('button', { name: /^还没报/ });
    await waiting.click();
    const communities = page.getByRole('region', { name: '各社区（村）' });
    const row = communities.getByRole('row').filter({ hasText: '北街社区' });
    await communities.getByRole('row').filter({ hasText: '南街社区' }).waitFor({ state: 'detached' });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/今天截止|还剩 \d+ 个工作日|逾期/); // the day decides which
    const sum = page.getByRole('region', { name: /^汇总/ });
    expect(await sum.innerText()).toContain('合计');
    await looksRight(page);
  });
});

describe('what was handed in', () => {
  it('is archived once it is taken, checked, and leaves as a package that a reader without Linli verifies', async () => {
    const officer = await linli.signedIn('renshe');
    await visit(officer, '/ledgers/tasks');
    await officer.getByRole('link', { name: title }).click();
    await officer.getByRole('button', { name: '收取已确认的' }).click();
    await officer.getByText('收取了 1 份').waitFor();
    const page = await linli.signedIn('nanjie');
    await visit(page, '/ledgers/month');
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('button', { name: '归档', exact: true }).click();
    await page.getByRole('button', { name: '看归档文件' }).click(patience);
    await page.getByRole('heading', { name: '里面有什么' }).waitFor();
    await page.getByRole('button', { name: '核对', exact: true }).click();
    await page.getByText('5 个文件，和归档时一致').waitFor();
    await picture(page, 'archived-form');
    await looksRight(page);
    await visit(page, '/archive');
    await page.getByRole('checkbox', { name: new RegExp(title) }).check();
    await looksRight(page);
    await page.getByRole('button', { name: '导出档案包' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '移交档案馆' }).click();
    const file = await download(page, () => dialog.getByRole('button', { name: '导出 .zip' }).click());
    expect(file.name).toMatch(/^电子档案-[\d-]+-1件\.zip$/);
    const files = unzip(file.bytes);
    const sums = Buffer.from(files.get('SHA256SUMS') ?? '').toString('utf8');
    const listed = sums.split('\n').filter((line) => line !== '');
    expect(listed.length).toBe(files.size - 1);
    for (const line of listed) {
      const [digest, name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(files.get(name) ?? '')
          .digest('hex'),
        name,
      ).toBe(digest);
    }
    const sheet = readSheet(files.get('filings/0001/sheet.xlsx') ?? Buffer.alloc(0));
    expect(sheet.flat()).toContain('走访企业家数');
  });
});

describe('a form that is no longer needed', () => {
  it('is stopped by its department, with the reason, and what is not confirmed is withdrawn', async () => {
    const officer = await linli.signedIn('renshe');
    await visit(officer, '/ledgers/tasks');
    await officer.getByRole('link', { name: title }).click();
    await officer.getByRole('button', { name: '停发', exact: true }).click();
    const dialog = officer.getByRole('dialog');
    await dialog.getByRole('button', { name: '并入别的报表' }).click();
    await dialog.getByRole('checkbox', { name: '社区还没确认的也不用报了' }).check();
    await looksRight(officer);
    await dialog.getByRole('button', { name: '停发', exact: true }).click();
    await officer.getByText(/^已停发，\d+ 份没确认的不用报了。$/).waitFor();
    await officer.getByText('理由：并入别的报表').waitFor();
    expect(await officer.getByRole('button', { name: /^还没报/ }).innerText()).toMatch(/0$/);
    await looksRight(officer);
  });
});

describe('fewer ledgers', () => {
  it('are found among those that the platform fills', async () => {
    const page = await linli.signedIn('minzheng');
    await visit(page, '/ledgers/duplicates');
    await page.getByRole('button', { name: '列入系统内的台账' }).first().click();
    await page.getByRole('heading', { name: '要得最多的列' }).waitFor();
    expect(await page.getByRole('region', { name: '要得最多的列' }).innerText()).toContain('身份证号');
    await looksRight(page);
  });
});
