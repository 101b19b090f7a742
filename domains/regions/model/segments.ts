/** What stands at the town level. Source: GB/T 10114, digits 7–9 of a code. */
export type TownKind = 'street' | 'town' | 'township' | 'other';

/** Who governs the place: residents' committee or villagers' committee. Source: digits 10–12 of the statistical code. */
export type CommunityKind = 'urban' | 'village';

/** Null for a code above the town level. */
export function townKindOf(code: string): TownKind | null {
  if (code.length < 9) return null;
  const segment = Number(code.slice(6, 9));
  if (segment < 100) return 'street';
  if (segment < 200) return 'town';
  return segment < 400 ? 'township' : 'other';
}

/**
 * The kind by code: 001–199 and 400–499 are urban (400–499 like a residents' committee), 200–399 and 500–599 are
 * villages. Null above the community level and outside these ranges. Whether a place counts as an urban community of
 * the county's plan is not told by its code: an administrator decides that.
 */
export function communityKindOf(code: string): CommunityKind | null {
  if (code.length < 12) return null;
  const segment = Number(code.slice(9, 12));
  if (segment >= 600 || segment === 0) return null;
  return segment < 200 || (segment >= 400 && segment < 500) ? 'urban' : 'village';
}
