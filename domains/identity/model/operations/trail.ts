import { z } from 'zod';
import { operation } from '@linli/kernel/model';
import { day, pageInput, placeCode, readingRow, trailRow } from './schemas.ts';

/** Newest first. `from` and `to` are days, both included; `account` is a user name or an id. */
export const listTrail = operation({
  name: 'identity.list-audit-trail',
  method: 'get',
  path: '/identity/audit-trail',
  access: { to: 'roles', roles: ['audit-admin'] },
  label: { zh: '查看审计记录', en: 'Read the audit trail' },
  input: z.strictObject({
    place: placeCode.optional(),
    account: z.string().trim().max(60).optional(),
    operation: z.string().trim().max(100).optional(),
    outcome: z.enum(['done', 'refused']).optional(),
    from: day.optional(),
    to: day.optional(),
    ...pageInput,
  }),
  output: z.object({ rows: z.array(trailRow), next: z.string().nullable() }),
});

/** Who read or changed a record, so that a resident who asks at the counter is told (PIPL art. 44, 45). Newest first. */
export const listReadings = operation({
  name: 'identity.list-readings',
  method: 'get',
  path: '/identity/readings',
  access: { to: 'signed-in' },
  label: { zh: '查看一条记录被谁看过', en: 'See who read a record' },
  input: z.strictObject({ register: z.string().max(100), record: z.uuid(), ...pageInput }),
  output: z.object({ rows: z.array(readingRow), next: z.string().nullable() }),
  refusals: ['no-such-register'],
});
