// The kernel's workbook and file tools, gathered here until its door hands them out.
export { fileFromDisk, removeScratch, withScratchFile } from '../../../kernel/server/files/scratch.ts';
export { receiveFile } from '../../../kernel/server/files/receive.ts';
export { type Cell, type CellFault, isRefused, markFaults, openWorkbook, type SheetSpec, WorkbookFault, type WorkbookReader, writeWorkbook } from '../../../kernel/server/workbook/index.ts';
