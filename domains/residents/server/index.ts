import { join } from 'node:path';
import { fulfil, serverDomain } from '@linli/kernel/server';
import * as declared from '../model/index.ts';
import { acceptOne, declineOne, openOne } from './operations/corrections.ts';
import { householdsOf, referencesOfPerson } from './operations/household.ts';
import { keepTwoApart } from './operations/keep-apart.ts';
import { duplicatesAt } from './operations/list-duplicates.ts';
import { mergesAt } from './operations/list-merges.ts';
import { movesAt, seeOne } from './operations/list-moves.ts';
import { mergeTwo } from './operations/merge-persons.ts';
import { moveOne } from './operations/move-person.ts';
import { findOne, takeOne } from './operations/take-over.ts';
import { undoOne } from './operations/undo-merge.ts';

export const residentsServer = serverDomain({
  model: declared.residentsModel,
  migrations: join(import.meta.dirname, 'migrations'),
  operations: [
    fulfil(declared.listDuplicates, duplicatesAt),
    fulfil(declared.keepApart, keepTwoApart),
    fulfil(declared.mergePersons, mergeTwo),
    fulfil(declared.listMerges, mergesAt),
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
});

export { type Asking, findHolders, type Holder, openRelations, shareRecords, unshareRecords } from './matching.ts';
