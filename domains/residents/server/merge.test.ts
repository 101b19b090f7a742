import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { sealEntries, verifyChains } from '@linli/kernel/server';
import { residentsModel } from '../model/index.ts';
import { residentsServer } from './index.ts';
import { helpers, here, numberOf, there } from './testing.ts';

const deskAt = (place: string) => actor('community-worker', place);
const town = actor('town-officer', '610921100');
const NUMBER = '99992119900307008X';
const OTHER_NUMBER = '999921196208150020';

let test: TestPlatform;
let at: ReturnType<typeof helpers>;
beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [residentsModel],
    migrations: [{ domain: 'residents', folder: residentsServer.migrations ?? '' }],
    operations: residentsServer.operations,
  });
  at = helpers(test, deskAt);
});
afterAll(() => test.close());

const residenceAt = async (place: string, id: string) => (await test.ask(deskAt(place), 'get', `/api/residents/residence/${id}`)).body;

describe('merging two records', () => {
  it('fills what was empty, moves what pointed to the other, and ends the other', async () => {
    const stay = await at.addPerson(here, { name: '周晚秋', identityNumber: NUMBER });
    const other = await at.addPerson(here, { name: '周晚秋', phone: '13900001111', note: '租户' });
    const residence = await at.addResidence(here, other, 'usual');
    const merged = await at.merge({ stay, other });
    expect(merged.status, JSON.stringify(merged.body)).toBe(200);
    expect(merged.body).toMatchObject({ moved: 1, ended: [], row: { id: stay, values: { phone: '139****1111', note: '租户' } } });
    expect(await residenceAt(here, residence)).toMatchObject({ values: { person: stay } });
    expect(await at.open(other)).toMatchObject({ endReason: 'merged' });
  });

  it('takes per field the value that somebody chose', async () => {
    const stay = await at.addPerson(here, { name: '姚远', employer: '北街小学', currentAddress: '南街 1 号' });
    const other = await at.addPerson(here, { name: '姚远', employer: '南街小学', currentAddress: '南街 2 号' });
    const merged = await at.merge({ stay, other }, { choices: { employer: 'other' } });
    expect(merged.body).toMatchObject({ row: { values: { employer: '南街小学', currentAddress: '南街 1 号' } }, left: ['currentAddress'] });
    await at.undo(merged.id);
    expect(await at.open(stay)).toMatchObject({ values: { employer: '北街小学' } });
  });

  it('ends the arriving row where only one of a kind may be in force, and brings it back', async () => {
    const stay = await at.addPerson(here, { name: '程溪' });
    const other = await at.addPerson(here, { name: '程溪' });
    await at.addResidence(here, stay, 'usual');
    const second = await at.addResidence(here, other, 'usual');
    const merged = await at.merge({ stay, other });
    expect(merged.body).toMatchObject({ ended: [{ register: 'residents.residence', id: second }] });
    expect(await residenceAt(here, second)).toMatchObject({ endReason: 'merged', values: { person: stay } });
    expect((await at.undo(merged.id)).status).toBe(200);
    expect(await residenceAt(here, second)).toMatchObject({ endedAt: null, values: { person: other } });
  });

  it('takes over an identity number, and gives it back', async () => {
    const stay = await at.addPerson(here, { name: '梁一舟' });
    const other = await at.addPerson(here, { name: '梁一舟', identityNumber: OTHER_NUMBER });
    const merged = await at.merge({ stay, other });
    expect(merged.body).toMatchObject({ row: { values: { identityNumber: '999921********0020' } } });
    expect((await at.undo(merged.id)).body).toMatchObject({
      stay: { values: { identityNumber: null } },
      other: { endedAt: null, values: { identityNumber: '999921********0020' } },
    });
  });

  it('never merges two valid different numbers unless somebody has seen both cards', async () => {
    const stay = await at.addPerson(here, { name: '方圆', birthDate: '1900-01-01', identityNumber: '610921190001010011' });
    const other = await at.addPerson(here, { name: '方圆', birthDate: '1900-01-01', identityNumber: '610921190001010185' });
    expect(await at.merge({ stay, other })).toMatchObject({ status: 409, body: { code: 'different-numbers' } });
    expect((await at.merge({ stay, other }, { differentNumbers: true })).body).toMatchObject({ left: ['identityNumber'] });
  });

  it('keeps what was edited since, and says so', async () => {
    const stay = await at.addPerson(here, { name: '沈青' });
    const other = await at.addPerson(here, { name: '沈青', employer: '南街小学', phone: '13700002222' });
    const merged = await at.merge({ stay, other });
    const version = (await at.versionsOf([stay])).get(stay);
    await test.ask(deskAt(here), 'patch', `/api/residents/person/${stay}`, { version, values: { phone: '13700003333' } });
    const undone = await at.undo(merged.id);
    expect(undone.body).toMatchObject({
      restored: ['employer'],
      kept: ['phone'],
      stay: { values: { phone: '137****3333', employer: null } },
    });
    expect(undone.body).toMatchObject({ other: { values: { phone: '137****2222', employer: '南街小学' } } });
    expect((await at.undo(merged.id)).body).toMatchObject({ code: 'already-undone' });
  });

  it('leaves a row that points elsewhere by now where it is, and says so', async () => {
    const [stay, other, third] = [
      await at.addPerson(here, { name: '石磊' }),
      await at.addPerson(here, { name: '石磊' }),
      await at.addPerson(here, { name: '石小磊' }),
    ];
    const household = await at.addHousehold(here, { number: '0007', head: other });
    const merged = await at.merge({ stay, other });
    await test.ask(deskAt(here), 'patch', `/api/residents/household/${household}`, { version: 2, values: { head: third } });
    expect((await at.undo(merged.id)).body).toMatchObject({ keptRows: [{ register: 'residents.household', id: household }] });
  });

  it('refuses a stale version and changes nothing', async () => {
    const stay = await at.addPerson(here, { name: '陆离' });
    const other = await at.addPerson(here, { name: '陆离' });
    expect((await at.merge({ stay, other }, { otherVersion: 7 })).body).toMatchObject({ code: 'changed-meanwhile' });
    expect((await at.merge({ stay, other }, { stayVersion: 7 })).body).toMatchObject({ code: 'changed-meanwhile' });
    expect((await at.merge({ stay, other: stay })).body).toMatchObject({ code: 'same-record' });
    expect(await at.open(other)).toMatchObject({ endedAt: null, version: 1 });
  });

  it('comes apart only in order, the last merge first', async () => {
    const [a, b, c] = [
      await at.addPerson(here, { name: '顾言' }),
      await at.addPerson(here, { name: '顾言' }),
      await at.addPerson(here, { name: '顾言' }),
    ];
    const first = await at.merge({ stay: b, other: c });
    const second = await at.merge({ stay: a, other: b });
    expect((await at.undo(first.id)).body).toMatchObject({ code: 'undo-later-first' });
    expect((await at.undo(second.id)).status).toBe(200);
    expect((await at.undo(first.id)).status).toBe(200);
    for (const id of [a, b, c]) expect(await at.open(id)).toMatchObject({ endedAt: null });
  });

  it('does not bring back a number that somebody else has by now', async () => {
    const number = numberOf('99992119551231002');
    const stay = await at.addPerson(here, { name: '乔木' });
    const other = await at.addPerson(here, { name: '乔木', identityNumber: number });
    const merged = await at.merge({ stay, other }, { choices: { identityNumber: 'stay' } });
    await at.addPerson(here, { name: '乔木', identityNumber: number });
    expect((await at.undo(merged.id)).body).toMatchObject({ code: 'number-taken' });
  });
});

