import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@linli/kernel/server';
import { CommandRefused } from '../command.ts';
import { keys } from '../commands/keys.ts';
import { type Program, beginCommand, runCommand, signIn, startProgram, stopProgram } from './program.ts';

const place = '610921100001';
let dataDir = '';
let program: Program;
let cookie = '';
const workers: { id: string; phone: string }[] = [];

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'linli-keys-'));
  program = await startProgram(dataDir, '--scale', 'accounts');
  cookie = await signIn(program.url, 'nanjie');
});
afterAll(async () => {
  await stopProgram(program);
  rmSync(dataDir, { recursive: true, force: true });
});

async function post(path: string, body: unknown): Promise<Record<string, unknown>> {
  const answer = await fetch(`${program.url}/api${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Cookie: cookie },
    body: JSON.stringify(body),
  });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return (await answer.json()) as Record<string, unknown>;
}

async function addWorkers(count: number): Promise<void> {
  const some = Array.from({ length: count }, (_, at) => ({ id: newId(), phone: `1380${String(workers.length + at).padStart(7, '0')}` }));
  await post('/staff/worker/bulk', {
    rows: some.map(({ id, phone }) => ({ id, place, values: { name: '换密', post: 'member', fullTime: true, phone } })),
  });
  workers.push(...some);
}

const phoneOf = (id: string): Promise<unknown> =>
  post(`/staff/worker/${id}/unmask`, { field: 'phone', purpose: '核对电话' }).then((answer) => answer['value']);

describe('linli keys', () => {
  it.each([[], ['forget'], ['list', 'all'], ['rotate', '--suite', 'rot13'], ['list', '--rest', '5'], ['rotate', '--rest', 'x']])(
    'refuses %j with a sentence, before it touches anything',
    async (...args: string[]) => {
      const refused = await keys.run(args).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(CommandRefused);
      expect((refused as Error).message).toMatch(/[一-鿿].*[A-Za-z]/s);
    },
  );

  it('is killed in the middle beside a running program, goes on, and the program never stops to read and write', async () => {
    for (let times = 0; times < 3; times += 1) await addWorkers(500);
    const rotation = beginCommand(dataDir, 'keys', 'rotate', '--suite', 'sm4-gcm', '--rest', '2000');
    const ended = new Promise((resolve) => rotation.once('exit', resolve));
    let said = '';
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer): void => {
        said += chunk.toString();
        if (/^ {2}staff\.worker \d/m.test(said)) resolve();
      };
      rotation.stdout.on('data', hear);
      rotation.stderr.on('data', hear);
      void ended.then(() => reject(new Error(`The rotation ended before it could be killed:\n${said}`)));
    });
    rotation.kill('SIGKILL');
    await ended;
    const halfway = await runCommand(dataDir, 'keys', 'list');
    expect(halfway.output).toContain('没有做完');
    await addWorkers(1);
    for (const at of [0, 700, 1_499, 1_500]) expect(await phoneOf(workers[at]!.id)).toBe(workers[at]!.phone);
    const again = await runCommand(dataDir, 'keys', 'rotate');
    expect(again.code, again.output).toBe(0);
    expect(again.output).toContain('接着上次没做完的');
    for (const at of [0, 700, 1_499, 1_500]) expect(await phoneOf(workers[at]!.id)).toBe(workers[at]!.phone);
    // Second factors were sealed anew as well.
    cookie = await signIn(program.url, 'minzheng');
    expect(await phoneOf(workers[3]!.id)).toBe(workers[3]!.phone);
    const list = await runCommand(dataDir, 'keys', 'list');
    expect(list.code, list.output).toBe(0);
    const [, older = '', newer = ''] = list.output.split(/generation \d: /);
    expect(older).toMatch(/^aes-256-gcm[\s\S]*audit trail \d{4}$/m);
    expect(older).not.toMatch(/staff\.worker|identity\.secret/);
    expect(newer).toMatch(/^sm4-gcm[\s\S]*staff\.worker \d{4}[\s\S]*identity\.secret/);
    const verified = await runCommand(dataDir, 'audit', 'verify');
    expect(verified.code, verified.output).toBe(0);
  });
});
