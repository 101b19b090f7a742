import { type Refusal, isRefusal } from '@linli/kernel/model';
import { type Wire, type WireAnswer, type WireRequest, wire } from '@linli/kernel/server';
import {
  type Open311Service,
  open311Report,
  open311Requests,
  open311Services,
  open311Token,
  open311Update,
  open311Updates,
} from '../../model/open311/operations.ts';
import { type Fields, type Listed, documentIn, errorsIn, formatOf } from './document.ts';
import { definitionOf, requestFields, serviceFields, updateFields } from './fields.ts';

const SPECIFICATION = 'http://wiki.open311.org/GeoReport_v2';
/** When the endpoints last changed; ISO 8601 with its offset. */
const CHANGESET = '2026-11-28T00:00:00+08:00';
const BYTES_MAX = 131_072; // 4,000 signs, encoded, and their attributes
const POSTS_OF_KEY = 600; // what the largest rate of a key allows; the key's own is counted with it

const production = '/open311/v2';
const test = '/open311/test/v2';

/** GeoReport v2 knows 404 for what is not there, 403 for keys and 400 for the rest; waiting is told by HTTP itself. */
const statusOf = ({ kind }: Refusal): number =>
  kind === 'unknown' ? 404 : kind === 'forbidden' ? 403 : kind === 'limited' ? 429 : kind === 'unavailable' ? 503 : 400;

function refused({ path }: Pick<WireRequest, 'path'>, refusal: Refusal): WireAnswer {
  const status = statusOf(refusal);
  const seconds = refusal.retrySeconds;
  const answer = errorsIn(formatOf(path), status, refusal.sentence.zh);
  return seconds === undefined ? answer : { ...answer, headers: { 'Retry-After': String(seconds) } };
}

const badFormat = (path: string): WireAnswer => errorsIn(formatOf(path), 404, '只有 .xml 和 .json 两种格式。');

const listOf = (item: string, of: readonly Fields[]): Listed => ({ item, of });

/** A parameter that is empty is one that was not sent. */
const asked = ({ query, form }: WireRequest, name: string): string | undefined => {
  const text = form.text(name) || (query.get(name) ?? '').trim();
  return text === '' ? undefined : text;
};

const jurisdictionOf = (request: WireRequest): { jurisdiction?: string } => {
  const jurisdiction = asked(request, 'jurisdiction_id');
  return jurisdiction === undefined ? {} : { jurisdiction };
};

/** `attribute[CODE]=v`, and `attribute[CODE][]=v` as often as there are values. */
function attributesIn({ form }: WireRequest): Record<string, string[]> {
  const found = form.names.flatMap((name): [string, string[]][] => {
    const code = /^attribute\[([^\][]{1,60})\](\[\])?$/.exec(name)?.[1];
    return code === undefined ? [] : [[code, [...form.all(name)]]];
  });
  const all = new Map<string, string[]>();
  for (const [code, values] of found) all.set(code, [...(all.get(code) ?? []), ...values]);
  return Object.fromEntries(all);
}

const present = <T extends Record<string, string | undefined>>(values: T): { [K in keyof T]?: string } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: string };

async function services(request: WireRequest, trial: 'true' | 'false'): Promise<Open311Service[] | Refusal> {
  const answer = await request.ask(open311Services, { trial, ...jurisdictionOf(request) });
  return isRefusal(answer) ? answer : answer.services;
}

async function listServices(request: WireRequest, trial: 'true' | 'false'): Promise<WireAnswer> {
  const all = await services(request, trial);
  return isRefusal(all) ? refused(request, all) : documentIn(formatOf(request.path), 'services', listOf('service', all.map(serviceFields)));
}

async function oneService(request: WireRequest, trial: 'true' | 'false'): Promise<WireAnswer> {
  const all = await services(request, trial);
  if (isRefusal(all)) return refused(request, all);
  const found = all.find(({ code, attributes }) => code === request.params['code'] && attributes.length > 0);
  return found === undefined
    ? errorsIn(formatOf(request.path), 404, '没有这个 service_code，或者它没有要问的。')
    : documentIn(formatOf(request.path), 'service_definition', definitionOf(found));
}

async function listRequests(request: WireRequest, trial: 'true' | 'false', id?: string): Promise<WireAnswer> {
  const answer = await request.ask(open311Requests, {
    trial,
    ...jurisdictionOf(request),
    ...present(
      id === undefined
        ? {
            ids: asked(request, 'service_request_id'),
            services: asked(request, 'service_code'),
            from: asked(request, 'start_date'),
            until: asked(request, 'end_date'),
            status: asked(request, 'status'),
            page: asked(request, 'page'),
            pageSize: asked(request, 'page_size'),
          }
        : { ids: id },
    ),
  });
  if (isRefusal(answer)) return refused(request, answer);
  if (id !== undefined && answer.requests.length === 0)
    return errorsIn(formatOf(request.path), 404, '没有这个 service_request_id，或者它不公开。');
  return documentIn(formatOf(request.path), 'service_requests', listOf('request', answer.requests.map(requestFields)));
}

async function report(request: WireRequest, trial: boolean): Promise<WireAnswer> {
  const answer = await request.ask(open311Report, {
    trial,
    key: asked(request, 'api_key') ?? '',
    service: asked(request, 'service_code') ?? '',
    attributes: attributesIn(request),
    ...jurisdictionOf(request),
    ...present({
      lat: asked(request, 'lat'),
      long: asked(request, 'long'),
      address: asked(request, 'address_string'),
      addressId: asked(request, 'address_id'),
      description: asked(request, 'description'),
      firstName: asked(request, 'first_name'),
      lastName: asked(request, 'last_name'),
      phone: asked(request, 'phone'),
      mediaUrl: asked(request, 'media_url'),
    }),
  });
  if (isRefusal(answer)) return refused(request, answer);
  const made: Fields = {
    ...(answer.id === null ? {} : { service_request_id: answer.id }),
    ...(answer.token === null ? {} : { token: answer.token }),
    service_notice: answer.type === 'blackbox' ? '已收到。这一类不公开，没有查询编号。' : '已收到，会按时限办理。',
    account_id: null,
  };
  return documentIn(formatOf(request.path), 'service_requests', listOf('request', [made]));
}

