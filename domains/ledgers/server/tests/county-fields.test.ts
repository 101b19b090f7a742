import { type Actor, identityCheckCharacter } from '@linli/kernel/model';
import { dayIn, insertRows, kernelJobs, kernelOperations, newId } from '@linli/kernel/server';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { regionsModel } from '@linli/regions/model';
import { regionsServer } from '@linli/regions/server';
import { residentsModel } from '@linli/residents/model';
import { residentsServer } from '@linli/residents/server';
import { statusesModel } from '@linli/statuses/model';
import { statusesServer } from '@linli/statuses/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { formAnswer, formTemplate, newField } from '../../model/forms/registers/index.ts';
import { ledgersModel } from '../../model/index.ts';
import { keepForms } from '../forms/index.ts';
import { keepDesign } from '../forms/designs.ts';
import { onBehalf } from '../forms/on-behalf.ts';
import { ledgersServer } from '../index.ts';
import { clerkAt, runWaiting, workbookOf } from './desk.ts';

const county = '610921';
const nanjie = '610921100001';
const worker = actor('community-worker', nanjie);
const admin = actor('system-admin', county);
const civilAffairs = actor('county-officer', county, ['civil-affairs']);
const numberOf = (first17: string): string => first17 + identityCheckCharacter(first17);
const [zhou, wu] = [numberOf('99992119550203001'), numberOf('99992119510511212')] as const;

let test: TestPlatform;
let desk: ReturnType<typeof clerkAt>;

const must = async <T = Record<string, never>>(who: Actor, method: string, path: string, body?: unknown): Promise<T> => {
  const answer = await test.ask(who, method, `/api${path}`, body);
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as T;
};

const declare = (register: string, label: string, kind: string, more: Record<string, unknown> = {}) =>
  must<{ key: string; version: number }>(admin, 'post', '/kernel/county-fields', {
    register,
    kind,
    label: { zh: label, en: label },
    list: null,
    items: [],
    help: null,
    example: null,
    unit: null,
    required: false,
    searched: false,
    listed: true,
    purpose: '核对优惠资格',
    reason: '县文体局全民健身卡发放',
    owner: 'civil-affairs',
    cycle: 'once',
    validFrom: '2016-01-01',
    ...more,
  });

interface Person {
  readonly id: string;
  readonly version: number;
  readonly values: Record<string, unknown>;
}
const person = async (number: string): Promise<Person> => {
  const { rows } = await must<{ rows: Person[] }>(worker, 'get', `/residents/person?search=${number}`);
  const [found] = rows;
  if (found === undefined) throw new Error('nobody');
  return found;
};

beforeAll(async () => {
  const servers = [regionsServer, residentsServer, statusesServer, ledgersServer];
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [regionsModel, residentsModel, statusesModel, ledgersModel],
    migrations: servers.map((each) => ({ domain: each.model.name, folder: each.migrations ?? '' })),
    operations: [...kernelOperations, ...residentsServer.operations, ...ledgersServer.operations],
    jobs: [...kernelJobs, ...ledgersServer.jobs],
  });
  desk = clerkAt(test, worker);
  const community = { id: newId(), place: nanjie, values: { name: '南街社区', code: nanjie, urban: true } };
  await must(actor('county-officer', county), 'post', '/regions/community', community);
  await declare('residents.person', '健身卡号', 'text');
  await declare('residents.person', '家属电话', 'phone');
  await declare('residents.person', '锻炼习惯', 'code', {
    items: [
      { zh: '常去', en: 'Often' },
      { zh: '偶尔', en: 'Now and then' },
    ],
  });
  await declare('statuses.low-income', '本县补贴', 'money');
  await runWaiting(test);
});
afterAll(() => test.close());

const heads = ['姓名', '身份证号', '联系电话', '与户主关系', '健身卡号', '家属电话', '锻炼习惯'];
const ledger = (...rows: (readonly (string | number | null)[])[]) =>
  workbookOf([{ name: '居民', rows: [['居民基本信息台账'], heads, ...rows] }]);
