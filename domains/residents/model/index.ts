import { domain } from '@linli/kernel/model';
import * as operations from './operations/index.ts';
import { correction } from './registers/correction.ts';
import { dwelling } from './registers/dwelling.ts';
import { household } from './registers/household.ts';
import { lease } from './registers/lease.ts';
import { person } from './registers/person.ts';
import { residence } from './registers/residence.ts';

export { type CandidateKind, candidateKinds, kindOf, likelihoodOfRank, rankOf } from './candidate.ts';
export { compare, type Comparison, type Likelihood, likelihoods, type Likeness } from './compare.ts';
export { daysNear } from './near-days.ts';
export { decideProposal, dueDay } from './decide-correction.ts';
export { type Choices, decideMerge, likenessOf, type MergePlan, type Side } from './decide-merge.ts';
export { decideResidences, type ResidencePlan } from './decide-move.ts';
export { decideOwners, decideUndo, decideUndoable, type Owner, type UndoFacts, type UndoPlan } from './decide-undo.ts';
export { decideKeeper, keeperRoles, readerRoles } from './keepers.ts';
export { clashes, type Referrer, referencesTo } from './references.ts';
export { correction, dwelling, household, lease, person, residence };
export * from './operations/index.ts';

const {
  openCorrection,
  acceptCorrection,
  declineCorrection,
  listDuplicates,
  countDuplicates,
  hangsOfPair,
  keepApart,
  withdrawApart,
  deferPair,
  askAboutPair,
  answerAboutPair,
  mergePersons,
  mergeCertain,
  listMerges,
  previewUndo,
  undoMerge,
  householdOf,
  referencesOf,
  findInCounty,
  takeOver,
  movePerson,
  listMoves,
  seeMove,
} = operations;

export const residentsModel = domain({
  name: 'residents',
  label: { zh: '居民', en: 'Residents' },
  registers: [person, dwelling, household, residence, lease, correction],
  operations: [
    listDuplicates,
    countDuplicates,
    hangsOfPair,
    keepApart,
    withdrawApart,
    deferPair,
    askAboutPair,
    answerAboutPair,
    mergePersons,
    mergeCertain,
    listMerges,
    previewUndo,
    undoMerge,
    openCorrection,
    acceptCorrection,
    declineCorrection,
    findInCounty,
    takeOver,
    movePerson,
    listMoves,
    seeMove,
    householdOf,
    referencesOf,
  ],
});
