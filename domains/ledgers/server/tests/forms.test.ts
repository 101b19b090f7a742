import { join } from 'node:path';
import { type Actor, identityCheckCharacter } from '@linli/kernel/model';
import { kernelOperations, newId } from '@linli/kernel/server';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { regionsModel } from '@linli/regions/model';
import { regionsServer } from '@linli/regions/server';
import { residentsModel } from '@linli/residents/model';
import { residentsServer } from '@linli/residents/server';
import { statusesModel } from '@linli/statuses/model';
import { statusesServer } from '@linli/statuses/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ledgersModel } from '../../model/index.ts';
import { keepForms } from '../forms/index.ts';
import { ledgersServer } from '../index.ts';
import { runWaiting } from './desk.ts';

const county = '610921';
const [nanjie, beijie] = ['610921100001', '610921100002'] as const;
const worker = actor('community-worker', nanjie);
const neighbour = actor('community-worker', beijie);
const town = actor('town-officer', '610921100');
const civilAffairs = actor('county-officer', county, ['civil-affairs']);
const labour = actor('county-officer', county, ['human-resources']);

let now = new Date('2026-11-02T09:00:00+08:00');
let test: TestPlatform;

type Body = Record<string, never>;
const ask = async <T = Body>(who: Actor, method: string, path: string, body?: unknown): Promise<{ status: number; body: T }> => {
  const { status, body: answer } = await test.ask(who, method, `/api${path}`, body);
  return { status, body: answer as T };
};
const must = async <T = Body>(who: Actor, method: string, path: string, body?: unknown): Promise<T> => {
  const answer = await ask<T>(who, method, path, body);
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const refused = async (who: Actor, method: string, path: string, body?: unknown): Promise<string> => {
  const answer = await ask<{ error?: { code: string }; code?: string }>(who, method, path, body);
  expect(answer.status, JSON.stringify(answer.body)).toBeGreaterThanOrEqual(400);
  return answer.body.code ?? answer.body.error?.code ?? JSON.stringify(answer.body);
};

const numberOf = (first17: string): string => first17 + identityCheckCharacter(first17);
const people = [
  {
    id: newId(),
    place: nanjie,
    values: {
      name: '林守拙',
      identityNumber: numberOf('99992119500203005'),
      sex: '1',
      birthDate: '1950-02-03',
      phone: '13800000001',
      currentAddress: '南街12号',
    },
  },
  {
    id: newId(),
    place: nanjie,
    values: {
      name: '苏晚晴',
      identityNumber: numberOf('99992119480511212'),
      sex: '2',
      birthDate: '1948-05-11',
      currentAddress: '南街14号',
    },
  },
] as const;

beforeAll(async () => {
  const servers = [regionsServer, residentsServer, statusesServer, ledgersServer];
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [regionsModel, residentsModel, statusesModel, ledgersModel],
    migrations: servers.map((each) => ({ domain: each.model.name, folder: each.migrations ?? join('.') })),
    operations: [...kernelOperations, ...residentsServer.operations, ...ledgersServer.operations],
    jobs: [...ledgersServer.jobs],
    clock: () => now,
  });
  for (const [place, name] of [
    [nanjie, '南街社区'],
    [beijie, '北街社区'],
  ] as const)
    await must(actor('county-officer', county), 'post', '/regions/community', {
      id: newId(),
      place,
      values: { name, code: place, urban: true },
    });
  for (const each of people) await must(worker, 'post', '/residents/person', each);
  await must(worker, 'post', '/residents/residence', { id: newId(), place: nanjie, values: { person: people[0].id, relation: 'usual' } });
  await test.settle();
});
afterAll(() => test.close());

