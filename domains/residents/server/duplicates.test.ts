import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { type Pair, residentsModel } from '../model/index.ts';
import { residentsServer } from './index.ts';
import { helpers, here, numberOf, there } from './testing.ts';

const deskAt = (place: string) => actor('community-worker', place);
const worker = deskAt(here);
const town = actor('town-officer', '610921100');

let test: TestPlatform;
let at: ReturnType<typeof helpers>;
beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [residentsModel],
    migrations: [{ domain: 'residents', folder: residentsServer.migrations ?? '' }],
    operations: residentsServer.operations,
  });
  at = helpers(test, deskAt);
});
afterAll(() => test.close());

async function duplicates(place = here, as = worker, query = ''): Promise<{ pairs: Pair[]; next: string | null }> {
  const { status, body } = await test.ask(as, 'get', `/api/residents/duplicates?place=${place}${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body as unknown as { pairs: Pair[]; next: string | null };
}

const of = (pairs: readonly Pair[], id: string) => pairs.filter((pair) => pair.a.id === id || pair.b.id === id);
const codes = (grounds: readonly { code: string }[] | undefined) => grounds?.map((each) => each.code) ?? [];

describe('candidates', () => {
  it('share name and date of birth', async () => {
    const id = await at.addPerson(here, { name: '林小满', birthDate: '1990-03-07', phone: '13800005678' });
    await at.addPerson(here, { name: '林小满', birthDate: '1990-03-07' });
    await at.addPerson(here, { name: '林小满', birthDate: '1955-11-30' });
    const found = of((await duplicates()).pairs, id);
    expect(found).toHaveLength(1);
    expect(codes(found[0]?.reasons)).toContain('same-name-and-birth-date');
    expect(found[0]).toMatchObject({ advice: 'merge', against: [] });
    expect(JSON.stringify(found)).not.toContain('13800005678');
  });

  it('share a phone and sound alike, while a family on one phone does not', async () => {
    const id = await at.addPerson(here, { name: '张晓明', phone: '13611112222' });
    await at.addPerson(here, { name: '张小明', phone: '13611112222' });
    await at.addPerson(here, { name: '张建国', phone: '13611112222' });
    await at.addPerson(here, { name: '李桂兰', phone: '13611112222' });
    const found = of((await duplicates()).pairs, id);
    expect(found).toHaveLength(1);
    expect(codes(found[0]?.reasons)).toEqual(expect.arrayContaining(['similar-name', 'same-phone']));
    expect(found[0]?.advice).toBe('look');
  });

  it('have numbers that differ by one slip, though the days of birth differ with them', async () => {
    const id = await at.addPerson(here, { name: '吴秀英', birthDate: '1948-05-12', identityNumber: numberOf('99992119480512004') });
    await at.addPerson(here, { name: '吴秀英', birthDate: '1948-05-21', identityNumber: numberOf('99992119480521004') });
    await at.addPerson(here, { name: '吴秀英', birthDate: '1948-05-22', identityNumber: numberOf('99992119480522316') });
    const found = of((await duplicates()).pairs, id);
    expect(found.map((pair) => codes(pair.reasons))).toEqual([expect.arrayContaining(['numbers-one-slip-apart'])]);
    expect(found[0]).toMatchObject({ advice: 'apart' });
  });

  it('with two valid different numbers are shown with what speaks against it, and never advised', async () => {
    const id = await at.addPerson(here, { name: '孙悦', birthDate: '1988-08-08', identityNumber: numberOf('99992119880808003') });
    await at.addPerson(here, { name: '孙悦', birthDate: '1988-08-08', identityNumber: numberOf('99992119880808512') });
    const found = of((await duplicates()).pairs, id);
    expect(found[0]).toMatchObject({ advice: 'apart' });
    expect(found[0]?.against).toContainEqual(expect.objectContaining({ code: 'different-numbers', strong: true }));
  });

  it('are not proposed again once somebody found them to be two persons', async () => {
    const a = await at.addPerson(here, { name: '何冰', birthDate: '1971-01-01' });
    const b = await at.addPerson(here, { name: '何冰', birthDate: '1971-01-01' });
    expect(of((await duplicates()).pairs, a)).toHaveLength(1);
    const apart = await test.ask(worker, 'post', '/api/residents/duplicates/keep-apart', {
      a: b,
      b: a,
      reason: '本人到场，双胞胎堂兄弟同名',
    });
    expect(apart.body).toEqual({ apart: true });
    expect(of((await duplicates()).pairs, a)).toEqual([]);
  });

  it('disappear when they are merged and come back when it is undone', async () => {
    const stay = await at.addPerson(here, { name: '钟灵', birthDate: '2001-02-03' });
    const other = await at.addPerson(here, { name: '钟灵', birthDate: '2001-02-03' });
    const merged = await at.merge({ stay, other });
    expect(of((await duplicates()).pairs, stay)).toEqual([]);
    await at.undo(merged.id);
    expect(of((await duplicates()).pairs, stay)).toHaveLength(1);
  });
});

describe('pages and walls', () => {
  it('pages lose and double nothing', async () => {
    const place = '610921100007';
    for (let each = 0; each < 7; each += 1)
      for (const twice of [0, 1])
        await at.addPerson(place, { name: `页${String.fromCodePoint(0x4e00 + each)}`, birthDate: '1999-09-09', note: `${twice}` });
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page: { pairs: Pair[]; next: string | null } = await duplicates(
        place,
        deskAt(place),
        `&limit=3${after === '' ? '' : `&after=${after}`}`,
      );
      seen.push(...page.pairs.map((pair) => `${pair.a.id} ${pair.b.id}`));
      after = page.next;
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });

  it('a pair in two communities is shown to the town, not to either community', async () => {
    const a = await at.addPerson(here, { name: '越界人', birthDate: '1966-06-06' });
    await at.addPerson(there, { name: '越界人', birthDate: '1966-06-06' });
    expect(of((await duplicates()).pairs, a)).toEqual([]);
    expect(of((await duplicates(there, deskAt(there))).pairs, a)).toEqual([]);
    expect(of((await duplicates('610921100', town, '&limit=100')).pairs, a)).toHaveLength(1);
    expect(of((await duplicates(there, town)).pairs, a)).toHaveLength(1);
  });

  it('another place, another department and a grid worker are refused', async () => {
    const ask = async (as: typeof worker, place: string) => (await test.ask(as, 'get', `/api/residents/duplicates?place=${place}`)).body;
    expect(await ask(worker, there)).toMatchObject({ code: 'place-outside' });
    expect(await ask(actor('county-officer', '610921', ['justice']), '610921')).toMatchObject({ code: 'department-may-not' });
    expect(await ask(actor('grid-worker', here), here)).toMatchObject({ code: 'role-may-not' });
    expect(await ask(actor('county-officer', '610921', ['public-security']), '610921')).toHaveProperty('pairs');
  });

  it('nobody decides over persons out of view', async () => {
    const a = await at.addPerson(here, { name: '看不见' });
    const b = await at.addPerson(there, { name: '看不见' });
    const apart = await test.ask(worker, 'post', '/api/residents/duplicates/keep-apart', { a, b, reason: '不该成功' });
    expect(apart.status).toBe(404);
  });
});
