import type { Merge } from '../types.ts';
import { cellName, columnLetters } from '../xlsx/cell-reference.ts';
import { encodeAttribute } from '../xml/text.ts';
import { cellXml, textXml } from './cell-xml.ts';
import type { CellComment } from './comments.ts';
import { MOST_COMMENTS } from './comments.ts';
import type { HeaderLayout } from './header-layout.ts';
import type { ColumnSpec, SheetSpec, WrittenCell } from './sheet-spec.ts';
import { dataStyle, STYLE } from './styles.ts';

/** What is known about a sheet when its last row has been written. */
export interface SheetOutcome {
  rows: number;
  comments: CellComment[];
}

/** Where the choices of a column stand: a range of the hidden sheet. */
export type ChoiceRange = (choices: readonly string[]) => string;

const PIECE_CHARACTERS = 64 * 1024;
const ROLE_STYLE = { title: STYLE.title, note: STYLE.note, heading: STYLE.heading } as const;
const TITLE_HEIGHT = 30;
const DEFAULT_OFFERED_ROWS = 5000;

/**
 * The XML of one sheet in pieces. Takes rows from `rows` until they end or `mostRows` are written; notes in `outcome` how
 * many they were and which cells want a comment.
 */
export async function* sheetXml(
  spec: SheetSpec,
  header: HeaderLayout,
  rows: AsyncIterator<readonly WrittenCell[]>,
  mostRows: number,
  choiceRange: ChoiceRange,
  outcome: SheetOutcome,
): AsyncGenerator<string, void, undefined> {
  const columns = columnPrefixes(spec.columns.length);
  let piece =
    headXml(spec, header) + header.lines.map((line, at) => headerRow(line.role, line.texts, at + 1, spec.columns.length)).join('');
  let row = header.lines.length;
  while (outcome.rows < mostRows) {
    const next = await rows.next();
    if (next.done === true) break;
    outcome.rows++;
    row++;
    piece += dataRow(spec.columns, columns, next.value, row, outcome.comments);
    if (piece.length >= PIECE_CHARACTERS) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}</sheetData>${tailXml(spec, header, row, choiceRange, outcome.comments.length > 0)}`;
}

function columnPrefixes(count: number): string[] {
  return Array.from({ length: count }, (_, column) => columnLetters(column));
}

function headXml({ columns, frozenColumns = 0 }: SheetSpec, header: HeaderLayout): string {
  const cols = columns.map(
    ({ width = 12, format = 'general' }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${dataStyle(format, false)}" customWidth="1"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${paneXml(header.repeated?.to ?? 0, frozenColumns)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    cols.length === 0 ? '' : `<cols>${cols.join('')}</cols>`,
    '<sheetData>',
  ].join('');
}

function paneXml(rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return '';
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  return `<pane${split} topLeftCell="${cellName(rows + 1, columns)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

/** Every cell of a header line is written, so that merged ones have their borders. */
function headerRow(role: 'title' | 'note' | 'heading', texts: readonly (string | null)[], row: number, width: number): string {
  const style = ROLE_STYLE[role];
  const cells = Array.from({ length: Math.max(width, texts.length) }, (_, column) => {
    const text = texts[column] ?? null;
    return text === null ? `<c r="${cellName(row, column)}" s="${style}"/>` : textXml(cellName(row, column), text, style);
  });
  const height = role === 'title' ? ` ht="${TITLE_HEIGHT}" customHeight="1"` : '';
  return `<row r="${row}"${height}>${cells.join('')}</row>`;
}

function dataRow(
  specs: readonly ColumnSpec[],
  letters: string[],
  cells: readonly WrittenCell[],
  row: number,
  comments: CellComment[],
): string {
  let xml = '';
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column] ?? null;
    const name = `${(letters[column] ??= columnLetters(column))}${row}`;
    const format = specs[column]?.format ?? 'general';
    if (cell !== null && typeof cell === 'object' && 'fault' in cell) {
      xml += cellXml(name, cell.value, format, true);
      if (comments.length < MOST_COMMENTS) comments.push({ row, column, text: cell.fault });
    } else xml += cellXml(name, cell, format, false);
  }
  return xml === '' ? '' : `<row r="${row}">${xml}</row>`;
}

/** What follows the cells, in the order that the format demands. */
function tailXml(spec: SheetSpec, header: HeaderLayout, lastRow: number, choiceRange: ChoiceRange, commented: boolean): string {
  return [
    mergesXml([...header.merges, ...(spec.merges ?? [])]),
    validationsXml(spec, header.lines.length + 1, lastRow, choiceRange),
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${spec.orientation ?? 'landscape'}" fitToWidth="1" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>',
    commented ? '<legacyDrawing r:id="rId1"/>' : '',
    '</worksheet>',
  ].join('');
}

function mergesXml(merges: readonly Merge[]): string {
  if (merges.length === 0) return '';
  const items = merges.map(({ top, left, bottom, right }) => `<mergeCell ref="${cellName(top, left)}:${cellName(bottom, right)}"/>`);
  return `<mergeCells count="${items.length}">${items.join('')}</mergeCells>`;
}

function validationsXml(spec: SheetSpec, firstRow: number, lastRow: number, choiceRange: ChoiceRange): string {
  const end = Math.min(1_048_576, Math.max(lastRow, firstRow - 1 + (spec.offeredRows ?? DEFAULT_OFFERED_ROWS)));
  const items = spec.columns.flatMap(({ choices, prompt }, column) => {
    if ((choices === undefined || choices.length === 0) && prompt === undefined) return [];
    const range = `${cellName(firstRow, column)}:${cellName(end, column)}`;
    const hint = prompt === undefined ? '' : ` showInputMessage="1" prompt="${encodeAttribute(prompt.slice(0, 255))}"`;
    if (choices === undefined || choices.length === 0) return [`<dataValidation allowBlank="1"${hint} sqref="${range}"/>`];
    return [
      `<dataValidation type="list" allowBlank="1"${hint} showErrorMessage="1" errorTitle="请从列表中选择" error="请点单元格右侧的箭头，从列表中选择一项。" sqref="${range}"><formula1>${choiceRange(choices)}</formula1></dataValidation>`,
    ];
  });
  return items.length === 0 ? '' : `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`;
}
