import { randomUUID } from 'node:crypto';
import { countyHouseholds, type PlacedHousehold } from '@linli/demo/county';
import type { Page } from 'playwright-core';
import { idOfKey } from '../../apps/server/demo/rows.ts';

/** What is referred to is written first. */
const order = [
  'residents.dwelling',
  'residents.person',
  'residents.household',
  'residents.residence',
  'statuses.low-income',
  'statuses.elder-care',
  'volunteers.volunteer',
] as const;

const isReference = (value: unknown): value is { readonly ref: string } => typeof value === 'object' && value !== null && 'ref' in value;

/** The day as the server tells it, `YYYY-MM-DD`. */
async function askToday(page: Page): Promise<string> {
  const answer = (await (await page.request.get('/api/identity/me')).json()) as { today: string };
  return answer.today;
}

async function isThere(page: Page, register: string, key: string): Promise<boolean> {
  return (await page.request.get(`/api/${register.replace('.', '/')}/${idOfKey(key)}`)).ok();
}

/**
 * Brings the first invented households of a community in, over the wire and by the hand of whoever is signed in on the page.
 * Answers the households, so that a test knows whom to look for. Brought in twice, they are there once.
 */
export async function bringHouseholds(page: Page, place: string, count: number): Promise<readonly PlacedHousehold[]> {
  const today = await askToday(page);
  const homes = [...countyHouseholds({ scale: 'demo', seed: 'browser', today }, [place]).take(count)];
  const missing: PlacedHousehold[] = [];
  for (const home of homes) if (!(await isThere(page, 'residents.household', home.home.household.key))) missing.push(home);
  const rows = missing.flatMap((home) => [...home.rows()]);
  for (const register of order) {
    const own = rows.filter((row) => row.register === register);
    if (own.length === 0) continue;
    const data = {
      rows: own.map(({ key, place: at, fields }) => ({
        id: idOfKey(key),
        place: at,
        values: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, isReference(value) ? idOfKey(value.ref) : value])),
      })),
    };
    const headers = { 'Idempotency-Key': randomUUID() };
    const answer = await page.request.post(`/api/${register.replace('.', '/')}/bulk`, { data, headers });
    if (!answer.ok()) throw new Error(`${register} was refused: ${await answer.text()}`);
  }
  return homes;
}
