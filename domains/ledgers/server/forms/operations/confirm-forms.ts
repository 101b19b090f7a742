import { type InputOf, type Refusal, decidePlace } from '@linli/kernel/model';
import { type Context, type Stored, applyChanges, sql, staleRow } from '@linli/kernel/server';
import type { confirmForms } from '../../../model/forms/index.ts';
import { form } from '../../../model/forms/registers/index.ts';
import { type FormState, decideStep, formSteps } from '../../../model/forms/steps.ts';
import { countyAt } from '../rights.ts';
import { decideWhole, valuesOf } from './step-form.ts';

type Wanted = InputOf<typeof confirmForms>['forms'][number];

function decideConfirming(context: Context, stored: Stored, version: Wanted['version']): Refusal | undefined {
  const state = String(stored['state']) as FormState;
  const no = decideStep(formSteps.confirm, context.actor, { state, owner: String(stored['department']) });
  return no ?? (version === stored['version'] ? undefined : staleRow(form, version, stored, context));
}

/** Confirms some forms of a community in one step. What cannot be confirmed is named with its reason, and keeps none of the others back. */
export async function confirmOnes(context: Context, input: InputOf<typeof confirmForms>) {
  const outside = decidePlace(context.actor, input.place);
  if (outside !== undefined) return outside;
  const versions = new Map(input.forms.map(({ id, version }) => [id, version]));
  const found = await sql<Stored>`
    select * from ledgers.form where county = ${countyAt(input.place)} and place = ${input.place} and id = any(${[...versions.keys()]}::uuid[]) and ended_at is null
    order by id for update
  `.execute(context.tx);
  const idOf = (stored: Stored): string => String(stored['id']);
  const refused = new Map<string, Refusal>();
  for (const stored of found.rows) {
    const no = decideConfirming(context, stored, versions.get(idOf(stored)) ?? 0);
    if (no !== undefined) refused.set(idOf(stored), no);
  }
  const ready = found.rows.filter((each) => !refused.has(idOf(each)));
  for (const [id, no] of await decideWhole(context, ready)) refused.set(id, no);
  const whole = ready.filter((each) => !refused.has(idOf(each)));
  await applyChanges(
    context,
    form,
    whole.map((before) => ({ before, change: { id: idOf(before), values: valuesOf(context, before, { step: 'confirm' }) } })),
  );
  const confirmed = whole.map(idOf);
  const left = found.rows.flatMap((each) => {
    const sentence = refused.get(idOf(each))?.sentence;
    return sentence === undefined ? [] : [{ id: idOf(each), title: String(each['title']), sentence }];
  });
  const [first] = confirmed;
  context.note({ place: input.place, ...(first === undefined ? {} : { record: first }), details: { step: 'confirm', forms: confirmed } });
  return { confirmed, left };
}