const field = (key: string, header: string, from: string, name: string, required = false) => ({
  key,
  header,
  from,
  name,
  width: 12,
  required,
});
const visits = {
  key: 'nvisit',
  label: '本月入户次数',
  kind: 'integer',
  why: '掌握探访关爱是否到位',
  owner: 'civil-affairs',
  cycle: 'monthly',
};
const listDesign = {
  subject: 'T10',
  note: '60 周岁及以上',
  fields: [
    field('a', '序号', 'entry', 'table.serial'),
    field('b', '姓名', 'entry', 'person.name'),
    field('c', '身份证号', 'entry', 'person.identityNumber'),
    field('d', '联系电话', 'entry', 'person.phone', true),
    field('e', '现居住地址', 'entry', 'person.currentAddress'),
    field('f', '本月入户次数', 'new', 'nvisit', true),
  ],
  newFields: [visits],
};
const figures = {
  subject: null,
  note: '',
  fields: [
    field('a', '登记居民', 'fact', 'residents.persons'),
    field('b', '常住人口', 'fact', 'residents.usual'),
    field('c', '文体活动场次', 'new', 'nplay', true),
  ],
  newFields: [
    { key: 'nplay', label: '文体活动场次', kind: 'integer', why: '看社区活动开展情况', owner: 'civil-affairs', cycle: 'monthly' },
  ],
};

const template = newId();
const sheetTemplate = newId();
const save = (who: Actor, id: string, more: Record<string, unknown>) =>
  ask<{ version: number }>(who, 'put', `/ledgers/form-templates/${id}`, { department: 'civil-affairs', cycle: 'monthly', ...more });

interface Template {
  readonly version: number;
  readonly state: string;
  readonly design: { readonly fields: { from: string; name: string }[] };
}
const step = async (who: Actor, id: string, name: string, more: Record<string, unknown> = {}) => {
  const { version } = await must<Template>(who, 'get', `/ledgers/form-templates/${id}`);
  return ask<Template>(who, 'post', `/ledgers/form-templates/${id}/steps`, { version, step: name, ...more });
};

describe('admission', () => {
  it('tells at once how much is known, from where, and what stands in the way', async () => {
    const checked = await must<{
      knownTenths: number;
      needsApproval: boolean;
      fields: { key: string; known: boolean; rows: number | null; filled: number | null }[];
      faults: { code: string }[];
    }>(civilAffairs, 'post', '/ledgers/form-templates/check', {
      id: template,
      title: '老年人探访月报',
      cycle: 'monthly',
      shape: 'list',
      design: { ...listDesign, newFields: [{ ...visits, why: '' }] },
    });
    expect(checked).toMatchObject({ knownTenths: 800, needsApproval: false, faults: [{ code: 'field-why' }] });
    expect(checked.fields.find((each) => each.key === 'd')).toMatchObject({ known: true, rows: 2, filled: 1 });
    expect(checked.fields.find((each) => each.key === 'f')).toMatchObject({ known: false });
  });

  it('refuses a new field that the dictionary has under another word', async () => {
    await save(civilAffairs, template, {
      title: '老年人探访月报',
      shape: 'list',
      design: { ...listDesign, newFields: [{ ...visits, label: '手机号' }] },
    });
    const { body } = await step(civilAffairs, template, 'submit');
    expect(JSON.stringify(body)).toContain('field-held');
    expect(JSON.stringify(body)).toContain('联系电话');
  });

  it('lets nobody send what is not admitted, and another department admit nothing', async () => {
    const { version } = await must<Template>(civilAffairs, 'get', `/ledgers/form-templates/${template}`);
    expect((await save(civilAffairs, template, { version, title: '老年人探访月报', shape: 'list', design: listDesign })).status).toBe(200);
    expect((await save(labour, newId(), { title: '别的部门的报表', shape: 'list', design: listDesign })).status).toBe(403);
    const sending = { id: newId(), template, places: [county], firstDueOn: '2026-11-25', until: null };
    expect(await refused(civilAffairs, 'post', '/ledgers/form-tasks', sending)).toBe('not-admitted');
    expect((await step(civilAffairs, template, 'submit')).body).toMatchObject({ state: 'submitted' });
    expect((await step(labour, template, 'admit')).status).toBe(403);
    expect((await step(town, template, 'admit')).status).toBe(403);
  });

  it('turns admitted new fields into fields of the county', async () => {
    const { body } = await step(civilAffairs, template, 'admit');
    expect(body).toMatchObject({ state: 'admitted' });
    expect(body.design.fields.map((each) => each.from)).toEqual(Array(6).fill('entry'));
    const known = await must<{ fields: { from: string; name: string; label: { zh: string } }[] }>(
      civilAffairs,
      'get',
      '/ledgers/form-fields?subject=T10',
    );
    expect(known.fields).toContainEqual(expect.objectContaining({ from: 'entry', name: 'person.x_benyueruhucishu' }));
    const { fields } = await must<{ fields: object[] }>(civilAffairs, 'get', '/kernel/county-fields');
    expect(fields).toMatchObject([{ register: 'residents.person', kind: 'integer', owner: 'civil-affairs', cycle: 'monthly' }]);
    expect(JSON.stringify(fields)).toContain('掌握探访关爱是否到位（随报表《老年人探访月报》准入）');
  });

  it('wants the county’s approval above 30 percent of new fields', async () => {
    await save(civilAffairs, sheetTemplate, { title: '社区情况月报', shape: 'figures', design: figures });
    await step(civilAffairs, sheetTemplate, 'submit');
    expect(JSON.stringify((await step(civilAffairs, sheetTemplate, 'admit')).body)).toContain('approval-needed');
    expect((await step(civilAffairs, sheetTemplate, 'admit', { approval: '汉民发〔2026〕12号' })).body).toMatchObject({
      state: 'admitted',
    });
  });

  it('does not let a second template ask the same people half of it again', async () => {
    const twin = newId();
    const design = { ...listDesign, newFields: [], fields: listDesign.fields.slice(0, 5) };
    const barred = await save(labour, twin, { department: 'human-resources', title: '老年人再就业月报', shape: 'list', design });
    expect([barred.status, JSON.stringify(barred.body)]).toEqual([403, expect.stringContaining('department-may-not')]);
    await save(civilAffairs, twin, { title: '高龄老人月报', shape: 'list', design });
    const { body } = await step(civilAffairs, twin, 'submit');
    expect(JSON.stringify(body)).toContain('must-merge');
    expect(JSON.stringify(body)).toContain('老年人探访月报');
  });
});

