import { lineShape, operation, textShape, timeShape } from '@linli/kernel/model';
import { z } from 'zod';
import { itemForm } from '../item-form.ts';
import { draftForm, givenForm, givenWays, submissionForm } from './submission.ts';

const id = z.uuid();
const place = z.string().max(15);
const version = z.number().int().positive();
const counter = ['community-worker', 'town-officer'] as const;
const read = { to: 'register', register: 'services.application', right: 'read' } as const;
const write = { to: 'register', register: 'services.application', right: 'write' } as const;

/** A fact that is known already: shown, not asked. */
const knownFact = z.object({
  key: z.string(),
  label: textShape,
  /** As it may be shown to this reader: numbers and phones masked. */
  value: textShape,
  /** Who says so, and since when. */
  source: textShape,
  on: z.string().nullable(),
  /** Where it stands, for a correction. */
  register: z.string(),
  record: z.string(),
});
export type KnownFact = z.output<typeof knownFact>;

const knownPaper = z.object({
  paper: id,
  material: z.string(),
  name: z.string(),
  issuedOn: z.string().nullable(),
  validUntil: z.string().nullable(),
  givenOn: z.string(),
  /** Is one of the papers that this item asks, holds today, and states nothing that has changed since. */
  fits: z.boolean(),
  /** Why one that this item asks does not go again; it may still be looked at. */
  unfit: z.object({ kind: z.enum(['expired', 'changed']), fact: textShape.nullable(), on: z.string() }).nullable(),
});

const knownAnswer = z.object({
  item: itemForm.extend({ id }),
  person: z
    .object({
      id,
      name: z.string(),
      place: z.string(),
      placeName: z.string(),
      birthDate: z.string().nullable(),
      age: z.number().nullable(),
      hasPhone: z.boolean(),
    })
    .nullable(),
  facts: z.array(knownFact),
  papers: z.array(knownPaper),
  /** What the result needs to know from the applicant and a register knows already; sealed values by their ends. */
  filled: z.array(z.object({ key: z.string(), value: z.unknown(), source: textShape, on: z.string() })),
  /** At the counter: who of the household may come for the person; `relation` towards its head. */
  household: z.array(z.object({ person: id, name: z.string(), relation: textShape.nullable(), underAge: z.boolean() })),
  /** Applications of this person for this item that are open still. */
  open: z.array(z.object({ id, number: z.string(), state: textShape })),
});
export type KnownAnswer = z.output<typeof knownAnswer>;

const knownInput = z.strictObject({ item: id, person: id.optional() });

export const knownAtCounter = operation({
  name: 'services.known',
  method: 'get',
  path: '/services/known',
  access: { to: 'roles', roles: counter },
  label: { zh: '办事前查看已掌握的情况', en: 'See what is known before an application' },
  input: knownInput,
  output: knownAnswer,
  refusals: ['item-not-in-force'],
});

export const receiptShape = z.object({
  id,
  version: z.number(),
  number: z.string(),
  itemCode: z.string(),
  itemName: z.string(),
  applicantName: z.string(),
  place: z.string(),
  placeName: z.string(),
  submittedAt: z.string(),
  state: textShape,
  /** Last day on which we say whether it is accepted. */
  acceptBy: z.string().nullable(),
  committed: z.number(),
  missing: z.array(textShape),
  /** Address under which it is followed, to be read by people and as a QR code. */
  followPath: z.string(),
});
export type Receipt = z.output<typeof receiptShape>;

const submitRefusals = [
  'item-not-in-force',
  'question-open',
  'name-missing',
  'phone-missing',
  'proxy-missing',
  'sign-here',
  'signature-missing',
  'not-a-child',
  'relation-open',
  'not-of-household',
  'guardian-under-age',
  'application-open',
  'perhaps-twice',
  'paper-unfit',
  'place-unfit',
  'not-family',
  'file-not-yours',
  'fact-not-asked',
  'fact-unfit',
];

