import { type InputOf, type Refusal, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, type Stored, changeRow, findStored, unknownRow } from '@linli/kernel/server';
import { type CellFault, faultOfCell, refuseFaults } from '../../../model/forms/cells.ts';
import type { stepForm } from '../../../model/forms/index.ts';
import { isLate } from '../../../model/forms/period.ts';
import { form } from '../../../model/forms/registers/index.ts';
import { type FormState, decideStep, formSteps } from '../../../model/forms/steps.ts';
import { factsOfForm } from '../form-facts.ts';
import { type FormLayout, layoutsOf } from '../layout.ts';
import { type Sheet, readLines, sheetsOf } from '../lines.ts';

type Input = InputOf<typeof stepForm>;

export async function stepFormOne(context: Context, input: Input) {
  const stored = await findStored(context, form, input.id, true);
  if (stored === undefined) return unknownRow(form);
  const step = formSteps[input.step];
  const state = String(stored['state']) as FormState;
  const no =
    decideStep(step, context.actor, { state, owner: String(stored['department']), reason: input.reason ?? '' }) ??
    decideLock(context, stored, input) ??
    (input.step === 'confirm' ? (await decideWhole(context, [stored])).get(input.id) : undefined);
  if (no !== undefined) return no;
  const changed = await changeRow(context, form, { id: input.id, version: input.version, values: valuesOf(context, stored, input) });
  if (isRefusal(changed)) return changed;
  context.note({
    record: input.id,
    place: changed.place,
    details: { step: input.step, ...(input.reason === undefined ? {} : { reason: input.reason }) },
  });
  const after = await findStored(context, form, input.id);
  return after === undefined ? unknownRow(form) : factsOfForm(after, context.today);
}

export function valuesOf(context: Context, stored: Stored, { step, reason }: Pick<Input, 'step' | 'reason'>): Record<string, unknown> {
  const { to } = formSteps[step];
  const dueOn = String(stored['due_on']);
  if (step === 'confirm') return { state: to, late: false, confirmedAt: context.now, confirmedLate: context.today > dueOn, answer: null };
  const late = isLate({ state: to, dueOn }, context.today);
  return { state: to, late, confirmedAt: null, ...(step === 'return' ? { answer: reason } : {}) };
}

/** What was confirmed stands once its period is over. */
function decideLock(context: Context, stored: Stored, { step }: Input): Refusal | undefined {
  if (step === 'confirm' || context.today <= String(stored['lock_on'])) return undefined;
  return refuse('conflict', 'locked', {
    zh: `这一期已在 ${String(stored['lock_on'])} 结束，报表锁定，不再改动。`,
    en: `This period ended on ${String(stored['lock_on'])}; the form is locked.`,
  });
}

const FAULTS_SHOWN = 50;

const notFilled = (): Refusal =>
  refuse('conflict', 'wrong-state', {
    zh: '这份报表还没有取数，请先打开看一遍再确认。',
    en: 'This form is not filled yet. Open it first.',
  });

/** Which of these forms of one county are not whole, and why. Their lines are read form by form: all of them are too many at once. */
export async function decideWhole(context: Context, forms: readonly Stored[]): Promise<Map<string, Refusal>> {
  const [first] = forms;
  if (first === undefined) return new Map();
  const county = String(first['county']);
  const layouts = await layoutsOf(context, county, forms);
  const ids = forms.map((each) => String(each['id']));
  const sheets = await sheetsOf(context, county, ids);
  const refused = new Map<string, Refusal>();
  for (const [at, id] of ids.entries()) {
    const [layout, sheet] = [layouts.get(id), sheets.get(id)];
    const isFilled = layout !== undefined && sheet !== undefined && forms[at]?.['filled_on'] !== null;
    const no = isFilled ? await decideLines(context, layout, sheet) : notFilled();
    if (no !== undefined) refused.set(id, no);
  }
  return refused;
}

/** Every cell is looked at once more; what is missing or unfit is named by line and column. */
async function decideLines(context: Context, { columns }: FormLayout, sheet: Sheet): Promise<Refusal | undefined> {
  const asked = columns.map((column, at) => ({ column, at })).filter(({ column }) => column.counts);
  const faults: CellFault[] = [];
  for (const line of await readLines(context, sheet, {})) {
    for (const { column, at } of asked) {
      // What the registers hold they have checked themselves.
      const cell = line.cells[at] ?? { value: null, source: 'empty' };
      const fault = cell.source === 'auto' ? undefined : faultOfCell(line.no, column, cell, context);
      if (fault !== undefined) faults.push(fault);
    }
  }
  return refuseFaults(faults.slice(0, FAULTS_SHOWN), faults.length);
}
