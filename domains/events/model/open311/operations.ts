import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { KEY_RATE_MAX } from './access-key.ts';
import { attributeShape } from './definition.ts';

/** `jurisdiction_id`: the code of the county; may be left out where only one is served. */
const jurisdiction = z.string().max(60).optional();
/** The test endpoint: data apart, never shown nor counted, gone after a day. */
const trial = z.stringbool();
const short = z.string().max(200).optional();
const anyone = { to: 'anyone' } as const;

const DESCRIPTION_MAX = 4_000; // GeoReport v2
const LIST_MAX = 8_000; // some hundred ids or codes

const serviceShape = z.object({
  code: z.string(),
  name: z.string(),
  description: z.string(),
  type: z.enum(['realtime', 'batch', 'blackbox']),
  group: z.string(),
  attributes: z.array(attributeShape),
});
export type Open311Service = z.output<typeof serviceShape>;

export const open311Services = operation({
  name: 'events.open311-services',
  method: 'get',
  path: '/events/open311/services',
  access: anyone,
  quiet: true,
  label: { zh: '接口：查看事件类别', en: 'Interface: see the services' },
  input: z.strictObject({ jurisdiction, trial }),
  output: z.object({ services: z.array(serviceShape) }),
  refusals: ['no-such-county', 'county-needed'],
});

export const open311Report = operation({
  name: 'events.open311-report',
  method: 'post',
  path: '/events/open311/requests',
  access: anyone,
  label: { zh: '接口：报一件事', en: 'Interface: send a report' },
  input: z.strictObject({
    jurisdiction,
    trial: z.boolean(),
    key: z.string().max(100),
    service: z.string().max(60),
    lat: z.string().max(40).optional(),
    long: z.string().max(40).optional(),
    address: short,
    addressId: short,
    attributes: z.record(z.string().max(60), z.array(z.string().max(1_000)).max(50)),
    description: z.string().max(DESCRIPTION_MAX).optional(),
    firstName: z.string().max(60).optional(),
    lastName: z.string().max(60).optional(),
    phone: z.string().max(30).optional(),
    mediaUrl: z.string().max(500).optional(),
  }),
  output: z.object({ type: z.enum(['realtime', 'batch', 'blackbox']), id: z.string().nullable(), token: z.string().nullable() }),
  refusals: [
    'no-such-county',
    'county-needed',
    'key-invalid',
    'key-rate',
    'no-such-service',
    'place-needed',
    'place-bad',
    'attribute-needed',
    'attribute-unfit',
    'not-a-phone',
  ],
});

const requestShape = z.object({
  id: z.string(),
  closed: z.boolean(),
  notes: z.string().nullable(),
  serviceCode: z.string(),
  serviceName: z.string(),
  description: z.string(),
  agency: z.string().nullable(),
  /** ISO 8601 in UTC. */
  requestedAt: z.string(),
  updatedAt: z.string(),
  expectedAt: z.string().nullable(),
  address: z.string().nullable(),
  lat: z.number().nullable(),
  long: z.number().nullable(),
});
export type Open311Request = z.output<typeof requestShape>;

export const open311Requests = operation({
  name: 'events.open311-requests',
  method: 'get',
  path: '/events/open311/requests',
  access: anyone,
  quiet: true,
  label: { zh: '接口：查看公开的事件', en: 'Interface: see what was reported' },
  input: z.strictObject({
    jurisdiction,
    trial,
    /** Separated by commas; asked for, they override everything else. */
    ids: z.string().max(LIST_MAX).optional(),
    services: z.string().max(LIST_MAX).optional(),
    from: z.string().max(40).optional(),
    until: z.string().max(40).optional(),
    status: z.string().max(40).optional(),
    page: z.string().max(10).optional(),
    pageSize: z.string().max(10).optional(),
  }),
  output: z.object({ requests: z.array(requestShape) }),
  refusals: ['no-such-county', 'county-needed', 'bad-date', 'span-too-long', 'bad-status', 'bad-page', 'no-such-service'],
});

export const open311Token = operation({
  name: 'events.open311-token',
  method: 'get',
  path: '/events/open311/tokens',
  access: anyone,
  quiet: true,
  label: { zh: '接口：凭回执号查编号', en: 'Interface: find the number by its token' },
  input: z.strictObject({ jurisdiction, trial, token: z.string().max(60) }),
  output: z.object({ id: z.string().nullable(), token: z.string() }),
  refusals: ['no-such-county', 'county-needed', 'no-such-token'],
});