interface Facts {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly version: number;
  readonly dueOn: string;
  readonly late: boolean;
  readonly gaps: number;
  readonly cells: number;
  readonly autoCells: number;
  readonly manualCells: number;
  readonly knownCells: number;
}
const month = async (who: Actor) => (await must<{ forms: Facts[] }>(who, 'get', `/ledgers/month?place=${who.place}`)).forms;
const formOf = async (who: Actor, title: string): Promise<Facts> => {
  const found = (await month(who)).find((each) => each.title === title && each.state !== 'locked');
  if (found === undefined) throw new Error(`No form ${title}`);
  return found;
};
const stepForm = async (who: Actor, id: string, name: string, reason?: string) => {
  const { form } = await must<{ form: Facts }>(who, 'get', `/ledgers/forms/${id}`);
  return ask<Facts>(who, 'post', `/ledgers/forms/${id}/steps`, {
    version: form.version,
    step: name,
    ...(reason === undefined ? {} : { reason }),
  });
};
const listTask = newId();
const sheetTask = newId();

describe('a form of a community', () => {
  it('is opened and filled by the system, with the due day moved to a working day', async () => {
    // 29 November 2026 is a Sunday.
    await must(civilAffairs, 'post', '/ledgers/form-tasks', {
      id: listTask,
      template,
      places: [county],
      firstDueOn: '2026-11-29',
      until: null,
    });
    await must(civilAffairs, 'post', '/ledgers/form-tasks', {
      id: sheetTask,
      template: sheetTemplate,
      places: [county],
      firstDueOn: '2026-11-25',
      until: null,
    });
    await runWaiting(test);
    const forms = await month(worker);
    expect(forms.map((each) => [each.title, each.dueOn, each.state, each.gaps])).toEqual([
      ['社区情况月报', '2026-11-25', 'open', 1],
      ['老年人探访月报', '2026-11-30', 'open', 3],
    ]);
    const list = forms[1];
    expect([list?.cells, list?.autoCells]).toEqual([10, 7]);
  });

  it('asks only its gaps, and shows numbers masked', async () => {
    const { gaps, total } = await must<{ gaps: { who: string; column: { header: string } }[]; total: number }>(
      worker,
      'get',
      `/ledgers/month/gaps?place=${nanjie}`,
    );
    expect(total).toBe(4);
    expect(gaps.map((each) => `${each.who ?? ''}${each.column.header}`)).toEqual([
      '文体活动场次',
      '林守拙本月入户次数',
      '苏晚晴联系电话',
      '苏晚晴本月入户次数',
    ]);
    const { id } = await formOf(worker, '老年人探访月报');
    const { lines } = await must<{ lines: { cells: { shown: string }[] }[] }>(worker, 'get', `/ledgers/forms/${id}`);
    expect(lines[0]?.cells[2]?.shown).toMatch(/^999921\*+/);
  });

  it('puts an answered gap into the record that owns the fact, and the next form finds it there', async () => {
    const { id } = await formOf(worker, '老年人探访月报');
    const answered = await must<{ gaps: number; cell: { source: string } }>(worker, 'post', `/ledgers/forms/${id}/cells`, {
      no: 2,
      key: 'd',
      value: '13900000002',
    });
    expect(answered).toMatchObject({ gaps: 2, cell: { source: 'manual' } });
    const stored = await test.db.owner.query<{ origins: Record<string, { kind: string }> }>(
      'select origins from residents.person where id = $1',
      [people[1].id],
    );
    expect(stored.rows[0]?.origins['phone']).toMatchObject({ kind: 'task' });
  });

  it('takes nothing a second time that is known, unless somebody insists, and counts that', async () => {
    const { id } = await formOf(worker, '老年人探访月报');
    const typing = { no: 1, key: 'e', value: '南街99号' };
    expect(await refused(worker, 'post', `/ledgers/forms/${id}/cells`, typing)).toBe('already-known');
    await must(worker, 'post', `/ledgers/forms/${id}/cells`, { ...typing, keep: true });
    expect(await formOf(worker, '老年人探访月报')).toMatchObject({ knownCells: 1, manualCells: 2 });
    const address = await test.db.owner.query<{ current_address: string }>('select current_address from residents.person where id = $1', [
      people[0].id,
    ]);
    expect(address.rows[0]?.current_address).toBe('南街12号');
    await must(worker, 'post', `/ledgers/forms/${id}/cells`, { no: 1, key: 'e', value: null });
    expect(await formOf(worker, '老年人探访月报')).toMatchObject({ knownCells: 0, manualCells: 1 });
  });

  it('hands what is wrong to the keeper of the resident as a correction, and follows when it is accepted', async () => {
    const { id } = await formOf(worker, '老年人探访月报');
    const correction = newId();
    await must(worker, 'post', `/ledgers/forms/${id}/corrections`, {
      correction,
      no: 1,
      key: 'e',
      proposed: '南街12号3栋',
      reason: '搬到后院',
    });
    const person = await must<{ version: number }>(worker, 'get', `/residents/person/${people[0].id}`);
    await must(worker, 'post', `/residents/correction/${correction}/accept`, { version: 1, personVersion: person.version, answer: null });
    await must(worker, 'post', '/ledgers/forms/prepare', { place: nanjie, form: id });
    const { lines } = await must<{ lines: { cells: { shown: string; source: string }[] }[] }>(worker, 'get', `/ledgers/forms/${id}`);
    expect(lines[0]?.cells[4]).toMatchObject({ shown: '南街12号3栋', source: 'corrected' });
    expect(lines[1]?.cells[3]).toMatchObject({ source: 'manual' });
  });

  it('takes “there is none” for an answer', async () => {
    const { id, gaps } = await formOf(worker, '老年人探访月报');
    const answered = await must<{ gaps: number; cell: { shown: string } }>(worker, 'post', `/ledgers/forms/${id}/cells`, {
      no: 1,
      key: 'f',
      value: null,
      none: true,
    });
    expect([answered.gaps, answered.cell.shown]).toEqual([gaps - 1, '无']);
    const known = { no: 1, key: 'd', value: null, none: true };
    expect(await must(worker, 'post', `/ledgers/forms/${id}/cells`, known)).toMatchObject({ cell: { shown: '138****0001' } });
  });

  it('counts its figures and lets nobody type them', async () => {
    const { id } = await formOf(worker, '社区情况月报');
    const { lines } = await must<{ lines: { cells: { shown: string }[] }[] }>(worker, 'get', `/ledgers/forms/${id}`);
    expect(lines[0]?.cells.map((each) => each.shown)).toEqual(['2', '1', '']);
    expect(await refused(worker, 'post', `/ledgers/forms/${id}/cells`, { no: 1, key: 'a', value: 5 })).toBe('counted-cell');
    expect(await refused(worker, 'post', `/ledgers/forms/${id}/cells`, { no: 1, key: 'c', value: -3 })).toBe('unfit-value');
  });

  it('cannot be confirmed with gaps, which are named by line and column', async () => {
    const { id } = await formOf(worker, '社区情况月报');
    const { body } = await stepForm(worker, id, 'confirm');
    expect(JSON.stringify(body)).toContain('faults-left');
    expect(JSON.stringify(body)).toContain('文体活动场次');
  });

  it('is confirmed, taken back, confirmed again, and taken', async () => {
    const { id } = await formOf(worker, '社区情况月报');
    await must(worker, 'post', `/ledgers/forms/${id}/cells`, { no: 1, key: 'c', value: 4, note: '含广场舞比赛' });
    expect((await stepForm(worker, id, 'confirm')).body).toMatchObject({ state: 'confirmed' });
    expect((await stepForm(worker, id, 'unconfirm')).body).toMatchObject({ state: 'open' });
    expect((await stepForm(worker, id, 'confirm')).body).toMatchObject({ state: 'confirmed' });
    expect((await stepForm(town, id, 'confirm')).status).toBe(403);
    expect((await stepForm(town, id, 'return', '')).status).toBe(422);
    expect((await stepForm(town, id, 'return', '场次和活动记录对不上')).body).toMatchObject({
      state: 'returned',
      answer: '场次和活动记录对不上',
    });
    expect((await stepForm(worker, id, 'confirm')).body).toMatchObject({ state: 'confirmed', answer: null });
    await must(civilAffairs, 'post', `/ledgers/form-tasks/${sheetTask}/take`, { period: '2026-11' });
    expect(JSON.stringify((await stepForm(worker, id, 'unconfirm')).body)).toContain('wrong-state');
  });

  it('is nobody else’s: neighbour and other departments see nothing of it', async () => {
    const { id } = await formOf(worker, '老年人探访月报');
    expect((await ask(neighbour, 'get', `/ledgers/forms/${id}`)).status).toBe(404);
    expect((await ask(labour, 'get', `/ledgers/forms/${id}`)).status).toBe(403);
    expect((await ask(neighbour, 'get', `/ledgers/month?place=${nanjie}`)).status).toBe(403);
  });

  it('comes as a workbook in the department’s layout', async () => {
    const { id } = await formOf(worker, '老年人探访月报');
    const answer = await test.ask(worker, 'post', `/api/ledgers/forms/${id}/file`, { purpose: '上报民政局', clear: false });
    expect(answer.status).toBe(200);
    expect(answer.response.headers.get('content-type')).toContain('spreadsheetml');
  });
});

