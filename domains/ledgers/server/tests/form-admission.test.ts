import type { Actor } from '@linli/kernel/model';
import { newId } from '@linli/kernel/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  type FormDesk,
  type Template,
  civilAffairs,
  county,
  field,
  figures,
  labour,
  listDesign,
  openFormDesk,
  town,
  visits,
} from './testing/form-desk.ts';

let desk: FormDesk;
beforeAll(async () => {
  desk = await openFormDesk(inject('engineUrl'), '2026-11-02T09:00:00+08:00');
});
afterAll(() => desk.test.close());

const template = newId();
const sheetTemplate = newId();

describe('admission', () => {
  it('tells at once how much is known, from where, and what stands in the way', async () => {
    const checked = await desk.must<{
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
    await desk.save(civilAffairs, template, {
      title: '老年人探访月报',
      shape: 'list',
      design: { ...listDesign, newFields: [{ ...visits, label: '手机号' }] },
    });
    const { body } = await desk.step(civilAffairs, template, 'submit');
    expect(JSON.stringify(body)).toContain('field-held');
    expect(JSON.stringify(body)).toContain('联系电话');
  });

  it('lets nobody send what is not admitted, and another department admit nothing', async () => {
    const { version } = await desk.must<Template>(civilAffairs, 'get', `/ledgers/form-templates/${template}`);
    expect((await desk.save(civilAffairs, template, { version, title: '老年人探访月报', shape: 'list', design: listDesign })).status).toBe(
      200,
    );
    expect((await desk.save(labour, newId(), { title: '别的部门的报表', shape: 'list', design: listDesign })).status).toBe(403);
    const sending = { id: newId(), template, places: [county], firstDueOn: '2026-11-25', until: null };
    expect(await desk.refused(civilAffairs, 'post', '/ledgers/form-tasks', sending)).toBe('not-admitted');
    expect((await desk.step(civilAffairs, template, 'submit')).body).toMatchObject({ state: 'submitted' });
    expect((await desk.step(labour, template, 'admit')).status).toBe(403);
    expect((await desk.step(town, template, 'admit')).status).toBe(403);
  });

  it('turns admitted new fields into fields of the county', async () => {
    const { body } = await desk.step(civilAffairs, template, 'admit');
    expect(body).toMatchObject({ state: 'admitted' });
    expect(body.design.fields.map((each) => each.from)).toEqual(Array(6).fill('entry'));
    const known = await desk.must<{ fields: { from: string; name: string; label: { zh: string } }[] }>(
      civilAffairs,
      'get',
      '/ledgers/form-fields?subject=T10',
    );
    expect(known.fields).toContainEqual(expect.objectContaining({ from: 'entry', name: 'person.x_benyueruhucishu' }));
    const { fields } = await desk.must<{ fields: object[] }>(civilAffairs, 'get', '/kernel/county-fields');
    expect(fields).toMatchObject([{ register: 'residents.person', kind: 'integer', owner: 'civil-affairs', cycle: 'monthly' }]);
    expect(JSON.stringify(fields)).toContain('掌握探访关爱是否到位（随报表《老年人探访月报》准入）');
  });

  it('wants the county’s approval above 30 percent of new fields', async () => {
    await desk.save(civilAffairs, sheetTemplate, { title: '社区情况月报', shape: 'figures', design: figures });
    await desk.step(civilAffairs, sheetTemplate, 'submit');
    expect(JSON.stringify((await desk.step(civilAffairs, sheetTemplate, 'admit')).body)).toContain('approval-needed');
    expect((await desk.step(civilAffairs, sheetTemplate, 'admit', { approval: '汉民发〔2026〕12号' })).body).toMatchObject({
      state: 'admitted',
    });
  });

  it('does not let a second template ask the same people half of it again', async () => {
    const twin = newId();
    const design = { ...listDesign, newFields: [], fields: listDesign.fields.slice(0, 5) };
    const barred = await desk.save(labour, twin, { department: 'human-resources', title: '老年人再就业月报', shape: 'list', design });
    expect([barred.status, JSON.stringify(barred.body)]).toEqual([403, expect.stringContaining('department-may-not')]);
    await desk.save(civilAffairs, twin, { title: '高龄老人月报', shape: 'list', design });
    const { body } = await desk.step(civilAffairs, twin, 'submit');
    expect(JSON.stringify(body)).toContain('must-merge');
    expect(JSON.stringify(body)).toContain('老年人探访月报');
  });

  it('lets a list ask what another register has of its people, one record each, and only of whoever may read it there', async () => {
    const id = newId();
    const extra = (name: string, header: string) => ({ ...field('x', header, 'entry', name) });
    const designOf = (subject: string, more: ReturnType<typeof extra>) => ({
      subject,
      note: '',
      fields: [field('a', '姓名', 'entry', 'person.name'), more],
      newFields: [],
    });
    const names = async (who: Actor, subject: string) =>
      (await desk.must<{ fields: { name: string }[] }>(who, 'get', `/ledgers/form-fields?subject=${subject}`)).fields.map(
        (each) => each.name,
      );
    const grade = extra('disability.grade', '残疾等级');
    expect(await names(civilAffairs, 'T10')).toEqual(expect.arrayContaining(['elder-care.careAbility', 'disability.grade']));
    expect(await names(civilAffairs, 'T10')).not.toContain('elder-visit.findings');
    const form = { title: '老年残疾人季报', shape: 'list', cycle: 'quarterly' };
    expect((await desk.save(civilAffairs, id, { ...form, design: designOf('T10', grade) })).status).toBe(200);
    expect((await desk.step(civilAffairs, id, 'submit')).body).toMatchObject({ state: 'submitted' });
    const several = { ...form, title: '老年人走访季报', design: designOf('T10', extra('elder-visit.findings', '走访情况')) };
    const other = newId();
    await desk.save(civilAffairs, other, several);
    expect(JSON.stringify((await desk.step(civilAffairs, other, 'submit')).body)).toContain('field-unfit');
    const care = extra('elder-care.careAbility', '自理能力');
    expect(await names(labour, 'T13')).not.toContain('elder-care.careAbility');
    const barred = { ...form, department: 'human-resources', title: '失业人员季报', design: designOf('T13', care) };
    expect((await desk.save(labour, newId(), barred)).status).toBe(403);
  });
});
