export { mergeRegions, recodeRegion, renameRegion, splitRegion } from './change.ts';
export { type Child, type Children, type ListChildren, listChildren } from './children.ts';
export { findRegion, getPath, getPaths, listShortNames } from './path.ts';
export type { Queryable } from './rows.ts';
export { type FoundRegion, searchRegions, type SearchRegions } from './search.ts';
export { listSuccessions } from './successions.ts';