describe('taking a merge apart after further edits', () => {
  const desk = deskAt(here);
  const edit = async (id: string, values: Record<string, unknown>) => {
    const version = (await at.versionsOf([id])).get(id);
    const { status, body } = await test.ask(desk, 'patch', `/api/residents/person/${id}`, { version, values });
    if (status !== 200) throw new Error(JSON.stringify(body));
  };
  const preview = async (id: string, as = desk) => (await test.ask(as, 'get', `/api/residents/merges/${id}/undo`)).body;

  it('shows side by side what was edited and added since, masked as usual, and writes nothing', async () => {
    const stay = await at.addPerson(here, { name: '贺兰', employer: '北街小学', currentAddress: '南街 1 号' });
    const other = await at.addPerson(here, { name: '贺兰', phone: '13700002222' });
    await at.addResidence(here, other, 'usual');
    const merged = await at.merge({ stay, other });
    await edit(stay, { phone: '13700003333', employer: '西街小学' });
    const added = await at.addResidence(here, stay, 'registered');
    const seen = await preview(merged.id);
    expect(seen).toMatchObject({
      restored: [],
      returned: 1,
      elsewhere: 0,
      edited: [
        { field: 'phone', before: null, other: '137****2222', now: '137****3333', byName: desk.name },
        { field: 'employer', before: '北街小学', other: null, now: '西街小学' },
      ],
      added: [{ register: 'residents.residence', id: added, ended: false }],
    });
    expect(JSON.stringify(seen)).not.toContain('13700003333');
    expect(await at.open(stay)).toMatchObject({ version: 3, values: { employer: '西街小学' } });
  });

  it('gives what was edited or added since to whomever it belongs, and loses nothing of the other', async () => {
    const stay = await at.addPerson(here, { name: '贺天', employer: '北街小学', currentAddress: '南街 1 号' });
    const other = await at.addPerson(here, { name: '贺天', phone: '13700002222' });
    const merged = await at.merge({ stay, other });
    await edit(stay, { phone: '13700003333', employer: '西街小学', currentAddress: '南街 9 号' });
    const [mine, theirs] = [await at.addResidence(here, stay, 'registered'), await at.addResidence(here, stay, 'usual')];
    const more = { fields: { phone: 'other', currentAddress: 'both' }, rows: { [theirs]: 'other' }, apart: true };
    const undone = await at.undo(merged.id, desk, more);
    expect(undone.body).toMatchObject({
      given: expect.arrayContaining(['phone', 'currentAddress']) as unknown,
      kept: ['employer'],
      givenRows: [{ id: theirs }],
      keptRows: [{ id: mine }],
      stay: { values: { phone: null, employer: '西街小学', currentAddress: '南街 9 号' } },
      other: { endedAt: null, values: { phone: '137****3333', employer: null, currentAddress: '南街 9 号' } },
    });
    expect(await residenceAt(here, mine)).toMatchObject({ values: { person: stay } });
    expect(await residenceAt(here, theirs)).toMatchObject({ values: { person: other } });
    expect((await at.merge({ stay, other })).body, 'they were found to be two').toMatchObject({ code: 'kept-apart' });
    const trail = await test.db.owner.query<{ details: Record<string, unknown> }>(
      "select details from kernel.audit_entry where operation = 'residents.undo-merge' and record = $1",
      [stay],
    );
    expect(trail.rows[0]?.details).toMatchObject({ kept: ['employer'], givenRows: [{ id: theirs }], apart: true });
  });

  it('does not take a value that came and went again for an edit', async () => {
    const [stay, other, third] = [
      await at.addPerson(here, { name: '贺然' }),
      await at.addPerson(here, { name: '贺然', phone: '13700002222' }),
      await at.addPerson(here, { name: '贺然', employer: '东街小学' }),
    ];
    const first = await at.merge({ stay, other });
    const second = await at.merge({ stay, other: third });
    await edit(stay, { phone: '13700009999' });
    await edit(stay, { phone: '13700002222' });
    await at.undo(second.id);
    expect(await preview(first.id)).toMatchObject({ restored: ['phone'], edited: [] });
    expect((await at.undo(first.id)).body).toMatchObject({ restored: ['phone'], kept: [], stay: { values: { phone: null } } });
  });

  it('leaves a row ended that would stand beside a newer one of its kind', async () => {
    const [stay, other] = [await at.addPerson(here, { name: '贺双' }), await at.addPerson(here, { name: '贺双' })];
    const mine = await at.addResidence(here, stay, 'usual');
    const theirs = await at.addResidence(here, other, 'usual');
    const merged = await at.merge({ stay, other });
    await test.ask(desk, 'post', `/api/residents/residence/${mine}/end`, { version: 1, reason: '搬走' });
    const newer = await at.addResidence(here, stay, 'usual');
    const undone = await at.undo(merged.id, desk, { rows: { [newer]: 'other' } });
    expect(undone.status, JSON.stringify(undone.body)).toBe(200);
    expect(await residenceAt(here, newer)).toMatchObject({ endedAt: null, values: { person: other } });
    expect(await residenceAt(here, theirs)).toMatchObject({ endReason: 'merged', values: { person: other } });
  });

  it('refuses fields and rows that nobody edited, and a number for two', async () => {
    const [stay, other] = [await at.addPerson(here, { name: '贺拒' }), await at.addPerson(here, { name: '贺拒', note: '租户' })];
    const merged = await at.merge({ stay, other });
    expect((await at.undo(merged.id, desk, { fields: { note: 'other' } })).body).toMatchObject({ code: 'not-edited' });
    expect((await at.undo(merged.id, desk, { rows: { [stay]: 'other' } })).body).toMatchObject({ code: 'not-edited' });
    await edit(stay, { identityNumber: numberOf('99992119701010002') });
    expect((await at.undo(merged.id, desk, { fields: { identityNumber: 'both' } })).body).toMatchObject({ code: 'one-number' });
    const given = await at.undo(merged.id, desk, { fields: { identityNumber: 'other' } });
    expect(given.body).toMatchObject({
      stay: { values: { identityNumber: null } },
      other: { values: { identityNumber: `999921********${numberOf('99992119701010002').slice(-4)}` } },
    });
  });

  it('is for whoever has both records in view', async () => {
    const stay = await at.addPerson(here, { name: '贺镇' });
    const other = await at.addPerson('610921100003', { name: '贺镇' });
    const merged = await at.merge({ stay, other }, {}, town);
    for (const as of [desk, deskAt('610921100003')]) {
      expect((await at.undo(merged.id, as)).body).toMatchObject({ code: 'beyond-view' });
      expect(await preview(merged.id, as)).toMatchObject({ code: 'beyond-view' });
    }
    expect((await at.undo(merged.id, town)).status).toBe(200);
  });
});

