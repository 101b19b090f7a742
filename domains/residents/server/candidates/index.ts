export { findDecided } from './apart.ts';
export { followChanges, keepCandidates, passThrough } from './keep-queue.ts';
