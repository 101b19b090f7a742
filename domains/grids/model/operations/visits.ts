import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { anyPlace, day, id, whole } from './shapes.ts';

export const listDueVisits = operation({
  name: 'grids.list-due-visits',
  method: 'get',
  path: '/grids/visits/due',
  access: { to: 'register', register: 'grids.visit', right: 'write' },
  label: { zh: '本季该走访的人', en: 'Whom to visit this quarter' },
  input: z.strictObject({
    place: anyPlace.optional(),
    /** `due`: not visited in this quarter; `done`: visited. */
    which: z.enum(['due', 'done']).optional(),
    after: z.string().max(200).optional(),
  }),
  output: z.object({
    quarterEnd: z.string(),
    due: whole,
    done: whole,
    rows: z.array(
      z.object({
        agreement: id,
        person: id,
        name: z.string(),
        place: z.string(),
        address: z.string().nullable(),
        groups: z.array(z.string()),
        wishes: z.string().nullable(),
        lastOn: z.string().nullable(),
        lastResult: z.string().nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
  quiet: true,
});

export const noteVisit = operation({
  name: 'grids.note-visit',
  method: 'post',
  path: '/grids/visits/note',
  access: { to: 'register', register: 'grids.visit', right: 'write' },
  label: { zh: '记一次走访', en: 'Note a visit' },
  input: z.strictObject({
    id,
    person: id,
    visitedOn: day,
    purpose: z.string().max(40),
    result: z.enum(['well', 'helped', 'needs', 'not-met']),
    notes: z.string().trim().min(1).max(2_000).optional(),
  }),
  output: z.object({ id, countsUntil: z.string() }),
  refusals: ['nobody-agreed', 'day-unfit'],
});

export const visitOperations = [listDueVisits, noteVisit] as const;
