import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import * as xlsx from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { inFolder, readPath } from '../fixtures/read-fixture.ts';
import type { ReadBook } from '../fixtures/read-fixture.ts';
import type { SheetSpec } from './sheet-spec.ts';
import type { WriteOptions, Written } from './write-workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

const LEDGER: SheetSpec = {
  name: '居民台账',
  title: '幸福社区居民台账',
  notes: ['填报单位：幸福社区'],
  frozenColumns: 1,
  columns: [
    { heading: ['序号'], width: 6, format: 'integer' },
    { heading: ['基本情况', '姓名'], format: 'text' },
    { heading: ['基本情况', '证件号码'], width: 22, format: 'text', prompt: '18 位，末位可为 X' },
    { heading: ['基本情况', '性别'], choices: ['男', '女'] },
    { heading: ['出生日期'], format: 'date' },
    { heading: ['占比'], format: 'percent' },
  ],
  rows: [
    [1, '=1+1', '99992119850101001X', '男', new Date('1985-01-01T00:00:00Z'), 0.085],
    [2, '@李四', '+8613800001234', { value: '未知', fault: '性别只能填“男”或“女”' }, null, { value: null, fault: '不能为空' }],
  ],
};

interface Both {
  written: Written;
  ours: ReadBook;
  theirs: xlsx.WorkBook;
  part: (name: string) => string;
}

async function writeAndRead(sheets: readonly SheetSpec[], options?: WriteOptions): Promise<Both> {
  return inFolder(async (folder) => {
    const path = join(folder, 'out.xlsx');
    const written = await writeWorkbook(path, sheets, options);
    const ours = await readPath(path, 'out.xlsx');
    if ('code' in ours) throw new Error(ours.code);
    const theirs = xlsx.read(await readFile(path), { type: 'buffer', bookFiles: true, cellStyles: true, cellNF: true });
    const files: unknown = Reflect.get(theirs, 'files');
    return { written, ours, theirs, part: (name) => contentOf(files, name) };
  });
}

function contentOf(files: unknown, name: string): string {
  const file: unknown = typeof files === 'object' && files !== null ? Reflect.get(files, name) : undefined;
  const content: unknown = typeof file === 'object' && file !== null ? Reflect.get(file, 'content') : undefined;
  return content instanceof Uint8Array ? Buffer.from(content).toString('utf8') : '';
}

