import { type InputOf, type Refusal, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, type Stored, applyChanges, changeRow, findStored, indexOf, sql, unknownRow } from '@linli/kernel/server';
import {
  type UndoFacts,
  type UndoPlan,
  decideKeeper,
  decideOwners,
  decideUndo,
  decideUndoable,
  person,
  type undoMerge,
} from '../../model/index.ts';
import { rememberApart } from '../candidates/remember-apart.ts';
import { countyFor, openCounty } from '../county-wall.ts';
import { type StoredMerge, findMerge, hasLaterMerge, markUndone } from '../merging/merges.ts';
import { returnReferences } from '../merging/move-references.ts';
import { type AddedRow, type Edit, findAdded, findUndoFacts } from '../merging/undo-facts.ts';
import { lockPersons, lockRows } from '../stored.ts';

const noMerge = () =>
  refuse('unknown', 'no-such-record', {
    zh: '没有找到这次合并，或者它不在您的范围内。',
    en: 'There is no such merge, or it lies outside your area.',
  });

const beyondView = () =>
  refuse('forbidden', 'beyond-view', {
    zh: '这次合并涉及另一个社区的记录，请由镇或县里撤销。',
    en: 'The merge concerns a record of another community. Ask the town or county to undo it.',
  });

export interface Undoing {
  readonly county: string;
  readonly merge: StoredMerge;
  readonly stay: Stored;
  readonly other: Stored;
  readonly facts: UndoFacts & { edits: Map<string, Edit> };
  readonly plan: UndoPlan;
  readonly added: readonly AddedRow[];
}

/** All that an undo needs to know, locked. Both records must be in the actor's own view, as for the merge. */
export async function openUndo(context: Context, id: string): Promise<Undoing | Refusal> {
  const county = countyFor(context);
  if (isRefusal(county)) return county;
  const forbidden = decideKeeper(context.actor);
  if (forbidden !== undefined) return forbidden;
  const seen = await findMerge(context, county, id);
  if (seen === undefined) return noMerge();
  for (const each of [seen.stay, seen.other]) if ((await findStored(context, person, each)) === undefined) return beyondView();

  await openCounty(context, county);
  const merge = await findMerge(context, county, id, true);
  if (merge === undefined) return noMerge();
  const rows = await lockPersons(context, county, [merge.stay, merge.other]);
  const [stay, other] = [merge.stay, merge.other].map((each) => rows.find((row) => row['id'] === each));
  if (stay === undefined || other === undefined) return unknownRow(person);
  const fault = decideUndoable({
    undone: merge.undone_at !== null,
    later: await hasLaterMerge(context, county, merge),
    stayEnded: stay['ended_at'] !== null,
  });
  if (fault !== undefined) return fault;
  const facts = await findUndoFacts(context, county, merge, stay);
  return { county, merge, stay, other, facts, plan: decideUndo(facts), added: await findAdded(context, county, merge) };
}