/** Takes the step that opens a case; the kernel leaves its address to us, for it asks more than fields (0024). */
export const submitApplication = operation({
  name: 'services.application.step-submit',
  method: 'post',
  path: '/services/application/open/submit',
  access: write,
  label: { zh: '提交申请', en: 'Submit an application' },
  input: z.strictObject({ id, place, submission: submissionForm, draft: id.optional() }),
  output: receiptShape,
  refusals: submitRefusals,
});

export const supplyPapers = operation({
  name: 'services.application.step-supply',
  method: 'post',
  path: '/services/application/{id}/steps/supply',
  access: write,
  label: { zh: '补交材料', en: 'Bring missing papers' },
  input: z.strictObject({ id, version, materials: z.array(givenForm).min(1).max(24) }),
  output: z.object({ missing: z.array(textShape), version: z.number() }),
  refusals: ['wrong-state', 'nothing-supplied', 'paper-unfit', 'step-not-yours', 'changed-meanwhile', 'file-not-yours'],
});

export const contentShape = z.object({
  answers: z.array(z.object({ key: z.string(), ask: textShape, answer: textShape })),
  materials: z.array(
    z.object({
      key: z.string(),
      name: textShape,
      proves: textShape,
      issuer: textShape,
      way: z.enum(['show', 'bring', 'filled', 'held']),
      how: z.enum(givenWays),
      /** The row that keeps its files; fetched under `/api/services/paper/{id}/files`. */
      paper: id.nullable(),
      issuedOn: z.string().nullable(),
      validUntil: z.string().nullable(),
    }),
  ),
  facts: z.array(knownFact),
  /** The notice that names what is missing, ready to be sent. */
  supplement: textShape.nullable(),
});
export type ContentAnswer = z.output<typeof contentShape>;

export const getContent = operation({
  name: 'services.application-content',
  method: 'get',
  path: '/services/application/{id}/content',
  access: read,
  label: { zh: '查看申请的内容', en: 'See what an application says' },
  input: z.strictObject({ id }),
  output: contentShape,
});

export const getReceipt = operation({
  name: 'services.application-receipt',
  method: 'get',
  path: '/services/application/{id}/receipt',
  access: read,
  label: { zh: '查看受理回执', en: 'See the receipt of an application' },
  input: z.strictObject({ id }),
  output: receiptShape,
});

const draftFacts = z.object({
  id,
  place: z.string(),
  item: id,
  itemName: z.string(),
  applicant: z.string().nullable(),
  savedAt: z.string(),
  savedBy: z.string(),
});
const draftAnswer = draftFacts.extend({ draft: draftForm });

export const saveDraft = operation({
  name: 'services.save-draft',
  method: 'put',
  path: '/services/drafts/{id}',
  access: write,
  label: { zh: '保存申请草稿', en: 'Keep an application that is not finished' },
  input: z.strictObject({ id, place, applicant: z.string().max(60).optional(), draft: draftForm }),
  output: draftFacts,
  refusals: ['item-not-in-force', 'place-unfit', 'too-many-drafts'],
});

export const listDrafts = operation({
  name: 'services.list-drafts',
  method: 'get',
  path: '/services/drafts',
  access: write,
  quiet: true,
  label: { zh: '查看申请草稿', en: 'See applications that are not finished' },
  input: z.strictObject({}),
  output: z.object({ drafts: z.array(draftFacts) }),
});

export const getDraft = operation({
  name: 'services.get-draft',
  method: 'get',
  path: '/services/drafts/{id}',
  access: write,
  label: { zh: '打开申请草稿', en: 'Open an application that is not finished' },
  input: z.strictObject({ id }),
  output: draftAnswer,
  refusals: ['no-such-draft'],
});

export const dropApplicationDraft = operation({
  name: 'services.drop-application-draft',
  method: 'post',
  path: '/services/drafts/{id}/drop',
  access: write,
  label: { zh: '删除申请草稿', en: 'Delete an application that is not finished' },
  input: z.strictObject({ id }),
  output: z.object({ dropped: z.literal(true) }),
  refusals: ['no-such-draft'],
});

