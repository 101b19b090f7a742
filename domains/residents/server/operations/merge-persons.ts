import { type InputOf, isRefusal } from '@linli/kernel/model';
import { type Context, changeRow, decodeRow, findStored, unknownRow } from '@linli/kernel/server';
import { type Side, decideKeeper, decideMerge, type mergePersons, person } from '../../model/index.ts';
import { countyFor, openCounty } from '../county-wall.ts';
import { insertMerge } from '../merges.ts';
import { MERGED, moveReferences } from '../move-references.ts';
import { lockPersons, storedValues } from '../stored.ts';

/** Both records must be in the actor's own view; what points to them may lie anywhere in the county. */
export async function mergeTwo(context: Context, input: InputOf<typeof mergePersons>) {
  const county = countyFor(context);
  if (isRefusal(county)) return county;
  const forbidden = decideKeeper(context.actor);
  if (forbidden !== undefined) return forbidden;
  for (const id of [input.stay, input.other]) if ((await findStored(context, person, id)) === undefined) return unknownRow(person);

  await openCounty(context, county);
  const rows = await lockPersons(context, county, [input.stay, input.other]);
  const [stay, other] = [input.stay, input.other].map((id) => rows.find((row) => row['id'] === id));
  if (stay === undefined || other === undefined) return unknownRow(person);
  const sides = [stay, other].map((row): Side => decodeRow(person, row, context.keys, true));
  const [staySide, otherSide] = sides;
  if (staySide === undefined || otherSide === undefined) return unknownRow(person);
  const plan = decideMerge(staySide, otherSide, {
    choices: input.choices ?? {},
    differentNumbers: input.differentNumbers === true,
    today: context.today,
  });
  if (isRefusal(plan)) return plan;

  const fields = Object.keys(plan.values);
  const origins = Object.fromEntries(
    fields.map((key) => [
      key,
      (other['origins'] as Record<string, { kind: 'desk' }>)[key] ?? ({ kind: 'desk', on: context.today } as const),
    ]),
  );
  // The other ends first: only one row in force may hold an identity number.
  const ended = await changeRow(context, person, { id: input.other, version: input.otherVersion, end: { reason: MERGED } });
  if (isRefusal(ended)) return ended;
  const row = await changeRow(context, person, { id: input.stay, version: input.stayVersion, values: plan.values, origins });
  if (isRefusal(row)) return row;
  const after = await findStored(context, person, input.stay);
  const moved = await moveReferences(context, county, input.other, input.stay);
  await insertMerge(context, county, {
    id: input.id,
    place: String(stay['place']),
    other_place: String(other['place']),
    stay: input.stay,
    other: input.other,
    name: String(stay['name']),
    other_name: String(other['name']),
    reason: input.reason,
    before: storedValues(person, stay, fields),
    after: storedValues(person, after ?? stay, fields),
    moved,
  });
  context.note({
    register: person.name,
    record: input.stay,
    place: row.place,
    details: { merge: input.id, other: input.other, reason: input.reason },
  });
  return {
    id: input.id,
    row,
    moved: moved.length,
    ended: moved.filter((each) => each.ended).map(({ register, id }) => ({ register, id })),
    left: plan.left,
  };
}
