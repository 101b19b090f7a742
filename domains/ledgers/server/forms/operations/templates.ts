import { type InputOf, type Refusal, decideRight, departments, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, type Stored, applyChanges, changeRow, findStored, insertRows, newId, sql, unknownRow } from '@linli/kernel/server';
import { type OtherTemplate, faultsOfDesign, mergeDuties, refuseMerge, sharesOf } from '../../../model/forms/admission.ts';
import type { Design, DesignField } from '../../../model/forms/design.ts';
import type { getTemplateOperation, reviseTemplate, saveTemplate, stepTemplate } from '../../../model/forms/index.ts';
import { formTask, formTemplate, newField } from '../../../model/forms/registers/index.ts';
import { type TemplateState, decideStep, templateSteps } from '../../../model/forms/steps.ts';
import { findTemplate } from '../../../model/templates/index.ts';
import { fieldsHere } from '../../county-fields.ts';
import { admitNewFields, askedElsewhere, barredNewFields, usedNewFields } from '../admit-fields.ts';
import { designsOf, getDesign, keepDesign } from '../designs.ts';
import { addedRegisters, unfitFields } from '../known-fields.ts';
import { newFieldsOf } from '../new-fields.ts';
import { countyAt, decideDepartment } from '../rights.ts';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
type Cycle = 'once' | 'monthly' | 'quarterly' | 'yearly';

async function answer(context: Context, id: string) {
  const stored = await findStored(context, formTemplate, id);
  if (stored === undefined) return unknownRow(formTemplate);
  const county = countyAt(context.actor.place);
  const tasks = await sql<{ n: number }>`
    select count(*) as n from ledgers.form_task where county = ${county} and template = ${id}::uuid and ended_at is null
  `.execute(context.tx);
  return {
    id,
    version: Number(stored['version']),
    title: String(stored['title']),
    department: String(stored['department']),
    cycle: String(stored['cycle']) as Cycle,
    shape: String(stored['shape']) as 'list' | 'figures',
    state: String(stored['state']) as TemplateState,
    edition: Number(stored['edition']),
    previous: text(stored['previous']),
    approval: text(stored['approval']),
    answer: text(stored['answer']),
    admittedOn: text(stored['admitted_on']),
    design: await getDesign(context, county, id),
    tasks: tasks.rows[0]?.n ?? 0,
  };
}

export const getTemplateOne = (context: Context, input: InputOf<typeof getTemplateOperation>) => answer(context, input.id);

/** Admitted templates of the county, with the earlier editions of this one left out. */
export async function othersOf(context: Context, id: string): Promise<OtherTemplate[]> {
  const county = countyAt(context.actor.place);
  const found = await sql<{ id: string; title: string; shape: string; cycle: string; previous: string | null }>`
    select id, title, shape, cycle, previous from ledgers.form_template where county = ${county} and ended_at is null and (state = 'admitted' or id = ${id}::uuid)
  `.execute(context.tx);
  const earlier = new Set<string>([id]);
  for (let at = found.rows.find((row) => row.id === id)?.previous ?? null; at !== null;) {
    earlier.add(at);
    at = found.rows.find((row) => row.id === at)?.previous ?? null;
  }
  const rows = found.rows.filter((row) => !earlier.has(row.id));
  const designs = await designsOf(
    context,
    county,
    rows.map((row) => row.id),
  );
  return rows.flatMap((row) => {
    const design = designs.get(row.id);
    return design === undefined ? [] : [{ id: row.id, title: row.title, shape: row.shape, cycle: row.cycle, design }];
  });
}

/** A department may borrow the lines of a ledger, and what other departments keep of its people, only where it may see them. */
export function decideSubject(context: Context, design: Pick<Design, 'subject' | 'fields'>): Refusal | undefined {
  if (design.subject === null) return undefined;
  const ledger = findTemplate(design.subject);
  if (ledger === undefined)
    return refuse(
      'invalid',
      'no-such-subject',
      { zh: '没有这种名册，请重新选。', en: 'There is no such list. Choose again.' },
      { where: 'design.subject' },
    );
  const read = [...(ledger.status === undefined ? [] : [ledger.status]), ...addedRegisters(context, design)];
  return read.map((each) => decideRight(context.actor, each, 'read')).find((each) => each !== undefined);
}

