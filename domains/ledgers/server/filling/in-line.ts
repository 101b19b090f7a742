import { type Condition, countyOf, placeRange, snake, tableOf } from '@linli/kernel/model';
import { type Work, sql } from '@linli/kernel/server';
import { type InLine, byHousehold, bornUntil } from '../../model/filling/order.ts';
import type { LedgerTemplate } from '../../model/templates/index.ts';

/** What a ledger is filled for. */
export interface FillFor {
  readonly template: LedgerTemplate;
  readonly place: string;
  /** The day of the ledger, `YYYY-MM-DD`. */
  readonly on: string;
}

const countyAt = (place: string): string => {
  const county = countyOf(place);
  if (county === undefined) throw new Error(`A ledger is filled inside a county, not at "${place}".`);
  return county;
};

/** In force at the end of that day, whatever became of it since. */
const inForce = (on: string) => sql`(ended_at is null or ended_at > ${`${on}T23:59:59+08:00`}::timestamptz)`;

const scope = ({ place, on }: Pick<FillFor, 'place' | 'on'>) => {
  const [from, before] = placeRange(place);
  return sql`county = ${countyAt(place)} and place >= ${from} and place < ${before} and ${inForce(on)}`;
};

/** Rows that make a line each. */
const tableOfLines = ({ template }: FillFor): string => tableOf(template.lines.of);

function holds(key: string, condition: Condition) {
  const column = sql.ref(snake(key));
  if (condition === null) return sql`${column} is null`;
  if (typeof condition !== 'object') return sql`${column} = ${condition}`;
  if ('present' in condition) return sql`${column} is not null`;
  return 'gte' in condition ? sql`${column} >= ${condition.gte}` : sql`${column} in (${sql.join([...condition.in])})`;
}

/** Which of the rows belong in the ledger: what it declares of them, and their age on its day. */
function belongs({ template: { lines }, on }: FillFor) {
  const conditions = Object.entries(lines.where ?? {}).map(([key, condition]) => holds(key, condition));
  const aged = lines.agedFrom === undefined ? [] : [sql`birth_date <= ${bornUntil(on, lines.agedFrom)}`];
  return sql.join([sql`true`, ...conditions, ...aged], sql` and `);
}

export async function countLinesFor(work: Work, fill: FillFor): Promise<number> {
  const found = await sql<{
    rows: number;
  }>`select count(*) as rows from ${sql.table(tableOfLines(fill))} where ${scope(fill)} and ${belongs(fill)}`.execute(work.tx);
  return found.rows[0]?.rows ?? 0;
}

/** The communities in which the ledger has lines, in the order of their codes. */
export async function communitiesOf(work: Work, fill: FillFor): Promise<string[]> {
  if (fill.place.length >= 12) return [fill.place];
  const found = await sql<{
    community: string;
  }>`select distinct substr(place, 1, 12) as community from ${sql.table(tableOfLines(fill))} where ${scope(fill)} and ${belongs(fill)} order by 1`.execute(
    work.tx,
  );
  return found.rows.map((row) => row.community);
}

/** The lines of one community in their order, as ids only: a community fits into memory, a county is gone through by communities. */
export async function lineUp(work: Work, fill: FillFor): Promise<readonly string[]> {
  const rows = await sql<{
    id: string;
  }>`select id from ${sql.table(tableOfLines(fill))} where ${scope(fill)} and ${belongs(fill)} order by id`.execute(work.tx);
  if (fill.template.lines.order !== 'household') return rows.rows.map((row) => row.id);
  const residences = await sql<{
    person: string;
    household: string | null;
    relation: string | null;
  }>`select person, household, relation_to_head as relation from residents.residence where ${scope(fill)} order by id`.execute(work.tx);
  return inHouseholds(
    rows.rows.map((row) => row.id),
    residences.rows,
  );
}

interface Home {
  readonly person: string;
  readonly household: string | null;
  readonly relation: string | null;
}

/** People by household, each in the first home that names one. */
export function inHouseholds(persons: readonly string[], residences: readonly Home[]): string[] {
  const homes = new Map<string, Home>();
  for (const row of residences) if (homes.get(row.person)?.household == null) homes.set(row.person, row);
  return persons
    .map((id): InLine => ({ id, household: homes.get(id)?.household ?? null, relation: homes.get(id)?.relation ?? null }))
    .toSorted(byHousehold)
    .map((each) => each.id);
}
