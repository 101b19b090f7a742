import { type Work, sql } from '@linli/kernel/server';
import type { CountyField, NewFieldKind } from '../../model/forms/design.ts';
import type { Cycle } from '../../model/forms/period.ts';

/** An admitted new field with how often its answer changes. */
export interface KnownField extends CountyField {
  readonly cycle: Cycle;
  readonly department: string;
}

/** New fields that the county admitted; a few dozen, for each of them took a decision. */
export async function newFieldsOf(work: Work, county: string): Promise<KnownField[]> {
  const found = await sql<{ id: string; label: string; kind: NewFieldKind; about: CountyField['about']; cycle: Cycle; department: string }>`
    select id, label, kind, about, cycle, department from ledgers.new_field where county = ${county} and ended_at is null order by label
  `.execute(work.tx);
  return found.rows.map((row) => ({ ...row, key: row.id }));
}
