import { lineShape, operation, placePattern, textShape } from '@linli/kernel/model';
import { z } from 'zod';
import { PHOTOS_MAX } from './limits.ts';
import { outgrowthKindCodes } from './registers/outgrowth.ts';

const id = z.uuid();
const county = z.string().regex(/^\d{6}$/);
const number = z.string().max(40);
const desks = ['grid-worker', 'community-worker', 'town-officer'] as const;
const read = { to: 'register', register: 'events.event', right: 'read' } as const;

const TEXT_MAX = 2_000; // what anybody types on a phone; a case field holds 4,000
const words = z.string().trim().min(2).max(TEXT_MAX);
const address = z.string().trim().max(200);
const lon = z.number().min(-180).max(180);
const lat = z.number().min(-90).max(90);
const position = z.strictObject({ lon, lat });
const name = z.string().trim().max(60);
const phone = z.string().trim().max(30);
const photos = z.array(id).max(PHOTOS_MAX);

const reported = z.object({ id, number: z.string(), state: textShape });
export type ReportedAnswer = z.output<typeof reported>;

export const reportEvent = operation({
  name: 'events.report-event',
  method: 'post',
  path: '/events/reports',
  access: { to: 'roles', roles: desks },
  label: { zh: '上报事件', en: 'Report an event' },
  input: z.strictObject({
    id,
    place: z.string().max(15),
    category: z.string().max(12),
    description: words,
    address: address.optional(),
    position: position.optional(),
    channel: z.enum(['grid', 'counter', 'phone']),
    reporterName: name.optional(),
    reporterPhone: phone.optional(),
    open: z.boolean().optional(),
    photos: photos.optional(),
    /** When it was seen, where it is reported later; never taken as later than now. */
    seenAt: z.iso.datetime({ offset: true }).optional(),
    /** False: nobody has looked yet what was reported nearby, so likely ones are answered instead. Left out or true: looked at. */
    again: z.boolean().optional(),
    /** It is the same as this one: linked to it, and told when it is done. */
    sameAs: id.optional(),
  }),
  output: reported,
  refusals: [
    'no-such-category',
    'place-unfit',
    'wrong-level',
    'place-ended',
    'reported-before',
    'no-main-event',
    'record-exists',
    'file-not-yours',
  ],
});

const near = z.object({
  id,
  number: z.string(),
  categoryName: z.string(),
  address: z.string().nullable(),
  state: textShape,
  reportedAt: z.string(),
  metres: z.number(),
  /** Share of the pairs of signs that both texts have, 0 to 1. */
  alike: z.number(),
});
export type NearAnswer = z.output<typeof near>;

export const listNearby = operation({
  name: 'events.list-nearby',
  method: 'get',
  path: '/events/nearby',
  access: { to: 'roles', roles: desks },
  quiet: true,
  label: { zh: '附近是不是已经有人报过', en: 'See whether somebody reported it already' },
  input: z.strictObject({
    category: z.string().max(12),
    lon: z.coerce.number().min(-180).max(180),
    lat: z.coerce.number().min(-90).max(90),
    description: z.string().max(TEXT_MAX).optional(),
    address: address.optional(),
  }),
  output: z.object({ events: z.array(near) }),
  refusals: ['no-such-category'],
});

const categoryLine = z.object({
  number: z.string(),
  label: textShape,
  class: z.string(),
  classLabel: textShape,
  urgent: z.boolean(),
  public: z.boolean(),
  advice: z.string().nullable(),
});

/** For anybody who is about to report: what there is to choose from. */
export const listCategories = operation({
  name: 'events.list-categories',
  method: 'get',
  path: '/events/categories',
  access: { to: 'anyone' },
  quiet: true,
  label: { zh: '查看事件类别', en: 'See the categories of events' },
  input: z.strictObject({ county }),
  output: z.object({ categories: z.array(categoryLine) }),
  refusals: ['no-such-county'],
});
export type CategoryLine = z.output<typeof categoryLine>;

