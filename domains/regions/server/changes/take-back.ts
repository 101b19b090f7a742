import { type Actor, type Refusal, Refused, refuse } from '@linli/kernel/model';
import {
  type JobKind,
  type JobRun,
  type Platform,
  type Work,
  asOwner,
  finishWork,
  forgetPlaces,
  returnRows,
  unfollowMoves,
  writtenSince,
} from '@linli/kernel/server';
import { undoChange } from '../../model/change-operations.ts';
import { queryableOf } from '../over.ts';
import { laterSuccessions, removeChange, reopenPlaces } from '../store/take-back.ts';
import { type ChangeJob, sealSet, tell } from './carry-out.ts';
import { asKeeper } from './keeper.ts';
import { type Applied, type StoredChange, findChange, listMovesBefore, setChange } from './stored.ts';
import { lodgersAt } from './weigh.ts';

const BATCH = 500;

export const undoJob: JobKind = {
  name: 'regions.undo',
  run: async (run) => {
    const job = run.input as ChangeJob;
    const refusal = await takeBack(run.platform, run.actor, job, run);
    if (refusal !== undefined) throw new Refused(refusal);
    return { id: job.id };
  },
};

/** Why a change cannot be taken back any more: something was written since, in the tree or to what it moved. */
export async function refuseUndo(platform: Platform, work: Work, stored: StoredChange, applied: Applied): Promise<Refusal | undefined> {
  const opened = applied.tree.opened.map((each) => each.code);
  const later = await laterSuccessions(queryableOf(work.tx), applied.tree);
  if (later > 0) {
    return refuse('conflict', 'written-since', {
      zh: '这些地方后来又有变更，请先还原后面的变更',
      en: 'These places have changed again since. Undo the later change first',
    });
  }
  let changed = 0;
  let made = 0;
  for (const of of work.dictionary.registers.values()) {
    const found = await writtenSince(work, of, stored.county, stored.entry, opened);
    changed += found.changed;
    made += found.made;
  }
  const lodgers = await lodgersAt(work, platform, stored.county, opened);
  for (const [name, all] of lodgers) {
    const ours = new Set((applied.followed[name] ?? []).map((each) => each.id));
    made += all.filter((each) => !ours.has(each.id)).length;
  }
  if (changed === 0 && made === 0) return undefined;
  return refuse('conflict', 'written-since', {
    zh: `执行以后，移过去的记录里有${changed}处又被人改过，新设的地方又添了${made}条，不能整体还原。请另外提出一次变更`,
    en: `Since then ${changed} of the moved records were changed and ${made} were added at the new places. It cannot be undone as a whole; propose another change`,
  });
}

async function takeBack(
  platform: Platform,
  actor: Actor,
  { county, id }: ChangeJob,
  run: Pick<JobRun, 'progress'> = { progress: async () => undefined },
  batch = BATCH,
): Promise<Refusal | undefined> {
  const stored = await asKeeper(platform, county, { actor, entry: id }, (work) => findChange(work.tx, county, id));
  if (stored?.state !== 'undoing' || stored.applied === null || stored.undoEntry === null) return undefined;
  const { applied, undoEntry } = stored;
  const who = { actor, entry: undoEntry };
  await asKeeper(platform, county, who, async (work) => {
    await reopenPlaces(queryableOf(work.tx), applied.tree, applied.namesBefore);
    for (const follower of platform.followers) {
      const steps = (applied.followed[follower.name] ?? []).map((each) => ({ id: each.id, to: each.from }));
      if (steps.length > 0) await follower.rehome(work.tx, county, steps, work.now);
    }
  });
  const dictionary = await platform.countyDictionaries.at(county);
  let done = 0;
  for (const of of dictionary.registers.values()) {
    for (;;) {
      const returned = await asKeeper(platform, county, who, async (work) => {
        const count = await returnRows(work, of, county, stored.entry, batch);
        await finishWork(work);
        return count;
      });
      if (returned === 0) break;
      done += returned;
      await tell(run, done);
    }
    await asKeeper(platform, county, who, async (work) =>
      unfollowMoves(work, of, county, applied.moves, await listMovesBefore(work.tx, stored)),
    );
  }
  const opened = applied.tree.opened.map((each) => each.code);
  await asOwner(platform.db, async (tx) => {
    await removeChange(queryableOf(tx), applied.tree);
    await forgetPlaces(tx, dictionary, county, opened, platform.clock());
  });
  await asKeeper(platform, county, who, async (work) => {
    const now = await findChange(work.tx, county, id, true);
    if (now?.state !== 'undoing') return;
    await sealSet(work, stored, undoEntry, undoChange.name);
    await setChange(work.tx, stored, { state: 'undone' });
  });
  return undefined;
}
