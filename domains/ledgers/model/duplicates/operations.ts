import { operation } from '@linli/kernel/model';
import { z } from 'zod';

const id = z.uuid();
const whole = z.number().int();
const decision = z.enum(['accept', 'reject', 'later']);

export const analyseDuplicates = operation({
  name: 'ledgers.analyse-duplicates',
  method: 'get',
  path: '/ledgers/duplicates',
  access: { to: 'register', register: 'ledgers.ledger', right: 'read' },
  quiet: true,
  label: { zh: '查看台账重复情况', en: 'See which ledgers repeat each other' },
  input: z.strictObject({}),
  output: z.object({
    tables: whole,
    columns: whole,
    distinct: whole,
    repeated: whole,
    redundant: whole,
    distinctBySubject: whole,
    /** Columns answered by what is kept already, over `columns`. */
    known: whole,
    most: z.array(z.object({ column: z.string(), tables: whole })),
    shares: z.array(z.object({ id, title: z.string(), known: whole, columns: whole })),
    pairs: z.array(
      z.object({
        first: id,
        second: id,
        keep: id,
        likeness: z.enum(['content', 'layout']),
        shared: z.array(z.object({ column: z.string(), verdict: z.enum(['same', 'role', 'kind', 'unsure']) })),
        union: whole,
        dropped: z.array(z.string()),
        moved: z.array(z.string()),
        decided: z.object({ decision, reason: z.string(), on: z.string() }).nullable(),
      }),
    ),
    /** Tables that were ever asked and those that still are, by the end of each month. */
    reduction: z.array(z.object({ month: z.string(), before: whole, after: whole, tenths: whole.nullable() })),
  }),
});

export const decideDuplicate = operation({
  name: 'ledgers.decide-duplicate',
  method: 'post',
  path: '/ledgers/duplicates/decisions',
  access: { to: 'register', register: 'ledgers.merge-decision', right: 'write' },
  label: { zh: '对重复台账提出处理意见', en: 'Decide about two ledgers that repeat each other' },
  input: z.strictObject({ id, first: id, second: id, keep: id, decision, reason: z.string().trim().min(2).max(200) }),
  output: z.object({ ended: whole }),
  refusals: ['not-repeated', 'no-such-record', 'not-a-side'],
});

export const takeTemplates = operation({
  name: 'ledgers.take-templates',
  method: 'post',
  path: '/ledgers/duplicates/take-templates',
  access: { to: 'register', register: 'ledgers.ledger', right: 'write' },
  label: { zh: '把系统内的台账登记为在用台账', en: 'List the ledgers that the platform fills as being in use' },
  input: z.strictObject({}),
  output: z.object({ added: whole }),
});

export const duplicateOperations = [analyseDuplicates, decideDuplicate, takeTemplates] as const;
