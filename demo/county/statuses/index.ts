import type { PopulationHousehold } from '../../people/types.ts';
import type { Row } from '../rows.ts';
import { childRows, destituteRows, disabilityRows, reliefRows, visitRows } from './assistance.ts';
import { leaseRows, stayRows, veteranRows } from './belonging.ts';
import { birthRows, healthRows } from './health.ts';
import { knownOf } from './known.ts';
import { partyRows } from './party.ts';
import { insuranceRows, retirementRows, unemploymentRows } from './work.ts';

const kinds = [
  destituteRows,
  reliefRows,
  disabilityRows,
  visitRows,
  childRows,
  partyRows,
  unemploymentRows,
  retirementRows,
  birthRows,
  stayRows,
  veteranRows,
  leaseRows,
] as const;

/** Nearly everybody has one of these: two rows a person, which a first start has to wait for. One community hands them in. */
const broadKinds = [insuranceRows, healthRows] as const;
const BROAD_PLACE = '610921100001';

/** What the people of a household are to the departments; shares as a county town has them. All of it is invented. */
export function* statusRows(home: PopulationHousehold, seed: string, today: string): Generator<Row> {
  for (const known of knownOf(home, seed, today)) {
    for (const rowsOf of kinds) yield* rowsOf(known);
    if (known.place === BROAD_PLACE) for (const rowsOf of broadKinds) yield* rowsOf(known);
  }
}
