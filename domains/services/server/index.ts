import { join } from 'node:path';
import { fulfil, serverDomain } from '@linli/kernel/server';
import * as asked from '../model/application/operations.ts';
import { servicesModel } from '../model/index.ts';
import { getGuide, listGuide } from '../model/guide.ts';
import * as declared from '../model/operations.ts';
import { hallServer, hallUpkeep } from './hall/index.ts';
import { sealedContents } from './applications/content.ts';
import {
  dropDraft,
  listCounterDrafts,
  listOwnDrafts,
  openDraft,
  saveCounterDraft,
  saveOwnDraft,
  sealedDrafts,
  sweepDrafts,
} from './applications/drafts.ts';
import { applicationEffects } from './applications/effects.ts';
import { followOne, sweepTries } from './applications/follow.ts';
import { knownForCounter } from './applications/known.ts';
import { knownOfMine, listMine, oneOfMine } from './applications/mine.ts';
import { contentOfOne, receiptOfOne } from './applications/stands.ts';
import { submitOne } from './applications/submit.ts';
import { supplyOne } from './applications/supply.ts';
import { getGuideOf, listGuideLines } from './operations/guide.ts';
import { opinionEffects, opinionServer } from './opinions/index.ts';
import { ratingEffects, ratingPages, ratingServer, ratingUpkeep } from './rating/index.ts';
import { getOne, listThem } from './operations/read.ts';
import { applicationFollowers } from './place-followers.ts';
import { resultEffects, resultPages, resultServer, sealedFacts } from './results/index.ts';
import { adoptThem, confirmOne, dropOne, endOne, saveOne } from './operations/write.ts';

export { adoptModel } from './catalogue.ts';

export const servicesServer = serverDomain({
  model: servicesModel,
  migrations: join(import.meta.dirname, 'migrations'),
  pages: [...resultPages, ...ratingPages],
  operations: [
    fulfil(declared.listItems, listThem),
    fulfil(declared.getItem, getOne),
    fulfil(declared.saveItem, saveOne),
    fulfil(declared.confirmItem, confirmOne),
    fulfil(declared.dropDraft, dropOne),
    fulfil(declared.endItem, endOne),
    fulfil(declared.adoptCatalogue, adoptThem),
    ...hallServer,
    ...resultServer,
    ...opinionServer,
    fulfil(listGuide, listGuideLines),
    fulfil(getGuide, getGuideOf),
    ...ratingServer,
    fulfil(asked.knownAtCounter, knownForCounter),
    fulfil(asked.submitApplication, submitOne),
    fulfil(asked.supplyPapers, supplyOne),
    fulfil(asked.getContent, contentOfOne),
    fulfil(asked.getReceipt, receiptOfOne),
    fulfil(asked.saveDraft, saveCounterDraft),
    fulfil(asked.listDrafts, listCounterDrafts),
    fulfil(asked.getDraft, openDraft),
    fulfil(asked.dropApplicationDraft, dropDraft),
    fulfil(asked.followApplication, followOne),
    fulfil(asked.myApplications, listMine),
    fulfil(asked.myApplication, oneOfMine),
    fulfil(asked.myKnown, knownOfMine),
    fulfil(asked.saveMyDraft, saveOwnDraft),
    fulfil(asked.myDrafts, listOwnDrafts),
  ],
  followers: applicationFollowers,
  effects: [...applicationEffects, ...opinionEffects, ...resultEffects, ...ratingEffects],
  sealed: [sealedContents, sealedDrafts, sealedFacts],
  upkeep: [
    { name: 'services.drafts', everySeconds: 3600, run: sweepDrafts },
    { name: 'services.follow-tries', everySeconds: 3600, run: sweepTries },
    ...hallUpkeep,
    ...ratingUpkeep,
  ],
});
