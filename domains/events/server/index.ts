import { join } from 'node:path';
import { fulfil, fulfilFeatures, serverDomain } from '@linli/kernel/server';
import { eventFeatures } from '../model/event-features.ts';
import { eventsModel } from '../model/index.ts';
import * as asked from '../model/operations.ts';
import { boardOf } from './board/board.ts';
import { sortOne } from './desk/sort.ts';
import { fieldPack } from '../model/field.ts';
import { packEvents } from './field.ts';
import { followOne } from './follow/follow.ts';
import { listMine, oneOfMine } from './follow/mine.ts';
import { listPublic } from './follow/public.ts';
import { neighbourServer, neighbourUpkeep, pushEffect } from './neighbours/index.ts';
import { listEventFeatures } from './ogc/event-features.ts';
import { becomeOne, linkOne } from './outgrowths/become.ts';
import { open311Server, open311Upkeep, open311Wires } from './open311/index.ts';
import { outgrowthEffects } from './outgrowths/effects.ts';
import { lineageOf } from './outgrowths/lineage.ts';
import { listKinds, listNear, reportOne } from './report/desk.ts';
import { reportFromOutside } from './report/resident.ts';
import { spotEffect } from './report/spots.ts';
import { sweepTries } from './tries.ts';
import { keepCategories } from './upkeep.ts';

export { publicEvents } from './public-events.ts';
export { type EventReport, reportEvents } from './report/report-events.ts';

export const eventsServer = serverDomain({
  model: eventsModel,
  migrations: join(import.meta.dirname, 'migrations'),
  operations: [
    fulfil(asked.reportEvent, reportOne),
    fulfil(asked.listNearby, listNear),
    fulfil(asked.listCategories, listKinds),
    fulfil(asked.reportAsResident, reportFromOutside),
    fulfil(asked.listPublicEvents, listPublic),
    fulfil(asked.followEvent, followOne),
    fulfil(asked.myEvents, listMine),
    fulfil(asked.myEvent, oneOfMine),
    fulfil(asked.sortEvent, sortOne),
    fulfil(asked.getLineage, lineageOf),
    fulfil(asked.linkOutgrowth, linkOne),
    fulfil(asked.becomeRecord, becomeOne),
    fulfil(asked.getBoard, boardOf),
    fulfil(fieldPack, packEvents),
    fulfilFeatures(eventFeatures, listEventFeatures),
    ...open311Server,
    ...neighbourServer,
  ],
  features: [eventFeatures],
  wires: open311Wires,
  effects: [spotEffect, pushEffect, ...outgrowthEffects],
  upkeep: [
    { name: 'events.categories', everySeconds: 60, run: keepCategories },
    { name: 'events.follow-tries', everySeconds: 3600, run: sweepTries },
    ...open311Upkeep,
    ...neighbourUpkeep,
  ],
});
