import { type Decision, PLATFORM, type Register, snake } from '../../model/index.ts';
import { type Tx, sql } from '../db/database.ts';
import { newId } from '../id.ts';
import { type BulkColumn, bulkOf } from '../store/bulk.ts';
import { type Stored, type Work, wallsOf } from '../store/index.ts';

/** A line of a case as it is kept. */
export interface CaseLine {
  readonly record: string;
  readonly id: string;
  readonly kind: 'step' | 'comment' | 'hand-over' | 'late';
  readonly no: number | null;
  readonly step: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly at: string;
  readonly account: string;
  readonly accountName: string;
  readonly role: string | null;
  /** The absent colleague in whose stead it was done. */
  readonly insteadOf: string | null;
  readonly insteadOfName: string | null;
  readonly otherName: string | null;
  readonly words: string | null;
  readonly extendedBy: number | null;
  readonly version: number | null;
}

const columns = sql.raw(
  'record, id, kind, no, step, from_state as "from", to_state as "to", at, account, account_name as "accountName", role, instead_of as "insteadOf", instead_of_name as "insteadOfName", other_name as "otherName", words, extended_by as "extendedBy", version',
);

/** The steps that were taken in some cases, each in its order: what every decision about them rests on. One question for all. */
export async function stepsOf(tx: Tx, of: Register, rows: readonly Stored[]): Promise<(row: Stored) => readonly CaseLine[]> {
  if (rows.length === 0) return () => [];
  const counties = [...new Set(rows.map((row) => String(row['county'])))];
  const records = rows.map((row) => String(row['id']));
  const found = await sql<CaseLine & { county: string }>`
    select county, ${columns} from kernel.case_line
    where county = any(${counties}::text[]) and register = ${of.name} and record = any(${records}::uuid[]) and no is not null
    order by county, record, no
  `.execute(tx);
  const steps = Map.groupBy(found.rows, ({ county, record }) => `${county} ${record}`);
  return (row) => steps.get(`${String(row['county'])} ${String(row['id'])}`) ?? [];
}

const LINES_MAX = 500; // no case of a community has a tenth of this

/** All lines of one case, the newest first. */
export async function linesOf(tx: Tx, county: string, of: Register, record: string): Promise<CaseLine[]> {
  const found = await sql<CaseLine>`
    select ${columns} from kernel.case_line where county = ${county} and register = ${of.name} and record = ${record}::uuid
    order by at desc, id desc limit ${LINES_MAX}
  `.execute(tx);
  return found.rows;
}

/** A line to be added to a case that stands as `row` says after it. */
export interface NewLine {
  readonly row: Stored;
  readonly kind: CaseLine['kind'];
  readonly step?: { readonly no: number; readonly version: number; readonly decision: Decision; readonly insteadOfName: string | null };
  readonly words?: string | null;
  readonly otherName?: string | null;
}

/** Adds lines to cases of one register, set-wise, in the transaction that makes what they tell of. */
export async function addLines(work: Work, of: Register, lines: readonly NewLine[]): Promise<void> {
  if (lines.length === 0) return;
  const also = of.alsoSeenFrom === undefined ? undefined : snake(of.alsoSeenFrom);
  const column = (name: string, type: string, value: (line: NewLine) => unknown): BulkColumn => ({ name, type, values: lines.map(value) });
  const all: BulkColumn[] = [
    column('id', 'uuid', () => newId()),
    column('record', 'uuid', ({ row }) => row['id']),
    column('county', 'text', ({ row }) => row['county']),
    column('place', 'text', ({ row }) => row['place']),
    column('also_place', 'text', ({ row }) => (also === undefined ? null : (row[also] ?? null))),
    column('seen_below', 'boolean', () => of.seenBelow === true),
    column('holder', 'text', ({ row }) => wallsOf(of, row).holder),
    column('department', 'text', ({ row }) => wallsOf(of, row).department),
    column('register', 'text', () => of.name),
    column('kind', 'text', ({ kind }) => kind),
    column('no', 'integer', ({ step }) => step?.no ?? null),
    column('step', 'text', ({ step }) => step?.decision.step ?? null),
    column('from_state', 'text', ({ step }) => step?.decision.from ?? null),
    column('to_state', 'text', ({ step }) => step?.decision.state ?? null),
    column('at', 'timestamptz', () => work.now),
    column('account', 'uuid', () => work.actor.account),
    column('account_name', 'text', () => work.actor.name),
    // The platform itself sits at no desk.
    column('role', 'text', () => (work.actor.account === PLATFORM ? null : work.actor.role)),
    column('instead_of', 'uuid', ({ step }) => step?.decision.taken.insteadOf ?? null),
    column('instead_of_name', 'text', ({ step }) => step?.insteadOfName ?? null),
    column('other_name', 'text', ({ otherName }) => otherName ?? null),
    column('words', 'text', ({ step, words }) => step?.decision.reason ?? words ?? null),
    column('extended_by', 'integer', ({ step }) => step?.decision.taken.extendedBy ?? null),
    column('version', 'integer', ({ step }) => step?.version ?? null),
    column('entry', 'uuid', () => work.entry),
  ];
  const { expressions, from } = bulkOf(all);
  await sql`
    insert into kernel.case_line (${sql.join(all.map((each) => sql.ref(each.name)))}) select ${sql.join(expressions)} from ${from}
    on conflict (county, register, record, id) do nothing
  `.execute(work.tx);
}