async function token(request: WireRequest, trial: 'true' | 'false'): Promise<WireAnswer> {
  const answer = await request.ask(open311Token, { trial, token: request.params['token'] ?? '', ...jurisdictionOf(request) });
  if (isRefusal(answer)) return refused(request, answer);
  const made: Fields = { service_request_id: answer.id, token: answer.token };
  return documentIn(formatOf(request.path), 'service_requests', listOf('request', [made]));
}

async function listUpdates(request: WireRequest, trial: 'true' | 'false'): Promise<WireAnswer> {
  const answer = await request.ask(open311Updates, {
    trial,
    ...jurisdictionOf(request),
    ...present({
      key: asked(request, 'api_key'),
      from: asked(request, 'start_date'),
      until: asked(request, 'end_date'),
      page: asked(request, 'page'),
      pageSize: asked(request, 'page_size'),
    }),
  });
  if (isRefusal(answer)) return refused(request, answer);
  const rows = answer.updates.map(updateFields);
  return documentIn(formatOf(request.path), 'service_request_updates', listOf('request_update', rows));
}

/** Name, phone and mail of whoever wrote it are not taken: a line of the timeline is no place for them. */
async function update(request: WireRequest, trial: boolean): Promise<WireAnswer> {
  const answer = await request.ask(open311Update, {
    trial,
    key: asked(request, 'api_key') ?? '',
    request: asked(request, 'service_request_id') ?? '',
    ...jurisdictionOf(request),
    ...present({
      update: asked(request, 'update_id'),
      at: asked(request, 'updated_datetime'),
      status: asked(request, 'status'),
      description: asked(request, 'description'),
      mediaUrl: asked(request, 'media_url'),
    }),
  });
  if (isRefusal(answer)) return refused(request, answer);
  return documentIn(formatOf(request.path), 'service_request_updates', listOf('request_update', [{ update_id: answer.id }]));
}

function discovery({ path, origin }: WireRequest): WireAnswer {
  const endpoint = (base: string, type: string): Fields => ({
    specification: SPECIFICATION,
    url: `${origin}${base}`,
    changeset: CHANGESET,
    type,
    formats: { item: 'format', of: ['text/xml', 'application/json'] },
  });
  return documentIn(formatOf(path), 'discovery', {
    changeset: CHANGESET,
    contact: '县综合服务管理平台的系统管理员；居民请打 12345。',
    key_service: '系统管理员在“接口密钥”里发放 api_key；测试地址用同一把。',
    endpoints: listOf('endpoint', [endpoint(production, 'production'), endpoint(test, 'test')]),
  });
}

/** Only the two formats of the protocol; others are not there. */
const inFormat =
  (handle: (request: WireRequest) => Promise<WireAnswer> | WireAnswer) =>
  (request: WireRequest): Promise<WireAnswer> | WireAnswer =>
    ['xml', 'json'].includes(request.params['format'] ?? '') ? handle(request) : badFormat(request.path);

const shared = {
  bytesMax: BYTES_MAX,
  fault: ({ status, sentence, path }) => errorsIn(formatOf(path), status, sentence.zh),
} satisfies Pick<Wire, 'bytesMax' | 'fault'>;

function endpointAt(base: string, trial: boolean): Wire[] {
  const flag = trial ? 'true' : 'false';
  return [
    wire({ ...shared, path: `${base}/discovery.{format}`, asks: [], get: inFormat(discovery) }),
    wire({
      ...shared,
      path: `${base}/services.{format}`,
      asks: [open311Services.name],
      get: inFormat((request) => listServices(request, flag)),
    }),
    wire({
      ...shared,
      path: `${base}/services/{code}.{format}`,
      asks: [open311Services.name],
      get: inFormat((request) => oneService(request, flag)),
    }),
    wire({
      ...shared,
      path: `${base}/requests.{format}`,
      asks: [open311Requests.name, open311Report.name],
      key: { parameter: 'api_key', perMinute: POSTS_OF_KEY },
      perMinute: { post: POSTS_OF_KEY },
      get: inFormat((request) => listRequests(request, flag)),
      post: inFormat((request) => report(request, trial)),
    }),
    wire({
      ...shared,
      path: `${base}/servicerequestupdates.{format}`,
      asks: [open311Updates.name, open311Update.name],
      key: { parameter: 'api_key', perMinute: POSTS_OF_KEY },
      perMinute: { post: POSTS_OF_KEY },
      get: inFormat((request) => listUpdates(request, flag)),
      post: inFormat((request) => update(request, trial)),
    }),
    wire({
      ...shared,
      path: `${base}/requests/{id}.{format}`,
      asks: [open311Requests.name],
      get: inFormat((request) => listRequests(request, flag, request.params['id'] ?? '')),
    }),
    wire({
      ...shared,
      path: `${base}/tokens/{token}.{format}`,
      asks: [open311Token.name],
      get: inFormat((request) => token(request, flag)),
    }),
  ];
}

/** Open311 GeoReport v2 with its update extension: the production endpoint, and one to try things out whose data stay apart. */
export const open311Wires: readonly Wire[] = [...endpointAt(test, true), ...endpointAt(production, false)];
