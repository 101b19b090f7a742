import { type InputOf, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, type Stored, changeRow, sql, unknownRow } from '@linli/kernel/server';
import { decideKeeper, decideUndo, decideUndoable, person, type undoMerge } from '../../model/index.ts';
import { countyFor, openCounty } from '../county-wall.ts';
import { type StoredMerge, findMerge, hasLaterMerge, markUndone } from '../merges.ts';
import { returnReferences } from '../move-references.ts';
import { clearValue, lockPersons, storedValues } from '../stored.ts';

const noMerge = () =>
  refuse('unknown', 'no-such-record', {
    zh: '没有找到这次合并，或者它不在您的范围内。',
    en: 'There is no such merge, or it lies outside your area.',
  });

/** Restores both records. What somebody edited since stays with the person who kept the record, and is told. */
export async function undoOne(context: Context, input: InputOf<typeof undoMerge>) {
  const county = countyFor(context);
  if (isRefusal(county)) return county;
  const forbidden = decideKeeper(context.actor);
  if (forbidden !== undefined) return forbidden;
  if ((await findMerge(context, county, input.id)) === undefined) return noMerge();

  await openCounty(context, county);
  const merge = await findMerge(context, county, input.id, true);
  if (merge === undefined) return noMerge();
  const rows = await lockPersons(context, county, [merge.stay, merge.other]);
  const [stay, other] = [merge.stay, merge.other].map((id) => rows.find((row) => row['id'] === id));
  if (stay === undefined || other === undefined) return unknownRow(person);
  const standing = {
    undone: merge.undone_at !== null,
    later: await hasLaterMerge(context, county, merge),
    stayEnded: stay['ended_at'] !== null,
  };
  const fault = decideUndoable(standing) ?? (await numberFault(context, county, merge, stay, other));
  if (fault !== undefined) return fault;

  const plan = decideUndo(merge.after, storedValues(person, stay, Object.keys(merge.after)));
  const values = Object.fromEntries(plan.restore.map((key) => [key, clearValue(context, person, stay, key, merge.before[key])]));
  // The staying record gives the number back before the other one is in force again.
  const restored = await changeRow(context, person, { id: merge.stay, values });
  if (isRefusal(restored)) return restored;
  const reopened = other['ended_at'] === null ? restored : await changeRow(context, person, { id: merge.other, end: 'reopen' });
  if (isRefusal(reopened)) return reopened;
  const keptRows = await returnReferences(context, county, merge.moved, merge.stay, merge.other);
  await markUndone(context, county, merge.id, input.reason, plan.kept);
  context.note({
    register: person.name,
    record: merge.stay,
    place: restored.place,
    details: { merge: merge.id, other: merge.other, reason: input.reason, kept: plan.kept },
  });
  return {
    stay: restored,
    other: reopened,
    restored: plan.restore,
    kept: plan.kept,
    keptRows: keptRows.map(({ register, id }) => ({ register, id })),
  };
}

/** The number of the record that comes back may have been given to somebody meanwhile. */
async function numberFault(context: Context, county: string, merge: StoredMerge, stay: Stored, other: Stored) {
  const index = other['identity_number_index'];
  if (!Buffer.isBuffer(index)) return undefined;
  const plan = decideUndo(merge.after, storedValues(person, stay, Object.keys(merge.after)));
  const givesBack = plan.restore.includes('identityNumber');
  const found = await sql<{
    id: string;
  }>`select id from residents.person where county = ${county} and identity_number_index = ${index} and ended_at is null`.execute(
    context.tx,
  );
  const taken = found.rows.some((row) => row.id !== merge.other && !(row.id === merge.stay && givesBack));
  if (!taken) return undefined;
  return refuse('conflict', 'number-taken', {
    zh: '要恢复的那条记录的身份证号，现在已经登记在另一条记录上。请先核对并改正那一条，再撤销合并。',
    en: 'The identity number of the record to restore now stands on another one. Check and mend that one first, then undo the merge.',
  });
}
