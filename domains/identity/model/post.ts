import { type Level, type Role, administratorRoles } from '@linli/kernel/model';

/** A post as the rules know it. `validTo` is the first day on which it no longer stands; null: until further notice. */
export interface PostTerm {
  readonly role: Role;
  readonly place: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Does the post stand on that day (ISO days)? */
export function isInForce(post: Pick<PostTerm, 'validFrom' | 'validTo'>, day: string): boolean {
  return post.validFrom <= day && (post.validTo === null || post.validTo > day);
}

/** Do two terms share a day? A term that ends on the day it begins has none. */
export function overlaps(a: Pick<PostTerm, 'validFrom' | 'validTo'>, b: Pick<PostTerm, 'validFrom' | 'validTo'>): boolean {
  const from = a.validFrom > b.validFrom ? a.validFrom : b.validFrom;
  return isInForce(a, from) && isInForce(b, from);
}

const administrations: readonly Level[] = ['country', 'province', 'city', 'county'];

/** At which level of place a role has its desk. Residents are no staff and have none. */
export const levelsOfRole: Readonly<Record<Role, readonly Level[]>> = {
  resident: [],
  'grid-worker': ['community', 'grid'],
  'community-worker': ['community'],
  'town-officer': ['town'],
  'county-officer': ['county'],
  'city-officer': ['city'],
  'province-officer': ['province'],
  'system-admin': administrations,
  'security-admin': administrations,
  'audit-admin': administrations,
};

/** Roles that may have departments; the others serve all of them. */
export const rolesWithDepartments: readonly Role[] = ['town-officer', 'county-officer', 'city-officer', 'province-officer'];

export const isAdministrator = (role: Role): boolean => administratorRoles.includes(role);
