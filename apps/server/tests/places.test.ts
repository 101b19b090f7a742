import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { behindWall, sql, wallOf } from '@linli/kernel/server';
import { actor } from '@linli/kernel/testkit';
import { dictionary } from '../compose.ts';
import { addPost, admin, community, county, keeper, seed, startPlaces, town, whereabouts } from './testing/places.ts';

let test: Awaited<ReturnType<typeof startPlaces>>;
beforeAll(async () => {
  test = await startPlaces(inject('engineUrl'));
});
afterAll(() => test.close());

const [one, two, three, four] = [community(1), community(2), community(3), community(4)];
const keptApart = new Set(['regions.community', 'regions.body']);

describe('a merger', () => {
  let id = '';
  let before: Awaited<ReturnType<typeof whereabouts>>;
  const grids = { mine: `${one}001`, theirs: `${two}001` };
  let post = '';

  it('says in numbers what it would move', async () => {
    for (const place of [one, two, grids.mine, grids.theirs]) await seed(test, place, { registeredPlace: two, serves: [one, two] });
    post = await addPost(test, two);
    await test.settle();
    before = await whereabouts(test);
    const proposed = await keeper(test).propose<{
      title: { zh: string };
      dryRun: { counts: { name: string; count: number }[]; ending: { name: string; count: number }[]; facts: number; obstacles: unknown[] };
    }>({ kind: 'merge', places: [two], into: { code: one, name: '第一社区居委会' } });
    id = proposed.id;
    expect(proposed.status, JSON.stringify(proposed.body)).toBe(200);
    const { dryRun, title } = proposed.body;
    expect(title.zh).toBe('第二社区并入第一社区');
    const persons = [...before.values()].filter((each) => each.register === 'residents.person');
    expect(dryRun.counts.find((each) => each.name === 'residents.person')?.count).toBe(
      persons.filter((each) => [each.place, ...each.points].some((place) => place.startsWith(two))).length,
    );
    expect(dryRun.counts.find((each) => each.name === 'identity.post')?.count).toBe(1);
    expect(dryRun.ending.map((each) => each.name)).toEqual(expect.arrayContaining([...keptApart]));
    expect(dryRun.facts).toBeGreaterThan(0);
    expect(dryRun.obstacles).toEqual([]);
    expect(await whereabouts(test)).toEqual(before);
  });

  it('goes on where it was when the program dies in the middle', async () => {
    await test.db.owner.query(
      "insert into kernel.indicator_value (county, name, place, month, parent, numerator, denominator, as_of) values ($1, 'registration-rate', $2, '2026-10', $3, 1, 2, now())",
      [county, two, town],
    );
    expect((await keeper(test).step(id, 'carry-out')).body).toMatchObject({ state: 'running' });
    let told = 0;
    const dying = keeper(test).run('regions.carry-out', id, async () => {
      told += 1;
      if (told === 3) throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');
    expect([...(await whereabouts(test)).values()].some((each) => each.place.startsWith(two) && !keptApart.has(each.register))).toBe(true);
    await keeper(test).run('regions.carry-out', id);
    expect(await keeper(test).see(id)).toMatchObject({ state: 'done', undo: { possible: true } });
  });

  it('leaves no row behind and loses none: every kind of column follows', async () => {
    const after = await whereabouts(test);
    expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
    const rows = [...after.values()];
    const telling = rows.filter((row) => keptApart.has(row.register));
    expect(telling.map((row) => row.ended)).toEqual(telling.map((row) => row.place.startsWith(two)));
    const left = rows.filter((row) => !keptApart.has(row.register) && [row.place, ...row.points].some((place) => place.startsWith(two)));
    expect(left).toEqual([]);
    const serving = [...after.values()].filter((each) => each.register === 'organisations.organisation');
    expect(serving.every((each) => each.points.join() === one)).toBe(true);
  });

  it('gives a grid another number where its own is taken', async () => {
    const after = await whereabouts(test);
    const was = [...before.values()].find((each) => each.place === grids.theirs && each.register === 'residents.person');
    expect(after.get(`residents.person ${was?.id}`)?.place).toBe(`${one}002`);
  });

  it('takes along who works there, and is told in the history and in one audit entry', async () => {
    const posts = await test.db.owner.query('select place from identity.post where id = $1', [post]);
    expect(posts.rows).toEqual([{ place: one }]);
    const person = [...before.values()].find((each) => each.place === two && each.register === 'residents.person');
    const lines = await test.db.owner.query(
      'select c.values, e.operation from kernel.change c join kernel.audit_entry e on e.county = c.county and e.id = c.entry where c.county = $1 and c.record = $2 order by c.version desc limit 1',
      [county, person?.id],
    );
    expect(lines.rows[0]).toMatchObject({ operation: 'regions.carry-out-change', values: { '#place': one, '#from': two } });
    const entries = await test.db.owner.query(
      'select changes, changes_digest is not null as sealed from kernel.audit_entry e where e.county = $1 and e.id = (select entry from regions.change where id = $2)',
      [county, id],
    );
    expect(entries.rows).toHaveLength(1);
    expect(Number((entries.rows[0] as { changes: number }).changes)).toBeGreaterThan(20);
  });

  it('moves the live figures and leaves those of past months under the old code', async () => {
    await test.settle();
    const facts = await test.db.owner.query(
      "select place, value from kernel.fact where county = $1 and name = 'rows of residents.person' and place in ($2, $3)",
      [county, one, two],
    );
    const persons = [...(await whereabouts(test)).values()].filter((each) => each.register === 'residents.person');
    expect(facts.rows).toEqual([{ place: one, value: persons.length }]);
    const months = await test.db.owner.query('select month from kernel.indicator_value where county = $1 and place = $2', [county, two]);
    expect(months.rows).toEqual([{ month: '2026-10' }]);
  });

  it('refuses new rows at the ended place and says where it went', async () => {
    const worker = actor('community-worker', two);
    const added = await test.ask(worker, 'post', '/api/residents/person', {
      id: '01890000-0000-7000-8000-000000000001',
      place: two,
      values: { name: '林小满' },
    });
    expect(added.body).toMatchObject({ code: 'place-ended' });
    expect(JSON.stringify(added.body)).toContain('第二社区自2026-11-27起并入城关镇第一社区');
    expect((await test.ask(worker, 'get', `/api/regions/path?place=${two}`)).body).toMatchObject({ ended: { into: [{ code: one }] } });
  });

  it('is undone as a whole: every row, post and figure is where it was', async () => {
    expect((await keeper(test).step(id, 'undo')).body).toMatchObject({ state: 'undoing' });
    await keeper(test).run('regions.undo', id);
    expect(await keeper(test).see(id)).toMatchObject({ state: 'undone' });
    expect(await whereabouts(test)).toEqual(before);
    expect((await test.db.owner.query('select place from identity.post where id = $1', [post])).rows).toEqual([{ place: two }]);
    expect((await test.db.owner.query('select valid_to from regions.region where code = $1', [two])).rows).toEqual([{ valid_to: null }]);
  });

  it('is not undone once somebody has worked on what it moved', async () => {
    const again = await keeper(test).change({ kind: 'merge', places: [two], into: { code: one, name: '第一社区居委会' } });
    const person = [...(await whereabouts(test)).values()].find(
      (each) => each.register === 'residents.person' && each.place === one && before.get(`residents.person ${each.id}`)?.place === two,
    );
    const worker = actor('community-worker', one);
    const row = (await test.ask<{ version: number }>(worker, 'get', `/api/residents/person/${person?.id}`)).body;
    expect(
      (await test.ask(worker, 'patch', `/api/residents/person/${person?.id}`, { version: row.version, values: { name: '林小满' } })).status,
    ).toBe(200);
    expect(await keeper(test).see(again)).toMatchObject({ undo: { possible: false } });
    expect((await keeper(test).step(again, 'undo')).body).toMatchObject({ code: 'written-since' });
  });
});

describe('a split', () => {
  it('carries the named grids to the new community; what is not named stays', async () => {
    for (const place of [three, `${three}001`, `${three}002`]) await seed(test, place);
    const before = await whereabouts(test);
    const fresh = community(9);
    await keeper(test).change({
      kind: 'split',
      place: three,
      parts: [
        { code: three, name: '第三社区居委会', takes: [] },
        { code: fresh, name: '第九社区居委会', takes: [`${three}002`] },
      ],
    });
    const after = await whereabouts(test);
    for (const [key, row] of before) {
      expect(after.get(key)?.place).toBe(row.place === `${three}002` ? `${fresh}002` : row.place);
    }
  });
});

describe('a day to come', () => {
  it('is waited for, and the change is begun on it', async () => {
    await seed(test, four);
    const proposed = await keeper(test).propose({ kind: 'recode', place: four, to: community(44) }, '2026-12-01');
    expect((await keeper(test).step(proposed.id, 'carry-out')).body).toMatchObject({ state: 'waiting', dryRun: { obstacles: [] } });
    const due = await import('../compose.ts').then(({ serverDomains }) => serverDomains.flatMap((each) => each.upkeep));
    for (const each of due) await each.run(test.platform);
    expect(await keeper(test).see(proposed.id)).toMatchObject({ state: 'waiting' });
    test.turn('2026-12-01');
    for (const each of due) await each.run(test.platform);
    expect(await keeper(test).see(proposed.id)).toMatchObject({ state: 'running', stuck: false });
    await keeper(test).run('regions.carry-out', proposed.id);
    test.turn('2026-12-02');
    const after = await whereabouts(test);
    expect([...after.values()].filter((each) => each.place.startsWith(four))).toEqual([]);
    const own = [...after.values()].filter((each) => keptApart.has(each.register) && each.place === community(44));
    expect(own.every((each) => !each.ended)).toBe(true);
    expect(own.length).toBeGreaterThan(1);
    const codes = await test.db.owner.query('select distinct code from regions.community where place = $1', [community(44)]);
    expect(codes.rows).toEqual([{ code: community(44) }]);
  });

  it('can be withdrawn before', async () => {
    const proposed = await keeper(test).propose({ kind: 'rename', place: community(5), name: '文峰社区居委会' }, '2027-01-01');
    await keeper(test).step(proposed.id, 'carry-out');
    expect((await keeper(test).step(proposed.id, 'withdraw')).body).toMatchObject({ state: 'withdrawn' });
    expect((await keeper(test).step(proposed.id, 'carry-out')).body).toMatchObject({ code: 'wrong-state' });
  });
});

describe('towns', () => {
  it('merge with all below them, each village under a new code of its own kind', async () => {
    await seed(test, '610921101201');
    await keeper(test).change({ kind: 'merge', places: ['610921101'], into: { code: town, name: '城关镇' } });
    const after = await whereabouts(test);
    expect([...after.values()].filter((each) => each.place.startsWith('610921101') && !each.ended)).toEqual([]);
    expect([...after.values()].filter((each) => each.place === `${town}201`).length).toBeGreaterThan(5);
    const village = (await test.ask(admin, 'get', '/api/regions/places/610921101201')).body as { ended?: { zh: string } };
    expect(village.ended?.zh).toContain(`改用代码${town}201`);
  });
});

describe('an end', () => {
  it('is refused while anybody is there, with what and how many', async () => {
    await seed(test, community(6));
    const proposed = await keeper(test).propose<{ dryRun: { obstacles: { zh: string }[] } }>({ kind: 'end', place: community(6) });
    const { dryRun } = proposed.body;
    expect(dryRun.obstacles.some((each) => /^这里还有.*\d+条“居民”/.test(each.zh))).toBe(true);
    expect((await keeper(test).step(proposed.id, 'carry-out')).body).toMatchObject({ code: 'obstacles' });
  });

  it('and an opening follow one another where nobody lives', async () => {
    await keeper(test).change({ kind: 'open', code: community(77), name: '新苑社区居委会' });
    test.turn('2026-12-05');
    const proposed = await keeper(test).propose({ kind: 'end', place: community(77) }, '2026-12-05');
    await keeper(test).step(proposed.id, 'carry-out');
    await keeper(test).run('regions.carry-out', proposed.id);
    expect(await keeper(test).see(proposed.id)).toMatchObject({ state: 'done' });
    expect((await keeper(test).propose({ kind: 'open', code: community(77), name: '新苑社区居委会' })).body).toMatchObject({
      code: 'code-taken',
    });
  });
});

describe('the rights', () => {
  const plan = { kind: 'rename', place: community(5), name: '文峰社区居委会' };

  it('are the system administrator’s, inside the area of the post and of one county', async () => {
    for (const role of ['security-admin', 'audit-admin', 'county-officer', 'community-worker'] as const) {
      const who = actor(role, role === 'community-worker' ? community(5) : county);
      expect((await keeper(test).propose(plan, '2026-12-05', who)).status, role).toBe(403);
    }
    expect((await keeper(test).propose(plan, '2026-12-05', actor('system-admin', '610922'))).body).toMatchObject({ code: 'place-outside' });
    const across = { kind: 'recode', place: community(5), to: '610922100009' };
    expect((await keeper(test).propose(across, '2026-12-05', actor('system-admin', '6109'))).body).toMatchObject({ code: 'other-county' });
  });

  it('hold in SQL, too', async () => {
    const count = (who: typeof admin) =>
      behindWall(test.db, wallOf(who, dictionary, [county, '610922']), async (tx) => {
        const found = await sql<{ n: number }>`select count(*) as n from regions.change`.execute(tx);
        return Number(found.rows[0]?.n);
      });
    expect(await count(admin)).toBeGreaterThan(3);
    for (const who of [actor('system-admin', '610922'), actor('security-admin', county), actor('county-officer', county)])
      expect(await count(who)).toBe(0);
  });
});
