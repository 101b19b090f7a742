import { type Work, sql } from '@linli/kernel/server';
import type { Counts, TableFacts } from '../imports/detail.ts';
import { declaredFields } from '../../model/dictionary/index.ts';

interface Counted {
  readonly state: string;
  readonly rows: number;
  readonly faults: number;
  readonly undecided: number;
}

/** A column whose cells go to the tray: unknown, or about somebody else. */
export function isTrayColumn(column: TableFacts['columns'][number]): boolean {
  if (column.entry === null) return column.filled > 0;
  const entry = declaredFields.find(column.entry);
  return (
    column.filled > 0 &&
    entry !== undefined &&
    entry.derived !== true &&
    entry.target === undefined &&
    entry.grid === undefined &&
    !['head.name', 'head.identityNumber'].includes(entry.path)
  );
}

/** Where an import stands, counted from its staged lines. */
export async function countLines(
  work: Work,
  county: string,
  importId: string,
  tables: readonly TableFacts[],
  warnings: number,
  applied = 0,
): Promise<Counts> {
  const found = await sql<Counted>`
    select state, count(*) as rows, coalesce(sum(faults), 0) as faults, coalesce(sum(undecided), 0) as undecided
    from ledgers.import_row where county = ${county} and import = ${importId}::uuid group by state
  `.execute(work.tx);
  const of = (state: string): number => found.rows.find((row) => row.state === state)?.rows ?? 0;
  const sum = (key: 'rows' | 'faults' | 'undecided'): number => found.rows.reduce((total, row) => total + row[key], 0);
  const columns = tables.flatMap((table) => table.columns).filter(isTrayColumn).length;
  const counts = {
    rows: sum('rows'),
    new: of('new'),
    known: of('known'),
    changed: of('changed'),
    conflict: of('conflict'),
    possible: of('possible'),
    elsewhere: of('elsewhere'),
    fault: of('fault'),
    duplicate: of('duplicate'),
    skipped: of('skipped'),
  };
  return {
    ...counts,
    faultyCells: sum('faults'),
    warnings,
    openConflicts: sum('undecided'),
    applied,
    tray: sum('faults') + counts.possible + counts.fault + counts.skipped + sum('undecided') + columns,
  };
}

/** The counts as the list of imports shows them. */
export const countsOfImport = (counts: Counts): Record<string, number> => ({
  rows: counts.rows,
  added: counts.new,
  known: counts.known + counts.duplicate,
  changed: counts.changed,
  conflicts: counts.conflict,
  possible: counts.possible,
  faults: counts.faultyCells,
  trayed: counts.tray,
});
