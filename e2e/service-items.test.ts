import { describe, expect, it } from 'vitest';
import { violationsOf } from './support/axe.ts';
import { sizes, useLinli } from './support/linli.ts';
import { picture } from './support/pictures.ts';
import { visit } from './support/screen.ts';

const linli = useLinli();

describe('the catalogue of the hall', () => {
  it('finds an item by what people call it, and lists only the papers that this person needs', async () => {
    const page = await linli.signedIn('nanjie');
    await visit(page, '/services');
    await page.getByRole('textbox', { name: '居民怎么说就怎么搜' }).fill('低保');
    await page.getByRole('link', { name: '最低生活保障申请' }).click();
    await page.getByRole('heading', { level: 1, name: '最低生活保障申请' }).waitFor();
    const papers = page.getByRole('article');
    expect(await papers.innerText()).toContain('看情况才要');
    await page.getByRole('radio', { name: '家里的重病或重残人员单独申请' }).check();
    await page.getByRole('radio', { name: '重病患者' }).check();
    await page.getByRole('group', { name: '家里有人上班或打工吗' }).getByRole('radio', { name: '否', exact: true }).check();
    await page.getByRole('radio', { name: '本人来' }).check();
    const told = await papers.innerText();
    expect(told).toContain('疾病诊断证明书或病历');
    expect(told).not.toContain('近三个月工资条');
    expect(told).not.toContain('看情况才要');
    expect(await violationsOf(page)).toEqual([]);
    await picture(page, 'service-item');
    await page.emulateMedia({ media: 'print' });
    // 180 mm × 267 mm between the margins of A4, at 96 dpi.
    await page.setViewportSize({ width: 680, height: 1_009 });
    expect(await papers.evaluate((sheet) => sheet.getBoundingClientRect().bottom)).toBeLessThanOrEqual(1_009);
  });

  it('refuses a certificate that communities no longer issue, takes a new edition, and waits for a second person', async () => {
    const page = await linli.signedIn('minzheng');
    await visit(page, '/services');
    await page.getByRole('textbox', { name: '居民怎么说就怎么搜' }).fill('失业登记');
    await page.getByRole('link', { name: '失业登记', exact: true }).click();
    await page.getByRole('button', { name: '另起一版' }).click();
    await page.getByRole('heading', { level: 1, name: '另起一版：失业登记' }).waitFor();
    await page.getByRole('spinbutton', { name: '承诺时限（工作日，0 是当场办好）' }).fill('2');
    await page.getByRole('button', { name: '加一件材料' }).click();
    const paper = page.getByRole('group', { name: '第 4 件材料' });
    await paper.getByRole('textbox', { name: '材料名称', exact: true }).fill('失业证明');
    expect(await paper.getByRole('alert').innerText()).toContain('请改用：人社部门的就业、失业登记和社保记录');
    await paper.getByRole('button', { name: '去掉这件材料' }).click();
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByRole('heading', { name: '和上一版比，改了什么' }).waitFor();
    const changes = page.getByRole('table').filter({ hasText: '上一版' });
    expect(await changes.innerText()).toContain('2 个工作日内');
    await page.getByRole('button', { name: '确认这一版' }).hover();
    expect(await page.getByRole('tooltip').innerText()).toContain('起草人自己不能确认');
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '放弃草稿' }).click();
    await page.getByRole('heading', { level: 1, name: '办事事项' }).waitFor();
  });

  it('fits a phone', async () => {
    const page = await linli.signedIn('nanjie', sizes.phone);
    await visit(page, '/services?area=WS');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(sizes.phone.width);
    await page.getByRole('link', { name: '育儿补贴申领' }).click();
    await page.getByRole('heading', { level: 1, name: '育儿补贴申领' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(sizes.phone.width);
  });
});
