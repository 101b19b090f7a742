import { type Actor, identityCheckCharacter } from '@linli/kernel/model';
import { kernelJobs, kernelOperations, newId } from '@linli/kernel/server';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { migrationFolders, serverDomains } from '../compose.ts';

/** A county makes a target out of a field of its own: no code, no release, and the figure is counted from the rows. */
let test: TestPlatform;

const county = '610921';
const [nanjie, beijie] = ['610921100001', '610921100002'] as const;
const officer = actor('county-officer', county, ['civil-affairs']);
const admin = actor('system-admin', county);
const city = actor('city-officer', '6109');

beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: serverDomains.map((each) => each.model),
    migrations: migrationFolders.filter((each) => each.domain !== 'kernel'),
    operations: [...kernelOperations, ...serverDomains.flatMap((each) => each.operations)],
    jobs: kernelJobs,
  });
});
afterAll(() => test.close());

const must = async <T = Record<string, never>>(who: Actor, method: string, path: string, body?: unknown): Promise<T> => {
  const answer = await test.ask(who, method, `/api${path}`, body);
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as T;
};

let serial = 0;
async function addPerson(place: string, values: Record<string, unknown>): Promise<void> {
  serial += 1;
  const first17 = `999921196801${String(serial).padStart(2, '0')}001`;
  const identityNumber = first17 + identityCheckCharacter(first17);
  const body = { id: newId(), place, values: { name: '申屠健', identityNumber, ...values } };
  await must(actor('community-worker', place), 'post', '/residents/person', body);
}

interface Line {
  readonly plan: string;
  readonly name: string | null;
  readonly label: { readonly zh: string };
  readonly help: { readonly zh: string };
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly tenths: number | null;
  readonly standing: string;
  readonly behind: number;
}
const ownLines = async (who: Actor, place: string): Promise<readonly Line[]> => {
  await test.settle();
  const { chapters } = await must<{ chapters: { key: string; lines: Line[] }[] }>(who, 'get', `/supervision/plan?place=${place}`);
  return chapters.find((each) => each.key === 'own')?.lines ?? [];
};

describe('a target of the county', () => {
  const programme = newId();
  const asking = (more: Record<string, unknown>) => ({
    id: newId(),
    programme,
    label: { zh: '健身卡办理率', en: 'Gym cards' },
    numerator: 'residents.person.x_jianshenkahao.filled',
    denominator: 'residents.persons',
    target: { op: 'at-least', numerator: 600, denominator: 1_000 },
    deadline: null,
    strength: 'must',
    ...more,
  });

  it('names a fact that nobody declared, counts it at once in every community, and says how', async () => {
    await addPerson(nanjie, {});
    await test.settle();
    await must(admin, 'post', '/kernel/county-fields', {
      register: 'residents.person',
      kind: 'text',
      label: { zh: '健身卡号', en: 'Gym card' },
      list: null,
      items: [],
      help: null,
      example: null,
      unit: null,
      required: false,
      searched: false,
      listed: true,
      purpose: '核对优惠资格',
      reason: '县文体局全民健身卡发放',
      owner: 'civil-affairs',
      cycle: 'once',
      validFrom: '2016-01-01',
    });
    const values = { title: '健身之县', startsOn: '2026-01-01', endsOn: '2099-12-31' };
    await must(officer, 'post', '/supervision/programme', { id: programme, place: county, values });
    expect(await ownLines(officer, county)).toEqual([]);
    expect(await must(officer, 'post', '/supervision/own-targets', asking({}))).toMatchObject({ plan: 'X1' });
    expect(await ownLines(officer, county)).toMatchObject([
      { plan: 'X1', label: { zh: '健身卡办理率' }, numerator: 0, denominator: 1, tenths: 0, standing: 'behind', behind: 1 },
    ]);
    const [line] = await ownLines(officer, county);
    expect(line?.help.zh).toContain('居民（有健身卡号）数 ÷ 居民');
  });

  it('moves with the records, community by community, and opens down to them', async () => {
    await addPerson(nanjie, { x_jianshenkahao: 'HY-1' });
    await addPerson(beijie, { x_jianshenkahao: 'HY-2' });
    expect(await ownLines(officer, county)).toMatchObject([{ numerator: 2, denominator: 3, tenths: 666, standing: 'met', behind: 1 }]);
    expect(await ownLines(actor('community-worker', nanjie), nanjie)).toMatchObject([{ numerator: 1, denominator: 2 }]);
    const name = (await ownLines(officer, county))[0]?.name ?? '';
    const opened = await must<{ children: object[]; sources: { fact: string; filter: object }[] }>(
      officer,
      'get',
      `/supervision/indicator?place=${county}&name=${name}`,
    );
    expect(opened.children).toMatchObject([{ place: '610921100', numerator: 2, denominator: 3 }]);
    expect(opened.sources[0]).toMatchObject({ fact: 'residents.person.x_jianshenkahao.filled', filter: { x_jianshenkahao: 'any' } });
    const listed = await must<{ rows: object[] }>(officer, 'get', '/residents/person?filter.x_jianshenkahao=any');
    expect(listed.rows).toHaveLength(2);
  });

  it('is the county’s own: the city sees it only when it looks into the county', async () => {
    expect(await ownLines(city, '6109')).toEqual([]);
    expect(await ownLines(city, county)).toMatchObject([{ plan: 'X1', numerator: 2 }]);
  });

  it('may ask for a number, and is refused with a sentence where nothing can be counted or the name stands', async () => {
    const number = asking({
      label: { zh: '健身卡发放数', en: 'Cards' },
      denominator: null,
      target: { op: 'at-least', numerator: 5, denominator: 1 },
    });
    expect(await must(officer, 'post', '/supervision/own-targets', number)).toMatchObject({ plan: 'X2' });
    expect((await ownLines(officer, county))[1]).toMatchObject({ plan: 'X2', numerator: 2, standing: 'behind' });
    const refusal = async (who: Actor, more: Record<string, unknown>): Promise<unknown> =>
      (await test.ask(who, 'post', '/api/supervision/own-targets', asking(more))).body['code'];
    expect(await refusal(officer, {})).toBe('indicator-there');
    expect(await refusal(officer, { label: { zh: '另一项', en: 'Other' }, numerator: 'residents.nothing' })).toBe('no-such-fact');
    expect(await refusal(officer, { label: { zh: '另一项', en: 'Other' }, numerator: 'residents.persons' })).toBe('no-such-fact');
    expect(await refusal(officer, { label: { zh: '另一项', en: 'Other' }, programme: newId() })).toBe('no-such-record');
    expect((await test.ask(actor('town-officer', '610921100'), 'post', '/api/supervision/own-targets', asking({}))).status).toBe(403);
  });
});
