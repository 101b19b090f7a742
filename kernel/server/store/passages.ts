import { type Register, extraFields, isSealed } from '../../model/index.ts';
import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { Stored } from './decode.ts';
import { traceOf } from './encode.ts';
import { extraValue } from './extra-values.ts';
import { ENDED } from './past-fold.ts';

/** A record as one step found it and left it, as far as it matters who sees it. */
export interface Step {
  readonly county: string;
  readonly register: string;
  readonly record: string;
  readonly version: number;
  readonly place: string;
  readonly alsoPlace: string | null;
  readonly holder: string | null;
  readonly department: string | null;
}

/** A place from which a record ceased to be seen by a step, or began to be. */
export interface Passage extends Pick<Step, 'county' | 'register' | 'record' | 'version' | 'place' | 'holder' | 'department'> {
  readonly came: boolean;
  /** What a record that came held before the step, as the trail keeps values; null for one that left. */
  readonly values: Readonly<Record<string, unknown>> | null;
}

/** All that a row holds, as steps keep it: sealed values sealed, nothing that is empty; and since when it has ended. */
function heldBy(of: Register, before: Stored): Record<string, unknown> {
  const extra = extraFields(of).map(([key, field]): [string, unknown] => {
    const value = extraValue(key, before);
    return [key, isSealed(field) && typeof value === 'string' ? `\\x${value}` : value];
  });
  const all = [...Object.entries(traceOf(of, before)), ...extra, [ENDED, before['ended_at']] as const];
  return Object.fromEntries(all.filter(([, value]) => value !== null && value !== undefined));
}

/** What a step means for those who see a record only from one place: it left there, or it came there with all that it held. */
export function passagesOf(of: Register, before: Stored, beforeAlso: string | null, step: Step): Passage[] {
  const was = [String(before['place']), beforeAlso].filter((each) => each !== null);
  const now = [step.place, step.alsoPlace].filter((each) => each !== null);
  const left = was.filter((place) => !now.includes(place));
  const came = now.filter((place) => !was.includes(place));
  if (left.length === 0 && came.length === 0) return [];
  const { county, register, record, version, holder, department } = step;
  const about = { county, register, record, version, holder, department };
  const values = came.length === 0 ? null : heldBy(of, before);
  return [
    ...[...new Set(left)].map((place): Passage => ({ ...about, place, came: false, values: null })),
    ...[...new Set(came)].map((place): Passage => ({ ...about, place, came: true, values })),
  ];
}

/**
 * @NOTE `on conflict` is not for us (see bulkOf), and it is not `returning`: that would ask for the right to read the line, which
 * whoever lets a record go from his own place has not got at the other one.
 */
export async function writePassages(tx: Tx, at: string, passages: readonly Passage[]): Promise<void> {
  if (passages.length === 0) return;
  await sql`
    insert into kernel.passage (county, register, record, version, place, holder, department, at, came, values)
    select county, register, record, version, place, holder, department, ${at}::timestamptz, came, values
    from json_to_recordset(${JSON.stringify(passages)}::json) as x(county text, register text, record uuid, version integer, place text, holder text, department text, came boolean, values jsonb)
    on conflict do nothing
  `.execute(tx);
}
