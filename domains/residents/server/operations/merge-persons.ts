import { type InputOf, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, decodeRow, findStored, sql, unknownRow } from '@linli/kernel/server';
import { compare, decideKeeper, likenessOf, type mergeCertain, type mergePersons, person } from '../../model/index.ts';
import { decideStillOpen, findCandidate } from '../candidates/stored-candidate.ts';
import { countyFor, openCounty } from '../county-wall.ts';
import { type LockedPair, type MergeAsked, mergeMany } from '../merging/merge-many.ts';

/** Both records must be in the actor's own view; what points to them may lie anywhere in the county. */
export async function mergeTwo(context: Context, input: InputOf<typeof mergePersons>) {
  const county = countyFor(context);
  if (isRefusal(county)) return county;
  const forbidden = decideKeeper(context.actor);
  if (forbidden !== undefined) return forbidden;
  for (const id of [input.stay, input.other]) if ((await findStored(context, person, id)) === undefined) return unknownRow(person);

  await openCounty(context, county);
  const pair = await findCandidate(context.tx, county, input.stay, input.other);
  const gone = pair?.state === 'merged' ? decideStillOpen(pair) : undefined;
  if (gone !== undefined) return gone;
  const asked: MergeAsked = { ...input, choices: input.choices ?? {}, differentNumbers: input.differentNumbers === true };
  const merged = (await mergeMany(context, county, [asked], input.reason)).get(input.id);
  if (merged === undefined) return unknownRow(person);
  if (isRefusal(merged)) return merged;
  const row = decodeRow(person, merged.row, context.keys);
  context.note({
    register: person.name,
    record: input.stay,
    place: row.place,
    details: { merge: input.id, other: input.other, reason: input.reason },
  });
  return {
    id: input.id,
    row,
    moved: merged.moved.length,
    ended: merged.moved.filter((each) => each.ended).map(({ register, id }) => ({ register, id })),
    left: merged.plan.left,
  };
}

const noLongerCertain = () =>
  refuse('conflict', 'not-certain', {
    zh: '这一对不再是“几乎肯定”，请单独核对后决定。',
    en: 'This pair is no longer almost certain. Look at it by itself.',
  });

const twice = () =>
  refuse('conflict', 'person-twice', {
    zh: '同一个人在这批里出现了两次，先并了前一对；这一对请刷新后再看。',
    en: 'One person stands in two of these pairs. The first was merged; reload and look at this one.',
  });

/** Several pairs at once, and only such as are almost certain at this moment: each is compared anew. */
export async function mergeAllCertain(context: Context, input: InputOf<typeof mergeCertain>) {
  const county = countyFor(context);
  if (isRefusal(county)) return county;
  const forbidden = decideKeeper(context.actor);
  if (forbidden !== undefined) return forbidden;
  const ids = [...new Set(input.pairs.flatMap(({ stay, other }) => [stay, other]))];
  const seen = await sql<{ id: string }>`select id from residents.person where county = ${county} and id = any(${ids}::uuid[])`.execute(
    context.tx,
  );
  if (seen.rows.length < ids.length) return unknownRow(person);

  await openCounty(context, county);
  const taken = new Set<string>();
  const [once, again] = [[] as MergeAsked[], [] as MergeAsked[]];
  for (const pair of input.pairs) {
    const asked = { ...pair, choices: {}, differentNumbers: false };
    (taken.has(pair.stay) || taken.has(pair.other) ? again : once).push(asked);
    taken.add(pair.stay).add(pair.other);
  }
  const barred = ({ stay, other }: LockedPair) => {
    const [a, b] = [stay, other].map((row) => likenessOf(decodeRow(person, row, context.keys, true).values));
    return a !== undefined && b !== undefined && compare(a, b, context.today).likelihood === 'certain' ? undefined : noLongerCertain();
  };
  const outcomes = await mergeMany(context, county, once, input.reason, barred);
  for (const each of again) outcomes.set(each.id, twice());
  const merged = input.pairs.filter(({ id }) => !isRefusal(outcomes.get(id)));
  const skipped = input.pairs.flatMap(({ id, stay, other }) => {
    const outcome = outcomes.get(id);
    return isRefusal(outcome) ? [{ stay, other, sentence: outcome.sentence }] : [];
  });
  context.note({
    register: person.name,
    details: { merges: merged.map(({ id }) => id), skipped: skipped.length, reason: input.reason },
  });
  return {
    merged: merged.map(({ id, stay, other }) => ({ id, stay, other })),
    moved: [...outcomes.values()].reduce((sum, each) => sum + (isRefusal(each) ? 0 : each.moved.length), 0),
    skipped,
  };
}
