import { type Actor, type Department, identityCheckCharacter } from '@linli/kernel/model';
import { caseUpkeep, newId } from '@linli/kernel/server';
import { actor, type TestPlatform } from '@linli/kernel/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { modelCatalogue } from '../../model/catalogue/index.ts';
import { papersOf } from '../../model/application/complete.ts';
import type { Receipt } from '../../model/application/operations.ts';
import { routeOf } from '../../model/application/route.ts';
import type { Given, GivenWay } from '../../model/application/submission.ts';
import type { ItemForm, Material } from '../../model/item-form.ts';
import type { ItemFacts } from '../../model/operations.ts';
import type { Answers } from '../../model/papers.ts';
import { type FactAsked, factsAsked, writingsFor } from '../../model/results/facts.ts';
import { resultOf } from '../../model/results/result-of.ts';
import { answersTo, exampleFor, startWholeHall } from './testing/whole-hall.ts';

const here = '610921100001';
const worker = actor('community-worker', here);
const town = actor('town-officer', '610921100');
const departmentOf = (item: ItemForm): Actor => actor('county-officer', '610921', [item.department satisfies Department]);
/** What a county department decides, its officer sees to; the desk of a health station is the community's. */
const deciderOf = (item: ItemForm): Actor =>
  ({ county: departmentOf(item), town, community: worker, court: worker, 'health-station': worker })[item.decider];

let test: TestPlatform;
let now = new Date('2026-03-02T02:00:00Z');
let items: ReadonlyMap<string, string> = new Map();

beforeAll(async () => {
  test = await startWholeHall(inject('engineUrl'), () => now);
  await test.ask(actor('county-officer', '610921', ['civil-affairs']), 'post', '/api/services/catalogue/adopt', {});
  const { body } = await test.ask<{ items: ItemFacts[] }>(worker, 'get', '/api/services/items');
  items = new Map(body.items.map(({ code, id }) => [code, id]));
});
afterAll(() => test.close());

async function must<T>(by: Actor, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await test.ask<T>(by, method, `/api/services${path}`, body);
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBe(200);
  return answer.body;
}

const wayGiven = { show: 'shown', bring: 'brought', filled: 'filled', held: 'held' } as const satisfies Record<Material['way'], GivenWay>;

/** An application on its way, with what the test has to know of its item. */
interface Walk {
  readonly item: ItemForm;
  readonly answers: Answers;
  readonly receipt: Receipt;
}

/** With first answers the person comes, with last ones a neighbour in their stead. */
async function apply(item: ItemForm, person: string, last: boolean): Promise<Walk> {
  const answers = answersTo(item, last);
  const actsAs = last ? 'proxy' : 'self';
  const materials = papersOf(item, answers, actsAs).needed.map(({ key, way }): Given => ({ key, how: wayGiven[way] }));
  const acting = last ? { actsAs, proxyName: '孙热心', proxyPhone: '13800009999' } : { actsAs };
  const submission = { item: items.get(item.code), answers, person, ...acting, materials, signed: 'paper' };
  const receipt = await must<Receipt>(worker, 'post', '/application/open/submit', { id: newId(), place: here, submission });
  expect(receipt).toMatchObject({ itemCode: item.code, missing: [], state: { zh: '待受理' }, committed: item.committed });
  return { item, answers, receipt };
}

type Side = 'applicant' | 'decider';
const askedOf = ({ item, answers }: Walk, side: Side): FactAsked[] =>
  factsAsked(resultOf(item.code), answers, side, test.platform.dictionary.registers);

/** Fills in what this side is asked, in the form of the register where it will stand. */
async function fill(by: Actor, walk: Walk, side: Side): Promise<void> {
  const facts = Object.fromEntries(askedOf(walk, side).map(({ key, field }) => [key, exampleFor(field, '2026-04-01')]));
  if (Object.keys(facts).length === 0) return;
  const version = side === 'decider' && askedOf(walk, 'applicant').length > 0 ? 1 : 0;
  await must(by, 'put', `/results/${walk.receipt.id}`, { version, facts });
}

/** One afternoon at a desk: a step of all of them at once. */
async function together(by: Actor, step: string, walks: readonly Walk[]): Promise<void> {
  if (walks.length === 0) return;
  const ids = walks.map(({ receipt }) => receipt.id);
  const found = await test.db.owner.query<{ id: string; version: number }>(
    'select id, version from services.application where id = any($1) order by number',
    [ids],
  );
  const answer = await must<{ done: string[]; refused: unknown[] }>(by, 'post', '/application/batch', { step, cases: found.rows });
  expect(answer.refused, step).toEqual([]);
  expect(answer.done, step).toHaveLength(walks.length);
}

