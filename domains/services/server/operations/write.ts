import { type InputOf, dateOfDay, getDayNumber, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, changeRow, findStored, insertRows, unknownRow } from '@linli/kernel/server';
import { decideConfirm, decideDraft, decideEnd, decideFrom, decideKeeper } from '../../model/editions.ts';
import { faultsOfItem } from '../../model/faults.ts';
import type { adoptCatalogue, confirmItem, dropDraft, endItem, saveItem } from '../../model/operations.ts';
import { item } from '../../model/registers/item.ts';
import { adoptModel, codesOf, contentsOf, countyHere, decideRoom, keepContents, valuesOf } from '../catalogue.ts';
import { answerOf, editionsOf, factsOf } from '../editions.ts';

type Saving = InputOf<typeof saveItem>;

/** A new draft follows the newest confirmed edition of its code, or begins an item of the county's own. */
async function beginDraft(context: Context, county: string, { id, item: form, previous }: Saving) {
  const [newest] = await editionsOf(context, county, form.code);
  const before = newest === undefined ? undefined : factsOf(newest, context);
  if (before?.state === 'draft')
    return refuse(
      'conflict',
      'draft-there',
      { zh: '这个事项已经有一份草稿，请在那一份上改。', en: 'There is a draft of this item already. Go on with that one.' },
      { details: { draft: before.id } },
    );
  if ((before?.id ?? null) !== previous)
    return refuse(
      'conflict',
      'code-taken',
      previous === null
        ? { zh: `编码 ${form.code} 已经有事项在用，请换一个。`, en: `The code ${form.code} is in use. Choose another.` }
        : { zh: '这个事项刚刚有了新的一版，请从那一版另起。', en: 'There is a newer edition by now. Begin from that one.' },
      { where: 'code' },
    );
  const full = before === undefined ? decideRoom(await codesOf(context, county), 1) : undefined;
  if (full !== undefined) return full;
  await insertRows(context, item, [
    {
      id,
      place: county,
      origins: { '*': { kind: 'desk', on: context.today } },
      values: { ...valuesOf(form), edition: (before?.edition ?? 0) + 1, state: 'draft', previous, editor: context.actor.name },
    },
  ]);
  return undefined;
}

async function changeDraft(context: Context, id: string, version: number, form: Saving['item']) {
  const stored = await findStored(context, item, id, true);
  if (stored === undefined) return unknownRow(item);
  const no = decideDraft(context.actor, factsOf(stored, context));
  if (no !== undefined) return no;
  if (stored['code'] !== form.code)
    return refuse(
      'invalid',
      'code-fixed',
      { zh: '事项编码定了就不能改。要换编码，请放弃这份草稿另建。', en: 'The code of an item stays. Drop this draft for another code.' },
      { where: 'code' },
    );
  const { code: _fixed, ...values } = valuesOf(form);
  const changed = await changeRow(context, item, { id, version, values: { ...values, editor: context.actor.name } });
  return isRefusal(changed) ? changed : undefined;
}

export async function saveOne(context: Context, input: Saving) {
  const county = countyHere(context);
  const no = decideKeeper(context.actor) ?? faultsOfItem(input.item)[0];
  if (no !== undefined) return no;
  const refused =
    input.version === undefined
      ? await beginDraft(context, county, input)
      : await changeDraft(context, input.id, input.version, input.item);
  if (refused !== undefined) return refused;
  await keepContents(context, county, [{ item: input.id, content: input.item }]);
  context.note({ register: item.name, record: input.id, place: county });
  return answerOf(context, input.id);
}

/** `YYYY-MM-DD` of the day before. */
const dayBefore = (day: string): string => dateOfDay(getDayNumber(day) - 1);

/** The second person's word. The edition before holds until the day before. */
export async function confirmOne(context: Context, { id, version, from }: InputOf<typeof confirmItem>) {
  const stored = await findStored(context, item, id, true);
  if (stored === undefined) return unknownRow(item);
  const county = countyHere(context);
  const facts = factsOf(stored, context);
  const content = (await contentsOf(context, county, [id])).get(id);
  const previousId = typeof stored['previous'] === 'string' ? stored['previous'] : undefined;
  const previous = previousId === undefined ? undefined : await findStored(context, item, previousId, true);
  const before = previous === undefined ? undefined : factsOf(previous, context);
  const no =
    decideConfirm(context.actor, { ...facts, department: String(stored['department']), editor: String(stored['updated_by']) }) ??
    decideFrom(from, context.today, before?.validFrom ?? null) ??
    (content === undefined ? undefined : faultsOfItem(content)[0]);
  if (no !== undefined) return no;
  const changed = await changeRow(context, item, {
    id,
    version,
    values: { state: 'confirmed', validFrom: from, confirmedBy: context.actor.name },
  });
  if (isRefusal(changed)) return changed;
  if (before !== undefined && (before.validTo === null || before.validTo >= from))
    await changeRow(context, item, { id: before.id, values: { validTo: dayBefore(from) } });
  context.note({ register: item.name, record: id, place: county, details: { from } });
  return answerOf(context, id);
}

export async function dropOne(context: Context, { id, version }: InputOf<typeof dropDraft>) {
  const stored = await findStored(context, item, id, true);
  if (stored === undefined) return unknownRow(item);
  const no = decideDraft(context.actor, factsOf(stored, context));
  if (no !== undefined) return no;
  const changed = await changeRow(context, item, { id, version, end: { reason: '草稿放弃' } });
  if (isRefusal(changed)) return changed;
  context.note({ register: item.name, record: id, place: countyHere(context) });
  return { dropped: true as const };
}

/** The item holds until its last day and stays readable; nothing is deleted. */
export async function endOne(context: Context, { id, version, last, reason }: InputOf<typeof endItem>) {
  const stored = await findStored(context, item, id, true);
  if (stored === undefined) return unknownRow(item);
  const no = decideEnd(context.actor, factsOf(stored, context), { last, today: context.today });
  if (no !== undefined) return no;
  const changed = await changeRow(context, item, { id, version, values: { validTo: last, closingReason: reason } });
  if (isRefusal(changed)) return changed;
  context.note({ register: item.name, record: id, place: countyHere(context), details: { last, reason } });
  return answerOf(context, id);
}

export async function adoptThem(context: Context, _input: InputOf<typeof adoptCatalogue>) {
  const no = decideKeeper(context.actor);
  if (no !== undefined) return no;
  const county = countyHere(context);
  const outcome = await adoptModel(context, county, context.actor.name);
  if (!isRefusal(outcome)) context.note({ register: item.name, place: county, details: { ...outcome } });
  return outcome;
}
