import { z } from 'zod';

const MATERIALS_MAX = 24; // an item asks twenty at most, and a proxy brings two more
const FILES_MAX = 10;

const key = z.string().regex(/^[a-z][a-z0-9-]{0,29}$/);
const day = z.iso.date();

/**
 * How a paper came: looked at and given back; brought (on paper, or as pictures); filled in here and signed; found in what we hold;
 * given with an earlier application; or not there yet.
 */
export const givenWays = ['shown', 'brought', 'filled', 'held', 'earlier', 'missing'] as const;
export type GivenWay = (typeof givenWays)[number];

export const givenForm = z.strictObject({
  key,
  how: z.enum(givenWays),
  /** Pictures or files, uploaded for `services.paper`, field `files`. */
  files: z.array(z.uuid()).max(FILES_MAX).optional(),
  /** The row of `services.paper` that is used again. */
  paper: z.uuid().optional(),
  issuedOn: day.optional(),
  validUntil: day.optional(),
});
export type Given = z.output<typeof givenForm>;

const answersForm = z.record(key, key);

/** What a counter or a resident sends: everything that an item asks, and nothing that is known. */
export const submissionForm = z.strictObject({
  /** The edition that was read; refused when it is no longer in force. */
  item: z.uuid(),
  answers: answersForm,
  /** Whom it is for; null where the person is not known to the register yet. */
  person: z.uuid().nullable(),
  /** Asked only where the person is not known. */
  applicantName: z.string().trim().min(1).max(60).optional(),
  applicantIdentity: z.string().trim().max(18).optional(),
  /** Left out: the phone of the register. */
  applicantPhone: z.string().trim().max(20).optional(),
  actsAs: z.enum(['self', 'guardian', 'family', 'proxy']),
  proxyName: z.string().trim().min(1).max(60).optional(),
  /** Who comes, where the register knows them as one of the person's household; the name is that of the register then. */
  proxyPerson: z.uuid().optional(),
  /** The paper that was looked at, where the register does not know what who comes is to the person. */
  relationShown: z.enum(['household-book', 'birth', 'marriage', 'appointed']).optional(),
  proxyIdentity: z.string().trim().max(18).optional(),
  proxyPhone: z.string().trim().max(20).optional(),
  materials: z.array(givenForm).max(MATERIALS_MAX),
  /** What the result needs to know from the applicant, by key; what is known already is left out and filled in. */
  facts: z.record(z.string().max(60), z.unknown()).optional(),
  signed: z.enum(['screen', 'paper', 'online']),
  /** A PNG uploaded for `services.application`, field `signature`. */
  signature: z.uuid().optional(),
  /** Somebody has looked at what seems to be the same application and sends this one all the same. */
  again: z.boolean().optional(),
});
export type Submission = z.output<typeof submissionForm>;

/** A submission on its way: anything may be open still. */
export const draftForm = submissionForm.partial().extend({ item: z.uuid(), answers: answersForm.optional() });
export type Draft = z.output<typeof draftForm>;
