import { sql } from 'kysely';
import type { CountyCode, CountyDeclarations, CountyField, CountyIndicator } from '../../model/index.ts';
import type { Tx } from '../db/database.ts';

const fieldColumns = sql`register, key, kind, label, help, example, unit, required, searched, listed, purpose, reason, owner, cycle, list, slot,
  valid_from as "validFrom", retired_on as "retiredOn", indexed_at is not null as indexed, version`;

/** All that a county has declared, in the order in which it was added. */
export async function readDeclarations(tx: Tx, county: string): Promise<CountyDeclarations> {
  const fields =
    await sql<CountyField>`select ${fieldColumns} from kernel.county_field where county = ${county} order by register, slot`.execute(tx);
  const codes = await sql<CountyCode>`
    select list, code, zh, en, retired_on as "retiredOn" from kernel.county_code where county = ${county} order by list, length(code), code
  `.execute(tx);
  const indicators = await sql<CountyIndicator>`
    select county, key, label, help, numerator, denominator from kernel.county_indicator where county = ${county} order by created_at, key
  `.execute(tx);
  return { fields: fields.rows, codes: codes.rows, indicators: indicators.rows };
}
