import { countyOf, isPlace, isWithin, placeRange } from './place.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Register, Rights } from './register.ts';
import type { Actor, Department, Role } from './scope.ts';

export type Right = keyof Rights;

const officers: readonly Role[] = ['town-officer', 'county-officer', 'city-officer', 'province-officer'];

/** May an officer's departments see this kind of fact? Those who work for all departments always may. */
function departmentOpens(actor: Actor, of: Register): boolean {
  if (!officers.includes(actor.role) || actor.departments.length === 0) return true;
  const { sharedWith } = of;
  if (sharedWith === 'all') return true;
  return actor.departments.some((each) => each === of.owner || sharedWith?.includes(each));
}

/** Role and department, the first half of the first wall. Pure: the same table greys the button. */
export function decideRight(actor: Actor, of: Register, right: Right): Refusal | undefined {
  if (!of.rights[right].includes(actor.role)) {
    return refuse('forbidden', 'role-may-not', {
      zh: `您现在的岗位不能对“${of.label.zh}”做这一步。需要时请联系安全管理员调整岗位。`,
      en: `Your present post may not do this with "${of.label.en}". Ask the security administrator if you need it.`,
    });
  }
  if (!departmentOpens(actor, of)) {
    return refuse('forbidden', 'department-may-not', {
      zh: `“${of.label.zh}”由其他部门管理，没有向您的部门开放。`,
      en: `"${of.label.en}" belongs to another department and is not shared with yours.`,
    });
  }
  return undefined;
}

/**
 * Where a person's rows lie: the area of a post. For a resident the county, because what is his own stays his own when he moves; of all that
 * lies there he reaches only that.
 */
export const areaOf = ({ role, place }: Pick<Actor, 'role' | 'place'>): string =>
  role === 'resident' ? (countyOf(place) ?? place) : place;

/** What a row says of whom it belongs to; empty where its register does not say. */
export interface Belonging {
  /** Account of the resident whose row it is. */
  readonly holder?: string | null;
  readonly department?: string | null;
}

/** The departments beyond whose rows an officer does not look; empty for those who work for all. */
export const departmentsOf = ({ role, departments }: Pick<Actor, 'role' | 'departments'>): readonly Department[] =>
  officers.includes(role) ? departments : [];

/** Whose row it is, the last part of the first wall: a resident's own, an officer's department's. */
export function isOpenTo(actor: Actor, of: Register, { holder, department }: Belonging): boolean {
  if (actor.role === 'resident') return of.holder !== undefined && holder === actor.account;
  const own = departmentsOf(actor);
  return of.walledBy === undefined || own.length === 0 || own.some((each) => each === department);
}

/** Place, the second half: a post acts in its own subtree. */
export function decidePlace(actor: Actor, place: string): Refusal | undefined {
  if (!isPlace(place)) {
    return refuse(
      'invalid',
      'not-a-place',
      { zh: `“${place}”不是行政区划代码。`, en: `"${place}" is not the code of a place.` },
      { where: 'place' },
    );
  }
  if (isWithin(place, actor.place)) return undefined;
  return refuse('forbidden', 'place-outside', {
    zh: '这个地方不在您岗位的范围内。',
    en: 'This place is outside the area of your post.',
  });
}

/** What the second wall, in the database, is told for a transaction. */
export interface WallSettings {
  readonly place: string;
  readonly placeEnd: string;
  readonly read: readonly string[];
  readonly write: readonly string[];
  /** The account beyond whose rows a resident does not look; empty for everybody else. */
  readonly holder: string;
  readonly departments: readonly string[];
}

/**
 * Tables that are no registers, and those who keep them: departments of a county and the administrators. The three are separate (GB/T 22239-2019 8.1.4.2):
 * one makes accounts, one grants posts, one reads the trail, and the database holds them to it.
 */
const administration: Partial<Record<Role, { readonly read: readonly string[]; readonly write: readonly string[] }>> = {
  'system-admin': {
    read: ['identity.account', 'identity.post', 'identity.invitation', 'regions.change'],
    write: ['identity.account', 'identity.invitation', 'regions.change', 'kernel.county-field', 'kernel.calendar-day'],
  },
  'county-officer': { read: [], write: ['kernel.county-field', 'kernel.calendar-day'] },
  'security-admin': { read: ['identity.account', 'identity.post', 'identity.policy'], write: ['identity.post', 'identity.policy'] },
  'audit-admin': { read: ['kernel.audit', 'identity.account'], write: [] },
};

/** The part of a wall that goes by whose a row is. */
export const belongingOf = (actor: Actor): Pick<WallSettings, 'holder' | 'departments'> => ({
  holder: actor.role === 'resident' ? actor.account : '',
  departments: departmentsOf(actor),
});

export function wallFor(actor: Actor, registers: readonly Register[]): WallSettings {
  const [place, placeEnd] = placeRange(areaOf(actor));
  const may = (right: Right): string[] =>
    registers.filter((each) => decideRight(actor, each, right) === undefined).map((each) => each.name);
  const kept = administration[actor.role] ?? { read: [], write: [] };
  return { place, placeEnd, read: [...may('read'), ...kept.read], write: [...may('write'), ...kept.write], ...belongingOf(actor) };
}
