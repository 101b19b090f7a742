export { type Assignee, type By, type Case, type Moment, stateOf, type Taken } from './case.ts';
export { type Deadline, type Deadlines, deadlineOf, deadlinesOf, isLate, type Urgency, urgencyOf } from './deadline.ts';
export { type Asked, decide, type Decision, type Offer, offersOf, PLATFORM } from './decide.ts';
export { decideHandOver } from './hand-over.ts';
export { dayAt, instantOf, millisecondsOf, overAt } from './instant.ts';
export { days, hours, type Limit, limitOf, type LimitRule, promised, workdays } from './limit.ts';
export { type CaseFields, isFinished, procedure, type Procedure, type ProcedureDeclaration, rulesOf } from './procedure.ts';
export { askedBy, by, clockIn, findState, findStep, rules, type Rules, type State, type Step, stepsFrom, type Taker } from './rules.ts';
export { type Waiting, waitingFor } from './waiting.ts';
export {
  countInbox,
  inboxViews,
  type InboxView,
  lineShape,
  listInbox,
  offerShape,
  type ShownLine,
  type ShownOffer,
  type TimeLeft,
  timeShape,
} from './shapes.ts';
