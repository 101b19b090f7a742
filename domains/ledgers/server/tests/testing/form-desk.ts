import { join } from 'node:path';
import { type Actor, identityCheckCharacter } from '@linli/kernel/model';
import { kernelOperations, newId } from '@linli/kernel/server';
import { actor, startTestPlatform } from '@linli/kernel/testkit';
import { regionsModel } from '@linli/regions/model';
import { regionsServer } from '@linli/regions/server';
import { residentsModel } from '@linli/residents/model';
import { residentsServer } from '@linli/residents/server';
import { statusesModel } from '@linli/statuses/model';
import { statusesServer } from '@linli/statuses/server';
import { ledgersModel } from '../../../model/index.ts';
import { ledgersServer } from '../../index.ts';
import { runWaiting } from '../desk.ts';

export const county = '610921';
export const [nanjie, beijie] = ['610921100001', '610921100002'] as const;
export const worker = actor('community-worker', nanjie);
export const neighbour = actor('community-worker', beijie);
export const town = actor('town-officer', '610921100');
export const civilAffairs = actor('county-officer', county, ['civil-affairs']);
export const labour = actor('county-officer', county, ['human-resources']);

export const numberOf = (first17: string): string => first17 + identityCheckCharacter(first17);

/** Two elders of Nanjie, one of them without a phone. */
export const people = [
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

export const field = (key: string, header: string, from: string, name: string, required = false) => ({
  key,
  header,
  from,
  name,
  width: 12,
  required,
});

export const visits = {
  key: 'nvisit',
  label: '本月入户次数',
  kind: 'integer',
  why: '掌握探访关爱是否到位',
  owner: 'civil-affairs',
  cycle: 'monthly',
};

export const listDesign = {
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

export const figures = {
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

export interface Template {
  readonly version: number;
  readonly state: string;
  readonly design: { readonly fields: { from: string; name: string }[] };
}

export interface Facts {
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

type Body = Record<string, never>;

/** Two communities with two elders, and short words for what officers and workers do with forms again and again. */
export async function openFormDesk(engineUrl: string, firstDay: string) {
  const clock = { now: new Date(firstDay) };
  const servers = [regionsServer, residentsServer, statusesServer, ledgersServer];
  const test = await startTestPlatform({
    engineUrl,
    models: [regionsModel, residentsModel, statusesModel, ledgersModel],
    migrations: servers.map((each) => ({ domain: each.model.name, folder: each.migrations ?? join('.') })),
    operations: [...kernelOperations, ...residentsServer.operations, ...ledgersServer.operations],
    jobs: [...ledgersServer.jobs],
    clock: () => clock.now,
  });
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
    if (answer.status < 400) throw new Error(`${method} ${path} was not refused: ${JSON.stringify(answer.body)}`);
    return answer.body.code ?? answer.body.error?.code ?? JSON.stringify(answer.body);
  };
  const save = (who: Actor, id: string, more: Record<string, unknown>) =>
    ask<{ version: number }>(who, 'put', `/ledgers/form-templates/${id}`, { department: 'civil-affairs', cycle: 'monthly', ...more });
  const step = async (who: Actor, id: string, name: string, more: Record<string, unknown> = {}) => {
    const { version } = await must<Template>(who, 'get', `/ledgers/form-templates/${id}`);
    return ask<Template>(who, 'post', `/ledgers/form-templates/${id}/steps`, { version, step: name, ...more });
  };
  /** From a design to an admitted template. */
  const admit = async (id: string, title: string, shape: 'list' | 'figures', design: object): Promise<void> => {
    await save(civilAffairs, id, { title, shape, design });
    await step(civilAffairs, id, 'submit');
    const { status, body } = await step(civilAffairs, id, 'admit', { approval: '汉民发〔2026〕12号' });
    if (status !== 200) throw new Error(JSON.stringify(body));
  };
  const send = async (task: string, template: string, firstDueOn: string, places: readonly string[] = [county]): Promise<void> => {
    await must(civilAffairs, 'post', '/ledgers/form-tasks', { id: task, template, places, firstDueOn, until: null });
    await runWaiting(test);
  };
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
  return { test, clock, ask, must, refused, save, step, admit, send, month, formOf, stepForm };
}

export type FormDesk = Awaited<ReturnType<typeof openFormDesk>>;
