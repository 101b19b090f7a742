export { generateUntidy } from './generate.ts';
export { describedVariants } from './habits.ts';
export { listGuests } from './guests.ts';
export type { LedgerKind, UntidyFile } from './types.ts';