/** Restores both records. What somebody edited or added since goes where it was said to belong, and stays where it is otherwise. */
export async function undoOne(context: Context, input: InputOf<typeof undoMerge>) {
  const undoing = await openUndo(context, input.id);
  if (isRefusal(undoing)) return undoing;
  const { county, merge, other, facts, plan, added } = undoing;
  const values = decideOwners(facts, plan, input.fields ?? {});
  if (isRefusal(values)) return values;
  const givenRows = rowsGiven(added, input.rows ?? {});
  if (isRefusal(givenRows)) return givenRows;
  const fault = await numberFault(context, undoing, values);
  if (fault !== undefined) return fault;

  // The staying record gives the number back before the other one is in force again.
  const restored = await changeRow(context, person, { id: merge.stay, values: values.stay });
  if (isRefusal(restored)) return restored;
  const reopen = other['ended_at'] === null ? {} : { end: 'reopen' as const };
  const reopened = await changeRow(context, person, { id: merge.other, values: values.other, ...reopen });
  if (isRefusal(reopened)) return reopened;
  await giveRows(context, county, merge, givenRows);
  const keptRows = [
    ...(await returnReferences(context, county, merge.moved, merge.stay, merge.other)),
    ...added.filter((row) => !givenRows.includes(row)),
  ];
  await markUndone(context, county, merge.id, input.reason, values.kept);
  if (input.apart === true) await rememberApart(context, county, merge.stay, merge.other, input.reason);
  const briefly = ({ register, id }: { register: string; id: string }) => ({ register, id });
  context.note({
    register: person.name,
    record: merge.stay,
    place: restored.place,
    details: {
      merge: merge.id,
      other: merge.other,
      reason: input.reason,
      kept: values.kept,
      given: values.given,
      givenRows: givenRows.map(briefly),
      apart: input.apart === true,
    },
  });
  return {
    stay: restored,
    other: reopened,
    restored: plan.restore,
    kept: values.kept,
    keptRows: keptRows.map(briefly),
    given: values.given,
    givenRows: givenRows.map(briefly),
  };
}

function rowsGiven(added: readonly AddedRow[], owners: Readonly<Record<string, 'stay' | 'other'>>): AddedRow[] | Refusal {
  if (Object.keys(owners).some((id) => added.every((row) => row.id !== id)))
    return refuse('conflict', 'not-edited', {
      zh: '有一条登记不是合并以后新增的，或者刚才又变了，请刷新后重选。',
      en: 'One of the rows was not added after the merge, or has changed again. Reload and choose again.',
    });
  return added.filter((row) => owners[row.id] === 'other');
}

async function giveRows(context: Context, county: string, merge: StoredMerge, given: readonly AddedRow[]): Promise<void> {
  for (const [name, rows] of Map.groupBy(given, (row) => row.register)) {
    const register = context.dictionary.registers.get(name);
    if (register === undefined) continue;
    const byId = new Map(rows.map((row) => [row.id, row]));
    const locked = await lockRows(context, register, county, [...byId.keys()]);
    await applyChanges(
      context,
      register,
      locked.map((before) => {
        const id = String(before['id']);
        return { before, change: { id, values: Object.fromEntries((byId.get(id)?.fields ?? []).map((field) => [field, merge.other])) } };
      }),
    );
  }
}

const NUMBER = 'identityNumber';

/** A number that one of the two is to hold may have been given to somebody meanwhile. */
async function numberFault(
  context: Context,
  { county, merge, stay, other }: Undoing,
  values: { readonly stay: Readonly<Record<string, unknown>>; readonly other: Readonly<Record<string, unknown>> },
): Promise<Refusal | undefined> {
  const held = (row: Stored, given: Readonly<Record<string, unknown>>): Buffer | undefined => {
    if (!(NUMBER in given)) return Buffer.isBuffer(row['identity_number_index']) ? row['identity_number_index'] : undefined;
    const clear = given[NUMBER];
    return typeof clear === 'string' ? indexOf(person.fields.identityNumber, clear, context) : undefined;
  };
  const [mine, theirs] = [held(stay, values.stay), held(other, values.other)];
  const taken = refuse('conflict', 'number-taken', {
    zh: '要恢复的那条记录的身份证号，现在已经登记在另一条记录上。请先核对并改正那一条，再撤销合并。',
    en: 'The identity number of the record to restore now stands on another one. Check and mend that one first, then undo the merge.',
  });
  if (mine !== undefined && theirs !== undefined && mine.equals(theirs)) return taken;
  const indexes = [mine, theirs].flatMap((each) => (each === undefined ? [] : [`\\x${each.toString('hex')}`]));
  const found = await sql`
    select 1 from residents.person where county = ${county} and ended_at is null and identity_number_index = any(${indexes}::bytea[])
      and id <> all(${[merge.stay, merge.other]}::uuid[]) limit 1
  `.execute(context.tx);
  return found.rows.length > 0 ? taken : undefined;
}
