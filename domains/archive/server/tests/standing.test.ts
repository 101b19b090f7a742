import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Actor, identityCheckCharacter } from '@linli/kernel/model';
import { newId } from '@linli/kernel/server';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { ledgersModel } from '@linli/ledgers/model';
import { issueLedger, ledgersServer } from '@linli/ledgers/server';
import { regionsModel } from '@linli/regions/model';
import { regionsServer } from '@linli/regions/server';
import { residentsModel } from '@linli/residents/model';
import { residentsServer } from '@linli/residents/server';
import { statusesModel } from '@linli/statuses/model';
import { statusesServer } from '@linli/statuses/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { archiveModel } from '../../model/index.ts';
import { freeze } from '../freeze/freeze.ts';
import { freezeJob, freezeLocked } from '../freeze/jobs.ts';
import { archiveServer } from '../index.ts';
import { sweepFilings } from '../sweep.ts';
import { type Must, runWaiting, sendForm, stepForm } from './desk.ts';

const county = '610921';
const communities = ['610921100001', '610921100002', '610921100003'] as const;
const [nanjie, beijie] = communities;
const worker = actor('community-worker', nanjie);
const civilAffairs = actor('county-officer', county, ['civil-affairs']);
const DAY = 86_400_000;

let now = new Date('2026-11-02T09:00:00+08:00');
let test: TestPlatform;

const must: Must = async (who, method, path, body) => {
  const answer = await test.ask(who, method, `/api${path}`, body);
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as never;
};

const numberOf = (first17: string): string => first17 + identityCheckCharacter(first17);
async function addElder(place: string, name: string, first17: string): Promise<void> {
  const id = newId();
  const values = { name, identityNumber: numberOf(first17), sex: '1', birthDate: '1950-02-03', currentAddress: '南街12号' };
  const who = actor('community-worker', place);
  await must(who, 'post', '/residents/person', { id, place, values });
  await must(who, 'post', '/residents/residence', { id: newId(), place, values: { person: id, relation: 'usual' } });
}

beforeAll(async () => {
  const servers = [regionsServer, residentsServer, statusesServer, ledgersServer, archiveServer];
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [regionsModel, residentsModel, statusesModel, ledgersModel, archiveModel],
    migrations: servers.map((each) => ({ domain: each.model.name, folder: each.migrations ?? join('.') })),
    operations: servers.slice(1).flatMap((each) => each.operations),
    jobs: servers.flatMap((each) => each.jobs),
    clock: () => now,
  });
  for (const place of communities)
    await must(actor('county-officer', county), 'post', '/regions/community', {
      id: newId(),
      place,
      values: { name: place, code: place, urban: true },
    });
  await addElder(nanjie, '林守拙', '99992119500203005');
  await addElder(beijie, '周守正', '99992119500203007');
  await test.settle();
});
afterAll(() => test.close());

interface Submissions {
  readonly filing: { readonly digest: string; readonly place: string };
  readonly submissions: { readonly id: string; readonly fileNumber: string }[];
  readonly reopened: boolean;
}
interface Row {
  readonly id: string;
  readonly place: string;
  readonly values: { readonly fileNumber: string };
}
/** In the order of their numbers: the clock of this test stands still. */
const filings = async (): Promise<Row[]> =>
  (await must<{ rows: Row[] }>(civilAffairs, 'get', '/archive/filing?limit=100&ended=all')).rows.toSorted((a, b) =>
    a.values.fileNumber < b.values.fileNumber ? -1 : 1,
  );
/** Those of a form, which are kept for ten years where no rule says otherwise. */
const ofForms = async (): Promise<Row[]> => (await filings()).filter((each) => each.values.fileNumber.includes('-D10-'));
const whole = async (...ids: string[]): Promise<void> =>
  expect(await must(civilAffairs, 'post', '/archive/verify', { ids })).toMatchObject({ damaged: [] });

