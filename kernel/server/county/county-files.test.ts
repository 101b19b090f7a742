import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openApiDocument } from '../http/openapi.ts';
import { actor, libraryMigrations, libraryModel, startTestPlatform, type TestPlatform } from '../../testkit/index.ts';
import { newId } from '../id.ts';
import { kernelOperations } from '../operations/index.ts';
import { writeWorkbook } from '../workbook/index.ts';

const place = '610921100001';
const worker = actor('community-worker', place);
const admin = actor('system-admin', '610921');
let test: TestPlatform;
const keys: Record<string, string> = {};

beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [libraryModel],
    migrations: [libraryMigrations],
    operations: kernelOperations,
  });
  const common = {
    help: null,
    example: null,
    unit: null,
    searched: false,
    listed: true,
    reason: '县里统一登记',
    owner: 'civil-affairs',
    cycle: 'once',
    validFrom: '2026-01-01',
    purpose: '服务老人',
    required: false,
    list: null,
    items: [],
    register: 'library.reader',
  };
  const wishes = [
    { ...common, kind: 'money', label: { zh: '月补贴', en: 'Allowance' } },
    { ...common, kind: 'phone', label: { zh: '家属电话', en: 'Phone of family' } },
    {
      ...common,
      kind: 'codes',
      label: { zh: '爱好', en: 'Hobbies' },
      items: [
        { zh: '书法', en: 'Calligraphy' },
        { zh: '太极拳', en: 'Tai chi' },
      ],
    },
    { ...common, kind: 'text', label: { zh: '旧项目', en: 'Former' } },
  ];
  for (const wish of wishes) {
    const { body } = await test.ask(admin, 'post', '/api/kernel/county-fields', wish);
    keys[wish.label.zh] = body['key'] as string;
  }
});
afterAll(() => test.close());

async function sheetOf(response: Response): Promise<unknown[][]> {
  const book = read(await response.arrayBuffer());
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, raw: false });
}

async function workbook(header: string[], rows: (string | number | null)[][]): Promise<Uint8Array> {
  const path = join(mkdtempSync(join(tmpdir(), 'linli-test-')), 'in.xlsx');
  await writeWorkbook(path, [{ name: '读者', columns: header.map((heading) => ({ heading, format: 'text' })), rows }]);
  return readFileSync(path);
}

const declared = ['姓名', '身份证号', '电话', '出生日期', '户籍地', '备注'];

describe('the workbook of a register with fields of the county', () => {
  it('is read, checked and written back with them, sealed ones masked', async () => {
    const wrong = await workbook(['姓名', '爱好'], [['林一', '跳伞']]);
    const send = (bytes: Uint8Array, apply: boolean) =>
      test.sendFile(worker, `/api/library/reader/import?fileName=a.xlsx&place=${place}&apply=${apply}`, bytes);
    const faults = (await send(wrong, false)).body['faults'] as { column: string }[];
    expect(faults.map((each) => each.column)).toEqual(['爱好']);
    const right = await workbook(
      ['姓名', '月补贴（元）', '家属电话', '爱好', '旧项目'],
      [
        ['林一', '120.50', '139 0000 1111', '书法、太极拳', '甲'],
        ['林二', null, null, null, null],
      ],
    );
    expect((await send(right, true)).body).toMatchObject({ added: 2, faults: [] });
    const listed = await test.ask(worker, 'get', `/api/library/reader?filter.${keys['爱好']}=x2`);
    expect(listed.body['rows']).toMatchObject([{ values: { [keys['月补贴'] ?? '']: 12050, [keys['爱好'] ?? '']: ['x1', 'x2'] } }]);
    const exported = await test.ask(worker, 'post', '/api/library/reader/export', { purpose: '核对补贴', format: 'xlsx', clear: false });
    const [head, ...lines] = await sheetOf(exported.response);
    expect(head).toEqual([...declared, '月补贴（元）', '家属电话', '爱好', '旧项目']);
    expect(lines.find((line) => line[0] === '林一')?.slice(6)).toEqual(['120.50', '139****1111', '书法、太极拳', '甲']);
    const clear = await test.ask(worker, 'post', '/api/library/reader/export', { purpose: '核对补贴', format: 'csv', clear: true });
    expect(await clear.response.text()).toContain('13900001111');
  });

  it('offers a retired field no more, and still gives out what it held', async () => {
    await test.ask(admin, 'post', `/api/kernel/county-fields/library.reader/${keys['旧项目'] ?? ''}/retire`, {
      version: 1,
      reason: '停办',
    });
    const template = await test.ask(worker, 'get', '/api/library/reader/template');
    expect((await sheetOf(template.response))[0]).toEqual([...declared, '月补贴（元）', '家属电话', '爱好']);
    const exported = await test.ask(worker, 'post', '/api/library/reader/export', { purpose: '核对补贴', format: 'xlsx', clear: false });
    expect((await sheetOf(exported.response)).find((line) => line[0] === '林一')?.[9]).toBe('甲');
  });

  it('takes several rows at once, and finds each again', async () => {
    const rows = ['甲', '乙'].map((name, at) => ({ id: newId(), place, values: { name: `批${name}`, [keys['月补贴'] ?? '']: at * 100 } }));
    expect((await test.ask(worker, 'post', '/api/library/reader/bulk', { rows })).body).toEqual({ added: 2 });
    const { body } = await test.ask(worker, 'get', `/api/library/reader?filter.${keys['月补贴']}=0..100&sort=-${keys['月补贴']}`);
    expect((body['rows'] as { values: { name: string } }[]).map((row) => row.values.name)).toEqual(['批乙', '批甲']);
  });

  it('stands in the API document of the county, and in no other', async () => {
    const documentAt = async (at: string): Promise<string> => {
      const operations = await Promise.all(test.platform.operations.map((each) => test.platform.countyDictionaries.operation(each, at)));
      return JSON.stringify(
        openApiDocument(
          operations.map((each) => each.declaration),
          '1',
        ),
      );
    };
    expect(await documentAt(place)).toContain(keys['月补贴']);
    expect(await documentAt('610922')).not.toContain(keys['月补贴']);
    expect(await documentAt('61')).not.toContain(keys['月补贴']);
  });
});
