import { type RawBuilder, sql } from 'kysely';
import { type Register, departmentsOf, snake } from '../../model/index.ts';
import { moveWall } from '../db/wall.ts';
import type { Stored } from './decode.ts';
import type { Work } from './work.ts';

/**
 * Whose a row is, as everything that hangs on it says too (steps, passages, files, lines of a case). Null: rows of this register are not
 * walled by it; empty: this row is nobody's.
 */
export interface Walls {
  readonly holder: string | null;
  readonly department: string | null;
}

const valueOf = (key: string | undefined, columns: Stored): string | null => {
  if (key === undefined) return null;
  const value = columns[snake(key)];
  return typeof value === 'string' ? value : '';
};

export const wallsOf = (of: Register, columns: Stored): Walls => ({
  holder: valueOf(of.holder, columns),
  department: valueOf(of.walledBy, columns),
});

export const sameWalls = (a: Walls, b: Walls): boolean => a.holder === b.holder && a.department === b.department;

type Belonging = Pick<Work, 'actor'> & Partial<Pick<Work, 'written'>>;

/**
 * The rows that are this person's to see, apart from their place: the first wall says it as well as the second. A register without holder is no
 * resident's at all by its rights, and is read on a resident's behalf only by work that has opened the wall to it.
 */
export function belongingConditions(of: Register, { actor, written }: Belonging): RawBuilder<unknown>[] {
  const own: readonly string[] = departmentsOf(actor);
  return [
    ...(actor.role === 'resident' && of.holder !== undefined ? [sql`${sql.ref(snake(of.holder))} = ${actor.account}`] : []),
    ...(of.walledBy === undefined || own.length === 0
      ? []
      : [sql`${sql.ref(snake(of.walledBy))} = any(${[...own, ...(written?.beyond ?? [])]}::text[])`]),
  ];
}

/**
 * Whoever gives a row to another department sees it until the end of what he does, so that the answer, the steps and their digest are whole.
 * For those who work for all departments nothing changes.
 */
export async function lookBeyond(work: Work, walls: readonly Walls[]): Promise<void> {
  const own: readonly string[] = departmentsOf(work.actor);
  if (own.length === 0) return;
  const others = [...new Set(walls.map(({ department }) => department ?? ''))].filter((each) => each !== '' && !own.includes(each));
  if (others.length === 0) return;
  const beyond = (work.written.beyond ??= new Set());
  for (const each of others) beyond.add(each);
  await moveWall(work.tx, (before) => ({ ...before, departments: [...new Set([...before.departments, ...others])] }));
}

/** A row that has become somebody else's, and whose it is now. */
export interface Given extends Walls {
  readonly record: string;
}

/** What happened to a row goes with it: whoever has it now sees how it came so far, whoever had it no longer does. */
export async function followRows(work: Work, of: Register, county: string, given: readonly Given[]): Promise<void> {
  if (given.length === 0) return;
  // As the platform's own work: nobody's post changes a line that was written.
  const before = await moveWall(work.tx, () => ({
    place: '',
    placeEnd: ':',
    read: [of.name],
    write: [of.name],
    holder: '',
    departments: [],
  }));
  for (const table of ['kernel.change', 'kernel.passage', 'kernel.case_line'])
    await sql`
      update ${sql.table(table)} as t set holder = x.holder, department = x.department
      from json_to_recordset(${JSON.stringify(given)}::json) as x(record uuid, holder text, department text)
      where t.county = ${county} and t.register = ${of.name} and t.record = x.record
    `.execute(work.tx);
  await moveWall(work.tx, () => before);
}
