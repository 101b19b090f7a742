import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { domain, keptByCommunity, reference, register, text } from '@linli/kernel/model';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { type Work, applyChanges, behindWall, finishWork, migrationOf, newId, serviceWall } from '@linli/kernel/server';
import { person as personRegister, residentsModel } from '../model/index.ts';
import { residentsServer } from './index.ts';
import { lockPersons } from './stored.ts';
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
  | { readonly kind: 'undo'; readonly which: number; readonly owner: Owner }
  | { readonly kind: 'edit' | 'import'; readonly who: number; readonly field: number }
  | { readonly kind: 'add'; readonly who: number };

type Owner = 'stay' | 'other' | 'both';

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
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('undo' as const),
      which: fc.nat({ max: 9 }),
      owner: fc.constantFrom<Owner>('stay', 'other', 'both'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('edit' as const, 'import' as const),
      who: person,
      field: fc.nat({ max: FIELDS.length - 1 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('add' as const), who: person }) },
);

let serial = 0;
const freshValue = (field: string): string => (field === 'phone' ? `139${String((serial += 1)).padStart(8, '0')}` : `值${(serial += 1)}`);

interface World {
  readonly ids: readonly string[];
  /** What each person is known to hold: as created, as last edited, or as somebody decided when a merge came apart. */
  readonly truth: Map<string, string | null>;
  /** Households that came later, and whose they are. */
  readonly heads: Map<string, string>;
}

/** A merge in force, with what its staying person was known to hold when it was made. */
interface Standing {
  readonly id: string;
  readonly stay: string;
  readonly other: string;
  readonly known: ReadonlyMap<string, string | null>;
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
  return { ids, truth, heads: new Map() };
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

/** What an import does to a person that it knows: set-wise, through the store, with its origin. */
async function bring(world: World, id: string, field: string): Promise<void> {
  const value = freshValue(field);
  const { platform } = test;
  const instant = platform.clock();
  await behindWall(test.db, serviceWall([...platform.dictionary.registers.keys()], ['610921']), async (tx) => {
    const work: Work = {
      tx,
      keys: platform.keys,
      dictionary: platform.dictionary,
      actor: worker,
      now: instant.toISOString(),
      today: '2026-01-05',
      demo: true,
      entry: newId(instant.getTime()),
      written: { changes: 0, places: new Map() },
    };
    const rows = (await lockPersons(work, '610921', [id])).filter((row) => row['ended_at'] === null);
    const origin = { [field]: { kind: 'import', id: newId(), label: '测试台账' } } as const;
    await applyChanges(
      work,
      personRegister,
      rows.map((before) => ({ before, change: { id, values: { [field]: value }, origins: origin } })),
    );
    await finishWork(work);
    if (rows.length > 0) world.truth.set(`${id} ${field}`, value);
  });
}

/** A household that comes after a merge. Nobody adds one to a record that has ended. */
async function addRow(world: World, id: string): Promise<void> {
  const open = (await at.open(id)) as { endedAt: string | null };
  if (open.endedAt === null) world.heads.set(await at.addHousehold(here, { number: `新${(serial += 1)}`, head: id }), id);
}

interface Preview {
  readonly edited: readonly { readonly field: string }[];
  readonly added: readonly { readonly id: string }[];
}

/** Takes a merge apart and gives everything edited or added since to one owner; what is known of both follows. */
async function takeApart(world: World, merge: Standing, owner: Owner): Promise<boolean> {
  const seen = await test.ask(worker, 'get', `/api/residents/merges/${merge.id}/undo`);
  if (seen.status !== 200) return false;
  const { edited, added } = seen.body as unknown as Preview;
  const fields = Object.fromEntries(edited.map(({ field }) => [field, owner]));
  const rows = Object.fromEntries(added.map(({ id }) => [id, owner === 'other' ? 'other' : 'stay']));
  const undone = await at.undo(merge.id, worker, { fields, rows });
  if (undone.status !== 200) throw new Error(JSON.stringify(undone.body));
  for (const { field } of edited) {
    const value = world.truth.get(`${merge.stay} ${field}`) ?? null;
    if (owner !== 'stay') world.truth.set(`${merge.other} ${field}`, value);
    if (owner === 'other') world.truth.set(`${merge.stay} ${field}`, merge.known.get(field) ?? null);
  }
  for (const { id } of added) if (owner === 'other') world.heads.set(id, merge.other);
  return true;
}

async function clear(id: string, field: string): Promise<string | null> {
  if (field !== 'phone') return ((await at.open(id)) as { values: Record<string, string | null> }).values[field] ?? null;
  const { body } = await test.ask(worker, 'post', `/api/residents/person/${id}/unmask`, { field, purpose: '测试核对' });
  return (body as unknown as { value: string | null }).value;
}

it('any sequence of merges, edits, imports, new rows and undos leaves every reference on a person in force, and undoing all of it loses no value', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.boolean(), { minLength: PEOPLE * FIELDS.length, maxLength: PEOPLE * FIELDS.length }),
      fc.array(step, { minLength: 3, maxLength: 12 }),
      async (holes, steps) => {
        const world = await createWorld(holes);
        const before = await references();
        const merges: Standing[] = [];
        for (const each of steps) {
          if (each.kind === 'merge') {
            const [stay = '', other = ''] = [world.ids[each.stay], world.ids[each.other]];
            const choices = each.choice === 'none' ? {} : Object.fromEntries(FIELDS.map((field) => [field, each.choice]));
            const known = new Map(FIELDS.map((field) => [field, world.truth.get(`${stay} ${field}`) ?? null]));
            const merged = await at.merge({ stay, other }, { choices });
            if (![200, 409, 422].includes(merged.status)) throw new Error(JSON.stringify(merged.body));
            if (merged.status === 200) merges.push({ id: merged.id, stay, other, known });
          } else if (each.kind === 'undo') {
            const merge = merges[each.which % Math.max(merges.length, 1)];
            if (merge !== undefined && (await takeApart(world, merge, each.owner))) merges.splice(merges.indexOf(merge), 1);
          } else if (each.kind === 'add') await addRow(world, world.ids[each.who] ?? '');
          else await (each.kind === 'edit' ? edit : bring)(world, world.ids[each.who] ?? '', FIELDS[each.field] ?? 'note');
          await expectReferencesLive();
        }
        for (const merge of merges.toReversed()) expect((await at.undo(merge.id)).status).toBe(200);
        const after = await references();
        expect(after.filter(({ id }) => !world.heads.has(id))).toEqual(before);
        expect(new Map(after.flatMap(({ id, target }) => (world.heads.has(id) ? [[id, target] as const] : [])))).toEqual(world.heads);
        for (const [key, value] of world.truth) {
          const [id = '', field = ''] = key.split(' ');
          expect(await clear(id, field), key).toBe(value);
        }
      },
    ),
    { numRuns: 16, seed: 20260105 },
  );
});
