import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
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

/** Reads an answered workbook with another reader than the one that wrote it. */
async function sheetOf(response: Response): Promise<unknown[][]> {
  const book = read(await response.arrayBuffer());
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, raw: false });
}

async function workbook(header: string[], rows: (string | number | null)[][]): Promise<Uint8Array> {
  const path = join(mkdtempSync(join(tmpdir(), 'linli-test-')), 'in.xlsx');
  await writeWorkbook(path, [{ name: '读者', columns: header.map((heading) => ({ heading, format: 'text' })), rows }]);
  return readFileSync(path);
}

const send = async (bytes: Uint8Array, apply: boolean, register = 'reader', fileName = '读者.xlsx') =>
  test.sendFile(worker, `/api/library/${register}/import?fileName=${encodeURIComponent(fileName)}&place=${place}&apply=${apply}`, bytes);

describe('the workbook of a register', () => {
  it('offers a template with the labels of the declaration', async () => {
    const { response } = await test.ask(worker, 'get', '/api/library/reader/template');
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('读者模板.xlsx'));
    expect((await sheetOf(response))[0]).toEqual(['姓名', '身份证号', '电话', '出生日期', '户籍地', '备注']);
  });

  it('checks before it writes, and says what is wrong in which cell', async () => {
    const bytes = await workbook(
      ['姓名', '身份证号', '出生日期'],
      [
        ['林小满', '99992119900307008X', '1990.3.7'],
        [null, '999921199003070080', '1990-13-01'],
      ],
    );
    const { body } = await send(bytes, false);
    expect(body).toMatchObject({ rows: 2, added: 0 });
    expect((body.faults as unknown as { row: number; column: string }[]).map((fault) => [fault.row, fault.column])).toEqual([
      [3, '身份证号'],
      [3, '出生日期'],
      [3, '姓名'],
    ]);
    expect((await test.ask(worker, 'get', '/api/library/reader')).body.rows).toEqual([]);
  });

  it('writes all rows or none, and gives them back masked or, for a purpose and with the right, in clear', async () => {
    const bytes = await workbook(
      ['姓名', '身份证号', '电话', '出生日期'],
      [
        ['林小满', '99992119900307008X', '138 0000 5678', '1990年3月7日'],
        ['周一', null, null, '20010203'],
      ],
    );
    expect((await send(bytes, true)).body).toMatchObject({ rows: 2, added: 2, faults: [] });
    const masked = await test.ask(worker, 'post', '/api/library/reader/export', { purpose: '核对名册', format: 'xlsx', clear: false });
    expect(await sheetOf(masked.response)).toEqual([
      ['姓名', '身份证号', '电话', '出生日期', '户籍地', '备注'],
      ['林小满', '999921********008X', '138****5678', '1990-03-07'],
      ['周一', undefined, undefined, '2001-02-03'],
    ]);
    const clear = await test.ask(worker, 'post', '/api/library/reader/export', { purpose: '核对名册', format: 'csv', clear: true });
    expect(await clear.response.text()).toContain('99992119900307008X');
    const trail = await test.db.owner.query(
      "select purpose, details from kernel.audit_entry where operation = 'library.reader.export' order by at",
    );
    expect(trail.rows).toMatchObject([{ purpose: '核对名册', details: { rows: 2, clear: false } }, { details: { clear: true } }]);
  });

  it('reads a reference by number or by name, and never guesses between two', async () => {
    for (const name of ['同名', '同名']) await test.ask(worker, 'post', '/api/library/reader', { id: newId(), place, values: { name } });
    const bytes = await workbook(
      ['读者', '证号', '种类'],
      [
        ['99992119900307008X', 'A1', '成人'],
        ['周一', 'A2', '少儿'],
        ['同名', 'A3', '成人'],
        ['没有此人', 'A4', '成人'],
      ],
    );
    const { body } = await send(bytes, false, 'card', '证.xlsx');
    expect((body.faults as unknown as { row: number }[]).map((fault) => fault.row)).toEqual([4, 5]);
  });

  it('refuses what is no workbook with a sentence', async () => {
    const { status, body } = await send(new TextEncoder().encode('%PDF-1.7 not a sheet'), false);
    expect(status).toBe(422);
    expect(body).toMatchObject({ refused: true, code: 'unreadable-workbook' });
  });
});
