export * from './disposals.ts';
export * from './filings.ts';
