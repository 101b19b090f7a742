import { type Operation, type Platform, type Upkeep, behindWall, fulfil, serviceWall, sql } from '@linli/kernel/server';
import * as asked from '../../model/neighbours/operations.ts';
import { endIt, listThem, pushesOf, sendAgain, tryIt, writeIt } from './operations.ts';
import { pullNews } from './pull.ts';
import { sendPushes } from './push.ts';
import { PUSH_CHANNEL } from './queue.ts';

export { pushEffect } from './queue.ts';

export const neighbourServer: readonly Operation[] = [
  fulfil(asked.listNeighbours, listThem),
  fulfil(asked.writeNeighbour, writeIt),
  fulfil(asked.endNeighbour, endIt),
  fulfil(asked.tryNeighbour, tryIt),
  fulfil(asked.listPushes, pushesOf),
  fulfil(asked.pushAgain, sendAgain),
];

const KEPT_DAYS = 120; // nobody tells again what is older than a span of the protocol

/** Ids of news that no neighbour will tell again. */
async function sweep(platform: Platform): Promise<void> {
  const before = new Date(platform.clock().getTime() - KEPT_DAYS * 86_400_000).toISOString();
  for (const county of platform.countiesInUse.list())
    await behindWall(platform.db, serviceWall([], [county]), (tx) =>
      sql`delete from events.pulled_update where county = ${county} and at < ${before}`.execute(tx),
    );
}

export const neighbourUpkeep: readonly Upkeep[] = [
  { name: 'events.push', everySeconds: 30, on: PUSH_CHANNEL, run: sendPushes },
  { name: 'events.pull', everySeconds: 60, run: pullNews },
  { name: 'events.pulled-sweep', everySeconds: 86_400, run: sweep },
];
