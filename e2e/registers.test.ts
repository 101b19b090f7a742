import { type Field, type Register, decideRight, fieldsOf, isSealed } from '@linli/kernel/model';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dictionary } from '../apps/server/compose.ts';
import { fillField } from './support/form.ts';
import { useLinli } from './support/linli.ts';
import { picture } from './support/pictures.ts';
import { plainText, type Sample, samplesOf, shownText, somebody } from './support/samples.ts';
import { visit } from './support/screen.ts';
import { addRows, choose, download, readSheet } from './support/workbook.ts';

const linli = useLinli();
const worker = { account: '', post: '', name: '', role: 'community-worker', place: '610921100001', departments: [] } as const;

/** Points to a record of another kind than a person, which would have to be there before. */
const needsAnother = (of: Register): boolean =>
  fieldsOf(of).some(([, { required, kind, to }]) => required === true && kind === 'reference' && to !== 'residents.person');

/** What a community worker keeps by hand; people come first, for the others point to them. */
const kept = [...dictionary.registers.values()]
  .filter((of) => of.writtenBy !== 'operations' && decideRight(worker, of, 'write') === undefined && !needsAnother(of))
  .sort((a, b) => Number(b.name === 'residents.person') - Number(a.name === 'residents.person'));

/**
 * People walk both ways, one in twelve of the others one way, by turns: they all come from the same declaration, and the suite has to fit
 * into half an hour. `npm run prove` walks both ways with all.
 */
const walking = (turn: number) =>
  kept
    .filter((of, at) => process.env['LINLI_WALKS'] === 'all' || of.name === 'residents.person' || at % 24 === turn * 12)
    .map((of) => ({ of, label: of.label.zh }));

const typedByHand = somebody(1, '司马未名');
const fromWorkbook = somebody(2, '上官有册');
const addressOf = (of: Register): string => `/registers/${of.name.replace('.', '/')}`;

/** Opens the list and answers how many records it counts. */
async function countOf(page: Page, of: Register): Promise<number> {
  await visit(page, addressOf(of));
  return Number(/[\d,]+/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[0].replaceAll(',', '') ?? 0);
}

/** What the page says, with every blank alike. */
const saysOf = async (page: Page): Promise<string> => (await page.getByRole('main').innerText()).replaceAll(/\s+/g, ' ');

/** What an empty form is told when it is sent. */
const missingIn = (of: Register): string[] =>
  fieldsOf(of)
    .filter(([, field]) => field.required === true)
    .map(([, field]) => `请填写“${field.label.zh}”`);

/** A field whose words can simply be typed anew, rather not the one that names the row. */
function getTypeable(of: Register): readonly [string, Field] {
  const kinds = ['text', 'date', 'integer', 'decimal', 'name'];
  const typeable = fieldsOf(of).filter(([, { kind, fixed }]) => kinds.includes(kind) && fixed !== true);
  const found = typeable.find(([key]) => !of.title.includes(key)) ?? typeable[0];
  if (found === undefined) throw new Error(`Nothing can be typed into "${of.name}".`);
  return found;
}

/** Looks at each protected value with a purpose: masked before, whole after. */
async function seeWhole(page: Page, samples: readonly Sample[]): Promise<void> {
  for (const { field, typed } of samples.filter((sample) => isSealed(sample.field))) {
    const value = page.locator('.ln-values > div').filter({ hasText: field.label.zh });
    expect(await value.innerText()).toMatch(/[*＊]/);
    await value.getByRole('button', { name: field.label.zh }).click();
    const dialog = page.getByRole('dialog');
    const see = dialog.getByRole('button', { name: '查看', exact: true });
    expect(await see.isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: '核对证件' }).click();
    await see.click();
    await value.getByText(typed).waitFor();
  }
}

/** Two tabs change one field: the second is shown both values, chooses its own, and that is what stands. */
async function changeInTwoTabs(page: Page, record: string, [key, field]: readonly [string, Field]): Promise<void> {
  const other = await page.context().newPage();
  await visit(page, `${record}/edit`);
  await visit(other, `${record}/edit`);
  await page.bringToFront();
  await page.locator(`#input-${key}`).fill(plainText(field, 2));
  await page.getByRole('button', { name: '保存修改' }).click();
  const history = page.getByRole('region', { name: '变更记录' });
  await history.getByText('修改', { exact: true }).waitFor();
  expect(await history.innerText()).toContain(shownText(field, 2));

  await other.bringToFront();
  await other.locator(`#input-${key}`).fill(plainText(field, 3));
  await other.getByRole('button', { name: '保存修改' }).click();
  const conflict = other.getByRole('region', { name: '这条记录刚才被别人改过' });
  const both = conflict.getByRole('row', { name: field.label.zh });
  await both.waitFor();
  const [mine, theirs] = await both.getByRole('cell').allInnerTexts();
  expect(mine).toContain(shownText(field, 3));
  expect(theirs).toContain(shownText(field, 2));
  expect(await conflict.getByRole('button', { name: '还有 1 项没有选定' }).isDisabled()).toBe(true);
  await both.getByRole('radio').first().check();
  await conflict.getByRole('button', { name: '按选定的提交' }).click();
  await other.waitForURL((url) => !url.pathname.endsWith('/edit'));
  await other.close();
  await visit(page, record);
  expect(await page.getByRole('region', { name: '登记内容' }).innerText()).toContain(shownText(field, 3));
}

