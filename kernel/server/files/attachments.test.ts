import { randomUUID } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Actor } from '../../model/index.ts';
import { actor, libraryMigrations, libraryModel, startTestPlatform, type TestPlatform } from '../../testkit/index.ts';
import { behindWall, wallOf } from '../db/wall.ts';
import { sql } from '../db/database.ts';
import { newId } from '../id.ts';
import { uploadOperations } from '../operations/uploads.ts';
import { writeWorkbook } from '../workbook/index.ts';
import { sweepParts } from './parts.ts';
import { sweepUploads } from './sweep.ts';

const here = '610921100001';
const there = '610921100002';
const worker = actor('community-worker', here);
const colleague: Actor = { ...worker, account: randomUUID(), name: 'colleague' };
const neighbour = actor('community-worker', there);
const town = actor('town-officer', '610921100');
const housing = actor('county-officer', '610921', ['housing']);

let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [libraryModel],
    migrations: [libraryMigrations],
    operations: uploadOperations,
  });
});
afterAll(() => test.close());

const pdf = (text: string): Uint8Array => new TextEncoder().encode(`%PDF-1.7\n${text}\n%%EOF\n`);
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('picture')]);

interface Sent {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly id: string;
}

async function upload(who: Actor, bytes: Uint8Array, fileName = '平面图.pdf', field = 'papers', place = here): Promise<Sent> {
  const id = newId();
  const query = new URLSearchParams({ id, field, place, fileName });
  return { ...(await test.sendFile(who, `/api/library/room/files?${query}`, bytes)), id };
}

async function addRoom(values: Record<string, unknown>, who = worker, place = here) {
  const id = newId();
  return { id, ...(await test.ask(who, 'post', '/api/library/room', { id, place, values: { name: '书屋', ...values } })) };
}

const stateOf = async (file: string): Promise<unknown> =>
  (await test.db.owner.query<{ state: string }>('select state from kernel.file where id = $1', [file])).rows[0]?.state;

