import { type Department, departments } from '@linli/kernel/model';
import { z } from 'zod';
import { statedFacts } from './stated.ts';

const words = (max: number) =>
  z.strictObject({
    zh: z.string().trim().min(1).max(max),
    en: z
      .string()
      .trim()
      .min(1)
      .max(max * 3),
  });
const key = z.string().regex(/^[a-z][a-z0-9-]{0,29}$/);
const departmentNames = Object.keys(departments) as [Department, ...Department[]];

/** Holds when the question was answered with one of these. */
const conditionForm = z.strictObject({ question: key, answers: z.array(key).min(1).max(8) });
/** All of them must hold; none means always. */
const conditions = z.array(conditionForm).max(4);

const materialForm = z.strictObject({
  key,
  name: words(60),
  /** What the paper is there to show: a paper that shows nothing is not asked. */
  proves: words(120),
  issuer: words(60),
  way: z.enum(['show', 'bring', 'filled', 'held']),
  /** Facts that it states and a register keeps: once one of them has changed the paper of before is not offered again. */
  states: z.array(z.enum(statedFacts)).max(statedFacts.length).optional(),
  when: conditions,
});

const choiceForm = z.strictObject({
  key,
  label: words(60),
  /** Told to whoever answers so: another way, another office, a wait. */
  note: words(200).nullable(),
});

const questionForm = z.strictObject({
  key,
  ask: words(120),
  choices: z.array(choiceForm).min(2).max(8),
  /** Asked only then; looks at earlier questions only, so that every path comes to an end. */
  when: conditions,
});

const limitForm = z.strictObject({ length: z.number().int().min(1).max(366), unit: z.enum(['workday', 'day']) });

/** One edition of an item in full: what it is, who decides, what to bring. */
export const itemForm = z.strictObject({
  code: z.string().regex(/^(?:DW|LD|MZ|ZZ|WS)\d{2}$/),
  name: words(60),
  /** What people call it, for the search. */
  alias: z.array(z.string().trim().min(1).max(30)).max(12),
  area: z.enum(['DW', 'LD', 'MZ', 'ZZ', 'WS']),
  kind: z.enum(['service', 'benefit', 'confirmation', 'licence', 'other']),
  part: z.enum(['decides', 'forwards', 'assists', 'guides']),
  decider: z.enum(['community', 'town', 'county', 'health-station', 'court']),
  department: z.enum(departmentNames),
  /** What the law allows; none where no law sets a limit. */
  statutory: limitForm.nullable(),
  /** What the county promises, in working days; 0 is done on the spot. */
  committed: z.number().int().min(0).max(250),
  /** In fen. */
  fee: z.number().int().min(0).max(10_000_000),
  result: words(60),
  basis: words(200),
  what: words(300),
  who: words(300),
  /** How it goes on from the counter, by which hands. */
  course: words(400),
  /** Between counter and county, does the town look at it first (初审)? */
  throughTown: z.boolean(),
  /** Departments whose opinion is asked, all at the same time, before the decision. */
  joint: z.array(z.enum(departmentNames)).max(4),
  /** Days of public notice before a favourable decision; none where the item has none. */
  noticeDays: z.number().int().min(1).max(30).nullable(),
  materials: z.array(materialForm).max(20),
  questions: z.array(questionForm).max(10),
});

export type ItemForm = z.output<typeof itemForm>;
export type Material = z.output<typeof materialForm>;
export type Question = z.output<typeof questionForm>;
export type Choice = z.output<typeof choiceForm>;
export type Condition = z.output<typeof conditionForm>;
export type Limit = z.output<typeof limitForm>;

/** Done on the spot, or within the promised time. */
export const modeOf = ({ committed }: Pick<ItemForm, 'committed'>): 'on-the-spot' | 'promised' =>
  committed === 0 ? 'on-the-spot' : 'promised';
