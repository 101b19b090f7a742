import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { ReadBook } from '../fixtures/read-fixture.ts';
import { inFolder, readPath } from '../fixtures/read-fixture.ts';
import { buildXlsx } from '../fixtures/xlsx-fixture.ts';
import { isRefused } from '../refusal.ts';
import { writeWorkbook } from '../write/write-workbook.ts';
import type { CellFault } from './cell-fault.ts';
import { markFaults } from './mark-faults.ts';

const FAULTS: readonly CellFault[] = [
  { sheet: '台账', row: 2, column: 1, text: '证件号码校验位不对' },
  { sheet: '台账', row: 2, column: 1, text: '与第 5 行重复' },
  { sheet: '台账', row: 2, column: 3, text: '不能为空' },
  { sheet: '台账', row: 4, text: '整行缺失' },
];
const ROWS =
  '<row r="1" ht="20" customHeight="1"><c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve"> 姓名&amp; </t></is></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><f>1+1</f><v>2</v></c></row><row r="6"><c r="A6"><v>6</v></c></row>';

interface Marked {
  ours: ReadBook;
  theirs: xlsx.WorkBook;
}

async function mark(source: Buffer, faults: readonly CellFault[], fileName: string): Promise<Marked> {
  return inFolder(async (folder) => {
    const from = join(folder, 'from');
    const to = join(folder, 'to.xlsx');
    await writeFile(from, source);
    const marked = await markFaults(from, to, faults, { fileName });
    if (isRefused(marked)) throw new Error(marked.refused.code);
    const ours = await readPath(to, 'to.xlsx');
    if ('code' in ours) throw new Error(ours.code);
    return { ours, theirs: xlsx.read(await readFile(to), { type: 'buffer', cellStyles: true, cellNF: true }) };
  });
}

function cellOf(book: xlsx.WorkBook, sheet: string, name: string): xlsx.CellObject | undefined {
  return book.Sheets[sheet]?.[name] as xlsx.CellObject | undefined;
}

function notes(book: xlsx.WorkBook, name: string): string[] {
  return (cellOf(book, '台账', name)?.c ?? []).map(({ t }) => t ?? '');
}

describe('marking faults in a copy', () => {
  it('colours and comments the wrong cells, adds missing ones and keeps everything else', async () => {
    const { ours, theirs } = await mark(
      buildXlsx({
        rows: ROWS,
        formats: ['0.00'],
        afterRows:
          '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><pageSetup orientation="portrait"/><extLst><ext uri="x"/></extLst>',
      }),
      FAULTS,
      'a.xlsx',
    );
    expect(ours.sheets[0]?.rows.map(({ index, cells }) => [index, cells.map(({ text }) => text)])).toEqual([
      [1, [' 姓名& ']],
      [2, ['1', '2.00']],
      [6, ['6']],
    ]);
    expect(ours.sheets[0]?.rows[1]?.cells[1]?.formula).toBe(true);
    expect(ours.sheets[0]?.merges).toHaveLength(1);
    expect(['B2', 'D2', 'A4'].map((name) => notes(theirs, name))).toEqual([
      ['证件号码校验位不对\n与第 5 行重复'],
      ['不能为空'],
      ['整行缺失'],
    ]);
    for (const name of ['B2', 'D2', 'A4']) expect(cellOf(theirs, '台账', name)?.s).toMatchObject({ fgColor: { rgb: 'FFC7CE' } });
    expect(cellOf(theirs, '台账', 'B2')?.z).toBe('0.00');
    expect(cellOf(theirs, '台账', 'A2')?.c).toBeUndefined();
  });

  it('lists all faults on a sheet of their own', async () => {
    const { ours } = await mark(buildXlsx({ rows: ROWS }), [...FAULTS, { sheet: '没有的表', row: 1, column: 0, text: '缺表' }], 'a.xlsx');
    expect(ours.sheets.map(({ name }) => name)).toEqual(['台账', '错误汇总']);
    expect(ours.sheets[1]?.rows.slice(1).map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['1', '台账', '2', 'B2', '证件号码校验位不对\n与第 5 行重复'],
      ['2', '台账', '2', 'D2', '不能为空'],
      ['3', '台账', '4', 'A4', '整行缺失'],
      ['4', '没有的表', '1', 'A1', '缺表'],
    ]);
  });

  it('joins its comments to those the sheet has, and marks a marked copy again', async () => {
    const source = await inFolder(async (folder) => {
      const path = join(folder, 'a.xlsx');
      await writeWorkbook(path, [
        { name: '台账', columns: [{ choices: ['甲', '乙'] }, {}], rows: [[{ value: 'x', fault: '原有批注' }, 'y']] },
      ]);
      return readFile(path);
    });
    const { theirs, ours } = await mark(
      source,
      [
        { sheet: '台账', row: 1, column: 0, text: '新' },
        { sheet: '台账', row: 1, column: 1, text: '错' },
      ],
      'a.xlsx',
    );
    expect([notes(theirs, 'A1'), notes(theirs, 'B1')]).toEqual([['原有批注'], ['错']]);
    expect(ours.sheets.map(({ name }) => name)).toEqual(['台账', '选项', '错误汇总']);
  });

  it('works on a sheet without rows and on one with prefixed names', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    for (const sheet of [
      `<worksheet xmlns="${main}"><sheetData/></worksheet>`,
      `<x:worksheet xmlns:x="${main}"><x:sheetData></x:sheetData><x:tableParts/></x:worksheet>`,
    ]) {
      const { theirs, ours } = await mark(buildXlsx({ sheet }), [{ sheet: '台账', row: 3, column: 2, text: '错' }], 'a.xlsx');
      expect(ours.sheets).toHaveLength(2);
      expect(notes(theirs, 'C3')).toEqual(['错']);
    }
  });

  it('writes a CSV into a new workbook, cells in their places', async () => {
    const { ours, theirs } = await mark(
      Buffer.from('姓名,证件号码\n\n张三,0012\n'),
      [
        { sheet: '台账', row: 3, column: 1, text: '位数不对' },
        { sheet: '台账', row: 5, text: '缺' },
      ],
      '台账.csv',
    );
    expect(ours.sheets[0]?.rows.map(({ index, cells }) => [index, cells.map(({ text }) => text)])).toEqual([
      [1, ['姓名', '证件号码']],
      [3, ['张三', '0012']],
    ]);
    expect([notes(theirs, 'B3'), notes(theirs, 'A5')]).toEqual([['位数不对'], ['缺']]);
  });

  it('refuses what cannot be read', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'a.pdf');
      await writeFile(path, '%PDF-1.4');
      expect(await markFaults(path, join(folder, 'b.xlsx'), FAULTS)).toMatchObject({ refused: { code: 'pdf' } });
    });
  });
});
