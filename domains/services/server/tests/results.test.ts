import { type Actor, identityCheckCharacter } from '@linli/kernel/model';
import {
  type PlatformWork,
  type TakenCase,
  behindWall,
  finishWork,
  insertRows,
  newId,
  serviceWall,
  wallOf,
  workOf,
} from '@linli/kernel/server';
import { actor, exampleRows, type TestPlatform, textOfDocx, textOfPdf } from '@linli/kernel/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { application } from '../../model/application/application.ts';
import type { Receipt } from '../../model/application/operations.ts';
import type { Submission } from '../../model/application/submission.ts';
import { modelCatalogue } from '../../model/catalogue/index.ts';
import type { ItemFacts } from '../../model/operations.ts';
import type { Answers } from '../../model/papers.ts';
import { factsAsked } from '../../model/results/facts.ts';
import type { ResultAnswer, Verified } from '../../model/results/operations.ts';
import { resultOf } from '../../model/results/result-of.ts';
import { keepFacts } from '../results/facts-store.ts';
import { writeResults } from '../results/write-results.ts';
import { answersTo, exampleFor, startWholeHall } from './testing/whole-hall.ts';

const here = '610921100001';
const worker = actor('community-worker', here);
const neighbour = actor('community-worker', '610921100002');
const town = actor('town-officer', '610921100');
const civil = actor('county-officer', '610921', ['civil-affairs']);
const labour = actor('county-officer', '610921', ['human-resources']);

let test: TestPlatform;
let items: readonly ItemFacts[] = [];
let elder = '';
const now = new Date('2026-03-02T02:00:00Z');

beforeAll(async () => {
  test = await startWholeHall(inject('engineUrl'), () => now, places);
  await test.ask(civil, 'post', '/api/services/catalogue/adopt', {});
  items = (await test.ask<{ items: ItemFacts[] }>(worker, 'get', '/api/services/items')).body.items;
  elder = await addPerson('王桂兰', '99992119450307002', '13800005678');
});
afterAll(() => test.close());

const places: Readonly<Record<string, string>> = { '610921': '示范县', '610921100': '城关镇', [here]: '南街社区' };

async function addPerson(name: string, first17: string, phone: string): Promise<string> {
  const id = newId();
  const identityNumber = first17 + identityCheckCharacter(first17);
  const added = await test.ask(worker, 'post', '/api/residents/person', { id, place: here, values: { name, identityNumber, phone } });
  expect(added.status, JSON.stringify(added.body)).toBe(200);
  return id;
}

const itemOf = (code: string): string => items.find((each) => each.code === code)?.id ?? '';

async function submit(code: string, answers: Answers, more: Partial<Submission> = {}): Promise<Receipt> {
  const submission = {
    item: itemOf(code),
    answers,
    person: elder,
    actsAs: 'self',
    materials: [{ key: 'id-card', how: 'shown' }],
    signed: 'paper',
    ...more,
  };
  const sent = await test.ask<Receipt>(worker, 'post', '/api/services/application/open/submit', { id: newId(), place: here, submission });
  expect(sent.status, JSON.stringify(sent.body)).toBe(200);
  return sent.body;
}

async function step(by: Actor, id: string, name: string, more: { values?: object; reason?: string } = {}) {
  const { body } = await test.ask<{ row: { version: number } }>(by, 'get', `/api/services/application/${id}/case`);
  return test.ask(by, 'post', `/api/services/application/${id}/steps/${name}`, { version: body.row?.version ?? 1, ...more });
}
async function done(by: Actor, id: string, name: string, more: { values?: object; reason?: string } = {}): Promise<void> {
  const answer = await step(by, id, name, more);
  expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).toBe(200);
}

const resultFor = async (by: Actor, id: string): Promise<ResultAnswer> =>
  (await test.ask<ResultAnswer>(by, 'get', `/api/services/results/${id}`)).body;
const save = async (by: Actor, id: string, facts: Record<string, unknown>, version?: number) =>
  test.ask<ResultAnswer & { code?: string }>(by, 'put', `/api/services/results/${id}`, {
    id,
    version: version ?? (await resultFor(by, id)).version,
    facts,
  });
const rowsOf = async (table: string): Promise<Record<string, unknown>[]> =>
  (await test.db.owner.query(`select * from ${table} where ended_at is null order by created_at, id`)).rows as Record<string, unknown>[];
const verify = async (path: string, by: Actor | null = null): Promise<Verified | null> =>
  (await test.ask<{ found: Verified | null }>(by, 'get', `/api/services${path}`)).body.found;
