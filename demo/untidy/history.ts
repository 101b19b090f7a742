import { mobileNumber } from '../people/contact.ts';
import type { Person, PopulationHousehold } from '../people/types.ts';
import { isoOf, monthEnd, parseDay } from '../shared/days.ts';
import { createRandom, shareOf } from '../shared/random.ts';

/** What the low-income ledger says otherwise about a head of household; the same for every file of a seed. */
export interface Disagreement {
  readonly phone: string | null;
  readonly shortAddress: string | null;
}

export function disagreementOf(seed: string, { household, members }: PopulationHousehold): Disagreement {
  const head = members[household.headIndex];
  if (head === undefined || household.lowIncome === null) return { phone: null, shortAddress: null };
  const random = createRandom(`${seed}/disagreement/${head.key}`);
  const share = shareOf(`${seed}/disagree/${head.key}`);
  return {
    phone: share < 0.14 && head.phone !== null ? mobileNumber(random) : null,
    shortAddress: share > 0.08 && share < 0.2 ? `老城街${random.int(301, 400)}号` : null,
  };
}

/** What was known of somebody on a day. */
export interface Told {
  readonly phone: string | null;
  /** From the estate or street downwards; null for somebody who lives elsewhere. */
  readonly shortAddress: string | null;
  /** Some ledger may say otherwise. */
  readonly changed: boolean;
}

/** So many days ago at most and at least, an older phone or home was given up: before the residents' ledger, after the oldest ones. */
const longestAgo = 560;
const shortestAgo = 155;

/**
 * Phone and home as a ledger of a day knew them. One person in ten had another phone, one household in sixteen another home, until a day
 * between five and nineteen months ago; heads on the allowance change as `disagreementOf` says, two months ago.
 */
export function toldOn(seed: string, today: string, home: PopulationHousehold, person: Person, asOf: string): Told {
  const head = home.members[home.household.headIndex];
  const now = parseDay(today);
  const random = createRandom(`${seed}/history/${person.key}`);
  const [phoneDay, older] = [now - random.int(shortestAgo, longestAgo), mobileNumber(random)];
  const moving = createRandom(`${seed}/moving/${home.household.key}`);
  const [moveDay, left] = [now - moving.int(shortestAgo, longestAgo), `环城西路${moving.int(1, 260)}号`];
  const other = person === head ? disagreementOf(seed, home) : { phone: null, shortAddress: null };
  const recent = asOf > isoOf(monthEnd(now, 3) + 15);
  const hadOther = person.phone !== null && other.phone === null && shareOf(`${seed}/older-phone/${person.key}`) < 0.1;
  const moved = other.shortAddress === null && home.household.lowIncome === null && shareOf(`${seed}/moved/${home.household.key}`) < 0.06;
  const phone = hadOther && asOf < isoOf(phoneDay) ? older : recent && other.phone !== null ? other.phone : person.phone;
  const short = home.dwelling.shortAddress;
  const address = moved && asOf < isoOf(moveDay) ? left : recent && other.shortAddress !== null ? other.shortAddress : short;
  return {
    phone,
    shortAddress: person.currentPlace === null ? null : address,
    changed: hadOther || moved || other.phone !== null || other.shortAddress !== null,
  };
}
