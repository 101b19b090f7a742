import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { idOfKey } from '../apps/server/demo/rows.ts';
import { violationsOf } from './support/axe.ts';
import { sizes, useLinli } from './support/linli.ts';
import { picture } from './support/pictures.ts';
import { settled, visit } from './support/screen.ts';

const linli = useLinli();
const nanjie = '610921100001';

/** Two records of one name and day, and more, at one place or two; brought twice, they are there once. */
async function bring(page: Page, key: string, values: object, more: object = {}, place = nanjie): Promise<[string, string]> {
  const ids: [string, string] = [idOfKey(`${key} 1`), idOfKey(`${key} 2`)];
  const rows = [values, { ...values, ...more }].map((each, at) => ({ id: ids[at], place, values: each }));
  await page.request.post('/api/residents/person/bulk', { data: { rows }, headers: { 'Idempotency-Key': randomUUID() } });
  return ids;
}

/** The queue learns of what was written within a second or two; the page looks again by itself. */
async function waitFor(page: Page, name: string, address = '/residents/duplicates'): Promise<void> {
  await expect
    .poll(
      async () => {
        await visit(page, address);
        return page.getByRole('main').innerText();
      },
      { timeout: 20_000, interval: 1_000 },
    )
    .toContain(name);
}

const look = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['LINLI_LOOK'];
  if (folder === undefined) return;
  await settled(page);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
};

const home = { birthDate: '1961-05-04', phone: '13800003333', currentAddress: '南街 12 号', sex: '2' };

describe('the queue of residents who may stand twice', () => {
  it('is worked through by the keyboard, and tells when somebody else was quicker', async () => {
    const page = await linli.signedIn('nanjie');
    await bring(page, 'queue a', { name: '欧阳再录', ...home }, { employer: '南街小学', currentAddress: '南街 12 号 3 单元' });
    await bring(page, 'queue b', { name: '司马同', ...home, phone: '13800004444' });
    const [c, d] = await bring(page, 'queue c', { name: '上官双', birthDate: '1972-02-02' }, { phone: '13800005555' });
    await waitFor(page, '上官双');
    await page.getByRole('button', { name: '欧阳再录' }).click();
    await look(page, 'queue-desk');
    await picture(page, 'duplicates');
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.getByRole('main').innerText()).toContain('合并会怎样：');
    expect(await page.getByRole('main').innerText()).toContain('城关镇南街社区。');
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: '键盘操作' });
    await keys.getByRole('heading', { name: '重复居民' }).waitFor();
    expect(await keys.innerText()).toMatch(/d\s+是两个人/);
    await look(page, 'queue-keys');
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'detached' });

    // Somebody of the town decides one of the pairs while this page stands.
    const town = await linli.signedIn('chengguan');
    const apart = await town.request.post('/api/residents/duplicates/keep-apart', {
      data: { a: c, b: d, reason: '两人都在，证件不同' },
      headers: { 'Idempotency-Key': randomUUID() },
    });
    expect(apart.status(), await apart.text()).toBe(200);
    await page.getByRole('button', { name: '上官双' }).click();
    await page.keyboard.press('d');
    await page.getByRole('dialog').getByRole('button', { name: '两人都在，证件不同' }).click();
    await page.keyboard.press('Tab');
    await page.getByRole('dialog').getByRole('button', { name: '认定为两个人' }).click();
    await page.getByText('这一对刚才已由').waitFor();
    await page.getByRole('button', { name: '上官双' }).waitFor({ state: 'detached' });

    await page.getByRole('button', { name: '司马同' }).click();
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '重复登记' }).click();
    await look(page, 'merge-desk');
    await dialog.getByRole('textbox').focus();
    await page.keyboard.press('Control+Enter');
    await page.getByText('已合并“司马同”').waitFor();
    await page.getByRole('button', { name: '司马同' }).waitFor({ state: 'detached' });
  });

  it('puts a pair aside on a phone and finds it in its list', async () => {
    const page = await linli.signedIn('nanjie', sizes.phone);
    await bring(page, 'queue d', { name: '诸葛放', birthDate: '1983-03-03' });
    await bring(page, 'queue a', { name: '欧阳再录', ...home });
    await waitFor(page, '对，共', '/residents/duplicates');
    await page.getByRole('table', { name: '两条记录对照' }).waitFor();
    expect(
      await page.locator('.ln-queue-panel .ln-table-frame').evaluate((frame) => frame.scrollWidth - frame.clientWidth),
      'both records are in sight at once',
    ).toBeLessThanOrEqual(1);
    await look(page, 'queue-phone');
    for (let at = 0; at < 20 && !(await page.getByRole('region', { name: '诸葛放' }).isVisible()); at += 1)
      await page.getByRole('button', { name: '下一对' }).click();
    await page.getByRole('button', { name: '先放着' }).last().click();
    await page.getByText('先放着，').waitFor();
    await page.getByRole('region', { name: '诸葛放' }).waitFor({ state: 'detached' });
    await page.getByRole('group', { name: '处理情况' }).getByRole('button', { name: '先放着' }).click();
    await page.getByRole('region', { name: '诸葛放' }).waitFor();
    await look(page, 'later-phone');
    expect(await page.getByRole('main').innerText(), 'going to another list is no leaving').not.toContain('刚由别人处理了');
    expect(await violationsOf(page)).toEqual([]);
  });

  it('lets a community ask the other one, and leaves the decision to the town', async () => {
    const south = await linli.signedIn('nanjie');
    const north = await linli.signedIn('beijie');
    const me = (await (await north.request.get('/api/identity/me')).json()) as { post?: { place?: string } };
    const beijie = me.post?.place ?? '610921100002';
    const values = { name: '令狐两地', birthDate: '1977-07-07' };
    const add = (page: Page, place: string, key: string) =>
      page.request.post('/api/residents/person', {
        data: { id: idOfKey(key), place, values },
        headers: { 'Idempotency-Key': randomUUID() },
      });
    await add(south, nanjie, 'both south');
    await add(north, beijie, 'both north');
    await waitFor(south, '令狐两地');
    await south.getByRole('button', { name: '令狐两地' }).click();
    await south.getByText('不在您的范围').first().waitFor();
    await south.keyboard.press('a');
    await south.getByRole('dialog').getByRole('button', { name: '您那边这位是不是同一个人' }).click();
    await south.getByRole('dialog').getByRole('button', { name: '发出' }).click();
    await south.getByText('您那边这位是不是同一个人').first().waitFor();
    await look(south, 'asked-desk');
    await waitFor(north, '令狐两地', '/residents/duplicates?state=asked');
    await north.getByRole('button', { name: '答复', exact: true }).click();
    await north.getByRole('dialog').getByRole('button', { name: '是同一人' }).click();
    await north.getByRole('dialog').getByRole('button', { name: '发出' }).click();
    await north.getByText('已答复，等镇或县里决定。').waitFor();
    const town = await linli.signedIn('chengguan');
    await waitFor(town, '令狐两地');
    await town.getByRole('button', { name: '令狐两地' }).click();
    await town.getByText('答：').waitFor();
    await look(town, 'town-desk');
    expect(await town.getByRole('button', { name: '合并成一条' }).getAttribute('aria-disabled')).toBeNull();
  });
});

