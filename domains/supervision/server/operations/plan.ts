import { type FactValues, type Indicator, type InputOf, type Level, type Text, decidePlace, levelOf } from '@linli/kernel/model';
import { type Aim, type Context, type Figure, factsAt, figuresOf, missesOf, monthOf } from '@linli/kernel/server';
import {
  type Chapter,
  type Line,
  OWN_ROW,
  type PlanLine,
  chapters,
  handlingChapter,
  ownChapter,
  type planOperation,
} from '../../model/index.ts';
import { BEHIND_FIRST, lineOf, missingOf } from '../line.ts';
import { type RunningProgramme, findProgramme } from '../programme.ts';
import { judgedOn, monthsBefore } from '../months.ts';

const TREND_MONTHS = 12;

/** The face of the product: the plan's chapters, each line with its live figure. Four queries, whatever the number of lines. */
export async function openPlan(context: Context, input: InputOf<typeof planOperation>) {
  const outside = decidePlace(context.actor, input.place);
  if (outside !== undefined) return outside;
  const month = input.month ?? monthOf(context.today);
  const day = judgedOn(month, context.today);
  const dictionary = await context.platform.countyDictionaries.at(input.place);
  const programme = await findProgramme(context, dictionary, input.place, day);
  const indicators = [...(programme?.asked.values() ?? [])].flatMap((asked) => (asked.indicator === undefined ? [] : [asked.indicator]));
  const names = indicators.map((each) => each.name);
  const figures = Map.groupBy(
    await figuresOf(context, input.place, names, monthsBefore(month, TREND_MONTHS - 1), month),
    (each) => each.name,
  );
  const aims = [...(programme?.asked.values() ?? [])].flatMap(({ indicator, target }) =>
    indicator === undefined ? [] : [{ name: indicator.name, target, unit: indicator.unit }],
  );
  const behind = await whoIsBehind(context, input.place, indicators, aims, month);
  const codesBelow = placesRightBelow(context, input.place);
  const placeNames = await context.platform.places.names(context.tx, [input.place, ...codesBelow]);
  const below = codesBelow.map((place) => ({ place, name: placeNames.get(place) ?? place }));
  const lines = (plan: string): readonly Figure[] => figures.get(programme?.asked.get(plan)?.indicator?.name ?? '') ?? [];
  return {
    programme:
      programme === undefined
        ? null
        : {
            id: programme.id,
            title: programme.title,
            from: programme.from,
            to: programme.to,
            document: programme.document,
            counties: programme.counties,
          },
    place: input.place,
    placeName: placeNames.get(input.place) ?? input.place,
    asOf:
      [...figures.values()]
        .flat()
        .filter((each) => each.month === month)
        .map((each) => each.asOf)
        .toSorted()
        .at(-1) ?? null,
    day,
    below,
    chapters: [...chapters, ...handlingLines(programme), ...ownLines(programme)].map((chapter) => ({
      key: chapter.key,
      label: chapter.label,
      lines: chapter.lines.map((line) => {
        const asked = programme?.asked.get(line.plan);
        const late = behind.get(asked?.indicator?.name ?? '') ?? { total: 0, first: [] };
        return lineOf({ line, asked, programme, figures: lines(line.plan), month, today: day, behind: late });
      }),
    })),
  };
}

/** Programmes of before do not ask it; theirs show no such chapter. */
function handlingLines(programme: RunningProgramme | undefined): Chapter[] {
  const lines = handlingChapter.lines.filter(({ plan }) => programme?.asked.has(plan) === true);
  return lines.length === 0 ? [] : [{ ...handlingChapter, lines }];
}

/** What the county asks beyond the plan, in the order in which it was added; no chapter where it asks nothing. */
function ownLines(programme: RunningProgramme | undefined): Chapter[] {
  const own = [...(programme?.asked.values() ?? [])].filter(({ plan }) => OWN_ROW.test(plan));
  const lines = own
    .toSorted((a, b) => Number(a.plan.slice(1)) - Number(b.plan.slice(1)))
    .map(({ plan, indicator }): PlanLine => ({ plan, label: indicator?.label ?? { zh: plan, en: plan } }));
  return lines.length === 0 ? [] : [{ ...ownChapter, lines }];
}

const DIGITS_BELOW: Partial<Record<Level, number>> = { country: 2, province: 4, city: 6 };

/** Provinces, cities or counties right below that hold a county in use; inside a county the lines themselves lead down. */
function placesRightBelow({ platform }: Context, place: string): string[] {
  const digits = DIGITS_BELOW[levelOf(place)];
  if (digits === undefined) return [];
  const counties = platform.countiesInUse.list().filter((each) => each.startsWith(place));
  return [...new Set(counties.map((each) => each.slice(0, digits)))].toSorted();
}

/** Only communities have facts of their own; above a county the counties are named without. */
const missingIn = (indicator: Indicator | undefined, place: string, facts: FactValues | undefined): Text[] =>
  indicator === undefined || facts === undefined || levelOf(place) !== 'community' ? [] : missingOf(indicator, facts);

type Behind = Map<string, { total: number; first: Line['behindFirst'] }>;

async function whoIsBehind(
  context: Context,
  place: string,
  indicators: readonly Indicator[],
  aims: readonly Aim[],
  month: string,
): Promise<Behind> {
  const misses = await missesOf(context, place, aims, month, BEHIND_FIRST);
  const places = [...new Set([...misses.values()].flatMap((each) => each.places))];
  const facts = month === monthOf(context.today) ? await factsAt(context, places) : new Map<string, FactValues>(); // facts are of today
  const names = await context.platform.places.names(context.tx, places);
  const byName = new Map(indicators.map((each) => [each.name, each]));
  return new Map(
    [...misses].map(([name, { total, places: first }]) => {
      const indicator = byName.get(name);
      return [
        name,
        {
          total,
          first: first.map((code) => ({
            place: code,
            name: names.get(code) ?? code,
            missing: missingIn(indicator, code, facts.get(code)),
          })),
        },
      ];
    }),
  );
}
