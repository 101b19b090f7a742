import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { identityCheckCharacter } from '@linli/kernel/model';
import {
  type Engine,
  newId,
  openDatabase,
  removeScratch,
  sealEntries,
  startEngine,
  verifyChains,
  withScratchFile,
  writeWorkbook,
} from '@linli/kernel/server';
import { type LossyProxy, openLossyProxy } from './lossy-proxy.ts';
import { type Program, signIn, startProgramWith, stopProgram, uploadAddress } from './program.ts';
import { Promises, until } from './promises.ts';

/** `npm run prove` cuts more often. */
const ROUNDS = Number(process.env['LINLI_CUTS'] ?? 4);
const place = '610921100001';
const POOL = 24; // connections of the application: more that leaked would leave it none
const UPKEEP = 4; // and those of the pulse beside it
const LINES = 4_000;

let folder = '';
let scratch = '';
let engine: Engine;
let proxy: LossyProxy;
let program: Program;
let cookie = '';
let owner: pg.Pool;
const promises = new Promises();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linli-lossy-'));
  chmodSync(folder, 0o755); // the database's own user must come through, or it would be kept elsewhere
  scratch = join(folder, 'tmp');
  mkdirSync(scratch);
  // The engine of another program, reached over TCP through the proxy as a database of one's own.
  engine = await startEngine({ dataDir: join(folder, 'engine'), log: () => undefined });
  const socket = new URL(engine.ownerUrl).searchParams.get('host') ?? '';
  proxy = await openLossyProxy(join(socket, '.s.PGSQL.5432'));
  const url = new URL(engine.ownerUrl);
  const databaseUrl = `postgresql://${url.username}@127.0.0.1:${proxy.port}${url.pathname}`;
  program = await startProgramWith({ DATABASE_URL: databaseUrl, TMPDIR: scratch }, join(folder, 'data'), '--scale', 'accounts');
  cookie = await signIn(program.url, 'nanjie');
  owner = new pg.Pool({ connectionString: engine.ownerUrl, max: 2 });
  owner.on('error', () => undefined);
}, 120_000);
afterAll(async () => {
  await stopProgram(program);
  proxy.close();
  await engine.stop(); // with the sessions of `owner`: a pool that lost one waits for it
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  proxy.refuse(false);
  await promises.rest();
});

const ways = {
  'the server ends every session': () =>
    owner.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'),
  'every connection is reset': () => proxy.cut(),
  'every connection is closed from one side': () => proxy.halfClose(),
  'the server is out of reach for a while': async () => {
    proxy.refuse(true);
    proxy.cut();
    await pause(1_500);
    proxy.refuse(false);
  },
} as const;
const names = Object.keys(ways) as (keyof typeof ways)[];

/** No transaction is left open, no session beyond the pools, and nobody waits for one. */
async function untilQuiet(): Promise<void> {
  const open = async (): Promise<{ idle: number; all: number }> => {
    const found = await owner.query<{ idle: number; all: number }>(
      `select count(*) filter (where state like 'idle in transaction%')::int as idle, count(*)::int as all
       from pg_stat_activity where usename = 'linli_app'`,
    );
    return found.rows[0] ?? { idle: -1, all: -1 };
  };
  await until(async () => {
    const { idle, all } = await open();
    return idle === 0 && all <= POOL + UPKEEP;
  }, 'every transaction to end');
  const metrics = await (await fetch(`${program.url}/metrics`)).text();
  expect(/^linli_db_waiting (\d+)$/m.exec(metrics)?.[1]).toBe('0');
}

/** All connections of the pool at once: none was lost. */
async function isPoolWhole(): Promise<boolean> {
  const answers = await Promise.all(Array.from({ length: POOL * 2 }, () => promises.write(program.url, cookie)));
  return !answers.includes(false);
}

