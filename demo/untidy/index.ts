export { generateUntidy } from './generate.ts';
export { describedVariants } from './habits.ts';
export { listGuests } from './guests.ts';
export type {
  CellTruth,
  ColumnTruth,
  Conflict,
  FaultKind,
  FileFormat,
  IgnoredRow,
  LedgerKind,
  RowTruth,
  TableTruth,
  Truth,
  UntidyFile,
  UntidyOptions,
} from './types.ts';
