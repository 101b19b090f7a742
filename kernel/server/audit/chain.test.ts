import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { actor, libraryMigrations, libraryModel, startTestPlatform, type TestPlatform } from '../../testkit/index.ts';
import { newId } from '../id.ts';
import { type Anchor, anchorFile, anchorHeads, sealEntries, verifyChains } from './chain.ts';

const place = '610921100001';
const worker = actor('community-worker', place);
let test: TestPlatform;

beforeAll(async () => {
  test = await startTestPlatform({ engineUrl: inject('engineUrl'), models: [libraryModel], migrations: [libraryMigrations] });
});
afterAll(() => test.close());

async function work(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1)
    await test.ask(worker, 'post', '/api/library/reader', { id: newId(), place, values: { name: `读者${index}` } });
}

/** Tampers inside a transaction that is taken back, so that each kind is tried on a whole chain. */
async function tamper(...statements: string[]): Promise<unknown> {
  const { owner } = test.db;
  await owner.query(
    'create table if not exists public.kept_entry as select * from kernel.audit_entry; create table if not exists public.kept_change as select * from kernel.change',
  );
  await owner.query(
    'truncate public.kept_entry, public.kept_change; insert into public.kept_entry select * from kernel.audit_entry; insert into public.kept_change select * from kernel.change',
  );
  for (const statement of statements) await owner.query(statement);
  const verdicts = await verifyChains(test.db);
  await owner.query(
    'truncate kernel.audit_entry, kernel.change; insert into kernel.audit_entry select * from public.kept_entry; insert into kernel.change select * from public.kept_change',
  );
  return verdicts.find((each) => each.county === '610921')?.fault;
}

describe('the audit chain', () => {
  it('seals what was written, and is whole', async () => {
    await work(12);
    expect(await sealEntries(test.db)).toBe(12);
    expect(await verifyChains(test.db)).toEqual([{ county: '610921', links: 12, fault: null }]);
    expect(await sealEntries(test.db)).toBe(0);
  });

  it('seals an entry that was written long ago and committed late', async () => {
    const at = new Date(Date.now() - 3_600_000).toISOString();
    await test.db.owner.query(
      "insert into kernel.audit_entry (county, id, at, operation, outcome) values ('610921', $1, $2, 'library.reader.create', 'done')",
      [newId(), at],
    );
    expect(await sealEntries(test.db)).toBe(1);
    expect((await verifyChains(test.db))[0]?.fault).toBeNull();
  });

  it.each([
    ['a changed entry', 5, 'changed', "update kernel.audit_entry set actor_name = 'somebody else' where sealed_no = 5"],
    ['a removed entry', 4, 'missing', 'delete from kernel.audit_entry where sealed_no = 4'],
    [
      'two entries swapped',
      2,
      'changed',
      'update kernel.audit_entry set sealed_no = case sealed_no when 2 then 1002 else 1003 end where sealed_no in (2, 3); update kernel.audit_entry set sealed_no = case sealed_no when 1002 then 3 else 2 end where sealed_no > 1000',
    ],
    [
      'an entry put in between',
      6,
      'changed',
      "update kernel.audit_entry set sealed_no = sealed_no + 1000 where sealed_no >= 6; update kernel.audit_entry set sealed_no = sealed_no - 999 where sealed_no > 1000; insert into kernel.audit_entry (county, id, at, operation, outcome, sealed_no, sealed_hash) select '610921', gen_random_uuid(), now(), 'forged', 'done', 6, sealed_hash from kernel.audit_entry where sealed_no = 5",
    ],
    [
      'a change record altered',
      1,
      'changes-differ',
      `update kernel.change set "values" = "values" || '{"name": "别人"}' where entry = (select id from kernel.audit_entry where sealed_no = 1)`,
    ],
    ['the tail cut off', 13, 'cut-off', 'delete from kernel.audit_entry where sealed_no = 13'],
  ])('finds %s, and names the first bad entry', async (_name, no, what, sql) => {
    expect(await tamper(sql)).toMatchObject({ no, what });
    expect((await verifyChains(test.db))[0]?.fault).toBeNull();
  });

  it('finds a tail cut off together with its head by the anchors outside', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'linli-anchor-'));
    await anchorHeads(test.db, folder);
    appendFileSync(anchorFile(folder), '');
    const anchors = readFileSync(anchorFile(folder), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Anchor);
    await test.db.owner.query('delete from kernel.audit_entry where sealed_no > 10');
    await test.db.owner.query(
      'update kernel.audit_head set sealed_no = 10, sealed_hash = (select sealed_hash from kernel.audit_entry where sealed_no = 10)',
    );
    expect((await verifyChains(test.db))[0]?.fault).toBeNull();
    expect((await verifyChains(test.db, anchors))[0]?.fault).toMatchObject({ no: 11, what: 'cut-off' });
  });
});