export async function saveOne(context: Context, input: InputOf<typeof saveTemplate>) {
  const county = countyAt(context.actor.place);
  if (!Object.hasOwn(departments, input.department))
    return refuse('invalid', 'no-such-department', { zh: '请选一个主管部门。', en: 'Choose a department.' }, { where: 'department' });
  const barred = decideDepartment(context.actor, input.department) ?? decideSubject(context, input.design);
  if (barred !== undefined) return barred;
  const { asked, known } = sharesOf(input.design);
  const values = { title: input.title, department: input.department, cycle: input.cycle, shape: input.shape, asked, known };
  if (input.version === undefined) {
    await insertRows(context, formTemplate, [
      {
        id: input.id,
        place: county,
        values: { ...values, state: 'draft', edition: 1 },
        origins: { '*': { kind: 'desk', on: context.today } },
      },
    ]);
  } else {
    const stored = await findStored(context, formTemplate, input.id, true);
    if (stored === undefined) return unknownRow(formTemplate);
    const no = decideDepartment(context.actor, String(stored['department'])) ?? decideDraft(stored);
    if (no !== undefined) return no;
    const changed = await changeRow(context, formTemplate, { id: input.id, version: input.version, values });
    if (isRefusal(changed)) return changed;
  }
  await keepDesign(context, county, input.id, input.design);
  context.note({ register: formTemplate.name, record: input.id, place: county });
  return answer(context, input.id);
}

function decideDraft(stored: Stored): Refusal | undefined {
  return stored['state'] === 'draft' || stored['state'] === 'returned'
    ? undefined
    : refuse('conflict', 'not-a-draft', {
        zh: '这份报表已经提交或准入，不能直接改。等待准入的先撤回；已准入的另出一版。',
        en: 'This form was submitted or admitted and cannot be changed. Take it back, or begin a new edition.',
      });
}

type StepInput = InputOf<typeof stepTemplate>;

/** What the step finds beside state and right: faults of the design, an approval, somebody else's eyes. */
async function decideMore(context: Context, stored: Stored, design: Design, input: StepInput): Promise<Refusal | undefined> {
  if (input.step !== 'submit' && input.step !== 'admit') return undefined;
  const known = await newFieldsOf(context, countyAt(context.actor.place));
  const [fault] = [...faultsOfDesign(String(stored['title']), design, known, fieldsHere(context)), ...barredNewFields(context, design)];
  if (fault !== undefined) return fault;
  const [unfit] = unfitFields(context, design, known);
  if (unfit !== undefined)
    return refuse('invalid', 'field-unfit', {
      zh: `“${unfit.header}”不在这种名册能填的范围里，请换一个或删掉。`,
      en: `"${unfit.header}" cannot be filled for this list. Choose another or take it out.`,
    });
  const others = await othersOf(context, input.id);
  const mine = { id: input.id, shape: String(stored['shape']), cycle: String(stored['cycle']), design };
  const merge = refuseMerge(mergeDuties(mine, others));
  if (merge !== undefined) return merge;
  if (input.step === 'admit' && sharesOf(design).needsApproval && (input.approval ?? '') === '')
    return refuse(
      'invalid',
      'approval-needed',
      {
        zh: '新增字段超过 30%，要有县里的批准。请填写批准的文号或会议纪要号。',
        en: 'More than 30 % of the fields are new: give the document by which the county approved them.',
      },
      { where: 'approval' },
    );
  return undefined;
}

export async function stepOne(context: Context, input: StepInput) {
  const stored = await findStored(context, formTemplate, input.id, true);
  if (stored === undefined) return unknownRow(formTemplate);
  const county = countyAt(context.actor.place);
  const step = templateSteps[input.step];
  const state = String(stored['state']) as TemplateState;
  const no = decideStep(step, context.actor, { state, owner: String(stored['department']), reason: input.reason ?? '' });
  if (no !== undefined) return no;
  const design = await getDesign(context, county, input.id);
  const more = await decideMore(context, stored, design, input);
  if (more !== undefined) return more;
  const values: Record<string, unknown> = { state: step.to, ...(step.needs.includes('reason') ? { answer: input.reason } : {}) };
  if (input.step === 'admit') {
    const admitted = await admit(context, county, stored, design, input);
    if (isRefusal(admitted)) return admitted;
    Object.assign(values, admitted);
  }
  const changed = await changeRow(context, formTemplate, { id: input.id, version: input.version, values });
  if (isRefusal(changed)) return changed;
  context.note({ register: formTemplate.name, record: input.id, place: county, details: { step: input.step } });
  return answer(context, input.id);
}

