import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { keeperRoles } from '../keepers.ts';
import { afterInput, limitInput, placeInput, reasonInput, rowForm, versionInput, words } from './forms.ts';

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
  refusals: ['same-record', 'already-ended', 'different-numbers', 'kept-apart', 'changed-meanwhile', 'department-may-not'],
});

/** As many as a person can have looked over. */
const AT_ONCE_MAX = 50;

export const mergeCertain = operation({
  name: 'residents.merge-certain',
  method: 'post',
  path: '/residents/merges/certain',
  access: { to: 'roles', roles: keeperRoles },
  label: { zh: '一次合并多对“几乎肯定”的记录', en: 'Merge several pairs that are almost certain' },
  input: z.strictObject({
    pairs: z
      .array(z.strictObject({ id: z.uuid(), stay: z.uuid(), stayVersion: versionInput, other: z.uuid(), otherVersion: versionInput }))
      .min(1)
      .max(AT_ONCE_MAX),
    reason: reasonInput,
  }),
  output: z.object({
    merged: z.array(z.object({ id: z.uuid(), stay: z.uuid(), other: z.uuid() })),
    moved: z.number(),
    /** Left alone, each with why: changed meanwhile, or no longer almost certain. */
    skipped: z.array(z.object({ stay: z.uuid(), other: z.uuid(), sentence: words })),
  }),
  refusals: ['department-may-not', 'no-such-record'],
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

const valueForm = z.unknown();

/** A field that was edited after the merge: whose is it? */
const editedFieldForm = z.object({
  field: z.string(),
  /** On the staying record before the merge; on the other one, as it was; as it stands now. Masked as usual. */
  before: valueForm,
  other: valueForm,
  now: valueForm,
  byName: z.string().nullable(),
  at: z.string(),
});

/** A row that came to the person after the merge: whose is it? */
const newRowForm = z.object({
  register: z.string(),
  label: words,
  id: z.uuid(),
  title: z.string(),
  placeName: z.string(),
  at: z.string(),
  ended: z.boolean(),
});

export const previewUndo = operation({
  name: 'residents.preview-undo',
  method: 'get',
  path: '/residents/merges/{id}/undo',
  access: { to: 'roles', roles: keeperRoles },
  quiet: true,
  label: { zh: '查看撤销合并会怎样', en: 'See what undoing a merge would do' },
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({
    stay: z.object({ id: z.uuid(), name: z.string(), placeName: z.string() }),
    other: z.object({ id: z.uuid(), name: z.string(), placeName: z.string() }),
    /** Fields that simply go back. */
    restored: z.array(z.string()),
    edited: z.array(editedFieldForm),
    /** Rows that simply go back to the other record, and those of them that point elsewhere by now and are left alone. */
    returned: z.number(),
    elsewhere: z.number(),
    added: z.array(newRowForm),
  }),
  refusals: ['already-undone', 'undo-later-first', 'stay-ended', 'department-may-not'],
});

export const undoMerge = operation({
  name: 'residents.undo-merge',
  method: 'post',
  path: '/residents/merges/{id}/undo',
  access: { to: 'roles', roles: keeperRoles },
  label: { zh: '撤销一次合并', en: 'Undo a merge' },
  input: z.strictObject({
    id: z.uuid(),
    reason: reasonInput,
    /** Whose the value is that a field was given after the merge; with whoever kept the record when left out. */
    fields: z.record(z.string().max(60), z.enum(['stay', 'other', 'both'])).optional(),
    /** Whose a row is that came after the merge, by its id; likewise. */
    rows: z.record(z.uuid(), z.enum(['stay', 'other'])).optional(),
    /** They are two persons: the pair is not proposed again. */
    apart: z.boolean().optional(),
  }),
  output: z.object({
    stay: rowForm,
    other: rowForm,
    restored: z.array(z.string()).readonly(),
    /** Fields and rows that were edited since and stay with the person who kept the record. */
    kept: z.array(z.string()).readonly(),
    keptRows: z.array(z.object({ register: z.string(), id: z.uuid() })),
    /** Fields and rows that were edited since and went to the other one. */
    given: z.array(z.string()).readonly(),
    givenRows: z.array(z.object({ register: z.string(), id: z.uuid() })),
  }),
  refusals: ['already-undone', 'undo-later-first', 'stay-ended', 'number-taken', 'department-may-not', 'not-edited', 'one-number'],
});
