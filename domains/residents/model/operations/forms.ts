import { z } from 'zod';

/** A row on the wire, whatever its register. */
export const rowForm = z.object({
  id: z.uuid(),
  place: z.string(),
  version: z.number(),
  updatedAt: z.string(),
  endedAt: z.string().nullable(),
  endReason: z.string().nullable(),
  values: z.record(z.string(), z.unknown()),
  masked: z.array(z.string()).readonly(),
  titles: z.record(z.string(), z.string()).readonly().optional(),
});

export const words = z.object({ zh: z.string(), en: z.string() });

export const placeInput = z.string().regex(/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12}|\d{15})?$/, { error: 'not-a-place' });
export const dayInput = z.iso.date();
export const versionInput = z.number().int().positive();
/** Why it is done; the audit trail keeps it. */
export const reasonInput = z.string().trim().min(2).max(200);
/** What a personal fact is looked up for; the trail keeps it and the resident may read it. */
export const purposeInput = z.string().trim().min(4).max(200);
export const afterInput = z.string().max(500).optional();
export const limitInput = z.coerce.number().int().min(1).max(100).optional();
