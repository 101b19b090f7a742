import { dayShape } from '@linli/kernel/model';
import { z } from 'zod';

export const id = z.uuid();
export const whole = z.number().int();
export const words = z.object({ zh: z.string(), en: z.string() });
export const day = dayShape;
export const place = z.string().regex(/^(?:\d{6}|\d{9}|\d{12})$/);
export const community = z.string().regex(/^\d{12}$/);
export const periodKey = z.string().regex(/^[\dQ-]{4,10}$/);
export const version = z.number().int().positive();
export const reason = z.string().trim().max(200);

/** A form on the lists: what it is, when it is due, how full it is. */
export const formFacts = z.object({
  id,
  place: z.string(),
  version: whole,
  title: z.string(),
  period: z.string(),
  department: z.string(),
  shape: z.string(),
  state: z.enum(['open', 'returned', 'confirmed', 'taken', 'locked']),
  dueOn: z.string(),
  dueProvisional: z.boolean(),
  lockOn: z.string(),
  late: z.boolean(),
  confirmedLate: z.boolean(),
  lines: whole,
  cells: whole,
  autoCells: whole,
  manualCells: whole,
  correctedCells: whole,
  knownCells: whole,
  gaps: whole,
  filledOn: z.string().nullable(),
  confirmedAt: z.string().nullable(),
  answer: z.string().nullable(),
});

export const column = z.object({
  key: z.string(),
  header: z.string(),
  width: whole,
  required: z.boolean(),
  unit: z.string().nullable(),
  /** Kind of field, for the input. */
  kind: z.string(),
  /** Register and field whose declaration gives codes and limits; none for counted numbers and new fields. */
  register: z.string().nullable(),
  field: z.string().nullable(),
  from: z.enum(['entry', 'fact', 'county', 'new']),
});

const cellFrom = z.object({
  kind: z.enum(['record', 'fact', 'answer']),
  register: z.string(),
  id: z.string().nullable(),
  field: z.string(),
  label: z.string().nullable(),
  on: z.string().nullable(),
});

export const cell = z.object({
  shown: z.string(),
  source: z.enum(['auto', 'manual', 'corrected', 'empty']),
  gap: z.boolean(),
  from: cellFrom.nullable(),
  known: z.string().nullable(),
  note: z.string().nullable(),
  correcting: z.boolean(),
});

export const line = z.object({ no: whole, cells: z.array(cell) });

/** What is typed into a cell, as its field's kind has it. */
export const typed = z.union([z.string().max(4_000), z.number(), z.boolean(), z.array(z.string().max(200)).max(50), z.null()]);

/** So many cells of a form were filled from here: a register, counted figures, or what was answered before. */
export const source = z.object({
  kind: z.enum(['record', 'fact', 'answer']),
  register: z.string(),
  cells: whole,
  on: z.string().nullable(),
});
