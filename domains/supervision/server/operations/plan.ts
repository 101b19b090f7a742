import { type FactValues, type Indicator, type InputOf, type Text, decidePlace, levelOf } from '@linli/kernel/model';
import { type Aim, type Context, type Figure, factsAt, figuresOf, missesOf, monthOf } from '@linli/kernel/server';
import { type Line, chapters, type planOperation } from '../../model/index.ts';
import { BEHIND_FIRST, lineOf, missingOf } from '../line.ts';
import { findProgramme } from '../programme.ts';
import { judgedOn, monthsBefore } from '../months.ts';

const TREND_MONTHS = 12;

/** The face of the product: the plan's chapters, each line with its live figure. Four queries, whatever the number of lines. */
export async function openPlan(context: Context, input: InputOf<typeof planOperation>) {
  const outside = decidePlace(context.actor, input.place);
  if (outside !== undefined) return outside;
  const month = input.month ?? monthOf(context.today);
  const programme = await findProgramme(context, input.place, context.today);
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
  const placeNames = await context.platform.places.names(context.tx, [input.place]);
  const lines = (plan: string): readonly Figure[] => figures.get(programme?.asked.get(plan)?.indicator?.name ?? '') ?? [];
  return {
    programme:
      programme === undefined
        ? null
        : {
            id: programme.row.id,
            title: { zh: programme.row.values.title ?? '', en: programme.row.values.titleEn ?? programme.row.values.title ?? '' },
            from: programme.row.values.startsOn ?? '',
            to: programme.row.values.endsOn ?? '',
            document: programme.row.values.document,
          },
    place: input.place,
    placeName: placeNames.get(input.place) ?? input.place,
    asOf:
      [...figures.values()]
        .flat()
        .map((each) => each.asOf)
        .toSorted()
        .at(-1) ?? null,
    chapters: chapters.map((chapter) => ({
      key: chapter.key,
      label: chapter.label,
      lines: chapter.lines.map((line) => {
        const asked = programme?.asked.get(line.plan);
        const late = behind.get(asked?.indicator?.name ?? '') ?? { total: 0, first: [] };
        return lineOf({ line, asked, programme, figures: lines(line.plan), month, today: judgedOn(month, context.today), behind: late });
      }),
    })),
  };
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
