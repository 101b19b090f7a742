import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { compare, kindOf, type Likeness, residentsModel } from '../../model/index.ts';
import { residentsServer } from '../index.ts';
import { helpers, here, numberOf, there } from '../testing.ts';
import { followChanges, passThrough } from './index.ts';

const COUNTY = '610921';
const town = actor('town-officer', '610921100');
const today = new Date().toISOString().slice(0, 10);

let test: TestPlatform;
let at: ReturnType<typeof helpers>;
beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [residentsModel],
    migrations: [{ domain: 'residents', folder: residentsServer.migrations ?? '' }],
    operations: residentsServer.operations,
  });
  at = helpers(test, (place) => actor('community-worker', place));
});
afterAll(() => test.close());

const NAMES = ['王子轩', '王梓萱', '刘建国', '刘建高', '吴秀英'];
const DAYS = ['1948-05-12', '1948-05-21', '1984-05-12', '1990-03-07'];
const PHONES = ['13811110001', '13811110002'];

/** A person out of few names, days, phones and numbers, so that many meet. */
const values = fc.record({
  name: fc.constantFrom(...NAMES),
  birthDate: fc.option(fc.constantFrom(...DAYS)),
  phone: fc.option(fc.constantFrom(...PHONES)),
  sex: fc.constantFrom('1', '2', null),
  currentAddress: fc.option(fc.constantFrom('南街 1 号', '南街 2 号')),
  sequence: fc.option(fc.integer({ min: 1, max: 400 })),
});
type Drawn = typeof values extends fc.Arbitrary<infer T> ? T : never;

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit' as const), who: fc.nat(), values }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('merge' as const, 'apart' as const), who: fc.nat(), whom: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), who: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('add' as const), values }) },
);

/** A number is unique in the county; one that is taken is left out. */
const taken = new Set<string>();
function withNumber({ sequence, ...rest }: Drawn): Record<string, unknown> {
  if (sequence === null || rest.birthDate === null) return rest;
  const number = numberOf(`999921${rest.birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`);
  if (taken.has(number)) return rest;
  taken.add(number);
  return { ...rest, identityNumber: number };
}

const add = (place: string, drawn: Drawn): Promise<string> => at.addPerson(place, withNumber(drawn));

async function standing(): Promise<string[]> {
  const found = await test.db.owner.query<{ pair: string }>(
    "select first || ' ' || second || ' ' || rank || ' ' || kind as pair from residents.candidate where state = 'open' order by 1",
  );
  return found.rows.map((row) => row.pair);
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Everybody with everybody, as the model compares them: what the queue must hold, found the way that does not scale. */
async function expected(
  ids: readonly string[],
  apart: readonly (readonly [string, string])[],
  merges: readonly { stay: string; other: string }[],
) {
  const living = await test.db.owner.query<{ id: string }>('select id from residents.person where ended_at is null and id = any($1)', [
    ids,
  ]);
  const alive = living.rows.map((row) => row.id).toSorted();
  const likeness = new Map<string, Likeness>();
  for (const id of alive) likeness.set(id, await likenessNow(id));
  const within = (id: string): Set<string> =>
    new Set([id, ...merges.flatMap((merge) => (merge.stay === id ? [...within(merge.other)] : []))]);
  const ranks = { certain: 1, likely: 2, possible: 3 } as const;
  return alive
    .flatMap((a, no) => alive.slice(no + 1).map((b) => [a, b] as const))
    .flatMap(([a, b]) => {
      const [one, other] = [likeness.get(a), likeness.get(b)];
      if (one === undefined || other === undefined) return [];
      const comparison = compare(one, other, today);
      const kind = kindOf(comparison);
      const [mine, theirs] = [within(a), within(b)];
      const decided = apart.some(([x, y]) => (mine.has(x) && theirs.has(y)) || (mine.has(y) && theirs.has(x)));
      return kind === undefined || decided ? [] : [`${a} ${b} ${ranks[comparison.likelihood]} ${kind}`];
    })
    .toSorted();
}

async function likenessNow(id: string): Promise<Likeness> {
  const row = (await test.ask(town, 'get', `/api/residents/person/${id}`)).body as { values: Record<string, unknown> };
  const opened = async (field: string) => {
    if (row.values[field] === null) return null;
    const answer = await test.ask(town, 'post', `/api/residents/person/${id}/unmask`, { field, purpose: '测试核对' });
    return text((answer.body as { value?: unknown }).value);
  };
  return {
    name: text(row.values['name']),
    identityNumber: await opened('identityNumber'),
    birthDate: text(row.values['birthDate']),
    sex: text(row.values['sex']),
    phone: await opened('phone'),
    currentAddress: text(row.values['currentAddress']),
  };
}

it('after any sequence of writes, merges, undos and decisions the queue holds what comparing everybody with everybody finds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(values, { minLength: 5, maxLength: 8 }),
      fc.array(step, { minLength: 2, maxLength: 8 }),
      async (people, steps) => {
        await test.db.owner.query(
          'truncate residents.candidate, residents.candidate_pass, residents.distinct_pair, residents.merge, residents.person cascade',
        );
        taken.clear();
        const ids: string[] = [];
        const apart: (readonly [string, string])[] = [];
        let merges: { id: string; stay: string; other: string }[] = [];
        for (const [no, each] of people.entries()) ids.push(await add(no % 2 === 0 ? here : there, each));
        await followChanges(test.platform, COUNTY);
        for (const each of steps) {
          const one = (index: number): string => ids[index % ids.length] ?? '';
          if (each.kind === 'add') ids.push(await add(here, each.values));
          else if (each.kind === 'edit') {
            const id = one(each.who);
            const version = (await at.versionsOf([id])).get(id);
            const { sequence: _, ...rest } = each.values;
            await test.ask(town, 'patch', `/api/residents/person/${id}`, { version, values: rest });
          } else if (each.kind === 'merge') {
            const [stay, other] = [one(each.who), one(each.whom)];
            const merged = await at.merge({ stay, other }, { differentNumbers: true }, town);
            if (merged.status === 200) merges.push({ id: merged.id, stay, other });
          } else if (each.kind === 'apart') {
            const pair = [one(each.who), one(each.whom)] as const;
            const decided = await test.ask(town, 'post', '/api/residents/duplicates/keep-apart', {
              a: pair[0],
              b: pair[1],
              reason: '两人都在',
            });
            if (decided.status === 200) apart.push(pair);
          } else {
            const merge = merges[each.who % Math.max(merges.length, 1)];
            if (merge !== undefined && (await at.undo(merge.id, town)).status === 200) merges = merges.filter((other) => other !== merge);
          }
          if (each.kind !== 'add') await followChanges(test.platform, COUNTY);
        }
        await followChanges(test.platform, COUNTY);
        const kept = await standing();
        expect(kept).toEqual(await expected(ids, apart, merges));
        await test.db.owner.query('delete from residents.candidate');
        await passThrough(test.platform, COUNTY);
        expect(await standing(), 'found at once').toEqual(kept);
      },
    ),
    { numRuns: 12, seed: 20261127 },
  );
});