describe('above the community', () => {
  interface Progress {
    readonly period: string;
    readonly counts: Record<string, number>;
    readonly forms: { place: string; late: boolean; state: string }[];
  }

  it('figures are added and the rest is waited for', async () => {
    const summed = await must<{ counted: number; sent: number; totals: (number | null)[] }>(
      town,
      'get',
      `/ledgers/form-tasks/${sheetTask}/sum?period=2026-11&place=610921100`,
    );
    expect(summed).toMatchObject({ counted: 1, sent: 2, totals: [2, 1, 4] });
    expect(await refused(labour, 'get', `/ledgers/form-tasks/${sheetTask}/sum?period=2026-11&place=610921`)).toBe('not-your-department');
  });

  it('town and county see who is late the day after the due day, and the fact counts it', async () => {
    now = new Date('2026-11-26T09:00:00+08:00');
    await keepForms(test.platform);
    const late = await must<Progress>(town, 'get', `/ledgers/form-tasks/${sheetTask}?show=late`);
    expect([late.counts, late.forms.map((each) => each.place)]).toEqual([
      { all: 2, waiting: 1, late: 1, returned: 0, confirmed: 0, taken: 1 },
      [beijie],
    ]);
    await test.settle();
    const facts = await test.db.owner.query<{ place: string; value: string }>(
      "select place, value from kernel.fact where name = 'ledgers.formsLate' order by place",
    );
    expect(facts.rows.map((row) => [row.place, Number(row.value)])).toEqual([
      [nanjie, 0],
      [beijie, 1],
    ]);
  });

  it('a late one can still be confirmed, and says so', async () => {
    const { id } = await formOf(neighbour, '社区情况月报');
    await must(neighbour, 'post', `/ledgers/forms/${id}/cells`, { no: 1, key: 'c', value: 1 });
    expect((await stepForm(neighbour, id, 'confirm')).body).toMatchObject({ state: 'confirmed', confirmedLate: true, late: false });
  });

  it('the next period opens by itself, asks the monthly field anew, and nothing that is known or that there is none of; the old one is locked', async () => {
    const { id } = await formOf(worker, '老年人探访月报');
    await must(worker, 'post', `/ledgers/forms/${id}/cells`, { no: 2, key: 'f', value: 1 });
    expect((await stepForm(worker, id, 'confirm')).body).toMatchObject({ state: 'confirmed' });
    now = new Date('2026-12-01T08:00:00+08:00');
    await keepForms(test.platform);
    await keepForms(test.platform);
    expect((await must<{ form: Facts }>(worker, 'get', `/ledgers/forms/${id}`)).form.state).toBe('locked');
    const next = await formOf(worker, '老年人探访月报');
    expect(next).toMatchObject({ state: 'open', dueOn: '2026-12-29', gaps: 1, autoCells: 9 });
    expect((await month(worker)).length).toBe(2);
    expect(JSON.stringify((await stepForm(town, id, 'return', '再看看')).body)).toMatch(/wrong-state|locked/);
  });

  it('a retired template reaches nobody any more', async () => {
    await step(civilAffairs, sheetTemplate, 'retire', { reason: '并入统计月报' });
    now = new Date('2027-01-04T08:00:00+08:00');
    await keepForms(test.platform);
    expect((await month(worker)).filter((each) => each.title === '社区情况月报' && each.dueOn > '2026-12-31')).toEqual([]);
    expect((await month(worker)).some((each) => each.title === '老年人探访月报' && each.dueOn > '2027-01-01')).toBe(true);
  });
});

