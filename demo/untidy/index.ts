export { compareLedger, type PrintedRow, printedColumns } from './compare.ts';
export { type FirstHour, generateFirstHour } from './first-hour.ts';
export { generateUntidy } from './generate.ts';
export { describedVariants } from './habits.ts';
export { listGuests } from './guests.ts';
export { type LedgerKind, ledgerKinds } from './ledgers.ts';
export type { CellTruth, RowTruth, Truth, UntidyFile } from './types.ts';
