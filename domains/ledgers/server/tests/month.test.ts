import { newId } from '@linli/kernel/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { keepForms } from '../forms/index.ts';
import {
  type Facts,
  type FormDesk,
  beijie,
  civilAffairs,
  field,
  figures,
  labour,
  nanjie,
  neighbour,
  numberOf,
  openFormDesk,
  people,
  town,
  worker,
} from './testing/form-desk.ts';

const elders = '老年人服务月报';
const homes = '老年人居住月报';
const sheet = '社区情况月报';
const ailing = '困难老人月报';

/** Three forms about the same elders and one of figures; both lists want the phone. */
const elderDesign = {
  subject: 'T10',
  note: '',
  fields: [
    field('a', '姓名', 'entry', 'person.name'),
    field('b', '联系电话', 'entry', 'person.phone', true),
    field('c', '服务需求', 'new', 'nneed', true),
    field('d', '身份证号', 'entry', 'person.identityNumber'),
    field('e', '出生日期', 'entry', 'person.birthDate'),
  ],
  newFields: [{ key: 'nneed', label: '服务需求', kind: 'text', why: '安排上门服务', owner: 'civil-affairs', cycle: 'monthly' }],
};
const homeDesign = {
  subject: 'T10',
  note: '',
  fields: [
    field('a', '姓名', 'entry', 'person.name'),
    field('b', '手机', 'entry', 'person.phone', true),
    field('c', '居住状况', 'entry', 'elder-care.livingSituation', true),
    field('d', '自理能力', 'entry', 'elder-care.careAbility'),
    field('e', '现居住地址', 'entry', 'person.currentAddress'),
  ],
  newFields: [],
};
/** Wants something of where they live: such a record cannot be begun from a form, since it has a relation to the place. */
const ailingDesign = {
  subject: 'T10',
  note: '',
  fields: [
    field('a', '性别', 'entry', 'person.sex'),
    field('b', '住址', 'entry', 'person.registeredAddress', true),
    field('c', '民族', 'entry', 'person.ethnicGroup'),
    field('d', '婚姻', 'entry', 'person.maritalStatus'),
    field('e', '与户主关系', 'entry', 'residence.relationToHead', true),
  ],
  newFields: [],
};

interface Questions {
  readonly cells: number;
  readonly questions: readonly {
    readonly question: string;
    readonly column: { readonly header: string };
    readonly forms: readonly string[];
    readonly asked: number;
    readonly cells: number;
    readonly people: readonly { readonly whom: string | null; readonly who: string | null; readonly hint: string | null }[];
  }[];
}

const [lin, su] = people;
let desk: FormDesk;
const questions = () => desk.must<Questions>(worker, 'get', `/ledgers/month/questions?place=${nanjie}`);
const questionOf = async (header: string) => {
  const found = (await questions()).questions.find((each) => each.column.header === header);
  if (found === undefined) throw new Error(`Nobody asks ${header}.`);
  return found;
};
const answer = (more: Record<string, unknown>, who = worker) =>
  desk.ask<{ answered: number; cells: number; left: number; code?: string }>(who, 'post', '/ledgers/month/answers', {
    place: nanjie,
    value: null,
    ...more,
  });
const cellsOf = async (title: string, key: number) => {
  const { id } = await desk.formOf(worker, title);
  const { lines } = await desk.must<{ lines: { cells: { shown: string; source: string; from: { label: string } | null }[] }[] }>(
    worker,
    'get',
    `/ledgers/forms/${id}`,
  );
  return lines.map((each) => each.cells[key]);
};

beforeAll(async () => {
  desk = await openFormDesk(inject('engineUrl'), '2026-11-02T09:00:00+08:00');
  for (const [at, [title, shape, design]] of (
    [
      [elders, 'list', elderDesign],
      [homes, 'list', homeDesign],
      [ailing, 'list', ailingDesign],
      [sheet, 'figures', figures],
    ] as const
  ).entries()) {
    const template = newId();
    await desk.admit(template, title, shape, design);
    await desk.send(newId(), template, `2026-11-${16 + at}`, [nanjie, beijie]);
  }
});
afterAll(() => desk.test.close());

