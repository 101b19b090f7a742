import { z } from 'zod';
import { operation } from '../operation.ts';
import { findDayNumber } from '../values/index.ts';

/** A text for people. */
export const textShape = z.object({ zh: z.string(), en: z.string() });

/** A real day of a year that the database knows, `YYYY-MM-DD`. */
export const dayShape = z
  .string()
  .regex(/^[1-9]\d{3}-\d{2}-\d{2}$/)
  .refine((day) => findDayNumber(day) !== undefined, { error: 'not-a-day' });

/** Colleagues to choose from: name and post, nothing else. */
export const colleaguesShape = z.object({
  colleagues: z.array(z.object({ account: z.string(), name: z.string(), title: z.string() })),
});

/** A refusal as it is told with a case. */
export const refusalShape = z.object({ code: z.string(), sentence: textShape });

const deadlineShape = z.object({ at: z.string(), day: z.string(), provisional: z.boolean() });

/** How the time of a case stands, as every screen shows it. */
export const timeShape = z.object({
  urgency: z.enum(['ample', 'half', 'last-day', 'late', 'none']),
  /** Working days after today up to the last one, or whole hours; negative when late. */
  left: z.number().nullable(),
  unit: z.enum(['workday', 'hour']),
  /** The nearer of the two that follow. */
  next: deadlineShape.nullable(),
  /** When it has to leave the state it is in, and when the whole of it has to be finished. */
  state: deadlineShape.nullable(),
  whole: deadlineShape.nullable(),
  /** Since when the clock stands still. */
  standsSince: z.string().nullable(),
});

export type TimeLeft = z.infer<typeof timeShape>;

/** A line of a case: a step, a comment, a hand-over, or that its time was over. */
export const lineShape = z.object({
  id: z.string(),
  kind: z.enum(['step', 'comment', 'hand-over', 'late']),
  step: z.string().nullable(),
  /** What the step is called, and what it tells those who wait. */
  label: textShape.nullable(),
  announces: textShape.nullable(),
  to: textShape.nullable(),
  at: z.string(),
  accountName: z.string(),
  role: z.string().nullable(),
  insteadOf: z.string().nullable(),
  otherName: z.string().nullable(),
  words: z.string().nullable(),
  extendedBy: z.number().nullable(),
  extendedUnit: z.enum(['workday', 'day', 'hour']).nullable(),
  /** What the step wrote into the case; sealed values masked. */
  values: z.record(z.string(), z.unknown()),
});

export type ShownLine = z.infer<typeof lineShape>;

/** A step that leads on from where the case is: what it asks, and why this person cannot take it, if so. */
export const offerShape = z.object({
  step: z.string(),
  label: textShape,
  needs: z.array(z.string()),
  takes: z.array(z.string()),
  reason: z.enum(['needed', 'welcome']).nullable(),
  aside: z.boolean(),
  batch: z.boolean(),
  /** Why this person cannot take it now; null where it can be taken. */
  refusal: refusalShape.nullable(),
});

export type ShownOffer = z.infer<typeof offerShape>;

/** What a department that was asked says of a case, beside those of the others. */
export const opinionShape = z.object({
  id: z.string(),
  owner: textShape,
  label: textShape,
  finished: z.boolean(),
  /** Its time is over and it has not answered. */
  late: z.boolean(),
  since: z.string(),
  due: deadlineShape.nullable(),
  words: z.string().nullable(),
});

export type ShownOpinion = z.infer<typeof opinionShape>;

/**
 * The views of an inbox: what waits for my desk, what was given to me, what is late in my area, what I opened and is not finished.
 */
export const inboxViews = ['waiting', 'mine', 'late', 'opened'] as const;
export type InboxView = (typeof inboxViews)[number];

const PAGE_MAX = 100; // a screen or two; batches go by the page

const narrowed = {
  procedure: z.string().max(80).optional(),
  state: z.string().max(60).optional(),
  place: z.string().max(15).optional(),
};

export const listInbox = operation({
  name: 'kernel.inbox',
  method: 'get',
  path: '/kernel/inbox',
  access: { to: 'signed-in' },
  quiet: true,
  label: { zh: '查看待办', en: 'See what waits' },
  input: z.strictObject({
    view: z.enum(inboxViews),
    ...narrowed,
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(PAGE_MAX).optional(),
  }),
  output: z.object({
    rows: z.array(
      z.object({
        procedure: z.string(),
        id: z.string(),
        version: z.number(),
        place: z.string(),
        placeName: z.string(),
        title: z.string(),
        state: z.string(),
        stateLabel: textShape,
        time: timeShape,
        openedBy: z.string(),
        openedAt: z.string(),
        assigneeName: z.string().nullable(),
        /** What the last step told those who wait. */
        news: textShape.nullable(),
        /** The steps that are this desk's to take; what stands in the way of one is said with it. */
        offers: z.array(offerShape),
      }),
    ),
    next: z.string().nullable(),
  }),
});

export const countInbox = operation({
  name: 'kernel.inbox-counts',
  method: 'get',
  path: '/kernel/inbox/counts',
  access: { to: 'signed-in' },
  quiet: true,
  label: { zh: '查看待办数', en: 'Count what waits' },
  input: z.strictObject({ place: narrowed.place }),
  output: z.object({
    views: z.record(z.enum(inboxViews), z.number()),
    /** How many of each view stand in which state of which procedure: the choices of the filter, with their numbers. */
    states: z.array(z.object({ view: z.enum(inboxViews), procedure: z.string(), state: z.string(), label: textShape, cases: z.number() })),
  }),
});
