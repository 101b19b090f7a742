import type { Succession, SuccessionKind } from '../../model/succession.ts';
import type { Queryable } from './rows.ts';

/** What became of a place and what it came from, oldest first. */
export async function listSuccessions(q: Queryable, code: string): Promise<Succession[]> {
  const { rows } = await q.query(
    `select predecessor, successor, on_date::text, kind, predecessor_name, successor_name, document, note
     from regions.succession where predecessor = $1 or successor = $1 order by on_date, predecessor, successor`,
    [code],
  );
  return rows.map((row) => ({
    predecessor: row['predecessor'] as string,
    successor: row['successor'] as string,
    onDate: row['on_date'] as string,
    kind: row['kind'] as SuccessionKind,
    predecessorName: row['predecessor_name'] as string,
    successorName: row['successor_name'] as string,
    document: row['document'] as string | null,
    note: row['note'] as string | null,
  }));
}