/** By a resident, with or without a session; the place is the community that was chosen. */
export const reportAsResident = operation({
  name: 'events.report-as-resident',
  method: 'post',
  path: '/events/resident-reports',
  access: { to: 'anyone' },
  label: { zh: '居民上报', en: 'Report as a resident' },
  input: z.strictObject({
    id,
    place: z.string().regex(/^\d{12}$/),
    category: z.string().max(12),
    description: words,
    address: address.optional(),
    position: position.optional(),
    name: name.optional(),
    phone: phone.optional(),
    open: z.boolean().optional(),
    photos: photos.optional(),
    /** It was looked at what others reported nearby, and is something else. */
    again: z.boolean().optional(),
    /** It is the same as this one: linked to it, and told when it is done. */
    sameAs: id.optional(),
  }),
  output: reported,
  refusals: [
    'no-such-category',
    'place-unfit',
    'no-such-county',
    'place-ended',
    'phone-needed',
    'reported-enough',
    'reported-before',
    'no-main-event',
    'record-exists',
    'file-not-yours',
  ],
});

const publicEvent = z.object({
  id,
  number: z.string(),
  place: z.string(),
  placeName: z.string(),
  category: z.string(),
  categoryName: z.string(),
  class: z.string(),
  description: z.string(),
  address: z.string().nullable(),
  position: z.tuple([z.number(), z.number()]).nullable(),
  state: textShape,
  closed: z.boolean(),
  reportedAt: z.string(),
  outcome: z.string().nullable(),
});

export const listPublicEvents = operation({
  name: 'events.list-public',
  method: 'get',
  path: '/events/public',
  access: { to: 'anyone' },
  quiet: true,
  label: { zh: '公开的事件', en: 'Events that everybody sees' },
  input: z.strictObject({
    county,
    place: z.string().regex(placePattern).optional(),
    status: z.enum(['open', 'closed']).optional(),
    after: z.string().max(80).optional(),
    limit: z.coerce.number().int().min(1).max(100).optional(),
  }),
  output: z.object({ events: z.array(publicEvent), next: z.string().nullable() }),
  refusals: ['no-such-county'],
});

/** Without an account: where it stands, to number and last four digits. */
export const followEvent = operation({
  name: 'events.follow-event',
  method: 'post',
  path: '/events/follow',
  access: { to: 'anyone' },
  quiet: true,
  label: { zh: '凭编号查事件', en: 'Follow an event by its number' },
  input: z.strictObject({ number, phoneTail: z.string().regex(/^\d{4}$/) }),
  output: z.object({
    found: z
      .object({
        categoryName: z.string(),
        state: textShape,
        since: z.string(),
        due: z.string().nullable(),
        outcome: z.string().nullable(),
      })
      .nullable(),
    sentence: textShape.nullable(),
  }),
});

const mine = z.object({
  id,
  number: z.string(),
  categoryName: z.string(),
  address: z.string().nullable(),
  state: z.string(),
  stateLabel: textShape,
  reportedAt: z.string(),
  due: z.string().nullable(),
});
export type MyEvent = z.output<typeof mine>;

export const myEvents = operation({
  name: 'events.my-events',
  method: 'get',
  path: '/events/mine',
  access: { to: 'roles', roles: ['resident'] },
  quiet: true,
  label: { zh: '我上报的', en: 'What I reported' },
  input: z.strictObject({ after: z.string().max(60).optional() }),
  output: z.object({ events: z.array(mine), next: z.string().nullable() }),
});

export const myEvent = operation({
  name: 'events.my-event',
  method: 'get',
  path: '/events/mine/{id}',
  access: { to: 'roles', roles: ['resident'] },
  label: { zh: '我上报的一件', en: 'One that I reported' },
  input: z.strictObject({ id }),
  output: mine.extend({
    version: z.number(),
    description: z.string(),
    outcome: z.string().nullable(),
    satisfaction: z.string().nullable(),
    lines: z.array(lineShape.pick({ step: true, announces: true, at: true, words: true })),
    may: z.object({ withdraw: z.boolean(), object: z.boolean(), rate: z.boolean(), reopen: z.boolean() }),
  }),
  refusals: ['no-such-record'],
});

