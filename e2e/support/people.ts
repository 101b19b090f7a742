import { randomUUID } from 'node:crypto';
import { countyHouseholds, type PlacedHousehold, type Row } from '@linli/demo/county';
import { identityCheckCharacter } from '@linli/kernel/model';
import type { Page } from 'playwright-core';
import { idOfKey, loadOrder } from '../../apps/server/demo/rows.ts';

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
  await sendRows(
    page,
    missing.flatMap((home) => [...home.rows()]),
    early,
  );
  return homes;
}

/** Registers in which a person of the counter looks first; what departments know of the households is left out. */
const early = [
  'residents.dwelling',
  'residents.person',
  'residents.household',
  'residents.residence',
  'statuses.low-income',
  'statuses.elder-care',
  'volunteers.volunteer',
] as const;

/**
 * Brings a whole community in, with all that departments know of its people: so many persons, by the hand of whoever is signed in.
 * Answers how many rows it took. Brought in twice, they are there once.
 */
export async function bringCommunity(page: Page, place: string, persons: number): Promise<number> {
  const today = await askToday(page);
  const homes = [...countyHouseholds({ scale: 'demo', seed: 'browser', today, persons }, [place])];
  const [first] = homes;
  if (first === undefined || (await isThere(page, 'residents.household', first.home.household.key))) return 0;
  const rows = homes.flatMap((home) => [...home.rows()]);
  await sendRows(page, rows, loadOrder);
  return rows.length;
}

const SENT_AT_ONCE = 500; // as many as an operation takes

/** What is referred to is written first. */
async function sendRows(page: Page, rows: readonly Row[], order: readonly string[]): Promise<void> {
  for (const register of order) {
    const own = rows.filter((row) => row.register === register);
    for (let at = 0; at < own.length; at += SENT_AT_ONCE) {
      const data = {
        rows: own.slice(at, at + SENT_AT_ONCE).map(({ key, place, fields }) => ({
          id: idOfKey(key),
          place,
          values: Object.fromEntries(
            Object.entries(fields).map(([name, value]) => [name, isReference(value) ? idOfKey(value.ref) : value]),
          ),
        })),
      };
      const headers = { 'Idempotency-Key': randomUUID() };
      const answer = await page.request.post(`/api/${register.replace('.', '/')}/bulk`, { data, headers });
      if (!answer.ok()) throw new Error(`${register} was refused: ${await answer.text()}`);
    }
  }
}

/** An invented elder of whom the register knows enough to apply for something. */
export async function addElder(page: Page, name: string): Promise<{ readonly id: string; readonly place: string }> {
  const me = (await (await page.request.get('/api/identity/me')).json()) as { post: { place: string } };
  const number = `99992119450307${String(1_000 + Math.floor(Math.random() * 9_000)).slice(1)}`;
  const person = { id: randomUUID(), place: me.post.place };
  const values = {
    name,
    identityNumber: number + identityCheckCharacter(number),
    sex: '2',
    birthDate: '1945-03-07',
    phone: '13800005678',
    currentAddress: '南街 12 号',
  };
  const headers = { 'Idempotency-Key': randomUUID() };
  const added = await page.request.post('/api/residents/person', { data: { ...person, values }, headers });
  if (!added.ok()) throw new Error(`The elder was refused: ${await added.text()}`);
  return person;
}
