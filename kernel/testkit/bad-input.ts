import fc from 'fast-check';

/** The part of JSON Schema that zod prints for our operations. */
export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly additionalProperties?: Schema | boolean;
}

const nasty = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '‮',
  'NULL',
  "'; drop table x; --",
  '${7*7}',
  '../../etc/passwd',
  '<script>',
  '%00',
  '😀'.repeat(200),
  'x'.repeat(5_000),
  '－１',
  '1e309',
  '__proto__',
] as const;

/** Made when first asked for: fast-check learns all of Unicode for it, which costs whoever only opens a test platform seconds and 80 MiB. */
const anything = (): fc.Arbitrary<unknown> =>
  (made ??= fc.oneof(
    fc.constantFrom<unknown>(...nasty, null, true, false, -1, 0, 2 ** 53, -(2 ** 31) - 1, 1.5, Number.MAX_VALUE, [], {}, [[]], {
      a: { b: { c: 1 } },
    }),
    fc.jsonValue({ maxDepth: 3 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
  ));
let made: fc.Arbitrary<unknown> | undefined;

function fitting(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map(fitting));
  switch (schema.type) {
    case 'integer':
      return fc.integer({ min: Math.max(schema.minimum ?? 0, -1_000_000), max: Math.min(schema.maximum ?? 1_000, 1_000_000) });
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(schema.items === undefined ? anything() : fitting(schema.items), { maxLength: 3 });
    case 'object':
      return schema.properties === undefined
        ? fc.dictionary(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), { maxKeys: 3 })
        : fc.record(Object.fromEntries(Object.entries(schema.properties).map(([key, inner]) => [key, fitting(inner)])));
    default:
      return text(schema);
  }
}

function text(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.format === 'uuid') return fc.uuid();
  if (schema.format === 'date-time') return fc.constantFrom('2020-05-17T08:00:00Z', '9999-12-31T23:59:59Z', '0001-01-01T00:00:00Z');
  if (schema.pattern?.includes('\\d{4}-\\d{2}') === true)
    return fc.constantFrom('2020-05-17', '2020-02-30', '0000-00-00', '9999-12-31', '2020-05');
  return fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('610921', '610921100001', '', '汉阴', 'none', '1..2', '-name', '林小满'));
}

/** Inputs of the right shape, with one field wrong, with a field missing or too many, or of no shape at all. */
export function inputsOf(schema: Schema): fc.Arbitrary<unknown> {
  const properties = Object.keys(schema.properties ?? {});
  const right = fitting(schema) as fc.Arbitrary<Record<string, unknown>>;
  if (properties.length === 0) return fc.oneof(right, anything());
  const oneWrong = fc.tuple(right, fc.constantFrom(...properties), anything()).map(([value, key, wrong]) => ({ ...value, [key]: wrong }));
  const missing = fc
    .tuple(right, fc.constantFrom(...properties))
    .map(([value, key]) => Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)));
  const extra = fc
    .tuple(right, fc.string({ minLength: 1, maxLength: 12 }), anything())
    .map(([value, key, more]) => ({ ...value, [key]: more }));
  return fc.oneof(
    { weight: 3, arbitrary: right },
    { weight: 5, arbitrary: oneWrong },
    { weight: 1, arbitrary: missing },
    { weight: 1, arbitrary: extra },
    { weight: 1, arbitrary: anything() },
  );
}
