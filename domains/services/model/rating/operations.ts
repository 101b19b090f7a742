import { operation, textShape } from '@linli/kernel/model';
import { z } from 'zod';

const whole = z.number().int();
const token = z.string().regex(/^\d{6}-[A-Za-z0-9_-]{43}$/);
const grade = z.enum(['1', '2', '3', '4', '5']);
const rates = z.object({
  key: z.string(),
  finished: whole,
  /** Null where fewer than five could be told apart. */
  rated: whole.nullable(),
  goodTenths: whole.nullable(),
  ratedTenths: whole.nullable(),
});

/** What a link is for. The token goes in the body: an address is written down in too many places. */
export const openRating = operation({
  name: 'services.open-rating',
  method: 'post',
  path: '/services/rating/open',
  access: { to: 'anyone' },
  quiet: true,
  label: { zh: '打开评价链接', en: 'Open a rating link' },
  input: z.strictObject({ token }),
  output: z.object({
    itemName: z.string(),
    finishedOn: z.string(),
    channel: z.enum(['online', 'counter']),
    /** `open`: not rated yet. */
    state: z.enum(['open', 'rated']),
    /** Of a bad rating that was given by this link: what became of it. */
    followUp: z.object({ state: textShape, answer: z.string().nullable(), mayRateAgain: z.boolean() }).nullable(),
  }),
  refusals: ['rating-link-void', 'staff-may-not-rate'],
});

export const giveRating = operation({
  name: 'services.give-rating',
  method: 'post',
  path: '/services/rating',
  access: { to: 'anyone' },
  quiet: true,
  label: { zh: '评价', en: 'Rate' },
  input: z.strictObject({
    token,
    grade,
    aspects: z.array(z.string().max(40)).max(10),
    words: z.string().trim().max(1000),
    /** Of a bad rating, where the rater wants to be called. */
    phone: z.string().trim().max(20).nullable(),
  }),
  output: z.object({ done: z.literal(true), followed: z.boolean() }),
  refusals: ['rating-link-void', 'rated-already', 'staff-may-not-rate', 'not-an-aspect', 'not-a-phone'],
});

/** Once, when a bad rating was answered. */
export const rateAgain = operation({
  name: 'services.rate-again',
  method: 'post',
  path: '/services/rating/again',
  access: { to: 'anyone' },
  quiet: true,
  label: { zh: '再次评价', en: 'Rate again' },
  input: z.strictObject({ token, grade }),
  output: z.object({ done: z.literal(true) }),
  refusals: ['rating-link-void', 'not-answered-yet', 'staff-may-not-rate'],
});

const link = z.object({ token });

/** A fresh link for whoever stands at the counter, shown as a QR code. Noted in the trail: one of these for each person is enough. */
export const ratingLink = operation({
  name: 'services.rating-link',
  method: 'post',
  path: '/services/applications/{id}/rating-link',
  access: { to: 'roles', roles: ['community-worker', 'town-officer'] },
  label: { zh: '出示评价码', en: 'Show the rating code' },
  input: z.strictObject({ id: z.uuid() }),
  output: link,
  refusals: ['no-such-record', 'nothing-to-rate', 'rated-already', 'links-enough'],
});

/** The same for the resident whose application it is. */
export const myRatingLink = operation({
  name: 'services.my-rating-link',
  method: 'post',
  path: '/services/my/applications/{id}/rating-link',
  access: { to: 'roles', roles: ['resident'] },
  label: { zh: '评价我的申请', en: 'Rate my application' },
  input: z.strictObject({ id: z.uuid() }),
  output: link,
  refusals: ['no-such-record', 'nothing-to-rate', 'rated-already', 'links-enough'],
});

export const seeRates = operation({
  name: 'services.rating-rates',
  method: 'get',
  path: '/services/rating/rates',
  access: { to: 'register', register: 'services.rating-follow-up', right: 'read' },
  quiet: true,
  label: { zh: '查看好差评', en: 'See the ratings' },
  input: z.strictObject({ place: z.string().regex(/^\d{6,15}$/) }),
  output: z.object({
    from: z.string(),
    total: rates,
    items: z.array(rates),
    months: z.array(rates),
    /** What was said, in no order and without its grade or month; none where too few rated. */
    words: z.array(z.string()),
    open: whole,
  }),
  refusals: ['place-outside'],
});

/** Applicants to be asked by telephone: three days after a message, not rated. For the town, which did not handle them itself. */
export const ratingCalls = operation({
  name: 'services.rating-calls',
  method: 'get',
  path: '/services/rating/calls',
  access: { to: 'roles', roles: ['town-officer'] },
  quiet: true,
  label: { zh: '查看回访名单', en: 'See who is to be called' },
  input: z.strictObject({}),
  output: z.object({ rows: z.array(z.object({ application: z.uuid(), itemName: z.string(), finishedOn: z.string(), place: z.string() })) }),
});

export const ratingOperations = [openRating, giveRating, rateAgain, ratingLink, myRatingLink, seeRates, ratingCalls];

export type OpenedRating = z.output<typeof openRating.output>;
export type RatesShown = z.output<typeof rates>;
