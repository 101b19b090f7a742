import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { keeperRoles, readerRoles } from '../keepers.ts';
import { afterInput, dayInput, limitInput, placeInput, purposeInput, rowForm, versionInput } from './forms.ts';

const numberInput = z.string().trim().min(15).max(30);
const relationInput = z.enum(['usual', 'temporary']);
const addressInput = z.string().trim().min(1).max(200).optional();

export const findInCounty = operation({
  name: 'residents.find-in-county',
  method: 'post',
  path: '/residents/find-in-county',
  access: { to: 'register', register: 'residents.person', right: 'write' },
  label: { zh: '按身份证号在全县查询', en: 'Ask the county for an identity number' },
  input: z.strictObject({ identityNumber: numberInput, purpose: purposeInput }),
  /** Known or not, and who holds the record; nothing of what stands in it. */
  output: z.object({
    known: z.boolean(),
    place: z.string().nullable(),
    placeName: z.string().nullable(),
    mine: z.boolean(),
    id: z.uuid().nullable(),
  }),
  refusals: ['not-an-identity-number', 'county-needed'],
});

export const takeOver = operation({
  name: 'residents.take-over',
  method: 'post',
  path: '/residents/take-over',
  access: { to: 'register', register: 'residents.person', right: 'write' },
  label: { zh: '接收迁入的居民', en: 'Take over a resident who moved here' },
  input: z.strictObject({
    id: z.uuid(),
    identityNumber: numberInput,
    to: placeInput,
    from: dayInput,
    relation: relationInput,
    household: z.uuid().optional(),
    currentAddress: addressInput,
    purpose: purposeInput,
  }),
  output: z.object({ person: rowForm, cameFrom: z.string() }),
  refusals: [
    'not-an-identity-number',
    'not-known',
    'already-here',
    'place-outside',
    'wrong-level',
    'no-such-household',
    'county-needed',
    'day-unfit',
  ],
});

export const movePerson = operation({
  name: 'residents.move-person',
  method: 'post',
  path: '/residents/person/{id}/move',
  access: { to: 'roles', roles: keeperRoles },
  label: { zh: '办理居民迁居', en: 'Move a resident' },
  input: z.strictObject({
    id: z.uuid(),
    version: versionInput,
    to: placeInput,
    from: dayInput,
    relation: relationInput,
    /** Others of the household who move along. */
    members: z
      .array(z.strictObject({ id: z.uuid(), version: versionInput }))
      .max(59)
      .optional(),
    household: z.uuid().optional(),
    /** Id of a new household at the destination, made by the client; the person becomes its head. */
    newHousehold: z.uuid().optional(),
    currentAddress: addressInput,
  }),
  output: z.object({ persons: z.array(rowForm), household: z.uuid().nullable() }),
  refusals: [
    'place-outside',
    'wrong-level',
    'changed-meanwhile',
    'already-ended',
    'no-such-household',
    'receiver-takes-over',
    'department-may-not',
    'day-unfit',
  ],
});

const moveForm = z.object({
  id: z.uuid(),
  person: z.uuid(),
  name: z.string(),
  kind: z.enum(['moved', 'taken-over']),
  from: z.string(),
  fromName: z.string(),
  to: z.string(),
  toName: z.string(),
  on: z.string(),
  at: z.string(),
  byName: z.string(),
  seenAt: z.string().nullable(),
});

export const listMoves = operation({
  name: 'residents.list-moves',
  method: 'get',
  path: '/residents/moves',
  access: { to: 'roles', roles: readerRoles },
  quiet: true,
  label: { zh: '查看迁入迁出', en: 'See who moved in and out' },
  input: z.strictObject({ place: placeInput, unseen: z.enum(['true', 'false']).optional(), after: afterInput, limit: limitInput }),
  output: z.object({ moves: z.array(moveForm), next: z.string().nullable() }),
  refusals: ['place-outside'],
});

export const seeMove = operation({
  name: 'residents.see-move',
  method: 'post',
  path: '/residents/moves/{id}/seen',
  access: { to: 'register', register: 'residents.person', right: 'write' },
  label: { zh: '知悉居民迁出', en: 'Take note that a resident moved out' },
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ seen: z.literal(true) }),
  refusals: ['no-such-record'],
});
