/** How much a workbook may hold before it is refused. Sizes in bytes. */
export interface Limits {
  readonly fileBytes: number;
  readonly entries: number;
  readonly unpackedBytes: number;
  /** Unpacked size divided by packed size; looked at only above `ratioFloorBytes`. */
  readonly ratio: number;
  readonly ratioFloorBytes: number;
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
  /** Filled cells of one sheet. */
  readonly cells: number;
  readonly cellCharacters: number;
  readonly sharedStrings: number;
  readonly sharedStringBytes: number;
  readonly merges: number;
  /** The parts that are read whole (list of sheets, relations, styles). */
  readonly smallPartBytes: number;
  readonly htmlBytes: number;
  readonly xlsBytes: number;
  readonly xlsHeapMegabytes: number;
  readonly xlsMilliseconds: number;
}

const MEGABYTE = 1024 * 1024;

/** Enough for a county ledger of 400,000 rows and 30 columns; a sixteen-million-cell sheet is refused. */
export const DEFAULT_LIMITS: Limits = {
  fileBytes: 256 * MEGABYTE,
  entries: 10_000,
  unpackedBytes: 1536 * MEGABYTE,
  ratio: 200,
  ratioFloorBytes: 16 * MEGABYTE,
  sheets: 255,
  rows: 1_048_576,
  columns: 512,
  cells: 15_000_000,
  cellCharacters: 32_767,
  sharedStrings: 6_000_000,
  sharedStringBytes: 160 * MEGABYTE,
  merges: 50_000,
  smallPartBytes: 16 * MEGABYTE,
  htmlBytes: 20 * MEGABYTE,
  xlsBytes: 20 * MEGABYTE,
  xlsHeapMegabytes: 384,
  xlsMilliseconds: 30_000,
};

/** Excel's own bounds: a file that goes beyond them was not written by a spreadsheet program. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