const notice = async (by: Actor, id: string, kind: string, format: 'pdf' | 'docx') => {
  const { response } = await test.ask(by, 'get', `/api/services/results/${id}/notices/${kind}/${format}`);
  return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
};

describe('an allowance from the counter to the ledgers', () => {
  let id = '';
  let number = '';
  let granted: ResultAnswer;

  it('asks applicant and decider what the registers need, each in the words of its field', async () => {
    const receipt = await submit('MZ08', { able: 'yes', account: 'yes' });
    ({ id, number } = receipt);
    const result = await resultFor(worker, id);
    expect(result.asked.map(({ side, key, needed }) => [side, key, needed])).toEqual([
      ['applicant', 'bankAccount', true],
      ['decider', 'cycle', true],
      ['decider', 'amount', true],
      ['decider', 'since', true],
    ]);
    expect(result.registers).toEqual([
      { register: 'statuses.elder-care', does: 'keep' },
      { register: 'services.benefit', does: 'add' },
    ]);
    expect([result.written, result.documents, result.notices]).toEqual([[], [], []]);
  });

  it('takes the account at the counter, masked ever after, and leaves the amount to whoever decides', async () => {
    const saved = await save(worker, id, { bankAccount: '6217 0000 1234 5678' });
    expect(saved.body).toMatchObject({ version: 1, masked: ['bankAccount'] });
    expect(String(saved.body.facts['bankAccount'])).not.toContain('1234 ');
    expect((await save(worker, id, { amount: 5_000 })).body.code).toBe('fact-not-yours');
    expect((await save(worker, id, { bankAccount: 'none' })).body.code).toBe('fact-unfit');
    expect((await save(worker, id, { colour: 'red' })).body.code).toBe('fact-not-asked');
    expect((await save(worker, id, { bankAccount: '6217000012345678' }, 0)).body.code).toBe('changed-meanwhile');
    expect((await test.ask(neighbour, 'get', `/api/services/results/${id}`)).status).toBe(404);
    const kept = await test.db.owner.query('select facts_sealed from services.result_fact');
    expect((kept.rows[0] as { facts_sealed: Buffer }).facts_sealed.toString('latin1')).not.toContain('12345678');
  });

  it('is not granted while something is lacking, and says what', async () => {
    await done(worker, id, 'accept');
    await done(worker, id, 'pass-to-town');
    await done(town, id, 'pass-to-county');
    const refused = await step(civil, id, 'grant');
    expect(refused).toMatchObject({ status: 409, body: { code: 'result-incomplete', details: { missing: ['cycle', 'amount', 'since'] } } });
    expect(await rowsOf('services.benefit')).toEqual([]);
    expect(await rowsOf('services.result_document')).toEqual([]);
  });

  it('stands in the registers of the community without anybody typing it again', async () => {
    expect((await save(civil, id, { amount: 5_000, cycle: 'month', since: '2026-04-01' })).status).toBe(200);
    await done(civil, id, 'grant');
    const [care] = await rowsOf('statuses.elder_care');
    expect(care).toMatchObject({ place: here, person: elder, subsidies: ['old-age'] });
    const [benefit] = await rowsOf('services.benefit');
    expect(benefit).toMatchObject({
      place: here,
      person: elder,
      kind: 'old-age',
      amount: 5_000,
      cycle: 'month',
      since: '2026-04-01',
      department: 'civil-affairs',
    });
    expect(benefit?.['origins']).toMatchObject({ '*': { id, label: `高龄老人生活保健补贴 ${number}` } });
    granted = await resultFor(worker, id);
    expect(granted.written.map(({ register, does }) => [register, does])).toEqual([
      ['services.benefit', 'add'],
      ['statuses.elder-care', 'add'],
    ]);
    const shown = await test.ask<{ values: Record<string, unknown> }>(worker, 'get', `/api/services/benefit/${String(benefit?.['id'])}`);
    expect(shown.status).toBe(200);
    expect((await save(civil, id, { amount: 1 })).body.code).toBe('result-closed');
  });

  it('is seen by the department that answers for it and not by another', async () => {
    const [benefit] = await rowsOf('services.benefit');
    expect((await test.ask(civil, 'get', `/api/services/benefit/${String(benefit?.['id'])}`)).status).toBe(200);
    expect((await test.ask(labour, 'get', `/api/services/benefit/${String(benefit?.['id'])}`)).status).toBe(404);
    expect((await test.ask(neighbour, 'get', `/api/services/benefit/${String(benefit?.['id'])}`)).status).toBe(404);
  });

  it('gives a document that anyone can verify and nobody can guess', async () => {
    const [document] = granted.documents;
    expect(document).toMatchObject({ number: '610921-2026-000001', state: 'valid', issuedOn: '2026-03-02' });
    expect(await verify(document?.verifyPath ?? '')).toEqual({
      document: '补贴登记表',
      itemName: '高龄老人生活保健补贴',
      office: '示范县民政局',
      name: '王*兰',
      issuedOn: '2026-03-02',
      validUntil: null,
      standing: 'valid',
    });
    // Whoever asks hears the same, signed in or not.
    for (const by of [labour, neighbour, actor('resident', here)])
      expect((await verify(document?.verifyPath ?? '', by))?.standing).toBe('valid');
    const code = document?.verifyPath.slice('/verify/'.length) ?? '';
    expect(await verify(`/verify/${code.toUpperCase().replaceAll(/(.{4})/g, '$1-')}`)).not.toBeNull();
    for (const wrong of ['610921', `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`, `610922${code.slice(6)}`, 'x', '%27'])
      expect(await verify(`/verify/${wrong}`)).toBeNull();
    const shown = await test.open(document?.verifyPath ?? '');
    expect(shown.text).toMatch(/有效[\s\S]*出具单位/);
    expect(shown.text).not.toContain('王桂兰');
    const stranger = await test.open('/verify/nothing');
    expect([stranger.status, stranger.text.includes('没有这个验真码'), stranger.text.includes('出具单位</dt>')]).toEqual([
      200,
      true,
      false,
    ]);
    expect((await test.open('/verify?code=ab%2Fcd')).response.headers.get('location')).toBe('/verify/ab%2Fcd');
  });

  it('is printed as a decision, in both formats, with number, amount, remedy and the address to verify it', async () => {
    const [pdf, docx] = [await notice(worker, id, 'grant', 'pdf'), await notice(worker, id, 'grant', 'docx')];
    for (const text of [textOfPdf(pdf.bytes), textOfDocx(docx.bytes)])
      for (const each of [
        '决定书',
        '王桂兰：',
        '610921-2026-000001',
        '金额50.00元',
        '按月',
        '申请行政复议',
        '示范县民政局2026年3月2日',
        '/verify/610921',
      ])
        expect(text).toContain(each);
    expect(textOfPdf((await notice(worker, id, 'acceptance', 'pdf')).bytes)).toContain('受理通知书');
    expect((await notice(worker, id, 'refusal', 'pdf')).status).toBe(409);
    expect((await notice(neighbour, id, 'grant', 'pdf')).status).toBe(404);
  });

  it('is revoked with a reason, by those whose it is, and once', async () => {
    const [document] = granted.documents;
    const revoke = (by: Actor, reason: string) =>
      test.ask(by, 'post', `/api/services/result-documents/${document?.id}/revoke`, { id: document?.id, version: 1, reason });
    expect((await revoke(labour, '不归这里管')).status).toBe(404);
    expect((await revoke(civil, '')).status).toBe(422);
    expect((await revoke(civil, '信息有误，重新出具')).status).toBe(200);
    expect((await revoke(civil, '再撤一次')).status).toBe(409);
    expect((await verify(document?.verifyPath ?? ''))?.standing).toBe('revoked');
    expect((await test.open(document?.verifyPath ?? '')).text).toContain('已撤销，不能再用');
  });

  it('is taken back when it is decided anew, and written once more', async () => {
    await done(civil, id, 'reopen', { reason: '金额算错了' });
    expect(await rowsOf('services.benefit')).toEqual([]);
    expect((await resultFor(civil, id)).written).toEqual([]);
    expect((await save(civil, id, { amount: 6_000 })).status).toBe(200);
    await done(civil, id, 'grant');
    expect((await rowsOf('services.benefit')).map(({ amount }) => amount)).toEqual([6_000]);
    expect((await rowsOf('statuses.elder_care')).map(({ subsidies }) => subsidies)).toEqual([['old-age']]);
    expect((await resultFor(civil, id)).documents.map(({ number: each, state }) => [each, state])).toEqual([
      ['610921-2026-000002', 'valid'],
      ['610921-2026-000001', 'revoked'],
    ]);
  });
});

