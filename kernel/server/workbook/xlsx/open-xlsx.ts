import type { FileHandle } from 'node:fs/promises';
import type { Limits } from '../limits.ts';
import { fault } from '../refusal.ts';
import type { SheetReader, SheetRow, WorkbookReader } from '../types.ts';
import { walkPart } from '../xml/read-part.ts';
import type { ZipDirectory } from '../zip/directory.ts';
import type { BookSheet } from './book-parts.ts';
import { readBookParts } from './book-parts.ts';
import type { BookContext } from './row-listener.ts';
import { RowListener } from './row-listener.ts';
import { readSharedStrings } from './shared-strings.ts';
import type { SheetOutline } from './sheet-outline.ts';
import { readSheetOutline } from './sheet-outline.ts';
import { readNumberFormats } from './styles.ts';

/** Opens an .xlsx whose directory has been checked. Every part that will be read has been unpacked and summed once when this returns. */
export async function openXlsx(file: FileHandle, zip: ZipDirectory, limits: Limits): Promise<WorkbookReader> {
  const { sheets, from1904, strings, styles } = await readBookParts(file, zip, limits);
  const book: BookContext = {
    formats: await readNumberFormats(file, styles, from1904, limits),
    strings: await readSharedStrings(file, strings, limits),
    limits,
  };
  const readers: SheetReader[] = [];
  for (const sheet of sheets) readers.push(sheetReader(file, sheet, await readSheetOutline(file, sheet.entry, limits), book));
  return {
    kind: 'xlsx',
    async *sheets() {
      yield* readers;
    },
    close: () => file.close(),
  };
}

function sheetReader(file: FileHandle, { name, hidden, entry }: BookSheet, outline: SheetOutline, book: BookContext): SheetReader {
  return {
    name,
    hidden,
    ...outline,
    async *rows(): AsyncGenerator<SheetRow, void, undefined> {
      const listener = new RowListener(book, name);
      for await (const _piece of walkPart(file, entry, listener)) yield* listener.take();
    },
  };
}

/** Which document a zip file holds, from the names of its parts: only workbooks go on. */
export function checkIsWorkbook(zip: ZipDirectory): void {
  const names = [...zip.keys()].map((name) => name.toLowerCase());
  if (names.some((name) => name.startsWith('xl/') || name.endsWith('workbook.xml'))) return;
  if (names.some((name) => name.startsWith('word/') || name.startsWith('ppt/'))) throw fault('text-document');
  if (names.includes('mimetype') && names.includes('content.xml')) throw fault('open-document');
  throw fault(names.includes('[content_types].xml') ? 'part-missing' : 'archive');
}
