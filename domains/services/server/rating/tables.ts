import { randomBytes } from 'node:crypto';
import { type Refusal, countyOf, dateOfDay, getDayNumber, refuse } from '@linli/kernel/model';
import { type Context, type KeyRing, type Tx, type Work, blindIndex, moveWall, sql } from '@linli/kernel/server';
import type { Channel } from '../../model/rating/codes.ts';
import { ratingFollowUp } from '../../model/rating/follow-up.ts';
import { openPlace } from '../open-place.ts';

/** Opens the tables of ratings; no right of a post does. */
export const RATINGS = 'services.rating';

const TOKEN_BYTES = 32;
const LINK_DAYS = 60; // afterwards nobody remembers how it went

/** Two digests of one token that cannot be compared with each other: one finds the invitation, the other the answer. */
const linkDigest = (keys: KeyRing, token: string): string => hex(blindIndex(keys, 'services.rating-link', token));
export const answerDigest = (keys: KeyRing, token: string): string => hex(blindIndex(keys, 'services.rating-answer', token));
const hex = (digest: Buffer): string => `\\x${digest.toString('hex')}`;

/** The county first, so that a link finds its shard; then 256 bits that nobody guesses. */
const newToken = (county: string): string => `${county}-${randomBytes(TOKEN_BYTES).toString('base64url')}`;

export interface Invitation {
  readonly county: string;
  readonly application: string;
  readonly place: string;
  readonly itemCode: string;
  readonly itemName: string;
  readonly channel: Channel;
  readonly finishedOn: string;
  readonly rated: boolean;
  readonly links: number;
}

const columns = sql`i.county, i.application, i.place, i.item_code as "itemCode", i.item_name as "itemName", i.channel, i.finished_on as "finishedOn", i.rated, i.links`;

/** Gives out fresh links for some handlings. The tokens are answered once and kept nowhere. */
export async function makeLinks(
  { tx, keys, today }: Pick<Work, 'tx' | 'keys' | 'today'>,
  invitations: readonly Pick<Invitation, 'county' | 'application' | 'place'>[],
): Promise<Map<string, string>> {
  const made = invitations.map((each) => ({ ...each, token: newToken(each.county) }));
  if (made.length === 0) return new Map();
  const lastDay = dateOfDay(getDayNumber(today) + LINK_DAYS);
  const rows = made.map(({ county, application, place, token }) => ({ county, application, place, digest: linkDigest(keys, token) }));
  await sql`
    insert into services.rating_token (county, digest, place, application, last_day)
    select county, digest::bytea, place, application, ${lastDay}::date
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(county text, digest text, place text, application uuid) returning 1 as written
  `.execute(tx);
  await sql`
    update services.rating_invitation as i set links = i.links + 1
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(county text, application uuid) where i.county = x.county and i.application = x.application
  `.execute(tx);
  return new Map(made.map(({ application, token }) => [application, token]));
}

/** The handling of one application, held until the end. */
export async function lockInvitation(tx: Tx, county: string, application: string): Promise<Invitation | undefined> {
  const found = await sql<Invitation>`
    select ${columns} from services.rating_invitation as i where i.county = ${county} and i.application = ${application}::uuid for update
  `.execute(tx);
  return found.rows[0];
}

/** The handling that a link is for. */
export async function findByToken(
  { tx, keys, today }: Pick<Work, 'tx' | 'keys' | 'today'>,
  token: string,
): Promise<Invitation | undefined> {
  const found = await sql<Invitation>`
    select ${columns} from services.rating_token as t join services.rating_invitation as i on i.county = t.county and i.application = t.application
    where t.county = ${countyOfToken(token)} and i.county = ${countyOfToken(token)} and t.digest = ${linkDigest(keys, token)}::bytea and t.last_day >= ${today}::date
  `.execute(tx);
  return found.rows[0];
}

export const countyOfToken = (token: string): string => token.slice(0, token.indexOf('-'));

export const linkVoid = refuse('unknown', 'rating-link-void', {
  zh: '这个评价链接不对或者已经过期。可以请窗口再出示一次评价码，或登录后在“我的”里打开这件申请评价。',
  en: 'This rating link is wrong or out of date. Ask the window for another code, or sign in and rate from your application.',
});

export const notStaff = refuse('forbidden', 'staff-may-not-rate', {
  zh: '工作人员登录的电脑、手机上不能评价。请居民用自己的手机打开链接。',
  en: 'Nobody rates from a device on which staff is signed in. Please open the link on your own phone.',
});

/** Opens what a link needs, within its county; staff is turned away. */
export async function openForRater(context: Context, token: string): Promise<Refusal | undefined> {
  if (context.actor.role !== 'resident') return notStaff;
  const county = countyOf(countyOfToken(token));
  if (county === undefined) return linkVoid;
  await openPlace(context.tx, county, { read: [], write: [RATINGS, ratingFollowUp.name] });
  return undefined;
}

/** Opens the tables beside what a post may do, for one piece of work. */
export async function openingRatings<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const before = await moveWall(tx, (scope) => ({ ...scope, read: [...scope.read, RATINGS], write: [...scope.write, RATINGS] }));
  const outcome = await work();
  await moveWall(tx, () => before);
  return outcome;
}
