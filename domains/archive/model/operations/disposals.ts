import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { filingFacts, id, ids, reason, whole } from './shapes.ts';

const write = { to: 'register', register: 'archive.disposal', right: 'write' } as const;

const disposalFacts = z.object({
  id,
  place: z.string(),
  version: whole,
  title: z.string(),
  state: z.enum(['proposed', 'approved', 'declined']),
  filings: whole,
  why: z.string(),
  proposedBy: z.string(),
  /** Account of whoever proposed it: the same may not decide. */
  proposer: z.string(),
  proposedAt: z.string(),
  answer: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  certificate: z.string().nullable(),
});

/** With what it is about: at most what one proposal holds. */
const disposalAnswer = z.object({ disposal: disposalFacts, filings: z.array(filingFacts) });

export const proposeDisposal = operation({
  name: 'archive.propose-disposal',
  method: 'post',
  path: '/archive/disposals',
  access: write,
  label: { zh: '提出销毁到期档案', en: 'Propose filings for disposal' },
  input: z.strictObject({ id, filings: ids, why: reason }),
  output: disposalAnswer,
  refusals: ['one-place', 'still-kept', 'disposal-under-way', 'not-your-department'],
});

export const getDisposal = operation({
  name: 'archive.get-disposal',
  method: 'get',
  path: '/archive/disposals/{id}',
  access: { to: 'register', register: 'archive.disposal', right: 'read' },
  label: { zh: '查看销毁鉴定', en: 'See a disposal' },
  input: z.strictObject({ id }),
  output: disposalAnswer,
});

export const decideDisposal = operation({
  name: 'archive.decide-disposal',
  method: 'post',
  path: '/archive/disposals/{id}/decide',
  access: write,
  label: { zh: '决定销毁到期档案', en: 'Decide on a disposal' },
  input: z.strictObject({ id, version: z.number().int().positive(), approve: z.boolean(), answer: reason }),
  output: disposalAnswer,
  refusals: ['decision-not-yours', 'second-person', 'already-decided', 'changed-meanwhile'],
});

export const disposalCertificate = operation({
  name: 'archive.disposal-certificate',
  method: 'get',
  path: '/archive/disposals/{id}/certificate',
  access: { to: 'register', register: 'archive.disposal', right: 'read' },
  answers: 'file',
  label: { zh: '下载销毁清册', en: 'Download the certificate of a disposal' },
  input: z.strictObject({ id }),
  output: z.unknown(),
  refusals: ['not-approved'],
});

export const disposalOperations = [proposeDisposal, getDisposal, decideDisposal, disposalCertificate] as const;
