import type { FileHandle } from 'node:fs/promises';
import type { Limits } from '../limits.ts';
import type { SheetRow, WorkbookReader } from '../types.ts';
import type { TextEncoding } from './csv-encoding.ts';
import { detectEncoding, readFile, textPieces } from './csv-encoding.ts';
import { CsvRows } from './csv-rows.ts';
import { findSeparator } from './separator.ts';

/** Opens separated text as a workbook of one sheet. All cells are text: the file does not say more. */
export async function openCsv(file: FileHandle, name: string, limits: Limits): Promise<WorkbookReader> {
  const encoding = await detectEncoding(file);
  const rows = (): AsyncGenerator<SheetRow, void, undefined> => readRows(file, encoding, name, limits);
  return {
    kind: 'csv',
    async *sheets() {
      yield { name, hidden: false, merges: [], hiddenColumns: [], rows };
    },
    close: () => file.close(),
  };
}

async function* readRows(
  file: FileHandle,
  encoding: TextEncoding,
  name: string,
  limits: Limits,
): AsyncGenerator<SheetRow, void, undefined> {
  const decoder = textPieces(encoding);
  let splitter: CsvRows | null = null;
  for await (const piece of readFile(file)) {
    const text = decoder.write(piece);
    if (splitter === null) {
      const { separator, skip } = findSeparator(text);
      splitter = new CsvRows(separator, limits, name);
      splitter.push(text.slice(skip));
    } else splitter.push(text);
    yield* splitter.take();
  }
  if (splitter === null) return;
  splitter.push(decoder.end());
  splitter.end();
  yield* splitter.take();
}
