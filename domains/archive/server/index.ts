import { join } from 'node:path';
import { fulfil, serverDomain } from '@linli/kernel/server';
import * as declared from '../model/index.ts';
import { disposeJob } from './dispose-job.ts';
import { freezeJob, freezeLocked } from './freeze/jobs.ts';
import { certificateOf, decideOne, getDisposalOne, proposeOne } from './operations/disposals.ts';
import { exportThem, getFilingOne, takeFileOne, verifyThem } from './operations/filings.ts';
import { freezeFormOne, freezeLedgerOne } from './operations/freezing.ts';
import { keptFileFollower } from './place-follower.ts';
import { sweepFilings } from './sweep.ts';

export const archiveServer = serverDomain({
  model: declared.archiveModel,
  migrations: join(import.meta.dirname, 'migrations'),
  operations: [
    fulfil(declared.freezeForm, freezeFormOne),
    fulfil(declared.freezeLedger, freezeLedgerOne),
    fulfil(declared.getFiling, getFilingOne),
    fulfil(declared.takeFile, takeFileOne),
    fulfil(declared.verifyFilings, verifyThem),
    fulfil(declared.exportFilings, exportThem),
    fulfil(declared.proposeDisposal, proposeOne),
    fulfil(declared.getDisposal, getDisposalOne),
    fulfil(declared.decideDisposal, decideOne),
    fulfil(declared.disposalCertificate, certificateOf),
  ],
  jobs: [freezeJob, disposeJob],
  followers: [keptFileFollower],
  // Forms lock when a day is over; their files may come a quarter of an hour later.
  upkeep: [
    { name: 'archive.freeze', everySeconds: 900, run: freezeLocked },
    { name: 'archive.sweep', everySeconds: 86_400, run: sweepFilings },
  ],
});
