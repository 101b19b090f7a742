import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { type CandidateKind, candidateKinds } from '../candidate.ts';
import { likelihoods } from '../compare.ts';
import { keeperRoles } from '../keepers.ts';
import { afterInput, limitInput, placeInput, reasonInput, rowForm, words } from './forms.ts';

const groundForm = z.object({ code: z.string(), text: words, strong: z.boolean() });

/** What hangs on a record in one register, as far as the post may see it. */
const hangForm = z.object({ register: z.string(), label: words, rows: z.number(), inForce: z.number(), onlyOne: z.boolean() });

const sideForm = z.object({
  id: z.uuid(),
  place: z.string(),
  placeName: z.string(),
  /** Null where the record lies outside the view of the post: then only the place that holds it is told. */
  row: rowForm.nullable(),
});

const wordForm = z.object({ byName: z.string(), place: z.string(), placeName: z.string(), at: z.string(), text: z.string() });

export const pairForm = z.object({
  a: sideForm,
  b: sideForm,
  kind: z.enum(Object.keys(candidateKinds) as [CandidateKind, ...CandidateKind[]]),
  likelihood: z.enum(likelihoods),
  reasons: z.array(groundForm).readonly(),
  against: z.array(groundForm).readonly(),
  foundAt: z.string(),
  importLabel: z.string().nullable(),
  laterUntil: z.string().nullable(),
  question: wordForm.nullable(),
  answer: wordForm.nullable(),
  /** Who found them to be two persons, and why. */
  apart: z.object({ byName: z.string().nullable(), at: z.string(), reason: z.string().nullable() }).nullable(),
});

export type Pair = z.output<typeof pairForm>;
export type PairSide = Pair['a'];
export type Hang = z.output<typeof hangForm>;

/** To be decided; put aside; asked and not answered yet; found to be two persons. */
export const pairStates = ['open', 'later', 'asked', 'apart'] as const;
export type PairState = (typeof pairStates)[number];

export const listDuplicates = operation({
  name: 'residents.list-duplicates',
  method: 'get',
  path: '/residents/duplicates',
  quiet: true,
  access: { to: 'roles', roles: keeperRoles },
  label: { zh: '查看可能重复的居民', en: 'See residents who may stand twice' },
  input: z.strictObject({
    place: placeInput,
    state: z.enum(pairStates).optional(),
    likelihood: z.enum(likelihoods).optional(),
    import: z.uuid().optional(),
    after: afterInput,
    limit: limitInput,
  }),
  output: z.object({ pairs: z.array(pairForm), next: z.string().nullable() }),
  refusals: ['place-outside', 'department-may-not'],
});

export const countDuplicates = operation({
  name: 'residents.count-duplicates',
  method: 'get',
  path: '/residents/duplicates/count',
  quiet: true,
  access: { to: 'roles', roles: keeperRoles },
  label: { zh: '统计可能重复的居民', en: 'Count residents who may stand twice' },
  input: z.strictObject({ place: placeInput }),
  output: z.object({
    certain: z.number(),
    likely: z.number(),
    possible: z.number(),
    later: z.number(),
    asked: z.number(),
    apart: z.number(),
    /** Imports that brought pairs which still wait, the one with most first; at most 20. */
    imports: z.array(z.object({ id: z.uuid(), label: z.string().nullable(), pairs: z.number() })),
    /** The first look at everybody of the county is still under way: there may be more. */
    looking: z.boolean(),
  }),
  refusals: ['place-outside', 'department-may-not'],
});

export const hangsOfPair = operation({
  name: 'residents.hangs-of-pair',
  method: 'get',
  path: '/residents/duplicates/hangs',
  quiet: true,
  access: { to: 'roles', roles: keeperRoles },
  label: { zh: '查看一对重复线索名下的登记', en: 'See what hangs on the records of a pair' },
  input: z.strictObject({ a: z.uuid(), b: z.uuid() }),
  /** Nothing for a record outside the view of the post. */
  output: z.object({ a: z.array(hangForm), b: z.array(hangForm) }),
  refusals: ['department-may-not'],
});

const pairInput = { a: z.uuid(), b: z.uuid() };

export const keepApart = operation({
  name: 'residents.keep-apart',
  method: 'post',
  path: '/residents/duplicates/keep-apart',
  access: { to: 'roles', roles: keeperRoles },
  label: { zh: '认定为不同的两个人', en: 'Decide that two records are two persons' },
  input: z.strictObject({ ...pairInput, reason: reasonInput }),
  output: z.object({ apart: z.literal(true) }),
  refusals: ['no-such-record', 'department-may-not', 'same-record', 'decided-meanwhile'],
});

export const withdrawApart = operation({
  name: 'residents.withdraw-apart',
  method: 'post',
  path: '/residents/duplicates/withdraw-apart',
  access: { to: 'roles', roles: keeperRoles },
  label: { zh: '重新考虑“是两个人”的认定', en: 'Take back that two records are two persons' },
  input: z.strictObject({ ...pairInput, reason: reasonInput }),
  output: z.object({ open: z.literal(true) }),
  refusals: ['no-such-record', 'department-may-not', 'not-apart'],
});

export const deferPair = operation({
  name: 'residents.defer-pair',
  method: 'post',
  path: '/residents/duplicates/later',
  access: { to: 'roles', roles: keeperRoles },
  label: { zh: '把一对重复线索先放着', en: 'Put a pair aside' },
  input: z.strictObject(pairInput),
  output: z.object({ until: z.string() }),
  refusals: ['no-such-record', 'department-may-not', 'decided-meanwhile'],
});

export const askAboutPair = operation({
  name: 'residents.ask-about-pair',
  method: 'post',
  path: '/residents/duplicates/ask',
  access: { to: 'roles', roles: keeperRoles },
  label: { zh: '就一对重复线索问对方社区', en: 'Ask the other community about a pair' },
  input: z.strictObject({ ...pairInput, question: reasonInput }),
  output: z.object({ asked: z.literal(true) }),
  refusals: ['no-such-record', 'department-may-not', 'decided-meanwhile', 'nobody-to-ask'],
});

export const answerAboutPair = operation({
  name: 'residents.answer-about-pair',
  method: 'post',
  path: '/residents/duplicates/answer',
  access: { to: 'roles', roles: keeperRoles },
  label: { zh: '答复关于一对重复线索的询问', en: 'Answer a question about a pair' },
  input: z.strictObject({ ...pairInput, answer: reasonInput }),
  output: z.object({ answered: z.literal(true) }),
  refusals: ['no-such-record', 'department-may-not', 'decided-meanwhile', 'nothing-asked', 'own-question'],
});
