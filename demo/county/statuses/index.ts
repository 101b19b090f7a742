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
  insuranceRows,
  healthRows,
  birthRows,
  stayRows,
  veteranRows,
  leaseRows,
] as const;

/** What the people of a household are to the departments; shares as a county town has them. All of it is invented. */
export function* statusRows(home: PopulationHousehold, seed: string, today: string): Generator<Row> {
  for (const known of knownOf(home, seed, today)) for (const rowsOf of kinds) yield* rowsOf(known);
}
