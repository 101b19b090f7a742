import { type Actor, isRefusal } from '@linli/kernel/model';
import { type Context, type Work, behindWall, finishWork, serviceWall, workOf, writeEntry } from '@linli/kernel/server';
import { ALL_TABLES } from '../opening.ts';

/** The registers of residents' accounts, for the platform's own work. */
export const RESIDENT_TABLES = ['identity.resident', 'identity.consent'] as const;

/** For whom work is done that nobody signed in for: whoever types a phone number is nobody yet. */
export interface Behalf {
  readonly county: string;
  readonly place: string;
  /** The operation that asks, for the trail. */
  readonly operation: string;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Work of the platform itself in one county, in a transaction of its own: an operation that anyone may run stands behind a wall without counties. What
 * it writes, and its line in the county's trail, are committed together.
 */
export async function workInCounty<T>(
  context: Context,
  behalf: Behalf,
  run: (work: Work, actAs: (actor: Actor) => void) => Promise<T>,
): Promise<T> {
  const { platform, request } = context;
  const { county, place, operation } = behalf;
  return behindWall(platform.db, serviceWall([ALL_TABLES, ...RESIDENT_TABLES], [county]), async (tx) => {
    let actor: Actor = { account: NOBODY, post: NOBODY, name: '', role: 'system-admin', place: county, departments: [] };
    const work: Work = {
      ...workOf(platform, { tx, actor, dictionary: await platform.countyDictionaries.at(county) }),
      get actor() {
        return actor;
      },
    };
    const outcome = await run(work, (known) => void (actor = known));
    await finishWork(work);
    const known = actor.account !== NOBODY;
    await writeEntry(tx, {
      id: work.entry,
      county,
      at: work.now,
      account: known ? actor.account : null,
      post: known ? actor.post : null,
      actorName: known ? actor.name : null,
      role: known ? actor.role : null,
      place,
      operation,
      register: known ? 'identity.resident' : null,
      record: known ? actor.account : null,
      outcome: isRefusal(outcome) ? outcome.code : 'done',
      address: request.address,
      changes: work.written.changes,
    });
    return outcome;
  });
}
