import { realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@linli/kernel/server';
import { type LosableDisk, familyOf, mountLosableDisk } from './losable-disk.ts';
import { type Program, postmasterOf, runCommand, signIn, startProgram, stopProgram, uploadAddress } from './program.ts';
import { Promises, keptOf, withOwner } from './promises.ts';

/** `npm run prove` loses power ten times as often. */
const ROUNDS = Number(process.env['LINLI_POWER_LOSSES'] ?? 1);
const MEGABYTES = 4_000; // sparse: a few hundred of them are used
const place = '610921100001';

const disk: LosableDisk | undefined = mountLosableDisk(MEGABYTES);
if (disk === undefined) console.warn('power-loss.test.ts: nothing can be mounted here, so no power was lost (see issue 3).');

let dataDir = '';
let program: Program;
const promises = new Promises();
/** Addresses of files whose upload was acknowledged. */
const files = new Map<string, string>();

beforeAll(async () => {
  if (disk === undefined) return;
  dataDir = join(disk.folder, 'data');
  program = await startProgram(dataDir, '--scale', 'accounts');
  if (realpathSync(join(dataDir, 'postgres')) !== join(realpathSync(dataDir), 'postgres'))
    throw new Error('The database is not on this disk.');
}, 120_000);
afterEach(() => promises.rest());
afterAll(async () => {
  if (disk === undefined) return;
  await stopProgram(program);
  disk.unmount();
});

/** A room with its plan: the file is in the vault before the answer. */
async function addPremises(cookie: string): Promise<void> {
  const [id, file] = [newId(), newId()];
  const content = `%PDF-1.7\n${file}\n%%EOF\n`;
  const send = (address: string, type: string, body: string): Promise<number> =>
    fetch(address, { method: 'POST', headers: { 'Content-Type': type, Cookie: cookie }, body }).then(
      (answer) => answer.status,
      () => 0,
    );
  if ((await send(uploadAddress(program.url, place, file), 'application/octet-stream', content)) !== 200) return;
  const values = { name: `用房${file.slice(-4)}`, kind: 'office', areaM2: 30, handedOver: true, papers: [file] };
  if ((await send(`${program.url}/api/facilities/premises`, 'application/json', JSON.stringify({ id, place, values }))) !== 200) return;
  files.set(`/facilities/premises/${id}/files/${file}`, content);
}

/** Loses power in the middle of work, and starts on what the disk holds. Answers what had been promised until then. */
async function losePower(round: number): Promise<ReadonlySet<string>> {
  const cookie = await signIn(program.url, 'nanjie');
  promises.begin(4, program.url, cookie);
  await promises.untilMore(20);
  await addPremises(cookie);
  await pause((round * 137) % 500);
  const postmaster = postmasterOf(dataDir) ?? 0;
  const promised = new Set(promises.acknowledged);
  disk?.losePower([...familyOf(program.child.pid ?? 0), ...familyOf(postmaster)]);
  await promises.rest();
  program = await startProgram(dataDir);
  return promised;
}

const missingOf = (promised: ReadonlySet<string>): Promise<string[]> =>
  withOwner(dataDir, async (client) => {
    const kept = await keptOf(client, [...promised]);
    return [...promised].filter((id) => !kept.has(id));
  });

describe.runIf(disk !== undefined)('a loss of power', () => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => round))('round %i: takes nothing that was acknowledged', async (round) => {
    const promised = await losePower(round);
    expect(promised.size).toBeGreaterThan(0);
    expect(await missingOf(promised)).toEqual([]);
    const cookie = await signIn(program.url, 'nanjie');
    for (const [path, content] of files) {
      const answer = await fetch(`${program.url}/api${path}`, { headers: { Cookie: cookie } });
      expect(await answer.text(), path).toBe(content);
    }
    expect(files.size).toBeGreaterThan(round);
  });

  it('leaves every write there once, and the audit chain whole', async () => {
    const cookie = await signIn(program.url, 'nanjie');
    expect(await promises.sendAgainAndLook(program.url, cookie, dataDir)).toEqual({ lost: [], doubled: [], missing: [] });
    const verdict = await runCommand(dataDir, 'audit', 'verify');
    expect(verdict.code, verdict.output).toBe(0);
  });

  it('is what this disk really simulates: a database that does not wait for it loses writes, or does not start', async () => {
    await stopProgram(program);
    writeFileSync(join(dataDir, 'postgres-own.conf'), 'fsync = off\nsynchronous_commit = off\n');
    program = await startProgram(dataDir);
    const lost = await losePower(0).then(missingOf, () => ['the whole database']);
    expect(lost.length).toBeGreaterThan(0);
  });
});
