import { z } from 'zod';
import { snake } from './columns.ts';
import type { Field } from './field.ts';
import { operation, type OperationDeclaration } from './operation.ts';
import { placePattern } from './place.ts';
import type { Register } from './register.ts';
import type { Text } from './text.ts';

/** What a neighbour reads beside where something lies. `asked`: it may be asked for by its value. */
export interface FeatureProperty {
  readonly label: Text;
  readonly type: 'string' | 'date' | 'date-time' | 'number' | 'boolean' | 'strings';
  readonly asked?: true;
}

export const FEATURES_MAX = 500; // outlines of a whole town; a reader asks for the next page by itself

const propertyValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);

const feature = z.object({
  id: z.string(),
  /** GeoJSON (RFC 7946); null where it is not known where something lies. */
  geometry: z.object({ type: z.string(), coordinates: z.array(z.unknown()) }).nullable(),
  properties: z.record(z.string(), propertyValue),
});
export type Feature = z.output<typeof feature>;

const featurePage = z.object({
  /** Six digits. */
  county: z.string(),
  features: z.array(feature),
  /** `after` of the next page; null on the last. */
  next: z.string().nullable(),
});
export type FeaturePage = z.output<typeof featurePage>;

/** Parameters as OGC API Features writes them: the operation reads them, so that nobody comes around the check. */
const featureInput = z.strictObject({
  county: z.string().max(20).optional(),
  limit: z.string().max(10).optional(),
  bbox: z.string().max(200).optional(),
  datetime: z.string().max(80).optional(),
  after: z.string().max(100).optional(),
  /** One feature by its id. */
  id: z.string().max(100).optional(),
  /** Values of properties, `kind=office&open=true`, encoded like a query. */
  where: z.string().max(2_000).optional(),
});

export type FeatureOperation = OperationDeclaration<typeof featureInput, typeof featurePage>;

/**
 * Things with a place that anybody may read by OGC API Features (OGC 17-069r4). Declared by the domain that has them; addresses, links,
 * paging and the API document follow. An item needs no session, so its properties are public by nature.
 */
export interface FeatureCollection {
  /** In the address: `/ogc/collections/grids`. */
  readonly id: string;
  readonly title: Text;
  readonly description: Text;
  readonly properties: Readonly<Record<string, FeatureProperty>>;
  /** The operation behind it. */
  readonly operation: FeatureOperation;
}

interface Declared {
  readonly domain: string;
  readonly id: string;
  readonly title: Text;
  readonly description: Text;
  readonly properties: Readonly<Record<string, FeatureProperty>>;
}

export function featureCollection({ domain, ...declared }: Declared): FeatureCollection {
  return Object.freeze({
    ...declared,
    operation: operation({
      name: `${domain}.list-${declared.id}-features`,
      method: 'get',
      path: `/${domain}/features/${declared.id}`,
      access: { to: 'anyone' },
      quiet: true,
      label: { zh: `接口：${declared.title.zh}`, en: `Interface: ${declared.title.en}` },
      input: featureInput,
      output: featurePage,
      refusals: ['no-such-county', 'county-needed', 'bad-bbox', 'bad-datetime', 'bad-limit', 'bad-filter', 'bad-page', 'no-such-feature'],
    }),
  });
}

/** Rows of a register with a geometry, as everybody may see them. */
export interface RegisterFeatures extends FeatureCollection {
  readonly of: Register;
  /** The geometry whose bounds are kept. */
  readonly lies: string;
  /** Fields that are shown, in their order; all else stays inside. */
  readonly shows: readonly string[];
  /** Only rows with these values are shown at all. */
  readonly only: Readonly<Record<string, string | boolean>>;
}

interface OfRegister extends Omit<Declared, 'domain' | 'properties'> {
  readonly lies: string;
  readonly shows: readonly string[];
  readonly asked?: readonly string[];
  readonly only?: Readonly<Record<string, string | boolean>>;
}

const types: Partial<Record<Field['kind'], FeatureProperty['type']>> = {
  text: 'string',
  longText: 'string',
  code: 'string',
  codes: 'strings',
  integer: 'number',
  decimal: 'number',
  yesNo: 'boolean',
  date: 'date',
};

/** The property beside a code that says in Chinese what it means. */
export const wordProperty = (key: string): string => `${snake(key)}_name`;

const placed: Readonly<Record<string, FeatureProperty>> = {
  community: { label: { zh: '社区（村）代码', en: 'Code of the community' }, type: 'string', asked: true },
  community_name: { label: { zh: '社区（村）', en: 'Community' }, type: 'string' },
};

/** A collection out of a register: labels and types are those of its fields. A field that holds anything of a person cannot be shown. */
export function featuresOf(of: Register, { lies, shows, asked = [], only = {}, ...declared }: OfRegister): RegisterFeatures {
  const shape = of.fields[lies];
  if (shape?.kind !== 'geometry' || shape.extent !== true) throw new Error(`${of.name}.${lies} has no bounds to be found by.`);
  const properties: Record<string, FeatureProperty> = {};
  for (const key of shows) {
    const field = of.fields[key];
    const type = field === undefined ? undefined : types[field.kind];
    if (field === undefined || type === undefined || field.purpose !== undefined)
      throw new Error(`${of.name}.${key} is nothing that everybody may read.`);
    properties[snake(key)] = { label: field.label, type, ...(asked.includes(key) ? { asked: true } : {}) };
    if (field.codes !== undefined) properties[wordProperty(key)] = { label: field.label, type };
  }
  const collection = featureCollection({ ...declared, domain: of.domain, properties: { ...properties, ...placed } });
  return Object.freeze({ ...collection, of, lies, shows, only });
}

export const isCommunityCode = (code: string): boolean => placePattern.test(code) && code.length === 12;
