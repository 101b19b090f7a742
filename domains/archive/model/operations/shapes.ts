import { z } from 'zod';

export const id = z.uuid();
export const whole = z.number().int();
export const purpose = z.string().trim().min(4).max(200);
export const reason = z.string().trim().min(2).max(400);
/** What one package, one check or one proposal may hold: a community's year. */
const FILINGS_MAX = 200;
export const ids = z.array(id).min(1).max(FILINGS_MAX);

export const keptFile = z.object({
  no: whole,
  name: z.string(),
  /** What is in it, for the screen. */
  part: z.enum(['sheet', 'cells', 'metadata', 'manifest']),
  /** Shown as it is to everybody, in clear to those who may, or masked. */
  rendition: z.enum(['plain', 'clear', 'masked']),
  bytes: whole,
  sha256: z.string(),
});

export const filingFacts = z.object({
  id,
  place: z.string(),
  version: whole,
  title: z.string(),
  fileNumber: z.string(),
  kind: z.enum(['form', 'ledger']),
  form: z.string().nullable(),
  ledger: z.string().nullable(),
  department: z.string(),
  filedBy: z.string(),
  year: whole,
  period: z.string(),
  retention: z.enum(['Y', 'D30', 'D10']),
  keepUntil: z.string().nullable(),
  archivedAt: z.string(),
  archivedBy: z.string(),
  lines: whole,
  bytes: whole,
  digest: z.string(),
  hasMasked: z.boolean(),
  disposal: z.string().nullable(),
  endedAt: z.string().nullable(),
});
