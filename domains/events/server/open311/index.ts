import { type Operation, type Platform, type Upkeep, behindWall, fulfil, serviceWall } from '@linli/kernel/server';
import * as asked from '../../model/open311/operations.ts';
import { issueOne, listThem, revokeOne, sweepOpen311 } from './keys.ts';
import { reportFromSystem, tokenOf } from './report.ts';
import { listRequests } from './requests.ts';
import { listServices } from './services.ts';
import { listUpdates, updateFromSystem } from './updates.ts';

export { open311Wires } from './wires.ts';

export const open311Server: readonly Operation[] = [
  fulfil(asked.open311Services, listServices),
  fulfil(asked.open311Report, reportFromSystem),
  fulfil(asked.open311Requests, listRequests),
  fulfil(asked.open311Token, tokenOf),
  fulfil(asked.open311Updates, listUpdates),
  fulfil(asked.open311Update, updateFromSystem),
  fulfil(asked.listKeys, listThem),
  fulfil(asked.issueKey, issueOne),
  fulfil(asked.revokeKey, revokeOne),
];

async function sweep(platform: Platform): Promise<void> {
  for (const county of platform.countiesInUse.list())
    await behindWall(platform.db, serviceWall([], [county]), (tx) => sweepOpen311(tx, county, platform.clock()));
}

export const open311Upkeep: readonly Upkeep[] = [{ name: 'events.open311-sweep', everySeconds: 3_600, run: sweep }];
