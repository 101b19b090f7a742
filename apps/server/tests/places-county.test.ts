import { identityCheckCharacter } from '@linli/kernel/model';
import { newId } from '@linli/kernel/server';
import { actor } from '@linli/kernel/testkit';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { admin, community, county, keeper, startPlaces, town } from './testing/places.ts';

/** What a county added by itself follows its places as what the program declares does: fields, references to places, figures. */
let test: Awaited<ReturnType<typeof startPlaces>>;
beforeAll(async () => {
  test = await startPlaces(inject('engineUrl'));
});
afterAll(() => test.close());

const [one, two] = [community(1), community(2)];
const officer = actor('county-officer', county, ['civil-affairs']);

async function must(who: typeof admin, path: string, body: Record<string, unknown>): Promise<void> {
  const answer = await test.ask(who, 'post', `/api${path}`, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

async function figures(): Promise<Record<string, string>> {
  await test.settle();
  const found = await test.db.owner.query<{ place: string; told: string }>(
    `select v.place, v.numerator || '/' || v.denominator as told from kernel.indicator_value v
     where v.county = $1 and v.name in (select 'county.' || i.county || '.' || i.key from kernel.county_indicator i where i.county = $1) and length(v.place) > 6 order by v.place`,
    [county],
  );
  return Object.fromEntries(found.rows.map(({ place, told }) => [place, told]));
}

it('a target of the county is counted anew when communities merge, and again when that is taken back', async () => {
  await must(admin, '/kernel/county-fields', {
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
  const programme = newId();
  const values = { title: '健身之县', startsOn: '2026-01-01', endsOn: '2099-12-31' };
  await must(officer, '/supervision/programme', { id: programme, place: county, values });
  await must(officer, '/supervision/own-targets', {
    id: newId(),
    programme,
    label: { zh: '健身卡办理率', en: 'Gym cards' },
    numerator: 'residents.person.x_jianshenkahao.filled',
    denominator: 'residents.persons',
    target: { op: 'at-least', numerator: 600, denominator: 1_000 },
    deadline: null,
    strength: 'must',
  });
  let serial = 100;
  for (const [place, card] of [
    [one, 'HY-1'],
    [one, null],
    [two, 'HY-2'],
  ] as const) {
    const first17 = `99992119680101${(serial += 2)}`;
    const identityNumber = first17 + identityCheckCharacter(first17);
    const person = { name: '申屠健', identityNumber, ...(card === null ? {} : { x_jianshenkahao: card }) };
    await must(actor('community-worker', place), '/residents/person', { id: newId(), place, values: person });
  }
  expect(await figures()).toEqual({ [town]: '2/3', [one]: '1/2', [two]: '1/1' });
  const merger = await keeper(test).change({ kind: 'merge', places: [two], into: { code: one, name: '第一社区居委会' } });
  expect(await figures()).toEqual({ [town]: '2/3', [one]: '2/3' });
  expect((await keeper(test).step(merger, 'undo')).status).toBe(200);
  await keeper(test).run('regions.undo', merger);
  expect(await figures()).toEqual({ [town]: '2/3', [one]: '1/2', [two]: '1/1' });
});
