import { type KeyRing, type SealedStore, type Work, bulkOf, seal, sql, unseal } from '@linli/kernel/server';
import type { LineState } from '../../model/folding.ts';
import { packPlan, unpackPlan } from './packed-plan.ts';
import type { StagedPlan } from './plan.ts';

export type { StagedMatch, StagedPlan } from './plan.ts';

export interface StagedRow {
  readonly no: number;
  readonly tableNo: number;
  readonly sheetRow: number;
  readonly state: LineState | 'waiting';
  readonly name: string | null;
  readonly person: string | null;
  readonly household: number | null;
  readonly plan: StagedPlan;
}

/** Where staged lines belong: the import's county, place and salt. */
export interface Staging {
  readonly county: string;
  readonly importId: string;
  readonly place: string;
  readonly salt: Buffer;
  readonly keys: KeyRing;
}

const ABOUT = 'ledgers.import_row.plan';

/** Staged lines for a rotation of keys; their salt is the import's. */
export const sealedLines: SealedStore = {
  table: 'ledgers.import_row',
  key: [
    ['county', 'text'],
    ['import', 'uuid'],
    ['no', 'integer'],
  ],
  columns: [{ name: 'plan', about: ABOUT }],
  salt: { column: 'salt', from: { table: 'ledgers.import_detail', key: ['county', 'import'] } },
};

interface Packed {
  readonly text: string;
  readonly faults: number;
}

const packedRows = new WeakMap<StagedRow, Packed>();

/** A line whose plan is packed already; it is unpacked only when somebody looks into it. A copy with another plan is packed anew. */
export function packedRow(row: Omit<StagedRow, 'plan'>, packed: Packed): StagedRow {
  let plan: StagedPlan | undefined;
  const made: StagedRow = {
    ...row,
    get plan() {
      return (plan ??= unpackPlan(packed.text));
    },
  };
  packedRows.set(made, packed);
  return made;
}

const undecidedOf = (row: StagedRow): number => row.plan.changes.filter((each) => each.ruling === 'ask' && each.decided === null).length;

function recordOf(staging: Staging, row: StagedRow): Record<ColumnName, unknown> {
  const packed = packedRows.get(row);
  return {
    county: staging.county,
    import: staging.importId,
    place: staging.place,
    no: row.no,
    table_no: row.tableNo,
    sheet_row: row.sheetRow,
    state: row.state,
    faults: packed?.faults ?? row.plan.line.faults.length,
    undecided: packed === undefined ? undecidedOf(row) : 0,
    name: row.name,
    person: row.person,
    household: row.household,
    plan: seal(staging.keys, staging.salt, ABOUT, packed?.text ?? packPlan(row.plan)),
  };
}

const types = {
  no: 'integer',
  county: 'text',
  import: 'uuid',
  place: 'text',
  table_no: 'integer',
  sheet_row: 'integer',
  state: 'text',
  faults: 'integer',
  undecided: 'integer',
  name: 'text',
  person: 'uuid',
  household: 'integer',
  plan: 'bytea',
} as const;

type ColumnName = keyof typeof types;

function bulkOfRows(staging: Staging, rows: readonly StagedRow[], names: readonly ColumnName[]) {
  const records = rows.map((row) => recordOf(staging, row));
  return bulkOf(names.map((name) => ({ name, type: types[name], values: records.map((record) => record[name]) })));
}

export async function stageRows(work: Pick<Work, 'tx'>, staging: Staging, rows: readonly StagedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(types) as ColumnName[];
  const { expressions, from } = bulkOfRows(staging, rows, names);
  await sql`insert into ledgers.import_row (${sql.join(names.map((name) => sql.ref(name)))}) select ${sql.join(expressions)} from ${from} returning no`.execute(
    work.tx,
  );
}

/** Writes back lines that were decided since. */
export async function restageRows(work: Pick<Work, 'tx'>, staging: Staging, rows: readonly StagedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const names = ['no', 'state', 'faults', 'undecided', 'person', 'plan'] as const;
  const { expressions, from } = bulkOfRows(staging, rows, names);
  const sets = names.slice(1).map((name, at) => sql`${sql.ref(name)} = ${expressions[at + 1]}`);
  await sql`
    update ledgers.import_row as t set ${sql.join(sets)}
    from ${from} where t.county = ${staging.county} and t.import = ${staging.importId}::uuid and t.no = x.no::integer
  `.execute(work.tx);
}

