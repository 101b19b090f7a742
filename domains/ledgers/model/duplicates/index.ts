export { knownShares, type LedgerTable, reductionTenths, repetitionOf, residentFacts } from './analyse.ts';
export { columnKey } from './column-key.ts';
export { pairsOf } from './pairs.ts';
