import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { readerRoles } from '../keepers.ts';
import { reasonInput, rowForm, versionInput } from './forms.ts';

const optionalLine = z.string().trim().min(1).max(200).nullable().optional();

export const openCorrection = operation({
  name: 'residents.open-correction',
  method: 'post',
  path: '/residents/correction/open',
  access: { to: 'roles', roles: readerRoles.filter((role) => role !== 'county-officer') },
  label: { zh: '提出勘误', en: 'Say that a fact is wrong' },
  input: z.strictObject({
    id: z.uuid(),
    person: z.uuid(),
    field: z.string().max(60),
    proposed: z.string().trim().min(1).max(200).nullable(),
    reason: reasonInput,
    evidence: optionalLine,
    asker: optionalLine,
  }),
  output: rowForm,
  refusals: ['unknown-field', 'unfit-value', 'no-such-record', 'already-ended'],
});

export const acceptCorrection = operation({
  name: 'residents.accept-correction',
  method: 'post',
  path: '/residents/correction/{id}/accept',
  access: { to: 'register', register: 'residents.person', right: 'write' },
  label: { zh: '采纳勘误并改正', en: 'Accept a correction' },
  input: z.strictObject({ id: z.uuid(), version: versionInput, personVersion: versionInput, answer: optionalLine }),
  output: z.object({ correction: rowForm, person: rowForm }),
  refusals: ['already-answered', 'changed-meanwhile', 'unfit-value'],
});

export const declineCorrection = operation({
  name: 'residents.decline-correction',
  method: 'post',
  path: '/residents/correction/{id}/decline',
  access: { to: 'register', register: 'residents.person', right: 'write' },
  label: { zh: '不采纳勘误并说明理由', en: 'Decline a correction with the reason' },
  input: z.strictObject({ id: z.uuid(), version: versionInput, answer: reasonInput }),
  output: rowForm,
  refusals: ['already-answered', 'changed-meanwhile'],
});
