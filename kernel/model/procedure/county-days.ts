import { z } from 'zod';
import { operation } from '../operation.ts';
import { dayShape } from './shapes.ts';

/** The days on which a county kept other hours than the whole country: how they are read and set. */

export const DAY_REASON_MIN = 4; // 暴雨停工

const countyDays = z.object({
  days: z.array(z.object({ day: z.string(), works: z.boolean(), reason: z.string(), accountName: z.string() })),
  /** The last day that no later notice of the State Council can still move. */
  settledThrough: z.string(),
  version: z.string(),
});

export const listCountyDays = operation({
  name: 'kernel.county-days',
  method: 'get',
  path: '/kernel/calendar',
  access: { to: 'signed-in' },
  quiet: true,
  label: { zh: '查看工作日安排', en: 'See the working days' },
  input: z.strictObject({}),
  output: countyDays,
});

export const setCountyDay = operation({
  name: 'kernel.set-county-day',
  method: 'put',
  path: '/kernel/calendar/{day}',
  access: { to: 'roles', roles: ['county-officer', 'system-admin'] },
  label: { zh: '调整本县工作日', en: 'Set a working day of the county' },
  input: z.strictObject({
    day: dayShape,
    /** Null takes the county's own arrangement back. */
    works: z.boolean().nullable(),
    reason: z.string().trim().min(DAY_REASON_MIN).max(300),
  }),
  output: countyDays,
  refusals: ['above-county', 'as-published'],
});
