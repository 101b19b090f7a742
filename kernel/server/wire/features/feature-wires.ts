import { type Feature, type FeatureCollection, type FeaturePage, type Refusal, isRefusal } from '../../../model/index.ts';
import { type Wire, type WireAnswer, type WireRequest, wire } from '../wire.ts';
import { apiDocument } from './api-document.ts';

const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
const CONFORMS = ['core', 'oas30', 'geojson'].map((each) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${each}`);
const API_TYPE = 'application/vnd.oai.openapi+json;version=3.0';
const GEO_TYPE = 'application/geo+json';
const JSON_TYPE = 'application/json';

interface Link {
  readonly href: string;
  readonly rel: string;
  readonly type: string;
  readonly title?: string;
}

const answer = (body: object, type: string = JSON_TYPE, status = 200): WireAnswer => ({
  status,
  type: type === GEO_TYPE || type === API_TYPE ? type : `${type}; charset=utf-8`,
  body: JSON.stringify(body),
});

const titles: Record<number, string> = { 400: 'Bad Request', 404: 'Not Found', 405: 'Method Not Allowed', 413: 'Content Too Large', 429: 'Too Many Requests', 500: 'Internal Server Error', 503: 'Service Unavailable' }; // prettier-ignore

/** RFC 7807; the detail is for people. */
const problem = (status: number, detail: string): WireAnswer =>
  answer({ type: 'about:blank', title: titles[status] ?? 'Error', status, detail }, 'application/problem+json', status);

const statuses: Partial<Record<Refusal['kind'], number>> = { unknown: 404, limited: 429, unavailable: 503 };

function refused({ kind, sentence, retrySeconds }: Refusal): WireAnswer {
  const said = problem(statuses[kind] ?? 400, sentence.zh);
  return retrySeconds === undefined ? said : { ...said, headers: { 'Retry-After': String(retrySeconds) } };
}

/** Where the reader stands: `/ogc`, or `/ogc/610921` where the county was named. */
const baseOf = ({ origin, params }: WireRequest): string =>
  `${origin}/ogc${params['county'] === undefined ? '' : `/${encodeURIComponent(params['county'])}`}`;

const link = (href: string, rel: string, type: string = JSON_TYPE, title?: string): Link => ({
  href,
  rel,
  type,
  ...(title === undefined ? {} : { title }),
});

const described = ({ id, title, description, properties }: FeatureCollection, base: string) => ({
  id,
  title: title.zh,
  description: description.zh,
  itemType: 'feature',
  crs: [CRS84],
  links: [link(`${base}/collections/${id}`, 'self'), link(`${base}/collections/${id}/items`, 'items', GEO_TYPE, title.zh)],
  // Not of the standard, which allows more: what the properties are called by those who keep them.
  properties: Object.fromEntries(Object.entries(properties).map(([name, { label, type }]) => [name, { title: label.zh, type }])),
});

const shown = ({ id, geometry, properties }: Feature, links?: readonly Link[]) => ({
  type: 'Feature',
  id,
  geometry,
  properties,
  ...(links === undefined ? {} : { links }),
});

const paging = ['limit', 'bbox', 'datetime', 'after'] as const;

/** The standard asks that a parameter which nobody knows is refused, so that a typing error does not read the whole county. */
function strayParameter({ query }: WireRequest, known: readonly string[]): string | undefined {
  return [...query.keys()].find((name) => name !== 'f' && !known.includes(name));
}

/** Checks what is the same for every resource, then answers. */
const resource =
  (known: readonly string[], handle: (request: WireRequest) => Promise<WireAnswer> | WireAnswer) =>
  (request: WireRequest): Promise<WireAnswer> | WireAnswer => {
    const stray = strayParameter(request, known);
    if (stray !== undefined) return problem(400, `没有“${stray}”这个参数。There is no parameter "${stray}" here.`);
    const format = request.query.get('f') ?? '';
    return format === '' || format === 'json' ? handle(request) : problem(400, '只有 f=json 一种格式。Only f=json is served.');
  };

async function pageOf(request: WireRequest, collection: FeatureCollection, only?: string): Promise<FeaturePage | Refusal> {
  const { query, params } = request;
  const where = new URLSearchParams([...query].filter(([name]) => collection.properties[name]?.asked === true));
  const given = Object.fromEntries(paging.flatMap((name) => (query.has(name) ? [[name, query.get(name) ?? '']] : [])));
  return request.ask(collection.operation, {
    ...given,
    ...(params['county'] === undefined ? {} : { county: params['county'] }),
    ...(only === undefined ? {} : { id: only }),
    ...(where.size === 0 ? {} : { where: where.toString() }),
  });
}

async function listItems(request: WireRequest, collection: FeatureCollection): Promise<WireAnswer> {
  const page = await pageOf(request, collection);
  if (isRefusal(page)) return refused(page);
  const items = `${baseOf(request)}/collections/${collection.id}/items`;
  const at = (query: URLSearchParams): string => (query.size === 0 ? items : `${items}?${query.toString()}`);
  const following = new URLSearchParams(request.query);
  if (page.next !== null) following.set('after', page.next);
  return answer(
    {
      type: 'FeatureCollection',
      timeStamp: request.now,
      numberReturned: page.features.length,
      links: [
        link(at(request.query), 'self', GEO_TYPE),
        ...(page.next === null ? [] : [link(at(following), 'next', GEO_TYPE)]),
        link(`${baseOf(request)}/collections/${collection.id}`, 'collection'),
      ],
      features: page.features.map((each) => shown(each)),
    },
    GEO_TYPE,
  );
}

async function oneItem(request: WireRequest, collection: FeatureCollection): Promise<WireAnswer> {
  const page = await pageOf(request, collection, request.params['feature'] ?? '');
  if (isRefusal(page)) return refused(page);
  const [found] = page.features;
  if (found === undefined) return problem(404, '没有这一条。There is no such feature.');
  const own = `${baseOf(request)}/collections/${collection.id}`;
  return answer(shown(found, [link(`${own}/items/${encodeURIComponent(found.id)}`, 'self', GEO_TYPE), link(own, 'collection')]), GEO_TYPE);
}

function landing(request: WireRequest): WireAnswer {
  const base = baseOf(request);
  return answer({
    title: '邻里：公开的地理要素',
    description: '网格、服务设施和公开的事件，按 OGC API Features 读取，不用登录。',
    links: [
      link(base, 'self'),
      link(`${base}/api`, 'service-desc', API_TYPE),
      link(`${base}/conformance`, 'conformance'),
      link(`${base}/collections`, 'data'),
    ],
  });
}

/** OGC API Features 1.0, Part 1 (core, GeoJSON, OpenAPI 3.0) over collections that domains declare; 400, 404 and the rest as RFC 7807. */
export function featureWires(collections: readonly FeatureCollection[]): Wire[] {
  const shared = { fault: ({ status, sentence }) => problem(status, `${sentence.zh}${sentence.en}`) } satisfies Pick<Wire, 'fault'>;
  const plain = (path: string, handle: (request: WireRequest) => WireAnswer): Wire =>
    wire({ ...shared, path, asks: [], get: resource([], handle) });
  const at = (base: string): Wire[] => [
    ...(base === '/ogc' ? [plain('/ogc', landing), plain('/ogc/', landing)] : [plain(base, landing), plain(`${base}/`, landing)]),
    plain(`${base}/conformance`, () => answer({ conformsTo: CONFORMS })),
    plain(`${base}/api`, (request) => answer(apiDocument(collections, baseOf(request)), API_TYPE)),
    plain(`${base}/collections`, (request) =>
      answer({
        links: [link(`${baseOf(request)}/collections`, 'self')],
        collections: collections.map((each) => described(each, baseOf(request))),
      }),
    ),
    ...collections.flatMap((each) => {
      const own = `${base}/collections/${each.id}`;
      const asked = Object.keys(each.properties).filter((name) => each.properties[name]?.asked === true);
      const asks = [each.operation.name];
      return [
        plain(own, (request) => answer(described(each, baseOf(request)))),
        wire({ ...shared, path: `${own}/items`, asks, get: resource([...paging, ...asked], (request) => listItems(request, each)) }),
        wire({ ...shared, path: `${own}/items/{feature}`, asks, get: resource([], (request) => oneItem(request, each)) }),
      ];
    }),
  ];
  return collections.length === 0 ? [] : [...at('/ogc'), ...at('/ogc/{county}')];
}