/** Follows an application without an account. Unknown, wrong phone and too many tries look the same, in words and in time. */
export const followApplication = operation({
  name: 'services.follow',
  method: 'post',
  path: '/services/follow',
  access: { to: 'anyone' },
  quiet: true,
  label: { zh: '凭受理编号查进度', en: 'Follow an application by its number' },
  input: z.strictObject({ number: z.string().trim().min(1).max(40), phoneTail: z.string().regex(/^\d{4}$/) }),
  output: z.object({
    found: z.object({ itemName: z.string(), state: textShape, next: textShape, due: z.string().nullable(), since: z.string() }).nullable(),
    /** What is said when nothing is found. */
    sentence: textShape.nullable(),
  }),
});

const mine = z.object({
  id,
  number: z.string(),
  itemCode: z.string(),
  itemName: z.string(),
  applicantName: z.string(),
  /** Who brought it where the applicant did not, and by what they act. */
  acted: z.object({ name: z.string(), as: textShape, by: textShape.nullable() }).nullable(),
  state: z.string(),
  stateLabel: textShape,
  next: textShape,
  submittedAt: z.string(),
  finishedAt: z.string().nullable(),
  due: z.string().nullable(),
});

export const myApplications = operation({
  name: 'services.my-applications',
  method: 'get',
  path: '/services/my/applications',
  access: { to: 'roles', roles: ['resident'] },
  quiet: true,
  label: { zh: '查看我的申请', en: 'See my applications' },
  input: z.strictObject({ after: z.string().max(200).optional() }),
  output: z.object({ applications: z.array(mine), next: z.string().nullable() }),
});

export const myApplication = operation({
  name: 'services.my-application',
  method: 'get',
  path: '/services/my/applications/{id}',
  access: { to: 'roles', roles: ['resident'] },
  quiet: true,
  label: { zh: '查看我的一件申请', en: 'See one of my applications' },
  input: z.strictObject({ id }),
  output: mine.extend({
    version: z.number(),
    time: timeShape,
    lines: z.array(lineShape.pick({ step: true, label: true, announces: true, at: true, words: true, values: true })),
    content: contentShape,
    missing: z.array(textShape),
    maySupply: z.boolean(),
    mayWithdraw: z.boolean(),
  }),
});

export const myKnown = operation({
  name: 'services.my-known',
  method: 'get',
  path: '/services/my/known',
  access: { to: 'roles', roles: ['resident'] },
  label: { zh: '办事前查看我的已有信息', en: 'See what is known of me before an application' },
  input: knownInput,
  output: knownAnswer,
  refusals: ['item-not-in-force', 'not-family'],
});

export const saveMyDraft = operation({
  name: 'services.save-my-draft',
  method: 'put',
  path: '/services/my/draft/{id}',
  access: { to: 'roles', roles: ['resident'] },
  label: { zh: '保存我的申请草稿', en: 'Keep my unfinished application' },
  input: z.strictObject({ id, draft: draftForm }),
  output: draftFacts,
  refusals: ['item-not-in-force', 'too-many-drafts'],
});

export const myDrafts = operation({
  name: 'services.my-drafts',
  method: 'get',
  path: '/services/my/drafts',
  access: { to: 'roles', roles: ['resident'] },
  quiet: true,
  label: { zh: '查看我的申请草稿', en: 'See my unfinished applications' },
  input: z.strictObject({}),
  output: z.object({ drafts: z.array(draftAnswer) }),
});

export const counterOperations = [
  knownAtCounter,
  submitApplication,
  supplyPapers,
  getContent,
  getReceipt,
  saveDraft,
  listDrafts,
  getDraft,
  dropApplicationDraft,
  followApplication,
] as const;

export const residentOperations = [myApplications, myApplication, myKnown, saveMyDraft, myDrafts] as const;
