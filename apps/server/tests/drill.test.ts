import { appendFileSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newId } from '@linli/kernel/server';
import { type Program, runCommand, signIn, startProgram, stopProgram } from './program.ts';

const place = '610921100001';
const folders: string[] = [];
const programs: Program[] = [];

const folder = (name: string): string => {
  const made = mkdtempSync(join(tmpdir(), `linli-drill-${name}-`));
  folders.push(made);
  return made;
};

async function start(dataDir: string, ...args: string[]): Promise<Program> {
  const program = await startProgram(dataDir, ...args);
  programs.push(program);
  return program;
}

afterAll(async () => {
  for (const program of programs) await stopProgram(program);
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

async function addWorker(program: Program, cookie: string, name: string, phone: string): Promise<string> {
  const id = newId();
  const answer = await fetch(`${program.url}/api/staff/worker`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Cookie: cookie },
    body: JSON.stringify({ id, place, values: { name, post: 'member', fullTime: true, phone } }),
  });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return id;
}

const plan = new TextEncoder().encode('%PDF-1.7\n平面图\n%%EOF\n');

/** A room with its plan attached; answers where the plan is fetched. */
async function addPremises(program: Program, cookie: string): Promise<string> {
  const [id, file] = [newId(), newId()];
  const query = new URLSearchParams({ id: file, field: 'papers', place, fileName: '平面图.pdf' });
  const sent = await fetch(`${program.url}/api/facilities/premises/files?${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream', Cookie: cookie },
    body: plan,
  });
  expect(sent.status, await sent.clone().text()).toBe(200);
  const values = { name: '演练用房', kind: 'office', areaM2: 30, handedOver: true, papers: [file] };
  const added = await fetch(`${program.url}/api/facilities/premises`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Cookie: cookie },
    body: JSON.stringify({ id, place, values }),
  });
  expect(added.status, await added.clone().text()).toBe(200);
  return `/api/facilities/premises/${id}/files/${file}`;
}

async function fileAt(program: Program, path: string): Promise<Uint8Array> {
  const answer = await fetch(`${program.url}${path}`, { headers: { Cookie: await signIn(program.url, 'nanjie') } });
  expect(answer.status, answer.ok ? '' : await answer.clone().text()).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

async function namesIn(program: Program): Promise<string[]> {
  const cookie = await signIn(program.url, 'nanjie');
  const answer = await fetch(`${program.url}/api/staff/worker?search=${encodeURIComponent('演练')}`, { headers: { Cookie: cookie } });
  return ((await answer.json()) as { rows: { values: { name: string } }[] }).rows.map((row) => row.values.name).toSorted();
}

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the backup drill', () => {
  const backupDir = folder('backup');

  it('backs up a running county, loses it, restores it, and reaches a point in time', async () => {
    const dataDir = folder('data');
    const program = await start(dataDir, '--scale', 'accounts');
    const cookie = await signIn(program.url, 'nanjie');
    const id = await addWorker(program, cookie, '演练甲', '13800000001');
    const path = await addPremises(program, cookie);
    const backup = await runCommand(dataDir, 'backup', '--to', join(backupDir, 'one'));
    expect(backup.code, backup.output).toBe(0);
    await addWorker(program, cookie, '演练乙', '13800000002');
    await sleep(1_100);
    const moment = new Date().toISOString();
    await sleep(1_100);
    await addWorker(program, cookie, '演练丙', '13800000003');
    await stopProgram(program);
    rmSync(join(dataDir, 'files'), { recursive: true });

    const refused = await runCommand(dataDir, 'restore', '--from', join(backupDir, 'one'));
    expect(refused.code, refused.output).toBe(2);
    const toMoment = await runCommand(dataDir, 'restore', '--from', join(backupDir, 'one'), '--until', moment, '--replace');
    expect(toMoment.code, toMoment.output).toBe(0);
    expect(toMoment.output).toMatch(/数据到 \d{4}-\d\d-\d\d.*before-/s);
    const again = await start(dataDir);
    expect(await namesIn(again)).toEqual(['演练乙', '演练甲']);
    expect(await fileAt(again, path)).toEqual(plan);
    await stopProgram(again);

    const elsewhere = folder('elsewhere');
    const restored = await runCommand(elsewhere, 'restore', '--from', join(backupDir, 'one'));
    expect(restored.code, restored.output).toBe(0);
    expect(restored.output).toContain('数据到 备份完成时');
    const third = await start(elsewhere);
    expect(await namesIn(third)).toEqual(['演练甲']);
    expect(await fileAt(third, path)).toEqual(plan);
    const officer = await signIn(third.url, 'minzheng');
    const unmasked = await fetch(`${third.url}/api/staff/worker/${id}/unmask`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: officer },
      body: JSON.stringify({ field: 'phone', purpose: '恢复演练' }),
    });
    expect(await unmasked.json()).toEqual({ value: '13800000001' });
    await stopProgram(third);
  });

  it('refuses a damaged backup and says so', async () => {
    const victim = globSync('one/database/**/PG_VERSION', { cwd: backupDir })[0] ?? '';
    appendFileSync(join(backupDir, victim), 'x');
    const refused = await runCommand(folder('target'), 'restore', '--from', join(backupDir, 'one'));
    expect(refused.code, refused.output).toBe(2);
    expect(refused.output).toMatch(/损坏|damaged|不符|checksum/);
  });
});
