import { placeRange } from '@linli/kernel/model';
import { type Work, sql } from '@linli/kernel/server';
import { type Likelihood, type PairState, rankOf } from '../../model/index.ts';
import type { StoredCandidate } from './stored-candidate.ts';

type Sql = ReturnType<typeof sql>;

/** Where a page ended. */
export type PairCursor = readonly [rank: number, first: string, second: string];

export interface CandidateQuery {
  readonly place: string;
  readonly state: PairState;
  readonly likelihood?: Likelihood | undefined;
  readonly import?: string | undefined;
}

const inState = (state: PairState, today: string): Sql => {
  if (state === 'apart') return sql`state = 'apart'`;
  if (state === 'later') return sql`state = 'open' and later_until > ${today}::date`;
  if (state === 'asked') return sql`state = 'open' and question is not null and answer is null`;
  return sql`state = 'open' and (later_until is null or later_until <= ${today}::date)`;
};

/** Pairs of the place by an index each: both records there, or one of them. The county itself needs no range. */
function atPlace(county: string, place: string, from: (where: Sql) => Sql): Sql {
  if (place === county) return from(sql`true`);
  const [low, high] = placeRange(place);
  const outside = sql`not (place >= ${low} and place < ${high})`;
  return sql`${from(sql`place >= ${low} and place < ${high}`)} union all ${from(sql`other_place >= ${low} and other_place < ${high} and ${outside}`)}`;
}

/** A page of the queue, the surest first. */
export async function listCandidates(
  work: Work,
  county: string,
  query: CandidateQuery,
  after: PairCursor | undefined,
  limit: number,
): Promise<StoredCandidate[]> {
  const beyond =
    after === undefined ? sql`true` : sql`(rank, first, second) > (${after[0]}::smallint, ${after[1]}::uuid, ${after[2]}::uuid)`;
  const rank = query.likelihood === undefined ? sql`true` : sql`rank = ${rankOf(query.likelihood)}::smallint`;
  const origin = query.import === undefined ? sql`true` : sql`import = ${query.import}::uuid`;
  const branch = (where: Sql): Sql => sql`
    (select * from residents.candidate where county = ${county} and ${inState(query.state, work.today)} and ${where} and ${rank} and ${origin} and ${beyond}
     order by county, rank, first, second limit ${limit})`;
  const found = await sql<StoredCandidate>`
    select * from (${atPlace(county, query.place, branch)}) as pairs order by rank, first, second limit ${limit}
  `.execute(work.tx);
  return found.rows;
}

export interface Counts {
  readonly certain: number;
  readonly likely: number;
  readonly possible: number;
  readonly later: number;
  readonly asked: number;
  readonly apart: number;
  readonly imports: { readonly id: string; readonly label: string | null; readonly pairs: number }[];
  readonly looking: boolean;
}

const IMPORTS_SHOWN = 20;

/** How many pairs wait at a place, by likelihood and by import. */
export async function countCandidates(work: Work, county: string, place: string): Promise<Counts> {
  const columns = sql`rank, state, later_until, question is not null and answer is null as waits, import, import_label`;
  const branch = (where: Sql): Sql =>
    sql`(select ${columns} from residents.candidate where county = ${county} and state = 'open' and ${where})`;
  const apart = (where: Sql): Sql => sql`(select 1 from residents.candidate where county = ${county} and state = 'apart' and ${where})`;
  const counted = await sql<{ rank: number; later: boolean; waits: boolean; import: string | null; label: string | null; pairs: number }>`
    select rank, coalesce(later_until > ${work.today}::date, false) as later, waits, import, max(import_label) as label, count(*) as pairs
    from (${atPlace(county, place, branch)}) as pairs group by 1, 2, 3, 4
  `.execute(work.tx);
  const rest = await sql<{ apart: number; looking: boolean }>`
    select (select count(*) from (${atPlace(county, place, apart)}) as pairs) as apart,
      not exists (select 1 from residents.candidate_pass where county = ${county} and done_at is not null) as looking
  `.execute(work.tx);
  const sum = (wanted: (row: (typeof counted.rows)[number]) => boolean): number =>
    counted.rows.filter(wanted).reduce((total, row) => total + row.pairs, 0);
  const due = (rank: number): number => sum((row) => row.rank === rank && !row.later);
  const imports = new Map<string, { id: string; label: string | null; pairs: number }>();
  for (const { import: id, label, pairs, later } of counted.rows)
    if (id !== null && !later)
      imports.set(id, { id, label: label ?? imports.get(id)?.label ?? null, pairs: pairs + (imports.get(id)?.pairs ?? 0) });
  return {
    certain: due(1),
    likely: due(2),
    possible: due(3),
    later: sum((row) => row.later),
    asked: sum((row) => row.waits),
    apart: rest.rows[0]?.apart ?? 0,
    imports: [...imports.values()].toSorted((a, b) => b.pairs - a.pairs).slice(0, IMPORTS_SHOWN),
    looking: rest.rows[0]?.looking ?? true,
  };
}
