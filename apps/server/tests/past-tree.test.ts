import type { Actor } from '@linli/kernel/model';
import { newId } from '@linli/kernel/server';
import { actor } from '@linli/kernel/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { community, county, keeper, startPlaces, town } from './testing/places.ts';

/** Ledgers of days before the tree was changed: in the tree of today, and in that of the day. */
let test: Awaited<ReturnType<typeof startPlaces>>;
beforeAll(async () => {
  test = await startPlaces(inject('engineUrl'));
});
afterAll(() => test.close());

interface Filled {
  readonly rows: readonly { readonly cells: readonly { readonly shown: string }[] }[];
  readonly headerLines: readonly string[];
  readonly past: {
    readonly today: readonly { place: string; name: string }[];
    readonly former: readonly { place: string; name: string }[];
  } | null;
}

const deskAt = (place: string): Actor => actor('community-worker', place);
const townDesk = actor('town-officer', town);
const versions = new Map<string, number>();

async function add(place: string, name: string): Promise<string> {
  const id = newId();
  const added = await test.ask(deskAt(place.slice(0, 12)), 'post', '/api/residents/person', { id, place, values: { name } });
  if (added.status !== 200) throw new Error(JSON.stringify(added.body));
  versions.set(id, 1);
  return id;
}

const ask = (who: Actor, place: string, on: string, tree?: 'then' | 'today') =>
  test.ask<Filled>(who, 'get', `/api/ledgers/filled?ledger=T01&place=${place}&on=${on}${tree === undefined ? '' : `&tree=${tree}`}`);

