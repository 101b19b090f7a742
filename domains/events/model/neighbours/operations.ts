import { operation, textShape } from '@linli/kernel/model';
import { z } from 'zod';
import { ROUTES_MAX } from './neighbour.ts';

const id = z.uuid();
const version = z.number().int().positive();
const url = z.string().trim().max(200);
const jurisdiction = z.string().trim().max(60);
const secret = z.string().max(200);
const forAdmin = (right: 'read' | 'write') => ({ to: 'register', register: 'events.neighbour', right }) as const;

const route = z.strictObject({ category: z.string().max(12), service: z.string().trim().min(1).max(60), reporter: z.boolean() });
export type Route = z.output<typeof route>;

const neighbourShape = z.object({
  id,
  version: z.number(),
  name: z.string(),
  url: z.string(),
  jurisdiction: z.string().nullable(),
  keySet: z.boolean(),
  format: z.enum(['json', 'xml']),
  updates: z.boolean(),
  active: z.boolean(),
  routes: z.array(route),
  /** How many events stand how with it. */
  counts: z.object({ waiting: z.number(), sent: z.number(), unsure: z.number(), failed: z.number() }),
  /** When its news were fetched last; ISO 8601. */
  fetchedAt: z.string().nullable(),
  /** Why that did not work the last time. */
  fault: textShape.nullable(),
});
export type NeighbourLine = z.output<typeof neighbourShape>;

export const listNeighbours = operation({
  name: 'events.list-neighbours',
  method: 'get',
  path: '/events/neighbours',
  access: forAdmin('read'),
  quiet: true,
  label: { zh: '查看对接系统', en: 'See the neighbour systems' },
  input: z.strictObject({}),
  output: z.object({
    neighbours: z.array(neighbourShape),
    categories: z.array(z.object({ number: z.string(), name: z.string(), public: z.boolean() })),
    /** The operator has opened networks of our own. */
    privateOpen: z.boolean(),
  }),
});

export const writeNeighbour = operation({
  name: 'events.write-neighbour',
  method: 'post',
  path: '/events/neighbours',
  access: forAdmin('write'),
  label: { zh: '填写对接系统', en: 'Write a neighbour system' },
  input: z.strictObject({
    id,
    /** 0: a new one. */
    version: z.number().int().min(0),
    name: z.string().trim().min(2).max(60),
    url,
    jurisdiction: jurisdiction.optional(),
    /** Left out: as before. */
    key: secret.optional(),
    format: z.enum(['json', 'xml']),
    updates: z.boolean(),
    active: z.boolean(),
    routes: z.array(route).max(ROUTES_MAX),
  }),
  output: z.object({ id }),
  refusals: ['bad-address', 'closed-address', 'key-anew', 'route-twice', 'no-such-category', 'too-many-neighbours', 'no-such-record', 'changed-meanwhile', 'already-ended'], // prettier-ignore
});

export const endNeighbour = operation({
  name: 'events.end-neighbour',
  method: 'post',
  path: '/events/neighbours/{id}/end',
  access: forAdmin('write'),
  label: { zh: '停用对接系统', en: 'End a neighbour system' },
  input: z.strictObject({ id, version, reason: z.string().trim().min(2).max(200) }),
  output: z.object({ id }),
  refusals: ['no-such-record', 'changed-meanwhile', 'already-ended'],
});

/** Asks the other side now and says what came back; nothing is kept and nothing reported. */
export const tryNeighbour = operation({
  name: 'events.try-neighbour',
  method: 'post',
  path: '/events/neighbours/try',
  access: forAdmin('write'),
  label: { zh: '试一试对接系统', en: 'Try a neighbour system' },
  input: z.strictObject({ id: id.optional(), url, jurisdiction: jurisdiction.optional(), key: secret.optional() }),
  output: z.object({
    reached: z.boolean(),
    sentence: textShape,
    format: z.enum(['json', 'xml']),
    updates: z.boolean(),
    services: z.array(z.object({ code: z.string(), name: z.string(), type: z.string() })),
  }),
  refusals: ['bad-address', 'closed-address'],
});
export type TriedAnswer = z.output<typeof tryNeighbour.output>;

const pushShape = z.object({
  id,
  event: id,
  number: z.string(),
  category: z.string(),
  state: z.enum(['waiting', 'sent', 'over', 'unsure', 'failed', 'dropped']),
  foreignNumber: z.string().nullable(),
  status: z.string().nullable(),
  tries: z.number(),
  nextAt: z.string().nullable(),
  fault: textShape.nullable(),
  at: z.string(),
});
export type PushLine = z.output<typeof pushShape>;

export const listPushes = operation({
  name: 'events.list-pushes',
  method: 'get',
  path: '/events/neighbours/{id}/pushes',
  access: forAdmin('read'),
  quiet: true,
  label: { zh: '查看外送的事件', en: 'See what was sent to a neighbour' },
  input: z.strictObject({ id }),
  /** Those that wait for somebody first, then the newest. */
  output: z.object({ pushes: z.array(pushShape) }),
});

/** The administrator looked at the other side: it is not there, so it goes once more. */
export const pushAgain = operation({
  name: 'events.push-again',
  method: 'post',
  path: '/events/pushes/{id}/again',
  access: forAdmin('write'),
  label: { zh: '再送一次', en: 'Send it again' },
  input: z.strictObject({ id }),
  output: z.object({ id }),
  refusals: ['no-such-push'],
});

export const neighbourOperations = [listNeighbours, writeNeighbour, endNeighbour, tryNeighbour, listPushes, pushAgain];
