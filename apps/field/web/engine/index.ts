export type { Conflict, Decision, Deed, Entry, EntryState, FieldChoice, ReportDeed, StepDeed, VisitDeed } from './deeds.ts';
export type { DeviceLine, Engine, Snapshot, WipeReason } from './engine-types.ts';
export type { Holder, Pack, PackEvent, PackVisit } from './pack.ts';
export { openEngine } from './open-engine.ts';
export { FIELD_ROLES } from './session.ts';
