import { sql } from 'kysely';
import { type PlaceMove, type Register, placeAfter, placeRange } from '../../model/index.ts';
import { movesFor, widest } from './rehome.ts';
import type { Work } from './work.ts';

interface Standing {
  readonly place: string;
  readonly heir: string | null;
}

/**
 * Notes for all that happened at places of a register which place follows them now: what is read of the past in the tree of
 * today, and who may read it. `heirOf` answers the place itself where it still stands. Bears being run again.
 */
async function noteHeirs(
  work: Pick<Work, 'tx'>,
  of: Register,
  county: string,
  concerned: readonly string[],
  heirOf: (of: Standing) => string,
): Promise<void> {
  if (concerned.length === 0) return;
  const ranges = widest(concerned).map((place) => placeRange(place));
  const within = (column: string) =>
    sql.join(
      ranges.map(([from, before]) => sql`(${sql.ref(column)} >= ${from} collate "C" and ${sql.ref(column)} < ${before} collate "C")`),
      sql` or `,
    );
  for (const table of ['kernel.change', 'kernel.passage', 'kernel.case_line']) {
    const found = await sql<Standing>`
      select distinct place, heir from ${sql.table(table)}
      where county = ${county} and register = ${of.name} and (${within('place')} or ${within('heir')})`.execute(work.tx);
    const steps = found.rows.flatMap((was) => {
      const heir = heirOf(was);
      const now = heir === was.place ? null : heir;
      return now === was.heir ? [] : [{ place: was.place, was: was.heir, now }];
    });
    if (steps.length === 0) continue;
    await sql`
      update ${sql.table(table)} as t set heir = x.now from json_to_recordset(${JSON.stringify(steps)}::json) as x(place text, was text, now text)
      where t.county = ${county} and t.register = ${of.name} and t.place = x.place and t.heir is not distinct from x.was`.execute(work.tx);
  }
}

/** After a change of the tree: whatever happened at the places is followed by where they went. */
export const followMoves = (work: Pick<Work, 'tx'>, of: Register, county: string, all: readonly PlaceMove[]): Promise<void> => {
  const moves = movesFor(of, all);
  const from = moves.map((move) => move.from);
  return noteHeirs(work, of, county, from, ({ place, heir }) => placeAfter(moves, heir ?? place));
};

/** After a change was taken back. `rounds`: the moves of the changes before it that still hold, in their order. */
export const unfollowMoves = (
  work: Pick<Work, 'tx'>,
  of: Register,
  county: string,
  all: readonly PlaceMove[],
  rounds: readonly (readonly PlaceMove[])[],
): Promise<void> => {
  const moves = movesFor(of, all);
  const before = (place: string): string => rounds.reduce((at, round) => placeAfter(movesFor(of, round), at), place);
  // Only what this change made follow: what has another heir keeps it.
  const undone = ({ place, heir }: Standing): string => {
    const was = before(place);
    return heir !== null && placeAfter(moves, was) === heir ? was : (heir ?? place);
  };
  return noteHeirs(
    work,
    of,
    county,
    moves.flatMap((move) => [move.from, move.to]),
    undone,
  );
};
