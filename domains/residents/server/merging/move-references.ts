import { snake, tableOf } from '@linli/kernel/model';
import { type PendingChange, type Stored, type Work, applyChanges, sql } from '@linli/kernel/server';
import { clashes, type Referrer, referencesTo } from '../../model/index.ts';
import { fieldsOfStored, lockRows } from '../stored.ts';

export const MERGED = 'merged';

/** A row that pointed to one person and was made to point to another. */
export interface MovedRow {
  readonly register: string;
  readonly id: string;
  readonly fields: readonly string[];
  /** It ended by the move, because the other person already has one of its kind. */
  readonly ended: boolean;
}

export async function pointingTo(
  work: Work,
  { register, fields }: Referrer,
  county: string,
  ids: readonly string[],
  lock = true,
): Promise<Stored[]> {
  const any = sql.join(
    fields.map((field) => sql`${sql.ref(snake(field))} = any(${ids}::uuid[])`),
    sql` or `,
  );
  const found =
    await sql<Stored>`select * from ${sql.table(tableOf(register))} where county = ${county} and (${any}) order by id ${sql.raw(lock ? 'for update' : '')}`.execute(
      work.tx,
    );
  return found.rows;
}

/**
 * Makes everything that points to some persons point to others (`from` -> `to`), register by register and set-wise, ended rows
 * included: the history follows the person. Where only one row of a kind may be in force, the arriving one ends. Answers what
 * moved, by the person it came from.
 */
export async function moveReferences(work: Work, county: string, steps: ReadonlyMap<string, string>): Promise<Map<string, MovedRow[]>> {
  const moved = new Map<string, MovedRow[]>([...steps.keys()].map((from) => [from, []]));
  for (const referrer of referencesTo(work.dictionary, 'residents.person')) {
    const rows = await pointingTo(work, referrer, county, [...steps.keys()]);
    if (rows.length === 0) continue;
    const unique = (referrer.register.unique ?? []).length > 0;
    const standing = unique ? await pointingTo(work, referrer, county, [...steps.values()]) : [];
    const inForce = standing.filter((row) => row['ended_at'] === null).map((row) => fieldsOfStored(referrer.register, row));
    const pending = rows.map((before): PendingChange => {
      const fields = referrer.fields.filter((field) => steps.has(String(before[snake(field)])));
      const values = Object.fromEntries(fields.map((field) => [field, steps.get(String(before[snake(field)]))]));
      const after = { ...fieldsOfStored(referrer.register, before), ...values };
      const open = before['ended_at'] === null;
      const ended = open && clashes(referrer.register, after, inForce);
      if (open && !ended) inForce.push(after);
      const id = String(before['id']);
      for (const from of new Set(fields.map((field) => String(before[snake(field)]))))
        moved.get(from)?.push({
          register: referrer.register.name,
          id,
          fields: fields.filter((field) => before[snake(field)] === from),
          ended,
        });
      return { before, change: { id, values, ...(ended ? { end: { reason: MERGED } } : {}) } };
    });
    await applyChanges(work, referrer.register, pending);
  }
  return moved;
}

/**
 * Takes a move back. Rows that point elsewhere by now were edited since: they stay, and are told. One that ended by the merge
 * comes back into force, unless the person it returns to has another of its kind by now.
 */
export async function returnReferences(
  work: Work,
  county: string,
  moved: readonly MovedRow[],
  from: string,
  to: string,
): Promise<MovedRow[]> {
  const kept: MovedRow[] = [];
  const referrers = new Map(referencesTo(work.dictionary, 'residents.person').map((each) => [each.register.name, each]));
  for (const [name, rows] of Map.groupBy(moved, (each) => each.register)) {
    const referrer = referrers.get(name);
    if (referrer === undefined) {
      kept.push(...rows);
      continue;
    }
    const { register } = referrer;
    const byId = new Map(rows.map((row) => [row.id, row]));
    const unique = (register.unique ?? []).length > 0 && rows.some((row) => row.ended);
    const standing = unique ? await pointingTo(work, referrer, county, [to]) : [];
    const inForce = standing.filter((row) => row['ended_at'] === null).map((row) => fieldsOfStored(register, row));
    const pending: PendingChange[] = [];
    for (const before of await lockRows(work, register, county, [...byId.keys()])) {
      const row = byId.get(String(before['id']));
      const fields = row?.fields.filter((field) => before[snake(field)] === from) ?? [];
      if (row === undefined) continue;
      if (fields.length < row.fields.length) kept.push(row);
      if (fields.length === 0) continue;
      const values = Object.fromEntries(fields.map((field) => [field, to]));
      const after = { ...fieldsOfStored(register, before), ...values };
      const reopen = row.ended && before['ended_at'] !== null && before['end_reason'] === MERGED && !clashes(register, after, inForce);
      if (reopen || before['ended_at'] === null) inForce.push(after);
      pending.push({ before, change: { id: row.id, values, ...(reopen ? { end: 'reopen' as const } : {}) } });
    }
    await applyChanges(work, register, pending);
  }
  return kept;
}