/**
 * New fields about people become fields of the county, and the form asks them of the dictionary. What a community says of
 * itself has no row to stand in and stays an answer. The edition before retires, and the day is kept.
 */
async function admit(
  context: Context,
  county: string,
  stored: Stored,
  design: Design,
  input: StepInput,
): Promise<Record<string, unknown> | Refusal> {
  const entries = await admitNewFields(context, String(stored['title']), design);
  if (isRefusal(entries)) return entries;
  const asked = askedElsewhere(design.fields, 'new', 'entry', entries);
  await keepDesign(context, county, input.id, { ...design, fields: await keepAnswered(context, county, input.id, design, asked) });
  const previous = text(stored['previous']);
  if (previous !== null) await follow(context, county, previous, input.id);
  const shares = sharesOf(design);
  return {
    admittedOn: context.today,
    approval: input.approval === undefined || input.approval === '' ? null : input.approval,
    decidedShare: shares.asked === 0 ? 0 : Math.floor((shares.added * 1000) / shares.asked) / 10,
    answer: null,
  };
}

/** New fields of a form of figures: their answers are kept by community. */
async function keepAnswered(
  context: Context,
  county: string,
  template: string,
  design: Design,
  fields: DesignField[],
): Promise<DesignField[]> {
  const asked = usedNewFields({ ...design, fields });
  const ids = new Map(asked.map((each) => [each.key, newId()]));
  await insertRows(
    context,
    newField,
    asked.map(({ key, label, kind, why, owner, cycle }) => ({
      id: ids.get(key) ?? '',
      place: county,
      origins: { '*': { kind: 'task', id: template, on: context.today } },
      values: { label, kind, about: 'community', why, department: owner, cycle, template },
    })),
  );
  return askedElsewhere(fields, 'new', 'county', ids);
}

/** The edition before retires; whoever is asked it is asked the new one from the next period on. */
async function follow(context: Context, county: string, previous: string, next: string): Promise<void> {
  await changeRow(context, formTemplate, { id: previous, values: { state: 'retired', answer: '已有新的一版' } });
  const running = await sql<Stored>`
    select * from ledgers.form_task where county = ${county} and template = ${previous}::uuid and ended_at is null for update
  `.execute(context.tx);
  await applyChanges(
    context,
    formTask,
    running.rows.map((before) => ({ before, change: { id: String(before['id']), values: { template: next } } })),
  );
}

/** A new edition begins as a draft with what the last one asked. */
export async function reviseOne(context: Context, input: InputOf<typeof reviseTemplate>) {
  const stored = await findStored(context, formTemplate, input.id);
  if (stored === undefined) return unknownRow(formTemplate);
  const county = countyAt(context.actor.place);
  const no = decideDepartment(context.actor, String(stored['department']));
  if (no !== undefined) return no;
  if (stored['state'] !== 'admitted' && stored['state'] !== 'retired')
    return refuse('conflict', 'wrong-state', {
      zh: '只有准入过的报表才要另出一版；起草中的直接改。',
      en: 'Only an admitted form needs a new edition.',
    });
  const design = await getDesign(context, county, input.id);
  const { title, department, cycle, shape, edition, asked, known } = stored;
  await insertRows(context, formTemplate, [
    {
      id: input.next,
      place: county,
      values: { title, department, cycle, shape, asked, known, state: 'draft', edition: Number(edition) + 1, previous: input.id },
      origins: { '*': { kind: 'desk', on: context.today } },
    },
  ]);
  await keepDesign(context, county, input.next, { ...design, newFields: [] });
  context.note({ register: formTemplate.name, record: input.next, place: county });
  return answer(context, input.next);
}
