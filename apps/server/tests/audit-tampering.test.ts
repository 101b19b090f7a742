import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, type Engine, findRunningEngine, newId, openDatabase, sealEntries, startEngine } from '@linli/kernel/server';
import { verifyTrail } from '../commands/audit.ts';
import { type Program, runCommand, signIn, startProgram, stopProgram } from './program.ts';

const county = '610921';
const place = '610921100001';
const WRITES = 12;

let dataDir = '';
let program: Program;
let engineAlone: Engine;
let database: Database;
let owner: Database['owner'];
/** Numbers of the chain's links that carry steps of records, in order. */
let withSteps: number[] = [];
let last = 0;

/** The program is stopped then: nothing but the tampering and the verifying touches the database. */
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'linli-tampering-'));
  program = await startProgram(dataDir, '--scale', 'accounts');
  const cookie = await signIn(program.url, 'nanjie');
  const send = (path: string, body: unknown): Promise<Response> =>
    fetch(`${program.url}/api${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: cookie },
      body: JSON.stringify(body),
    });
  let id = '';
  for (let index = 0; index < WRITES; index += 1) {
    id = newId();
    const values = { name: `工人${index}`, post: 'member', fullTime: true, phone: `1380000${1_000 + index}` };
    const { status } = await send('/staff/worker', { id, place, values });
    if (status !== 200) throw new Error(`A worker was not added: ${status}`);
  }
  // Who asks to see a number is remembered, allowed or not, without a step of any record.
  await send(`/staff/worker/${id}/unmask`, { field: 'phone', purpose: '核对电话' });
  const engine = await findRunningEngine(dataDir);
  const db = openDatabase({ ownerUrl: engine?.ownerUrl ?? '', appUrl: engine?.appUrl ?? '' });
  await sealEntries(db);
  const links = await db.owner.query<{ no: number; changes: number }>(
    'select sealed_no::int as no, changes from kernel.audit_entry where county = $1 and sealed_no is not null order by 1',
    [county],
  );
  withSteps = links.rows.filter((row) => row.changes > 0).map((row) => row.no);
  last = links.rows.at(-1)?.no ?? 0;
  await db.close();
  await stopProgram(program); // anchors its heads as it stops
  engineAlone = await startEngine({ dataDir, log: () => undefined });
  database = openDatabase({ ownerUrl: engineAlone.ownerUrl, appUrl: engineAlone.appUrl });
  ({ owner } = database);
  for (const table of tables) await owner.query(`create table public.kept_${table} as select * from kernel.${table}`);
}, 240_000);
afterAll(async () => {
  await database.close();
  await engineAlone.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const tables = ['audit_entry', 'audit_head', 'change'] as const;

/** Everything as it was, so that each kind is tried on whole chains. */
async function putBack(): Promise<void> {
  await owner.query(
    `begin; truncate ${tables.map((table) => `kernel.${table}`).join(', ')}; ${tables.map((table) => `insert into kernel.${table} select * from public.kept_${table}`).join('; ')}; commit`,
  );
}

/** What the command says after that. */
async function verifyAfter(tamper: () => Promise<unknown>): Promise<{ whole: boolean; lines: readonly string[] }> {
  try {
    await tamper();
    return await verifyTrail(database, dataDir);
  } finally {
    await putBack();
  }
}

const run = (statement: string) => async (): Promise<unknown> => owner.query(statement);
const at = (index: number): number => withSteps[index] ?? 0;
const entryAt = (index: number): string => `(select id from kernel.audit_entry where county = '${county}' and sealed_no = ${at(index)})`;
const anEntry = (fields: Record<string, string>): string => {
  const all = { county: `'${county}'`, id: 'gen_random_uuid()', at: 'now()', operation: "'forged'", outcome: "'done'", ...fields };
  return `insert into kernel.audit_entry (${Object.keys(all).join(', ')}) values (${Object.values(all).join(', ')})`;
};
const aStep = (entry: string, when = "now() - interval '2 days'"): string =>
  `insert into kernel.change (county, register, record, version, entry, at, place, action, "values") values ('${county}', 'staff.worker', gen_random_uuid(), 1, ${entry}, ${when}, '${place}', 'create', '{}')`;
/** A change of the national tree moves many records of a county; its one entry is no county's. */
const aboveCounties = newId();
const stepsFromAbove = `${anEntry({ county: "''", id: `'${aboveCounties}'` })}; insert into kernel.change (county, register, record, version, entry, at, place, action, "values")
  select '${county}', 'staff.worker', gen_random_uuid(), 1, '${aboveCounties}', now() - interval '3 days', '${place}', 'change', '{}' from generate_series(1, 2000)`;

const shiftFrom = (no: number): string =>
  `update kernel.audit_entry set sealed_no = sealed_no + 100000 where county = '${county}' and sealed_no >= ${no};
   update kernel.audit_entry set sealed_no = sealed_no - 99999 where county = '${county}' and sealed_no > 100000`;

const BODY = `concat_ws('|', id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), account, post, actor_name, role, place, operation, register, record, outcome, purpose, details::text, address, changes, encode(changes_digest, 'hex'))`;

/** Who knows how the chain is made writes an entry over and reckons every later link and the head anew. */
async function forgeFrom(no: number): Promise<void> {
  await owner.query(`update kernel.audit_entry set actor_name = '别人' where county = '${county}' and sealed_no = ${no}`);
  const { rows } = await owner.query<{ no: number; body: string; hash: Buffer }>(
    `select sealed_no::int as no, ${BODY} as body, sealed_hash as hash from kernel.audit_entry where county = '${county}' and sealed_no >= ${no - 1} order by 1`,
  );
  let before = rows[0]?.hash ?? Buffer.alloc(32);
  for (const row of rows.slice(1)) {
    before = createHash('sha256').update(before).update(`${row.no}\n${row.body}`).digest();
    await owner.query(`update kernel.audit_entry set sealed_hash = $1 where county = '${county}' and sealed_no = $2`, [before, row.no]);
  }
  await owner.query(`update kernel.audit_head set sealed_hash = $1 where county = '${county}'`, [before]);
}

/** Name, tampering, number of the first bad link (by the index among those with steps, or exactly), and what is said of it. */
type Kind = readonly [name: string, tamper: () => Promise<unknown>, no: () => number, said: RegExp];
const kinds: readonly Kind[] = [
  [
    'an entry changed',
    () => run(`update kernel.audit_entry set actor_name = '别人' where county = '${county}' and sealed_no = ${at(3)}`)(),
    () => at(3),
    /被改动过/,
  ],
  [
    'an entry deleted',
    () => run(`delete from kernel.audit_entry where county = '${county}' and sealed_no = ${at(3)}`)(),
    () => at(3),
    /不见了/,
  ],
  [
    'an entry put in between',
    () =>
      run(
        `${shiftFrom(at(4))}; ${anEntry({ sealed_no: String(at(4)), sealed_hash: `(select sealed_hash from kernel.audit_entry where county = '${county}' and sealed_no = ${at(4) - 1})` })}`,
      )(),
    () => at(4),
    /被改动过/,
  ],
  [
    'an entry put in twice',
    () =>
      run(
        `${shiftFrom(at(4))}; insert into kernel.audit_entry select (e).* from (select jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'sealed_no', ${at(4)})) as e from kernel.audit_entry as e where county = '${county}' and sealed_no = ${at(4) - 1}) as x`,
      )(),
    () => at(4),
    /被改动过/,
  ],
  [
    'two entries swapped',
    () =>
      run(
        `update kernel.audit_entry set sealed_no = -sealed_no where county = '${county}' and sealed_no in (${at(5)}, ${at(6)}); update kernel.audit_entry set sealed_no = ${at(5)} + ${at(6)} + sealed_no where county = '${county}' and sealed_no < 0`,
      )(),
    () => at(5),
    /被改动过/,
  ],
  [
    'an entry taken out of the chain to be sealed again',
    () =>
      run(
        `update kernel.audit_entry set actor_name = '别人', sealed_no = null, sealed_hash = null where county = '${county}' and sealed_no = ${at(2)}`,
      )(),
    () => at(2),
    /不见了/,
  ],
  [
    'a step of a record changed',
    () => run(`update kernel.change set "values" = "values" || '{"name": "别人"}' where entry = ${entryAt(1)}`)(),
    () => at(1),
    /变更记录被改动过/,
  ],
  [
    'a sealed value replaced by another sealed value',
    () =>
      run(
        `update kernel.change as c set "values" = c."values" || jsonb_build_object('phone', o."values" -> 'phone') from kernel.change as o where c.entry = ${entryAt(6)} and o.entry = ${entryAt(7)}`,
      )(),
    () => at(6),
    /变更记录被改动过/,
  ],
  ['a step of a record deleted', () => run(`delete from kernel.change where entry = ${entryAt(7)}`)(), () => at(7), /变更记录被改动过/],
  ['a step put into an entry that has some', () => run(aStep(entryAt(2)))(), () => at(2), /变更记录被改动过/],
  [
    'a step put into an entry that has none',
    () =>
      run(
        aStep(
          `(select id from kernel.audit_entry where county = '${county}' and changes = 0 and sealed_no is not null order by sealed_no limit 1)`,
          'now()',
        ),
      )(),
    () => 0,
    /没有对应的审计记录/,
  ],
  ['a step without any entry', () => run(aStep('gen_random_uuid()'))(), () => 0, /没有对应的审计记录/],
  [
    'a step without any entry, among thousands of one that is kept above counties',
    () => run(`${stepsFromAbove}; ${aStep('gen_random_uuid()')}`)(),
    () => 0,
    /没有对应的审计记录/,
  ],
  [
    "an entry moved into another county's chain",
    () => run(`update kernel.audit_entry set county = '610922', sealed_no = 1 where county = '${county}' and sealed_no = ${at(3)}`)(),
    () => at(3),
    /不见了/,
  ],
  [
    'the tail cut off',
    () => run(`delete from kernel.audit_entry where county = '${county}' and sealed_no > ${at(8)}`)(),
    () => at(8) + 1,
    /被截掉了/,
  ],
  [
    'the tail cut off together with its head',
    () =>
      run(
        `delete from kernel.audit_entry where county = '${county}' and sealed_no > ${at(8)}; update kernel.audit_head set sealed_no = ${at(8)}, sealed_hash = (select sealed_hash from kernel.audit_entry where county = '${county}' and sealed_no = ${at(8)}) where county = '${county}'`,
      )(),
    () => at(8) + 1,
    /被截掉了/,
  ],
  [
    'the head set back',
    () =>
      run(
        `update kernel.audit_head set sealed_no = ${at(8)}, sealed_hash = (select sealed_hash from kernel.audit_entry where county = '${county}' and sealed_no = ${at(8)}) where county = '${county}'`,
      )(),
    () => last,
    /校验值不符/,
  ],
  [
    'a whole chain taken away with its head',
    () => run(`delete from kernel.audit_entry where county = '${county}'; delete from kernel.audit_head where county = '${county}'`)(),
    () => 1,
    /被截掉了/,
  ],
  ['the chain forged from one entry on, its hashes and its head reckoned anew', () => forgeFrom(at(4)), () => last, /校验值不符/],
];

describe('tampering with the audit trail', () => {
  it('starts from whole chains', async () => {
    const verdict = await runCommand(dataDir, 'audit', 'verify');
    expect(verdict.code, verdict.output).toBe(0);
    expect(withSteps.length).toBeGreaterThanOrEqual(WRITES);
  });

  it.each(kinds)('%s is found, and the first bad link named', async (_name, tamper, no, said) => {
    const { whole, lines } = await verifyAfter(tamper);
    const line = lines.find((each) => each.startsWith(`${county}:`)) ?? '';
    expect(whole, lines.join('\n')).toBe(false);
    expect(line).toMatch(said);
    expect(line).toContain(no() > 0 ? `第 ${no()} 条` : '（'); // without a number the record or the entry is named
  });

  it('is not seen in steps whose entry is kept above counties', async () => {
    const { whole, lines } = await verifyAfter(run(stepsFromAbove));
    expect(whole, lines.join('\n')).toBe(true);
  });

  it('is said by the command, which ends with 1', async () => {
    expect((await verifyTrail(database, dataDir)).whole).toBe(true);
    await kinds[0]?.[1]();
    const verdict = await runCommand(dataDir, 'audit', 'verify');
    await putBack();
    expect(verdict.code, verdict.output).toBe(1);
    expect(verdict.output).toContain(`第 ${at(3)} 条`);
  });
});
