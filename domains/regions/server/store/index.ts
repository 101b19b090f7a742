export { mergeRegions, recodeRegion, renameRegion, splitRegion } from './change.ts';
export { listChildren } from './children.ts';
export { findRegion, getPath, getPaths } from './path.ts';
export { searchRegions } from './search.ts';
export { listSuccessions } from './successions.ts';
