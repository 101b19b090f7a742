import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { day, id, reason, version, whole } from './shapes.ts';

const write = { to: 'register', register: 'grids.grid-staff', right: 'write' } as const;

export const staffCandidates = operation({
  name: 'grids.list-candidates',
  method: 'get',
  path: '/grids/candidates',
  access: write,
  label: { zh: '可以安排的网格人员', en: 'Who may look after a grid' },
  input: z.strictObject({ place: z.string().regex(/^\d{15}$/) }),
  output: z.object({ candidates: z.array(z.object({ account: z.string(), name: z.string(), title: z.string(), role: z.string() })) }),
  quiet: true,
});

export const assignStaff = operation({
  name: 'grids.assign-staff',
  method: 'post',
  path: '/grids/staff/assign',
  access: write,
  label: { zh: '安排网格人员', en: 'Assign grid staff' },
  input: z.strictObject({
    id,
    grid: id,
    part: z.enum(['head', 'worker', 'household-head']),
    name: z.string().trim().min(2).max(50),
    account: id.optional(),
    phone: z.string().trim().min(5).max(20).optional(),
    since: day,
  }),
  output: z.object({ id }),
  refusals: ['no-such-record', 'already-assigned', 'no-such-account', 'not-a-phone', 'already-ended'],
});

export const endStaff = operation({
  name: 'grids.end-staff',
  method: 'post',
  path: '/grids/staff/end',
  access: write,
  label: { zh: '结束网格人员安排', en: 'End an assignment' },
  input: z.strictObject({ id, version, until: day, reason }),
  output: z.object({ id, version: whole }),
  refusals: ['no-such-record', 'changed-meanwhile', 'already-ended', 'day-unfit'],
});

export const evaluateGrid = operation({
  name: 'grids.evaluate-grid',
  method: 'post',
  path: '/grids/evaluate',
  access: { to: 'register', register: 'grids.demonstration', right: 'write' },
  label: { zh: '评定示范网格', en: 'Evaluate a demonstration grid' },
  input: z.strictObject({
    id,
    grid: id,
    result: z.enum(['recognised', 'not-yet', 'withdrawn']),
    evaluatedOn: day,
    evaluator: z.string().trim().min(2).max(100),
    findings: z.string().trim().min(4).max(4_000),
    papers: z.array(id).min(1).max(8).optional(),
  }),
  output: z.object({ id, demonstration: z.boolean() }),
  refusals: ['no-such-record', 'already-ended', 'day-unfit', 'evaluated-later'],
});

export const staffOperations = [staffCandidates, assignStaff, endStaff, evaluateGrid] as const;
