import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import * as xlsx from '@e965/xlsx';
import type { NumberFormat } from '../format/number-format.ts';
import { compileFormat } from '../format/number-format.ts';
import type { Limits } from '../limits.ts';
import type { RefusalCode } from '../refusal.ts';
import { fault, refusalOf } from '../refusal.ts';
import type { Cell, SheetRow } from '../types.ts';
import { EMPTY_CELL } from '../types.ts';
import type { XlsAnswer, XlsRequest, XlsSheet, XlsTask } from './xls-protocol.ts';

const ROWS_PER_ANSWER = 500;

/** Runs in its own thread with bounded memory: reads a legacy .xls whole and hands out its rows in batches. */
function serve({ path, limits }: XlsTask): void {
  const port = parentPort;
  if (port === null) throw new Error('this file runs as a worker thread');
  const say = (answer: XlsAnswer): void => port.postMessage(answer);
  try {
    const book = readBook(path);
    const sheets = book.SheetNames.map((name, index) => describe(book, name, index, limits));
    if (sheets.length > limits.sheets) throw fault('too-many-sheets');
    const formats = formatCache(book.Workbook?.WBProps?.date1904 === true);
    port.on('message', (request: XlsRequest) => {
      try {
        say(batch(book.Sheets[book.SheetNames[request.sheet] ?? ''], request.from, formats, limits));
      } catch (thrown) {
        say({ kind: 'refused', code: refusalOf(thrown)?.code ?? 'xls-broken' });
      }
    });
    say({ kind: 'opened', sheets });
  } catch (thrown) {
    say({ kind: 'refused', code: codeOf(thrown) });
  }
}

function readBook(path: string): WorkBook {
  const book = xlsx.read(readFileSync(path), {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellStyles: true,
    bookVBA: false,
  });
  if (book.SheetNames.length === 0) throw fault('no-sheet');
  return book;
}

function codeOf(thrown: unknown): RefusalCode {
  const refused = refusalOf(thrown);
  if (refused !== null) return refused.code;
  return thrown instanceof Error && /password-protected|^Password is incorrect/i.test(thrown.message) ? 'encrypted' : 'xls-broken';
}

function describe(book: WorkBook, name: string, index: number, limits: Limits): XlsSheet {
  const sheet = book.Sheets[name];
  const merges = (sheet?.['!merges'] ?? []).map(({ s, e }) => ({ top: s.r + 1, left: s.c, bottom: e.r + 1, right: e.c }));
  if (merges.length > limits.merges) throw fault('too-many-merges');
  const hiddenColumns = (sheet?.['!cols'] ?? []).flatMap((column, at) => (column?.hidden === true ? [at] : []));
  return { name, hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, merges, hiddenColumns };
}

function batch(sheet: WorkSheet | undefined, from: number, formats: (code: string) => NumberFormat, limits: Limits): XlsAnswer {
  const data = sheet?.['!data'] ?? [];
  const rows: SheetRow[] = [];
  const end = Math.min(data.length, from + ROWS_PER_ANSWER);
  for (let at = from; at < end; at++) {
    const cells = (data[at] ?? []).map((cell) => readCell(cell, formats, limits));
    // A row of a dense sheet has holes.
    const filled = Array.from(cells, (cell) => cell ?? EMPTY_CELL);
    while (isEmpty(filled.at(-1))) filled.pop();
    if (filled.length > limits.columns) throw fault('too-many-columns');
    if (filled.length === 0) continue;
    const index = at + 1;
    rows.push(sheet?.['!rows']?.[at]?.hidden === true ? { index, cells: filled, hidden: true } : { index, cells: filled });
  }
  return { kind: 'rows', rows, next: end < data.length ? end : null };
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.value === null && cell.error === undefined && cell.formula === undefined;
}

function readCell(cell: CellObject | undefined, formats: (code: string) => NumberFormat, limits: Limits): Cell {
  if (cell === undefined) return EMPTY_CELL;
  const made = valueCell(cell, formats);
  if (made.text.length > limits.cellCharacters) throw fault('cell-too-long');
  return cell.f === undefined ? made : { ...made, formula: true };
}

function valueCell({ t, v, w, z }: CellObject, formats: (code: string) => NumberFormat): Cell {
  if (t === 'e') {
    const error = w ?? ERRORS.get(Number(v)) ?? '#ERROR!';
    return { value: null, text: error, error };
  }
  if (typeof v === 'number') return formats(typeof z === 'string' ? z : 'General')(v, String(v));
  if (typeof v === 'boolean') return { value: v, text: v ? 'TRUE' : 'FALSE' };
  if (typeof v !== 'string' || v === '') return EMPTY_CELL;
  const text = v.replaceAll('\r\n', '\n');
  return { value: text, text };
}

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

function formatCache(from1904: boolean): (code: string) => NumberFormat {
  const formats = new Map<string, NumberFormat>();
  return (code) => {
    const format = formats.get(code) ?? compileFormat(code, from1904);
    formats.set(code, format);
    return format;
  };
}

// The one writer of this datum is openXls.
serve(workerData as XlsTask);
