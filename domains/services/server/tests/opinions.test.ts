import type { Actor } from '@linli/kernel/model';
import { caseUpkeep, kernelOperations, newId } from '@linli/kernel/server';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { residentsModel } from '@linli/residents/model';
import { residentsServer } from '@linli/residents/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ContentAnswer, Receipt } from '../../model/application/operations.ts';
import { modelCatalogue } from '../../model/catalogue/index.ts';
import { servicesModel } from '../../model/index.ts';
import { servicesServer } from '../index.ts';

const here = '610921100001';
const worker = actor('community-worker', here);
const officer = (...departments: Actor['departments']): Actor => actor('county-officer', '610921', departments);
const civil = officer('civil-affairs');
const second = { ...officer('government-office'), name: '另一位' };
const federation = officer('disabled-federation');
const health = officer('health');
const labour = officer('human-resources');

let test: TestPlatform;
let now = new Date('2026-03-02T02:00:00Z');
const item = newId();

interface Shown {
  readonly row: { readonly id: string; readonly version: number };
  readonly offers: readonly {
    readonly step: string;
    readonly refusal: { readonly code: string; readonly sentence: { zh: string } } | null;
  }[];
  readonly lines: readonly { readonly kind: string; readonly accountName: string; readonly role: string | null }[];
  readonly opinions: readonly {
    readonly id: string;
    readonly owner: { zh: string };
    readonly label: { zh: string };
    readonly words: string | null;
  }[];
}
interface Inbox {
  readonly rows: readonly { readonly procedure: string; readonly id: string; readonly version: number; readonly title: string }[];
}

beforeAll(async () => {
  const servers = [residentsServer, servicesServer];
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [residentsModel, servicesModel],
    migrations: servers.map(({ model, migrations }) => ({ domain: model.name, folder: migrations ?? '' })),
    operations: [...kernelOperations, ...servers.flatMap(({ operations }) => operations)],
    effects: servicesServer.effects,
    clock: () => now,
  });
  const base = modelCatalogue.find(({ code }) => code === 'MZ07');
  const form = {
    ...base,
    code: 'MZ19',
    kind: 'service',
    throughTown: false,
    joint: ['disabled-federation', 'health'],
    questions: [],
    materials: [],
  };
  const { version } = await must<{ version: number }>(civil, 'put', `/items/${item}`, { previous: null, item: form });
  await must(second, 'post', `/items/${item}/confirm`, { version, from: '2026-03-02' });
});
afterAll(() => test.close());

async function must<T = Record<string, unknown>>(by: Actor, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await test.ask<T>(by, method, `/api/services${path}`, body);
  expect(answer.status, `${path}: ${JSON.stringify(answer.body)}`).toBe(200);
  return answer.body;
}

const shown = (by: Actor, id: string, of = 'application'): Promise<Shown> => must<Shown>(by, 'get', `/${of}/${id}/case`);

async function step(by: Actor, id: string, name: string, more: { values?: object; reason?: string; of?: string } = {}) {
  const { of = 'application', ...given } = more;
  const { row } = await shown(by, id, of);
  const answer = await test.ask<{ code?: string }>(by, 'post', `/api/services/${of}/${id}/steps/${name}`, {
    version: row.version,
    ...given,
  });
  return answer.status === 200 ? 'done' : answer.body.code;
}

const waiting = async (by: Actor): Promise<Inbox['rows']> =>
  (await test.ask<Inbox>(by, 'get', '/api/kernel/inbox?view=waiting')).body.rows.filter(
    ({ procedure }) => procedure === 'services.opinion',
  );

/** An application that has come to the county. */
async function applied(name: string): Promise<string> {
  const submission = {
    item,
    answers: {},
    person: null,
    applicantName: name,
    applicantPhone: '13800005678',
    actsAs: 'self',
    materials: [],
    signed: 'paper',
    again: true,
  };
  const { id } = await must<Receipt>(worker, 'post', '/application/open/submit', { id: newId(), place: here, submission });
  expect(await step(worker, id, 'accept')).toBe('done');
  expect(await waiting(federation)).toEqual([]);
  expect(await step(worker, id, 'pass-to-county')).toBe('done');
  return id;
}

const blocked = async (id: string, name: string): Promise<string | undefined> =>
  (await shown(civil, id)).offers.find((each) => each.step === name)?.refusal?.sentence.zh;

