import * as xlsx from '@e965/xlsx';
import { writeXlsxStream } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readBytes, readSheet } from './fixtures/read-fixture.ts';

const DAY = new Date('2020-01-01T00:00:00Z');
const TABLE = [
  ['姓名', '证件号码', '生日'],
  ['张三', '99992119850101001X', DAY],
];

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(stream));
}

describe('workbooks that other programs wrote', () => {
  it.each([
    ['shared texts', { inlineStrings: false }],
    ['texts within the cells', { inlineStrings: true }],
    ['the 64-bit zip format, as Java writes it', { zip64: true }],
    ['parts that are not packed', { compress: false }],
  ])('are read: %s', async (_name, options) => {
    const { rows } = await readSheet(await bytesOf(writeXlsxStream(TABLE, { name: '台账', ...options })));
    expect(rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual(TABLE);
  });

  it('are read: with merges, several sheets and a hidden one', async () => {
    const book = xlsx.utils.book_new();
    const sheet = xlsx.utils.aoa_to_sheet([['台账'], ['甲', 3]]);
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    xlsx.utils.book_append_sheet(book, sheet, '表一');
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['x']]), '表二');
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
    const written: unknown = xlsx.write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true });
    expect(written).toBeInstanceOf(Buffer);
    expect(written instanceof Buffer && (await readBytes(written))).toMatchObject({
      sheets: [
        { name: '表一', hidden: false, merges: [{ top: 1, left: 0, bottom: 1, right: 1 }], rows: [{ cells: [{ text: '台账' }] }, {}] },
        { name: '表二', hidden: true },
      ],
    });
  });
});
