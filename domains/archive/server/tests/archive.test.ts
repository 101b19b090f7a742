import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CFB, read, utils } from '@e965/xlsx';
import { type Actor, identityCheckCharacter } from '@linli/kernel/model';
import { behindWall, newId, serviceWall, sql, wallOf } from '@linli/kernel/server';
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
import { freezeLocked } from '../freeze/jobs.ts';
import { archiveServer } from '../index.ts';
import { type Must, runWaiting, sendForm, stepForm } from './desk.ts';

const county = '610921';
const [nanjie, beijie] = ['610921100001', '610921100002'] as const;
const worker = actor('community-worker', nanjie);
const neighbour = actor('community-worker', beijie);
const town = actor('town-officer', '610921100');
const civilAffairs = actor('county-officer', county, ['civil-affairs']);
const office = actor('county-officer', county, ['government-office']);
const labour = actor('county-officer', county, ['human-resources']);

let now = new Date('2026-11-02T09:00:00+08:00');
let test: TestPlatform;

const ask = async (who: Actor, method: string, path: string, body?: unknown) => test.ask(who, method, `/api${path}`, body);
const must: Must = async (who, method, path, body) => {
  const answer = await ask(who, method, path, body);
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as never;
};
const refused = async (who: Actor, method: string, path: string, body?: unknown): Promise<string> => {
  const answer = await ask(who, method, path, body);
  return answer.status === 200 ? 'done' : String(answer.body['code']);
};

const numberOf = (first17: string): string => first17 + identityCheckCharacter(first17);
const idNumber = numberOf('99992119500203005');
const lin = {
  id: newId(),
  place: nanjie,
  values: {
    name: '林守拙',
    identityNumber: idNumber,
    sex: '1',
    birthDate: '1950-02-03',
    phone: '13800000001',
    currentAddress: '=南街12号',
  },
};

interface Filing {
  readonly id: string;
  readonly title: string;
  readonly fileNumber: string;
  readonly retention: string;
  readonly keepUntil: string | null;
  readonly digest: string;
  readonly endedAt: string | null;
}
interface File {
  readonly no: number;
  readonly name: string;
  readonly rendition: string;
  readonly sha256: string;
}
const filings = async (who: Actor, query = ''): Promise<{ id: string; values: Record<string, unknown> }[]> =>
  (await must<{ rows: { id: string; values: Record<string, unknown> }[] }>(who, 'get', `/archive/filing?limit=100&ended=all${query}`)).rows;
const detail = (who: Actor, id: string) => must<{ filing: Filing; files: File[]; open: boolean }>(who, 'get', `/archive/filings/${id}`);
const take = async (who: Actor, id: string, file: File | undefined) =>
  ask(who, 'post', `/archive/filings/${id}/file`, { no: file?.no, purpose: '核对报送内容' });

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const title = '老年人探访月报';
let form = '';
let first = '';

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
  for (const [place, name] of [
    [nanjie, '南街社区'],
    [beijie, '北街社区'],
  ] as const)
    await must(actor('county-officer', county), 'post', '/regions/community', {
      id: newId(),
      place,
      values: { name, code: place, urban: true },
    });
  await must(worker, 'post', '/residents/person', lin);
  await must(worker, 'post', '/residents/residence', { id: newId(), place: nanjie, values: { person: lin.id, relation: 'usual' } });
  await test.settle();
  await sendForm(must, test, civilAffairs, nanjie, title);
  const { forms } = await must<{ forms: { id: string; title: string }[] }>(worker, 'get', `/ledgers/month?place=${nanjie}`);
  form = forms.find((each) => each.title === title)?.id ?? '';
  await stepForm(must, worker, form, 'confirm');
});
afterAll(() => test.close());

/** What the calendar does when a month is over. */
async function letTheMonthEnd(): Promise<void> {
  now = new Date('2026-12-02T00:20:00+08:00');
  for (const each of ledgersServer.upkeep) await each.run(test.platform);
}