describe('writing a workbook', () => {
  it('lays out title, notes and a grouped header, merged', async () => {
    const { ours, theirs } = await writeAndRead([LEDGER]);
    const [sheet] = ours.sheets;
    expect(sheet?.rows.slice(0, 4).map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['幸福社区居民台账'],
      ['填报单位：幸福社区'],
      ['序号', '基本情况', '', '', '出生日期', '占比'],
      ['', '姓名', '证件号码', '性别'],
    ]);
    const merges = ['A1:F1', 'A2:F2', 'A3:A4', 'B3:D3', 'E3:E4', 'F3:F4'];
    expect(theirs.Sheets['居民台账']?.['!merges']?.map((merge) => xlsx.utils.encode_range(merge)).toSorted()).toEqual(merges);
    expect(sheet?.merges).toHaveLength(merges.length);
  });

  it('writes texts as texts and never as formulas, for another reader too', async () => {
    const { ours, theirs, part } = await writeAndRead([LEDGER]);
    const sheet = theirs.Sheets['居民台账'];
    expect([sheet?.['B5'], sheet?.['C6']]).toMatchObject([
      { t: 's', v: '=1+1' },
      { t: 's', v: '+8613800001234' },
    ]);
    expect(sheet?.['B5']).not.toHaveProperty('f');
    expect(part('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(part('xl/styles.xml')).toContain('quotePrefix="1"');
    expect(ours.sheets[0]?.rows[4]?.cells.map(({ value, text }) => [value, text])).toEqual([
      [1, '1'],
      ['=1+1', '=1+1'],
      ['99992119850101001X', '99992119850101001X'],
      ['男', '男'],
      [new Date('1985-01-01T00:00:00Z'), '1985-01-01'],
      [0.085, '8.5%'],
    ]);
  });

  it('prints on A4 across with the header repeated, and keeps the header in view', async () => {
    const { part } = await writeAndRead([LEDGER]);
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(sheet).toContain('<pane xSplit="1" ySplit="4" topLeftCell="B5" activePane="bottomRight" state="frozen"/>');
    expect(part('xl/workbook.xml')).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="0">\'居民台账\'!$3:$4</definedName>');
  });

  it('offers choices from a hidden sheet and shows prompts', async () => {
    const { ours, part } = await writeAndRead([LEDGER, { ...LEDGER, name: '选项', rows: [] }]);
    expect(ours.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['居民台账', false],
      ['选项 (2)', false],
      ['选项', true],
    ]);
    expect(ours.sheets[2]?.rows.map(({ cells }) => cells[0]?.text)).toEqual(['男', '女']);
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toContain("<formula1>'选项'!$A$1:$A$2</formula1>");
    expect(sheet).toContain('prompt="18 位，末位可为 X" sqref="C5:C5004"');
  });

  it('marks faults red with a comment that another reader finds', async () => {
    const { theirs, part } = await writeAndRead([LEDGER]);
    const sheet = theirs.Sheets['居民台账'];
    const comments = ['D6', 'F6'].map((name) => (sheet?.[name] as xlsx.CellObject | undefined)?.c?.map(({ t }) => t));
    expect(comments).toEqual([['性别只能填“男”或“女”'], ['不能为空']]);
    expect((sheet?.['D6'] as xlsx.CellObject | undefined)?.s).toMatchObject({ fgColor: { rgb: 'FFC7CE' } });
    expect(part('xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>5</x:Row><x:Column>3</x:Column>');
  });

  it('goes on in another sheet when one is full', async () => {
    const rows = Array.from({ length: 7 }, (_, at) => [at]);
    const { written, ours } = await writeAndRead([{ name: '表', columns: [{ heading: '数' }], rows }], { rowsPerSheet: 3 });
    expect(written).toEqual({ sheets: 3, rows: 7 });
    expect(ours.sheets.map(({ name, rows: read }) => [name, read.map(({ cells }) => cells[0]?.value)])).toEqual([
      ['表', ['数', 0, 1, 2]],
      ['表 (2)', ['数', 3, 4, 5]],
      ['表 (3)', ['数', 6]],
    ]);
  });

  it('gives sheets names that spreadsheet programs take', async () => {
    const columns = [{ heading: 'a' }];
    const { theirs } = await writeAndRead(['a/b:c', 'A b c', "'q'", '', '长'.repeat(40)].map((name) => ({ name, columns, rows: [] })));
    expect(theirs.SheetNames).toEqual(['a b c', 'A b c (2)', 'q', 'Sheet', '长'.repeat(31)]);
  });

  it('cuts texts that no cell can hold and says so', async () => {
    const { ours } = await writeAndRead([{ name: 'a', columns: [{}], rows: [['长'.repeat(40_000)]] }]);
    const text = ours.sheets[0]?.rows[0]?.cells[0]?.text;
    expect(text?.length).toBe(32_767);
    expect(text?.endsWith('…（内容过长，后面未导出）')).toBe(true);
  });

  it('lets go of the rows and fails when the target fails', async () => {
    let released = false;
    async function* rows(): AsyncGenerator<readonly string[], void, undefined> {
      try {
        for (let at = 0; ; at++) yield [`行${at}`, String(Math.sin(at))];
      } finally {
        released = true;
      }
    }
    let room = 20_000;
    const target = new Writable({
      write(chunk: Buffer, _encoding, done) {
        room -= chunk.length;
        done(room < 0 ? new Error('disk full') : null);
      },
    });
    await expect(writeWorkbook(target, [{ name: 'a', columns: [{}, {}], rows: rows() }])).rejects.toThrow('disk full');
    expect(released).toBe(true);
  });

  it('fails when the rows fail, and keeps no half file open', async () => {
    await inFolder(async (folder) => {
      const rows = {
        *[Symbol.iterator](): Generator<readonly string[], void, undefined> {
          yield ['a'];
          throw new Error('database gone');
        },
      };
      await expect(writeWorkbook(join(folder, 'a.xlsx'), [{ name: 'a', columns: [{}], rows }])).rejects.toThrow('database gone');
    });
  });
});
