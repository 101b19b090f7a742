// The one way to ask across communities, by path until the residents' door hands it out.
export { type Asking, findHolders, type Holder, openRelations, shareRecords, unshareRecords } from '../../residents/server/matching.ts';
