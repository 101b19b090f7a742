import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import type { Locator, Page } from 'playwright-core';

/** Presses what starts a download and answers the file: its name and its bytes. */
export async function download(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** The cells of the first sheet as another program shows them, row by row. */
export function readSheet(bytes: Uint8Array): string[][] {
  const book = XLSX.read(bytes);
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  return XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' });
}

/** The same workbook with rows of text written below what stands in its first sheet. */
export function addRows(bytes: Uint8Array, rows: readonly (readonly string[])[]): Buffer {
  const book = XLSX.read(bytes);
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  const header = readSheet(bytes)
    .map((row) => row.some((cell) => cell !== ''))
    .lastIndexOf(true);
  XLSX.utils.sheet_add_aoa(
    sheet,
    rows.map((row) => [...row]),
    { origin: header + 1 },
  );
  const written: unknown = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' });
  if (!Buffer.isBuffer(written)) throw new Error('The workbook was not written.');
  return written;
}

/** A workbook of one sheet with these cells, as an office writes it. */
export function writeSheet(rows: readonly (readonly (string | number)[])[]): Buffer {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), '台账');
  const written: unknown = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' });
  if (!Buffer.isBuffer(written)) throw new Error('The workbook was not written.');
  return written;
}

/** Chooses a file where one may be dropped. */
export async function choose(drop: Locator, name: string, buffer: Buffer): Promise<void> {
  await drop.setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer });
}

/** 0 -> `A`, 26 -> `AA`. */
export const columnLetter = (column: number): string => XLSX.utils.encode_col(column);

/** The rows below a header, each by its headings; what stands above the header and below the table is left out. */
export function readTable(bytes: Uint8Array, firstHeading: string): Record<string, string>[] {
  const rows = readSheet(bytes);
  const at = rows.findIndex(([first]) => first === firstHeading);
  const heads = rows[at] ?? [];
  const below = rows.slice(at + 1);
  const end = below.findIndex(([first = '']) => !/^\d+$/.test(first));
  return (end === -1 ? below : below.slice(0, end)).map((row) =>
    Object.fromEntries(heads.map((head, column) => [head, row[column] ?? ''])),
  );
}

interface ContainerReader {
  read(bytes: Buffer, options: { type: 'buffer' }): { FullPaths: string[]; FileIndex: { content?: Uint8Array }[] };
}

/** The files in a zip by name, as another program unpacks them. */
export function unzip(bytes: Buffer): Map<string, Uint8Array> {
  const { FullPaths, FileIndex } = (XLSX.CFB as ContainerReader).read(bytes, { type: 'buffer' });
  const files = FullPaths.map((path, at): [string, Uint8Array] => [
    path.replace(/^[^/]*\//, ''),
    new Uint8Array(FileIndex[at]?.content ?? []),
  ]);
  // Folders, and a mark that the reader itself puts in.
  return new Map(files.filter(([path]) => path !== '' && !path.endsWith('/') && !path.startsWith('\u0001')));
}
