import { sql } from 'kysely';
import { type FactValues, type Indicator, countyOf, factsOfMeasure, levelOf, meets, portionOf } from '../../model/index.ts';
import type { Tx } from '../db/database.ts';

/** A figure before it is written: one indicator at one place in one month. */
export interface FigureLine {
  readonly name: string;
  readonly place: string;
  readonly month: string;
  readonly parent: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly met: boolean | null;
}

/** What one community no longer contributes. */
interface Gone {
  readonly name: string;
  readonly place: string;
}

export const adding = (indicators: readonly Indicator[]): Indicator[] => indicators.filter((each) => each.measure.kind !== 'distinct');

export const parentOfCommunity = (place: string): string => place.slice(0, 9);

/** Figures of communities in one month from their facts, and those that have none any more. */
export function communityLines(
  indicators: readonly Indicator[],
  facts: ReadonlyMap<string, FactValues>,
  month: string,
): { readonly lines: FigureLine[]; readonly gone: Gone[] } {
  const lines: FigureLine[] = [];
  const gone: Gone[] = [];
  for (const [place, known] of facts) {
    for (const each of adding(indicators)) {
      if (!factsOfMeasure(each.measure).some((name) => name in known)) continue;
      const portion = portionOf(each.measure, known);
      if (portion === null) gone.push({ name: each.name, place });
      else
        lines.push({
          name: each.name,
          place,
          month,
          parent: parentOfCommunity(place),
          ...portion,
          met: meets(each.target, portion, each.unit),
        });
    }
  }
  return { lines, gone };
}

/** A fact that counts once in every place above is its own figure there. */
export function distinctLines(indicators: readonly Indicator[], facts: ReadonlyMap<string, FactValues>, month: string): FigureLine[] {
  return indicators.flatMap(({ name, measure }) =>
    measure.kind !== 'distinct'
      ? []
      : [...facts].flatMap(([place, known]) => {
          const numerator = known[measure.fact];
          return numerator === undefined ? [] : [{ name, place, month, parent: parentOf(place), numerator, denominator: 1, met: null }];
        }),
  );
}

function parentOf(place: string): string {
  if (levelOf(place) === 'community') return parentOfCommunity(place);
  return levelOf(place) === 'town' ? (countyOf(place) ?? '') : place.slice(0, 4);
}

export async function keepLines(tx: Tx, county: string, lines: readonly FigureLine[], at: string): Promise<void> {
  if (lines.length === 0) return;
  await sql`
    insert into kernel.indicator_value (county, name, place, month, parent, numerator, denominator, met, as_of)
    select ${county}, name, place, month, parent, numerator, denominator, met, ${at}
    from json_to_recordset(${JSON.stringify(lines)}::json) as x(name text, place text, month text, parent text, numerator numeric, denominator numeric, met boolean)
    on conflict (county, name, place, month) do update
      set parent = excluded.parent, numerator = excluded.numerator, denominator = excluded.denominator, met = excluded.met, as_of = excluded.as_of
  `.execute(tx);
}

/** A place is the sum of what lies directly below it. */
export async function addUp(
  tx: Tx,
  county: string,
  names: readonly string[],
  places: readonly string[],
  parent: string,
  month: string,
  at: string,
): Promise<void> {
  if (places.length === 0 || names.length === 0) return;
  await sql`
    insert into kernel.indicator_value (county, name, place, month, parent, numerator, denominator, met, as_of)
    select ${county}, name, parent, ${month}, ${parent}, sum(numerator), sum(denominator), null, ${at}
    from kernel.indicator_value
    where county = ${county} and month = ${month} and name = any(${names}) and parent = any(${places})
    group by name, parent
    on conflict (county, name, place, month) do update
      set numerator = excluded.numerator, denominator = excluded.denominator, as_of = excluded.as_of
  `.execute(tx);
}