const entriesOf = async (id: string): Promise<(string | null)[]> => {
  const { tables } = await desk.must<{ tables: { columns: { entry: string | null }[] }[] }>('get', `/imports/${id}`);
  return tables[0]?.columns.map((each) => each.entry) ?? [];
};
interface Line {
  readonly state: string;
  readonly cells: { readonly header: string; readonly kept: string | null; readonly state: string }[];
  readonly changes: { readonly entry: string; readonly ruling: string; readonly label: { readonly zh: string } }[];
}
const linesOf = async (id: string): Promise<Line[]> => (await desk.must<{ rows: Line[] }>('get', `/imports/${id}/rows`)).rows;

describe('a workbook with a column of the county', () => {
  let second = '';

  it('is read like any other in the dry run: choices checked, numbers masked, nothing written', async () => {
    const id = await desk.handIn(
      await ledger(
        ['周同日', zhou, '13800005678', '户主', 'HY-0001', '13900005531', '常去'],
        ['吴夜雨', wu, '', '户主', 'HY-0002', '', '天天去'],
      ),
      '2026-07-31',
    );
    expect(await entriesOf(id)).toEqual([
      'person.name',
      'person.identityNumber',
      'person.phone',
      'residence.relationToHead',
      'person.x_jianshenkahao',
      'person.x_jiashudianhua',
      'person.x_duanlianxiguan',
    ]);
    const lines = await linesOf(id);
    const cell = (line: number, header: string) => lines[line]?.cells.find((each) => each.header === header);
    expect(cell(0, '家属电话')?.kept).toBe('139****5531');
    expect(cell(0, '锻炼习惯')?.kept).toBe('常去');
    expect(cell(1, '锻炼习惯')?.state).toBe('fault');
    const none = await test.db.owner.query('select 1 from residents.person');
    expect(none.rows).toEqual([]);
    await desk.apply(id);
    expect((await person(zhou)).values).toMatchObject({
      x_jianshenkahao: 'HY-0001',
      x_jiashudianhua: '139****5531',
      x_duanlianxiguan: 'x1',
    });
    const tray = await must<{ rows: { values: { header: string; reason: string } }[] }>(worker, 'get', `/ledgers/tray?filter.import=${id}`);
    expect(tray.rows.map(({ values }) => `${values.reason} ${values.header}`)).toEqual(['fault 锻炼习惯']);
  });

  it('comes under the rules of conflict, sealed values as well', async () => {
    const again = await desk.handIn(await ledger(['周同日', zhou, '', '', 'HY-0001', '13900005531', '常去']), '2026-08-31');
    expect(await linesOf(again)).toMatchObject([{ state: 'known', changes: [] }]);
    await desk.must('post', `/imports/${again}/cancel`, {});
    second = await desk.handIn(await ledger(['周同日', zhou, '', '', 'HY-0009', '13900007777', '']), '2026-08-31');
    expect((await linesOf(second))[0]?.changes).toMatchObject([
      { entry: 'person.x_jianshenkahao', ruling: 'incoming', label: { zh: '健身卡号' } },
      { entry: 'person.x_jiashudianhua', ruling: 'incoming', label: { zh: '家属电话' } },
    ]);
    await desk.apply(second);
    expect((await person(zhou)).values).toMatchObject({ x_jianshenkahao: 'HY-0009', x_jiashudianhua: '139****7777' });
    const older = await desk.handIn(await ledger(['周同日', zhou, '', '', 'HY-0003', '', '']), '2026-06-30');
    expect((await linesOf(older))[0]?.changes).toMatchObject([{ entry: 'person.x_jianshenkahao', ruling: 'existing' }]);
    await desk.must('post', `/imports/${older}/cancel`, {});
  });

  it('is undone: what it changed is what it was, sealed values as well', async () => {
    await desk.must('post', `/imports/${second}/undo`, { reason: '交错了文件' });
    await runWaiting(test);
    expect((await person(zhou)).values).toMatchObject({ x_jianshenkahao: 'HY-0001', x_jiashudianhua: '139****5531' });
    const asked = { field: 'x_jiashudianhua', purpose: '核对亲属电话' };
    const { id } = await person(zhou);
    expect(await must(worker, 'post', `/residents/person/${id}/unmask`, asked)).toEqual({ value: '13900005531' });
  });

  it('takes a column by hand and remembers it', async () => {
    const rows = [['居民基本信息台账'], ['姓名', '身份证号', '与户主关系', '卡片编码'], ['吴夜雨', wu, '户主', 'HY-0022']];
    const id = await desk.handIn(await workbookOf([{ name: '居民', rows }]), '2026-09-30');
    expect((await entriesOf(id))[3]).toBeNull();
    await desk.must('post', `/imports/${id}/columns`, { table: 0, column: 3, entry: 'person.x_jianshenkahao', remember: true });
    await runWaiting(test);
    await desk.apply(id);
    expect((await person(wu)).values).toMatchObject({ x_jianshenkahao: 'HY-0022' });
    const next = await desk.handIn(await workbookOf([{ name: '居民', rows }]), '2026-10-31');
    expect((await entriesOf(next))[3]).toBe('person.x_jianshenkahao');
    await desk.must('post', `/imports/${next}/cancel`, {});
  });

  it('keeps what belongs to a department in its own ledger', async () => {
    const rows = [
      ['低保对象台账'],
      ['户主姓名', '身份证号', '保障类别', '月保障金额（元）', '享受起始日期', '本县补贴（元）'],
      ['周同日', zhou, '城市低保', 850.5, '2015-03-01', 120],
    ];
    const id = await desk.handIn(await workbookOf([{ name: '低保', rows }]), '2026-07-31');
    expect((await entriesOf(id)).at(-1)).toBe('low-income.x_benxianbutie');
    await desk.apply(id);
    const kept = await test.db.owner.query<{ extra: Record<string, unknown> }>('select extra from statuses.low_income');
    expect(kept.rows).toEqual([{ extra: { x_benxianbutie: 12_000 } }]);
    const asked = [['居民基本信息台账'], [...heads, '本县补贴'], ['周同日', zhou, '', '', '', '', '', 5]];
    const residents = await desk.handIn(await workbookOf([{ name: '居民', rows: asked }]), '2026-07-31');
    expect((await entriesOf(residents)).at(-1)).toBeNull();
    await desk.must('post', `/imports/${residents}/cancel`, {});
  });
});

