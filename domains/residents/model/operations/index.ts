export * from './corrections.ts';
export * from './duplicates.ts';
export * from './household.ts';
export * from './merges.ts';
export * from './moves.ts';
