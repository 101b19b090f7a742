import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { addElder } from './people.ts';
import { settled } from './screen.ts';

/** Takes a step by its button and its dialog, as somebody at a desk does; `more` fills in what it asks. */
export async function take(page: Page, button: string, more?: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await more?.();
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await settled(page);
}

/** What the result needs, without the form that another test looks at. */
export async function fillResult(page: Page, address: string, facts: Readonly<Record<string, unknown>>): Promise<void> {
  const path = `/api/services/results/${address.split('/').at(-1) ?? ''}`;
  const { version } = (await (await page.request.get(path)).json()) as { version: number };
  const kept = await page.request.put(path, { data: { version, facts }, headers: { 'Idempotency-Key': randomUUID() } });
  expect(kept.status(), await kept.text()).toBe(200);
}

export interface Asked {
  readonly code: string;
  readonly answers: Readonly<Record<string, string>>;
  /** The identity card alone, where nothing is said. */
  readonly materials?: readonly { readonly key: string; readonly how: 'brought' | 'filled' | 'held' | 'shown' }[];
}

const card = { key: 'id-card', how: 'shown' } as const;

/** An application of a new elder taken in without the screens that another test looks at; answers the address of its case. */
export async function takenIn(page: Page, name: string, { code, answers, materials = [card] }: Asked): Promise<string> {
  const elder = await addElder(page, name);
  const { items } = (await (await page.request.get('/api/services/items')).json()) as { items: { id: string; code: string }[] };
  const item = items.find((each) => each.code === code)?.id;
  if (item === undefined) throw new Error(`The demo county has no item ${code}.`);
  const id = randomUUID();
  const submission = { item, person: elder.id, answers, actsAs: 'self', materials, signed: 'paper', again: true };
  const sent = await page.request.post('/api/services/application/open/submit', { data: { id, place: elder.place, submission } });
  expect(sent.status(), await sent.text()).toBe(200);
  return `/inbox/services/application/${id}`;
}

/** A step that asks nothing, without its button. */
export async function stepTaken(page: Page, address: string, step: string): Promise<void> {
  const path = address.replace('/inbox', '/api');
  const { row } = (await (await page.request.get(`${path}/case`)).json()) as { row: { version: number } };
  const taken = await page.request.post(`${path}/steps/${step}`, { data: { version: row.version } });
  expect(taken.status(), await taken.text()).toBe(200);
}
