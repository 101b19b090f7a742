import { type InputOf, type Refusal, decidePlace } from '@linli/kernel/model';
import { type Context, type PendingChange, type Stored, applyChanges, sql, staleRow } from '@linli/kernel/server';
import type { confirmForms } from '../../../model/forms/index.ts';
import { form } from '../../../model/forms/registers/index.ts';
import { type FormState, decideStep, formSteps } from '../../../model/forms/steps.ts';
import { countyAt } from '../rights.ts';
import { decideWhole, valuesOf } from './step-form.ts';

type Wanted = InputOf<typeof confirmForms>['forms'][number];

async function decideOne(context: Context, stored: Stored, { version }: Wanted): Promise<Refusal | undefined> {
  const state = String(stored['state']) as FormState;
  const no = decideStep(formSteps.confirm, context.actor, { state, owner: String(stored['department']) });
  if (no !== undefined) return no;
  return version === stored['version'] ? decideWhole(context, stored) : staleRow(form, version, stored, context);
}

/** Confirms some forms of a community in one step. What cannot be confirmed is named with its reason, and keeps none of the others back. */
export async function confirmOnes(context: Context, input: InputOf<typeof confirmForms>) {
  const outside = decidePlace(context.actor, input.place);
  if (outside !== undefined) return outside;
  const ids = input.forms.map((each) => each.id);
  const found = await sql<Stored>`
    select * from ledgers.form where county = ${countyAt(input.place)} and place = ${input.place} and id = any(${ids}::uuid[]) and ended_at is null
    order by id for update
  `.execute(context.tx);
  const pending: PendingChange[] = [];
  const left = [];
  for (const before of found.rows) {
    const id = String(before['id']);
    const wanted = input.forms.find((each) => each.id === id);
    const no = wanted === undefined ? undefined : await decideOne(context, before, wanted);
    if (no === undefined) pending.push({ before, change: { id, values: valuesOf(context, before, { step: 'confirm' }) } });
    else left.push({ id, title: String(before['title']), sentence: no.sentence });
  }
  await applyChanges(context, form, pending);
  const confirmed = pending.map(({ change }) => change.id);
  const [first] = confirmed;
  context.note({ place: input.place, ...(first === undefined ? {} : { record: first }), details: { step: 'confirm', forms: confirmed } });
  return { confirmed, left };
}
