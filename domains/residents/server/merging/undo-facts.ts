import { fieldsOf, snake, tableOf } from '@linli/kernel/model';
import { type Stored, type Work, sql } from '@linli/kernel/server';
import { type UndoFacts, person, referencesTo } from '../../model/index.ts';
import { titleColumn } from '../operations/household.ts';
import { clearValue, storedValues } from '../stored.ts';
import type { StoredMerge } from './merges.ts';

/** The last edit of a field after the merge. */
export interface Edit {
  readonly field: string;
  readonly at: string;
  readonly byName: string | null;
}

/**
 * What became of the staying record's fields, from the trail of its changes: what each field held just after the merge is the
 * newest trace of it up to then.
 */
export async function findUndoFacts(
  work: Work,
  county: string,
  merge: StoredMerge,
  stay: Stored,
): Promise<UndoFacts & { edits: Map<string, Edit> }> {
  const known = fieldsOf(person).map(([key]) => key);
  // Steps of the merge itself carry its instant; an edit in the same thousandth of a second is told by its version.
  const found = await sql<{ field: string; since: boolean; value: unknown; at: string; byName: string | null }>`
    with mark as (
      select coalesce(max(version), 0) as version from kernel.change
      where county = ${county} and register = ${person.name} and record = ${merge.stay}::uuid and at <= ${merge.at}::timestamptz
    ),
    step as (
      select c.version > mark.version as since, c.version, c.at, c.entry, t.key as field, t.value
      from mark, kernel.change as c, jsonb_each(c.values) as t
      where c.county = ${county} and c.register = ${person.name} and c.record = ${merge.stay}::uuid and t.key = any(${known}::text[])
    )
    select distinct on (step.field, step.since) step.field, step.since, step.value, step.at, e.actor_name as "byName"
    from step left join kernel.audit_entry as e on e.county = ${county} and e.id = step.entry
    order by step.field, step.since, step.version desc
  `.execute(work.tx);
  const edits = new Map(found.rows.filter((row) => row.since).map((row) => [row.field, row]));
  const traced = new Map(found.rows.filter((row) => !row.since).map((row) => [row.field, row.value]));
  const filled = Object.keys(merge.after);
  const fields = [...new Set([...filled, ...edits.keys()])];
  const clear = (key: string, value: unknown): unknown => clearValue(work, person, stay, key, value);
  const stored = storedValues(person, stay, fields);
  const after = (key: string): unknown => (key in merge.after ? merge.after[key] : traced.get(key));
  return {
    filled,
    edits,
    after: Object.fromEntries(fields.map((key) => [key, clear(key, after(key))])),
    before: Object.fromEntries(fields.map((key) => [key, clear(key, key in merge.after ? merge.before[key] : traced.get(key))])),
    current: Object.fromEntries(fields.map((key) => [key, clear(key, stored[key])])),
  };
}

export interface AddedRow {
  readonly register: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly fields: readonly string[];
  readonly id: string;
  readonly place: string;
  readonly title: string | null;
  readonly at: string;
  readonly ended: boolean;
}

const ADDED_MAX = 50; // of one register; a person comes into a register once or twice

/** Rows that came to the person after the merge, register by register. */
export async function findAdded(work: Work, county: string, merge: StoredMerge): Promise<AddedRow[]> {
  const added: AddedRow[] = [];
  for (const { register, fields } of referencesTo(work.dictionary, person.name)) {
    const points = sql.join(
      fields.map((field) => sql`${sql.ref(snake(field))} = ${merge.stay}::uuid`),
      sql` or `,
    );
    const found = await sql<Stored & { id: string; place: string; title: string | null; at: string; ended: boolean }>`
      select *, ${titleColumn(register)} as title, created_at as at, ended_at is not null as ended from ${sql.table(tableOf(register))}
      where county = ${county} and (${points}) and created_at > ${merge.at}::timestamptz order by id limit ${ADDED_MAX} for update
    `.execute(work.tx);
    for (const row of found.rows)
      added.push({
        register: register.name,
        label: register.label,
        fields: fields.filter((field) => row[snake(field)] === merge.stay),
        id: row.id,
        place: row.place,
        title: row.title,
        at: row.at,
        ended: row.ended,
      });
  }
  return added;
}
