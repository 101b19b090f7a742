import type { CellValue } from '../write/sheet-spec.ts';
import { startsLikeFormula } from '../write/sheet-spec.ts';
import type { Sink } from '../write/sink.ts';
import { withSink, writeTo } from '../write/sink.ts';

export interface CsvSpec {
  readonly headings?: readonly string[];
  readonly rows: AsyncIterable<readonly CellValue[]> | Iterable<readonly CellValue[]>;
}

const PIECE_CHARACTERS = 64 * 1024;
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Writes separated text that Excel opens correctly in Chinese: UTF-8 with byte order mark, commas, CRLF. A text that would be
 * taken for a formula gets an apostrophe in front; our reader takes it off again.
 */
export function writeCsv(sink: Sink, { headings, rows }: CsvSpec): Promise<{ rows: number }> {
  return withSink(sink, async (target) => {
    let count = 0;
    let piece = BYTE_ORDER_MARK + (headings === undefined ? '' : csvLine(headings));
    for await (const row of rows) {
      piece += csvLine(row);
      count++;
      if (piece.length < PIECE_CHARACTERS) continue;
      await writeTo(target, Buffer.from(piece, 'utf8'));
      piece = '';
    }
    await writeTo(target, Buffer.from(piece, 'utf8'));
    return { rows: count };
  });
}

function csvLine(cells: readonly CellValue[]): string {
  return `${cells.map(csvField).join(',')}\r\n`;
}

function csvField(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return dateText(value);
  const text = startsLikeFormula(value.replace(/^'+/, '')) ? `'${value}` : value;
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A day, or a day and a time where there is one. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
}