describe('a form that is final', () => {
  it('is not archived before, also when somebody asks', async () => {
    expect(await refused(worker, 'post', '/archive/freeze/form', { form })).toBe('not-final');
    expect(await freezeLocked(test.platform)).toBe(0);
  });

  it('is frozen when it locks, with every cell and where it came from', async () => {
    await letTheMonthEnd();
    expect(await freezeLocked(test.platform)).toBe(1);
    const [row] = await filings(worker);
    first = row?.id ?? '';
    expect(row?.values).toMatchObject({
      title: `${nanjie}${title}（2026-11）`,
      fileNumber: `${nanjie}-WS·2026-D10-MZ-0001`,
      retention: 'D10',
      keepUntil: '2036-12-31',
      year: 2026,
      archivedBy: '系统',
    });
    const { files } = await detail(worker, first);
    expect(files.map((each) => `${each.name} ${each.rendition}`)).toEqual([
      'sheet.xlsx clear',
      'cells.csv clear',
      'cells.json clear',
      'sheet-masked.xlsx masked',
      'cells-masked.csv masked',
      'cells-masked.json masked',
      'metadata.json plain',
      'manifest.sha256 plain',
    ]);
    const json = await take(worker, first, files[2]);
    const cells = JSON.parse(await json.response.text()) as {
      columns: { header: string }[];
      lines: { cells: Record<string, unknown>[] }[];
    };
    expect(cells.lines[0]?.cells[2]).toMatchObject({
      value: idNumber,
      source: 'auto',
      from: { kind: 'record', register: 'residents.person', id: lin.id, version: 1, field: 'identityNumber' },
    });
    const csv = await (await take(worker, first, files[1])).response.text();
    expect(csv).toContain(`1,身份证号,${idNumber},系统填好,residents.person,${lin.id},1,identityNumber`);
    expect(csv).toContain("1,现居住地址,'=南街12号"); // no formula, for whoever opens it
    const sheet = await (await take(worker, first, files[0])).response.arrayBuffer();
    const book = read(sheet);
    const rows: unknown[][] = utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, raw: false });
    expect(rows.some((cells) => cells.includes('林守拙') && cells.includes(idNumber))).toBe(true);
  });

  it('is frozen once, however often the clock or a person asks', async () => {
    expect(await freezeLocked(test.platform)).toBe(0);
    await must(worker, 'post', '/archive/freeze/form', { form });
    expect(await runWaiting(test)).toMatchObject([{ filing: first, fresh: false }]);
    // A new version of the form's row with the same content, as a change of places makes one.
    await test.db.owner.query('update ledgers.form set version = version + 1 where id = $1', [form]);
    expect(await freezeLocked(test.platform)).toBe(0);
    expect(await filings(worker)).toHaveLength(1);
    const seen = await test.db.owner.query<{ same: boolean }>(
      'select s.version = f.version as same from archive.seen_form s join ledgers.form f on f.id = s.form',
    );
    expect(seen.rows).toEqual([{ same: true }]);
  });

  it('goes on where a killed program left off', async () => {
    // A kill before the commit: the files lie in the vault, no row names them.
    const id = newId();
    const asked = { id, ledger: 'T10', place: nanjie, on: '2026-12-01', retention: 'D30' } as const;
    const killed = freeze(test.platform, {
      ...asked,
      county,
      issue: (work) => issueLedger(work, test.platform.places, asked.ledger, nanjie, asked.on),
      remember: () => Promise.reject(new Error('killed')),
    });
    await expect(killed).rejects.toThrow('killed');
    expect(readdirSync(join(test.platform.config.dataDir, 'files', 'archive', county, id))).toHaveLength(8);
    expect(await filings(worker)).toHaveLength(1);
    await must(worker, 'post', '/archive/freeze/ledger', asked);
    expect(await runWaiting(test)).toMatchObject([{ filing: id, fileNumber: `${nanjie}-WS·2026-D30-MZ-0001`, fresh: true }]);
    expect(await must(worker, 'post', '/archive/verify', { ids: [id] })).toMatchObject({ damaged: [] });
    // The job once more, and the same ledger under another id: nothing is added.
    await must(worker, 'post', '/archive/freeze/ledger', asked);
    await must(worker, 'post', '/archive/freeze/ledger', { ...asked, id: newId() });
    expect(await runWaiting(test)).toMatchObject([
      { filing: id, fresh: false },
      { filing: id, fresh: false },
    ]);
  });

  it('follows the rule of the county, where there is one', async () => {
    await must(civilAffairs, 'post', '/archive/retention-rule', {
      id: newId(),
      place: county,
      values: { title: '高龄老人名册', retention: 'Y' },
    });
    await sendForm(must, test, civilAffairs, beijie, '高龄老人名册', { cycle: 'quarterly', firstDueOn: '2026-12-15' });
    const { forms } = await must<{ forms: { id: string; title: string }[] }>(neighbour, 'get', `/ledgers/month?place=${beijie}`);
    const other = forms.find((each) => each.title === '高龄老人名册')?.id ?? '';
    await stepForm(must, neighbour, other, 'confirm');
    const { form: opened } = await must<{ form: { task: string } }>(neighbour, 'get', `/ledgers/forms/${other}`);
    await must(civilAffairs, 'post', `/ledgers/form-tasks/${opened.task}/take`, { period: '2026-Q4' });
    await must(neighbour, 'post', '/archive/freeze/form', { form: other });
    await runWaiting(test);
    const [row] = await filings(neighbour);
    expect(row?.values).toMatchObject({ retention: 'Y', keepUntil: null, archivedBy: neighbour.name });
  });
});

