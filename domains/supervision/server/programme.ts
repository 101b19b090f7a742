import { type Dictionary, type Indicator, type Target, type Text, countyOf, isCountyIndicator } from '@linli/kernel/model';
import { type Context, sql } from '@linli/kernel/server';

/** What the running programme asks of one row of the plan. */
export interface Asked {
  readonly plan: string;
  readonly indicator: Indicator | undefined;
  readonly target: Target;
  readonly deadline: string | null;
  readonly strength: 'must' | 'strive' | 'explore';
  /** Counties below ask for different things; the target is then the plan's own, the deadline the last. */
  readonly differs: boolean;
}

export interface RunningProgramme {
  /** Null above the county, where several stand together. */
  readonly id: string | null;
  readonly title: Text;
  readonly from: string;
  readonly to: string;
  readonly document: string | null;
  /** How many counties have one. */
  readonly counties: number;
  readonly asked: ReadonlyMap<string, Asked>;
}

interface ProgrammeRow {
  readonly county: string;
  readonly id: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly from: string;
  readonly to: string;
  readonly document: string | null;
}

interface TargetRow {
  readonly plan: string;
  readonly indicator: string;
  readonly op: Target['op'];
  readonly numerator: number;
  readonly denominator: number;
  readonly strength: Asked['strength'];
  readonly deadline: string | null;
}

/**
 * The programme of a county that covers the day, else the newest that had begun, else the next; with what it asks, by row
 * of the plan. Above the county those of all its counties together. Two queries, however many counties.
 */
export async function findProgramme(
  context: Context,
  dictionary: Dictionary,
  place: string,
  day: string,
): Promise<RunningProgramme | undefined> {
  const own = countyOf(place);
  const counties = own === undefined ? context.platform.countiesInUse.list().filter((each) => each.startsWith(place)) : [own];
  const rows = await runningIn(context, counties, day);
  const [first] = rows;
  if (first === undefined) return undefined;
  const targets = await targetsOf(context, rows);
  // What a county asks beyond the plan says nothing of the next county.
  const asked = askedOf(dictionary, own === undefined ? targets.filter((each) => !isCountyIndicator(each.indicator)) : targets);
  if (own !== undefined) {
    const { id, title, titleEn, from, to, document } = first;
    return { id, title: { zh: title, en: titleEn ?? title }, from, to, document, counties: 1, asked };
  }
  return {
    id: null,
    title: titleAbove(rows.length),
    from: rows.map((each) => each.from).toSorted()[0] ?? first.from,
    to:
      rows
        .map((each) => each.to)
        .toSorted()
        .at(-1) ?? first.to,
    document: null,
    counties: rows.length,
    asked,
  };
}

const titleAbove = (counties: number): Text =>
  counties === 1
    ? { zh: '1 个县有工作方案', en: 'One county with a plan' }
    : { zh: `${counties} 个县，各有工作方案`, en: `${counties} counties, each with its own plan` };

async function runningIn({ tx }: Context, counties: readonly string[], day: string): Promise<ProgrammeRow[]> {
  const found = await sql<ProgrammeRow>`
    select distinct on (county) county, id, title, title_en as "titleEn", starts_on as "from", ends_on as "to", document
    from supervision.programme where county = any(${counties}) and ended_at is null
    order by county, (starts_on <= ${day}::date and ends_on >= ${day}::date) desc, (starts_on <= ${day}::date) desc,
      case when starts_on <= ${day}::date then starts_on end desc nulls last, starts_on
  `.execute(tx);
  return found.rows;
}

async function targetsOf({ tx }: Context, rows: readonly ProgrammeRow[]): Promise<TargetRow[]> {
  const found = await sql<TargetRow>`
    select distinct plan, indicator, op, numerator, denominator, strength, deadline
    from supervision.target
    where county = any(${rows.map((each) => each.county)}) and programme = any(${rows.map((each) => each.id)}::uuid[]) and ended_at is null
    order by plan
  `.execute(tx);
  return found.rows;
}

const force: Record<Asked['strength'], number> = { must: 2, strive: 1, explore: 0 };

/** One demand for each row of the plan. Where counties differ: the plan's own target, the last deadline, the mildest verb. */
function askedOf(dictionary: Dictionary, rows: readonly TargetRow[]): Map<string, Asked> {
  return new Map(
    [...Map.groupBy(rows, (row) => row.plan)].flatMap(([plan, all]) => {
      const [first] = all;
      if (first === undefined) return [];
      const indicator = dictionary.indicators.get(first.indicator);
      const targets = new Set(all.map((each) => `${each.op} ${each.numerator}/${each.denominator}`));
      const deadlines = all.flatMap((each) => (each.deadline === null ? [] : [each.deadline])).toSorted();
      const own: Target = { op: first.op, numerator: first.numerator, denominator: first.denominator };
      const asked: Asked = {
        plan,
        indicator,
        target: targets.size === 1 ? own : (indicator?.target ?? own),
        deadline: deadlines.length < all.length ? null : (deadlines.at(-1) ?? null),
        strength: all.map((each) => each.strength).toSorted((a, b) => force[a] - force[b])[0] ?? first.strength,
        differs: targets.size > 1,
      };
      return [[plan, asked] as const];
    }),
  );
}
