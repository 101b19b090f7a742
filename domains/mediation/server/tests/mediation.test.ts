import { type Actor, isRefusal } from '@linli/kernel/model';
import { behindWall, finishWork, newId, type PlatformWork, wallOf } from '@linli/kernel/server';
import { actor, startTestPlatform, type TestPlatform, textOfDocx, textOfPdf } from '@linli/kernel/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { mediationModel } from '../../model/index.ts';
import type { MediationSheet } from '../../model/operations.ts';
import { mediationServer, openMediations } from '../index.ts';

const place = '610921100001';
const worker = actor('community-worker', place);
const neighbour = actor('community-worker', '610921100002');
const town = actor('town-officer', '610921100', ['justice']);
const county = actor('county-officer', '610921', ['justice']);
const grid = actor('grid-worker', `${place}003`);

let now = new Date('2026-11-24T09:00:00+08:00'); // a Tuesday
let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [mediationModel],
    migrations: [{ domain: 'mediation', folder: mediationServer.migrations ?? '' }],
    operations: mediationServer.operations,
    effects: mediationServer.effects,
    places: { names: async (_tx, codes) => new Map(codes.map((code) => [code, '南街社区'])) },
    clock: () => now,
  });
});
afterAll(() => test.close());

const cases = '/api/mediation/mediation';
interface CaseRow {
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
}

const applied = {
  origin: 'application',
  kind: 'D01',
  applicantName: '林小满',
  applicantIdentity: '99992119900307008X',
  applicantPhone: '13800005678',
  applicantAddress: '月河花园3栋2单元301',
  otherName: '周大江',
  matter: '楼上漏水，泡坏天花板，赔多少谈不拢',
  claim: '赔偿维修费',
};

async function opened(who: Actor = worker): Promise<string> {
  const id = newId();
  const answer = await test.ask(who, 'post', `${cases}/open/apply`, { id, place, values: applied });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return id;
}

async function step(who: Actor, id: string, name: string, values: object = {}, reason?: string): Promise<string> {
  const seen = await test.ask<{ row: CaseRow }>(worker, 'get', `${cases}/${id}/case`);
  const body = { id, version: seen.body.row.version, values, ...(reason === undefined ? {} : { reason }) };
  const { id: _id, ...sent } = body;
  const answer = await test.ask(who, 'post', `${cases}/${id}/steps/${name}`, sent);
  return answer.status === 200 ? String((answer.body['row'] as CaseRow).values['state']) : String(answer.body['code']);
}

const consent = { applicantConsentOn: '2026-11-24', otherConsentOn: '2026-11-24', consentWay: 'signed' };
const named = { mediator: '郑和平', mediatorChoice: 'parties' };
const met = { heldOn: '2026-11-25', heldAt: '社区调解室', record: '双方都让了一步' };
const terms = '1. 周大江赔偿林小满维修费1,200元。\n2. 双方不再追究。';

async function mediating(): Promise<string> {
  const id = await opened();
  expect(await step(worker, id, 'consent', consent)).toBe('consented');
  expect(await step(worker, id, 'name', named)).toBe('mediating');
  return id;
}

const disputeRow = async (id: string): Promise<CaseRow['values']> =>
  (await test.ask<CaseRow>(worker, 'get', `/api/mediation/dispute/${id}`)).body.values;
const sheet = async (id: string): Promise<MediationSheet> =>
  (await test.ask<MediationSheet>(worker, 'get', `/api/mediation/sheets/${id}`)).body;

