import type { Pen } from './pen.ts';
import type { LedgerRow } from './row.ts';

/** Rows that stand together: a sheet, or a table on a sheet. */
export interface Part {
  readonly title: string;
  readonly rows: readonly LedgerRow[];
}

function grouped(rows: readonly LedgerRow[], keyOf: (row: LedgerRow) => string): Map<string, LedgerRow[]> {
  const groups = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

/** Puts some rows in a second time, at the end of the same part or of another. */
function withDuplicates(pen: Pen, parts: readonly Part[]): Part[] {
  const again = parts.flatMap(({ rows }) => rows.filter((row) => !row.guarded && pen.random.chance(pen.habits.duplicates)));
  if (again.length === 0 || pen.habits.duplicates === 0) return [...parts];
  const extra = parts.map((): LedgerRow[] => []);
  for (const [at, row] of again.entries()) {
    pen.mark('duplicate-row');
    extra[pen.random.int(0, parts.length - 1)]?.push({ ...row, household: `D${at + 1}` });
  }
  return parts.map((part, at) => ({ ...part, rows: [...part.rows, ...(extra[at] ?? [])] }));
}

const fewest = 6;

/** Divides the rows as the clerk keeps them: one list, a sheet per estate, or a table per grid. Small rests join the first part. */
export function divide(pen: Pen, rows: readonly LedgerRow[]): Part[] {
  const { split } = pen.habits;
  if (split === 'one') return withDuplicates(pen, [{ title: '', rows }]);
  const groups = [...grouped(rows, (row) => (split === 'sheets' ? row.estate : row.grid))];
  const large = groups.filter(([key, group]) => key !== '' && group.length >= fewest);
  if (large.length === 0) return withDuplicates(pen, [{ title: '', rows }]);
  const small = groups.filter(([key, group]) => key === '' || group.length < fewest).flatMap(([, group]) => group);
  const parts = large.map(([key, group], at): Part => ({
    title: split === 'sheets' ? key : `第${Number(key.slice(12))}网格`,
    rows: at === 0 ? [...group, ...small] : group,
  }));
  pen.mark(split === 'sheets' ? 'several-sheets' : 'several-tables');
  return withDuplicates(pen, parts);
}
