import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { keeperRoles } from '../keepers.ts';
import { afterInput, limitInput, placeInput, reasonInput, rowForm, versionInput, words } from './forms.ts';

const groundForm = z.object({ code: z.string(), text: words, strong: z.boolean() });

export const pairForm = z.object({
  a: rowForm,
  b: rowForm,
  placeNames: z.record(z.string(), z.string()),
  reasons: z.array(groundForm).readonly(),
  against: z.array(groundForm).readonly(),
  advice: z.enum(['merge', 'look', 'apart']),
});

export type Pair = z.output<typeof pairForm>;

export const listDuplicates = operation({
  name: 'residents.list-duplicates',
  method: 'get',
  path: '/residents/duplicates',
  quiet: true,
  access: { to: 'roles', roles: keeperRoles },
  label: { zh: '查看可能重复的居民', en: 'See residents who may stand twice' },
  input: z.strictObject({ place: placeInput, after: afterInput, limit: limitInput }),
  /** A page may be short although another follows: near numbers are only known once they are opened. */
  output: z.object({ pairs: z.array(pairForm), next: z.string().nullable() }),
  refusals: ['place-outside', 'department-may-not'],
});

export const keepApart = operation({
  name: 'residents.keep-apart',
  method: 'post',
  path: '/residents/duplicates/keep-apart',
  access: { to: 'roles', roles: keeperRoles },
  label: { zh: '认定为不同的两个人', en: 'Decide that two records are two persons' },
  input: z.strictObject({ a: z.uuid(), b: z.uuid(), reason: reasonInput }),
  output: z.object({ apart: z.literal(true) }),
  refusals: ['no-such-record', 'department-may-not', 'same-record'],
});

export const mergePersons = operation({
  name: 'residents.merge-persons',
  method: 'post',
  path: '/residents/merges',
  access: { to: 'roles', roles: keeperRoles },
  label: { zh: '合并两条居民记录', en: 'Merge two records of a person' },
  input: z.strictObject({
    id: z.uuid(),
    stay: z.uuid(),
    stayVersion: versionInput,
    other: z.uuid(),
    otherVersion: versionInput,
    choices: z.record(z.string().max(60), z.enum(['stay', 'other'])).optional(),
    /** Both cards were seen and are of one person. */
    differentNumbers: z.boolean().optional(),
    reason: reasonInput,
  }),
  output: z.object({
    id: z.uuid(),
    row: rowForm,
    moved: z.number(),
    /** Rows that ended because the staying person has one of the same kind. */
    ended: z.array(z.object({ register: z.string(), id: z.uuid() })),
    left: z.array(z.string()).readonly(),
  }),
  refusals: ['same-record', 'already-ended', 'different-numbers', 'changed-meanwhile', 'department-may-not'],
});

const mergeForm = z.object({
  id: z.uuid(),
  stay: z.uuid(),
  other: z.uuid(),
  name: z.string(),
  otherName: z.string(),
  place: z.string(),
  placeName: z.string(),
  at: z.string(),
  byName: z.string(),
  reason: z.string(),
  moved: z.number(),
  undoneAt: z.string().nullable(),
  undoneByName: z.string().nullable(),
  kept: z.array(z.string()),
});

export const listMerges = operation({
  name: 'residents.list-merges',
  method: 'get',
  path: '/residents/merges',
  access: { to: 'roles', roles: keeperRoles },
  quiet: true,
  label: { zh: '查看做过的合并', en: 'See merges' },
  input: z.strictObject({ place: placeInput, person: z.uuid().optional(), after: afterInput, limit: limitInput }),
  output: z.object({ merges: z.array(mergeForm), next: z.string().nullable() }),
  refusals: ['place-outside'],
});

export const undoMerge = operation({
  name: 'residents.undo-merge',
  method: 'post',
  path: '/residents/merges/{id}/undo',
  access: { to: 'roles', roles: keeperRoles },
  label: { zh: '撤销一次合并', en: 'Undo a merge' },
  input: z.strictObject({ id: z.uuid(), reason: reasonInput }),
  output: z.object({
    stay: rowForm,
    other: rowForm,
    restored: z.array(z.string()).readonly(),
    /** Fields and rows that were edited since; they stay with the person who kept the record. */
    kept: z.array(z.string()).readonly(),
    keptRows: z.array(z.object({ register: z.string(), id: z.uuid() })),
  }),
  refusals: ['already-undone', 'undo-later-first', 'stay-ended', 'number-taken', 'department-may-not'],
});