describe(`${ROUNDS} × connections lost under load`, () => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => [round, names[round % names.length] ?? 'every connection is reset'] as const))(
    'round %i: %s',
    async (round, way) => {
      promises.begin(4, program.url, cookie);
      await promises.untilMore(5);
      await pause((round * 137) % 500);
      await ways[way]();
      await promises.untilMore(20);
      await promises.rest();
      await untilQuiet();
      expect(promises.refused.filter((each) => each.status !== 503)).toEqual([]);
    },
  );

  it('answers every write, loses none that was acknowledged and doubles none', async () => {
    expect(promises.refused.filter((each) => each.status !== 503)).toEqual([]);
    expect(await promises.sendAgainAndLook(program.url, cookie, engine.ownerUrl)).toEqual({ lost: [], doubled: [], missing: [] });
    expect(await isPoolWhole()).toBe(true);
  });
});

/** A body that begins well, and then never ends. */
const endless = (): ReadableStream<Uint8Array> => {
  let sent = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (sent === 0) controller.enqueue(new TextEncoder().encode('%PDF-1.7\n'));
      else if (sent < 200_000) controller.enqueue(new Uint8Array(10_000));
      else return pause(60_000);
      sent += 10_000;
      return undefined;
    },
  });
};

const giveUp = async (path: string, init: RequestInit & { duplex?: 'half' }, milliseconds: number): Promise<void> => {
  const cancel = new AbortController();
  const asking = fetch(path, { ...init, headers: { Cookie: cookie, ...init.headers }, signal: cancel.signal }).then(
    (answer) => answer.body?.cancel(),
    () => undefined,
  );
  await pause(milliseconds);
  cancel.abort();
  await asking?.catch(() => undefined);
};

describe('callers that go away in the middle', () => {
  it('of an upload leave no transaction, no connection and no file', async () => {
    const octets = { 'Content-Type': 'application/octet-stream' };
    for (let turn = 0; turn < 4; turn += 1)
      await Promise.all(
        Array.from({ length: 10 }, (_, at) =>
          giveUp(
            uploadAddress(program.url, place, newId()),
            { method: 'POST', headers: octets, body: endless(), duplex: 'half' },
            100 + at * 20,
          ),
        ),
      );
    await untilQuiet();
    await until(() => readdirSync(scratch).length === 0, 'the scratch files to go');
    const { rows } = await owner.query("select id from kernel.file where state = 'uploaded'");
    expect(rows).toEqual([]);
    expect(await isPoolWhole()).toBe(true);
  });

  it('of a request or a download leave none either', async () => {
    const workbook = `${program.url}/api/staff/worker/export?purpose=${encodeURIComponent('核对人员')}`;
    const list = `${program.url}/api/staff/worker?limit=200`;
    for (let turn = 0; turn < 20; turn += 1)
      await Promise.all([giveUp(list, {}, turn), giveUp(list, {}, turn * 3), giveUp(workbook, {}, turn * 5), giveUp(workbook, {}, turn)]);
    await untilQuiet();
    await until(() => readdirSync(scratch).length === 0, 'the scratch files to go');
    expect(await isPoolWhole()).toBe(true);
  });
});

const nameOf = (at: number): string => [...String(at).padStart(4, '0')].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('');

/** Invented people, whose numbers belong to no province. */
const lines = Array.from({ length: LINES }, (_, at) => {
  const born = `19${String(40 + (at % 60))}${String(1 + (at % 12)).padStart(2, '0')}${String(1 + (at % 28)).padStart(2, '0')}`;
  const first = `999921${born}${String(at % 1_000).padStart(3, '0')}`;
  return [
    at + 1,
    `田${nameOf(at)}`,
    Number(first.at(-1)) % 2 === 1 ? '男' : '女',
    first + identityCheckCharacter(first),
    `南街${at}号`,
    '户主',
  ] as const;
});

