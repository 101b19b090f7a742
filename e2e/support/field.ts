import { randomUUID } from 'node:crypto';
import { demoAccounts } from '@linli/demo/county';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const PIN = '246813';
const STRIDE = 0.002; // degrees: further apart than what counts as nearby

/** A place where nothing was reported before: each test walks ground of its own, a repeated one too. */
export const freshGround = () => ({ longitude: 109 + Math.random(), latitude: 32 + Math.random() });
export type Spot = ReturnType<typeof freshGround>;

export const walkOn = ({ longitude, latitude }: Spot, steps: number): Spot => ({ longitude, latitude: latitude + steps * STRIDE });

/** The grid of `wangge`. */
const GRID = '610921100001001';

const nameOf = (user: string): string => demoAccounts.find((each) => each.user === user)?.name ?? user;

/** Waits until a screen of the field stands. */
export async function stands(page: Page, title: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** For the first time on this phone: signs in, chooses the code, and waits until all is there and kept. */
export async function begin(page: Page, user: string): Promise<void> {
  await page.context().grantPermissions(['geolocation']);
  await page.goto('/field/');
  await page.getByRole('button', { name: new RegExp(nameOf(user)) }).click();
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await stands(page, '给这部手机定一个口令');
  await page.getByLabel('6 位数字口令').fill(PIN);
  await page.getByLabel('再输一次').fill(PIN);
  await page.getByRole('button', { name: '用这个口令' }).click();
  await stands(page, '待办');
  await page.getByText(/数据截至/).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Another page of the same phone, as after a reboot or a kill: the code opens it. */
export async function reopen(page: Page): Promise<Page> {
  const context = page.context();
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  next.setDefaultTimeout(30_000);
  await next.goto('/field/');
  await next.getByLabel('6 位数字口令').fill(PIN);
  await stands(next, '待办');
  return next;
}

/** By the bar below. */
export async function goTo(page: Page, tab: '待办' | '网格' | '报事' | '走访' | '我的'): Promise<void> {
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: tab }).click();
}

export interface Seen {
  readonly category: string;
  readonly words: string;
  readonly spot: Spot;
  readonly photos?: readonly Buffer[];
}

/** Three presses and some words. */
export async function report(page: Page, { category, words, spot, photos = [] }: Seen): Promise<void> {
  await goTo(page, '报事');
  await page.getByRole('button', { name: category, exact: true }).last().click();
  if (photos.length > 0) {
    const files = photos.map((buffer, at) => ({ name: `${at}.png`, mimeType: 'image/png', buffer }));
    await page.getByLabel(/拍照或选照片$/).setInputFiles(files);
    await page.getByRole('button', { name: `去掉照片 ${photos.length}` }).waitFor();
  }
  await page.context().setGeolocation(spot);
  await page.getByRole('button', { name: '用现在的位置' }).click();
  await page.getByText(/位置已取到/).waitFor();
  await page.getByLabel('看到了什么').fill(words);
  await page.getByRole('button', { name: '报出去' }).click();
  await stands(page, '记下了');
}

async function send(page: Page, path: string, data: object): Promise<unknown> {
  const answer = await page.request.post(`/api${path}`, { data, headers: { 'Idempotency-Key': randomUUID() } });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return answer.json();
}

/** A colleague at a desk reports something in the grid; answers its id. */
export async function reportAtDesk(desk: Page, category: string, description: string, spot: Spot): Promise<string> {
  const id = randomUUID();
  const position = { lon: spot.longitude, lat: spot.latitude };
  await send(desk, '/events/reports', { id, place: GRID, category, description, channel: 'counter', position });
  return id;
}

/** A colleague takes a step. */
export async function stepAtDesk(desk: Page, id: string, step: string, more: object = {}): Promise<void> {
  const { row } = (await (await desk.request.get(`/api/events/event/${id}/case`)).json()) as { row: { version: number } };
  await send(desk, `/events/event/${id}/steps/${step}`, { version: row.version, ...more });
}

/** Somebody of the grid who asked for visits. */
export async function bringVisited(desk: Page, name: string): Promise<void> {
  const person = randomUUID();
  await send(desk, '/residents/person', { id: person, place: GRID, values: { name } });
  const values = { person, groups: ['lone-elder'], ground: 'asked', agreedOn: '2026-01-05', wishes: '下午在家' };
  await send(desk, '/grids/visit-agreement', { id: randomUUID(), place: GRID, values });
}

/** How often each of these descriptions stands on the platform. */
export async function countReports(desk: Page, descriptions: readonly string[]): Promise<readonly number[]> {
  const found: string[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const address = `/api/events/event?place=${GRID}&limit=100${after === undefined ? '' : `&after=${encodeURIComponent(after)}`}`;
    const answer = (await (await desk.request.get(address)).json()) as { rows: { values: { description: string } }[]; next: string | null };
    found.push(...answer.rows.map(({ values }) => values.description));
    after = answer.next;
  }
  return descriptions.map((each) => found.filter((one) => one === each).length);
}
