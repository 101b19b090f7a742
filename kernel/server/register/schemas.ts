import { z } from 'zod';
import { type CheckContext, type Field, type Register, fieldsOf } from '../../model/index.ts';

/** The checks of today; asked anew when schemas are built, because an age limit moves with the day. */
export interface SchemaContext {
  current(): CheckContext;
}

function answerOf(field: Field): z.ZodType {
  switch (field.kind) {
    case 'integer':
    case 'money':
    case 'decimal':
      return z.number();
    case 'yesNo':
      return z.boolean();
    case 'codes':
    case 'places':
    case 'attachment':
      return z.array(z.string());
    case 'geometry':
      return z.looseObject({ type: z.string() });
    default:
      return z.string();
  }
}

/** How a row of the register looks in an answer. */
export function rowAnswer(of: Register): z.ZodObject {
  const values = Object.fromEntries(fieldsOf(of).map(([key, field]) => [key, answerOf(field).nullable().describe(field.label.en)]));
  return z.object({
    id: z.uuid(),
    place: z.string(),
    version: z.number().int(),
    updatedAt: z.string(),
    endedAt: z.string().nullable(),
    endReason: z.string().nullable(),
    values: z.object(values),
    masked: z.array(z.string()).readonly(),
    titles: z.record(z.string(), z.string()).readonly().optional(),
  });
}
