import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { community, county, keeper, seed, startPlaces, town, whereabouts } from './testing/places.ts';

let test: Awaited<ReturnType<typeof startPlaces>>;
beforeAll(async () => {
  test = await startPlaces(inject('engineUrl'));
  for (const n of [1, 2, 3, 4])
    await seed(test, n % 2 === 0 ? `${community(n)}001` : community(n), {
      registeredPlace: community(1),
      serves: [community(1), community(4)],
    });
});
afterAll(() => test.close());

let next = 20; // a code is never used twice
const fresh = (): string => community((next += 1));

/** A step of a random history: which kind, which of the communities that stand, and whether the old code goes on. */
const step = fc.record({ kind: fc.constantFrom('merge', 'split', 'recode'), first: fc.nat(), second: fc.nat(), keep: fc.boolean() });

async function standing(): Promise<{ code: string; name: string }[]> {
  const { rows } = await test.db.owner.query<{ code: string; name: string }>(
    'select code, name from regions.region where parent = $1 and valid_to is null order by code',
    [town],
  );
  return rows;
}

let day = 0;
async function take({ kind, first, second, keep }: typeof step extends fc.Arbitrary<infer T> ? T : never): Promise<void> {
  const all = await standing();
  const one = all[first % all.length];
  const other = all.filter((each) => each.code !== one?.code)[second % Math.max(1, all.length - 1)];
  if (one === undefined) return;
  day += 1; // a place changes at the earliest on the day after its first
  const on = new Date(Date.UTC(2026, 11, day)).toISOString().slice(0, 10);
  test.turn(on);
  const code = fresh();
  const grids = [...(await whereabouts(test)).values()]
    .map((row) => row.place)
    .filter((place) => place.length === 15 && place.startsWith(one.code));
  const into = keep ? one : { code, name: `新${code.slice(-3)}社区居委会` };
  const parts = [
    { ...into, takes: [] },
    { code: fresh(), name: `分${code.slice(-3)}社区居委会`, takes: [...new Set(grids)].slice(0, 1) },
  ];
  const plan =
    kind === 'recode'
      ? { kind, place: one.code, to: code }
      : kind === 'split'
        ? { kind, place: one.code, parts }
        : other === undefined
          ? undefined
          : { kind, places: [one.code, other.code], into };
  if (plan === undefined) return;
  const { id, body, status } = await keeper(test).propose(plan, on);
  expect(status, JSON.stringify([plan, body])).toBe(200);
  expect((await keeper(test).step(id, 'carry-out')).status).toBe(200);
  await keeper(test).run('regions.carry-out', id);
}

it('no sequence of mergers, splits and new codes loses a row or leaves one at a place that is no more', async () => {
  const rows = [...(await whereabouts(test)).keys()].toSorted();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 3 }), async (steps) => {
      for (const each of steps) await take(each);
      const after = await whereabouts(test);
      expect([...after.keys()].toSorted()).toEqual(rows);
      const { rows: ended } = await test.db.owner.query<{ code: string }>(
        'select code from regions.region where valid_to is not null and code like $1',
        [`${county}%`],
      );
      const gone = new Set(ended.map((each) => each.code));
      const atGone = [...after.values()].filter(
        (row) => !row.ended && [row.place, ...row.points].some((place) => gone.has(place.slice(0, 12))),
      );
      expect(atGone).toEqual([]);
    }),
    { numRuns: 3, endOnFailure: true },
  );
});