describe('across communities', () => {
  it('a community merges nothing that it cannot see; the town can', async () => {
    const stay = await at.addPerson(here, { name: '齐云' });
    const other = await at.addPerson(there, { name: '齐云' });
    const residence = await at.addResidence(there, other, 'usual');
    expect(await at.merge({ stay, other })).toMatchObject({ status: 404 });
    const merged = await at.merge({ stay, other }, {}, town);
    expect(merged.status, JSON.stringify(merged.body)).toBe(200);
    expect(await residenceAt(there, residence)).toMatchObject({ values: { person: stay } });
    expect((await test.ask(deskAt(there), 'get', `/api/residents/merges?place=${there}`)).body).toMatchObject({
      merges: [{ name: '齐云', moved: 1, reason: '证件核对为同一人' }],
    });
    expect((await at.undo(merged.id, town)).status).toBe(200);
  });

  it('moves references in communities that the merging one does not see', async () => {
    const [stay, other] = [await at.addPerson(here, { name: '易安' }), await at.addPerson(here, { name: '易安' })];
    const away = await at.addResidence(there, other, 'registered');
    expect((await at.merge({ stay, other })).body).toMatchObject({ moved: 1 });
    expect(await residenceAt(there, away)).toMatchObject({ values: { person: stay } });
  });

  it('is closed to grid workers, to other departments and to strangers', async () => {
    const [stay, other] = [await at.addPerson(here, { name: '禁行' }), await at.addPerson(here, { name: '禁行' })];
    expect(await at.merge({ stay, other }, {}, actor('grid-worker', here))).toMatchObject({ status: 403, body: { code: 'role-may-not' } });
    expect(await at.merge({ stay, other }, {}, actor('county-officer', '610921', ['housing']))).toMatchObject({
      status: 403,
      body: { code: 'department-may-not' },
    });
    expect((await test.ask(deskAt(here), 'get', `/api/residents/merges?place=${there}`)).body).toMatchObject({ code: 'place-outside' });
    for (const table of ['merge', 'move', 'distinct_pair', 'correction'])
      expect((await test.db.app.query(`select * from residents.${table}`)).rows).toEqual([]);
  });

  it('leaves an audit chain that agrees with every change', async () => {
    await sealEntries(test.db);
    const verdicts = await verifyChains(test.db);
    expect(verdicts.filter((each) => each.fault !== null)).toEqual([]);
    expect(Math.max(...verdicts.map((each) => each.links))).toBeGreaterThan(40);
  });
});
