import { join } from 'node:path';
import { fulfil, serverDomain } from '@linli/kernel/server';
import * as declared from '../model/index.ts';
import { acceptOne, declineOne, openOne } from './operations/corrections.ts';
import { householdsOf, referencesOfPerson } from './operations/household.ts';
import { keepCandidates } from './candidates/index.ts';
import { answerOne, askOne, deferOne, keepTwoApart, withdrawOne } from './operations/decide-pair.ts';
import { duplicatesAt, duplicatesCount, hangsOfOne } from './operations/list-duplicates.ts';
import { mergesAt } from './operations/list-merges.ts';
import { movesAt, seeOne } from './operations/list-moves.ts';
import { mergeAllCertain, mergeTwo } from './operations/merge-persons.ts';
import { moveOne } from './operations/move-person.ts';
import { undoPreview } from './operations/preview-undo.ts';
import { findOne, takeOne } from './operations/take-over.ts';
import { undoOne } from './operations/undo-merge.ts';

export const residentsServer = serverDomain({
  model: declared.residentsModel,
  migrations: join(import.meta.dirname, 'migrations'),
  operations: [
    fulfil(declared.listDuplicates, duplicatesAt),
    fulfil(declared.countDuplicates, duplicatesCount),
    fulfil(declared.hangsOfPair, hangsOfOne),
    fulfil(declared.keepApart, keepTwoApart),
    fulfil(declared.withdrawApart, withdrawOne),
    fulfil(declared.deferPair, deferOne),
    fulfil(declared.askAboutPair, askOne),
    fulfil(declared.answerAboutPair, answerOne),
    fulfil(declared.mergePersons, mergeTwo),
    fulfil(declared.mergeCertain, mergeAllCertain),
    fulfil(declared.listMerges, mergesAt),
    fulfil(declared.previewUndo, undoPreview),
    fulfil(declared.undoMerge, undoOne),
    fulfil(declared.openCorrection, openOne),
    fulfil(declared.acceptCorrection, acceptOne),
    fulfil(declared.declineCorrection, declineOne),
    fulfil(declared.findInCounty, findOne),
    fulfil(declared.takeOver, takeOne),
    fulfil(declared.movePerson, moveOne),
    fulfil(declared.listMoves, movesAt),
    fulfil(declared.seeMove, seeOne),
    fulfil(declared.householdOf, householdsOf),
    fulfil(declared.referencesOf, referencesOfPerson),
  ],
  upkeep: [{ name: 'residents.candidates', everySeconds: 1, run: keepCandidates }],
});

export { householdMembers, membersInSight } from './household-members.ts';
export { confirmPerson } from './confirm-person.ts';
export { lookAcrossCounty } from './county-wall.ts';
export { type Asking, findHolders, type Holder, openRelations, shareRecords, unshareRecords } from './matching.ts';
