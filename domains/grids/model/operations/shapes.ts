import { checkGeometry, placePattern } from '@linli/kernel/model';
import { z } from 'zod';

export const id = z.uuid();
export const version = z.number().int().positive();
export const day = z.iso.date();
export const community = z.string().regex(/^\d{12}$/, { error: 'not-a-community' });
export const anyPlace = z.string().regex(placePattern, { error: 'not-a-place' });
export const name = z.string().trim().min(2).max(60);
export const note = z.string().trim().min(1).max(200);
export const reason = z.string().trim().min(2).max(200);
export const whole = z.number().int();

/** Ground: one area or several, in CGCS2000 degrees. */
export const ground = z
  .strictObject({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) })
  .transform((value, context) => {
    const checked = checkGeometry(value);
    if (checked.ok) return checked.value;
    context.addIssue({ code: 'custom', message: checked.fault.code });
    return z.NEVER;
  });

/** A shape in an answer, as GeoJSON has it. */
export const shape = z.object({ type: z.string(), coordinates: z.array(z.unknown()) });

/** What one community has room for, and one import brings. */
export const GRIDS_MAX = 200;

export const gridFacts = z.object({
  id,
  place: z.string(),
  version: whole,
  number: z.string(),
  name: z.string(),
  kind: z.enum(['base', 'special']),
  demonstration: z.boolean(),
  aliases: z.string().nullable(),
  since: z.string().nullable(),
  note: z.string().nullable(),
  area: shape.nullable(),
  /** Those who look after it today. */
  staff: z.array(z.object({ id, version: whole, name: z.string(), part: z.string(), account: z.string().nullable(), since: z.string() })),
  households: whole,
  dwellings: whole,
});
