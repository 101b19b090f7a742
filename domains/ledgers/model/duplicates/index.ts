export { knownShares, type LedgerTable, reductionTenths, repetitionOf, residentFacts } from './analyse.ts';
export { columnKey } from './column-key.ts';
export { pairsOf, type TablePair } from './pairs.ts';
