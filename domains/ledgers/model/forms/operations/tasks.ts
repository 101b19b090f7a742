import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { column, day, formFacts, id, periodKey, place, reason, version, whole } from './shapes.ts';

const read = { to: 'register', register: 'ledgers.form-task', right: 'read' } as const;
const write = { to: 'register', register: 'ledgers.form-task', right: 'write' } as const;

export const sendTask = operation({
  name: 'ledgers.send-task',
  method: 'post',
  path: '/ledgers/form-tasks',
  access: write,
  label: { zh: '下发报表', en: 'Send a form to communities' },
  input: z.strictObject({ id, template: id, places: z.array(place).min(1).max(200), firstDueOn: day, until: day.nullable() }),
  output: z.object({ id, job: id }),
  refusals: ['not-admitted', 'not-your-department', 'due-past', 'already-sent', 'place-outside'],
});

export const endTask = operation({
  name: 'ledgers.end-task',
  method: 'post',
  path: '/ledgers/form-tasks/{id}/end',
  access: write,
  label: { zh: '停止下发', en: 'Stop sending a form' },
  /** `withdraw`: what communities have not confirmed yet is not asked any more either. */
  input: z.strictObject({ id, version, reason: reason.min(2), withdraw: z.boolean() }),
  output: z.object({ id, withdrawn: whole }),
  refusals: ['not-your-department', 'changed-meanwhile', 'already-ended'],
});

const counts = z.object({ all: whole, waiting: whole, late: whole, returned: whole, confirmed: whole, taken: whole });

export const getTask = operation({
  name: 'ledgers.get-task',
  method: 'get',
  path: '/ledgers/form-tasks/{id}',
  access: read,
  quiet: true,
  label: { zh: '查看一份报表报到哪里了', en: 'See how far a form has come' },
  input: z.strictObject({
    id,
    period: periodKey.optional(),
    place: place.optional(),
    show: z.enum(['all', 'late', 'waiting', 'returned', 'confirmed', 'taken']).optional(),
    after: place.optional(),
  }),
  output: z.object({
    id,
    version: whole,
    title: z.string(),
    department: z.string(),
    cycle: z.string(),
    shape: z.string(),
    endedAt: z.string().nullable(),
    endReason: z.string().nullable(),
    template: id,
    periods: z.array(z.string()),
    period: z.string().nullable(),
    counts,
    towns: z.array(z.object({ place: z.string(), name: z.string(), ...counts.shape })),
    forms: z.array(formFacts.extend({ placeName: z.string() })),
    next: z.string().nullable(),
  }),
});

export const takeForms = operation({
  name: 'ledgers.take-forms',
  method: 'post',
  path: '/ledgers/form-tasks/{id}/take',
  access: write,
  label: { zh: '收取已确认的报表', en: 'Take the confirmed forms' },
  input: z.strictObject({ id, period: periodKey }),
  output: z.object({ taken: whole, waiting: whole }),
  refusals: ['step-not-yours', 'nothing-to-take'],
});

export const sumForms = operation({
  name: 'ledgers.sum-forms',
  method: 'get',
  path: '/ledgers/form-tasks/{id}/sum',
  access: read,
  label: { zh: '查看报表汇总', en: 'See the sum of a form' },
  input: z.strictObject({ id, period: periodKey, place }),
  output: z.object({
    title: z.string(),
    period: z.string(),
    place: z.string(),
    shape: z.string(),
    columns: z.array(column),
    /** Forms that are in the sum, and all that were sent. */
    counted: whole,
    sent: whole,
    totals: z.array(z.number().nullable()),
    lines: whole,
    parts: z.array(
      z.object({ place: z.string(), name: z.string(), counted: whole, sent: whole, lines: whole, values: z.array(z.number().nullable()) }),
    ),
  }),
  refusals: ['not-your-department', 'nothing-confirmed'],
});

export const sumFile = operation({
  name: 'ledgers.sum-file',
  method: 'post',
  path: '/ledgers/form-tasks/{id}/sum/file',
  access: { to: 'register', register: 'ledgers.form', right: 'export' },
  answers: 'file',
  label: { zh: '下载报表汇总', en: 'Download the sum of a form' },
  input: z.strictObject({ id, period: periodKey, place, purpose: z.string().trim().min(4).max(200), clear: z.boolean() }),
  output: z.unknown(),
  refusals: ['not-your-department', 'nothing-confirmed'],
});

export const taskOperations = [sendTask, endTask, getTask, takeForms, sumForms, sumFile] as const;
