import type { Actor } from '@linli/kernel/model';
import { newId } from '@linli/kernel/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { keepForms } from '../forms/index.ts';
import { runWaiting } from './desk.ts';
import {
  type Facts,
  type FormDesk,
  beijie,
  civilAffairs,
  county,
  figures,
  labour,
  listDesign,
  nanjie,
  neighbour,
  openFormDesk,
  people,
  town,
  worker,
} from './testing/form-desk.ts';

const [template, sheetTemplate, listTask, sheetTask] = [newId(), newId(), newId(), newId()];

let desk: FormDesk;
beforeAll(async () => {
  desk = await openFormDesk(inject('engineUrl'), '2026-11-02T09:00:00+08:00');
  await desk.admit(template, '老年人探访月报', 'list', listDesign);
  await desk.admit(sheetTemplate, '社区情况月报', 'figures', figures);
});
afterAll(() => desk.test.close());

describe('a form of a community', () => {
  it('is opened and filled by the system, with the due day moved to a working day', async () => {
    // 29 November 2026 is a Sunday.
    await desk.must(civilAffairs, 'post', '/ledgers/form-tasks', {
      id: listTask,
      template,
      places: [county],
      firstDueOn: '2026-11-29',
      until: null,
    });
    await desk.must(civilAffairs, 'post', '/ledgers/form-tasks', {
      id: sheetTask,
      template: sheetTemplate,
      places: [county],
      firstDueOn: '2026-11-25',
      until: null,
    });
    await runWaiting(desk.test);
    const forms = await desk.month(worker);
    expect(forms.map((each) => [each.title, each.dueOn, each.state, each.gaps])).toEqual([
      ['社区情况月报', '2026-11-25', 'open', 1],
      ['老年人探访月报', '2026-11-30', 'open', 3],
    ]);
    const list = forms[1];
    expect([list?.cells, list?.autoCells]).toEqual([10, 7]);
  });

  it('asks only its gaps, and shows numbers masked', async () => {
    const { questions, cells } = await desk.must<{
      questions: { column: { header: string }; people: { who: string | null }[] }[];
      cells: number;
    }>(worker, 'get', `/ledgers/month/questions?place=${nanjie}`);
    expect(cells).toBe(4);
    expect(questions.map((each) => [each.column.header, each.people.map(({ who }) => who)])).toEqual([
      ['文体活动场次', [null]],
      ['本月入户次数', ['林守拙', '苏晚晴']],
      ['联系电话', ['苏晚晴']],
    ]);
    const { id } = await desk.formOf(worker, '老年人探访月报');
    const { lines } = await desk.must<{ lines: { cells: { shown: string }[] }[] }>(worker, 'get', `/ledgers/forms/${id}`);
    expect(lines[0]?.cells[2]?.shown).toMatch(/^999921\*+/);
  });

  it('puts an answered gap into the record that owns the fact, and the next form finds it there', async () => {
    const { id } = await desk.formOf(worker, '老年人探访月报');
    const answered = await desk.must<{ gaps: number; cell: { source: string } }>(worker, 'post', `/ledgers/forms/${id}/cells`, {
      no: 2,
      key: 'd',
      value: '13900000002',
    });
    expect(answered).toMatchObject({ gaps: 2, cell: { source: 'manual' } });
    const stored = await desk.test.db.owner.query<{ origins: Record<string, { kind: string }> }>(
      'select origins from residents.person where id = $1',
      [people[1].id],
    );
    expect(stored.rows[0]?.origins['phone']).toMatchObject({ kind: 'task' });
  });

  it('takes nothing a second time that is known, unless somebody insists, and counts that', async () => {
    const { id } = await desk.formOf(worker, '老年人探访月报');
    const typing = { no: 1, key: 'e', value: '南街99号' };
    expect(await desk.refused(worker, 'post', `/ledgers/forms/${id}/cells`, typing)).toBe('already-known');
    await desk.must(worker, 'post', `/ledgers/forms/${id}/cells`, { ...typing, keep: true });
    expect(await desk.formOf(worker, '老年人探访月报')).toMatchObject({ knownCells: 1, manualCells: 2 });
    const address = await desk.test.db.owner.query<{ current_address: string }>(
      'select current_address from residents.person where id = $1',
      [people[0].id],
    );
    expect(address.rows[0]?.current_address).toBe('南街12号');
    await desk.must(worker, 'post', `/ledgers/forms/${id}/cells`, { no: 1, key: 'e', value: null });
    expect(await desk.formOf(worker, '老年人探访月报')).toMatchObject({ knownCells: 0, manualCells: 1 });
  });

  it('hands what is wrong to the keeper of the resident as a correction, and follows when it is accepted', async () => {
    const { id } = await desk.formOf(worker, '老年人探访月报');
    const correction = newId();
    await desk.must(worker, 'post', `/ledgers/forms/${id}/corrections`, {
      correction,
      no: 1,
      key: 'e',
      proposed: '南街12号3栋',
      reason: '搬到后院',
    });
    const person = await desk.must<{ version: number }>(worker, 'get', `/residents/person/${people[0].id}`);
    await desk.must(worker, 'post', `/residents/correction/${correction}/accept`, {
      version: 1,
      personVersion: person.version,
      answer: null,
    });
    await desk.must(worker, 'post', '/ledgers/forms/prepare', { place: nanjie, form: id });
    const { lines } = await desk.must<{ lines: { cells: { shown: string; source: string }[] }[] }>(worker, 'get', `/ledgers/forms/${id}`);
    expect(lines[0]?.cells[4]).toMatchObject({ shown: '南街12号3栋', source: 'corrected' });
    expect(lines[1]?.cells[3]).toMatchObject({ source: 'manual' });
  });

  it('takes “there is none” for an answer: of a number that is 0', async () => {
    const { id, gaps } = await desk.formOf(worker, '老年人探访月报');
    const answered = await desk.must<{ gaps: number; cell: { shown: string } }>(worker, 'post', `/ledgers/forms/${id}/cells`, {
      no: 1,
      key: 'f',
      value: null,
      none: true,
    });
    expect([answered.gaps, answered.cell.shown]).toEqual([gaps - 1, '0']);
    const known = { no: 1, key: 'd', value: null, none: true };
    expect(await desk.must(worker, 'post', `/ledgers/forms/${id}/cells`, known)).toMatchObject({ cell: { shown: '138****0001' } });
  });

  it('counts its figures and lets nobody type them', async () => {
    const { id } = await desk.formOf(worker, '社区情况月报');
    const { lines } = await desk.must<{ lines: { cells: { shown: string }[] }[] }>(worker, 'get', `/ledgers/forms/${id}`);
    expect(lines[0]?.cells.map((each) => each.shown)).toEqual(['2', '1', '']);
    expect(await desk.refused(worker, 'post', `/ledgers/forms/${id}/cells`, { no: 1, key: 'a', value: 5 })).toBe('counted-cell');
    expect(await desk.refused(worker, 'post', `/ledgers/forms/${id}/cells`, { no: 1, key: 'c', value: -3 })).toBe('unfit-value');
  });

  it('cannot be confirmed with gaps, which are named by line and column', async () => {
    const { id } = await desk.formOf(worker, '社区情况月报');
    const { body } = await desk.stepForm(worker, id, 'confirm');
    expect(JSON.stringify(body)).toContain('faults-left');
    expect(JSON.stringify(body)).toContain('文体活动场次');
  });

  it('is confirmed, taken back, confirmed again, and taken', async () => {
    const { id } = await desk.formOf(worker, '社区情况月报');
    await desk.must(worker, 'post', `/ledgers/forms/${id}/cells`, { no: 1, key: 'c', value: 4, note: '含广场舞比赛' });
    expect((await desk.stepForm(worker, id, 'confirm')).body).toMatchObject({ state: 'confirmed' });
    expect((await desk.stepForm(worker, id, 'unconfirm')).body).toMatchObject({ state: 'open' });
    expect((await desk.stepForm(worker, id, 'confirm')).body).toMatchObject({ state: 'confirmed' });
    expect((await desk.stepForm(town, id, 'confirm')).status).toBe(403);
    expect((await desk.stepForm(town, id, 'return', '')).status).toBe(422);
    expect((await desk.stepForm(town, id, 'return', '场次和活动记录对不上')).body).toMatchObject({
      state: 'returned',
      answer: '场次和活动记录对不上',
    });
    expect((await desk.stepForm(worker, id, 'confirm')).body).toMatchObject({ state: 'confirmed', answer: null });
    await desk.must(civilAffairs, 'post', `/ledgers/form-tasks/${sheetTask}/take`, { period: '2026-11' });
    expect(JSON.stringify((await desk.stepForm(worker, id, 'unconfirm')).body)).toContain('wrong-state');
  });

  it('is nobody else’s: neighbour and other departments see nothing of it', async () => {
    const { id } = await desk.formOf(worker, '老年人探访月报');
    expect((await desk.ask(neighbour, 'get', `/ledgers/forms/${id}`)).status).toBe(404);
    expect((await desk.ask(labour, 'get', `/ledgers/forms/${id}`)).status).toBe(403);
    expect((await desk.ask(neighbour, 'get', `/ledgers/month?place=${nanjie}`)).status).toBe(403);
  });

  it('comes as a workbook in the department’s layout', async () => {
    const { id } = await desk.formOf(worker, '老年人探访月报');
    const answer = await desk.test.ask(worker, 'post', `/api/ledgers/forms/${id}/file`, { purpose: '上报民政局', clear: false });
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
    const summed = await desk.must<{ counted: number; sent: number; totals: (number | null)[] }>(
      town,
      'get',
      `/ledgers/form-tasks/${sheetTask}/sum?period=2026-11&place=610921100`,
    );
    expect(summed).toMatchObject({ counted: 1, sent: 2, totals: [2, 1, 4] });
    expect(await desk.refused(labour, 'get', `/ledgers/form-tasks/${sheetTask}/sum?period=2026-11&place=610921`)).toBe(
      'not-your-department',
    );
  });

  it('town and county see who is late the day after the due day, and the fact counts it', async () => {
    desk.clock.now = new Date('2026-11-26T09:00:00+08:00');
    await keepForms(desk.test.platform);
    const late = await desk.must<Progress>(town, 'get', `/ledgers/form-tasks/${sheetTask}?show=late`);
    expect([late.counts, late.forms.map((each) => each.place)]).toEqual([
      { all: 2, waiting: 1, late: 1, returned: 0, confirmed: 0, taken: 1 },
      [beijie],
    ]);
    await desk.test.settle();
    const facts = await desk.test.db.owner.query<{ place: string; value: string }>(
      "select place, value from kernel.fact where name = 'ledgers.formsLate' order by place",
    );
    expect(facts.rows.map((row) => [row.place, Number(row.value)])).toEqual([
      [nanjie, 0],
      [beijie, 1],
    ]);
  });

  it('a late one can still be confirmed, and says so', async () => {
    const { id } = await desk.formOf(neighbour, '社区情况月报');
    await desk.must(neighbour, 'post', `/ledgers/forms/${id}/cells`, { no: 1, key: 'c', value: 1 });
    expect((await desk.stepForm(neighbour, id, 'confirm')).body).toMatchObject({ state: 'confirmed', confirmedLate: true, late: false });
  });

  it('the next period opens by itself, asks the monthly field anew and nothing that is known; the old one is locked', async () => {
    const { id } = await desk.formOf(worker, '老年人探访月报');
    await desk.must(worker, 'post', `/ledgers/forms/${id}/cells`, { no: 2, key: 'f', value: 1 });
    expect((await desk.stepForm(worker, id, 'confirm')).body).toMatchObject({ state: 'confirmed' });
    desk.clock.now = new Date('2026-12-01T08:00:00+08:00');
    await keepForms(desk.test.platform);
    await keepForms(desk.test.platform);
    expect((await desk.must<{ form: Facts }>(worker, 'get', `/ledgers/forms/${id}`)).form.state).toBe('locked');
    const next = await desk.formOf(worker, '老年人探访月报');
    expect(next).toMatchObject({ state: 'open', dueOn: '2026-12-29', gaps: 2, autoCells: 8 });
    expect((await desk.month(worker)).length).toBe(2);
    expect(JSON.stringify((await desk.stepForm(town, id, 'return', '再看看')).body)).toMatch(/wrong-state|locked/);
  });

  it('a retired template reaches nobody any more', async () => {
    await desk.step(civilAffairs, sheetTemplate, 'retire', { reason: '并入统计月报' });
    desk.clock.now = new Date('2027-01-04T08:00:00+08:00');
    await keepForms(desk.test.platform);
    expect((await desk.month(worker)).filter((each) => each.title === '社区情况月报' && each.dueOn > '2026-12-31')).toEqual([]);
    expect((await desk.month(worker)).some((each) => each.title === '老年人探访月报' && each.dueOn > '2027-01-01')).toBe(true);
  });
});