/** Another category: department and limits follow from it, nobody types them. */
export const sortEvent = operation({
  name: 'events.sort-event',
  method: 'post',
  path: '/events/event/{id}/sort',
  access: { to: 'register', register: 'events.event', right: 'write' },
  label: { zh: '改类别', en: 'Change the category' },
  input: z.strictObject({ id, version: z.number().int().positive(), category: z.string().max(12) }),
  output: z.object({ id, state: z.string() }),
  refusals: ['no-such-category', 'step-not-yours', 'wrong-state', 'changed-meanwhile', 'no-such-record', 'with-somebody-else'],
});

const node = z.object({
  register: z.string(),
  registerLabel: textShape,
  record: id,
  kind: z.string(),
  /** What it is called, where it may be seen; else only that it is there. */
  title: z.string().nullable(),
  /** Where its page is, where it may be seen. */
  address: z.string().nullable(),
});
export type LineageNode = z.output<typeof node>;

/** What came of an event, and what it came from: other reports of the same, records that it became. */
export const getLineage = operation({
  name: 'events.get-lineage',
  method: 'get',
  path: '/events/event/{id}/lineage',
  access: read,
  quiet: true,
  label: { zh: '来龙去脉', en: 'What came of it' },
  input: z.strictObject({ id }),
  output: z.object({ became: z.array(node), sameAs: z.array(node) }),
  refusals: ['no-such-record'],
});

const kind = z.enum(outgrowthKindCodes.items.map(({ code }) => code) as ['application', ...string[]]);

/** A record that was made out of an event is linked to it; whoever links sees both. */
export const linkOutgrowth = operation({
  name: 'events.link-outgrowth',
  method: 'post',
  path: '/events/event/{id}/outgrowths',
  access: { to: 'register', register: 'events.outgrowth', right: 'write' },
  label: { zh: '记下转办', en: 'Note what came of it' },
  input: z.strictObject({ id, kind, register: z.string().max(60), record: id }),
  output: z.object({ id }),
  refusals: ['no-such-record', 'linked-already', 'role-may-not'],
});

/** A hazard of the ledger or a dispute, filled from the event; nothing is typed twice. */
export const becomeRecord = operation({
  name: 'events.become-record',
  method: 'post',
  path: '/events/event/{id}/become',
  access: { to: 'register', register: 'events.outgrowth', right: 'write' },
  label: { zh: '转成台账记录', en: 'Make a record of it' },
  input: z.strictObject({ id, into: z.enum(['hazard', 'mediation']) }),
  output: z.object({ register: z.string(), record: id }),
  refusals: ['no-such-record', 'not-of-this-class', 'linked-already', 'role-may-not', 'party-needed'],
});

const stage = z.object({
  state: z.string(),
  label: textShape,
  open: z.number(),
  late: z.number(),
  /** Median hours that the open ones have been here. */
  medianHours: z.number().nullable(),
});

/** How the events of the area stand: backlog and dwell time by stage, who is behind, how long it takes. */
export const getBoard = operation({
  name: 'events.get-board',
  method: 'get',
  path: '/events/board',
  access: { to: 'roles', roles: ['community-worker', 'town-officer', 'county-officer'] },
  quiet: true,
  label: { zh: '事件看板', en: 'Board of events' },
  input: z.strictObject({ days: z.coerce.number().int().min(1).max(366).optional() }),
  output: z.object({
    days: z.number(),
    reported: z.number(),
    closed: z.number(),
    open: z.number(),
    late: z.number(),
    /** Hours from report to solution of those solved in the days asked. */
    medianHours: z.number().nullable(),
    rates: z.array(z.object({ key: z.string(), label: textShape, of: z.number(), per: z.number() })),
    stages: z.array(stage),
    places: z.array(z.object({ place: z.string(), open: z.number(), late: z.number() })),
    classes: z.array(z.object({ class: z.string(), label: textShape, reported: z.number(), open: z.number() })),
  }),
});
export type BoardAnswer = z.output<typeof getBoard.output>;

export const eventOperations = [
  reportEvent,
  listNearby,
  listCategories,
  reportAsResident,
  listPublicEvents,
  followEvent,
  myEvents,
  myEvent,
  sortEvent,
  getLineage,
  linkOutgrowth,
  becomeRecord,
  getBoard,
];
