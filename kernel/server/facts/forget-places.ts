import { sql } from 'kysely';
import { type Dictionary, levelOf, parentOf } from '../../model/index.ts';
import type { Tx } from '../db/database.ts';
import { dayIn, monthOf } from '../time.ts';
import { refreshIndicators } from './indicators.ts';

/**
 * Takes places that are no more out of the live figures and adds up anew what stands above them. Figures of past months stay
 * under the old codes: they are the history. Needs the owner's transaction.
 */
export async function forgetPlaces(tx: Tx, dictionary: Dictionary, county: string, places: readonly string[], now: Date): Promise<void> {
  if (places.length === 0) return;
  const month = monthOf(dayIn(now));
  const above = [...new Set(places.map((place) => parentOf(place) ?? county))].filter((place) => place !== county);
  await sql`delete from kernel.stale where county = ${county} and place = any(${places})`.execute(tx);
  await sql`delete from kernel.fact where county = ${county} and place = any(${places})`.execute(tx);
  await sql`delete from kernel.indicator_value where county = ${county} and month = ${month} and place = any(${[...places, ...above]})`.execute(
    tx,
  );
  const communities = places.filter((place) => levelOf(place) === 'community');
  await refreshIndicators(tx, [...dictionary.indicators.values()], county, communities, month, now.toISOString());
}
