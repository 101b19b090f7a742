import { type InputOf, type Refusal, isRefusal, levelOf, refuse } from '@linli/kernel/model';
import { type Context, type RunningNumbers, openCase, placeFault, takeNumbers, takeSteps } from '@linli/kernel/server';
import { application } from '../../model/application/application.ts';
import {
  type GivenMaterial,
  answersWith,
  decideSubmission,
  materialsGiven,
  missingIn,
  papersOf,
  supplementWords,
} from '../../model/application/complete.ts';
import { receiptNumber } from '../../model/application/number.ts';
import type { Receipt, submitApplication } from '../../model/application/operations.ts';
import type { Submission } from '../../model/application/submission.ts';
import type { ItemForm } from '../../model/item-form.ts';
import { countyHere } from '../catalogue.ts';
import { type FactAsked, decideFacts, factsAsked } from '../../model/results/facts.ts';
import { resultOf } from '../../model/results/result-of.ts';
import { type Belongs, keepFacts } from '../results/facts-store.ts';
import { keepContent } from './content.ts';
import { deleteDraft } from './drafts.ts';
import { decideTwice } from './duplicates.ts';
import { editionInForce } from './edition.ts';
import { factsAbout, statusRegisters } from './facts.ts';
import { knownValues } from './facts-known.ts';
import { takePapers } from './papers-given.ts';
import { type Applicant, applicantOf } from './person-of.ts';
import { receiptOf, standingOfApplication } from './stands.ts';

type Input = InputOf<typeof submitApplication>;

const receipts: RunningNumbers = { table: 'services.receipt_number', period: 'day', gaps: 'left' };

/** Where it is handled: the community of the desk that takes it in, or where the resident lives. */
async function placeOf(context: Context, place: string): Promise<Refusal | undefined> {
  const fault = await placeFault(context, application.cases, place);
  if (fault !== undefined) return fault;
  return levelOf(place) === 'community'
    ? undefined
    : refuse('invalid', 'place-unfit', { zh: '请选到社区（村）。', en: 'Choose a community.' }, { where: 'place' });
}

interface Opening {
  readonly input: Input;
  readonly form: ItemForm;
  readonly of: Applicant;
  readonly number: string;
}

/** The fields of the case: what the item says, who it is for, who acts. Nothing of it comes from the browser but the submission. */
function valuesOf(context: Context, { input: { submission }, form, of, number }: Opening): Record<string, unknown> {
  const online = context.actor.role === 'resident';
  const values: Record<string, unknown> = {
    number,
    item: submission.item,
    itemCode: form.code,
    itemName: form.name.zh,
    kind: form.kind,
    area: form.area,
    department: form.department,
    decider: form.decider,
    throughTown: form.throughTown,
    joint: form.joint,
    noticeDays: form.noticeDays,
    committed: form.committed,
    statutoryWorkdays: form.statutory?.unit === 'workday' ? form.statutory.length : null,
    statutoryDays: form.statutory?.unit === 'day' ? form.statutory.length : null,
    channel: online ? 'portal' : 'counter',
    person: of.person,
    applicantName: of.name,
    applicantIdentity: of.identity,
    applicantPhone: of.phone,
    holder: of.holder,
    actsAs: of.acts.actsAs,
    actsBy: of.acts.by,
    proxyPerson: of.acts.person,
    proxyName: submission.actsAs === 'self' ? null : (of.acts.name ?? submission.proxyName ?? null),
    proxyIdentity: submission.actsAs === 'self' ? null : (submission.proxyIdentity ?? null),
    proxyPhone: submission.actsAs === 'self' ? null : (submission.proxyPhone ?? null),
    signed: online ? 'online' : submission.signed,
    signature: submission.signature === undefined ? null : [submission.signature],
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));
}

/** At the counter the one-off notice of what is missing is given on the spot (行政许可法 32). */
async function askOnTheSpot(context: Context, id: string, missing: readonly GivenMaterial[]): Promise<Refusal | undefined> {
  if (missing.length === 0 || context.actor.role === 'resident') return undefined;
  const words = supplementWords(missing).zh;
  const outcomes = await takeSteps(context, application, [{ id, version: 1, step: 'askSupplement', values: { supplementNotice: words } }]);
  const made = outcomes.get(id);
  return made !== undefined && isRefusal(made) ? made : undefined;
}

