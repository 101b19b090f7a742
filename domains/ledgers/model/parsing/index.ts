export { type CellReading, type ParseContext, readCell, readerFor } from './cell.ts';
export { crossCheck } from './cross-check.ts';
export { type LineReader, lineReader } from './line.ts';
export type { FaultyCell, NumberHint, ReadLine, Reason, UnplacedCell } from './plan.ts';