async function see(who: Actor, place: string, on: string, tree?: 'then' | 'today'): Promise<Filled> {
  const answer = await ask(who, place, on, tree);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

const NAME = 1;
const GRID = 14;
const column = (filled: Filled, at: number): string[] => filled.rows.map((row) => row.cells[at]?.shown ?? '').toSorted();
const namesAt = async (...asked: Parameters<typeof see>): Promise<string[]> => column(await see(...asked), NAME);

/** The change holds from the day on which the test stands. */
async function change(plan: unknown, on: string): Promise<string> {
  test.turn(on);
  const proposed = await keeper(test).propose(plan, on);
  const begun = await keeper(test).step(proposed.id, 'carry-out');
  if (begun.status !== 200) throw new Error(JSON.stringify([proposed.body, begun.body]));
  await keeper(test).run('regions.carry-out', proposed.id);
  return proposed.id;
}

const [one, two, three, four, five] = [1, 2, 3, 4, 5].map(community) as [string, string, string, string, string];
const parts = { north: community(7), recoded: community(8) };

describe('after a merger', () => {
  let merger = '';

  it('the place that took another over reads both, or itself alone, or the other as it was', async () => {
    test.turn('2025-12-01');
    await add(one, '甲一');
    await add(two, '乙二');
    const gone = await add(two, '乙迁');
    test.turn('2025-12-03');
    const moved = await test.ask(townDesk, 'post', `/api/residents/person/${gone}/move`, {
      id: gone,
      version: 1,
      to: three,
      from: '2025-12-03',
      relation: 'usual',
    });
    expect(moved.status, JSON.stringify(moved.body)).toBe(200);
    merger = await change({ kind: 'merge', places: [two], into: { code: one, name: '第一社区居委会' } }, '2025-12-05');
    test.turn('2025-12-10');
    const mine = deskAt(one);
    expect(await namesAt(mine, one, '2025-12-01')).toEqual(['乙二', '乙迁', '甲一']);
    expect(await namesAt(mine, one, '2025-12-04')).toEqual(['乙二', '甲一']);
    expect(await namesAt(mine, one, '2025-12-04', 'then')).toEqual(['甲一']);
    expect(await namesAt(mine, two, '2025-12-04', 'then')).toEqual(['乙二']);
    expect(await namesAt(mine, two, '2025-12-02', 'then')).toEqual(['乙二', '乙迁']);
    expect(await namesAt(mine, one, '2025-12-06')).toEqual(['乙二', '甲一']);
    expect(await namesAt(townDesk, town, '2025-12-02')).toEqual(['乙二', '乙迁', '甲一']);
  });

  it('says in which trees the ledger can be read, where it makes a difference', async () => {
    const before = await see(deskAt(one), one, '2025-12-04');
    expect(before.past?.today).toEqual([{ place: one, name: '城关镇第一社区' }]);
    expect(before.past?.former.map((each) => each.place)).toEqual([one, two]);
    expect((await see(deskAt(one), two, '2025-12-04', 'then')).past).toMatchObject({
      today: [{ place: one }],
      former: [{ place: one }, { place: two, name: '城关镇第二社区' }],
    });
    expect((await see(deskAt(one), one, '2025-12-06')).past).toMatchObject({ today: [], former: [] });
    expect((await see(deskAt(three), three, '2025-12-04')).past).toMatchObject({ today: [], former: [] });
    expect(before.headerLines[0]).toContain('截至2025年12月4日');
    expect(before.headerLines[0]).toContain('区划按今天');
    expect((await see(deskAt(one), two, '2025-12-04', 'then')).headerLines.join()).toContain('城关镇第二社区');
  });

  it('keeps to the rights of today: the neighbour reads neither', async () => {
    for (const place of [one, two]) expect(await ask(deskAt(three), place, '2025-12-04', 'then')).toMatchObject({ status: 403 });
    expect(await ask(deskAt(one), two, '2025-12-04')).toMatchObject({ status: 403 });
  });

  it('is read as before once it has been taken back', async () => {
    expect((await keeper(test).step(merger, 'undo')).status).toBe(200);
    await keeper(test).run('regions.undo', merger);
    test.turn('2025-12-12');
    expect(await namesAt(deskAt(two), two, '2025-12-04')).toEqual(['乙二']);
    expect(await namesAt(deskAt(one), one, '2025-12-04')).toEqual(['甲一']);
    expect(await namesAt(deskAt(two), two, '2025-12-11')).toEqual(['乙二']);
    // As it was recorded in those days, they were one.
    expect(await namesAt(deskAt(one), one, '2025-12-06')).toEqual(['乙二', '甲一']);
    const heirs = await test.db.owner.query('select 1 from kernel.change where county = $1 and heir is not null', [county]);
    expect(heirs.rows).toEqual([]);
  });
});

describe('after a split', () => {
  it('each part reads what lay in its grids; the day itself knows one community', async () => {
    test.turn('2025-12-13');
    await add(`${four}001`, '丁甲');
    await add(`${four}002`, '丁乙');
    test.turn('2025-12-14');
    await change(
      {
        kind: 'split',
        place: four,
        parts: [
          { code: four, name: '第四社区居委会', takes: [] },
          { code: parts.north, name: '北社区居委会', takes: [`${four}002`] },
        ],
      },
      '2025-12-15',
    );
    test.turn('2025-12-16');
    expect(await namesAt(deskAt(four), four, '2025-12-13')).toEqual(['丁甲']);
    expect(await namesAt(deskAt(parts.north), parts.north, '2025-12-13')).toEqual(['丁乙']);
    expect(await namesAt(deskAt(four), four, '2025-12-13', 'then')).toEqual(['丁乙', '丁甲']);
    expect(column(await see(deskAt(four), four, '2025-12-13', 'then'), GRID)).toEqual([`${four}001`, `${four}002`]);
    expect(await ask(deskAt(parts.north), four, '2025-12-13', 'then')).toMatchObject({ status: 403 });
    expect((await see(deskAt(parts.north), parts.north, '2025-12-13')).past).toMatchObject({ today: [{ place: parts.north }], former: [] });
    expect((await see(townDesk, parts.north, '2025-12-13')).past?.former).toEqual([{ place: four, name: '城关镇第四社区' }]);
  });
});

describe('after a new code and a new name', () => {
  it('the place is one and the same, under the code and name of then or of today', async () => {
    test.turn('2025-12-20');
    await add(five, '戊五');
    await change({ kind: 'recode', place: five, to: parts.recoded }, '2025-12-22');
    await change({ kind: 'rename', place: parts.recoded, name: '新风社区居委会' }, '2025-12-24');
    test.turn('2025-12-26');
    const desk = deskAt(parts.recoded);
    const today = await see(desk, parts.recoded, '2025-12-21');
    expect(column(today, NAME)).toEqual(['戊五']);
    expect(today.headerLines.join()).toContain('城关镇新风社区');
    const then = await see(desk, five, '2025-12-21', 'then');
    expect(column(then, NAME)).toEqual(['戊五']);
    expect(then.headerLines.join()).toContain('城关镇第五社区');
    const between = await see(desk, parts.recoded, '2025-12-23', 'then');
    expect(between.headerLines.join()).toContain('城关镇第五社区');
    expect(between.past?.former).toEqual([{ place: parts.recoded, name: '城关镇第五社区' }]);
  });
});
