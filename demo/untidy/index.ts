export { generateUntidy } from './generate.ts';
export { describedVariants } from './habits.ts';
export { listGuests } from './guests.ts';
export type { CellTruth, LedgerKind, RowTruth, Truth, UntidyFile } from './types.ts';