describe('what was frozen', () => {
  it('cannot be changed, neither through the interface nor in SQL', async () => {
    expect(await refused(worker, 'patch', `/archive/filing/${first}`, { version: 1, values: { title: '别的' } })).not.toBe('done');
    expect(await refused(worker, 'post', '/archive/filing', { id: newId(), place: nanjie, values: {} })).not.toBe('done');
    const wall = wallOf(worker, test.platform.dictionary, [county]);
    const trying = (statement: ReturnType<typeof sql>) => behindWall(test.db, wall, (tx) => statement.execute(tx));
    for (const statement of [
      sql`update archive.filing set title = '别的' where id = ${first}::uuid`,
      sql`update archive.filing set digest = 'x' where id = ${first}::uuid`,
      sql`update archive.filing set keep_until = '2020-01-01' where id = ${first}::uuid`,
      sql`update archive.kept_file set sha256 = 'x' where filing = ${first}::uuid`,
      sql`update archive.kept_file set gone_at = now() where filing = ${first}::uuid`,
      sql`delete from archive.kept_file where filing = ${first}::uuid`,
      sql`delete from archive.filing where id = ${first}::uuid`,
    ])
      await expect(trying(statement)).rejects.toThrow(/permission denied/);
  });

  it('stays as it was when the record behind it changes', async () => {
    await must(worker, 'patch', `/residents/person/${lin.id}`, { version: 1, values: { phone: '13999999999' } });
    const { files } = await detail(worker, first);
    const csv = await (await take(worker, first, files[1])).response.text();
    expect(csv).toContain('13800000001');
    expect(csv).not.toContain('13999999999');
  });

  it('leaves no number of a person in any table', async () => {
    const found = await test.db.owner.query<{ text: string }>(
      'select t::text as text from archive.filing t union all select k::text from archive.kept_file k union all select c::text from kernel.change c',
    );
    for (const { text } of found.rows) expect(text).not.toContain(idNumber);
  });
});

