import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violationsOf } from './support/axe.ts';
import { cutOffOn } from './support/cut.ts';
import { sizes, useLinli } from './support/linli.ts';
import { look } from './support/pictures.ts';
import { settled, visit } from './support/screen.ts';

const linli = useLinli();

interface Shown {
  readonly row: { readonly version: number; readonly place: string };
}

/** A mediation up to its last session, without the forms that are the same for every procedure. */
async function mediated(page: Page): Promise<string> {
  const me = (await (await page.request.get('/api/identity/me')).json()) as { post: { place: string } };
  const id = crypto.randomUUID();
  const cases = '/api/mediation/mediation';
  const send = async (path: string, data: object): Promise<Shown> => {
    const sent = await page.request.post(`${cases}${path}`, { data });
    expect(sent.status(), await sent.text()).toBe(200);
    return (await sent.json()) as Shown;
  };
  let { row } = await send('/open/apply', {
    id,
    place: me.post.place,
    values: { origin: 'application', kind: 'D01', applicantName: '林小满', otherName: '周大江', matter: '楼上漏水，赔多少谈不拢' },
  });
  const step = async (name: string, values: object): Promise<void> => {
    ({ row } = await send(`/${id}/steps/${name}`, { version: row.version, values }));
  };
  await step('consent', { applicantConsentOn: '2026-11-24', otherConsentOn: '2026-11-24', consentWay: 'signed' });
  await step('name', { mediator: '郑和平', mediatorChoice: 'parties' });
  await step('meet', { heldOn: '2026-11-25', heldAt: '社区调解室', record: '双方都让了一步' });
  return id;
}

it('a mediation shows its sessions, comes to an agreement that can be printed, and says how long the court may be asked', async () => {
  const page = await linli.signedIn('nanjie');
  const address = `/inbox/mediation/mediation/${await mediated(page)}`;
  await visit(page, address);
  const part = page.getByRole('region', { name: '调解经过' });
  await part.getByText('社区调解室 · 郑和平').waitFor();
  expect(await page.innerText('body')).not.toContain('让了一步');
  await page.getByRole('button', { name: '达成书面协议', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '达成协议日期' }).fill('2026-11-26');
  await dialog.getByRole('textbox', { name: '达成协议日期' }).press('Enter');
  await dialog.getByRole('textbox', { name: '协议内容' }).fill('1. 周大江赔偿维修费 1200 元。');
  await dialog.getByRole('textbox', { name: '履行方式和期限' }).fill('2026年12月15日前付清');
  await dialog.getByRole('button', { name: '达成书面协议', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await settled(page);
  await part.getByText(/前可以一起申请司法确认|的 30 天已过/).waitFor();
  const pdf = await page.request.get((await part.getByRole('link', { name: '人民调解协议书 PDF' }).getAttribute('href')) ?? '');
  expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  await look(page, 'md-case');
  expect(await violationsOf(page)).toEqual([]);
  const phone = await linli.signedIn('nanjie', sizes.phone);
  await visit(phone, address);
  await phone.getByRole('region', { name: '调解经过' }).waitFor();
  await look(phone, 'md-phone');
  expect(await cutOffOn(phone)).toEqual([]);
});

it('and its county sees nothing of it', async () => {
  const page = await linli.signedIn('minzheng');
  expect((await page.request.get('/api/mediation/mediation')).status()).toBe(403);
});
