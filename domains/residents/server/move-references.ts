import { snake, tableOf } from '@linli/kernel/model';
import { type PendingChange, type Stored, type Work, applyChanges, sql } from '@linli/kernel/server';
import { clashes, type Referrer, referencesTo } from '../model/index.ts';
import { fieldsOfStored, lockRows } from './stored.ts';

export const MERGED = 'merged';

/** A row that pointed to one person and was made to point to another. */
export interface MovedRow {
  readonly register: string;
  readonly id: string;
  readonly fields: readonly string[];
  /** It ended by the move, because the other person already has one of its kind. */
  readonly ended: boolean;
}

const anyOf = (fields: readonly string[], id: string) =>
  sql.join(
    fields.map((field) => sql`${sql.ref(snake(field))} = ${id}::uuid`),
    sql` or `,
  );

async function pointingTo(work: Work, { register, fields }: Referrer, county: string, id: string): Promise<Stored[]> {
  const found =
    await sql<Stored>`select * from ${sql.table(tableOf(register))} where county = ${county} and (${anyOf(fields, id)}) order by id for update`.execute(
      work.tx,
    );
  return found.rows;
}

/**
 * Makes everything that points to one person point to another, register by register and set-wise, ended rows included:
 * the history follows the person. Where only one row of a kind may be in force, the arriving one ends.
 */
export async function moveReferences(work: Work, county: string, from: string, to: string): Promise<MovedRow[]> {
  const moved: MovedRow[] = [];
  for (const referrer of referencesTo(work.dictionary, 'residents.person')) {
    const rows = await pointingTo(work, referrer, county, from);
    if (rows.length === 0) continue;
    const standing = (referrer.register.unique ?? []).length === 0 ? [] : await pointingTo(work, referrer, county, to);
    const inForce = standing.filter((row) => row['ended_at'] === null).map((row) => fieldsOfStored(referrer.register, row));
    const pending = rows.map((before): PendingChange => {
      const fields = referrer.fields.filter((field) => before[snake(field)] === from);
      const values = Object.fromEntries(fields.map((field) => [field, to]));
      const after = { ...fieldsOfStored(referrer.register, before), ...values };
      const open = before['ended_at'] === null;
      const ended = open && clashes(referrer.register, after, inForce);
      if (open && !ended) inForce.push(after);
      const id = String(before['id']);
      moved.push({ register: referrer.register.name, id, fields, ended });
      return { before, change: { id, values, ...(ended ? { end: { reason: MERGED } } : {}) } };
    });
    await applyChanges(work, referrer.register, pending);
  }
  return moved;
}

/** Takes a move back. Rows that point elsewhere by now were edited since: they stay, and are told. */
export async function returnReferences(
  work: Work,
  county: string,
  moved: readonly MovedRow[],
  from: string,
  to: string,
): Promise<MovedRow[]> {
  const kept: MovedRow[] = [];
  for (const [name, rows] of Map.groupBy(moved, (each) => each.register)) {
    const register = work.dictionary.registers.get(name);
    if (register === undefined) {
      kept.push(...rows);
      continue;
    }
    const byId = new Map(rows.map((row) => [row.id, row]));
    const pending: PendingChange[] = [];
    for (const before of await lockRows(work, register, county, [...byId.keys()])) {
      const row = byId.get(String(before['id']));
      const fields = row?.fields.filter((field) => before[snake(field)] === from) ?? [];
      if (row === undefined) continue;
      if (fields.length < row.fields.length) kept.push(row);
      if (fields.length === 0) continue;
      const reopen = row.ended && before['ended_at'] !== null && before['end_reason'] === MERGED;
      pending.push({
        before,
        change: {
          id: row.id,
          values: Object.fromEntries(fields.map((field) => [field, to])),
          ...(reopen ? { end: 'reopen' as const } : {}),
        },
      });
    }
    await applyChanges(work, register, pending);
  }
  return kept;
}
