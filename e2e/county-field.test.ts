import { describe, expect, it } from 'vitest';
import { addField } from './support/county-field.ts';
import { sizes, useLinli } from './support/linli.ts';
import { picture } from './support/pictures.ts';
import { somebody } from './support/samples.ts';
import { settled, visit } from './support/screen.ts';
import { addRows, choose, download, readSheet } from './support/workbook.ts';

const linli = useLinli();
const residents = '/registers/residents/person';
const who = somebody(31, '申屠健');
const other = somebody(32, '申屠康');

describe('a field that the county adds to its residents', () => {
  it('is declared by the administrator, once', async () => {
    const page = await linli.signedIn('xitong');
    await addField(page, { label: '健身卡号', kind: '一行文字', searched: true });
    await addField(page, { label: '家属电话', kind: '电话' });
    await addField(page, { label: '锻炼习惯', kind: '单选', items: '常去｜Often\n偶尔｜Now and then\n不去｜Never' });
    await page.getByRole('button', { name: '新增字段' }).first().click();
    await page.locator('#field-zh').fill('健身卡（号）');
    await page.locator('#field-reason').fill('又要采一次');
    await page.locator('#field-purpose').fill('核对资格');
    await page.getByRole('button', { name: '新增这个字段' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('一项只采一次');
    await visit(page, '/administration/county-fields?register=residents.person');
    await picture(page, 'county-fields');
    expect(await page.getByRole('main').innerText()).toContain('系统已有的字段');
  });

  it('comes in by the template, and stands in list, filter, search, record and export', async () => {
    const page = await linli.signedIn('nanjie');
    await visit(page, `${residents}/import`);
    const template = await download(page, () => page.getByRole('button', { name: '下载导入模板' }).click());
    const heads = readSheet(template.bytes).find((row) => row.some((cell) => cell !== '')) ?? [];
    expect(heads.slice(-3)).toEqual(['健身卡号', '家属电话', '锻炼习惯']);
    const cells = (values: Record<string, string>): string[] => heads.map((head) => values[head] ?? '');
    const right = cells({ 姓名: who.name, 身份证号: who.identityNumber, 健身卡号: 'HY-0031', 家属电话: '13900005531', 锻炼习惯: '常去' });
    const drop = page.locator('input[type=file]');
    await choose(drop, '居民.xlsx', addRows(template.bytes, [right.with(-1, '天天去')]));
    await page.getByRole('table', { name: '有问题的单元格' }).waitFor();
    expect(await page.getByRole('table', { name: '有问题的单元格' }).innerText()).toContain('锻炼习惯');
    await page.getByRole('button', { name: '改好后重新选文件' }).click();
    const second = cells({ 姓名: other.name, 身份证号: other.identityNumber, 健身卡号: 'HY-0032', 锻炼习惯: '偶尔' });
    await choose(drop, '居民.xlsx', addRows(template.bytes, [right, second]));
    await page.getByRole('button', { name: '导入这 2 条' }).click();
    await page.getByText('已导入 2 条').waitFor();

    await visit(page, residents);
    const table = page.getByRole('table').first();
    expect(await table.innerText()).toContain('健身卡号');
    expect(await table.innerText()).toContain('139****5531');
    await page.getByRole('button', { name: '筛选' }).click();
    await page.locator('[id^="filter-x_duanlianxiguan"]').click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: '常去' }).click();
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => url.searchParams.has('filter.x_duanlianxiguan'));
    await visit(page, page.url());
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('1 条');
    expect(await page.locator('tbody').innerText()).toContain(who.name);

    await page.getByRole('button', { name: '导出' }).click();
    const exporting = page.getByRole('dialog');
    await exporting.getByLabel('用途（必填）').fill('核对健身优惠');
    const out = await download(page, () => exporting.getByRole('button', { name: '导出', exact: true }).click());
    const [first, line] = readSheet(out.bytes);
    expect(first?.slice(-3)).toEqual(['健身卡号', '家属电话', '锻炼习惯']);
    expect(line?.slice(-3)).toEqual(['HY-0031', '139****5531', '常去']);

    await expect
      .poll(
        async () => {
          const answer = (await (await page.request.get('/api/residents/person?search=HY-003')).json()) as { rows: unknown[] };
          return answer.rows.length;
        },
        { timeout: 20_000 },
      )
      .toBe(2); // the index is built beside the work; then the search box looks there
    await visit(page, `${residents}?search=HY-0032`);
    await page.getByRole('link', { name: other.name }).click();
    await page.getByRole('region', { name: '登记内容' }).waitFor();
    expect(await page.getByRole('region', { name: '登记内容' }).innerText()).toMatch(/健身卡号\s+HY-0032[\s\S]*锻炼习惯\s+偶尔/);
  });

  it('is masked, shown for a purpose, changed with its history, and counted', async () => {
    const page = await linli.signedIn('nanjie');
    await visit(page, `${residents}?search=${encodeURIComponent(who.name)}`);
    await page.getByRole('link', { name: who.name }).click();
    const value = page.locator('.ln-values > div').filter({ hasText: '家属电话' });
    await value.waitFor();
    expect(await value.innerText()).toContain('139****5531');
    await value.getByRole('button', { name: '家属电话' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '核对证件' }).click();
    await dialog.getByRole('button', { name: '查看', exact: true }).click();
    await value.getByText('13900005531').waitFor();
    await visit(page, `${page.url().split('?')[0]}/edit`);
    await page.locator('#input-x_jianshenkahao').fill('HY-0099');
    await page.getByRole('button', { name: '保存修改' }).click();
    const history = page.getByRole('region', { name: '变更记录' });
    await history.getByText('修改', { exact: true }).waitFor();
    expect(await history.innerText()).toMatch(/健身卡号[\s\S]*HY-0031[\s\S]*HY-0099/);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('region', { name: '登记内容' }).innerText()).toContain('HY-0099');
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize(sizes.phone);
    await visit(page, residents);
    await settled(page);
    expect(await page.getByRole('main').innerText()).toContain('健身卡号');
  });

  it('is retired without losing what it held, and asked again', async () => {
    const admin = await linli.signedIn('xitong');
    await visit(admin, '/administration/county-fields/residents.person/x_jianshenkahao');
    await admin.getByRole('button', { name: '停用', exact: true }).click();
    await admin.getByRole('dialog').getByLabel('原因（必填）').fill('本年度不再发卡');
    await admin.getByRole('button', { name: '停用字段' }).click();
    await admin.getByText('已停用').first().waitFor();
    const page = await linli.signedIn('nanjie');
    await visit(page, `${residents}/new`);
    expect(await page.locator('#input-x_jianshenkahao').count()).toBe(0);
    expect(await page.locator('#input-x_duanlianxiguan').count()).toBe(1);
    await visit(page, `${residents}?search=${encodeURIComponent(who.name)}`);
    await page.getByRole('link', { name: who.name }).click();
    await page.getByRole('region', { name: '登记内容' }).waitFor();
    expect(await page.getByRole('region', { name: '登记内容' }).innerText()).toContain('HY-0099');
    await admin.getByRole('button', { name: '恢复', exact: true }).click();
    await admin.getByRole('button', { name: '停用', exact: true }).waitFor();
    await visit(page, `${residents}/new`);
    await page.locator('#input-x_jianshenkahao').waitFor();
  });

  it('fits a phone at the administrator’s desk, where open lists get items too', async () => {
    const page = await linli.signedIn('xitong', sizes.phone);
    await visit(page, '/administration/county-fields?register=residents.person');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await visit(page, '/administration/county-codes');
    await page.locator('#new-items').fill('自定一｜Own one');
    await page.getByRole('button', { name: '增加这些选项' }).click();
    await page.getByRole('button', { name: '停用“自定一”' }).click();
    await page.getByRole('button', { name: '恢复“自定一”' }).waitFor();
  });
});
