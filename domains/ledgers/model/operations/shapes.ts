import { dayShape } from '@linli/kernel/model';
import { z } from 'zod';
import { ledgerIds } from '../templates/index.ts';

/** Shapes of the answers, as the API document shows them. */
export const text = z.object({ zh: z.string(), en: z.string() });
export const day = dayShape;
export const ledgerId = z.enum(ledgerIds);

const column = z.object({
  no: z.number().int(),
  letter: z.string(),
  header: z.string(),
  entry: z.string().nullable(),
  label: text.nullable(),
  role: z.string().nullable(),
  confidence: z.number().int(),
  sure: z.boolean(),
  why: text,
  remembered: z.boolean(),
  spare: z.boolean(),
  samples: z.array(z.string()),
  filled: z.number().int(),
  faults: z.number().int(),
  choices: z.array(z.object({ entry: z.string(), label: text, confidence: z.number().int() })),
});

const table = z.object({
  no: z.number().int(),
  sheet: z.string(),
  title: z.string().nullable(),
  ledger: z.string(),
  score: z.number().int(),
  subject: z.enum(['self', 'head']),
  headerRow: z.number().int(),
  firstRow: z.number().int().nullable(),
  lastRow: z.number().int().nullable(),
  rows: z.number().int(),
  columns: z.array(column),
  skipped: z.array(z.object({ row: z.number().int(), kind: z.string(), text: z.string() })),
});

const counts = z.object({
  rows: z.number().int(),
  new: z.number().int(),
  known: z.number().int(),
  changed: z.number().int(),
  conflict: z.number().int(),
  possible: z.number().int(),
  elsewhere: z.number().int(),
  fault: z.number().int(),
  duplicate: z.number().int(),
  skipped: z.number().int(),
  faultyCells: z.number().int(),
  warnings: z.number().int(),
  openConflicts: z.number().int(),
  tray: z.number().int(),
  applied: z.number().int(),
});

export const importAnswer = z.object({
  id: z.uuid(),
  place: z.string(),
  fileName: z.string(),
  ledger: z.string(),
  ledgerTitle: text.nullable(),
  asOf: z.string(),
  state: z.string(),
  createdAt: z.string(),
  job: z.uuid().nullable(),
  refusal: z.object({ sentence: text }).nullable(),
  counts,
  tables: z.array(table),
  sheets: z.array(z.object({ name: z.string(), rows: z.number().int(), tables: z.number().int(), hidden: z.boolean() })),
  hasFile: z.boolean(),
});

const candidate = z.object({
  person: z.uuid(),
  row: z.number().int().nullable(),
  name: z.string().nullable(),
  place: z.string().nullable(),
  birthDate: z.string().nullable(),
  identityNumber: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  reasons: z.array(text),
  against: z.array(text),
});

const told = z.object({ shown: z.string(), source: text, on: z.string().nullable() });

export const importRow = z.object({
  no: z.number().int(),
  table: z.number().int(),
  sheet: z.string(),
  row: z.number().int(),
  state: z.string(),
  decided: z.boolean(),
  name: z.string().nullable(),
  person: z.object({ id: z.uuid(), place: z.string().nullable() }).nullable(),
  match: z.object({ kind: z.string(), reasons: z.array(text), candidates: z.array(candidate) }),
  cells: z.array(
    z.object({
      column: z.number().int(),
      header: z.string(),
      entry: z.string().nullable(),
      label: text.nullable(),
      written: z.string(),
      kept: z.string().nullable(),
      state: z.string(),
      sentences: z.array(text),
    }),
  ),
  changes: z.array(
    z.object({
      entry: z.string(),
      label: text,
      existing: told.nullable(),
      incoming: told,
      ruling: z.string(),
      decided: z.string().nullable(),
      why: text,
    }),
  ),
});

export const started = z.object({ job: z.uuid() });
