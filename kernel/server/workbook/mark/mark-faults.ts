import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import type { Limits } from '../limits.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { openWorkbook } from '../open-workbook.ts';
import type { WorkbookRefused } from '../refusal.ts';
import { isRefused, refusing } from '../refusal.ts';
import type { Sink } from '../write/sink.ts';
import { withSink } from '../write/sink.ts';
import type { BookParts } from '../xlsx/book-parts.ts';
import { readBookParts } from '../xlsx/book-parts.ts';
import { readZipDirectory } from '../zip/directory.ts';
import { unpackWhole } from '../zip/unpack.ts';
import type { CellFault, SheetFaults } from './cell-fault.ts';
import { groupFaults } from './cell-fault.ts';
import { rebuildMarked } from './rebuild-workbook.ts';
import { WorkbookRewriter } from './rewrite-workbook.ts';

export interface MarkOptions {
  /** The name the source had where it came from; a sheet of a CSV is called after it. */
  readonly fileName?: string;
  readonly limits?: Partial<Limits>;
}

export interface Marked {
  /** Cells with a fault, of all sheets. */
  readonly cells: number;
}

/**
 * Writes a copy of a workbook in which the faulty cells are red and carry a comment, with a sheet that lists all faults.
 * An .xlsx keeps everything else it has; of a CSV, an .xls or a web page the cells are written into a new .xlsx.
 */
export function markFaults(
  sourcePath: string,
  sink: Sink,
  faults: Iterable<CellFault>,
  options: MarkOptions = {},
): Promise<Marked | WorkbookRefused> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const grouped = groupFaults(faults);
  return refusing(async () => {
    const source = await openWorkbook(sourcePath, options.fileName ?? sourcePath, limits);
    if (isRefused(source)) return source;
    try {
      const rewritten = source.kind === 'xlsx' && (await rewrite(sourcePath, sink, grouped, limits));
      if (!rewritten) await rebuildMarked(source, sink, grouped);
      return { cells: count(grouped) };
    } finally {
      await source.close();
    }
  });
}

/** False when the workbook is of the rare kind that is rather written anew. */
async function rewrite(path: string, sink: Sink, faults: ReadonlyMap<string, SheetFaults>, limits: Limits): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const zip = await readZipDirectory(file, size, limits);
    const book = await readBookParts(file, zip, limits);
    const { styles } = book;
    if (styles === null || (await isStrict(file, book, limits))) return false;
    await withSink(sink, (target) => new WorkbookRewriter(file, zip, limits, target).mark(book, styles, faults));
    return true;
  } finally {
    await file.close();
  }
}

/** The strict variant of the format uses other addresses throughout. */
async function isStrict(file: FileHandle, { workbook }: BookParts, limits: Limits): Promise<boolean> {
  return (await unpackWhole(file, workbook, limits.smallPartBytes)).includes('http://purl.oclc.org/ooxml/');
}

function count(sheets: ReadonlyMap<string, SheetFaults>): number {
  let cells = 0;
  for (const rows of sheets.values()) for (const row of rows.values()) cells += row.size;
  return cells;
}