describe('a ledger', () => {
  it('prints the county’s listed fields of its own register before the note', async () => {
    interface Filled {
      readonly columns: { header: string; entry: string | null }[];
      readonly rows: { cells: { shown: string }[] }[];
    }
    const today = dayIn(test.platform.clock());
    const filled = await must<Filled>(worker, 'get', `/ledgers/filled?ledger=T01&place=${nanjie}&on=${today}`);
    expect(filled.columns.map((each) => each.header).slice(-4)).toEqual(['健身卡号', '家属电话', '锻炼习惯', '备注']);
    const line = filled.rows.find((row) => row.cells.some((cell) => cell.shown === '周同日'));
    expect(line?.cells.map((each) => each.shown).slice(-4)).toEqual(['HY-0001', '139****5531', '常去', '']);
    const low = await must<Filled>(worker, 'get', `/ledgers/filled?ledger=T06&place=${nanjie}&on=${today}`);
    expect(low.columns.map((each) => each.header).slice(-2)).toEqual(['本县补贴', '备注']);
    expect(low.rows[0]?.cells.at(-2)?.shown).toBe('120');
    const elders = await must<Filled>(worker, 'get', `/ledgers/filled?ledger=T10&place=${nanjie}&on=${today}`);
    expect(elders.columns.some((each) => each.header === '健身卡号')).toBe(false);
  });
});

const column = (key: string, header: string, from: string, name: string, required = false) => ({
  key,
  header,
  from,
  name,
  width: 12,
  required,
});

/** A form is admitted and sent; answers its id in the community. */
async function sendForm(title: string, design: Record<string, unknown>): Promise<string> {
  const template = newId();
  const draft = { title, department: 'civil-affairs', cycle: 'once', shape: 'list', design };
  let { version } = await must<{ version: number }>(civilAffairs, 'put', `/ledgers/form-templates/${template}`, draft);
  for (const step of ['submit', 'admit'])
    ({ version } = await must(civilAffairs, 'post', `/ledgers/form-templates/${template}/steps`, {
      version,
      step,
      approval: '汉民发〔2026〕3号',
    }));
  await must(civilAffairs, 'post', '/ledgers/form-tasks', {
    id: newId(),
    template,
    places: [nanjie],
    firstDueOn: '2099-12-30',
    until: null,
  });
  await runWaiting(test);
  const { forms } = await must<{ forms: { id: string; title: string }[] }>(worker, 'get', `/ledgers/month?place=${nanjie}`);
  return forms.find((each) => each.title === title)?.id ?? '';
}

