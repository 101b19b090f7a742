import { z } from 'zod';
import { operation } from '../operation.ts';
import { colleaguesShape, dayShape } from './shapes.ts';

/** Who stands in for whom while somebody is away: how it is read, arranged and ended. */

const shape = z.object({
  id: z.string(),
  account: z.string(),
  accountName: z.string(),
  substitute: z.string(),
  substituteName: z.string(),
  fromDay: z.string(),
  untilDay: z.string(),
  reason: z.string(),
  endedAt: z.string().nullable(),
});
const all = z.object({ substitutions: z.array(shape) });

export const listSubstitutions = operation({
  name: 'kernel.substitutions',
  method: 'get',
  path: '/kernel/substitutions',
  access: { to: 'signed-in' },
  quiet: true,
  label: { zh: '查看顶岗安排', en: 'See who stands in for whom' },
  input: z.strictObject({}),
  output: all,
});

export const addSubstitution = operation({
  name: 'kernel.add-substitution',
  method: 'post',
  path: '/kernel/substitutions',
  access: { to: 'signed-in' },
  label: { zh: '请同事顶岗', en: 'Let a colleague stand in' },
  input: z.strictObject({
    id: z.uuid(),
    substitute: z.uuid(),
    fromDay: dayShape,
    untilDay: dayShape,
    reason: z.string().trim().min(2).max(200),
  }),
  output: all,
  refusals: ['no-such-colleague', 'days-unfit', 'above-county'],
});

export const endSubstitution = operation({
  name: 'kernel.end-substitution',
  method: 'post',
  path: '/kernel/substitutions/{id}/end',
  access: { to: 'signed-in' },
  label: { zh: '结束顶岗', en: 'End a substitution' },
  input: z.strictObject({ id: z.uuid() }),
  output: all,
  refusals: ['no-such-substitution'],
});

export const listDeskColleagues = operation({
  name: 'kernel.desk-colleagues',
  method: 'get',
  path: '/kernel/colleagues',
  access: { to: 'signed-in' },
  quiet: true,
  label: { zh: '查看同岗位的同事', en: 'See the colleagues of the desk' },
  input: z.strictObject({}),
  output: colleaguesShape,
});
