import type { FileHandle } from 'node:fs/promises';
import { detectEncoding, readFile, textPieces } from '../csv/csv-encoding.ts';
import type { Limits } from '../limits.ts';
import { fault } from '../refusal.ts';
import type { WorkbookReader } from '../types.ts';
import { readTables } from './html-tables.ts';

/** Opens a web page with plain tables: what many systems hand out under the name .xls. Each table is a sheet. */
export async function openHtml(file: FileHandle, size: number, name: string, limits: Limits): Promise<WorkbookReader> {
  if (size > limits.htmlBytes) throw fault('file-too-large');
  const decoder = textPieces(await detectEncoding(file));
  let html = '';
  for await (const piece of readFile(file)) html += decoder.write(piece);
  const tables = readTables(html + decoder.end(), limits);
  if (tables.length === 0) throw fault('web-page');
  return {
    kind: 'html',
    async *sheets() {
      for (const [index, { rows, merges }] of tables.entries()) {
        yield {
          name: tables.length === 1 ? name : `${name} ${index + 1}`,
          hidden: false,
          merges,
          hiddenColumns: [],
          async *rows() {
            yield* rows;
          },
        };
      }
    },
    close: () => file.close(),
  };
}
