import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { cell, column, formFacts, id, line, community, reason, source, typed, version, whole } from './shapes.ts';

const read = { to: 'register', register: 'ledgers.form', right: 'read' } as const;
const write = { to: 'register', register: 'ledgers.form', right: 'write' } as const;

export const prepareForms = operation({
  name: 'ledgers.prepare-forms',
  method: 'post',
  path: '/ledgers/forms/prepare',
  access: { to: 'roles', roles: ['community-worker'] },
  label: { zh: '用今天的数据填好报表', en: 'Fill the forms with what is known today' },
  /** Forms that were filled today are left alone unless `anew`. */
  input: z.strictObject({ place: community, form: id.optional(), anew: z.boolean().optional() }),
  output: z.object({ filled: whole }),
});

export const listMonth = operation({
  name: 'ledgers.list-month',
  method: 'get',
  path: '/ledgers/month',
  access: read,
  quiet: true,
  label: { zh: '查看本月报表', en: 'See the forms of this month' },
  input: z.strictObject({ place: community }),
  /**
   * `sources`: from where the cells of the open forms were filled, the largest first. `withdrawn`: what was asked and is no longer, as
   * long as it could have been due; nobody should look for a form that went without a word.
   */
  output: z.object({
    forms: z.array(formFacts),
    sources: z.array(source),
    withdrawn: z.array(z.object({ id, title: z.string(), period: z.string(), department: z.string(), on: z.string(), reason: z.string() })),
  }),
});

export const getForm = operation({
  name: 'ledgers.get-form',
  method: 'get',
  path: '/ledgers/forms/{id}',
  access: read,
  label: { zh: '查看一份报表', en: 'Open a form' },
  input: z.strictObject({
    id,
    after: z.coerce.number().int().min(0).optional(),
    limit: z.coerce.number().int().min(1).max(200).optional(),
    gaps: z.enum(['true', 'false']).optional(),
  }),
  output: z.object({
    form: formFacts.extend({ placeName: z.string(), task: id }),
    note: z.string(),
    columns: z.array(column),
    /** From where its cells were filled, the largest first. */
    sources: z.array(source),
    lines: z.array(line),
    next: whole.nullable(),
  }),
  refusals: ['not-your-department'],
});

export const answerCell = operation({
  name: 'ledgers.answer-cell',
  method: 'post',
  path: '/ledgers/forms/{id}/cells',
  access: write,
  label: { zh: '补一项空缺', en: 'Answer a gap of a form' },
  input: z.strictObject({
    id,
    no: whole.min(1).max(1_000_000),
    key: z.string().max(20),
    value: typed,
    note: z.string().trim().max(200).optional(),
    /** Typed although it is known: kept in this form, counted, and never written over what is known. */
    keep: z.boolean().optional(),
    /** There is none: the gap is answered with that. */
    none: z.boolean().optional(),
  }),
  output: z.object({ cell, gaps: whole, version: whole }),
  refusals: ['already-known', 'unfit-value', 'no-such-cell', 'wrong-state', 'counted-cell', 'register-first'],
});

export const correctCell = operation({
  name: 'ledgers.correct-cell',
  method: 'post',
  path: '/ledgers/forms/{id}/corrections',
  access: write,
  label: { zh: '对报表里的一项提出勘误', en: 'Say that a filled cell is wrong' },
  input: z.strictObject({
    id,
    correction: id,
    no: whole.min(1).max(1_000_000),
    key: z.string().max(20),
    proposed: z.string().trim().min(1).max(400).nullable(),
    reason: reason.min(2),
  }),
  output: z.object({
    cell,
    /** `corrections`: the keeper of the record answers it; `here`: the answer was changed at once. */
    handled: z.enum(['corrections', 'here']),
  }),
  refusals: ['correct-at-record', 'counted-cell', 'unfit-value', 'no-such-cell', 'wrong-state'],
});

export const stepForm = operation({
  name: 'ledgers.step-form',
  method: 'post',
  path: '/ledgers/forms/{id}/steps',
  access: write,
  label: { zh: '确认、撤回或退回一份报表', en: 'Confirm, take back or return a form' },
  input: z.strictObject({ id, version, step: z.enum(['confirm', 'unconfirm', 'return']), reason: reason.optional() }),
  output: formFacts,
  refusals: ['step-not-yours', 'wrong-state', 'reason-needed', 'faults-left', 'locked', 'changed-meanwhile'],
});

export const formFile = operation({
  name: 'ledgers.form-file',
  method: 'post',
  path: '/ledgers/forms/{id}/file',
  access: { to: 'register', register: 'ledgers.form', right: 'export' },
  answers: 'file',
  label: { zh: '下载一份报表', en: 'Download a form' },
  input: z.strictObject({ id, purpose: z.string().trim().min(4).max(200), clear: z.boolean() }),
  output: z.unknown(),
  refusals: ['not-your-department'],
});

export const formOperations = [prepareForms, listMonth, getForm, answerCell, correctCell, stepForm, formFile] as const;
