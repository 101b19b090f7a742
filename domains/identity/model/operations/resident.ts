import { z } from 'zod';
import { operation, textShape } from '@linli/kernel/model';
import { consentRow, nothing, phoneNumber, residentMe, sessionRow } from './schemas.ts';

/** What a resident does by his own phone. None of it is for the staff. */
const own = { to: 'roles', roles: ['resident'] } as const;

const community = z.string().regex(/^\d{12}$/);

/** Answers the same whether the phone is known or not. `again`: seconds until another code can be asked for. */
export const sendPhoneCode = operation({
  name: 'identity.send-phone-code',
  method: 'post',
  path: '/identity/resident/send-code',
  access: { to: 'anyone' },
  label: { zh: '获取登录验证码', en: 'Ask for a code to sign in' },
  /** `language`: of the page on which the code is awaited. */
  input: z.strictObject({ phone: phoneNumber, place: community, language: z.enum(['zh', 'en']).optional() }),
  output: z.object({ again: z.number(), demoCode: z.string().optional() }),
  refusals: ['not-a-mobile', 'no-such-place', 'code-too-soon', 'codes-enough'],
});

export const signInByPhone = operation({
  name: 'identity.sign-in-by-phone',
  method: 'post',
  path: '/identity/resident/sign-in',
  access: { to: 'anyone' },
  label: { zh: '居民登录', en: 'Sign in as a resident' },
  input: z.strictObject({
    phone: phoneNumber,
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/),
    place: community,
  }),
  output: residentMe,
  refusals: ['not-a-mobile', 'no-such-place', 'wrong-phone-code', 'phone-code-over'],
});

export const residentSelf = operation({
  name: 'identity.get-resident-self',
  method: 'get',
  path: '/identity/resident/me',
  access: own,
  quiet: true,
  label: { zh: '查看我的账号', en: 'See my account' },
  input: z.strictObject({}),
  output: residentMe,
});

export const signOutResident = operation({
  name: 'identity.sign-out-resident',
  method: 'post',
  path: '/identity/resident/sign-out',
  access: own,
  label: { zh: '退出登录', en: 'Sign out' },
  input: z.strictObject({}),
  output: nothing,
});

export const residentSessions = operation({
  name: 'identity.list-resident-sessions',
  method: 'get',
  path: '/identity/resident/sessions',
  access: own,
  quiet: true,
  label: { zh: '查看我在哪里登录', en: 'List where I am signed in' },
  input: z.strictObject({}),
  output: z.object({ sessions: z.array(sessionRow) }),
});

export const endResidentSession = operation({
  name: 'identity.end-resident-session',
  method: 'post',
  path: '/identity/resident/sessions/{id}/end',
  access: own,
  label: { zh: '结束我的一次登录', en: 'End one of my sessions' },
  input: z.strictObject({ id: z.uuid() }),
  output: nothing,
  refusals: ['no-such-session'],
});

/** Against the register: name, number and the phone on file must agree, else the card is looked at the counter. */
export const confirmSelf = operation({
  name: 'identity.confirm-self',
  method: 'post',
  path: '/identity/resident/confirm',
  access: own,
  label: { zh: '核实我的身份', en: 'Confirm who I am' },
  input: z.strictObject({ name: z.string().trim().min(2).max(60), identityNumber: z.string().trim().min(15).max(24) }),
  output: residentMe,
  refusals: ['not-an-identity-number', 'confirmed-already', 'not-as-registered', 'confirmed-elsewhere', 'confirm-enough'],
});

/** The account ends at once with its sessions; what was applied for goes on under its number. */
export const endOwnAccount = operation({
  name: 'identity.end-own-account',
  method: 'post',
  path: '/identity/resident/end',
  access: own,
  label: { zh: '注销我的账号', en: 'End my account' },
  input: z.strictObject({}),
  output: nothing,
});

const fact = z.object({ label: textShape, value: z.string() });

/** What the registers hold of me, masked as at every desk; each record with the day and the source it has. */
export const residentData = operation({
  name: 'identity.list-own-data',
  method: 'get',
  path: '/identity/resident/data',
  access: own,
  label: { zh: '查看我的信息', en: 'See what is held of me' },
  input: z.strictObject({}),
  output: z.object({
    groups: z.array(
      z.object({
        register: z.string(),
        label: textShape,
        /** The department that answers for it. */
        keeper: textShape,
        rows: z.array(z.object({ id: z.uuid(), updatedAt: z.string(), source: textShape, facts: z.array(fact) })),
      }),
    ),
  }),
  refusals: ['confirm-first'],
});

/** Who read or changed what is held of me (PIPL art. 44), newest first: office and post, never a name or a phone. */
export const residentReaders = operation({
  name: 'identity.list-own-readers',
  method: 'get',
  path: '/identity/resident/readers',
  access: own,
  quiet: true,
  label: { zh: '查看谁看过我的信息', en: 'See who read what is held of me' },
  input: z.strictObject({ after: z.string().max(200).optional() }),
  output: z.object({
    rows: z.array(
      z.object({
        at: z.string(),
        office: z.string(),
        post: textShape,
        purpose: z.string().nullable(),
        what: textShape,
        register: textShape,
        /** A whole list was taken out that this resident stood in, not one record opened. */
        wholeList: z.boolean(),
      }),
    ),
    next: z.string().nullable(),
  }),
  refusals: ['confirm-first'],
});

export const listFamily = operation({
  name: 'identity.list-family',
  method: 'get',
  path: '/identity/resident/family',
  access: own,
  label: { zh: '查看家人代办', en: 'See who acts for whom' },
  input: z.strictObject({}),
  output: z.object({
    /** Household members for whom I do not act yet. */
    members: z.array(z.object({ person: z.uuid(), name: z.string(), relation: z.string() })),
    /** For whom I act, or have asked to. */
    mine: z.array(consentRow),
    /** Who acts for me, or asks to. */
    forMe: z.array(consentRow),
  }),
  refusals: ['confirm-first'],
});

export const askFamily = operation({
  name: 'identity.ask-family',
  method: 'post',
  path: '/identity/resident/family',
  access: own,
  label: { zh: '申请替家人办事', en: 'Ask to act for a member of the household' },
  input: z.strictObject({ person: z.uuid() }),
  output: consentRow,
  refusals: ['confirm-first', 'not-of-household', 'already-there'],
});

export const giveFamily = operation({
  name: 'identity.give-family',
  method: 'post',
  path: '/identity/resident/family/{id}/give',
  access: own,
  label: { zh: '同意家人替我办事', en: 'Consent that a member of the household acts for me' },
  input: z.strictObject({ id: z.uuid() }),
  output: consentRow,
  refusals: ['confirm-first', 'no-such-record'],
});

/** Either side: taken back by whoever gave it, given up by whoever has it, or declined. */
export const endFamily = operation({
  name: 'identity.end-family',
  method: 'post',
  path: '/identity/resident/family/{id}/end',
  access: own,
  label: { zh: '取消家人代办', en: 'End that somebody acts for family' },
  input: z.strictObject({ id: z.uuid() }),
  output: nothing,
  refusals: ['confirm-first', 'no-such-record'],
});