async function workbook(): Promise<Uint8Array<ArrayBuffer>> {
  const headings = ['序号', '姓名', '性别', '身份证号码', '家庭住址', '与户主关系'];
  const rows = [['城关镇南街社区居民基本信息台账'], headings, ...lines];
  const path = await withScratchFile((to) => writeWorkbook(to, [{ name: '居民', columns: headings.map(() => ({})), rows }]));
  const bytes = await readFile(path);
  await removeScratch(path);
  return Uint8Array.from(bytes);
}

interface Answer {
  readonly job: string;
  readonly state: string;
  readonly done: number;
}
const ask = async (method: string, path: string, body?: BodyInit, type = 'application/json'): Promise<Answer> => {
  for (;;) {
    const answer = await fetch(`${program.url}/api${path}`, {
      method,
      headers: { Cookie: cookie, 'Content-Type': type },
      ...(body === undefined ? {} : { body }),
    }).catch((error: unknown) => {
      throw new Error(
        `${method} ${path}: the program does not answer (${String(program.child.exitCode)}):\n${program.output().slice(-4_000)}`,
        { cause: error },
      );
    });
    if (answer.status === 200) return (await answer.json()) as Answer;
    const said = await answer.text();
    if (answer.status !== 503) throw new Error(`${method} ${path}: ${answer.status} ${said}`);
    await pause(100);
  }
};

/** Cuts every connection once the job has begun, and again when it went on; answers the state it ends in. */
async function cutJob(job: string): Promise<string> {
  for (const way of ['every connection is reset', 'the server ends every session'] as const) {
    await until(async () => ['running', 'done', 'failed'].includes((await ask('get', `/kernel/jobs/${job}`)).state), 'the job to begin');
    await pause(400);
    await ways[way]();
  }
  let state = '';
  await until(async () => !['waiting', 'running'].includes((state = (await ask('get', `/kernel/jobs/${job}`)).state)), 'the job to end');
  return state;
}

describe('an import whose connections are lost', () => {
  it('goes on by itself, takes every line in, and none twice', async () => {
    const id = newId();
    const query = new URLSearchParams({ id, fileName: '台账.xlsx', place, asOf: '2026-11-01' });
    const { job } = await ask('post', `/ledgers/imports?${query}`, await workbook(), 'application/octet-stream');
    expect(await cutJob(job), program.output().slice(-3_000)).toBe('done');
    const { counts } = (await ask('get', `/ledgers/imports/${id}`)) as unknown as { counts: Record<string, number> };
    expect(counts).toMatchObject({ rows: LINES, new: LINES });
    const { job: applying } = await ask('post', `/ledgers/imports/${id}/apply`, '{}');
    expect(await cutJob(applying), program.output().slice(-3_000)).toBe('done');
    const { rows } = await owner.query<{ name: string; times: number }>(
      "select name, count(*)::int as times from residents.person where name like '田%' group by name",
    );
    expect(rows.filter((row) => row.times !== 1)).toEqual([]);
    expect(rows).toHaveLength(LINES);
  });

  it('never takes the program with it, at whatever moment of a job they are lost', async () => {
    const bytes = await workbook();
    for (let round = 0; round < ROUNDS; round += 1) {
      const query = new URLSearchParams({ id: newId(), fileName: '台账.xlsx', place, asOf: '2026-11-01' });
      await ask('post', `/ledgers/imports?${query}`, bytes, 'application/octet-stream');
      await pause(50 + ((round * 317) % 1_300));
      ways['every connection is reset']();
    }
    expect(await isPoolWhole()).toBe(true);
    expect(program.child.exitCode, program.output().slice(-3_000)).toBeNull();
  });

  it('leaves the audit chain whole', async () => {
    const db = openDatabase({ ownerUrl: engine.ownerUrl, appUrl: engine.appUrl });
    await sealEntries(db);
    const verdicts = await verifyChains(db);
    await db.close();
    expect(verdicts.length).toBeGreaterThan(0);
    expect(verdicts.filter((each) => each.fault !== null)).toEqual([]);
  });
});
