import { z } from 'zod';
import type { Field } from './field.ts';
import type { Fields, Register } from './register.ts';
import { isPlace } from './place.ts';
import { ATTACHED_FILES_MAX, checkGeometry, findDayNumber, parseIdentityNumber, parsePhone } from './values/index.ts';

/** What the checks need to know that no declaration can: the day, and whether invented people are welcome. */
export interface CheckContext {
  readonly today: string;
  readonly demo: boolean;
}

const isoDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDay, { error: 'not-a-day' });

function isRealDay(day: string): boolean {
  return findDayNumber(day) !== undefined;
}

const TEXT_MAX = 200; // one line on an A4 form, twice
const LONG_TEXT_MAX = 4_000; // two pages
const LIST_MAX = 200; // no list field of a form is longer

function numberBetween(schema: z.ZodNumber, field: Field): z.ZodNumber {
  const low = field.min === undefined ? schema : schema.min(field.min);
  return field.max === undefined ? low : low.max(field.max);
}

/** Kept in its normal form: seven decimals, no position twice running. */
const geometrySchema = z
  .strictObject({ type: z.enum(['Point', 'LineString', 'Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) })
  .transform((value, context) => {
    const checked = checkGeometry(value);
    if (checked.ok) return checked.value;
    context.addIssue({ code: 'custom', message: checked.fault.code });
    return z.NEVER;
  });

/** The check of one field's value on the wire, empty values apart. */
export function valueSchema(field: Field, context: CheckContext): z.ZodType {
  switch (field.kind) {
    case 'text':
    case 'secretText':
      return z
        .string()
        .trim()
        .min(1)
        .max(field.max ?? TEXT_MAX);
    case 'longText':
      return z
        .string()
        .trim()
        .min(1)
        .max(field.max ?? LONG_TEXT_MAX);
    case 'name':
      return z
        .string()
        .trim()
        .min(1)
        .max(field.max ?? 100);
    case 'account':
      return z
        .string()
        .trim()
        .regex(/^[0-9 -]{6,40}$/, { error: 'not-an-account' });
    case 'integer':
      return numberBetween(z.number().int().min(-2_147_483_648).max(2_147_483_647), field);
    case 'money':
      return numberBetween(z.number().int().min(-9e15).max(9e15), field);
    case 'decimal':
      return numberBetween(z.number().min(-1e12).max(1e12), field);
    case 'date':
      return isoDay;
    case 'instant':
      return z.iso.datetime({ offset: true });
    case 'yesNo':
      return z.boolean();
    case 'code':
      return z.string().refine((value) => field.codes?.offers(value) === true, { error: 'not-in-list' });
    case 'codes':
      return z.array(z.string().refine((value) => field.codes?.offers(value) === true, { error: 'not-in-list' })).max(LIST_MAX);
    case 'place':
      return z.string().refine(isPlace, { error: 'not-a-place' });
    case 'places':
      return z.array(z.string().refine(isPlace, { error: 'not-a-place' })).max(LIST_MAX);
    case 'reference':
      return z.uuid();
    case 'identityNumber':
      return z.string().refine((value) => parseIdentityNumber(value, context).ok, { error: 'not-an-identity-number' });
    case 'phone':
      return z.string().refine((value) => parsePhone(value).ok, { error: 'not-a-phone' });
    case 'geometry':
      return geometrySchema;
    case 'attachment':
      return z
        .array(z.uuid())
        .min(1)
        .max(field.max ?? ATTACHED_FILES_MAX)
        .refine((ids) => new Set(ids).size === ids.length, { error: 'file-twice' });
  }
}

/** Known by name, so that a form opened before it was retired is told why. */
const retiredSchema = z.never({ error: 'field-retired' }).optional();

function shapeOf(fields: Fields, context: CheckContext, required: (field: Field) => boolean): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => {
      if (field.retired === true) return [key, retiredSchema];
      const schema = valueSchema(field, context);
      return [key, required(field) ? schema : schema.nullable().optional()];
    }),
  );
}

/** A whole new row: required fields must be there, unknown ones are refused. */
export function rowSchema(of: Register, context: CheckContext): z.ZodObject {
  return z.strictObject(shapeOf(of.fields, context, (field) => field.required === true));
}

/** A change: any of the fields, `null` empties one; a required one cannot be emptied, a fixed one not changed. */
export function changeSchema(of: Register, context: CheckContext): z.ZodObject {
  const open = Object.entries(of.fields).filter(([, field]) => field.fixed !== true);
  return z.strictObject(
    Object.fromEntries(
      open.map(([key, field]) => {
        if (field.retired === true) return [key, retiredSchema];
        const schema = valueSchema(field, context);
        return [key, field.required === true ? schema.optional() : schema.nullable().optional()];
      }),
    ),
  );
}
