import type { Procedure } from '../../model/index.ts';
import type { PlatformWork } from '../platform.ts';
import { addLines } from './case-lines.ts';
import { lockRows } from './load-cases.ts';

export interface CaseComment {
  /** Id of the case. */
  readonly id: string;
  readonly words: string;
}

/**
 * What somebody outside the desks has to say of cases, in the name of whoever does the work: a line of the timeline each, and no step. Answers the
 * ids of the cases that were there. The caller has opened the wall and writes the entry.
 */
export async function addComments(
  work: PlatformWork,
  procedure: Procedure,
  comments: readonly CaseComment[],
): Promise<ReadonlySet<string>> {
  if (comments.length === 0) return new Set();
  const rows = await lockRows(work, procedure, [...new Set(comments.map(({ id }) => id))]);
  const byId = new Map(rows.map((row) => [String(row['id']), row]));
  await addLines(
    work,
    procedure.cases,
    comments.flatMap(({ id, words }) => {
      const row = byId.get(id);
      return row === undefined ? [] : [{ row, kind: 'comment' as const, words }];
    }),
  );
  return new Set(byId.keys());
}