describe('a ledger of a whole county', () => {
  const asked = { id: newId(), ledger: 'T10', place: county, on: '2026-11-02', retention: 'D30' } as const;
  const run = (progress: (done: number, total: number | null) => Promise<void>, who: Actor = civilAffairs): Promise<unknown> =>
    freezeJob.run({ id: newId(), actor: who, platform: test.platform, input: asked, progress });
  let first: Awaited<ReturnType<typeof filings>> = [];

  it('is filed community by community, and killed between two it goes on there', async () => {
    const killed = run(async (done) => {
      if (done === 1) throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    first = await filings();
    expect(first.map((each) => [each.place, each.values.fileNumber])).toEqual([[nanjie, `${nanjie}-WS·2026-D30-MZ-0001`]]);
    const seen: number[] = [];
    const outcome = await run(async (done) => void seen.push(done));
    expect(seen).toEqual([0, 1, 2]);
    // The third community has no elder: it has nothing to keep.
    expect(outcome).toMatchObject({ filing: first[0]?.id, filings: 2, fresh: true });
    expect((await filings()).map((each) => each.values.fileNumber)).toEqual([
      `${nanjie}-WS·2026-D30-MZ-0001`,
      `${beijie}-WS·2026-D30-MZ-0001`,
    ]);
    await whole(...(await filings()).map((each) => each.id));
  });

  it('is in no transaction longer than one community takes', async () => {
    const times = await test.db.owner.query<{ begun: number }>(
      "select count(distinct id)::int as begun from kernel.audit_entry where operation = 'archive.freeze'",
    );
    expect(times.rows).toEqual([{ begun: 2 }]);
    expect(await run(async () => undefined)).toMatchObject({ filings: 2, fresh: false });
    expect(await filings()).toHaveLength(2);
  });
});

describe('files without an entry', () => {
  it('are swept after a day, and nothing else is', async () => {
    const id = newId();
    const killed = freeze(test.platform, {
      id,
      county,
      place: nanjie,
      retention: 'D30',
      issue: (work) => issueLedger(work, test.platform.places, 'T10', nanjie, '2026-10-31'),
      remember: () => Promise.reject(new Error('killed')),
    });
    await expect(killed).rejects.toThrow('killed');
    const vault = join(test.platform.config.dataDir, 'files', 'archive', county);
    const kept = (await filings())[0]?.id ?? '';
    const stranger = join(vault, 'left by somebody');
    mkdirSync(stranger);
    writeFileSync(join(vault, kept, '1.sealed.0123.new'), 'half');
    expect(readdirSync(join(vault, id)).length).toBeGreaterThan(0);

    expect(await sweepFilings(test.platform)).toBe(0); // its row might still be on the way
    now = new Date(Date.now() + 2 * DAY);
    const before = new Date(Date.now() - 2 * DAY);
    for (const each of [id, kept, 'left by somebody']) utimesSync(join(vault, each), before, before);
    expect(await sweepFilings(test.platform)).toBe(1);
    expect([id, kept, 'left by somebody'].map((each) => existsSync(join(vault, each)))).toEqual([false, true, true]);
    expect(readdirSync(join(vault, kept)).filter((each) => each.endsWith('.new'))).toEqual([]);
    await whole(kept);
    now = new Date('2026-11-02T09:00:00+08:00');
  });
});

describe('a form that is returned after it was archived', () => {
  it('keeps what was handed in, and the new submission beside it', async () => {
    const title = '老年人探访月报';
    const task = await sendForm(must, test, civilAffairs, nanjie, title);
    const { forms } = await must<{ forms: { id: string; title: string }[] }>(worker, 'get', `/ledgers/month?place=${nanjie}`);
    const form = forms.find((each) => each.title === title)?.id ?? '';
    await stepForm(must, worker, form, 'confirm');
    await must(civilAffairs, 'post', `/ledgers/form-tasks/${task}/take`, { period: '2026-11' });
    await must(worker, 'post', '/archive/freeze/form', { form });
    await runWaiting(test);
    const first = (await ofForms()).at(-1)?.id ?? '';
    const before = await must<Submissions>(worker, 'get', `/archive/filings/${first}`);
    expect(before).toMatchObject({ submissions: [{ id: first }], reopened: false });

    await stepForm(must, civilAffairs, form, 'return', '地址写错了');
    expect(await must(worker, 'get', `/archive/filings/${first}`)).toMatchObject({ submissions: [{ id: first }], reopened: true });
    await must(worker, 'post', `/ledgers/forms/${form}/cells`, { no: 1, key: 'e', value: '南街13号', keep: true });
    await stepForm(must, worker, form, 'confirm');
    now = new Date('2026-12-02T00:20:00+08:00');
    for (const each of ledgersServer.upkeep) await each.run(test.platform);
    expect(await freezeLocked(test.platform)).toBe(1);

    const second = (await ofForms()).at(-1);
    expect(second?.id).not.toBe(first);
    expect(second?.values.fileNumber).toBe(`${nanjie}-WS·2026-D10-MZ-0002`);
    const after = await must<Submissions>(worker, 'get', `/archive/filings/${first}`);
    expect(after).toMatchObject({ filing: before.filing, submissions: [{ id: first }, { id: second?.id }], reopened: false });
    const taken = async (id: string): Promise<string> => {
      const { files } = await must<{ files: { no: number; name: string }[] }>(worker, 'get', `/archive/filings/${id}`);
      const no = files.find((each) => each.name === 'cells.csv')?.no;
      return (await test.ask(worker, 'post', `/api/archive/filings/${id}/file`, { no, purpose: '核对报送内容' })).response.text();
    };
    expect(await taken(first)).toContain('南街12号');
    expect(await taken(second?.id ?? '')).toContain('南街13号');
    await whole(first, second?.id ?? '');
  });
});
