import { type Access, dayShape, operation } from '@linli/kernel/model';
import { z } from 'zod';
import { changeStates, planKinds, planSchema } from './place-change.ts';

/** The tree of a county is kept by its system administrator. */
const keeper: Access = { to: 'roles', roles: ['system-admin'] };

const words = z.object({ zh: z.string(), en: z.string() });
const day = dayShape;
const named = z.object({ code: z.string(), name: z.string() });
const passage = z.object({ from: z.string(), fromName: z.string(), to: z.string(), toName: z.string() });

const dryRun = z.object({
  opened: z.array(named),
  ended: z.array(named),
  renamed: z.array(z.object({ code: z.string(), name: z.string(), before: z.string() })),
  passages: z.array(passage),
  /** How many of each kind follow, registers first. */
  counts: z.array(z.object({ name: z.string(), label: words, count: z.number() })),
  /** What tells of a place that goes under and ends with it. */
  ending: z.array(z.object({ name: z.string(), label: words, count: z.number() })),
  facts: z.number(),
  obstacles: z.array(words),
  notes: z.array(words),
});

const line = z.object({
  id: z.string(),
  kind: z.enum(planKinds),
  state: z.enum(changeStates),
  on: z.string(),
  document: z.string(),
  reason: z.string(),
  title: words,
  place: z.string(),
  by: z.string(),
  createdAt: z.string(),
});

const whole = line.extend({
  plan: z.unknown(),
  carriedAt: z.string().nullable(),
  moved: z.number(),
  dryRun: dryRun.nullable(),
  refusal: words.nullable(),
  /** Being carried out, but its job has died: it can be taken up again. */
  stuck: z.boolean(),
  job: z.string().nullable(),
  /** Null while there is nothing to take back; `why` says what stands in the way. */
  undo: z.object({ possible: z.boolean(), why: words.nullable() }).nullable(),
});

export type PlaceChangeLine = z.output<typeof line>;
export type PlaceChangeView = z.output<typeof whole>;
export type DryRun = z.output<typeof dryRun>;

const id = z.strictObject({ id: z.uuid() });

export const proposeChange = operation({
  name: 'regions.propose-change',
  method: 'post',
  path: '/regions/changes',
  access: keeper,
  label: { zh: '提出区划变更', en: 'Propose a change of places' },
  input: z.strictObject({
    id: z.uuid(),
    on: day,
    document: z.string().trim().min(1).max(100),
    reason: z.string().trim().min(1).max(500),
    plan: planSchema,
  }),
  output: whole,
  refusals: ['region-unknown', 'region-ended', 'code-taken', 'other-county', 'place-outside'],
});

export const listChanges = operation({
  name: 'regions.list-changes',
  method: 'get',
  path: '/regions/changes',
  access: keeper,
  quiet: true,
  label: { zh: '查看区划变更', en: 'List changes of places' },
  input: z.strictObject({
    place: z.string().max(15).regex(/^\d*$/).optional(),
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).optional(),
  }),
  output: z.object({ rows: z.array(line), next: z.string().nullable() }),
});

export const getChange = operation({
  name: 'regions.get-change',
  method: 'get',
  path: '/regions/changes/{id}',
  access: keeper,
  quiet: true,
  label: { zh: '查看一次区划变更', en: 'See a change of places' },
  input: id,
  output: whole,
});

const step = <const N extends string>(verb: N, zh: string, en: string, refusals: readonly string[]) =>
  operation({
    name: `regions.${verb}-change`,
    method: 'post',
    path: `/regions/changes/{id}/${verb}`,
    access: keeper,
    label: { zh, en },
    input: id,
    output: whole,
    refusals,
  });

export const carryOutChange = step('carry-out', '执行区划变更', 'Carry out a change of places', [
  'wrong-state',
  'obstacles',
  'another-runs',
]);
export const withdrawChange = step('withdraw', '撤回区划变更', 'Withdraw a change of places', ['wrong-state']);
export const undoChange = step('undo', '还原区划变更', 'Undo a change of places', ['wrong-state', 'written-since']);

const succession = z.object({
  predecessor: z.string(),
  successor: z.string(),
  on: z.string(),
  kind: z.enum(['split', 'merge', 'rename', 'recode']),
  predecessorName: z.string(),
  successorName: z.string(),
  document: z.string().nullable(),
});

export const getPlace = operation({
  name: 'regions.get-place',
  method: 'get',
  path: '/regions/places/{code}',
  access: { to: 'signed-in' },
  quiet: true,
  label: { zh: '查看一个地方', en: 'See a place' },
  input: z.strictObject({
    code: z
      .string()
      .max(15)
      .regex(/^\d{2,15}$/),
  }),
  output: z.object({
    code: z.string(),
    name: z.string(),
    shortName: z.string(),
    level: z.string(),
    kind: z.enum(['urban', 'village']).nullable(),
    validFrom: z.string().nullable(),
    validTo: z.string().nullable(),
    /** Says what became of a place that is no more. */
    ended: words.nullable(),
    path: z.array(named),
    successions: z.array(succession),
    /** Bodies in force: their names and kinds are no secret. */
    bodies: z.array(z.object({ name: z.string(), kind: z.string() })),
  }),
  refusals: ['region-unknown'],
});
