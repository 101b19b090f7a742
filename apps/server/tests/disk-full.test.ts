import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@linli/kernel/server';
import { type Program, runCommand, signIn, startProgramWith, stopProgram, uploadAddress } from './program.ts';
import { Promises, until, withOwner } from './promises.ts';
import { type SmallDisk, mountSmallDisk } from './small-disk.ts';

/** `npm run prove` fills the disk ten times as often. */
const ROUNDS = Number(process.env['LINLI_FULL_DISKS'] ?? 1);
const MIB = 1_048_576;
const DISK_MEGABYTES = 900; // a database with its log, and room to fill
const place = '610921100001';

/** Only root may mount; where it may not, the product's own checks of room are still tested in the kernel. */
const disk: SmallDisk | undefined = mountSmallDisk(DISK_MEGABYTES);
if (disk === undefined) console.warn('disk-full.test.ts: nothing can be mounted here, so no disk was filled (see issue 3).');

let dataDir = '';
let scratch = '';
let program: Program;
let cookie = '';
const promises = new Promises();
/** Files that the demo county brought. */
let before: ReadonlySet<string> = new Set();

beforeAll(async () => {
  if (disk === undefined) return;
  [dataDir, scratch] = [join(disk.folder, 'data'), join(disk.folder, 'tmp')];
  mkdirSync(scratch);
  program = await startProgramWith({ TMPDIR: scratch }, dataDir, '--scale', 'accounts');
  cookie = await signIn(program.url, 'nanjie');
  await until(() => promises.write(program.url, cookie), 'the first write');
  before = new Set(filesLeft());
}, 120_000);
afterEach(async () => {
  disk?.free();
  await promises.rest();
});
afterAll(async () => {
  if (disk === undefined) return;
  disk.free();
  await stopProgram(program);
  disk.unmount();
});

interface Said {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}
const ask = async (path: string, init: RequestInit = {}): Promise<Said> => {
  const answer = await fetch(new URL(path, program.url), { ...init, headers: { Cookie: cookie, ...init.headers } });
  return { status: answer.status, body: (await answer.json().catch(() => ({}))) as Said['body'] };
};
const read = (): Promise<Said> => ask('/api/staff/worker?limit=1');
const health = (): Promise<Said> => ask('/readyz');
const upload = (bytes: number, id = newId()): Promise<Said> => {
  const file = Buffer.alloc(bytes, 'x');
  file.write(`%PDF-1.7\n${id}\n`); // the same content would be kept once
  return ask(uploadAddress(program.url, place, id), {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file,
  });
};

/** What lies in the vault and in the scratch folder, whole or half. */
function filesLeft(): string[] {
  const vault = join(dataDir, 'files');
  const kept = existsSync(vault)
    ? readdirSync(vault, { recursive: true, encoding: 'utf8' }).filter((each) => /\.(sealed|new)$/.test(each))
    : [];
  return [...kept, ...readdirSync(scratch)].filter((each) => !before.has(each));
}

/** What the database answers its owner; nothing where it stopped. */
const askDatabase = (...statements: string[]): Promise<string[]> =>
  withOwner(dataDir, async (client) => {
    const found: string[] = [];
    for (const statement of statements) found.push(...(await client.query<{ told: string }>(statement)).rows.map((row) => row.told));
    return found;
  }).catch(() => []);

/** Ends the log segment that is being written, a few times: the next one finds no room, and the server stops. */
const beginNextSegment = (): Promise<unknown> =>
  askDatabase(
    ...Array.from({ length: 8 }, () => "select pg_switch_wal(), pg_logical_emit_message(true, 'linli', repeat('x', 100000))::text as told"),
  );

const onlyOneSentence = (): void => {
  expect(promises.refused.map((each) => `${each.status} ${each.body.code}`).filter((each) => each !== '503 disk-full')).toEqual([]);
  expect(promises.refused[0]?.body.sentence?.zh ?? '磁盘满了').toContain('磁盘满了');
};

