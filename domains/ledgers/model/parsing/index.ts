export { readCell, readerFor } from './cell.ts';
export { type LineReader, lineReader } from './line.ts';
export type { NumberHint, ReadLine, Reason } from './plan.ts';