/** Ends the open record with a reason, finds it among the ended ones, and brings it back. */
async function endAndReopen(page: Page, of: Register): Promise<void> {
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.getByRole('button', { name: '停用', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const end = dialog.getByRole('button', { name: '停用', exact: true });
  expect(await end.isDisabled()).toBe(true);
  await dialog.getByLabel('原因（必填）').fill('登记重复');
  await end.click();
  await page.getByText('原因：登记重复').first().waitFor();
  await visit(page, `${addressOf(of)}?ended=only`);
  await page.locator(`a.ln-row-link[href*="${id}"]`).click();
  await page.getByRole('button', { name: '恢复' }).click();
  await page.getByRole('button', { name: '停用', exact: true }).waitFor();
  await page.getByRole('region', { name: '变更记录' }).getByText('恢复', { exact: true }).waitFor();
}

describe.each(walking(0))('$label', ({ of, label }) => {
  it('goes from the empty form to a record with its history, through changes, to its end and back', async () => {
    const page = await linli.signedIn('nanjie');
    const before = await countOf(page, of);
    expect(await saysOf(page)).toContain(before === 0 ? '还没有记录' : `${before} 条`);
    await page.getByRole('button', { name: '新登记' }).first().click();
    await page.getByRole('heading', { level: 1, name: `新登记：${label}` }).waitFor();

    const missing = missingIn(of);
    if (missing.length > 0) await page.getByRole('button', { name: '登记', exact: true }).click();
    const told = (await page.getByRole('alert').allInnerTexts()).join('');
    expect(missing.filter((sentence) => !told.includes(sentence))).toEqual([]);
    const samples = samplesOf(of, 1, typedByHand);
    for (const sample of samples) await fillField(page, sample);
    if (of.name === 'residents.person') await picture(page, 'new-resident');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: '登记内容' }).waitFor();
    const record = page.url();
    const said = await saysOf(page);
    expect(samples.filter(({ shown }) => shown !== undefined && !said.includes(shown)).map(({ key }) => key)).toEqual([]);
    const history = page.getByRole('region', { name: '变更记录' });
    await history.getByText('登记', { exact: true }).waitFor();
    expect(await history.innerText()).toContain('宋知夏');
    await seeWhole(page, samples);
    expect(await countOf(page, of)).toBe(before + 1);
    await changeInTwoTabs(page, record, getTypeable(of));
    await endAndReopen(page, of);
  });
});

describe.each(walking(1))('$label', ({ of, label }) => {
  it('goes out as a workbook and comes in by its template, once its fault is mended', async () => {
    const page = await linli.signedIn('nanjie');
    const before = await countOf(page, of);
    await page.getByRole('button', { name: '导出' }).click();
    const exporting = page.getByRole('dialog');
    const send = exporting.getByRole('button', { name: '导出', exact: true });
    expect(await send.isDisabled()).toBe(true);
    await exporting.getByLabel('用途（必填）').fill('核对表格');
    const out = await download(page, () => send.click());
    const exported = readSheet(out.bytes);
    expect(out.name).toContain(label);
    expect(exported).toHaveLength(before + 1);

    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: `导入：${label}` }).waitFor();
    const template = await download(page, () => page.getByRole('button', { name: '下载导入模板' }).click());
    const heads = readSheet(template.bytes).find((row) => row.some((cell) => cell !== '')) ?? [];
    const files = fieldsOf(of).flatMap(([, field]) => (field.kind === 'attachment' ? [field.label.zh] : []));
    expect(heads).toEqual(exported[0]?.filter((head) => !files.includes(head)));

    const samples = samplesOf(of, 2, fromWorkbook);
    const right = heads.map((head) => samples.find(({ field }) => head.replace(/（.*$/, '') === field.label.zh)?.cell ?? '');
    const faultAt = heads.findIndex((head) =>
      samples.some(({ field }) => head === field.label.zh && ['date', 'code'].includes(field.kind)),
    );
    const drop = page.locator('input[type=file]');
    await choose(drop, '登记表.xlsx', addRows(template.bytes, [right.with(faultAt, '没有这样的')]));
    const faults = page.getByRole('table', { name: '有问题的单元格' });
    await faults.waitFor();
    expect(await faults.innerText()).toContain(heads[faultAt]);
    expect(await page.getByRole('button', { name: /^导入这/ }).count()).toBe(0);

    await page.getByRole('button', { name: '改好后重新选文件' }).click();
    await choose(drop, '登记表.xlsx', addRows(template.bytes, [right]));
    await page.getByRole('button', { name: '导入这 1 条' }).click();
    await page.getByText('已导入 1 条').waitFor();
    expect(await countOf(page, of)).toBe(before + 1);
  });
});