describe('what a month asks', () => {
  it('is asked once, however many forms want it: the community first, then people, told apart by where they live', async () => {
    const { questions: all, cells } = await questions();
    expect(all.map(({ column, asked, cells: own, forms }) => [column.header, asked, own, forms.length])).toEqual([
      ['文体活动场次', 1, 1, 1],
      ['服务需求', 2, 2, 1],
      ['联系电话', 1, 2, 2],
      ['居住状况', 2, 2, 1],
      ['住址', 2, 2, 1],
      ['与户主关系', 2, 2, 1],
    ]);
    expect(cells).toBe(11);
    expect((await questionOf('联系电话')).people).toEqual([{ whom: su.id, who: '苏晚晴', hint: '南街14号' }]);
  });

  it('is answered once: typed in the form due first, taken over by the others, kept with the person', async () => {
    const { question } = await questionOf('联系电话');
    const { body } = await answer({ question, whom: su.id, value: '13900000002' });
    expect(body).toEqual({ answered: 1, cells: 2, left: 0 });
    expect((await cellsOf(elders, 1)).map((each) => [each?.shown, each?.source])).toEqual([
      ['138****0001', 'auto'],
      ['139****0002', 'manual'],
    ]);
    expect((await cellsOf(homes, 1))[1]).toMatchObject({ shown: '139****0002', source: 'auto', from: { label: elders } });
    expect(await desk.formOf(worker, elders)).toMatchObject({ gaps: 2, manualCells: 1 });
    expect(await desk.formOf(worker, homes)).toMatchObject({ gaps: 2, manualCells: 0 });
    const kept = await desk.must<{ values: { phone: string } }>(worker, 'get', `/residents/person/${su.id}`);
    expect(kept.values.phone).toContain('0002');
    expect((await answer({ question, whom: su.id, value: '13900000003' })).body).toMatchObject({ code: 'nothing-asked' });
  });

  it('is refused when the registers have learnt it meanwhile, with what they say; “use it” takes theirs', async () => {
    const { question } = await questionOf('居住状况');
    await desk.must(worker, 'post', '/statuses/elder-care', {
      id: newId(),
      place: nanjie,
      values: { person: lin.id, livingSituation: 'alone' },
    });
    const typed = await answer({ question, whom: lin.id, value: 'with-children' });
    expect([typed.status, typed.body.code]).toEqual([409, 'already-known']);
    expect((await answer({ question, whom: lin.id })).body).toMatchObject({ answered: 1, cells: 1 });
    expect((await cellsOf(homes, 2))[0]).toMatchObject({ source: 'auto' });
    expect((await answer({ question, value: 'no-such-word' })).body).toMatchObject({ code: 'unfit-value' });
    expect((await answer({ question, value: 'empty-nest' })).body).toMatchObject({ answered: 1, left: 0 });
    const care = await desk.test.db.owner.query('select living_situation from statuses.elder_care where person = $1', [su.id]);
    expect(care.rows).toEqual([{ living_situation: 'empty-nest' }]);
  });

  it('is kept only where there is a record that can hold it; the others are told to be registered first', async () => {
    const { question } = await questionOf('与户主关系');
    expect((await answer({ question, value: '0' })).body).toEqual({ answered: 1, cells: 1, left: 1 });
    const alone = await answer({ question, whom: su.id, value: '0' });
    expect([alone.status, alone.body.code]).toEqual([409, 'register-first']);
    expect((await answer({ question, none: true })).body).toEqual({ answered: 1, cells: 1, left: 0 });
  });

  it('may be “none of them” for everybody who is still asked, in one step', async () => {
    const [need, address] = [await questionOf('服务需求'), await questionOf('住址')];
    expect((await answer({ question: need.question, none: true })).body).toEqual({ answered: 2, cells: 2, left: 0 });
    expect((await cellsOf(elders, 2)).map((each) => each?.shown)).toEqual(['无', '无']);
    expect((await answer({ question: address.question, none: true })).body).toEqual({ answered: 2, cells: 2, left: 0 });
    const play = await questionOf('文体活动场次');
    expect((await answer({ question: play.question, none: true })).body).toEqual({ answered: 1, cells: 1, left: 0 });
    expect((await cellsOf(sheet, 2))[0]).toMatchObject({ shown: '0', source: 'manual' });
    expect(await questions()).toEqual({ questions: [], cells: 0 });
  });

  it('is nobody else’s to see or to answer', async () => {
    const path = `/ledgers/month/questions?place=${nanjie}`;
    expect((await desk.ask(neighbour, 'get', path)).status).toBe(403);
    const others = await desk.must<Questions>(labour, 'get', `/ledgers/month/questions?place=${beijie}`);
    expect(others.questions).toEqual([]);
    const { questions: own } = await desk.must<Questions>(neighbour, 'get', `/ledgers/month/questions?place=${beijie}`);
    const [play] = own;
    const asking = { place: beijie, question: play?.question ?? '', value: 3 };
    expect((await answer(asking, town)).body).toMatchObject({ code: 'step-not-yours' });
    expect((await answer(asking, worker)).status).toBe(403);
  });
});