const through = (walks: readonly Walk[], from: string, to: string): Walk[] =>
  walks.filter(({ item }) => routeOf(item).some((each, at, route) => each === to && route[at - 1] === from));

/** The notice is given where it is decided; nothing goes on before its days are over. */
async function publish(walks: readonly Walk[]): Promise<void> {
  const noticed = walks.filter(({ item }) => item.noticeDays !== null);
  for (const { item, receipt } of noticed) {
    const path = `/application/${receipt.id}`;
    const { row } = await must<{ row: { version: number } }>(departmentOf(item), 'get', `${path}/case`);
    const step = { version: row.version, values: { noticeText: `${item.name.zh}：拟同意，公示如下` } };
    await must(deciderOf(item), 'post', `${path}/steps/publish`, step);
  }
  now = new Date(now.getTime() + Math.max(0, ...noticed.map(({ item }) => item.noticeDays ?? 0)) * 86_400_000 + 86_400_000);
  await caseUpkeep.run(test.platform);
}

async function addPerson(last: boolean): Promise<string> {
  const first = last ? '99992119500101003' : '99992119500101001';
  const values = { name: last ? '赵大江' : '钱小河', identityNumber: first + identityCheckCharacter(first), phone: '13800005679' };
  const id = newId();
  const added = await test.ask(worker, 'post', '/api/residents/person', { id, place: here, values });
  expect(added.status, JSON.stringify(added.body)).toBe(200);
  return id;
}

describe('every item of the model catalogue', () => {
  it('goes from the counter to its end by its own questions, papers and hands', async () => {
    const [self, other] = [await addPerson(false), await addPerson(true)];
    const walks: Walk[] = [];
    for (const [at, item] of modelCatalogue.entries()) walks.push(await apply(item, at % 2 === 0 ? self : other, at % 2 === 1));
    for (const walk of walks) await fill(worker, walk, 'applicant');
    await together(worker, 'accept', walks);
    await together(worker, 'passToTown', through(walks, 'community', 'town'));
    await together(worker, 'passToCounty', through(walks, 'community', 'county'));
    await together(town, 'passToCounty', through(walks, 'town', 'county'));
    await together(worker, 'passToStation', through(walks, 'community', 'station'));
    await publish(walks);
    for (const walk of walks) await fill(deciderOf(walk.item), walk, 'decider');
    for (const own of Map.groupBy(walks, ({ item }) => JSON.stringify(deciderOf(item))).values()) {
      const [first] = own;
      if (first !== undefined) await together(deciderOf(first.item), 'grant', own);
    }
    expect(await statesOf(walks)).toEqual(modelCatalogue.map(({ code }) => `${code} granted`).toSorted());
    await expectResults(walks);
  });
});

async function statesOf(walks: readonly Walk[]): Promise<string[]> {
  const found = await test.db.owner.query<{ said: string }>(
    "select item_code || ' ' || state as said from services.application where id = any($1) order by 1",
    [walks.map(({ receipt }) => receipt.id)],
  );
  return found.rows.map(({ said }) => said);
}

/** Each wrote the registers that its result names, and has a document with a number of its own. */
async function expectResults(walks: readonly Walk[]): Promise<void> {
  const byId = new Map(walks.map((walk) => [walk.receipt.id, walk]));
  const ids = [...byId.keys()];
  const written = await test.db.owner.query<{ application: string; register: string }>(
    'select application, register from services.result_row where application = any($1)',
    [ids],
  );
  const wrote = Map.groupBy(written.rows, ({ application }) => application);
  for (const [id, { item, answers }] of byId) {
    const writings = writingsFor(resultOf(item.code), answers);
    // Where nothing stands that could be changed or ended (a person who was never on the roll of unemployed), nothing is.
    const promised = writings.filter(({ does }) => does === 'add' || does === 'keep').map(({ register }) => register);
    const own = wrote.get(id)?.map(({ register }) => register) ?? [];
    expect([item.code, promised.filter((each) => !own.includes(each))]).toEqual([item.code, []]);
    expect([item.code, own.filter((each) => !writings.some(({ register }) => register === each))]).toEqual([item.code, []]);
  }
  const documents = await test.db.owner.query(
    'select count(*)::int as n, count(distinct number)::int as numbers from services.result_document where application = any($1)',
    [ids],
  );
  expect(documents.rows).toEqual([{ n: 57, numbers: 57 }]);
}
