export { type Column, SURE } from './column.ts';
export { columnLetter, type GridCell, type GridMerge, type GridRow, emptyCell, isBlank } from './grid.ts';
export type { RowKind } from './row-kind.ts';
export { type FoundTable, memoryKey, type ScanEvent, type ScanOptions, SheetScanner } from './scanner.ts';
