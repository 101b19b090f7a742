import type { SheetSpec, WrittenCell } from '../write/sheet-spec.ts';
import { textXml } from '../write/cell-xml.ts';
import { cellName } from '../xlsx/cell-reference.ts';
import type { SheetFaults } from './cell-fault.ts';

export const SUMMARY_NAME = '错误汇总';

const COLUMNS = [
  { heading: '序号', width: 8 },
  { heading: '工作表', width: 20 },
  { heading: '行', width: 8 },
  { heading: '单元格', width: 10 },
  { heading: '问题', width: 80 },
] as const;

type Sheets = ReadonlyMap<string, SheetFaults>;

function* summaryRows(
  sheets: Sheets,
): Generator<[number: number, sheet: string, row: number, cell: string, text: string], void, undefined> {
  let number = 0;
  for (const [sheet, rows] of sheets) {
    for (const [row, cells] of rows) for (const [column, text] of cells) yield [++number, sheet, row, cellName(row, column), text];
  }
}

/** The sheet that lists all faults, for a workbook that is written anew. */
export function summarySpec(sheets: Sheets): SheetSpec {
  const rows: Iterable<readonly WrittenCell[]> = summaryRows(sheets);
  return { name: SUMMARY_NAME, columns: COLUMNS, rows };
}

/** The same for a workbook with styles of its own: cells without style. */
export function* summaryXml(sheets: Sheets): Generator<string, void, undefined> {
  const cols = COLUMNS.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('');
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols}</cols><sheetData>`;
  yield rowXml(
    1,
    COLUMNS.map(({ heading }) => heading),
  );
  let row = 1;
  for (const cells of summaryRows(sheets)) yield rowXml(++row, cells);
  yield '</sheetData></worksheet>';
}

function rowXml(row: number, cells: readonly (string | number)[]): string {
  const inner = cells.map((cell, column) =>
    typeof cell === 'number' ? `<c r="${cellName(row, column)}"><v>${cell}</v></c>` : textXml(cellName(row, column), cell, 0),
  );
  return `<row r="${row}">${inner.join('')}</row>`;
}