interface StoredRow {
  readonly no: number;
  readonly table_no: number;
  readonly sheet_row: number;
  readonly state: StagedRow['state'];
  readonly name: string | null;
  readonly person: string | null;
  readonly household: number | null;
  readonly plan: Buffer;
}

function opened(staging: Staging, stored: StoredRow): StagedRow {
  return {
    no: stored.no,
    tableNo: stored.table_no,
    sheetRow: stored.sheet_row,
    state: stored.state,
    name: stored.name,
    person: stored.person,
    household: stored.household,
    plan: unpackPlan(unseal(staging.keys, staging.salt, ABOUT, stored.plan)),
  };
}

const columns = sql.raw('no, table_no, sheet_row, state, name, person, household, plan');

export interface RowsWanted {
  readonly after?: number;
  readonly limit: number;
  readonly states?: readonly string[];
  readonly table?: number;
  readonly faulty?: boolean;
  readonly undecided?: boolean;
}

/** Staged lines in their order. */
export async function listStaged(work: Pick<Work, 'tx'>, staging: Staging, wanted: RowsWanted): Promise<StagedRow[]> {
  const conditions = [
    sql`county = ${staging.county} and import = ${staging.importId}::uuid and no > ${wanted.after ?? -1}`,
    ...(wanted.states === undefined ? [] : [sql`state = any(${[...wanted.states]}::text[])`]),
    ...(wanted.table === undefined ? [] : [sql`table_no = ${wanted.table}`]),
    ...(wanted.faulty === true ? [sql`(faults > 0 or state = 'fault')`] : []),
    ...(wanted.undecided === true ? [sql`undecided > 0`] : []),
  ];
  const found =
    await sql<StoredRow>`select ${columns} from ledgers.import_row where ${sql.join(conditions, sql` and `)} order by no limit ${wanted.limit}`.execute(
      work.tx,
    );
  return found.rows.map((row) => opened(staging, row));
}

export async function findStaged(work: Pick<Work, 'tx'>, staging: Staging, nos: readonly number[]): Promise<Map<number, StagedRow>> {
  if (nos.length === 0) return new Map();
  const found =
    await sql<StoredRow>`select ${columns} from ledgers.import_row where county = ${staging.county} and import = ${staging.importId}::uuid and no = any(${[...new Set(nos)]}::integer[])`.execute(
      work.tx,
    );
  return new Map(found.rows.map((row) => [row.no, opened(staging, row)]));
}

/** Lines of the file by name, as candidates for lines without a number. */
export async function stagedByName(work: Pick<Work, 'tx'>, staging: Staging, names: readonly string[]): Promise<StagedRow[]> {
  if (names.length === 0) return [];
  const found =
    await sql<StoredRow>`select ${columns} from ledgers.import_row where county = ${staging.county} and import = ${staging.importId}::uuid and name = any(${[...new Set(names)]}::text[]) and person is not null order by no limit 5000`.execute(
      work.tx,
    );
  return found.rows.map((row) => opened(staging, row));
}

export async function dropStaged(work: Pick<Work, 'tx'>, county: string, importId: string): Promise<void> {
  await sql`delete from ledgers.import_row where county = ${county} and import = ${importId}::uuid`.execute(work.tx);
}

/** The line that was read from a row of one of these tables. */
export async function findStagedAt(
  work: Pick<Work, 'tx'>,
  staging: Staging,
  tables: readonly number[],
  sheetRow: number,
): Promise<StagedRow | undefined> {
  const found = await sql<StoredRow>`
    select ${columns} from ledgers.import_row where county = ${staging.county} and import = ${staging.importId}::uuid and table_no = any(${[...tables]}::integer[]) and sheet_row = ${sheetRow} order by no limit 1
  `.execute(work.tx);
  const row = found.rows[0];
  return row === undefined ? undefined : opened(staging, row);
}