describe('a form answered cell by cell', () => {
  it('gives its answer to the other forms that ask the same', async () => {
    const third = newId();
    const values = { name: '顾听雪', identityNumber: numberOf('99992119450608005'), birthDate: '1945-06-08', sex: '1' };
    await desk.must(worker, 'post', '/residents/person', { id: third, place: nanjie, values });
    await desk.must(worker, 'post', '/ledgers/forms/prepare', { place: nanjie });
    expect((await questions()).cells).toBe(0); // filled today already
    await desk.must(worker, 'post', '/ledgers/forms/prepare', { place: nanjie, anew: true });
    const phone = await questionOf('联系电话');
    expect([phone.asked, phone.cells]).toEqual([1, 2]);
    const { id } = await desk.formOf(worker, homes);
    const no = (await cellsOf(homes, 0)).findIndex((each) => each?.shown === '顾听雪') + 1;
    await desk.must(worker, 'post', `/ledgers/forms/${id}/cells`, { no, key: 'b', value: null, none: true });
    const list = await cellsOf(elders, 1);
    expect(list[no - 1]).toMatchObject({ shown: '无', source: 'auto', from: { label: `${homes} 2026-11` } });
  });
});

describe('confirming all', () => {
  it('confirms what is complete, names what is not, and keeps none back for another', async () => {
    const forms = (await desk.month(worker)).map(({ id, version }) => ({ id, version }));
    const confirm = (who = worker) =>
      desk.ask<{ confirmed: string[]; left: { title: string; sentence: { zh: string } }[] }>(who, 'post', '/ledgers/month/confirm', {
        place: nanjie,
        forms,
      });
    expect((await confirm(neighbour)).status).toBe(403);
    expect((await confirm(town)).body.confirmed).toEqual([]);
    const { body } = await confirm();
    expect(body.confirmed.length).toBe(1);
    expect(body.left.map(({ title }) => title).toSorted()).toEqual([homes, ailing, elders].toSorted());
    expect(body.left.find(({ title }) => title === elders)?.sentence.zh).toContain('服务需求');
    for (const header of ['服务需求', '居住状况', '住址', '与户主关系'])
      await answer({ question: (await questionOf(header)).question, none: true });
    const again = (await desk.month(worker)).filter((each) => each.state === 'open').map(({ id, version }) => ({ id, version }));
    const rest = await desk.must<{ confirmed: string[]; left: unknown[] }>(worker, 'post', '/ledgers/month/confirm', {
      place: nanjie,
      forms: again,
    });
    expect([rest.confirmed.length, rest.left]).toEqual([3, []]);
    expect((await desk.month(worker)).map(({ state }) => state)).toEqual(['confirmed', 'confirmed', 'confirmed', 'confirmed']);
  });
});

describe('the month after', () => {
  it('asks anew what changes by the month, and not what there was none of', async () => {
    desk.clock.now = new Date('2026-12-01T09:00:00+08:00');
    await keepForms(desk.test.platform);
    const { questions: all } = await questions();
    expect(all.map(({ column, asked }) => [column.header, asked])).toEqual([
      ['文体活动场次', 1],
      ['服务需求', 3],
    ]);
    const { sources } = await desk.must<{ forms: Facts[]; sources: { kind: string; register: string; cells: number }[] }>(
      worker,
      'get',
      `/ledgers/month?place=${nanjie}`,
    );
    expect(sources[0]).toMatchObject({ kind: 'record', register: 'residents.person' });
    const open = (await desk.month(worker)).filter((each) => each.state === 'open');
    expect(sources.reduce((sum, each) => sum + each.cells, 0)).toBe(open.reduce((sum, each) => sum + each.autoCells, 0));
    expect((await desk.must<Questions>(civilAffairs, 'get', `/ledgers/month/questions?place=${nanjie}`)).cells).toBe(4);
  });
});
