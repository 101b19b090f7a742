import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { writeCsv } from './csv/write-csv.ts';
import { inFolder, readBytes, readSheet, readTexts } from './fixtures/read-fixture.ts';
import { xlsxParts } from './fixtures/xlsx-fixture.ts';
import { buildZip } from './fixtures/zip-fixture.ts';
import type { CellValue } from './write/sheet-spec.ts';
import { writeWorkbook } from './write/write-workbook.ts';

// Bounds a hang, generously: the machine may be busy.
vi.setConfig({ testTimeout: 120_000 });

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      "'",
      '"',
      ',',
      ';',
      '\n',
      '\r',
      '_x000D_',
      '<',
      '&',
      ']]>',
      '中',
      '𠀀',
      '\ud800',
      '\u0000',
      '\ufffe',
      ' ',
    ),
    maxLength: 12,
  }),
);
const date = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((one) => new Date(Math.floor(one.getTime() / 1000) * 1000));
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => (one === 0 ? 0 : one)),
);
const cell: fc.Arbitrary<CellValue> = fc.oneof(text, number, fc.boolean(), date, fc.constant(null));

/** What is read back: empty text is an empty cell, gaps at the end are not there. */
function trimmed(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  return rows.map((row) => {
    const values: CellValue[] = row.map((value) => (value === '' ? null : value));
    while (values.length > 0 && values.at(-1) === null) values.pop();
    return values;
  });
}

describe('any table', () => {
  it('comes back from an .xlsx as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), (rows) =>
        inFolder(async (folder) => {
          const path = join(folder, 'a.xlsx');
          await writeWorkbook(path, [{ name: 'a', columns: Array.from({ length: 8 }, () => ({})), rows }]);
          const read = await readSheet(await readFile(path));
          const back: CellValue[][] = rows.map(() => []);
          for (const { index, cells } of read.rows) back[index - 1] = cells.map(({ value }) => value);
          expect(back).toEqual(trimmed(rows));
        }),
      ),
      { numRuns: 60 },
    );
  });

  it('of texts comes back from a CSV as it was written, but for line ends and tabs at the edges', async () => {
    const plain = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\n', '|', '中', '𠀀', 'a', '1', ' '),
      maxLength: 12,
    });
    const rows = fc.array(fc.tuple(fc.constant('起'), plain, plain, fc.constant('止')), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, (table) =>
        inFolder(async (folder) => {
          const path = join(folder, 'a.csv');
          await writeCsv(path, { headings: ['甲', '乙', '丙', '丁'], rows: table });
          const read = await readTexts(await readFile(path), 'a.csv');
          expect(read.slice(1)).toEqual(table);
        }),
      ),
      { numRuns: 60 },
    );
  });
});

describe('a damaged workbook', () => {
  let whole: Buffer = Buffer.alloc(0);
  beforeAll(async () => {
    whole = await inFolder(async (folder) => {
      const path = join(folder, 'a.xlsx');
      await writeWorkbook(path, [
        {
          name: 'a',
          title: '台账',
          columns: [{ heading: ['组', '甲'] }, { heading: ['组', '乙'], choices: ['是'] }],
          rows: Array.from({ length: 50 }, (_, at) => [`户${at}`, at]),
        },
      ]);
      return readFile(path);
    });
  });
  const places = fc.array(fc.tuple(fc.double({ min: 0, max: 0.9999, noNaN: true }), fc.nat(255)), { minLength: 1, maxLength: 6 });

  it('is read or refused, whatever bytes are changed', async () => {
    await fc.assert(
      fc.asyncProperty(places, async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [place, byte] of changes) bytes[Math.floor(place * bytes.length)] = byte;
        const result = await readBytes(bytes);
        expect('code' in result || result.sheets.length > 0).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('is read or refused, whatever is changed within its parts', async () => {
    const parts = xlsxParts({
      strings: '<si><t>户主</t></si><si><r><t>张</t></r></si>',
      formats: ['yyyy"年"m"月"', '0.00%'],
      beforeRows: '<cols><col min="2" max="3" hidden="1"/></cols>',
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43831</v></c><c r="C1" t="inlineStr"><is><t>a&amp;b</t></is></c></row><row r="5" hidden="1"><c r="D5" s="2"><v>0.5</v></c></row>',
      afterRows: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
    });
    await fc.assert(
      fc.asyncProperty(places, fc.nat(parts.length - 1), async (changes, which) => {
        const broken = parts.map((part, at) => {
          if (at !== which) return part;
          const data = Buffer.from(String(part.data));
          for (const [place, byte] of changes) data[Math.floor(place * data.length)] = byte;
          return { ...part, data };
        });
        const result = await readBytes(buildZip(broken));
        expect('code' in result || result.sheets.length > 0).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
