import { operation } from '@linli/kernel/model';
import { z } from 'zod';

const id = z.uuid();
const access = { to: 'register', register: 'mediation.mediation', right: 'read' } as const;

const sessionShape = z.object({
  id: z.string(),
  heldOn: z.string(),
  heldAt: z.string().nullable(),
  mediator: z.string().nullable(),
  present: z.string().nullable(),
});

export const mediationSheetShape = z.object({
  /** Of the ledger of disputes; null where it cannot be seen. */
  dispute: z.string().nullable(),
  agreementNumber: z.string().nullable(),
  sessions: z.array(sessionShape),
  /** The last day on which both sides may ask the court to confirm the agreement; null without a written one, or once it is confirmed. */
  confirmUntil: z.string().nullable(),
  /** Days from today until then; negative when it is over. */
  confirmDaysLeft: z.number().nullable(),
  /** The agreement can be printed. */
  printable: z.boolean(),
});
export type MediationSheet = z.output<typeof mediationSheetShape>;

export const getSheet = operation({
  name: 'mediation.sheet',
  method: 'get',
  path: '/mediation/sheets/{id}',
  access,
  label: { zh: '查看一起调解的记录', en: 'See the sessions of a mediation' },
  input: z.strictObject({ id }),
  output: mediationSheetShape,
});

/** In clear, for both sides to sign; the trail keeps who printed it. */
export const printAgreement = operation({
  name: 'mediation.print-agreement',
  method: 'get',
  path: '/mediation/sheets/{id}/agreement/{format}',
  access: { ...access, right: 'unmask' },
  label: { zh: '打印调解协议书', en: 'Print the agreement' },
  input: z.strictObject({ id, format: z.enum(['pdf', 'docx']) }),
  output: z.unknown(),
  answers: 'file',
  refusals: ['no-agreement'],
});

export const mediationOperations = [getSheet, printAgreement];
