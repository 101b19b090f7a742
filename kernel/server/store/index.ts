export { type HistoryLine, historyOf } from './changes.ts';
export { decodeRow, masked, openField, type Stored } from './decode.ts';
export { canonical, type EncodeContext, indexOf, tailIndexOf } from './encode.ts';
export type { Filters } from './filter.ts';
export type { Count } from './count.ts';
export type { ListQuery } from './list-query.ts';
export { findRow, findStored, listRows, LIST_LIMIT, LIST_LIMIT_MAX, type Page } from './read.ts';
export { type Change, touch, type Work } from './work.ts';
export { applyChanges, changeRow, insertRows, type NewRow, type Origin, type Origins, type PendingChange, type RowChange, unknownRow } from './write.ts';
