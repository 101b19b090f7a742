import { describe, expect, it } from 'vitest';
import { violationsOf } from './support/axe.ts';
import { cutOffOn } from './support/cut.ts';
import { sizes, useLinli } from './support/linli.ts';
import { picture } from './support/pictures.ts';
import { visit } from './support/screen.ts';

const linli = useLinli();

describe('messages to residents', () => {
  it('are worded by the county, which cannot leave out what people need to know', async () => {
    const page = await linli.signedIn('minzheng');
    await visit(page, '/messages/wordings');
    await page.getByRole('link', { name: '办理进展' }).click();
    const words = page.getByRole('textbox', { name: '内容', exact: true });
    const before = await words.inputValue();
    await words.fill('您的申请有新进展。');
    await page.getByRole('button', { name: '保存用语' }).click();
    await page.getByText('内容里少了“这一件的名称”').waitFor();
    await words.fill(`【汉阴县】${before}`);
    const preview = page.getByRole('region', { name: '发出来的样子' });
    expect(await preview.innerText()).toContain('【汉阴县】您的办事申请“高龄津贴”：社区已受理。');
    await page.getByRole('button', { name: '保存用语' }).click();
    await page.getByText('本县改过').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await picture(page, 'message-template');
    await page.getByRole('button', { name: '恢复系统自带的' }).click();
    await page.getByText('系统自带', { exact: true }).waitFor();
    expect(await words.inputValue()).toBe(before);
  });

  it('are tried with one’s own phone, and shown where no way is set', async () => {
    const page = await linli.signedIn('minzheng');
    await visit(page, '/messages/settings');
    await page.getByRole('textbox', { name: '免打扰从' }).fill('20:30');
    await page.getByRole('button', { name: '试发' }).hover();
    expect(await page.getByRole('tooltip').innerText()).toContain('先保存设置');
    await page.getByRole('button', { name: '保存设置' }).click();
    await page.getByText('已保存').waitFor();
    await page.getByRole('textbox', { name: '发到手机号' }).fill('13900006666');
    await page.getByRole('button', { name: '试发' }).click();
    await page.getByRole('heading', { level: 1, name: '试发' }).waitFor();
    await page.getByText('仅在此显示').waitFor();
    expect(await page.getByRole('main').innerText()).toContain('139****6666');
    expect(await violationsOf(page)).toEqual([]);
    await visit(page, '/messages?phone=13900006666');
    await page.getByRole('row').filter({ hasText: '139****6666' }).getByRole('link', { name: '试发' }).waitFor();
  });

  it('fit a phone', async () => {
    const page = await linli.signedIn('minzheng', sizes.phone);
    for (const path of ['/messages', '/messages/wordings', '/messages/wordings/kernel.progress', '/messages/settings']) {
      await visit(page, path);
      expect([path, await cutOffOn(page)]).toEqual([path, []]);
    }
  });
});
