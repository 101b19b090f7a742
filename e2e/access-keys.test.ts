import { expect, it } from 'vitest';
import { violationsOf } from './support/axe.ts';
import { cutOffOn } from './support/cut.ts';
import { sizes, useLinli } from './support/linli.ts';
import { look, picture } from './support/pictures.ts';
import { settled, visit } from './support/screen.ts';

const linli = useLinli();

it('a key is issued and shown once; with it another system reports, and without it no longer', async () => {
  const page = await linli.signedIn('xitong');
  await visit(page, '/events/keys');
  await page.getByRole('button', { name: '发放密钥' }).click();
  const dialog = page.getByRole('dialog', { name: '发放密钥' });
  await dialog.getByRole('textbox', { name: '哪个系统' }).fill('12345 热线');
  const { post } = (await (await (await linli.signedIn('nanjie')).request.get('/api/identity/me')).json()) as { post: { place: string } };
  const made = await page.request.post('/api/events/keys', {
    data: { id: crypto.randomUUID(), system: '12345 热线', perMinute: 60, fallback: post.place },
  });
  const { key } = (await made.json()) as { key: string };
  await look(page, 'ek-issue');
  await page.keyboard.press('Escape');
  await page.reload();
  await settled(page);
  await page.getByText('12345 热线').waitFor();
  expect(await page.innerText('body')).not.toContain(key);
  await picture(page, 'access-keys');
  await look(page, 'ek-list');
  expect(await violationsOf(page)).toEqual([]);
  const form = { api_key: key, service_code: 'A01', address_string: '南街 12 号', description: '路灯不亮' };
  expect((await page.request.post('/open311/v2/requests.json', { form })).status()).toBe(200);
  await page.getByRole('button', { name: '吊销' }).click();
  await page.getByRole('textbox', { name: '为什么吊销（必填）' }).fill('系统停用');
  await page.getByRole('button', { name: '吊销密钥' }).click();
  await page.getByText('已吊销').waitFor();
  expect((await page.request.post('/open311/v2/requests.json', { form })).status()).toBe(403);
  const phone = await linli.signedIn('xitong', sizes.phone);
  await visit(phone, '/events/keys');
  await look(phone, 'ek-phone');
  expect(await cutOffOn(phone)).toEqual([]);
});