describe('a file of a row', () => {
  it('is brought, named by the row, listed, and given back as it was', async () => {
    const sent = await upload(worker, pdf('一楼'));
    expect(sent.body).toMatchObject({ id: sent.id, name: '平面图.pdf', kind: 'pdf', state: 'uploaded', by: worker.name });
    const room = await addRoom({ papers: [sent.id] });
    expect(room.body.values).toMatchObject({ papers: [sent.id] });
    const { body } = await test.ask(worker, 'get', `/api/library/room/${room.id}/files`);
    expect(body.files).toMatchObject([{ id: sent.id, field: 'papers', state: 'attached', bytes: pdf('一楼').length }]);
    const { response } = await test.ask(worker, 'get', `/api/library/room/${room.id}/files/${sent.id}`);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(pdf('一楼'));
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('平面图.pdf')}`);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('content-type')).toBe('application/pdf');
  });

  it('leaves its traces: who brought it, who took it', async () => {
    const sent = await upload(worker, pdf('痕迹'));
    const room = await addRoom({ papers: [sent.id] });
    await test.ask(town, 'get', `/api/library/room/${room.id}/files/${sent.id}`);
    const trail = await test.db.owner.query(
      "select operation, actor_name, record, details ->> 'name' as name from kernel.audit_entry where details ->> 'file' = $1 order by at",
      [sent.id],
    );
    expect(trail.rows).toEqual([
      { operation: 'library.room.upload', actor_name: worker.name, record: null, name: '平面图.pdf' },
      { operation: 'library.room.download', actor_name: town.name, record: room.id, name: '平面图.pdf' },
    ]);
  });

  it('lies sealed on the disk, once for the same content', async () => {
    const secret = pdf('只写在这里的一句话');
    const [one, two] = [await upload(worker, secret), await upload(worker, secret, '副本.pdf')];
    const addresses = await test.db.owner.query<{ address: string }>('select distinct address from kernel.file where id = any($1)', [
      [one.id, two.id],
    ]);
    expect(addresses.rows).toHaveLength(1);
    const path = join(test.platform.config.dataDir, 'files', `${addresses.rows[0]?.address}.sealed`);
    expect(readFileSync(path).includes('只写在这里')).toBe(false);
    for (const name of globSync('files/**/*.sealed', { cwd: test.platform.config.dataDir }))
      expect(readFileSync(join(test.platform.config.dataDir, name)).includes('%PDF')).toBe(false);
  });

  it('stays with an ended row, and with the history of a row that let it go', async () => {
    const [old, fresh] = [await upload(worker, pdf('旧')), await upload(worker, pdf('新'))];
    const room = await addRoom({ papers: [old.id] });
    await test.ask(worker, 'patch', `/api/library/room/${room.id}`, { version: 1, values: { papers: [fresh.id] } });
    expect([await stateOf(old.id), await stateOf(fresh.id)]).toEqual(['detached', 'attached']);
    await test.ask(worker, 'post', `/api/library/room/${room.id}/end`, { version: 2, reason: '合并' });
    for (const file of [old, fresh])
      expect((await test.ask(worker, 'get', `/api/library/room/${room.id}/files/${file.id}`)).status).toBe(200);
    await test.ask(worker, 'post', `/api/library/room/${room.id}/reopen`, { version: 3 });
    const again = await test.ask(worker, 'patch', `/api/library/room/${room.id}`, { version: 4, values: { papers: [fresh.id, old.id] } });
    expect(again.status, JSON.stringify(again.body)).toBe(200);
    expect(await stateOf(old.id)).toBe('attached');
  });

  it('is exported by its name, and found by being there', async () => {
    const sent = await upload(worker, pdf('导出'), '消防验收.pdf');
    const place = here;
    await addRoom({ name: '有图', papers: [sent.id], outline: { type: 'Point', coordinates: [108.5, 32.8] } });
    const out = await test.ask(worker, 'post', '/api/library/room/export', {
      purpose: '核对图纸', format: 'csv', clear: false, place, filters: { papers: 'any', outline: 'any' },
    }); // prettier-ignore
    const text = await out.response.text();
    expect(text).toContain('消防验收.pdf');
    expect(text).toContain('POINT (108.5 32.8)');
    const none = await test.ask(worker, 'get', '/api/library/room?filter.papers=none&filter.outline=any');
    expect((none.body.rows as { values: { name: string } }[]).some((row) => row.values.name === '有图')).toBe(false);
  });
});

describe('a file is refused', () => {
  it.each<[string, Uint8Array, string, string, string]>([
    ['that is a page behind the name of a PDF', Buffer.from('<html><script>1</script>'), 'a.pdf', 'papers', 'file-differs'],
    ['that is a program', Buffer.from('MZ\x90\0'), 'a.exe', 'papers', 'file-kind-unfit'],
    ['that is a program behind the name of a text', Buffer.from('MZ\x90\0'), 'a.txt', 'papers', 'file-differs'],
    ['that is an archive behind the name of a document', Buffer.from('PK\x03\x04rubbish'), 'a.docx', 'papers', 'file-differs'],
    ['of a kind that the field does not take', pdf('x'), 'a.pdf', 'photos', 'file-kind-unfit'],
    ['for a field that takes none', pdf('x'), 'a.pdf', 'name', 'no-such-field'],
    ['for a field that does not exist', pdf('x'), 'a.pdf', '__proto__', 'no-such-field'],
    ['that is empty', new Uint8Array(), 'a.pdf', 'papers', 'empty-file'],
    ['of more than ten megabytes', Buffer.concat([pdf('x'), Buffer.alloc(10 * 1_048_576)]), 'a.pdf', 'papers', 'file-too-large'],
  ])('%s', async (_name, bytes, fileName, field, code) => {
    const { status, body } = await upload(worker, bytes, fileName, field);
    expect(body.code === 'no-file' && code === 'empty-file' ? code : body.code).toBe(code);
    expect(status).toBe(422);
    expect((body.sentence as { zh: string }).zh.length).toBeGreaterThan(5);
  });

  it('takes pictures, texts and workbooks for what they are', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'linli-test-')), 'a.xlsx');
    await writeWorkbook(path, [{ name: '表', columns: [{ heading: '甲', format: 'text' }], rows: [] }]);
    expect((await upload(worker, readFileSync(path), '清单.xlsx')).body).toMatchObject({ kind: 'xlsx' });
    expect((await upload(worker, readFileSync(path), '清单.docx')).body).toMatchObject({ code: 'file-differs' });
    expect((await upload(worker, Buffer.from('说明\r\n'), '说明.TXT')).body).toMatchObject({ kind: 'text' });
    expect((await upload(worker, png, '照片.png', 'photos')).body).toMatchObject({ kind: 'png' });
  });

  it('keeps no folders and nothing invisible in a name', async () => {
    const { body } = await upload(worker, pdf('名'), '..\\..\\图\u202efdp.纸.pdf');
    expect(body).toMatchObject({ name: '图fdp.纸.pdf' });
  });

  it('when more are named than the field holds, or one twice', async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(async (each) => (await upload(worker, pdf(`${each}`))).id));
    expect((await addRoom({ papers: ids })).status).toBe(422);
    expect((await addRoom({ papers: [ids[0], ids[0]] })).status).toBe(422);
    expect((await addRoom({ papers: ids.slice(0, 3) })).status).toBe(200);
  });
});

describe('the walls around files', () => {
  it('let a row name only what its writer brought for this register, field and place', async () => {
    const mine = await upload(worker, pdf('我的'));
    expect((await addRoom({ papers: [mine.id] }, colleague)).body).toMatchObject({ code: 'file-not-yours', where: 'values.papers' });
    expect((await addRoom({ photos: [mine.id] })).body).toMatchObject({ code: 'file-not-yours' });
    expect((await addRoom({ papers: [newId()] })).body).toMatchObject({ code: 'file-not-yours' });
    const theirs = await upload(neighbour, pdf('邻居'), 'a.pdf', 'papers', there);
    expect((await addRoom({ papers: [theirs.id] })).body).toMatchObject({ code: 'file-not-yours' });
    const room = await addRoom({ papers: [mine.id] });
    expect(room.status).toBe(200);
    expect((await addRoom({ papers: [mine.id] })).body).toMatchObject({ code: 'file-not-yours' });
    expect((await test.ask(worker, 'get', `/api/library/room/${(await addRoom({})).id}/files/${mine.id}`)).body).toMatchObject({
      code: 'no-such-file',
    });
  });

  it('open a file to whoever reads the row, and to nobody else', async () => {
    const sent = await upload(worker, pdf('墙内'));
    const room = await addRoom({ papers: [sent.id] });
    const path = `/api/library/room/${room.id}/files/${sent.id}`;
    expect((await test.ask(town, 'get', path)).status).toBe(200);
    expect((await test.ask(neighbour, 'get', path)).status).toBe(404);
    expect((await test.ask(neighbour, 'get', `/api/library/room/${room.id}/files`)).status).toBe(404);
    expect((await test.ask(housing, 'get', path)).status).toBe(403);
    expect((await test.ask(null, 'get', path)).status).toBe(401);
    expect((await upload(town, pdf('镇'))).status).toBe(403);
    expect((await upload(worker, pdf('越界'), 'a.pdf', 'papers', there)).body).toMatchObject({ code: 'place-outside' });
  });

  it('follow the row: also seen from elsewhere, and moved with it', async () => {
    const sent = await upload(worker, pdf('分馆'));
    const room = await addRoom({ papers: [sent.id], branchOf: there });
    const path = `/api/library/room/${room.id}/files/${sent.id}`;
    expect((await test.ask(neighbour, 'get', path)).status).toBe(200);
    await test.ask(worker, 'patch', `/api/library/room/${room.id}`, { version: 1, values: { branchOf: null } });
    expect((await test.ask(neighbour, 'get', path)).status).toBe(404);
  });

  it('stand in SQL as well', async () => {
    const sent = await upload(worker, pdf('库内'));
    const seen = (who: Actor): Promise<number> =>
      behindWall(
        test.db,
        wallOf(who, test.platform.dictionary, ['610921']),
        async (tx) => (await sql`select id from kernel.file where id = ${sent.id}::uuid`.execute(tx)).rows.length,
      );
    expect(await Promise.all([seen(worker), seen(town), seen(neighbour), seen(housing)])).toEqual([1, 1, 0, 0]);
    expect((await test.db.app.query('select id from kernel.file')).rows).toEqual([]);
    await expect(test.db.app.query('delete from kernel.file')).rejects.toThrow(/permission denied/);
  });

  it('show a picture inside a page, and nothing else', async () => {
    const [photo, paper] = [await upload(worker, png, 'a.png', 'photos'), await upload(worker, pdf('纸'))];
    const room = await addRoom({ photos: [photo.id], papers: [paper.id] });
    const shown = await test.ask(worker, 'get', `/api/library/room/${room.id}/files/${photo.id}/preview`);
    expect(shown.response.headers.get('content-disposition')).toMatch(/^inline/);
    expect(shown.response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await test.ask(worker, 'get', `/api/library/room/${room.id}/files/${paper.id}/preview`)).body).toMatchObject({
      code: 'no-picture',
    });
  });
});

describe('files that no row names', () => {
  it('are cleared away after a day, and their content with them unless another row holds it', async () => {
    const [lonely, twin, used] = [await upload(worker, pdf('孤')), await upload(worker, pdf('双')), await upload(worker, pdf('双'))];
    await addRoom({ papers: [used.id] });
    const fileOf = async (id: string): Promise<string> => {
      const found = await test.db.owner.query<{ address: string }>('select address from kernel.file where id = $1', [id]);
      return join(test.platform.config.dataDir, 'files', `${found.rows[0]?.address}.sealed`);
    };
    const [alone, shared] = [await fileOf(lonely.id), await fileOf(used.id)];
    await sweepUploads(test.platform, new Date());
    expect(await stateOf(lonely.id)).toBe('uploaded');
    await sweepUploads(test.platform, new Date(Date.now() + 25 * 3_600_000));
    expect([await stateOf(lonely.id), await stateOf(twin.id), await stateOf(used.id)]).toEqual([undefined, undefined, 'attached']);
    expect([existsSync(alone), existsSync(shared)]).toEqual([false, true]);
  });

  it('are limited in number', async () => {
    const busy: Actor = { ...worker, account: randomUUID() };
    await test.db.owner.query(
      `insert into kernel.file (county, id, register, field, place, state, name, kind, bytes, sha256, address, created_at, account, account_name)
       select '610921', gen_random_uuid(), 'library.room', 'papers', $1, 'uploaded', 'a', 'pdf', 1, '', '', now(), $2, '' from generate_series(1, 60)`,
      [here, busy.account],
    );
    expect((await upload(busy, pdf('多'))).status).toBe(429);
  });
});

describe('a file that comes in parts', () => {
  const part = (who: Actor, id: string, no: number, bytes: Uint8Array): ReturnType<typeof test.sendFile> =>
    test.sendFile(who, `/api/kernel/uploads/${id}/parts/${no}`, bytes);
  const whole = pdf('分段');
  const [first, second] = [whole.slice(0, 7), whole.slice(7)];
  const join = (who: Actor, parts: string): ReturnType<typeof test.sendFile> =>
    test.sendFile(
      who,
      `/api/library/room/files?${new URLSearchParams({ id: newId(), field: 'papers', place: here, fileName: '图.pdf', parts })}`,
      new Uint8Array(),
    );

  it('goes on where the line broke, takes no part twice, and is one file in the end', async () => {
    const id = newId();
    expect((await part(worker, id, 1, second)).body).toMatchObject({ code: 'part-missing', details: { parts: 0 } });
    expect((await part(worker, id, 0, first)).body).toEqual({ parts: 1, bytes: 7 });
    expect((await part(worker, id, 0, second)).body, 'a retry').toEqual({ parts: 1, bytes: 7 });
    expect((await test.ask(worker, 'get', `/api/kernel/uploads/${id}`)).body).toEqual({ parts: 1, bytes: 7 });
    expect((await part(worker, id, 1, second)).body).toEqual({ parts: 2, bytes: whole.length });
    const { body } = await join(worker, id);
    expect(body).toMatchObject({ kind: 'pdf', bytes: whole.length, state: 'uploaded' });
    const room = await addRoom({ papers: [String(body['id'])] });
    const { response } = await test.ask(worker, 'get', `/api/library/room/${room.id}/files/${String(body['id'])}`);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(whole);
    expect((await join(worker, id)).body, 'it was taken').toMatchObject({ code: 'no-such-upload' });
  });

  it('is its bringer’s alone, has bounds, and is swept after a day', async () => {
    const id = newId();
    await part(worker, id, 0, first);
    expect((await test.ask(colleague, 'get', `/api/kernel/uploads/${id}`)).body).toEqual({ parts: 0, bytes: 0 });
    expect((await part(colleague, id, 0, second)).body).toMatchObject({ code: 'upload-not-yours' });
    expect((await join(colleague, id)).body).toMatchObject({ code: 'no-such-upload' });
    expect((await part(worker, id, 1, new Uint8Array(262_145))).body).toMatchObject({ code: 'file-too-large' });
    await sweepParts(test.platform, new Date());
    expect((await test.ask(worker, 'get', `/api/kernel/uploads/${id}`)).body).toMatchObject({ parts: 1 });
    await sweepParts(test.platform, new Date(Date.now() + 25 * 3_600_000));
    expect((await test.ask(worker, 'get', `/api/kernel/uploads/${id}`)).body).toMatchObject({ parts: 0 });
    expect((await join(worker, id)).body).toMatchObject({ code: 'no-such-upload' });
  });
});
