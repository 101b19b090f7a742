import { type Opinion, type Procedure, isFinished, placeRange, rulesOf, snake, stateLabel, tableOf } from '../../model/index.ts';
import { sql } from '../db/database.ts';
import { moveWall } from '../db/wall.ts';
import type { Stored, Work } from '../store/index.ts';
import { ownerOf } from './owner.ts';

interface Found extends Stored {
  readonly asked_of: string;
}

const askedIn = (row: Stored, whom: string): readonly unknown[] => {
  const named: unknown = row[snake(whom)];
  return Array.isArray(named) ? named : [];
};

/**
 * What those answered who were asked about some cases: one question for all, and none where nobody is to be asked. Every desk that sees a case sees
 * what was said of it, so it is read past the walls between departments; the right to the case itself was decided before.
 */
export async function opinionsOf(
  work: Pick<Work, 'tx' | 'dictionary'>,
  { opinions: asks }: Procedure,
  rows: readonly Stored[],
): Promise<(row: Stored) => readonly Opinion[]> {
  const about = asks === undefined ? [] : rows.filter((row) => askedIn(row, asks.whom).length > 0);
  const procedure = work.dictionary.procedures.get(asks?.procedure ?? '');
  if (asks === undefined || procedure === undefined || about.length === 0) return () => [];
  const all = new Map<string, readonly Opinion[]>();
  for (const [county, own] of Map.groupBy(about, (row) => String(row['county']))) {
    const [place, placeEnd] = placeRange(county);
    const wall = { place, placeEnd, read: [procedure.cases.name], write: [], holder: '', departments: [] };
    const before = await moveWall(work.tx, () => wall);
    const found = await sql<Found>`
      select *, ${sql.ref(snake(asks.about))}::text as asked_of from ${sql.table(tableOf(procedure.cases))}
      where county = ${county} and ${sql.ref(snake(asks.about))} = any(${own.map((row) => String(row['id']))}::uuid[]) and ended_at is null
      order by created_at, id
    `.execute(work.tx);
    await moveWall(work.tx, () => before);
    for (const [id, said] of Map.groupBy(found.rows, (row) => row.asked_of))
      all.set(`${county} ${id}`, said.map((row) => opinionOf(procedure, row, asks.words))); // prettier-ignore
  }
  return (row) => {
    const named = askedIn(row, asks.whom);
    const own = all.get(`${String(row['county'])} ${String(row['id'])}`) ?? [];
    // As the case names them; of one that was asked twice the earlier answer first.
    return own.toSorted((one, other) => named.indexOf(one.owner) - named.indexOf(other.owner));
  };
}

function opinionOf(procedure: Procedure, row: Stored, words: string): Opinion {
  const state = String(row['state']);
  const rules = rulesOf(procedure, Number(row['rules']));
  const said = row[snake(words)];
  return {
    id: String(row['id']),
    version: Number(row['version']),
    owner: ownerOf(procedure, row[snake(procedure.ownedBy ?? '')]),
    state,
    label: stateLabel(procedure, Number(row['rules']), state),
    finished: rules !== undefined && isFinished(rules, state),
    since: String(row['state_since']),
    dueAt: (row['due_at'] as string | null) ?? null,
    provisional: row['provisional'] === true,
    words: typeof said === 'string' ? said : null,
  };
}
