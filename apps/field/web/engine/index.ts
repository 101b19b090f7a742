export type { Conflict, Decision, Deed, Entry, EntryState, FieldChoice, ReportDeed, StepDeed, VisitDeed } from './deeds.ts';
export type { Credentials, DeviceLine, Engine, PhotoField, SignedIn, Snapshot, Stage, Unlocked, WipeReason } from './engine-types.ts';
export type { Holder, Pack, PackBaseMap, PackDwelling, PackEvent, PackGrid, PackVisit } from './pack.ts';
export { openEngine } from './open-engine.ts';
