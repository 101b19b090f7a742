import { domain } from '@linli/kernel/model';
import { application } from './application/application.ts';
import { hallRegisters } from './hall/index.ts';
import { appointmentReminder } from './hall/messages.ts';
import { hallOperations } from './hall/operations.ts';
import { counterOperations, residentOperations } from './application/operations.ts';
import { getGuide, listGuide } from './guide.ts';
import { askedApplication } from './opinion/operations.ts';
import { opinion } from './opinion/opinion.ts';
import { ratingFollowUp } from './rating/follow-up.ts';
import { handledMonth } from './rating/handled-month.ts';
import { ratingInvitation, ratingReminder } from './rating/messages.ts';
import { ratingOperations } from './rating/operations.ts';
import { catalogueOperations } from './operations.ts';
import { paper } from './registers/paper.ts';
import { item } from './registers/item.ts';
import { resultOperations } from './results/operations.ts';
import { resultRegisters } from './results/registers/index.ts';

export { papersOf } from './application/complete.ts';
export {
  type KnownAnswer,
  followApplication,
  getReceipt,
  myApplication,
  myApplications,
  myDrafts,
  myKnown,
  saveMyDraft,
  submitApplication,
  supplyPapers,
} from './application/operations.ts';
export type { Draft, Given } from './application/submission.ts';
export { areaCodes, paperWayCodes } from './codes.ts';
export { appointmentStateCodes, hallAidCodes, weekdayCodes } from './hall/codes.ts';
export {
  bookAppointment,
  cancelAppointment,
  hallTimes,
  moveAppointment,
  myAppointments,
  myNumber,
  takeMyNumber,
} from './hall/operations.ts';
export { fitsItem } from './find.ts';
export { type GuideLine, getGuide, listGuide } from './guide.ts';
export type { ItemForm, Material, Question } from './item-form.ts';
export { type Answers, papersFor } from './papers.ts';
export { myRatingLink } from './rating/operations.ts';
export { type FactAsked, factsAsked, owedFacts } from './results/facts.ts';
export { resultOf } from './results/result-of.ts';
export { type ResultAnswer, getResult } from './results/operations.ts';
export { unfitWords } from './stated.ts';
export { committedWord, complainWord, deciderWord, feeWord, statutoryWord, whereWord } from './words.ts';

export const servicesModel = domain({
  name: 'services',
  label: { zh: '办事大厅', en: 'Service hall' },
  registers: [item, paper, ...resultRegisters, ...hallRegisters, handledMonth],
  procedures: [application, opinion, ratingFollowUp],
  messages: [appointmentReminder, ratingInvitation, ratingReminder],
  operations: [
    ...catalogueOperations,
    ...counterOperations,
    ...residentOperations,
    ...resultOperations,
    askedApplication,
    ...hallOperations,
    ...ratingOperations,
    listGuide,
    getGuide,
  ],
});
