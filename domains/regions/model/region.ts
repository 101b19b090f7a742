import { levelOf, parentOf } from '@linli/kernel/model';
import { communityKindOf } from './segments.ts';
import type { CommunityKind } from './segments.ts';
import { isPlaceholder, shortName } from './names.ts';

/**
 * A node of the five-level tree. Dates are ISO days; `validFrom` null: since before the first edition;
 * `validTo` is the first day on which the node is no longer valid, null: until further notice.
 */
export interface Region {
  readonly code: string;
  readonly parent: string;
  /** Digits of the code: 2, 4, 6, 9, 12 or 15. */
  readonly level: number;
  readonly name: string;
  readonly shortName: string;
  /** Fills a level of the code only; breadcrumbs leave it out. */
  readonly placeholder: boolean;
  readonly kind: CommunityKind | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A node from its code and names. `parentName` only tells a city that is repeated as its own county. */
export function regionOf(code: string, name: string, parentName: string, validFrom: string | null = null): Region {
  levelOf(code);
  return {
    code,
    parent: parentOf(code) ?? '',
    level: code.length,
    name,
    shortName: shortName(name),
    placeholder: isPlaceholder(code, name, parentName),
    kind: communityKindOf(code),
    validFrom,
    validTo: null,
  };
}

/** Whether the node belongs to the tree of that day. */
export function isValidOn(region: Pick<Region, 'validFrom' | 'validTo'>, day: string): boolean {
  return (region.validFrom === null || region.validFrom <= day) && (region.validTo === null || region.validTo > day);
}