interface FormAnswered {
  readonly lines: { readonly no: number; readonly cells: { shown: string; source: string; from: { register: string } | null }[] }[];
}
const formOf = (id: string) => must<FormAnswered>(worker, 'get', `/ledgers/forms/${id}`);

describe('a form', () => {
  it('offers the county’s fields to whoever designs it, with how full they are, and is filled from them', async () => {
    const fieldsFor = async (who: Actor) =>
      (await must<{ fields: { from: string; name: string }[] }>(who, 'get', '/ledgers/form-fields?subject=T01')).fields;
    const fields = await fieldsFor(civilAffairs);
    expect(fields).toContainEqual(expect.objectContaining({ from: 'entry', name: 'person.x_jianshenkahao' }));
    // What a department keeps of people may stand in a list of residents, for whoever may read it.
    expect(fields.some((each) => each.name.startsWith('low-income.'))).toBe(true);
    const others = await fieldsFor(actor('county-officer', county, ['human-resources']));
    expect(others.some((each) => each.name.startsWith('low-income.'))).toBe(false);
    const design = {
      subject: 'T01',
      note: '',
      fields: [
        column('a', '姓名', 'entry', 'person.name'),
        column('b', '健身卡号', 'entry', 'person.x_jianshenkahao', true),
        column('c', '家属电话', 'entry', 'person.x_jiashudianhua', true),
      ],
      newFields: [],
    };
    const checked = await must<{ fields: object[] }>(civilAffairs, 'post', '/ledgers/form-templates/check', {
      id: newId(),
      title: '健身卡发放情况',
      cycle: 'once',
      shape: 'list',
      design,
    });
    expect(checked.fields[1]).toMatchObject({ known: true, rows: 2, filled: 2 });
    const id = await sendForm('健身卡发放情况', design);
    const { lines } = await formOf(id);
    const zhouLine = lines.find((each) => each.cells[0]?.shown === '周同日');
    expect(zhouLine?.cells.slice(1)).toMatchObject([
      { shown: 'HY-0001', source: 'auto', from: { register: 'residents.person' } },
      { shown: '139****5531', source: 'auto' },
    ]);
    const gap = lines.find((each) => each.cells[0]?.shown === '吴夜雨');
    await must(worker, 'post', `/ledgers/forms/${id}/cells`, { no: gap?.no, key: 'c', value: '13900008888' });
    expect((await person(wu)).values).toMatchObject({ x_jiashudianhua: '139****8888' });
  });

  it('hands a correction to the keeper of the resident, who puts the county’s field right', async () => {
    const { forms } = await must<{ forms: { id: string }[] }>(worker, 'get', `/ledgers/month?place=${nanjie}`);
    const id = forms[0]?.id ?? '';
    const line = (await formOf(id)).lines.find((each) => each.cells[0]?.shown === '周同日');
    const correction = newId();
    const wrong = { correction, no: line?.no, key: 'b', proposed: 'HY-7000', reason: '换过卡' };
    await must(worker, 'post', `/ledgers/forms/${id}/corrections`, wrong);
    const { version } = await person(zhou);
    await must(worker, 'post', `/residents/correction/${correction}/accept`, { version: 1, personVersion: version, answer: null });
    expect((await person(zhou)).values).toMatchObject({ x_jianshenkahao: 'HY-7000' });
    const listed = await must<{ fields: Record<string, { code?: string }> }>(worker, 'get', `/residents/correction/${correction}`);
    expect(JSON.stringify(listed)).toContain('x_jianshenkahao');
  });

  it('brings a new field in through the door of county fields, after which nobody asks it again', async () => {
    const design = (label: string) => ({
      subject: 'T01',
      note: '',
      fields: [column('a', '姓名', 'entry', 'person.name'), column('b', label, 'new', 'nnew', true)],
      newFields: [{ key: 'nnew', label, kind: 'integer', why: '掌握体检安排', owner: 'health', cycle: 'once' }],
    });
    const id = await sendForm('体检安排', design('体检次数'));
    const line = (await formOf(id)).lines.find((each) => each.cells[0]?.shown === '周同日');
    await must(worker, 'post', `/ledgers/forms/${id}/cells`, { no: line?.no, key: 'b', value: 3 });
    expect((await person(zhou)).values).toMatchObject({ x_tijiancishu: 3 });
    const draft = { title: '再问一次', department: 'civil-affairs', cycle: 'yearly', shape: 'list', design: design('体检 次数') };
    const template = newId();
    const { version } = await must<{ version: number }>(civilAffairs, 'put', `/ledgers/form-templates/${template}`, draft);
    const held = await test.ask(civilAffairs, 'post', `/api/ledgers/form-templates/${template}/steps`, { version, step: 'submit' });
    expect(JSON.stringify(held.body)).toContain('field-held');
    const secret = await sendForm('照护情况', {
      ...design('照护情况说明'),
      fields: [column('b', '照护情况说明', 'new', 'nnew', true)],
      newFields: [{ ...design('照护情况说明').newFields[0], kind: 'secretText' }],
    });
    const first = (await formOf(secret)).lines[0];
    await must(worker, 'post', `/ledgers/forms/${secret}/cells`, { no: first?.no, key: 'b', value: '需要翻身护理' });
    const dump = await test.db.owner.query<{ text: string }>('select extra::text as text from residents.person');
    expect(JSON.stringify(dump.rows)).not.toContain('翻身');
    expect((await formOf(secret)).lines[0]?.cells[0]?.shown).toBe('***');
    const faith = { id: newId(), title: '摸底表', cycle: 'once', shape: 'list', design: design('重点人员标记') };
    expect(JSON.stringify(await must(civilAffairs, 'post', '/ledgers/form-templates/check', faith))).toContain('not-asked');
  });
});

