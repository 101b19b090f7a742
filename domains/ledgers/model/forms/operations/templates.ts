import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { designForm } from '../design.ts';
import { id, reason, version, whole, words } from './shapes.ts';

const read = { to: 'register', register: 'ledgers.form-template', right: 'read' } as const;
const write = { to: 'register', register: 'ledgers.form-template', right: 'write' } as const;
const cycle = z.enum(['once', 'monthly', 'quarterly', 'yearly']);
const shape = z.enum(['list', 'figures']);
const fault = z.object({ code: z.string(), where: z.string().nullable(), sentence: words });

/** What is known of a field of the design, and how sure one can be of it. */
const fieldFacts = z.object({
  key: z.string(),
  known: z.boolean(),
  /** Where it is kept: a register and its field, or how it is counted. */
  where: words.nullable(),
  /** Of so many rows looked at, so many hold it; none for counted numbers. */
  rows: whole.nullable(),
  filled: whole.nullable(),
  /** Newest change among those rows. */
  on: z.string().nullable(),
});

const checked = z.object({
  asked: whole,
  known: whole,
  added: whole,
  knownTenths: whole.nullable(),
  needsApproval: z.boolean(),
  fields: z.array(fieldFacts),
  faults: z.array(fault),
  merge: z.array(z.object({ id, title: z.string(), shared: whole, asked: whole })),
});

const templateAnswer = z.object({
  id,
  version: whole,
  title: z.string(),
  department: z.string(),
  cycle,
  shape,
  state: z.enum(['draft', 'submitted', 'returned', 'admitted', 'retired']),
  edition: whole,
  previous: id.nullable(),
  approval: z.string().nullable(),
  answer: z.string().nullable(),
  admittedOn: z.string().nullable(),
  design: designForm,
  /** Titles of the tasks under which it is out. */
  tasks: whole,
});

export const listKnownFields = operation({
  name: 'ledgers.list-known-fields',
  method: 'get',
  path: '/ledgers/form-fields',
  access: read,
  quiet: true,
  label: { zh: '查看可用的字段', en: 'See the fields that a form may ask' },
  input: z.strictObject({ subject: z.string().max(10).optional() }),
  output: z.object({
    subjects: z.array(z.object({ id: z.string(), title: z.string() })),
    fields: z.array(
      z.object({ from: z.enum(['entry', 'fact', 'county']), name: z.string(), label: words, where: words, words: z.array(z.string()) }),
    ),
  }),
  refusals: ['no-such-subject'],
});

export const checkDesign = operation({
  name: 'ledgers.check-design',
  method: 'post',
  path: '/ledgers/form-templates/check',
  access: write,
  quiet: true,
  label: { zh: '核对报表设计', en: 'Check the design of a form' },
  input: z.strictObject({ id, title: z.string().trim().max(100), cycle, shape, design: designForm }),
  output: checked,
});

export const saveTemplate = operation({
  name: 'ledgers.save-template',
  method: 'put',
  path: '/ledgers/form-templates/{id}',
  access: write,
  label: { zh: '保存报表设计', en: 'Save the design of a form' },
  input: z.strictObject({
    id,
    /** None for a new one. */
    version: version.optional(),
    title: z.string().trim().min(2).max(100),
    department: z.string().max(40),
    cycle,
    shape,
    design: designForm,
  }),
  output: templateAnswer,
  refusals: ['not-a-draft', 'not-your-department', 'no-such-department', 'changed-meanwhile'],
});

export const getTemplateOperation = operation({
  name: 'ledgers.get-template',
  method: 'get',
  path: '/ledgers/form-templates/{id}',
  access: read,
  quiet: true,
  label: { zh: '查看一份报表模板', en: 'Open a form template' },
  input: z.strictObject({ id }),
  output: templateAnswer,
});

export const stepTemplate = operation({
  name: 'ledgers.step-template',
  method: 'post',
  path: '/ledgers/form-templates/{id}/steps',
  access: write,
  label: { zh: '报表模板准入的一步', en: 'Take a step of admission' },
  input: z.strictObject({
    id,
    version,
    step: z.enum(['submit', 'withdraw', 'admit', 'return', 'retire']),
    reason: reason.optional(),
    approval: z.string().trim().max(100).optional(),
  }),
  output: templateAnswer,
  refusals: [
    'step-not-yours',
    'wrong-state',
    'reason-needed',
    'approval-needed',
    'must-merge',
    'field-held',
    'field-why',
    'changed-meanwhile',
  ],
});

export const reviseTemplate = operation({
  name: 'ledgers.revise-template',
  method: 'post',
  path: '/ledgers/form-templates/{id}/revise',
  access: write,
  label: { zh: '修订一份报表，另出一版', en: 'Begin a new edition of a form' },
  input: z.strictObject({ id, next: id }),
  output: templateAnswer,
  refusals: ['step-not-yours', 'wrong-state'],
});

export const templateOperations = [listKnownFields, checkDesign, saveTemplate, getTemplateOperation, stepTemplate, reviseTemplate] as const;
