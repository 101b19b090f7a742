import { join } from 'node:path';
import { fulfil, serverDomain } from '@linli/kernel/server';
import * as declared from '../model/index.ts';
import { applyJob } from './apply/apply-job.ts';
import { checkJob } from './check/check-job.ts';
import { duplicateHandlers } from './duplicates/operations.ts';
import { formFollower, formHandlers, keepForms, openFormsJob, sealedFormLines } from './forms/index.ts';
import { importFollower } from './imports/place-follower.ts';
import { applyOne, cancelOne } from './operations/apply-import.ts';
import { bindOne, readAnewOne } from './operations/bind-column.ts';
import { decideConflictOne, decideMany, decideMatchOne } from './operations/decide-row.ts';
import { filledOne, filledSheet } from './operations/filled-ledger.ts';
import { getOne } from './operations/get-import.ts';
import { listOnes } from './operations/list-rows.ts';
import { markedOne } from './operations/marked-copy.ts';
import { dictionaryOf, templatesOf } from './operations/read-dictionary.ts';
import { startOne } from './operations/start-import.ts';
import { dismissOne, placeColumnOne, placeOne } from './operations/tray.ts';
import { previewOne, undoOne } from './operations/undo-import.ts';
import { placeColumnJob } from './tray/place-column-job.ts';
import { sealedLines } from './imports/staged.ts';
import { undoJob } from './undo/undo-job.ts';

export const ledgersServer = serverDomain({
  model: declared.ledgersModel,
  migrations: join(import.meta.dirname, 'migrations'),
  operations: [
    fulfil(declared.startImport, startOne),
    fulfil(declared.getImport, getOne),
    fulfil(declared.bindColumn, bindOne),
    fulfil(declared.readAnew, readAnewOne),
    fulfil(declared.listImportRows, listOnes),
    fulfil(declared.decideRowMatch, decideMatchOne),
    fulfil(declared.decideRowConflict, decideConflictOne),
    fulfil(declared.decideConflicts, decideMany),
    fulfil(declared.markedCopy, markedOne),
    fulfil(declared.applyImport, applyOne),
    fulfil(declared.cancelImport, cancelOne),
    fulfil(declared.previewUndo, previewOne),
    fulfil(declared.undoImport, undoOne),
    fulfil(declared.placeTrayItem, placeOne),
    fulfil(declared.placeTrayColumn, placeColumnOne),
    fulfil(declared.dismissTrayItem, dismissOne),
    fulfil(declared.filledLedger, filledOne),
    fulfil(declared.filledFile, filledSheet),
    fulfil(declared.readDictionary, dictionaryOf),
    fulfil(declared.readTemplates, templatesOf),
    ...duplicateHandlers,
    ...formHandlers,
  ],
  jobs: [checkJob, applyJob, undoJob, placeColumnJob, openFormsJob],
  followers: [importFollower, formFollower],
  sealed: [sealedLines, sealedFormLines],
  // Periods begin and end with the day; a quarter of an hour late hurts nobody.
  upkeep: [{ name: 'ledgers.forms', everySeconds: 900, run: keepForms }],
});

export { onBehalf } from './forms/on-behalf.ts';
export { decideDepartment } from './forms/rights.ts';
export { decideIssue, issueForm, type Issued, type IssuedCell, issueLedger } from './issue/index.ts';