const updateShape = z.object({
  id: z.string(),
  request: z.string(),
  status: z.string(),
  /** ISO 8601 in UTC. */
  at: z.string(),
  description: z.string(),
});
export type Open311Update = z.output<typeof updateShape>;

/** What happened to events that everybody may see, the oldest first: the other side goes on from the last one. */
export const open311Updates = operation({
  name: 'events.open311-updates',
  method: 'get',
  path: '/events/open311/updates',
  access: anyone,
  quiet: true,
  label: { zh: '接口：查看进展', en: 'Interface: see how requests go' },
  input: z.strictObject({
    jurisdiction,
    trial,
    /** Not needed for reading; one that is sent has to be right. */
    key: z.string().max(100).optional(),
    from: z.string().max(40).optional(),
    until: z.string().max(40).optional(),
    page: z.string().max(10).optional(),
    pageSize: z.string().max(10).optional(),
  }),
  output: z.object({ updates: z.array(updateShape) }),
  refusals: ['no-such-county', 'county-needed', 'key-invalid', 'bad-date', 'span-too-long', 'bad-page'],
});

/** What another system has to say of an event: a line of its timeline. A state that it names is its word, and moves nothing. */
export const open311Update = operation({
  name: 'events.open311-update',
  method: 'post',
  path: '/events/open311/updates',
  access: anyone,
  label: { zh: '接口：补充进展', en: 'Interface: add to a request' },
  input: z.strictObject({
    jurisdiction,
    trial: z.boolean(),
    key: z.string().max(100),
    request: z.string().max(60),
    /** Id that the other side gave it: sent twice, it is kept once. */
    update: z.string().max(100).optional(),
    at: z.string().max(40).optional(),
    status: z.string().max(40).optional(),
    description: z.string().max(DESCRIPTION_MAX).optional(),
    mediaUrl: z.string().max(500).optional(),
  }),
  output: z.object({ id: z.string() }),
  refusals: [
    'no-such-county',
    'county-needed',
    'key-invalid',
    'key-rate',
    'no-such-request',
    'bad-update-status',
    'bad-date',
    'words-needed',
  ],
});

const keyShape = z.object({
  id: z.string(),
  version: z.number(),
  system: z.string(),
  contact: z.string().nullable(),
  tail: z.string(),
  perMinute: z.number(),
  fallback: z.string(),
  issuedAt: z.string(),
  revokedAt: z.string().nullable(),
});
export type AccessKeyLine = z.output<typeof keyShape>;
const forAdmin = (right: 'read' | 'write') => ({ to: 'register', register: 'events.access-key', right }) as const;

export const listKeys = operation({
  name: 'events.list-keys',
  method: 'get',
  path: '/events/keys',
  access: forAdmin('read'),
  quiet: true,
  label: { zh: '查看接口密钥', en: 'See the access keys' },
  input: z.strictObject({}),
  output: z.object({ keys: z.array(keyShape), jurisdiction: z.string() }),
});

export const issueKey = operation({
  name: 'events.issue-key',
  method: 'post',
  path: '/events/keys',
  access: forAdmin('write'),
  label: { zh: '发放接口密钥', en: 'Issue an access key' },
  input: z.strictObject({
    id: z.uuid(),
    system: z.string().trim().min(2).max(60),
    contact: z.string().trim().max(60).optional(),
    perMinute: z.number().int().min(1).max(KEY_RATE_MAX),
    fallback: z.string().max(15),
  }),
  /** The key itself, this once; null when it was issued by an earlier try and cannot be shown again. */
  output: z.object({ id: z.string(), key: z.string().nullable() }),
  refusals: ['place-unfit'],
});

export const revokeKey = operation({
  name: 'events.revoke-key',
  method: 'post',
  path: '/events/keys/{id}/revoke',
  access: forAdmin('write'),
  label: { zh: '吊销接口密钥', en: 'Revoke an access key' },
  input: z.strictObject({ id: z.uuid(), version: z.number().int().positive(), reason: z.string().trim().min(2).max(200) }),
  output: z.object({ id: z.string() }),
  refusals: ['no-such-record', 'changed-meanwhile', 'already-ended'],
});

export const open311Operations = [
  open311Services,
  open311Report,
  open311Requests,
  open311Token,
  open311Updates,
  open311Update,
  listKeys,
  issueKey,
  revokeKey,
];
