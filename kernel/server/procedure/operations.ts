import { z } from 'zod';
import {
  type Procedure,
  type Rules,
  type Step,
  askedBy,
  changeSchema,
  isRefusal,
  operation,
  refusalShape,
  refuse,
  stepPath,
} from '../../model/index.ts';
import { type Context, type Operation, fulfil } from '../platform.ts';
import { placeFault } from '../register/place-fault.ts';
import type { SchemaContext } from '../register/schemas.ts';
import { caseAnswer, caseShape } from './case-answer.ts';
import { deskOperations } from './desk-operations.ts';
import { openCase, takeSteps } from './take-steps.ts';

const BATCH_MAX = 200; // what an officer has looked over on one page

const id = z.uuid();
const version = z.number().int().positive();
const reason = z.string().max(1_000).optional();

/** The refusals that every step may answer with. */
const refusals = [
  'step-not-yours',
  'wrong-state',
  'with-somebody-else',
  'second-person',
  'often-enough',
  'field-needed',
  'not-asked',
  'reason-needed',
  'extension-unfit',
  'changed-meanwhile',
  'newer-rules',
];

/** Steps of all editions by name: an older case takes the step of its own edition, asked with the fields of any. */
function stepsByName(editions: readonly Rules[]): Map<string, Step[]> {
  const found = new Map<string, Step[]>();
  for (const rules of editions)
    for (const [name, step] of Object.entries(rules.steps))
      if (step.who.length > 0 && step.takenBy === undefined) found.set(name, [...(found.get(name) ?? []), step]);
  return found;
}

/** All that the outside may ask of a procedure: one operation for each step, and what is done around them. */
export function procedureOperations(procedure: Procedure, checks: SchemaContext): Operation[] {
  const path = `/${procedure.name.replace('.', '/')}`;
  const { cases } = procedure;
  const access = { to: 'register', register: procedure.name, right: 'write' } as const;
  const output = caseShape(cases);

  const taking = [...stepsByName(procedure.rules)].map(([name, editions]) => {
    const newest = editions.at(-1);
    const asked = new Set(editions.flatMap(askedBy));
    const opens = newest?.from.length === 0;
    const fields = Object.fromEntries(Object.entries(cases.fields).filter(([key]) => asked.has(key)));
    // The decision says what is missing, in the words of the counter; the schema what is of the wrong form.
    const open = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, { ...field, required: false, fixed: false }]));
    const values = changeSchema({ ...cases, fields: open }, checks.current()).optional();
    const shared = {
      name: `${procedure.name}.step-${stepPath(name)}`,
      method: 'post',
      access,
      label: { zh: `${newest?.label.zh}“${cases.label.zh}”`, en: `${newest?.label.en}: "${cases.label.en}"` },
      output,
      refusals,
    } as const;
    return opens
      ? fulfil(
          operation({
            ...shared,
            path: `${path}/open/${stepPath(name)}`,
            input: z.strictObject({ id, place: z.string().max(15), values, reason }),
          }),
          (context, input) => openOne(context, procedure, name, input),
        )
      : fulfil(
          operation({ ...shared, path: `${path}/{id}/steps/${stepPath(name)}`, input: z.strictObject({ id, version, values, reason }) }),
          (context, input) => stepOne(context, procedure, name, input),
        );
  });
  return [...taking, ...aroundOf(procedure, path, [...stepsByName(procedure.rules).keys()]), ...deskOperations(procedure, path)];
}

interface Given {
  readonly id: string;
  readonly values?: Record<string, unknown> | undefined;
  readonly reason?: string | undefined;
}

const valuesOf = ({ values = {} }: Given): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

async function openOne(context: Context, procedure: Procedure, step: string, given: Given & { place: string }) {
  const fault = await placeFault(context, procedure.cases, given.place);
  if (fault !== undefined) return fault;
  const { id: record, place } = given;
  const made = await openCase(context, procedure, { id: record, place, step, values: valuesOf(given), reason: given.reason });
  context.note({ record, place, details: { step } });
  return isRefusal(made) ? made : caseAnswer(context, procedure, record);
}

async function stepOne(context: Context, procedure: Procedure, step: string, given: Given & { version: number }) {
  const { id: record, version: seen } = given;
  context.note({ record, details: { step } });
  const outcomes = await takeSteps(context, procedure, [
    { id: record, version: seen, step, values: valuesOf(given), reason: given.reason },
  ]);
  const made = outcomes.get(record);
  if (made !== undefined && isRefusal(made)) return made;
  const answer = await caseAnswer(context, procedure, record);
  if (!isRefusal(answer)) context.note({ place: answer.row.place });
  return answer;
}

/** Reading a case, and taking a step of many. */
function aroundOf(procedure: Procedure, path: string, names: readonly string[]): Operation[] {
  const { cases, name } = procedure;
  const get = operation({
    name: `${name}.case`,
    method: 'get',
    path: `${path}/{id}/case`,
    access: { to: 'register', register: name, right: 'read' },
    label: { zh: `查看“${cases.label.zh}”的办理情况`, en: `See how a "${cases.label.en}" goes` },
    input: z.strictObject({ id }),
    output: caseShape(cases),
  });
  const [first = '', ...rest] = names;
  const batch = operation({
    name: `${name}.batch`,
    method: 'post',
    path: `${path}/batch`,
    access: { to: 'register', register: name, right: 'write' },
    label: { zh: `批量办理“${cases.label.zh}”`, en: `Take a step of several "${cases.label.en}"` },
    input: z.strictObject({
      step: z.enum([first, ...rest]),
      cases: z
        .array(z.strictObject({ id, version }))
        .min(1)
        .max(BATCH_MAX)
        .refine((all) => new Set(all.map((each) => each.id)).size === all.length, { error: 'case-twice' }),
      reason,
    }),
    output: z.object({ done: z.array(z.string()), refused: z.array(z.object({ id: z.string(), refusal: refusalShape })) }),
    refusals: ['not-in-batch'],
  });
  return [
    fulfil(get, async (context, input) => {
      const answer = await caseAnswer(context, procedure, input.id);
      if (!isRefusal(answer)) context.note({ record: input.id, place: answer.row.place });
      return answer;
    }),
    fulfil(batch, (context, input) => takeBatch(context, procedure, input)),
  ];
}

interface Batch {
  readonly step: string;
  readonly cases: readonly { readonly id: string; readonly version: number }[];
  readonly reason?: string | undefined;
}

/** Those that can go on go on; of the others each says why it stays. */
async function takeBatch(context: Context, procedure: Procedure, { step, cases, reason: why }: Batch) {
  const allowed = procedure.rules.some((rules) => rules.steps[step]?.batch === true);
  if (!allowed)
    return refuse('invalid', 'not-in-batch', {
      zh: '这一步要一件一件地办，不能批量。',
      en: 'This step is taken one by one, not for several at once.',
    });
  const outcomes = await takeSteps(
    context,
    procedure,
    cases.map((each) => ({ ...each, step, reason: why })),
  );
  const done = [...outcomes].flatMap(([record, made]) => (isRefusal(made) ? [] : [record]));
  const refused = [...outcomes].flatMap(([record, made]) =>
    isRefusal(made) ? [{ id: record, refusal: { code: made.code, sentence: made.sentence } }] : [],
  );
  context.note({ details: { step, done } });
  return { done, refused };
}