describe('a mediation', () => {
  it('begins the row in the ledger of disputes, and needs the consent of both', async () => {
    const id = await opened();
    expect(await disputeRow(id)).toMatchObject({ party: '林小满', kind: 'D01', acceptedOn: '2026-11-24', result: 'open' });
    expect(await step(worker, id, 'name', named)).toBe('wrong-state');
    expect(await step(worker, id, 'consent', { applicantConsentOn: '2026-11-24', consentWay: 'signed' })).toBe('field-needed');
    expect(await step(worker, id, 'decline', { declinedBy: 'other' })).toBe('declined');
    expect(await disputeRow(id)).toMatchObject({ result: 'ended' });
  });

  it('comes to an agreement after a session, numbers it in its community, and prints it for both to sign', async () => {
    const id = await mediating();
    const agreed = { agreedOn: '2026-11-26', terms, performance: '2026年12月15日前付清' };
    expect(await step(worker, id, 'agree', agreed)).toBe('no-session-yet');
    expect((await test.ask(worker, 'get', `/api/mediation/sheets/${id}/agreement/pdf`)).body['code']).toBe('no-agreement');
    expect(await step(worker, id, 'meet', met)).toBe('mediating');
    expect(await step(worker, id, 'meet', { heldOn: '2026-11-26' })).toBe('field-needed');
    expect(await step(worker, id, 'meet', { ...met, heldOn: '2026-11-26', record: '谈成了' })).toBe('mediating');
    expect(await step(town, id, 'agree', agreed)).toBe('agreed');
    expect(await disputeRow(id)).toMatchObject({
      mediator: '郑和平',
      result: 'written',
      agreementNumber: '南街社区民调字〔2026〕0001号',
    });
    const shown = await sheet(id);
    expect(shown.sessions.map(({ heldOn, mediator }) => [heldOn, mediator])).toEqual([
      ['2026-11-25', '郑和平'],
      ['2026-11-26', '郑和平'],
    ]);
    expect(shown).toMatchObject({ confirmUntil: '2026-12-26', confirmDaysLeft: 32, printable: true });
    for (const [format, read] of [
      ['pdf', textOfPdf],
      ['docx', textOfDocx],
    ] as const) {
      const { response } = await test.ask(worker, 'get', `/api/mediation/sheets/${id}/agreement/${format}`);
      const text = read(new Uint8Array(await response.arrayBuffer()));
      for (const part of [
        '人民调解协议书',
        '南街社区民调字〔2026〕0001号',
        '99992119900307008X',
        '周大江赔偿林小满维修费1,200元。',
        '30日内',
        '南街社区人民调解委员会',
      ])
        expect(text).toContain(part);
      expect(text).toContain('性别女');
    }
    const trail = await test.db.owner.query<{ purpose: string; record: string }>(
      "select purpose, record from kernel.audit_entry where operation = 'mediation.print-agreement' and outcome = 'done'",
    );
    expect(trail.rows).toEqual(Array(2).fill({ purpose: '打印调解协议书，交双方签字', record: id }));
    expect(await step(worker, id, 'confirm', { confirmedOn: '2026-12-01', confirmationNumber: '（2026）示0921民特1号' })).toBe('agreed');
    expect((await sheet(id)).confirmUntil).toBeNull();
    expect(await step(worker, id, 'follow-up', { followedOn: '2026-12-20', kept: 'full' })).toBe('closed');
  });

  it('ends in the ledger as it ended, and says nothing there of what was said', async () => {
    for (const [name, values, reason, result] of [
      ['fail', {}, '赔多少谈不拢', 'failed'],
      ['withdraw', {}, undefined, 'withdrawn'],
      ['refer', { referredTo: '派出所' }, '有打伤人的情况', 'referred'],
    ] as const) {
      const id = await mediating();
      await step(worker, id, 'meet', met);
      await step(worker, id, name, values, reason);
      expect(await disputeRow(id)).toMatchObject({ result, note: null });
    }
    const oral = await mediating();
    await step(worker, oral, 'meet', met);
    expect(await step(worker, oral, 'agree-orally', { agreedOn: '2026-11-26', terms: '互相道歉' })).toBe('agreed');
    expect(await disputeRow(oral)).toMatchObject({ result: 'oral', agreementNumber: null });
    expect((await sheet(oral)).printable).toBe(false);
  });

  it('is due for a follow-up 30 days after the agreement, while the court may be asked', async () => {
    const id = await mediating();
    await step(worker, id, 'meet', met);
    await step(worker, id, 'agree', { agreedOn: '2026-11-24', terms, performance: '当天付清' });
    const seen = await test.ask<{ time: { state: { day: string } } }>(worker, 'get', `${cases}/${id}/case`);
    expect(seen.body.time.state.day).toBe('2026-12-24');
  });

  it('is kept from the grid, the county and the neighbours, and sealed for those who see it', async () => {
    const id = await mediating();
    await step(worker, id, 'meet', met);
    for (const who of [grid, county]) {
      expect((await test.ask(who, 'get', `${cases}/${id}/case`)).status, who.role).toBe(403);
      expect((await test.ask(who, 'get', '/api/mediation/session')).status, who.role).toBe(403);
      expect((await test.ask(who, 'get', `/api/mediation/sheets/${id}`)).status, who.role).toBe(403);
    }
    for (const path of [`${cases}/${id}/case`, `/api/mediation/sheets/${id}`])
      expect((await test.ask(neighbour, 'get', path)).status).toBe(404);
    const own = await test.ask(worker, 'get', `${cases}/${id}/case`);
    expect(JSON.stringify(own.body)).not.toContain('让了一步');
    const { rows } = await test.db.owner.query('select s::text as s, m::text as m from mediation.session s, mediation.mediation m');
    expect(JSON.stringify(rows)).not.toMatch(/漏水|让了一步/);
  });

  it('is opened out of an event by the desk that has it, and by nobody else', async () => {
    const asked = { place, origin: 'event' as const, kind: 'D01', applicantName: '林小满', matter: '为停车吵架', event: newId() };
    const opens = (who: Actor, ...ids: string[]) =>
      behindWall(test.db, wallOf(who, test.platform.dictionary, ['610921']), async (tx) => {
        const work: PlatformWork = {
          platform: test.platform,
          tx,
          keys: test.platform.keys,
          dictionary: test.platform.dictionary,
          actor: who,
          now: now.toISOString(),
          today: '2026-11-24',
          demo: true,
          entry: newId(),
          written: { changes: 0, places: new Map() },
        };
        const outcome = await openMediations(
          work,
          ids.map((id) => ({ id, ...asked })),
        );
        await finishWork(work);
        return outcome;
      });
    const [id, other] = [newId(), newId()];
    expect(await opens(worker)).toBeUndefined();
    expect(await opens(worker, id, other)).toBeUndefined();
    expect(await disputeRow(other)).toMatchObject({ party: '林小满', result: 'open' });
    const seen = await test.ask<{ row: CaseRow }>(worker, 'get', `${cases}/${id}/case`);
    expect(seen.body.row.values).toMatchObject({ origin: 'event', event: asked.event, otherName: '待查', state: 'applied' });
    expect(isRefusal(await opens(county, newId()))).toBe(true);
    expect(await step(worker, id, 'complete', { otherName: '周大江', kind: 'D02' })).toBe('applied');
    expect(await disputeRow(id)).toMatchObject({ kind: 'D02' });
  });

  it('publishes numbers, which is all that the county sees', async () => {
    now = new Date('2026-11-27T09:00:00+08:00');
    await test.settle();
    const facts = await test.db.owner.query<{ name: string; value: number }>(
      "select name, value::int as value from kernel.fact where place = $1 and name in ('mediation.mediationsAgreed', 'mediation.mediation.state.closed')",
      [place],
    );
    expect(Object.fromEntries(facts.rows.map(({ name, value }) => [name, value]))).toEqual({
      'mediation.mediationsAgreed': 3,
      'mediation.mediation.state.closed': 1,
    });
  });
});
