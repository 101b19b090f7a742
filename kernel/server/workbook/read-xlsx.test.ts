import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, readSheet, readTexts } from './fixtures/read-fixture.ts';
import { buildXlsx } from './fixtures/xlsx-fixture.ts';
import { openWorkbook } from './open-workbook.ts';
import { isRefused } from './refusal.ts';

describe('reading an .xlsx', () => {
  it('gives value and shown text of each kind of cell', async () => {
    const { rows } = await readSheet(
      buildXlsx({
        strings:
          '<si><t>户主</t></si><si><r><rPr><b/></rPr><t>张</t></r><r><t xml:space="preserve"> 三</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></si>',
        rows:
          '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>0012</t></is></c><c r="E2"><v>12.5</v></c>' +
          '<c r="F2" t="b"><v>1</v></c><c r="G2" t="e"><v>#N/A</v></c><c r="H2" t="str"><f>A2&amp;B2</f><v>户主张</v></c><c r="I2"><f>SUM(E2)</f></c><c r="J2" t="d"><v>2024-03-05</v></c></row>',
      }),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.index).toBe(2);
    expect(rows[0]?.cells).toEqual([
      { value: '户主', text: '户主' },
      { value: '张 三', text: '张 三' },
      { value: null, text: '' },
      { value: '0012', text: '0012' },
      { value: 12.5, text: '12.5', raw: '12.5' },
      { value: true, text: 'TRUE' },
      { value: null, text: '#N/A', error: '#N/A' },
      { value: '户主张', text: '户主张', formula: true },
      { value: null, text: '', formula: true },
      { value: new Date('2024-03-05T00:00:00Z'), text: '2024-03-05' },
    ]);
  });

  it('keeps a number as it stands in the file and says when digits are lost', async () => {
    const { rows } = await readSheet(
      buildXlsx({
        rows: '<row r="1"><c r="A1"><v>99992119850101001</v></c><c r="B1"><v>1.2345678901234501E+17</v></c><c r="C1"><v>0.30000000000000004</v></c><c r="D1"><v>110101001001</v></c></row>',
      }),
    );
    expect(rows[0]?.cells).toEqual([
      { value: Number('99992119850101001'), text: '99992119850101001', raw: '99992119850101001', digitsLost: true },
      { value: Number('1.2345678901234501e17'), text: '1.2345678901234501E+17', raw: '1.2345678901234501E+17', digitsLost: true },
      { value: 0.30000000000000004, text: '0.3', raw: '0.30000000000000004' },
      { value: 110101001001, text: '110101001001', raw: '110101001001' },
    ]);
  });

  it('reads dates by their number format in both date systems', async () => {
    const fixture = {
      formats: ['yyyy/m/d', 'yyyy"年"m"月"', 'h:mm'],
      rows: '<row r="1"><c r="A1" s="1"><v>43831</v></c><c r="B1" s="2"><v>43831</v></c><c r="C1" s="3"><v>0.5</v></c><c r="D1" s="1"><v>1</v></c><c r="E1" s="1"><v>60</v></c></row>',
    };
    const from1900 = await readSheet(buildXlsx(fixture));
    expect(from1900.rows[0]?.cells.map(({ value, text }) => [value, text])).toEqual([
      [new Date('2020-01-01T00:00:00Z'), '2020/1/1'],
      [new Date('2020-01-01T00:00:00Z'), '2020年1月'],
      [0.5, '12:00'],
      [new Date('1900-01-01T00:00:00Z'), '1900/1/1'],
      [60, '60'],
    ]);
    const from1904 = await readSheet(buildXlsx({ ...fixture, from1904: true }));
    expect(from1904.rows[0]?.cells[0]?.value).toEqual(new Date('2024-01-02T00:00:00Z'));
  });

  it('reports merges, hidden sheets, rows and columns', async () => {
    const sheet = await readSheet(
      buildXlsx({
        state: 'hidden',
        beforeRows: '<cols><col min="2" max="3" hidden="1"/></cols>',
        rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>',
        afterRows: '<mergeCells count="1"><mergeCell ref="B1:C3"/></mergeCells>',
      }),
    );
    expect(sheet.hidden).toBe(true);
    expect(sheet.hiddenColumns).toEqual([1, 2]);
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 3, right: 2 }]);
    expect(sheet.rows.map(({ hidden }) => hidden ?? false)).toEqual([false, true]);
  });

  it('finds merges behind a large sheet', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c><c r="B${at + 1}" t="inlineStr"><is><t>第${at}户</t></is></c></row>`,
    ).join('');
    const sheet = await readSheet(buildXlsx({ rows, afterRows: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>' }));
    expect(sheet.merges).toHaveLength(1);
    expect(sheet.rows).toHaveLength(20_000);
    expect(sheet.rows.at(-1)?.cells[1]?.text).toBe('第19999户');
  });

  it('passes over styled empty cells and rows, whatever size the sheet declares', async () => {
    const { rows } = await readSheet(
      buildXlsx({
        beforeRows: '<dimension ref="A1:XFD1048576"/>',
        rows: '<row r="1"><c r="A1" s="0"/></row><row r="1048576"><c r="A1048576"><v>5</v></c><c r="XFD1048576" s="0"/></row>',
      }),
    );
    expect(rows.map(({ index, cells }) => [index, cells.length])).toEqual([[1_048_576, 1]]);
  });

  it('accepts prefixed names, missing references, comments, character data and escapes', async () => {
    const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><!-- a > b --><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t><![CDATA[a<b]]>&#20013;&amp;_x000D_</x:t></x:is></x:c><x:c><x:v>7</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`;
    const read = await readSheet(buildXlsx({ sheet }));
    expect(read.rows[0]?.cells.map(({ text }) => text)).toEqual(['a<b中&\r', '7']);
    expect(read.merges).toHaveLength(1);
  });

  it('shows percent, money and grouped digits as a person sees them', async () => {
    const texts = await readTexts(
      buildXlsx({
        formats: ['0.0%', '#,##0.00', '"¥"#,##0;[Red]-"¥"#,##0', '000000', '0.00E+00', '000-0000-0000'],
        rows: '<row r="1"><c s="1"><v>0.085</v></c><c s="2"><v>1234567.005</v></c><c s="3"><v>-1500</v></c><c s="4"><v>1201</v></c><c s="5"><v>12345</v></c><c s="6"><v>13800001234</v></c></row>',
      }),
    );
    expect(texts[0]).toEqual(['8.5%', '1,234,567.01', '-¥1,500', '001201', '1.23E+04', '138-0000-1234']);
  });

  it('reads the same rows again from the top, even after a reader stopped early', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'book.xlsx');
      await writeFile(path, buildXlsx({ rows: '<row r="3"><c r="A3"><v>1</v></c></row><row r="4"><c r="A4"><v>2</v></c></row>' }));
      const book = await openWorkbook(path, 'book.xlsx');
      if (isRefused(book)) throw new Error(book.refused.code);
      for await (const sheet of book.sheets()) {
        for await (const row of sheet.rows()) {
          expect(row.index).toBe(3);
          break;
        }
        expect((await Array.fromAsync(sheet.rows())).map(({ index }) => index)).toEqual([3, 4]);
      }
      await book.close();
    }));
});