describe.runIf(disk !== undefined)('a disk that fills up', () => {
  it('takes no more files while there is little room, and goes on with everything else', async () => {
    disk?.fill(30 * MIB); // under a twentieth
    await until(async () => (await health()).body['disk'] === 'low', 'health to see that little room is left');
    expect(await health()).toMatchObject({ status: 200, body: { ready: true, disk: 'low' } });
    expect(await upload(1_000)).toMatchObject({ status: 503, body: { code: 'disk-low' } });
    expect(await promises.write(program.url, cookie)).toBe(true);
    expect(filesLeft()).toEqual([]);
    disk?.free();
    await until(async () => (await health()).body['disk'] === 'enough', 'health to see that there is room again');
  });

  it('leaves nothing of a file that had no room', async () => {
    disk?.fill(50 * MIB); // more than a twentieth: the files are let in, and find out
    await until(async () => (await health()).body['disk'] === 'enough', 'the look at the disk');
    const ids = Array.from({ length: 6 }, () => newId());
    const said = await Promise.all(ids.map((id) => upload(9 * MIB, id)));
    const taken = ids.filter((_, at) => said[at]?.status === 200);
    expect(taken.length).toBeLessThan(ids.length);
    const refused = said.filter(({ status }) => status !== 200).map(({ status, body }) => `${status} ${body['code'] as string}`);
    expect(refused.filter((each) => !/^503 disk-(?:full|low)$/.test(each))).toEqual([]);
    disk?.free();
    await until(async () => (await health()).body['ready'] === true, 'the database');
    const rows = await askDatabase("select id as told from kernel.file where state = 'uploaded'");
    expect(new Set(rows)).toEqual(new Set(taken));
    const left = filesLeft();
    expect(left.filter((each) => !each.endsWith('.sealed'))).toEqual([]);
    expect(left).toHaveLength(taken.length);
  });

  it.each(Array.from({ length: ROUNDS }, (_, round) => round))('round %i: refuses with a sentence, reads on, and goes on', async () => {
    promises.refused.length = 0;
    promises.begin(4, program.url, cookie);
    await promises.untilMore(20);
    disk?.fill();
    await until(() => promises.refused.length > 20, 'refusals');
    expect(await health()).toMatchObject({ status: 200, body: { ready: true, disk: 'none' } });
    expect((await read()).status).toBe(200);
    expect(await upload(1_000)).toMatchObject({ status: 503, body: { code: 'disk-full' } });
    disk?.free();
    await promises.untilMore(20);
    await promises.rest();
    onlyOneSentence();
  });

  it.each(Array.from({ length: ROUNDS }, (_, round) => round))('round %i: comes back when the database had to stop', async () => {
    promises.refused.length = 0;
    promises.begin(4, program.url, cookie);
    await promises.untilMore(20);
    disk?.fill();
    // A server that starts again clears its old log away and would find room: something else takes that too.
    const seen: Said[] = [];
    const stopped = async (): Promise<boolean> => {
      disk?.fill();
      await beginNextSegment(); // it may have some in store
      seen.push(await health());
      return seen.some(({ status, body }) => status === 503 && body['disk'] === 'none') && (await read()).status === 503;
    };
    await until(stopped, 'the database to stop');
    for (let turn = 0; turn < 20; turn += 1) {
      disk?.fill();
      seen.push(await read(), await upload(1_000));
    }
    expect(seen.filter(({ status, body }) => status !== 200 && (status !== 503 || body['sentence'] === undefined))).toEqual([]);
    disk?.free();
    await promises.untilMore(20);
    await promises.rest();
    const others = promises.refused.filter((each) => each.status !== 503);
    expect(others).toEqual([]);
  });

  it('loses nothing that was acknowledged, doubles nothing, and leaves the audit chain whole', async () => {
    expect(await promises.sendAgainAndLook(program.url, cookie, dataDir)).toEqual({ lost: [], doubled: [], missing: [] });
    const verdict = await runCommand(dataDir, 'audit', 'verify');
    expect(verdict.code, verdict.output).toBe(0);
  });
});
