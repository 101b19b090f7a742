import { type InputOf, findField, isRefusal, isSealed } from '@linli/kernel/model';
import { type Context, decodeRow, masked } from '@linli/kernel/server';
import { person, type previewUndo, referencesTo } from '../../model/index.ts';
import { pointingTo } from '../merging/move-references.ts';
import { openUndo } from './undo-merge.ts';

/** What undoing a merge would do, with everything that somebody has to say about it. Writes nothing. */
export async function undoPreview(context: Context, input: InputOf<typeof previewUndo>) {
  const undoing = await openUndo(context, input.id);
  if (isRefusal(undoing)) return undoing;
  const { county, merge, stay, other, facts, plan, added } = undoing;
  const shown = (key: string, value: unknown): unknown => {
    const field = findField(person, key);
    return field !== undefined && isSealed(field) && typeof value === 'string' ? masked(field, value) : (value ?? null);
  };
  const theirs: Readonly<Record<string, unknown>> = decodeRow(person, other, context.keys).values;
  const names = await context.platform.places.names(context.tx, [
    ...new Set([String(stay['place']), String(other['place']), ...added.map((row) => row.place)]),
  ]);
  const nameOf = (place: string): string => names.get(place) ?? place;
  const still = await stillHere(context, county, undoing.merge.stay, merge.moved);
  return {
    stay: { id: merge.stay, name: String(stay['name']), placeName: nameOf(String(stay['place'])) },
    other: { id: merge.other, name: String(other['name']), placeName: nameOf(String(other['place'])) },
    restored: [...plan.restore],
    edited: plan.edited.map((field) => {
      const edit = facts.edits.get(field);
      return {
        field,
        before: shown(field, facts.before[field]),
        other: theirs[field] ?? null,
        now: shown(field, facts.current[field]),
        byName: edit?.byName ?? null,
        at: edit?.at ?? merge.at,
      };
    }),
    returned: still,
    elsewhere: merge.moved.length - still,
    added: added.map(({ register, label, id, title, place, at, ended }) => ({
      register,
      label,
      id,
      title: title ?? '',
      placeName: nameOf(place),
      at,
      ended,
    })),
  };
}

/** Of the rows that a merge moved, those that still point to the person. */
async function stillHere(
  context: Context,
  county: string,
  stay: string,
  moved: readonly { register: string; id: string }[],
): Promise<number> {
  let count = 0;
  const byRegister = Map.groupBy(moved, (row) => row.register);
  for (const referrer of referencesTo(context.dictionary, person.name)) {
    const rows = byRegister.get(referrer.register.name);
    if (rows === undefined) continue;
    const here = new Set((await pointingTo(context, referrer, county, [stay], false)).map((row) => String(row['id'])));
    count += rows.filter((row) => here.has(row.id)).length;
  }
  return count;
}
