export type { SheetRow } from './types.ts';
export { isRefused, WorkbookFault } from './refusal.ts';
export { openWorkbook } from './open-workbook.ts';
export type { CellFormat, CellValue, ColumnSpec, SheetSpec } from './write/sheet-spec.ts';
export { writeWorkbook } from './write/write-workbook.ts';
export { writeCsv } from './csv/write-csv.ts';
export type { CellFault } from './mark/cell-fault.ts';
export { markFaults } from './mark/mark-faults.ts';
export { readZipNames } from './zip/zip-names.ts';
