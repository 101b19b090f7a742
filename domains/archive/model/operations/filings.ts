import { dayShape, operation } from '@linli/kernel/model';
import { ledgerIds } from '@linli/ledgers/model';
import { z } from 'zod';
import { retentions } from '../retention.ts';
import { filingFacts, id, ids, keptFile, purpose, whole } from './shapes.ts';

const read = { to: 'register', register: 'archive.filing', right: 'read' } as const;
const write = { to: 'register', register: 'archive.filing', right: 'write' } as const;
const exporting = { to: 'register', register: 'archive.filing', right: 'export' } as const;
const place = z.string().regex(/^(?:\d{6}|\d{9}|\d{12})$/);

export const freezeForm = operation({
  name: 'archive.freeze-form',
  method: 'post',
  path: '/archive/freeze/form',
  access: write,
  label: { zh: '把报表归档', en: 'Archive a form' },
  input: z.strictObject({ form: id }),
  output: z.object({ job: id }),
  refusals: ['not-your-department', 'not-final'],
});

export const freezeLedger = operation({
  name: 'archive.freeze-ledger',
  method: 'post',
  path: '/archive/freeze/ledger',
  access: write,
  label: { zh: '把台账归档', en: 'Archive a ledger' },
  input: z.strictObject({
    id,
    ledger: z.enum(ledgerIds),
    place,
    on: dayShape,
    retention: z.enum(retentions),
  }),
  output: z.object({ job: id }),
  refusals: ['future-day', 'place-outside', 'place-ended'],
});

export const getFiling = operation({
  name: 'archive.get-filing',
  method: 'get',
  path: '/archive/filings/{id}',
  access: read,
  label: { zh: '查看归档文件', en: 'See a filing' },
  input: z.strictObject({ id }),
  output: z.object({
    filing: filingFacts,
    files: z.array(keptFile),
    open: z.boolean(),
    /** Filings of the same form, this one among them, oldest first: more than one where it was returned after it was archived. */
    submissions: z.array(z.object({ id, fileNumber: z.string(), archivedAt: z.string() })),
    /** The form was returned since and may change once more; what was archived stays. */
    reopened: z.boolean(),
  }),
});

export const takeFile = operation({
  name: 'archive.take-file',
  method: 'post',
  path: '/archive/filings/{id}/file',
  access: exporting,
  answers: 'file',
  label: { zh: '下载归档文件', en: 'Download a file of a filing' },
  input: z.strictObject({ id, no: z.number().int().min(1).max(20), purpose }),
  output: z.unknown(),
  refusals: ['not-your-department', 'disposed', 'damaged'],
});

export const verifyFilings = operation({
  name: 'archive.verify-filings',
  method: 'post',
  path: '/archive/verify',
  access: read,
  label: { zh: '核对归档文件', en: 'Verify filings' },
  input: z.strictObject({ ids }),
  output: z.object({
    filings: whole,
    files: whole,
    damaged: z.array(
      z.object({ filing: id, fileNumber: z.string(), name: z.string(), what: z.enum(['missing', 'unreadable', 'changed', 'list']) }),
    ),
  }),
  refusals: ['disposed'],
});

export const exportFilings = operation({
  name: 'archive.export-filings',
  method: 'post',
  path: '/archive/export',
  access: exporting,
  answers: 'file',
  label: { zh: '导出档案包', en: 'Export filings as a package' },
  input: z.strictObject({ ids, purpose, clear: z.boolean() }),
  output: z.unknown(),
  refusals: ['not-your-department', 'disposed', 'damaged'],
});

export const filingOperations = [freezeForm, freezeLedger, getFiling, takeFile, verifyFilings, exportFilings] as const;
