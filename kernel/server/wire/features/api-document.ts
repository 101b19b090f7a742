import { type FeatureCollection, type FeatureProperty, FEATURES_MAX } from '../../../model/index.ts';

const schemas: Record<FeatureProperty['type'], object> = {
  string: { type: 'string' },
  date: { type: 'string', format: 'date' },
  'date-time': { type: 'string', format: 'date-time' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  strings: { type: 'array', items: { type: 'string' } },
};

const answer = (type: string, schema: object) => ({ description: 'OK', content: { [type]: { schema } } });
const problem = answer('application/problem+json', { type: 'object', properties: { title: { type: 'string' }, status: { type: 'integer' }, detail: { type: 'string' } } }); // prettier-ignore
const faults = {
  '400': { ...problem, description: 'A parameter is wrong.' },
  '404': { ...problem, description: 'There is no such thing.' },
};

const parameter = (name: string, description: string, schema: object, more: object = {}) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
  style: 'form',
  explode: false,
  ...more,
});

const format = parameter('f', 'Only json.', { type: 'string', enum: ['json'] });

const itemParameters = [
  parameter('limit', 'Features on a page.', { type: 'integer', minimum: 1, maximum: FEATURES_MAX, default: 100 }),
  parameter('bbox', 'West, south, east, north in degrees (CRS84).', {
    type: 'array',
    oneOf: [
      { minItems: 4, maxItems: 4 },
      { minItems: 6, maxItems: 6 },
    ],
    items: { type: 'number' },
  }),
  parameter('datetime', 'An instant, or an interval with a slash; `..` where it is open.', { type: 'string' }),
  parameter('after', 'The page after this one; taken from the link `next`.', { type: 'string' }),
  format,
];

const read = (operationId: string, summary: string, content: object, parameters: readonly object[] = [format]) => ({
  get: { operationId, summary, parameters, responses: { '200': content, ...faults } },
});

function itemPaths({ id, title, description, properties }: FeatureCollection): Record<string, object> {
  const asked = Object.entries(properties).filter(([, each]) => each.asked === true);
  const feature = {
    type: 'object',
    required: ['type', 'id', 'geometry', 'properties'],
    properties: {
      type: { type: 'string', enum: ['Feature'] },
      id: { type: 'string' },
      geometry: { type: 'object', nullable: true },
      properties: {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(properties).map(([name, { label, type }]) => [name, { ...schemas[type], title: label.zh, nullable: true }]),
        ),
      },
    },
  };
  const page = {
    type: 'object',
    required: ['type', 'features'],
    properties: { type: { type: 'string', enum: ['FeatureCollection'] }, features: { type: 'array', items: feature } },
  };
  const filters = asked.map(([name, { label, type }]) => parameter(name, label.zh, schemas[type]));
  const featureId = { name: 'featureId', in: 'path', required: true, schema: { type: 'string' } };
  return {
    [`/collections/${id}`]: read(`describe.${id}`, title.zh, answer('application/json', { type: 'object' })),
    [`/collections/${id}/items`]: read(`list.${id}`, description.zh, answer('application/geo+json', page), [...itemParameters, ...filters]),
    [`/collections/${id}/items/{featureId}`]: read(`get.${id}`, title.zh, answer('application/geo+json', feature), [featureId, format]),
  };
}

/** OpenAPI 3.0, as the conformance class `oas30` asks for it. */
export function apiDocument(collections: readonly FeatureCollection[], server: string): object {
  const plain = answer('application/json', { type: 'object' });
  return {
    openapi: '3.0.3',
    info: {
      title: '邻里：OGC API Features',
      version: '1.0.0',
      description: '公开的地理要素，只读，不用登录。Public features, read only, without a session.',
    },
    servers: [{ url: server }],
    paths: {
      '/': read('landing', '首页', plain),
      '/conformance': read('conformance', '符合的标准', plain),
      '/collections': read('collections', '有哪些数据', plain),
      ...Object.fromEntries(collections.flatMap((each) => Object.entries(itemPaths(each)))),
    },
  };
}
