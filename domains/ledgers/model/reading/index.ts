export { type Column, SURE } from './column.ts';
export { isEligible } from './columns.ts';
export { columnLetter, type GridCell, type GridRow, isBlank } from './grid.ts';
export { ledgerNamed } from './ledger.ts';
export type { RowKind } from './row-kind.ts';
export { type FoundTable, memoryKey, type ScanEvent, SheetScanner } from './scanner.ts';