describe('who may see it', () => {
  it('is told by the place, at both walls', async () => {
    expect((await filings(neighbour)).map((each) => each.id)).not.toContain(first);
    expect((await filings(town)).map((each) => each.id)).toContain(first);
    expect(await refused(neighbour, 'get', `/archive/filings/${first}`)).toBe('no-such-record');
    expect(await refused(neighbour, 'post', '/archive/export', { ids: [first], purpose: '核对报送内容', clear: false })).toBe(
      'no-such-record',
    );
    const wall = wallOf(neighbour, test.platform.dictionary, [county]);
    const files = await behindWall(test.db, wall, (tx) => sql`select 1 from archive.kept_file where filing = ${first}::uuid`.execute(tx));
    expect(files.rows).toEqual([]);
  });

  it('keeps a form to the department that asked for it, and a ledger to those who may read its registers', async () => {
    const { files } = await detail(labour, first);
    expect((await detail(labour, first)).open).toBe(false);
    expect((await take(labour, first, files[3])).body).toMatchObject({ code: 'not-your-department' });
    expect((await take(civilAffairs, first, files[3])).status).toBe(200);
    expect(
      await refused(labour, 'post', '/archive/freeze/ledger', {
        id: newId(),
        ledger: 'T05',
        place: nanjie,
        on: '2026-12-01',
        retention: 'D30',
      }),
    ).toBe('department-may-not');
  });

  it('gives numbers in clear only to those who may see them, for a purpose that stands in the trail', async () => {
    const { files } = await detail(town, first);
    const masked = await take(worker, first, files[4]);
    const text = await masked.response.text();
    expect(text).toContain('999921********0059'.slice(0, 6));
    expect(text).not.toContain(idNumber);
    expect(text).not.toContain('13800000001');
    await take(town, first, files[1]);
    const trail = await test.db.owner.query(
      "select actor_name, purpose, details from kernel.audit_entry where operation = 'archive.take-file' and record = $1 and actor_name = $2",
      [first, town.name],
    );
    expect(trail.rows).toMatchObject([{ purpose: '核对报送内容', details: { file: 'cells.csv', clear: true } }]);
  });
});

describe('a change of places', () => {
  it('takes the files along with the entry, and what they say stays', async () => {
    const follower = archiveServer.followers[0];
    const wall = serviceWall(follower?.tables ?? [], [county]);
    const at = (place: string) => behindWall(test.db, wall, async (tx) => (await follower?.list(tx, county, [place], '2026-12-02')) ?? []);
    const move = (to: string) =>
      behindWall(test.db, wall, async (tx) => follower?.rehome(tx, county, [{ id: first, to }], now.toISOString()));
    expect((await at(nanjie)).map((each) => each.id)).toContain(first);
    await move(beijie);
    expect((await at(beijie)).map((each) => each.id)).toContain(first);
    expect((await at(nanjie)).map((each) => each.id)).not.toContain(first);
    await move(nanjie);
    expect(await must(worker, 'post', '/archive/verify', { ids: [first] })).toMatchObject({ damaged: [] });
  });
});

const linesOf = (bytes: Uint8Array | undefined): string[] =>
  Buffer.from(bytes ?? new Uint8Array())
    .toString('utf8')
    .split(/\r?\n/);

