import * as xlsx from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readBytes, refusalCode } from '../fixtures/read-fixture.ts';

function legacyWorkbook(): Buffer {
  const sheet = xlsx.utils.aoa_to_sheet([
    ['台账'],
    ['姓名', '证件号码', '生日', '比例'],
    ['张三', '99992119850101001X', 43831, 0.085],
    [],
    ['合计', null, Number('99992119850101001'), true],
  ]);
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 3 } }];
  sheet['C3'] = { t: 'n', v: 43831, z: 'yyyy"年"m"月"d"日"' };
  sheet['D3'] = { t: 'n', v: 0.085, z: '0.00%' };
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, '居民');
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['x']]), '附表');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return toBuffer(xlsx.write(book, { type: 'buffer', bookType: 'biff8' }));
}

function toBuffer(written: unknown): Buffer {
  if (written instanceof Buffer) return written;
  throw new TypeError('a buffer was asked for');
}

describe('reading a legacy .xls', () => {
  it('gives cells, merges and hidden sheets as from an .xlsx', async () => {
    const book = await readBytes(legacyWorkbook(), '台账.xls');
    expect(book).toMatchObject({
      kind: 'xls',
      sheets: [
        { name: '居民', hidden: false, merges: [{ top: 1, left: 0, bottom: 1, right: 3 }] },
        { name: '附表', hidden: true },
      ],
    });
    if ('code' in book) return;
    const rows = book.sheets[0]?.rows ?? [];
    expect(rows.map(({ index }) => index)).toEqual([1, 2, 3, 5]);
    expect(rows[2]?.cells).toEqual([
      { value: '张三', text: '张三' },
      { value: '99992119850101001X', text: '99992119850101001X' },
      { value: new Date('2020-01-01T00:00:00Z'), text: '2020年1月1日', raw: '43831' },
      { value: 0.085, text: '8.50%', raw: '0.085' },
    ]);
    expect(rows[3]?.cells[2]).toMatchObject({ digitsLost: true });
    expect(rows[3]?.cells[3]).toEqual({ value: true, text: 'TRUE' });
  });

  it('hands out more rows than one batch', async () => {
    const book = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(Array.from({ length: 1700 }, (_, at) => [at, `第${at}户`])), 'a');
    const read = await readBytes(toBuffer(xlsx.write(book, { type: 'buffer', bookType: 'biff8' })), 'a.xls');
    expect('sheets' in read && read.sheets[0]?.rows.length).toBe(1700);
    expect('sheets' in read && read.sheets[0]?.rows.at(-1)?.cells[1]?.text).toBe('第1699户');
  });

  it('refuses one that is too large, too slow or too heavy', async () => {
    const bytes = legacyWorkbook();
    expect(await refusalCode(bytes, 'a.xls', { xlsBytes: 100 })).toBe('xls-too-large');
    expect(await refusalCode(bytes, 'a.xls', { xlsMilliseconds: 1 })).toBe('xls-too-heavy');
    expect(await refusalCode(bytes, 'a.xls', { xlsHeapMegabytes: 4 })).toBe('xls-too-heavy');
  });

  it('refuses one that is cut off', async () => {
    const bytes = legacyWorkbook();
    expect(await refusalCode(bytes.subarray(0, 700), 'a.xls')).toBe('xls-broken');
  });
});
