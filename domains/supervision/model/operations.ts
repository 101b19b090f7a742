import { dayShape, operation } from '@linli/kernel/model';
import { z } from 'zod';

const words = z.object({ zh: z.string(), en: z.string() });
const targetForm = z.object({ op: z.enum(['at-least', 'at-most', 'exactly']), numerator: z.number(), denominator: z.number() });
const behindForm = z.object({ place: z.string(), name: z.string(), missing: z.array(words) });

/** A line of the plan with its live figure; every figure is counted, none is typed. */
export const lineForm = z.object({
  /** Name of the indicator; null while the line is not yet measured. */
  name: z.string().nullable(),
  plan: z.string(),
  label: words,
  help: words.nullable(),
  unit: z.enum(['percent', 'count']),
  strength: z.enum(['must', 'strive', 'explore']).nullable(),
  deadline: z.string().nullable(),
  /** Days to the deadline from the day that the figure is judged by; negative when it has passed. */
  daysLeft: z.number().nullable(),
  /** Above the county: the counties below ask for different things. */
  differs: z.boolean(),
  target: targetForm.nullable(),
  measured: z.boolean(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  /** Tenths of a percent, floored; null for an empty denominator. */
  tenths: z.number().nullable(),
  standing: z.enum(['met', 'close', 'behind', 'unknown']),
  expectedTenths: z.number().nullable(),
  trend: z.array(z.object({ month: z.string(), tenths: z.number().nullable(), numerator: z.number() })),
  behind: z.number(),
  behindFirst: z.array(behindForm),
});

export type Line = z.output<typeof lineForm>;

const offices = ['community-worker', 'grid-worker', 'town-officer', 'county-officer', 'city-officer', 'province-officer'] as const;

export const planOperation = operation({
  name: 'supervision.plan',
  method: 'get',
  path: '/supervision/plan',
  access: { to: 'roles', roles: offices },
  quiet: true,
  label: { zh: '查看方案目标', en: 'See the plan and its figures' },
  input: z.strictObject({
    place: z.string().max(15),
    month: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .optional(),
  }),
  output: z.object({
    /** The county's programme; above the county all of them together, without an id. */
    programme: z
      .object({
        id: z.string().nullable(),
        title: words,
        from: z.string(),
        to: z.string(),
        document: z.string().nullable(),
        counties: z.number(),
      })
      .nullable(),
    place: z.string(),
    placeName: z.string(),
    asOf: z.string().nullable(),
    /** The day that the lines are judged by: today, or the last day of a month that is over. */
    day: z.string(),
    /** Above the county: the places right below that have figures, to go down to. */
    below: z.array(z.object({ place: z.string(), name: z.string() })),
    chapters: z.array(z.object({ key: z.string(), label: words, lines: z.array(lineForm) })),
  }),
});

/** The county's own row of its programme: a published fact, or one over another, with what is asked of it. */
export const addOwnTarget = operation({
  name: 'supervision.add-own-target',
  method: 'post',
  path: '/supervision/own-targets',
  access: { to: 'register', register: 'supervision.target', right: 'write' },
  label: { zh: '新增本县目标', en: 'Add a target of the county' },
  input: z.strictObject({
    id: z.uuid(),
    programme: z.uuid(),
    label: z.strictObject({ zh: z.string().trim().min(2).max(40), en: z.string().trim().min(2).max(80) }),
    numerator: z.string().max(160),
    /** None: the number itself is asked for. */
    denominator: z.string().max(160).nullable(),
    target: z.strictObject({
      op: z.enum(['at-least', 'at-most', 'exactly']),
      numerator: z.number().int().min(0).max(1_000_000),
      denominator: z.number().int().min(1).max(1_000_000),
    }),
    deadline: dayShape.nullable(),
    strength: z.enum(['must', 'strive', 'explore']),
  }),
  output: z.object({ id: z.uuid(), plan: z.string(), indicator: z.string() }),
  refusals: ['no-such-record', 'no-such-fact', 'indicator-there'],
});

export const indicatorOperation = operation({
  name: 'supervision.indicator',
  method: 'get',
  path: '/supervision/indicator',
  access: { to: 'roles', roles: offices },
  quiet: true,
  label: { zh: '查看一项指标', en: 'Open an indicator' },
  input: z.strictObject({
    name: z.string().max(80),
    place: z.string().max(15),
    month: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .optional(),
    after: z.string().max(15).optional(),
  }),
  output: z.object({
    line: lineForm,
    asOf: z.string().nullable(),
    children: z.array(
      z.object({
        place: z.string(),
        name: z.string(),
        numerator: z.number(),
        denominator: z.number(),
        tenths: z.number().nullable(),
        standing: z.enum(['met', 'close', 'behind', 'unknown']),
        missing: z.array(words),
      }),
    ),
    next: z.string().nullable(),
    /** Where the figure comes from: facts, and the lists that hold their records. */
    sources: z.array(
      z.object({
        fact: z.string(),
        label: words,
        register: z.string(),
        value: z.number().nullable(),
        filter: z.record(z.string(), z.string()),
      }),
    ),
  }),
  refusals: ['no-such-indicator'],
});