describe('ledgers in use', () => {
  it('are taken from the platform once, found to repeat each other, merged with a reason, and fewer afterwards', async () => {
    const { added } = await must<{ added: number }>(civilAffairs, 'post', '/ledgers/duplicates/take-templates', {});
    expect(added).toBeGreaterThan(2);
    expect((await must<{ added: number }>(civilAffairs, 'post', '/ledgers/duplicates/take-templates', {})).added).toBe(0);
    const columns = '姓名、性别、身份证号、居住状况、自理能力等级、紧急联系人、现居住地址、联系电话、走访日期、走访情况、走访人';
    const id = newId();
    await must(civilAffairs, 'post', '/ledgers/ledger', { id, place: county, values: { title: '独居老人走访登记本', columns } });
    interface Analysis {
      readonly tables: number;
      readonly pairs: { first: string; second: string; keep: string; decided: unknown }[];
      readonly reduction: { before: number; after: number; tenths: number }[];
    }
    const found = await must<Analysis>(town, 'get', '/ledgers/duplicates');
    const pair = found.pairs.find((each) => [each.first, each.second].includes(id));
    if (pair === undefined) throw new Error('not found to repeat');
    const decision = {
      first: pair.first,
      second: pair.second,
      keep: pair.first === id ? pair.second : pair.first,
      decision: 'later',
      reason: '等民政局商量',
    };
    expect((await ask(town, 'post', '/ledgers/duplicates/decisions', { id: newId(), ...decision })).status).toBe(403);
    await must(civilAffairs, 'post', '/ledgers/duplicates/decisions', { id: newId(), ...decision });
    await must(civilAffairs, 'post', '/ledgers/duplicates/decisions', {
      id: newId(),
      ...decision,
      decision: 'accept',
      reason: '走访内容并入老年人台账',
    });
    const after = await must<Analysis>(worker, 'get', '/ledgers/duplicates');
    expect(after.tables).toBe(found.tables - 1);
    expect(after.reduction.at(-1)).toMatchObject({ before: found.tables, after: found.tables - 1 });
    expect(await refused(civilAffairs, 'post', '/ledgers/duplicates/decisions', { id: newId(), ...decision })).toBe('no-such-record');
  });
});
