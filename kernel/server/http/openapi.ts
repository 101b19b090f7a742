import { z } from 'zod';
import type { OperationDeclaration } from '../../model/index.ts';

/** The API document, OpenAPI 3.1, out of the same declarations that check the requests. */
export function openApiDocument(operations: readonly OperationDeclaration[], version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const declaration of operations) {
    const path = `/api${declaration.path}`;
    paths[path] = { ...paths[path], [declaration.method]: describe(declaration) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Linli 邻里',
      version,
      description:
        'One-time collection, many uses. Refusals carry a sentence in Chinese and English. A county may add fields of its own (keys begin with x_): whoever is signed in there finds them in this document.',
    },
    paths,
    components: { schemas: { Refusal: refusalSchema }, securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'linli' } } },
  };
}

const refusalSchema = {
  type: 'object',
  required: ['refused', 'kind', 'code', 'sentence'],
  properties: {
    refused: { const: true },
    kind: { enum: ['invalid', 'unauthenticated', 'forbidden', 'unknown', 'conflict', 'stale', 'limited', 'unavailable'] },
    code: { type: 'string' },
    sentence: { type: 'object', properties: { zh: { type: 'string' }, en: { type: 'string' } } },
    where: { type: 'string' },
    details: {},
  },
};

interface JsonSchema {
  properties?: Record<string, unknown>;
  required?: string[];
  [key: string]: unknown;
}

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest as JsonSchema;
};

function describe(declaration: OperationDeclaration): Record<string, unknown> {
  const input = jsonSchema(declaration.input, 'input');
  const inPath = [...declaration.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const rest = Object.entries(input.properties ?? {}).filter(([key]) => !inPath.includes(key));
  const required = (key: string): boolean => input.required?.includes(key) === true;
  const inQuery = declaration.method === 'get' || declaration.accepts === 'file';
  return {
    operationId: declaration.name,
    summary: `${declaration.label.zh} / ${declaration.label.en}`,
    tags: [declaration.name.split('.')[0]],
    ...(declaration.access.to === 'anyone' ? {} : { security: [{ session: [] }] }),
    parameters: [
      ...inPath.map((key) => ({ name: key, in: 'path', required: true, schema: input.properties?.[key] ?? { type: 'string' } })),
      ...(inQuery ? rest.map(([key, schema]) => ({ name: key, in: 'query', required: required(key), schema })) : []),
      ...(declaration.method === 'get'
        ? []
        : [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 100 } }]),
    ],
    ...(inQuery
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: { ...input, properties: Object.fromEntries(rest), required: rest.map(([key]) => key).filter(required) },
              },
            },
          },
        }),
    ...(declaration.accepts === 'file' ? { requestBody: { required: true, content: { 'application/octet-stream': {} } } } : {}),
    responses: {
      200: {
        description: 'Done',
        content:
          declaration.answers === 'file'
            ? { 'application/octet-stream': {} }
            : { 'application/json': { schema: jsonSchema(declaration.output, 'output') } },
      },
      default: {
        description: 'Refused, with a sentence',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
      },
    },
  };
}
