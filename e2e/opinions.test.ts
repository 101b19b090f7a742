import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOf } from './support/axe.ts';
import { cutOffOn } from './support/cut.ts';
import { stepTaken, takenIn } from './support/hall.ts';
import { sizes, useLinli } from './support/linli.ts';
import { look, picture } from './support/pictures.ts';
import { settled, visit } from './support/screen.ts';

const linli = useLinli();

/** An application that the federation of disabled persons is asked about, brought to the county without its screens. */
async function atCounty(page: Page, town: Page): Promise<string> {
  const materials = [
    { key: 'id-card', how: 'shown' },
    { key: 'card', how: 'held' },
    { key: 'bank-account', how: 'brought' },
  ] as const;
  const address = await takenIn(page, '桂花黄', { code: 'MZ07', answers: { which: 'care', account: 'yes' }, materials });
  await stepTaken(page, address, 'accept');
  await stepTaken(page, address, 'pass-to-town');
  await stepTaken(town, address, 'pass-to-county');
  return address;
}

describe('a department that is asked', () => {
  it('answers in its own inbox, and whoever decides reads it beside the case', async () => {
    const address = await atCounty(await linli.signedIn('nanjie'), await linli.signedIn('chengguan'));
    const decider = await linli.signedIn('minzheng');
    await visit(decider, address);
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

    await visit(decider, address);
    expect(await said.innerText()).toContain('残疾等级三级');
    expect(await violationsOf(decider)).toEqual([]);
    await picture(decider, 'opinions');
    await look(decider, 'o4-answered');
  });
});