describe('answers of before', () => {
  it('move to the residents once, with the forms that ask them, and are asked nobody again', async () => {
    const [template, field] = [newId(), newId()];
    const design = {
      subject: 'T01' as const,
      note: '',
      fields: [{ ...column('a', '养犬数量', 'county', field), from: 'county' as const }],
      newFields: [],
    };
    const writes = [formTemplate.name, newField.name, formAnswer.name];
    const { id: about } = await person(wu);
    await onBehalf(test.platform, { county, place: county, operation: 'ledgers.test', writes }, async (work) => {
      const shared = {
        title: '养犬登记',
        department: 'civil-affairs',
        cycle: 'once',
        shape: 'list',
        asked: 1,
        known: 0,
        state: 'admitted',
      };
      await insertRows(work, formTemplate, [{ id: template, place: county, values: { ...shared, edition: 1 } }]);
      await keepDesign(work, county, template, design);
      const said = {
        label: '养犬数量',
        kind: 'integer',
        about: 'person',
        why: '文明养犬管理',
        department: 'civil-affairs',
        cycle: 'once',
        template,
      };
      await insertRows(work, newField, [{ id: field, place: county, values: said }]);
      const given = { field, person: about, given: '2', answeredOn: '2026-05-06', source: '养犬登记' };
      await insertRows(work, formAnswer, [{ id: newId(), place: nanjie, values: given }]);
    });
    await keepForms(test.platform);
    await keepForms(test.platform);
    expect((await person(wu)).values).toMatchObject({ x_yangquanshuliang: 2 });
    const kept = await must<{ design: { fields: object[] } }>(civilAffairs, 'get', `/ledgers/form-templates/${template}`);
    expect(kept.design.fields).toMatchObject([{ from: 'entry', name: 'person.x_yangquanshuliang' }]);
    const left = await test.db.owner.query(
      'select 1 from ledgers.form_answer where ended_at is null union all select 1 from ledgers.new_field where ended_at is null',
    );
    expect(left.rows).toEqual([]);
    const { fields } = await must<{ fields: { key: string }[] }>(admin, 'get', '/kernel/county-fields');
    expect(fields.filter((each) => each.key.startsWith('x_yangquan'))).toHaveLength(1);
  });
});
