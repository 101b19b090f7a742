import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOf } from './support/axe.ts';
import { cutOffOn } from './support/cut.ts';
import { sizes, useLinli } from './support/linli.ts';
import { addElder } from './support/people.ts';
import { picture } from './support/pictures.ts';
import { settled, visit } from './support/screen.ts';

const linli = useLinli();

/** Pictures for whoever looks the screens over: LINLI_LOOK names a folder. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['LINLI_LOOK'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled', fullPage: true });
}

/** An application that the federation of disabled persons is asked about, brought to the county without its screens. */
async function atCounty(page: Page, town: Page): Promise<string> {
  const elder = await addElder(page, '桂花黄');
  const { items } = (await (await page.request.get('/api/services/items')).json()) as { items: { id: string; code: string }[] };
  const id = crypto.randomUUID();
  const submission = {
    item: items.find(({ code }) => code === 'MZ07')?.id,
    person: elder.id,
    answers: { which: 'care', account: 'yes' },
    actsAs: 'self',
    materials: [
      { key: 'id-card', how: 'shown' },
      { key: 'card', how: 'held' },
      { key: 'bank-account', how: 'brought' },
    ],
    signed: 'paper',
    again: true,
  };
  const sent = await page.request.post('/api/services/application/open/submit', { data: { id, place: elder.place, submission } });
  expect(sent.status(), await sent.text()).toBe(200);
  for (const [by, step] of [
    [page, 'accept'],
    [page, 'pass-to-town'],
    [town, 'pass-to-county'],
  ] as const) {
    const { row } = (await (await by.request.get(`/api/services/application/${id}/case`)).json()) as { row: { version: number } };
    const taken = await by.request.post(`/api/services/application/${id}/steps/${step}`, { data: { version: row.version } });
    expect(taken.status(), await taken.text()).toBe(200);
  }
  return id;
}

describe('a department that is asked', () => {
  it('answers in its own inbox, and whoever decides reads it beside the case', async () => {
    const id = await atCounty(await linli.signedIn('nanjie'), await linli.signedIn('chengguan'));
    const decider = await linli.signedIn('minzheng');
    await visit(decider, `/inbox/services/application/${id}`);
    const said = decider.getByRole('region', { name: '会同意见' });
    expect(await said.innerText()).toContain('待回复');
    await decider.getByRole('button', { name: '同意', exact: true }).hover();
    expect(await decider.getByRole('tooltip').innerText()).toContain('残联的会同意见还没有回');
    await look(decider, 'o1-decider');

    const asked = await linli.signedIn('canlian');
    await visit(asked, '/inbox');
    await asked.getByRole('link', { name: '残疾人两项补贴 · 桂花黄' }).click();
    await asked.getByRole('heading', { name: '征求意见的办件' }).waitFor();
    await settled(asked);
    expect(await violationsOf(asked)).toEqual([]);
    await look(asked, 'o2-asked');
    await asked.setViewportSize(sizes.phone);
    expect(await cutOffOn(asked)).toEqual([]);
    await look(asked, 'o3-asked-phone');
    await asked.setViewportSize(sizes.desk);
    await asked.getByRole('button', { name: '不同意', exact: true }).click();
    const dialog = asked.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('残疾等级三级，不符合护理补贴条件。');
    await dialog.getByRole('button', { name: '不同意', exact: true }).click();
    await asked.getByText('申请内容不再显示').waitFor();

    await visit(decider, `/inbox/services/application/${id}`);
    expect(await said.innerText()).toContain('残疾等级三级');
    expect(await violationsOf(decider)).toEqual([]);
    await picture(decider, 'opinions');
    await look(decider, 'o4-answered');
  });
});
