/** Codes: sex GB/T 2261.1, marital GB/T 2261.2, education GB/T 4658, political GB/T 4762, ethnic GB/T 3304, relation GB/T 4761 (first digit). */
export type Sex = '1' | '2';

/** How somebody belongs to a place; a person who is registered here and lives here has the first two. */
export type Relation = 'registered' | 'usual' | 'temporary' | 'registered-away';

export interface Residence {
  /** The place that keeps this row: always the place of the population. */
  readonly place: string;
  readonly relation: Relation;
  /** ISO date. */
  readonly from: string;
}

export interface EmergencyContact {
  readonly name: string;
  readonly relation: string;
  readonly phone: string;
}

export interface ElderCare {
  readonly livingSituation: 'alone' | 'empty-nest' | 'with-children' | 'with-grandchildren' | 'with-others';
  readonly careAbility: 'self-reliant' | 'partly-disabled' | 'fully-disabled';
  readonly subsidies: readonly ('old-age' | 'service' | 'nursing' | 'poor-old-disabled' | 'none')[];
  readonly emergencyContact: EmergencyContact | null;
}

export interface Person {
  /** Place and serial, unique in the county: `610921100001-000042`. */
  readonly key: string;
  /** Position in the population of the place, from 0. */
  readonly index: number;
  readonly name: string;
  readonly sex: Sex;
  /** ISO date; always the one in the identity number. */
  readonly birthDate: string;
  readonly identityNumber: string;
  readonly ethnicGroup: string;
  readonly maritalStatus: string;
  readonly education: string;
  readonly politicalStatus: string;
  /** Digits only. */
  readonly phone: string | null;
  readonly employer: string | null;
  /** 0 head, 1 spouse, 2 son, 3 daughter, 4 grandchild, 5 parent, 7 brother or sister, 8 other. */
  readonly relationToHead: string;
  readonly residences: readonly Residence[];
  readonly registeredAddress: string;
  /** Twelve digits within the county, six digits (a county) outside. */
  readonly registeredPlace: string;
  readonly currentAddress: string;
  /** Twelve digits within the county; null when the person lives elsewhere in the country. */
  readonly currentPlace: string | null;
  readonly bankAccount: string | null;
  /** Only from the age of 60. */
  readonly elder: ElderCare | null;
}

export type DwellingKind = 'commercial' | 'self-built' | 'resettlement' | 'reform' | 'public-rental' | 'rented';

export interface Dwelling {
  /** From the county downwards: 汉阴县城关镇南街社区…. */
  readonly address: string;
  /** From the estate or street downwards. */
  readonly shortAddress: string;
  /** Estate, street or village group. */
  readonly estate: string;
  readonly building: string | null;
  readonly unit: string | null;
  readonly room: string | null;
  readonly kind: DwellingKind;
  readonly areaM2: number;
  /** Fifteen digits; missing for a few homes that nobody has put in a grid yet. */
  readonly grid?: string;
  /** Degrees east and north; invented. */
  readonly position?: readonly [east: number, north: number];
}

export interface LowIncome {
  readonly category: 'urban-allowance' | 'rural-allowance' | 'near-allowance';
  readonly class: 'A' | 'B' | 'C';
  readonly familySize: number;
  readonly coveredPersons: number;
  readonly monthlyAmountFen: number;
  /** ISO date, the first of a month. */
  readonly since: string;
  readonly bankAccount: string;
}

export interface HouseholdFacts {
  /** `610921100001-H00042` */
  readonly key: string;
  /** Number within the place, five digits. */
  readonly number: string;
  /** Index in `members`. */
  readonly headIndex: number;
  readonly kind: 'family' | 'collective';
  readonly lowIncome: LowIncome | null;
}

export interface PopulationHousehold {
  readonly dwelling: Dwelling;
  readonly household: HouseholdFacts;
  readonly members: readonly Person[];
}

export interface PopulationOptions {
  /** Twelve digits. Places outside the demo county work too, but only county places are sure to get numbers of their own. */
  readonly place: string;
  readonly seed: string;
  /** How many persons exactly, those included who are only registered here. */
  readonly persons: number;
  /** ISO date. */
  readonly today: string;
  /** Share of households from other counties; 0.07 unless told. */
  readonly temporaryShare?: number;
  /** Share of adults of working age who are registered here and live elsewhere; 0.08 in a community, 0.26 in a village. */
  readonly awayShare?: number;
  /** Overrides the block of identity numbers that belongs to the place. */
  readonly numberBlock?: number;
}

/** A population held in memory, for the makers of workbooks. */
export interface Population {
  readonly seed: string;
  readonly place: string;
  readonly placeName: string;
  readonly townName: string;
  readonly today: string;
  readonly households: readonly PopulationHousehold[];
}