/** What the result needs from the applicant, by how the questions were answered. */
const askedFor = ({ dictionary }: Context, form: ItemForm, { answers, actsAs }: Submission): FactAsked[] =>
  factsAsked(resultOf(form.code), answersWith(answers, actsAs, form), 'applicant', dictionary.registers);

/** What the result needs: as it was said, else as a register knows it. What is lacking is asked before it is granted. */
async function keepAsked(context: Context, { input, form, of }: Opening, belongs: Belongs): Promise<void> {
  const { facts: said = {} } = input.submission;
  const keys = new Set(askedFor(context, form, input.submission).map(({ key }) => key));
  const known = of.person === null || keys.size === 0 ? [] : await knownValues(context, belongs.county, form.code, of.person);
  const facts = Object.fromEntries(
    [...known.filter(({ key }) => keys.has(key)).map(({ key, value }) => [key, value] as const), ...Object.entries(said)].filter(
      ([, value]) => value !== null,
    ),
  );
  if (Object.keys(facts).length > 0) await keepFacts(context, belongs, 0, facts);
}

async function keepAll(context: Context, opening: Opening, materials: readonly GivenMaterial[]): Promise<Refusal | undefined> {
  const { input, form, of } = opening;
  const county = countyHere(context);
  const belongs = { county, application: input.id, place: input.place, department: form.department, holder: of.holder };
  const kept = await takePapers(context, { belongs, person: of.person, form, materials });
  if (isRefusal(kept)) return kept;
  const { answers, actsAs } = input.submission;
  await keepAsked(context, opening, belongs);
  const facts = of.stored === undefined ? [] : await factsAbout(context, county, of.stored, statusRegisters(context));
  await keepContent(context, belongs, { answers: answersWith(answers, actsAs, form), actsAs, materials: kept, facts });
  return undefined;
}

function readThrough(context: Context, form: ItemForm, submission: Submission): GivenMaterial[] | Refusal {
  const online = context.actor.role === 'resident';
  const no = decideSubmission(form, submission, online);
  const unfit = no ?? decideFacts(askedFor(context, form, submission), submission.facts ?? {}, context);
  if (unfit !== undefined) return unfit;
  return materialsGiven(papersOf(form, submission.answers, submission.actsAs).needed, submission.materials, online);
}

/** An application comes in: checked, numbered, its papers kept, its facts filled from the registers. */
export async function submitOne(context: Context, input: Input): Promise<Receipt | Refusal> {
  const county = countyHere(context);
  const { submission, id, place } = input;
  context.note({ record: id, place, register: application.name });
  const wrongPlace = await placeOf(context, place);
  if (wrongPlace !== undefined) return wrongPlace;
  const form = await editionInForce(context, county, submission.item);
  if (isRefusal(form)) return form;
  const materials = readThrough(context, form, submission);
  if (isRefusal(materials)) return materials;
  const of = await applicantOf(context, submission);
  if (isRefusal(of)) return of;
  const twice = await decideTwice(context, {
    county,
    code: form.code,
    itemName: form.name.zh,
    person: of.person,
    name: of.name,
    phone: of.phone,
    again: submission.again === true,
  });
  if (twice !== undefined) return twice;
  const opening: Opening = { input, form, of, number: receiptNumber(context.today, await takeNumbers(context, receipts, county, 1)) };
  const made = await openCase(context, application, { id, place, step: 'submit', values: valuesOf(context, opening) });
  if (isRefusal(made)) return made;
  const refused = (await keepAll(context, opening, materials)) ?? (await askOnTheSpot(context, id, missingIn(materials)));
  if (refused !== undefined) return refused;
  if (input.draft !== undefined) await deleteDraft(context, county, input.draft);
  context.note({
    details: { step: 'submit', number: opening.number, item: form.code, missing: missingIn(materials).map(({ key }) => key) },
  });
  const standing = await standingOfApplication(context, id);
  return isRefusal(standing) ? standing : receiptOf(context, standing);
}
