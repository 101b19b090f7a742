import { operation, textShape } from '@linli/kernel/model';
import { z } from 'zod';
import { noticeKinds } from './notices/notice.ts';

const id = z.uuid();
const version = z.number().int().positive();
const read = { to: 'register', register: 'services.application', right: 'read' } as const;
const write = { to: 'register', register: 'services.application', right: 'write' } as const;
const facts = z.record(z.string().max(60), z.unknown());

const factShape = z.object({
  key: z.string(),
  side: z.enum(['applicant', 'decider']),
  /** The register whose field it is, and that field: label, check, choices and help are those of its declaration. */
  register: z.string(),
  field: z.string(),
  /** Its own words, where one result has two of a kind. */
  label: textShape.nullable(),
  needed: z.boolean(),
});

export const resultShape = z.object({
  version: z.number(),
  asked: z.array(factShape),
  /** Sealed ones masked. */
  facts,
  masked: z.array(z.string()),
  /** Where it will be written, or was. */
  registers: z.array(z.object({ register: z.string(), does: z.enum(['add', 'keep', 'change', 'end']) })),
  written: z.array(z.object({ register: z.string(), record: z.string(), does: z.enum(['add', 'change', 'end']) })),
  documents: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      number: z.string(),
      document: z.string(),
      issuedOn: z.string(),
      validUntil: z.string().nullable(),
      state: z.string(),
      revokedOn: z.string().nullable(),
      revokeReason: z.string().nullable(),
      verifyPath: z.string(),
    }),
  ),
  /** The notices that can be printed now. */
  notices: z.array(z.enum(noticeKinds)),
});
export type ResultAnswer = z.output<typeof resultShape>;

export const getResult = operation({
  name: 'services.result',
  method: 'get',
  path: '/services/results/{id}',
  access: read,
  label: { zh: '查看办理结果', en: 'See what comes of an application' },
  input: z.strictObject({ id }),
  output: resultShape,
});

export const saveResult = operation({
  name: 'services.save-result',
  method: 'put',
  path: '/services/results/{id}',
  access: write,
  label: { zh: '填写办理结果', en: 'Fill in what comes of an application' },
  input: z.strictObject({
    id,
    /** 0 where nothing was kept yet. */
    version: z.number().int().min(0),
    /** Those that change; null empties one. */
    facts,
  }),
  output: resultShape,
  refusals: ['fact-not-asked', 'fact-unfit', 'fact-not-yours', 'result-closed', 'changed-meanwhile'],
});

export const printNotice = operation({
  name: 'services.print-notice',
  method: 'get',
  path: '/services/results/{id}/notices/{kind}/{format}',
  access: read,
  label: { zh: '打印告知书', en: 'Print a notice' },
  input: z.strictObject({ id, kind: z.enum(noticeKinds), format: z.enum(['pdf', 'docx']) }),
  output: z.unknown(),
  answers: 'file',
  refusals: ['no-such-notice'],
});

export const printNotIssued = operation({
  name: 'services.print-not-issued',
  method: 'post',
  path: '/services/not-issued',
  access: { to: 'roles', roles: ['community-worker', 'town-officer'] },
  label: { zh: '打印不予出具告知单', en: 'Print why a certificate is not issued' },
  input: z.strictObject({
    /** What was asked for, in the applicant's words. */
    certificate: z.string().trim().min(2).max(60),
    name: z.string().trim().min(1).max(60),
    format: z.enum(['pdf', 'docx']),
  }),
  output: z.unknown(),
  answers: 'file',
  refusals: ['not-prohibited'],
});

export const revokeDocument = operation({
  name: 'services.revoke-document',
  method: 'post',
  path: '/services/result-documents/{id}/revoke',
  access: { to: 'register', register: 'services.result-document', right: 'write' },
  label: { zh: '撤销结果文书', en: 'Revoke a result document' },
  input: z.strictObject({ id, version, reason: z.string().trim().min(2).max(200) }),
  output: z.object({ id: z.string(), version: z.number(), state: z.string() }),
  refusals: ['already-revoked', 'changed-meanwhile'],
});

export const verifiedShape = z.object({
  document: z.string(),
  itemName: z.string(),
  office: z.string(),
  /** Shown masked: 林*满. */
  name: z.string(),
  issuedOn: z.string(),
  validUntil: z.string().nullable(),
  standing: z.enum(['valid', 'revoked', 'expired']),
});
export type Verified = z.output<typeof verifiedShape>;

export const verifyDocument = operation({
  name: 'services.verify-document',
  method: 'get',
  path: '/services/verify/{code}',
  access: { to: 'anyone' },
  quiet: true,
  label: { zh: '验证结果文书', en: 'Verify a result document' },
  input: z.strictObject({ code: z.string().max(60) }),
  /** Null for a code that nobody was given; the same answer for one that is malformed. */
  output: z.object({ found: verifiedShape.nullable() }),
  refusals: ['too-many-tries'],
});

export const resultOperations = [getResult, saveResult, printNotice, printNotIssued, revokeDocument, verifyDocument] as const;
