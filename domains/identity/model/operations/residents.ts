import { z } from 'zod';
import { operation } from '@linli/kernel/model';
import { SIGNED_PAGES_MAX } from '../residents/consent.ts';
import { consentRow, nothing, pageInput, residentRow } from './schemas.ts';

/** What the counter does with residents' accounts of its place. */
const counter = { to: 'register', register: 'identity.resident', right: 'write' } as const;
const reading = { to: 'register', register: 'identity.resident', right: 'read' } as const;

/** Newest first. `search`: a whole phone number, its last four digits, or the beginning of a name. */
export const listResidents = operation({
  name: 'identity.list-residents',
  method: 'get',
  path: '/identity/residents',
  access: reading,
  quiet: true,
  label: { zh: '查看居民账号', en: "List residents' accounts" },
  input: z.strictObject({
    search: z.string().trim().max(60).optional(),
    state: z.enum(['unconfirmed', 'confirmed', 'ended']).optional(),
    ...pageInput,
  }),
  output: z.object({ rows: z.array(residentRow), next: z.string().nullable() }),
});

export const confirmResident = operation({
  name: 'identity.confirm-resident',
  method: 'post',
  path: '/identity/residents/{id}/confirm',
  access: counter,
  label: { zh: '在窗口核实居民身份', en: 'Confirm a resident at the counter' },
  input: z.strictObject({ id: z.uuid(), version: z.number().int().positive(), person: z.uuid(), cardSeen: z.literal(true) }),
  output: residentRow,
  refusals: ['no-such-record', 'changed-meanwhile', 'confirmed-already', 'confirmed-elsewhere', 'already-ended'],
});

export const endResident = operation({
  name: 'identity.end-resident',
  method: 'post',
  path: '/identity/residents/{id}/end',
  access: counter,
  label: { zh: '停用居民账号', en: "End a resident's account" },
  input: z.strictObject({ id: z.uuid(), version: z.number().int().positive(), reason: z.string().trim().min(2).max(200) }),
  output: nothing,
  refusals: ['no-such-record', 'changed-meanwhile', 'already-ended'],
});

/** One account, with who acts for whom by it. */
export const getResident = operation({
  name: 'identity.get-resident',
  method: 'get',
  path: '/identity/residents/{id}',
  access: reading,
  label: { zh: '查看一个居民账号', en: "Open a resident's account" },
  input: z.strictObject({ id: z.uuid() }),
  output: residentRow.extend({ mine: z.array(consentRow), forMe: z.array(consentRow) }),
  refusals: ['no-such-record'],
});

/** The person stands at the counter, without a phone: consents that this account acts for them, by a paper that is signed and kept. */
export const giveConsentAtCounter = operation({
  name: 'identity.give-consent-at-counter',
  method: 'post',
  path: '/identity/residents/{id}/consents',
  access: counter,
  label: { zh: '在窗口登记家人代办授权', en: 'Take a consent at the counter' },
  input: z.strictObject({
    id: z.uuid(),
    consent: z.uuid(),
    person: z.uuid(),
    cardSeen: z.literal(true),
    /** Uploaded for `identity.consent`, field `signedPaper`, at the place of the account. */
    signedPaper: z.array(z.uuid()).min(1).max(SIGNED_PAGES_MAX),
  }),
  output: consentRow,
  refusals: ['no-such-record', 'taker-unconfirmed', 'own-account', 'consented-already', 'file-not-yours'],
});

/** Taken back or given up at the counter, by whoever of the two stands there. */
export const endConsentAtCounter = operation({
  name: 'identity.end-consent-at-counter',
  method: 'post',
  path: '/identity/residents/{id}/consents/{consent}/end',
  access: counter,
  label: { zh: '在窗口取消家人代办授权', en: 'End a consent at the counter' },
  input: z.strictObject({ id: z.uuid(), consent: z.uuid(), by: z.enum(['person', 'taker']) }),
  output: nothing,
  refusals: ['no-such-record'],
});
