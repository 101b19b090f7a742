import * as XLSX from '@e965/xlsx';
import { type Cell, shownText } from './cell.ts';
import { encodeGbk } from './gbk.ts';
import { cellName, type Sheet } from './sheet.ts';
import type { FileFormat } from './types.ts';

function sheetCell(cell: Cell): XLSX.CellObject {
  if (cell.kind === 'text') return { t: 's', v: cell.text };
  return {
    t: 'n',
    v: cell.value,
    ...(cell.format === undefined ? {} : { z: cell.format }),
    ...(cell.formula === undefined ? {} : { f: cell.formula }),
  };
}

function toWorksheet(sheet: Sheet, comments: boolean): XLSX.WorkSheet {
  const worksheet: XLSX.WorkSheet = {};
  let width = 0;
  for (const [row, cells] of sheet.rows.entries()) {
    width = Math.max(width, cells.length);
    for (const [column, cell] of cells.entries()) if (cell !== undefined) worksheet[cellName(row + 1, column)] = sheetCell(cell);
  }
  if (comments) {
    for (const { row, column, text } of sheet.comments) {
      const name = cellName(row + 1, column);
      const holder: XLSX.CellObject = (worksheet[name] as XLSX.CellObject | undefined) ?? { t: 'z' };
      holder.c = Object.assign([{ a: 'clerk', t: text }], { hidden: true });
      worksheet[name] = holder;
    }
  }
  worksheet['!ref'] = `A1:${cellName(Math.max(1, sheet.rows.length), Math.max(0, width - 1))}`;
  worksheet['!merges'] = sheet.merges.map(({ row, column, endRow, endColumn }) => ({
    s: { r: row, c: column },
    e: { r: endRow, c: endColumn },
  }));
  return worksheet;
}

/** The library keeps number formats of earlier workbooks; each of ours begins with the ones it had at first, so that bytes depend on nothing before. */
const standardFormats = { ...(XLSX.SSF as { get_table(): Record<number, string> }).get_table() };

function toWorkbook(sheets: readonly Sheet[], format: 'xlsx' | 'xls'): Uint8Array {
  const book = Object.assign(XLSX.utils.book_new(), { SSF: { ...standardFormats } });
  for (const sheet of sheets) XLSX.utils.book_append_sheet(book, toWorksheet(sheet, format === 'xlsx'), sheet.name);
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) };
  const bytes: unknown = XLSX.write(book, { bookType: format === 'xls' ? 'biff8' : 'xlsx', type: 'array', compression: true });
  if (bytes instanceof ArrayBuffer) return new Uint8Array(bytes);
  throw new Error('the workbook was not written');
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** All sheets under each other: a text file has no sheets. Lines end as Windows ends them. */
function toCsv(sheets: readonly Sheet[]): string {
  const rows = sheets.flatMap(({ rows: cells }) => cells);
  const width = Math.max(...rows.map((cells) => cells.length));
  return rows
    .map(
      (cells) => `${Array.from({ length: width }, (_, at) => quoted(cells[at] === undefined ? '' : shownText(cells[at]))).join(',')}\r\n`,
    )
    .join('');
}

export function writeFile(sheets: readonly Sheet[], format: FileFormat): Uint8Array {
  switch (format) {
    case 'xlsx':
    case 'xls':
      return toWorkbook(sheets, format);
    case 'csv-gbk':
      return encodeGbk(toCsv(sheets));
    case 'csv-utf8':
      return new TextEncoder().encode(toCsv(sheets));
    case 'csv-utf8-bom':
      return new TextEncoder().encode(`\ufeff${toCsv(sheets)}`);
  }
}