describe('a form that is stopped early', () => {
  it('opens no further period; what is not confirmed is withdrawn where the department says so', async () => {
    const waits = async (title: string) => (await desk.month(worker)).filter((each) => each.title === title && each.state === 'open');
    expect((await waits('老年人探访月报')).length).toBeGreaterThan(0);
    const { version } = await desk.must<{ version: number }>(civilAffairs, 'get', `/ledgers/form-tasks/${listTask}`);
    const end = (who: Actor, more: object) =>
      desk.ask<{ withdrawn: number; code?: string }>(who, 'post', `/ledgers/form-tasks/${listTask}/end`, {
        version,
        withdraw: true,
        ...more,
      });
    expect((await end(labour, { reason: '并入别的报表' })).body).toMatchObject({ code: 'not-your-department' });
    expect((await end(town, { reason: '并入别的报表' })).status).toBe(403);
    expect((await end(civilAffairs, { reason: '' })).status).toBe(422);
    const { body } = await end(civilAffairs, { reason: '并入别的报表' });
    expect(body.withdrawn).toBeGreaterThan(0);
    expect(await waits('老年人探访月报')).toEqual([]);
    const month = await desk.must<{ withdrawn: object[] }>(worker, 'get', `/ledgers/month?place=${worker.place}`);
    expect(month.withdrawn).toContainEqual(
      expect.objectContaining({ title: '老年人探访月报', department: 'civil-affairs', reason: '并入别的报表' }),
    );
    expect((await end(civilAffairs, { reason: '再停一次', version: version + 1 })).body).toMatchObject({ code: 'already-ended' });
    const task = await desk.must<{ endReason: string; counts: { waiting: number } }>(
      civilAffairs,
      'get',
      `/ledgers/form-tasks/${listTask}`,
    );
    expect(task).toMatchObject({ endReason: '并入别的报表', counts: { waiting: 0 } });
    desk.clock.now = new Date('2027-03-01T08:00:00+08:00');
    await keepForms(desk.test.platform);
    expect(await waits('老年人探访月报')).toEqual([]);
  });
});
