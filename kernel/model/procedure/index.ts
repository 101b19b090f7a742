export { type By, type Case, type Moment, type Opinion, stateOf } from './case.ts';
export { DAY_REASON_MIN, listCountyDays, setCountyDay } from './county-days.ts';
export { type Deadline, deadlinesOf, isLate } from './deadline.ts';
export { type Asked, decide, type Decision, isReason, PLATFORM } from './decide.ts';
export { decideHandOver } from './hand-over.ts';
export { showOffers } from './offers.ts';
export { reasonNeeded } from './sentences.ts';
export { days, hours, promised, workdays } from './limit.ts';
export { isFinished, procedure, type Procedure, rulesOf, stateLabel } from './procedure.ts';
export {
  askedBy,
  by,
  deskIn,
  findState,
  findStep,
  isDocument,
  limitsOf,
  rules,
  type Rules,
  type Step,
  stepPath,
  stepsFrom,
} from './rules.ts';
export {
  dayShape,
  colleaguesShape,
  countInbox,
  inboxViews,
  type InboxView,
  lineShape,
  listInbox,
  offerShape,
  opinionShape,
  refusalShape,
  type ShownLine,
  type ShownOffer,
  type ShownOpinion,
  textShape,
  type TimeLeft,
  timeShape,
} from './shapes.ts';
export { addSubstitution, endSubstitution, listDeskColleagues, listSubstitutions } from './substitutions.ts';
export { timeLeft } from './time-left.ts';
export { type Waiting, waitingFor } from './waiting.ts';
