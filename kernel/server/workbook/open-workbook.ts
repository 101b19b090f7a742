import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { openCsv } from './csv/open-csv.ts';
import { openHtml } from './html/open-html.ts';
import type { Limits } from './limits.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { FileKind } from './recognise.ts';
import { recognise } from './recognise.ts';
import type { WorkbookRefused } from './refusal.ts';
import { fault, refusing } from './refusal.ts';
import type { WorkbookReader } from './types.ts';
import { readCompoundStreams } from './xls/compound-file.ts';
import { openXls } from './xls/open-xls.ts';
import { checkIsWorkbook, openXlsx } from './xlsx/open-xlsx.ts';
import { readZipDirectory } from './zip/directory.ts';

const HEAD_BYTES = 64 * 1024;
const WPS_NAME = /\.(?:et|ett|wps|wpt|dps)$/i;

/**
 * Opens a table of cells: .xlsx, .csv, legacy .xls, or a web page with plain tables, told apart by content. What cannot be
 * taken is refused with a sentence for the person at the desk. `fileName` is the name the file had there; `limits` overrides
 * single bounds. The reader keeps the file open until `close`.
 */
export function openWorkbook(path: string, fileName: string, limits: Partial<Limits> = {}): Promise<WorkbookReader | WorkbookRefused> {
  return refusing(async () => {
    const file = await open(path, 'r');
    try {
      return await openByContent(file, path, fileName, { ...DEFAULT_LIMITS, ...limits });
    } catch (thrown) {
      await file.close();
      throw thrown;
    }
  });
}

async function openByContent(file: FileHandle, path: string, fileName: string, limits: Limits): Promise<WorkbookReader> {
  const { size } = await file.stat();
  if (size === 0) throw fault('empty-file');
  if (size > limits.fileBytes) throw fault('file-too-large');
  const head = Buffer.alloc(Math.min(size, HEAD_BYTES));
  await file.read(head, 0, head.length, 0);
  const kind = recognise(head);
  switch (kind) {
    case 'zip':
      return openZip(file, size, limits);
    case 'compound':
      return openCompound(file, path, size, fileName, limits);
    case 'text':
      return openCsv(file, withoutFolder(fileName), limits);
    case 'html':
      return openHtml(file, size, withoutFolder(fileName), limits);
    default:
      throw fault(refusalFor(kind, fileName));
  }
}

async function openZip(file: FileHandle, size: number, limits: Limits): Promise<WorkbookReader> {
  const zip = await readZipDirectory(file, size, limits);
  checkIsWorkbook(zip);
  return openXlsx(file, zip, limits);
}

async function openCompound(file: FileHandle, path: string, size: number, fileName: string, limits: Limits): Promise<WorkbookReader> {
  const streams = await readCompoundStreams(file, size);
  if (streams.has('EncryptedPackage')) throw fault('encrypted');
  if (WPS_NAME.test(fileName)) throw fault('wps-format');
  if (streams.has('WordDocument') || streams.has('PowerPoint Document')) throw fault('text-document');
  if (streams.has('Book') && !streams.has('Workbook')) throw fault('ancient-workbook');
  if (!streams.has('Workbook')) throw fault('unknown');
  return openXls(file, path, size, limits);
}

function refusalFor(kind: Exclude<FileKind, 'zip' | 'compound' | 'text' | 'html'>, fileName: string): Parameters<typeof fault>[0] {
  if (kind === 'ancient') return 'ancient-workbook';
  return kind === 'unknown' && WPS_NAME.test(fileName) ? 'wps-format' : kind;
}

/** A single table is named after its file. */
function withoutFolder(fileName: string): string {
  const base = fileName.split(/[\\/]/).at(-1) ?? fileName;
  return base.replace(/\.[^.]+$/, '') || base;
}