describe('taking a merge apart', () => {
  it('shows what was edited since and lets somebody say whose it is', async () => {
    const page = await linli.signedIn('nanjie');
    const [stay, other] = await bring(page, `undo ${randomUUID()}`, { name: '东方分', birthDate: '1966-01-01' }, { phone: '13800007777' });
    const headers = () => ({ 'Idempotency-Key': randomUUID() });
    const merged = await page.request.post('/api/residents/merges', {
      data: { id: randomUUID(), stay, stayVersion: 1, other, otherVersion: 1, reason: '重复登记' },
      headers: headers(),
    });
    expect(merged.status(), await merged.text()).toBe(200);
    await page.request.patch(`/api/residents/person/${stay}`, {
      data: { version: 2, values: { phone: '13800008888', employer: '东街小学' } },
      headers: headers(),
    });
    await visit(page, '/residents/merges');
    const row = page.getByRole('row').filter({ hasText: '东方分' }).filter({ hasText: '撤销合并' });
    await row.getByRole('button', { name: '撤销合并' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('合并以后改过的内容，是谁的？').waitFor();
    await dialog.getByRole('radiogroup', { name: '联系电话' }).getByText('归恢复的那条').click();
    await dialog.getByRole('button', { name: '本人到场，确为两人' }).click();
    await look(page, 'undo-desk');
    await dialog.getByRole('button', { name: '撤销合并' }).click();
    await page.getByText('合并已撤销').waitFor();
    expect(await page.getByRole('status').innerText()).toContain('归了恢复的那条：联系电话');
    const back = (await (await page.request.get(`/api/residents/person/${other}`)).json()) as { values: Record<string, unknown> };
    expect(back.values['phone']).toBe('138****8888');
  });
});
