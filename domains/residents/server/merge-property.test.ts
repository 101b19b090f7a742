import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { domain, keptByCommunity, reference, register, text } from '@linli/kernel/model';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { migrationOf, newId } from '@linli/kernel/server';
import { residentsModel } from '../model/index.ts';
import { residentsServer } from './index.ts';
import { helpers, here } from './testing.ts';

/** A register of another domain, which this one has never heard of: one badge a person, and who lent it. */
const badge = register('invented.badge', {
  label: { zh: '徽章', en: 'Badge' },
  help: { zh: '测试用。', en: 'For tests.' },
  source: 'invented',
  at: 'community',
  owner: 'civil-affairs',
  rights: keptByCommunity,
  title: ['mark'],
  unique: [['person']],
  fields: {
    person: reference('residents.person', { label: { zh: '居民', en: 'Resident' }, required: true, fixed: true }),
    lender: reference('residents.person', { label: { zh: '出借人', en: 'Lender' } }),
    mark: text({ label: { zh: '记号', en: 'Mark' }, listed: true }),
  },
});

const PEOPLE = 5;
const FIELDS = ['employer', 'note', 'phone'] as const;
const worker = actor('community-worker', here);

let test: TestPlatform;
let at: ReturnType<typeof helpers>;
let clock = Date.parse('2026-01-05T01:00:00Z');
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-badge-'));
  writeFileSync(join(folder, '0001-badge.sql'), migrationOf(badge));
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [residentsModel, domain({ name: 'invented', label: { zh: '测试', en: 'Test' }, registers: [badge] })],
    migrations: [
      { domain: 'residents', folder: residentsServer.migrations ?? '' },
      { domain: 'invented', folder },
    ],
    operations: residentsServer.operations,
    clock: () => new Date((clock += 1_000)),
  });
  at = helpers(test, () => worker);
});
afterAll(() => test.close());

type Step =
  | { readonly kind: 'merge'; readonly stay: number; readonly other: number; readonly choice: 'stay' | 'other' | 'none' }
  | { readonly kind: 'undo'; readonly which: number }
  | { readonly kind: 'edit'; readonly who: number; readonly field: number };

const person = fc.nat({ max: PEOPLE - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('merge' as const),
      stay: person,
      other: person,
      choice: fc.constantFrom('stay' as const, 'other' as const, 'none' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), which: fc.nat({ max: 9 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('edit' as const), who: person, field: fc.nat({ max: FIELDS.length - 1 }) }) },
);

let serial = 0;
const freshValue = (field: string): string => (field === 'phone' ? `139${String((serial += 1)).padStart(8, '0')}` : `值${(serial += 1)}`);

interface World {
  readonly ids: readonly string[];
  /** What each person is known to hold: as created, or as last edited. */
  readonly truth: Map<string, string | null>;
}

async function createWorld(holes: readonly boolean[]): Promise<World> {
  const truth = new Map<string, string | null>();
  const ids: string[] = [];
  for (let each = 0; each < PEOPLE; each += 1) {
    const values = Object.fromEntries(
      FIELDS.flatMap((field, index) => (holes[each * FIELDS.length + index] === true ? [] : [[field, freshValue(field)]])),
    );
    const id = await at.addPerson(here, { name: '同名', ...values });
    for (const field of FIELDS) truth.set(`${id} ${field}`, values[field] ?? null);
    ids.push(id);
  }
  for (const [index, id] of ids.entries()) {
    await at.addResidence(here, id, 'usual');
    if (index % 2 === 0) await at.addHousehold(here, { number: String(index), head: id });
    await test.ask(worker, 'post', '/api/invented/badge', {
      id: newId(),
      place: here,
      values: { person: id, lender: ids[(index + 1) % PEOPLE], mark: `章${index}` },
    });
  }
  return { ids, truth };
}

const REFERENCES = `
  select 'residence' as kind, id, person as target, ended_at is null as open from residents.residence
  union all select 'head', id, head, ended_at is null from residents.household where head is not null
  union all select 'badge', id, person, ended_at is null from invented.badge
  union all select 'lender', id, lender, ended_at is null from invented.badge order by 1, 2`;

const references = async () => (await test.db.owner.query<{ kind: string; id: string; target: string; open: boolean }>(REFERENCES)).rows;

async function expectReferencesLive(): Promise<void> {
  const live = await test.db.owner.query<{ id: string }>('select id from residents.person where ended_at is null');
  const alive = new Set(live.rows.map((row) => row.id));
  expect((await references()).filter((row) => !alive.has(row.target))).toEqual([]);
}

async function edit(world: World, id: string, field: string): Promise<void> {
  const value = freshValue(field);
  const version = (await at.versionsOf([id])).get(id);
  const { status } = await test.ask(worker, 'patch', `/api/residents/person/${id}`, { version, values: { [field]: value } });
  if (status === 200) world.truth.set(`${id} ${field}`, value);
}

async function clear(id: string, field: string): Promise<string | null> {
  if (field !== 'phone') return ((await at.open(id)) as { values: Record<string, string | null> }).values[field] ?? null;
  const { body } = await test.ask(worker, 'post', `/api/residents/person/${id}/unmask`, { field, purpose: '测试核对' });
  return (body as unknown as { value: string | null }).value;
}

it('any sequence of merges, edits and undos leaves every reference on a person in force, and undoing all of it loses no value', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.boolean(), { minLength: PEOPLE * FIELDS.length, maxLength: PEOPLE * FIELDS.length }),
      fc.array(step, { minLength: 3, maxLength: 9 }),
      async (holes, steps) => {
        const world = await createWorld(holes);
        const before = await references();
        const merges: string[] = [];
        for (const each of steps) {
          if (each.kind === 'merge') {
            const [stay = '', other = ''] = [world.ids[each.stay], world.ids[each.other]];
            const choices = each.choice === 'none' ? {} : Object.fromEntries(FIELDS.map((field) => [field, each.choice]));
            const merged = await at.merge({ stay, other }, { choices });
            if (![200, 409, 422].includes(merged.status)) throw new Error(JSON.stringify(merged.body));
            if (merged.status === 200) merges.push(merged.id);
          } else if (each.kind === 'undo') {
            const id = merges[each.which % Math.max(merges.length, 1)];
            if (id !== undefined && (await at.undo(id)).status === 200) merges.splice(merges.indexOf(id), 1);
          } else await edit(world, world.ids[each.who] ?? '', FIELDS[each.field] ?? 'note');
          await expectReferencesLive();
        }
        for (const id of merges.toReversed()) expect((await at.undo(id)).status).toBe(200);
        expect(await references()).toEqual(before);
        for (const [key, value] of world.truth) {
          const [id = '', field = ''] = key.split(' ');
          expect(await clear(id, field), key).toBe(value);
        }
      },
    ),
    { numRuns: 12, seed: 20260105 },
  );
});