describe('papers that say no', () => {
  it('tell what is missing, and why not', async () => {
    const { id } = await submit('MZ01', { single: 'family', work: 'no' });
    await done(worker, id, 'accept');
    await done(worker, id, 'ask-supplement', { values: { supplementNotice: '还差下面这些，请一次补齐：\n1. 户口簿（公安机关）' } });
    const text = textOfPdf((await notice(worker, id, 'supplement', 'pdf')).bytes);
    for (const each of ['一次性补正告知书', '户口簿（公安机关）', '前补齐', '南街社区便民服务站']) expect(text).toContain(each);
  });

  it('name the rule and what shows the same for a certificate that is not issued', async () => {
    const ask = (certificate: string, by: Actor = worker) =>
      test.ask(by, 'post', '/api/services/not-issued', { certificate, name: '林小满', format: 'docx' });
    const { response } = await ask('亲属关系证明');
    const text = textOfDocx(new Uint8Array(await response.arrayBuffer()));
    for (const each of ['不予出具证明告知单', '林小满：', '民发〔2020〕20号', '公证处', '南街社区']) expect(text).toContain(each);
    expect((await ask('居住证明')).status).toBe(422);
    expect((await ask('亲属关系证明', civil)).status).toBe(403);
  });
});

describe('all 57 items', () => {
  it.each([false, true])('write what they promise, in one go for a whole afternoon (last answers: %s)', async (last) => {
    const person = await addPerson(last ? '赵大江' : '钱小河', last ? '99992119500101003' : '99992119500101001', '13800005679');
    const answers = new Map<string, Answers>();
    const cases: TakenCase[] = modelCatalogue.map((item) => {
      const id = newId();
      answers.set(id, answersTo(item, last));
      const values = {
        number: `260302-${last ? '8' : '9'}${item.code}`,
        item: itemOf(item.code),
        itemCode: item.code,
        itemName: item.name.zh,
        kind: item.kind,
        area: item.area,
        department: item.department,
        decider: item.decider,
        committed: item.committed,
        channel: 'counter',
        person,
        applicantName: last ? '赵大江' : '钱小河',
        applicantPhone: '13800005679',
        actsAs: 'self',
        signed: 'paper',
      };
      return {
        id,
        county: '610921',
        place: here,
        owner: item.department,
        step: 'grant',
        from: 'atCounty',
        state: 'granted',
        finished: true,
        reason: null,
        values,
      };
    });
    const { platform, db } = test;
    const by = actor('county-officer', '610921');
    const workFor = (tx: PlatformWork['tx']): PlatformWork => workOf(platform, { tx, dictionary: platform.dictionary, actor: by });
    await behindWall(db, serviceWall([...platform.dictionary.registers.keys()], ['610921']), async (tx) => {
      const work = workFor(tx);
      const example = exampleRows(platform.dictionary, application.cases, here).at(-1)?.row.values;
      const standing = {
        ...example,
        state: 'granted',
        rules: 1,
        steps: 0,
        opener: by.account,
        openedBy: by.name,
        late: false,
        provisional: false,
        calendar: '2026',
        stateSince: now.toISOString(),
      };
      await insertRows(work, application.cases, cases.map(({ id, place, values }) => ({ id, place, values: { ...standing, ...values } }))); // prettier-ignore
      for (const { id, values } of cases) {
        const asked = (['applicant', 'decider'] as const).flatMap((side) =>
          factsAsked(resultOf(String(values['itemCode'])), answers.get(id) ?? {}, side, platform.dictionary.registers),
        );
        const facts = Object.fromEntries(asked.map(({ key, field }) => [key, exampleFor(field, last ? '2026-04-02' : '2026-04-01')]));
        const belongs = { county: '610921', application: id, place: here, department: String(values['department']), holder: null };
        expect(await keepFacts(work, belongs, 0, facts)).toBe(true);
      }
    });
    await behindWall(db, wallOf(by, platform.dictionary, ['610921']), async (tx) => {
      const work = workFor(tx);
      expect(await writeResults(work, cases, async () => answers)).toBeUndefined();
      await finishWork(work);
    });
    const written = await test.db.owner.query('select application, register from services.result_row where application = any($1)', [
      cases.map(({ id }) => id),
    ]);
    const registers = new Map(cases.map(({ id, values }) => [id, String(values['itemCode'])]));
    const codes = new Set(written.rows.map((row) => registers.get(String((row as { application: string }).application))));
    // DW01, out: this person is not on the roll, so there is nothing to be ended.
    const silent = modelCatalogue.map(({ code }) => code).filter((code) => !codes.has(code));
    expect(silent).toEqual(last ? ['DW01'] : []);
    const documents = await test.db.owner.query(
      'select count(*)::int as n, count(distinct number)::int as numbers from services.result_document where application = any($1)',
      [cases.map(({ id }) => id)],
    );
    expect(documents.rows).toEqual([{ n: 57, numbers: 57 }]);
  });
});
