import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { actor, libraryMigrations, libraryModel, startTestPlatform, type TestPlatform } from '../../testkit/index.ts';
import { newId } from '../id.ts';
import { writeWorkbook } from '../workbook/index.ts';

const place = '610921100001';
const worker = actor('community-worker', place);
let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform({ engineUrl: inject('engineUrl'), models: [libraryModel], migrations: [libraryMigrations] });
});
afterAll(() => test.close());

const yard = { type: 'Polygon', coordinates: [[[108.5, 32.8], [108.51, 32.8], [108.51, 32.81], [108.5, 32.8]]] }; // prettier-ignore
const wkt = 'POLYGON ((108.5 32.8, 108.51 32.8, 108.51 32.81, 108.5 32.8))';

const add = (outline: unknown, name = '书屋') =>
  test.ask(worker, 'post', '/api/library/room', { id: newId(), place, values: { name, outline } });

async function importing(outline: string, apply: boolean) {
  const path = join(mkdtempSync(join(tmpdir(), 'linli-test-')), 'in.xlsx');
  const columns = ['名称', '位置'].map((heading) => ({ heading, format: 'text' as const }));
  await writeWorkbook(path, [{ name: '图书室', columns, rows: [['导入的', outline]] }]);
  return test.sendFile(worker, `/api/library/room/import?fileName=a.xlsx&place=${place}&apply=${apply}`, readFileSync(path));
}

describe('a location in a register', () => {
  it('is kept in one normal form: seven decimals, no heights, no position twice running', async () => {
    const { status, body } = await add({
      type: 'LineString',
      coordinates: [[108.123456789, 32.1], [108.123456789, 32.1], [108.2, 32.2, 431.5]], // prettier-ignore
    });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.values).toMatchObject({ outline: { type: 'LineString', coordinates: [[108.1234568, 32.1], [108.2, 32.2]] } }); // prettier-ignore
  });

  it.each([
    [{ type: 'Point', coordinates: [32.8, 108.5] }, '写反'],
    [{ type: 'Point', coordinates: [2.35, 48.85] }, '中国'],
    [{ type: 'Polygon', coordinates: [[[108.5, 32.8], [108.51, 32.8], [108.51, 32.81], [108.5, 32.81]]] }, '没有合上'],
    [{ type: 'Polygon', coordinates: [[[108.5, 32.8], [108.51, 32.81], [108.51, 32.8], [108.5, 32.81], [108.5, 32.8]]] }, '穿过'],
    [{ type: 'Circle', coordinates: [108.5, 32.8] }, '格式'],
  ])('is refused where it cannot be true: %j', async (outline, word) => {
    const { status, body } = await add(outline);
    expect(status).toBe(422);
    expect(body.details).toMatchObject([{ where: expect.stringContaining('values.outline') as string, zh: expect.stringContaining(word) as string }]);
  }); // prettier-ignore

  it('goes out as WKT, and comes in as WKT or coordinates', async () => {
    await add(yard, '有院子');
    const out = await test.ask(worker, 'post', '/api/library/room/export', { purpose: '核对位置', format: 'csv', clear: false });
    expect(await out.response.text()).toContain(wkt);
    expect((await importing(wkt, true)).body).toMatchObject({ added: 1, faults: [] });
    const { body } = await test.ask(worker, 'get', `/api/library/room?search=${encodeURIComponent('导入的')}`);
    expect(body.rows).toMatchObject([{ values: { outline: yard } }]);
    expect((await importing('108.5, 32.8', true)).body).toMatchObject({ added: 1 });
    const wrong = await importing('32.8, 108.5', false);
    expect(wrong.body.faults).toMatchObject([{ row: 2, column: '位置', sentence: { zh: expect.stringContaining('写反') as string } }]);
  });

  it('is filtered by being there, and by nothing else', async () => {
    await add(null, '没有位置');
    const named = async (filter: string): Promise<string[]> => {
      const { body } = await test.ask(worker, 'get', `/api/library/room?limit=200&filter.outline=${filter}`);
      return (body.rows as { values: { name: string } }[]).map((row) => row.values.name);
    };
    expect(await named('none')).toEqual(['没有位置']);
    expect(await named('any')).not.toContain('没有位置');
    expect((await test.ask(worker, 'get', '/api/library/room?filter.outline=108')).body).toMatchObject({ code: 'filter-unfit' });
  });
});
