import { type DemoPlace, demoPlaces } from '../shared/places.ts';
import { shareOf } from '../shared/random.ts';
import { getProfile, wholeCommunities } from './profiles.ts';
import type { Scale } from './rows.ts';

/** How many persons of a place are generated. */
export interface PlannedPlace {
  readonly place: DemoPlace;
  readonly persons: number;
  readonly temporaryShare: number;
  /** Share of usual residents who volunteer. */
  readonly volunteers: number;
}

/** A published figure of residents that fits the county's 237,900: invented place by place. */
export function usualFigure(place: DemoPlace): number {
  return place.kind === 'community' ? getProfile(place.code).usual : 500 + Math.floor(shareOf(`residents/${place.code}`) * 860);
}

const wholePersons = 10_000;
const samplePersons = 120;
const totals: Record<Exclude<Scale, 'demo'>, number> = { county: 300_000, million: 1_000_000 };

/** Shares a total out by weight; the remainders go to the first places. */
function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((left, right) => left + right, 0);
  const shares = weights.map((weight) => Math.floor((total * weight) / sum));
  const rest = total - shares.reduce((left, right) => left + right, 0);
  return shares.map((share, at) => (at < rest ? share + 1 : share));
}

function demoPersons({ code, kind }: DemoPlace): number {
  if (wholeCommunities.some((whole) => whole === code)) return wholePersons;
  return kind === 'community' ? samplePersons : 0;
}

/**
 * demo: three communities of 10,000 and a sample of 120 in each of the other 18; villages have no residents.
 * county and million: 300,000 and 1,000,000 persons over all 160 places, exactly.
 */
export function planPlaces(scale: Scale): PlannedPlace[] {
  const persons = scale === 'demo' ? demoPlaces.map(demoPersons) : shareOut(totals[scale], demoPlaces.map(usualFigure));
  return demoPlaces.map((place, at) => {
    const community = place.kind === 'community' ? getProfile(place.code) : null;
    return {
      place,
      persons: persons[at] ?? 0,
      temporaryShare: community?.temporaryShare ?? 0.01,
      volunteers: community?.volunteers ?? 0.03,
    };
  });
}
