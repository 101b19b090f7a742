import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { newId } from '@linli/kernel/server';
import { residentsModel } from '../model/index.ts';
import { residentsServer } from './index.ts';
import { helpers, here, numberOf, there } from './testing.ts';

const deskAt = (place: string) => actor('community-worker', place);
const worker = deskAt(here);
const grid = actor('grid-worker', here);

let test: TestPlatform;
let at: ReturnType<typeof helpers>;
beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [residentsModel],
    migrations: [{ domain: 'residents', folder: residentsServer.migrations ?? '' }],
    operations: residentsServer.operations,
    clock: () => new Date('2026-02-10T02:00:00Z'),
  });
  at = helpers(test, deskAt);
});
afterAll(() => test.close());

async function ask(person: string, field: string, proposed: string | null, as = worker) {
  const id = newId();
  const { status, body } = await test.ask(as, 'post', '/api/residents/correction/open', {
    id,
    person,
    field,
    proposed,
    reason: '本人提出',
    evidence: '户口簿',
    asker: '本人',
  });
  return { id, status, body };
}

const decide = (id: string, verb: 'accept' | 'decline', body: Record<string, unknown>, as = worker) =>
  test.ask(as, 'post', `/api/residents/correction/${id}/${verb}`, body);

describe('a correction', () => {
  it('is due in ten working days, over the spring festival', async () => {
    const person = await at.addPerson(here, { name: '春节' });
    const { status, body } = await ask(person, 'birthDate', '1980-01-02');
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({
      place: here,
      values: { state: 'open', dueOn: '2026-03-02', dueProvisional: false, proposed: '1980-01-02' },
    });
  });

  it('changes the person when accepted, and the origin tells where it came from', async () => {
    const person = await at.addPerson(here, { name: '改名前' });
    const { id } = await ask(person, 'name', '改名后', grid);
    const accepted = await decide(id, 'accept', { version: 1, personVersion: 1, answer: '已核对户口簿' });
    expect(accepted.status, JSON.stringify(accepted.body)).toBe(200);
    expect(accepted.body).toMatchObject({
      correction: { values: { state: 'accepted' } },
      person: { id: person, version: 2, values: { name: '改名后' } },
    });
    const kept = await test.db.owner.query('select origins, name_pinyin from residents.person where id = $1', [person]);
    expect(kept.rows[0]).toMatchObject({ origins: { name: { kind: 'desk', id, label: '勘误' } }, name_pinyin: 'gaiminghou' });
  });

  it('leaves the person alone when declined, with the reason', async () => {
    const person = await at.addPerson(here, { name: '不改', sex: '1' });
    const { id } = await ask(person, 'sex', '女');
    expect((await decide(id, 'decline', { version: 1, answer: '证件上是男性' })).body).toMatchObject({
      values: { state: 'declined', answer: '证件上是男性', proposed: '2' },
    });
    expect(await at.open(person)).toMatchObject({ version: 1, values: { sex: '1' } });
    expect((await decide(id, 'accept', { version: 2, personVersion: 1 })).body).toMatchObject({ code: 'already-answered' });
  });

  it('keeps a proposed number sealed', async () => {
    const number = numberOf('99992119601212003');
    const person = await at.addPerson(here, { name: '证号错' });
    const { id, body } = await ask(person, 'identityNumber', number);
    expect(JSON.stringify(body)).not.toContain(number);
    const raw = await test.db.owner.query<{ text: string }>('select c::text as text from residents.correction c where id = $1', [id]);
    expect(raw.rows[0]?.text).not.toContain(number);
    expect((await decide(id, 'accept', { version: 1, personVersion: 1 })).body).toMatchObject({
      person: { values: { identityNumber: '999921********'.concat(number.slice(-4)) } },
    });
  });

  it('is refused at once when the value cannot be right', async () => {
    const person = await at.addPerson(here, { name: '不合适' });
    for (const [field, value] of [
      ['identityNumber', '99992119601212003A'],
      ['birthDate', '1980-02-30'],
      ['sex', '蓝'],
      ['name', null],
    ] as const) {
      expect((await ask(person, field, value)).body, field).toMatchObject({ code: 'unfit-value', where: 'proposed' });
    }
    expect((await ask(person, 'shoe', '43')).body).toMatchObject({ code: 'unknown-field' });
  });

  it('refuses when the person changed after the worker looked', async () => {
    const person = await at.addPerson(here, { name: '变了' });
    const { id } = await ask(person, 'employer', '供销社');
    await test.ask(worker, 'patch', `/api/residents/person/${person}`, { version: 1, values: { note: '新' } });
    expect((await decide(id, 'accept', { version: 1, personVersion: 1 })).body).toMatchObject({
      code: 'changed-meanwhile',
      details: { current: { version: 2 } },
    });
  });
});

describe('who may', () => {
  it('ask and decide, within the place', async () => {
    const person = await at.addPerson(here, { name: '谁可以' });
    expect((await ask(person, 'note', '甲', deskAt(there))).status).toBe(404);
    const { id } = await ask(person, 'note', '乙', grid);
    for (const as of [grid, actor('town-officer', '610921100'), actor('county-officer', '610921', ['public-security'])])
      expect((await decide(id, 'accept', { version: 1, personVersion: 1 }, as)).status).toBe(403);
    expect((await decide(id, 'accept', { version: 1, personVersion: 1 }, deskAt(there))).status).toBe(404);
    expect((await decide(id, 'accept', { version: 1, personVersion: 1 })).status).toBe(200);
  });

  it('nobody writes one directly', async () => {
    expect((await test.ask(worker, 'post', '/api/residents/correction', { id: newId(), place: here, values: {} })).status).toBe(404);
  });
});
