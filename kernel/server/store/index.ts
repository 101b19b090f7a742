export { belongingConditions, wallsOf } from './belonging.ts';
export { bulkOf } from './bulk.ts';
export { dropAnnouncements, historyOf, takeAnnouncements } from './changes.ts';
export { decodeRow, masked, openField, type Stored, storedValue } from './decode.ts';
export { indexOf } from './encode.ts';
export { saltOf } from './extra-values.ts';
export { followMoves, unfollowMoves } from './heirs.ts';
export type { ListQuery } from './list-query.ts';
export { passagesOf, writePassages } from './passages.ts';
export { changedSince, type PastRow, type PastStored, type PastTree, rowsAsOf, storedAsOf } from './past.ts';
export { findRow, findStored, listRows, registersWith } from './read.ts';
export {
  countRowsAt,
  countRowsOfPlaces,
  endRowsOfPlaces,
  gridsInUse,
  moveRows,
  nameRowsOfPlaces,
  returnRows,
  writtenSince,
} from './rehome.ts';
export { type Work } from './work.ts';
export {
  applyChanges,
  changeRow,
  heldBy,
  insertRows,
  type NewRow,
  type Origin,
  type PendingChange,
  staleRow,
  unknownRow,
} from './write.ts';