describe('a list', () => {
  const premises = '/registers/facilities/premises';
  const firstColumn = (page: Page): Promise<string[]> => page.locator('tbody td:first-child').allInnerTexts();

  it('keeps filters and order in the address, through a reload and for a colleague', async () => {
    const page = await linli.signedIn('minzheng');
    const all = await countOf(page, dictionary.registers.get('facilities.premises')!);
    await page.getByRole('button', { name: '筛选' }).click();
    await page.locator('#filter-kind').click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: '办公' }).first().click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '面积' }).click();
    await page.getByRole('button', { name: '面积' }).click();
    await page.waitForURL((url) => url.searchParams.get('sort') === '-areaM2' && url.searchParams.has('filter.kind'));
    await visit(page, page.url());
    const some = Number(/\d+/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[0]);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    const areas = (await page.locator('tbody td.ln-end').allInnerTexts()).map((text) => Number(text.replaceAll(',', '')));
    expect(areas).toEqual(areas.toSorted((a, b) => b - a));
    const colleague = await linli.signedIn('chengguan');
    await visit(colleague, new URL(page.url()).pathname + new URL(page.url()).search);
    expect(await colleague.getByRole('button', { name: '取消“类别”的筛选' }).count()).toBe(1);
    await colleague.getByRole('button', { name: '取消“类别”的筛选' }).click();
    await colleague.waitForURL((url) => !url.searchParams.has('filter.kind'));
  });

  it('finds by typing, and says what to do when nothing fits', async () => {
    const page = await linli.signedIn('minzheng');
    await visit(page, premises);
    await page.keyboard.press('/');
    await page.keyboard.type('南街社区');
    await page.waitForURL((url) => url.searchParams.get('search') === '南街社区');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('tbody td:first-child')].every((cell) => cell.textContent?.includes('南街')),
    );
    expect((await firstColumn(page)).length).toBeGreaterThan(0);
    await page.keyboard.type('没有');
    await page.getByText('没有符合条件的记录').waitFor();
    await page.getByRole('button', { name: '清除搜索和筛选' }).click();
    await page.waitForURL((url) => !url.searchParams.has('search'));
  });

  it('turns its pages forward and back', async () => {
    const page = await linli.signedIn('minzheng');
    const codes = (): Promise<string[]> => page.locator('tbody td:nth-child(2)').allInnerTexts();
    const untilFirst = (code: string | undefined, is: boolean): Promise<unknown> =>
      page.waitForFunction(([wanted, same]) => (document.querySelector('tbody td:nth-child(2)')?.textContent === wanted) === same, [
        code,
        is,
      ] as const);
    await visit(page, '/registers/regions/community?sort=code');
    const first = await codes();
    await page.getByRole('button', { name: '下一页' }).click();
    await page.getByText('第 2 页').waitFor();
    await untilFirst(first[0], false);
    const second = await codes();
    expect(second.filter((code) => first.includes(code))).toEqual([]);
    expect([...first, ...second]).toEqual([...first, ...second].toSorted());
    await page.getByRole('button', { name: '上一页' }).click();
    await untilFirst(first[0], true);
    expect(await codes()).toEqual(first);
  });

  it('is worked through without a mouse: down, open, change, send, back', async () => {
    const page = await linli.signedIn('nanjie');
    await visit(page, premises);
    const names = await firstColumn(page);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: names[1]! }).waitFor();
    await page.keyboard.press('e');
    await page.getByRole('heading', { level: 1, name: `修改：${names[1]!}` }).waitFor();
    const name = page.getByLabel('名称', { exact: false }).first();
    while (!(await name.evaluate((input) => input === document.activeElement))) await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    await page.keyboard.type('改');
    await page.keyboard.press('Enter');
    expect(await name.evaluate((input) => input === document.activeElement)).toBe(false);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: `${names[1]!}改` }).waitFor();
  });
});