describe('departments that are asked about an application', () => {
  let id = '';

  it('get it at the same time, each in an inbox of its own, and see what it is about', async () => {
    id = await applied('林小满');
    const [asked] = await waiting(federation);
    const [other] = await waiting(health);
    expect([asked?.title, other?.title]).toEqual(['残疾人两项补贴 · 林小满', '残疾人两项补贴 · 林小满']);
    expect([await waiting(labour), (await waiting(civil)).length]).toEqual([[], 0]);
    const about = await must<ContentAnswer & { state: { zh: string } }>(federation, 'get', `/opinion/${asked?.id}/application`);
    expect(about.state.zh).toBe('县级部门审核');
    expect((await test.ask(health, 'get', `/api/services/opinion/${asked?.id}/application`)).status).toBe(404);
    // The application itself stays with its department, at both walls.
    expect((await test.ask(federation, 'get', `/api/services/application/${id}/case`)).status).toBe(404);
    expect((await test.ask(worker, 'get', `/api/services/opinion/${asked?.id}/case`)).status).toBe(403);
  });

  it('keep the decision waiting until the last of them answered, and the sentence says who', async () => {
    expect(await blocked(id, 'grant')).toBe('残联、卫健的会同意见还没有回，回齐或者过了 2026-03-09 才能“同意”。');
    expect(await step(civil, id, 'grant')).toBe('opinions-awaited');
    const [asked] = await waiting(federation);
    expect(await step(federation, asked?.id ?? '', 'disagree', { of: 'opinion' })).toBe('field-needed');
    expect(await step(federation, asked?.id ?? '', 'disagree', { of: 'opinion', values: { words: '等级不符' } })).toBe('done');
    expect((await test.ask<{ code: string }>(federation, 'get', `/api/services/opinion/${asked?.id}/application`)).body.code).toBe(
      'opinion-given',
    );
    expect(await blocked(id, 'decline')).toContain('卫健的会同意见还没有回');
    const [other] = await waiting(health);
    expect(await step(health, other?.id ?? '', 'agree', { of: 'opinion' })).toBe('done');
    const { opinions } = await shown(civil, id);
    expect(opinions.map(({ owner, label, words }) => [owner.zh, label.zh, words])).toEqual([
      ['残联', '不同意', '等级不符'],
      ['卫健', '同意', null],
    ]);
    const applicant = actor('resident', here);
    await test.db.owner.query(
      'with own as (update kernel.case_line set holder = $1 where record = $2::uuid) update services.application set holder = $1 where id = $2::uuid',
      [applicant.account, id],
    );
    const own = await shown(applicant, id);
    expect([own.row.id, own.opinions], 'what departments write to each other').toEqual([id, []]);
    expect(own.lines.length).toBeGreaterThan(0);
    expect(own.lines.filter(({ kind, accountName, role }) => kind !== 'step' || accountName !== '' || role !== null)).toEqual([]);
    expect((await shown(civil, id)).lines.every(({ accountName }) => accountName !== '')).toBe(true);
    expect(await step(civil, id, 'decline', { reason: '残联核对等级不符' })).toBe('done');
  });

  it('that want papers are asked once more when these have come', async () => {
    id = await applied('王桂兰');
    const [asked] = await waiting(federation);
    expect(await step(federation, asked?.id ?? '', 'want-papers', { of: 'opinion', values: { words: '请补评定表' } })).toBe('done');
    expect(await waiting(federation)).toEqual([]);
    expect(await step(civil, id, 'ask-supplement', { values: { supplementNotice: '请补评定表' } })).toBe('done');
    now = new Date('2026-03-02T03:00:00Z');
    const { row } = await shown(worker, id);
    await must(worker, 'post', `/application/${id}/steps/supply`, { version: row.version, materials: [{ key: 'id-card', how: 'shown' }] });
    const again = await waiting(federation);
    expect(again).toHaveLength(1);
    expect(again[0]?.id).not.toBe(asked?.id);
    expect(await waiting(health)).toHaveLength(1);
    expect((await shown(civil, id)).opinions.map(({ label }) => label.zh)).toEqual(['请补材料', '待回复', '待回复']);
  });

  it('that do not answer in time hold nothing up, and may answer until it is decided', async () => {
    now = new Date('2026-03-10T02:00:00Z');
    await caseUpkeep.run(test.platform);
    expect(await blocked(id, 'decline')).toBeUndefined();
    expect(await waiting(health)).toHaveLength(1);
    expect(await step(worker, id, 'withdraw')).toBe('done');
    expect([await waiting(health), await waiting(federation)]).toEqual([[], []]);
    const trail = await test.db.owner.query<{ operation: string }>(
      "select distinct operation from kernel.audit_entry where register = 'services.opinion' and account = '00000000-0000-7000-8000-000000000002' order by 1",
    );
    expect(trail.rows.map(({ operation }) => operation)).toEqual(
      expect.arrayContaining(['services.ask-opinions', 'services.drop-opinions']),
    );
  });
});
