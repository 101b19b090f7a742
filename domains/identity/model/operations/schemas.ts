import { z } from 'zod';
import { type Department, type Role, departments, roles } from '@linli/kernel/model';

/** Lower case, as people type it: letters, digits, and `.`, `_`, `-` between them. */
export const userName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9._-]{0,48}[a-z0-9])$/);

export const day = z.iso.date();
export const placeCode = z
  .string()
  .max(15)
  .regex(/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12}|\d{15})?$/);
export const role = z.enum(roles);
export const department = z.enum(Object.keys(departments) as [Department, ...Department[]]);

/** Long enough for a sentence as a password, short enough to hash; the rules proper are in `decidePassword`. */
export const password = z.string().min(1).max(512);
export const totpCode = z
  .string()
  .trim()
  .regex(/^\d{6}$/);
/** 32 random bytes in base64url. */
export const linkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const pageInput = { after: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).optional() };

/** A post of the signed-in person. */
export const ownPost = z.object({
  id: z.uuid(),
  role,
  place: z.string(),
  placeName: z.string(),
  departments: z.array(department),
  title: z.string(),
});

/** A post as an administrator sees it. `validTo`: first day on which it no longer stands. */
export const postRow = ownPost.extend({
  account: z.uuid(),
  user: z.string(),
  name: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  inForce: z.boolean(),
  grantedAt: z.string(),
});

export const accountStatuses = ['invited', 'active', 'locked', 'disabled'] as const;
export type AccountStatus = (typeof accountStatuses)[number];

export const accountRow = z.object({
  id: z.uuid(),
  user: z.string(),
  name: z.string(),
  place: z.string(),
  placeName: z.string(),
  /** `locked`: too many failed tries, for some minutes. */
  status: z.enum(accountStatuses),
  statusReason: z.string().nullable(),
  createdAt: z.string(),
  lastSignInAt: z.string().nullable(),
});

export const sessionRow = z.object({
  id: z.uuid(),
  current: z.boolean(),
  startedAt: z.string(),
  lastSeenAt: z.string(),
  userAgent: z.string(),
  address: z.string(),
});

const text = z.object({ zh: z.string(), en: z.string() });

/** A line of the trail. `outcome`: `done`, or the code of the refusal. `sealed`: already in the hash chain. */
export const trailRow = z.object({
  id: z.uuid(),
  at: z.string(),
  account: z.string().nullable(),
  actorName: z.string().nullable(),
  role: z.string().nullable(),
  place: z.string(),
  placeName: z.string(),
  operation: z.string(),
  label: text,
  register: z.string().nullable(),
  record: z.string().nullable(),
  outcome: z.string(),
  purpose: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  address: z.string().nullable(),
  changes: z.number(),
  sealed: z.boolean(),
});

export const readingRow = z.object({
  at: z.string(),
  actorName: z.string().nullable(),
  role: z.string().nullable(),
  place: z.string(),
  placeName: z.string(),
  operation: z.string(),
  label: text,
  purpose: z.string().nullable(),
});

/** As people type it: blanks and dashes are taken out before it is checked. */
export const phoneNumber = z.string().trim().min(8).max(24);

const familyMember = z.object({ person: z.uuid(), name: z.string(), relation: z.string() });

/** A resident about himself. `family`: for whom he may act. */
export const residentMe = z.object({
  account: z.uuid(),
  name: z.string().nullable(),
  phone: z.string(),
  confirmed: z.boolean(),
  /** The resident's own row of the register; null until confirmed. */
  person: z.uuid().nullable(),
  place: z.string(),
  placeName: z.string(),
  family: z.array(familyMember),
});

/** Who acts for whom; `givenAt` null: asked, not consented yet. */
export const consentRow = z.object({
  id: z.uuid(),
  person: z.uuid(),
  name: z.string(),
  takerName: z.string(),
  relation: z.string(),
  askedAt: z.string(),
  givenAt: z.string().nullable(),
  /** `portal` or `counter`; null as long as it is only asked. */
  givenHow: z.string().nullable(),
});

/** A resident's account as the counter sees it. */
export const residentRow = z.object({
  id: z.uuid(),
  version: z.number(),
  phone: z.string(),
  name: z.string().nullable(),
  person: z.uuid().nullable(),
  place: z.string(),
  placeName: z.string(),
  madeAt: z.string(),
  confirmedAt: z.string().nullable(),
  confirmedHow: z.string().nullable(),
  endedAt: z.string().nullable(),
  endReason: z.string().nullable(),
});

export const nothing = z.object({});

export type OwnPost = z.output<typeof ownPost> & { readonly role: Role };
export type PostRow = z.output<typeof postRow>;
export type AccountRow = z.output<typeof accountRow>;
export type SessionRow = z.output<typeof sessionRow>;
export type TrailRow = z.output<typeof trailRow>;
export type ResidentMe = z.output<typeof residentMe>;
export type ConsentRow = z.output<typeof consentRow>;
export type ResidentRow = z.output<typeof residentRow>;
export type ReadingRow = z.output<typeof readingRow>;