/** Unpacks with a reader that is not ours. */
async function unpacked(response: Response): Promise<Map<string, Uint8Array>> {
  const read = CFB as { read(bytes: Buffer, options: { type: 'buffer' }): { FullPaths: string[]; FileIndex: { content?: Uint8Array }[] } };
  const { FullPaths, FileIndex } = read.read(Buffer.from(await response.arrayBuffer()), { type: 'buffer' });
  return new Map(
    FullPaths.map((path, at): [string, Uint8Array] => [path.replace(/^[^/]*\//, ''), new Uint8Array(FileIndex[at]?.content ?? [])]).filter(
      // A mark that the reader itself puts in begins with \u0001.
      ([path]) => path !== '' && !path.endsWith('/') && !path.startsWith('\u0001'),
    ),
  );
}

describe('a package', () => {
  it('is read and verified without the platform', async () => {
    const ids = (await filings(worker)).map((each) => each.id);
    const { response, status } = await ask(worker, 'post', '/archive/export', { ids, purpose: '移交县档案馆', clear: false });
    expect(status).toBe(200);
    const files = await unpacked(response);
    const sums = linesOf(files.get('SHA256SUMS')).filter((each) => each !== '');
    const listed = sums.map((each) => each.split('  ') as [string, string]);
    for (const [digest, name] of listed) expect(sha256(files.get(name) ?? new Uint8Array()), name).toBe(digest);
    expect([...files.keys()].toSorted()).toEqual(['SHA256SUMS', ...listed.map(([, name]) => name)].toSorted());
    expect([...files.keys()].filter((each) => each.startsWith('filings/0001/')).map((each) => each.slice(13))).toEqual([
      'sheet-masked.xlsx',
      'cells-masked.csv',
      'cells-masked.json',
      'metadata.json',
      'manifest.sha256',
    ]);
    const whole = [...files].map(([, bytes]) => Buffer.from(bytes).toString('utf8')).join('\n');
    expect(whole).not.toContain(idNumber);
    expect(linesOf(files.get('README.txt')).join('\n')).toContain('sha256sum -c SHA256SUMS');
    expect(linesOf(files.get('index.html')).join('\n')).toContain('filings/0002/sheet-masked.xlsx');
    const index = JSON.parse(linesOf(files.get('index.json')).join('\n')) as { filings: { folder: string; digest: string }[] };
    expect(index.filings).toHaveLength(2);
    for (const each of index.filings) expect(sha256(files.get(`${each.folder}/manifest.sha256`) ?? new Uint8Array())).toBe(each.digest);
    expect(linesOf(files.get('index.csv'))).toHaveLength(4);
  });

  it('has numbers in clear for those with the right, and says so in the trail', async () => {
    const { response } = await ask(worker, 'post', '/archive/export', { ids: [first], purpose: '移交县档案馆', clear: true });
    const files = await unpacked(response);
    expect(linesOf(files.get('filings/0001/cells.csv')).join('\n')).toContain(idNumber);
    const trail = await test.db.owner.query(
      "select purpose, details from kernel.audit_entry where operation = 'archive.export-filings' order by at desc, id desc limit 1",
    );
    expect(trail.rows).toMatchObject([{ purpose: '移交县档案馆', details: { filings: 1, clear: true } }]);
    expect(await refused(worker, 'post', '/archive/export', { ids: [first], purpose: '', clear: false })).not.toBe('done');
    expect(await refused(labour, 'post', '/archive/export', { ids: [first], purpose: '移交县档案馆', clear: false })).toBe(
      'not-your-department',
    );
  });
});

describe('damage', () => {
  const vault = (no: number): string => join(test.platform.config.dataDir, 'files', 'archive', county, first, `${no}.sealed`);

  it('is found in the files and in the rows, and is never handed out', async () => {
    expect(await must(town, 'post', '/archive/verify', { ids: [first] })).toEqual({ filings: 1, files: 8, damaged: [] });
    const [whole, other] = [readFileSync(vault(2)), readFileSync(vault(1))];
    const what = async () =>
      (await must<{ damaged: { name: string; what: string }[] }>(town, 'post', '/archive/verify', { ids: [first] })).damaged;
    const turned = Buffer.from(whole);
    turned.writeUInt8(turned.readUInt8(60) ^ 1, 60);
    writeFileSync(vault(2), turned);
    expect(await what()).toMatchObject([{ name: 'cells.csv', what: 'unreadable' }]);
    writeFileSync(vault(2), other); // another file of ours, sealed as it should be
    expect(await what()).toMatchObject([{ name: 'cells.csv', what: 'changed' }]);
    const { files } = await detail(worker, first);
    expect((await take(worker, first, files[1])).body).toMatchObject({ code: 'damaged' });
    expect(await refused(worker, 'post', '/archive/export', { ids: [first], purpose: '移交县档案馆', clear: true })).toBe('damaged');
    truncateSync(vault(2), 0);
    expect(await what()).toMatchObject([{ name: 'cells.csv', what: 'missing' }]);
    writeFileSync(vault(2), whole);
    expect(await what()).toEqual([]);
    // Somebody with the database in hand makes file and row agree; the list does not.
    const set = (digest: string) =>
      test.db.owner.query('update archive.kept_file set sha256 = $2 where filing = $1 and no = 2', [first, digest]);
    writeFileSync(vault(2), other);
    await set(files[0]?.sha256 ?? '');
    expect(await what()).toMatchObject([{ name: 'manifest.sha256', what: 'list' }]);
    writeFileSync(vault(2), whole);
    await set(files[1]?.sha256 ?? '');
    expect(await what()).toEqual([]);
  });
});

describe('disposal', () => {
  const id = newId();
  interface Disposal {
    readonly disposal: { version: number; state: string; certificate: string | null };
    readonly filings: Filing[];
  }

  it('is not proposed before the term is over', async () => {
    expect(await refused(worker, 'post', '/archive/disposals', { id, filings: [first], why: '已到期' })).toBe('still-kept');
  });

  it('takes two persons, ends the entry, destroys the files and leaves a certificate', async () => {
    now = new Date('2037-01-04T09:00:00+08:00');
    const { disposal } = await must<Disposal>(civilAffairs, 'post', '/archive/disposals', {
      id,
      filings: [first],
      why: '保管期满，无继续保存价值',
    });
    const decision = { version: disposal.version, approve: true, answer: '同意销毁' };
    expect(await refused(worker, 'post', `/archive/disposals/${id}/decide`, decision)).toBe('decision-not-yours');
    expect(await refused(civilAffairs, 'post', `/archive/disposals/${id}/decide`, decision)).toBe('second-person');
    expect(await refused(worker, 'post', '/archive/disposals', { id: newId(), filings: [first], why: '再提一次' })).toBe(
      'disposal-under-way',
    );
    const decided = await must<Disposal>(office, 'post', `/archive/disposals/${id}/decide`, decision);
    expect(decided.disposal).toMatchObject({ state: 'approved', certificate: `XH-${nanjie}-2037-001` });
    await runWaiting(test);
    expect(readdirSync(join(test.platform.config.dataDir, 'files', 'archive', county, first))).toEqual([]);
    const { filing, files } = await detail(worker, first);
    expect(filing.endedAt).not.toBeNull();
    expect(files).toHaveLength(8);
    expect(await refused(worker, 'post', '/archive/verify', { ids: [first] })).toBe('disposed');
    expect((await take(worker, first, files[3])).body).toMatchObject({ code: 'disposed' });
    const { response } = await ask(town, 'get', `/archive/disposals/${id}/certificate`);
    const book = read(await response.arrayBuffer());
    const rows: unknown[][] = utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, raw: false });
    expect(rows.some((cells) => cells.includes(filing.fileNumber) && cells.includes(filing.digest))).toBe(true);
    // A new version of the form's row, as a change of places makes one, does not bring it back.
    await test.db.owner.query('update ledgers.form set version = version + 1 where id = $1', [form]);
    expect(await freezeLocked(test.platform)).toBe(0);
    const trail = await test.db.owner.query(
      "select actor_name, details from kernel.audit_entry where operation = 'archive.decide-disposal' and outcome = 'done'",
    );
    expect(trail.rows).toMatchObject([{ actor_name: office.name, details: { filings: [[filing.fileNumber, filing.digest]] } }]);
  });

  it('that was declined leaves the filing where it was, to be proposed again', async () => {
    now = new Date('2057-01-04T09:00:00+08:00');
    const ledger = (await filings(worker)).find((each) => each.values['kind'] === 'ledger')?.id ?? '';
    const [one, two] = [newId(), newId()];
    const { disposal } = await must<Disposal>(worker, 'post', '/archive/disposals', { id: one, filings: [ledger], why: '到期' });
    const declined = { version: disposal.version, approve: false, answer: '还有利用价值' };
    expect(await must<Disposal>(office, 'post', `/archive/disposals/${one}/decide`, declined)).toMatchObject({
      disposal: { state: 'declined' },
    });
    expect((await detail(worker, ledger)).filing.endedAt).toBeNull();
    expect(await must(worker, 'post', '/archive/verify', { ids: [ledger] })).toMatchObject({ damaged: [] });
    expect(await refused(worker, 'post', '/archive/disposals', { id: two, filings: [ledger], why: '再次鉴定' })).toBe('done');
  });
});
