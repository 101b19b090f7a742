import * as XLSX from '@e965/xlsx';
import type { Truth, UntidyFile } from './types.ts';

// For the tests only: a second, simple-minded reader, told by the truth where the tables are, never how a value is written.

/** A cell as another program shows it. */
export interface SeenCell {
  readonly text: string;
  readonly number: number | null;
  /** The number is shown as a date. */
  readonly dated: boolean;
}

export type SeenSheet = (row: number, column: number) => SeenCell | undefined;

function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (inside) {
      if (character !== '"') field += character;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else inside = false;
    } else if (character === '"') inside = true;
    else if (character === ',') {
      row.push(field);
      field = '';
    } else if (character === '\n') {
      rows.push([...row, field]);
      row = [];
      field = '';
    } else if (character !== '\r') field += character;
  }
  return rows;
}

function seeCsv(bytes: Uint8Array, encoding: string): ReadonlyMap<string, SeenSheet> {
  const rows = parseCsv(new TextDecoder(encoding).decode(bytes));
  const see: SeenSheet = (row, column) => {
    const text = rows[row - 1]?.[column];
    return text === undefined || text === '' ? undefined : { text, number: null, dated: false };
  };
  return new Map([['', see]]);
}

function seeWorksheet(worksheet: XLSX.WorkSheet): SeenSheet {
  const merges = worksheet['!merges'] ?? [];
  return (row, column) => {
    const merge = merges.find(({ s, e }) => s.r <= row - 1 && row - 1 <= e.r && s.c <= column && column <= e.c);
    const cell = worksheet[XLSX.utils.encode_cell({ r: merge?.s.r ?? row - 1, c: merge?.s.c ?? column })] as XLSX.CellObject | undefined;
    if (cell === undefined || cell.v === undefined) return undefined;
    return {
      text: String(cell.v),
      number: typeof cell.v === 'number' ? cell.v : null,
      dated: typeof cell.z === 'string' && /y/.test(cell.z),
    };
  };
}

/** The sheets of a file by name; a CSV is one sheet without a name. */
export function seeFile(file: UntidyFile): ReadonlyMap<string, SeenSheet> {
  const { format }: Truth = file.truth;
  if (format === 'csv-gbk') return seeCsv(file.bytes, 'gbk');
  if (format.startsWith('csv')) return seeCsv(file.bytes, 'utf-8');
  const book = XLSX.read(file.bytes, { cellNF: true });
  return new Map(book.SheetNames.map((name) => [name, seeWorksheet(book.Sheets[name] ?? {})]));
}
