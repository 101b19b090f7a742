import {
  type Condition,
  type FactValues,
  type Indicator,
  type InputOf,
  type Register,
  type Target,
  type Text,
  decidePlace,
  factsOfMeasure,
  levelOf,
  meets,
  refuse,
  standingOf,
  tenthsOfPercent,
} from '@linli/kernel/model';
import { type Context, type Figure, factsAt, figuresBelow, figuresOf, missesOf, monthOf } from '@linli/kernel/server';
import { chapters, handlingChapter, type indicatorOperation } from '../../model/index.ts';
import { BEHIND_FIRST, lineOf, missingAbove, missingOf } from '../line.ts';
import { judgedOn, monthsBefore } from '../months.ts';
import { findProgramme } from '../programme.ts';

const CHILDREN_PAGE = 100; // a county has some dozens of towns, a town some dozens of communities
const TREND_MONTHS = 24;

/** One figure opened: its history, the places below with what each lacks, and the lists that hold the records. */
export async function openIndicator(context: Context, input: InputOf<typeof indicatorOperation>) {
  const outside = decidePlace(context.actor, input.place);
  if (outside !== undefined) return outside;
  const month = input.month ?? monthOf(context.today);
  const dictionary = await context.platform.countyDictionaries.at(input.place);
  const programme = await findProgramme(context, dictionary, input.place, judgedOn(month, context.today));
  const asked = [...(programme?.asked.values() ?? [])].find((each) => each.indicator?.name === input.name);
  const indicator = dictionary.indicators.get(input.name);
  if (indicator === undefined || asked === undefined) {
    return refuse(
      'unknown',
      'no-such-indicator',
      { zh: '没有这项指标，或者方案没有用到它。', en: 'There is no such indicator, or the programme does not ask for it.' },
      { where: 'name' },
    );
  }
  const line = [...chapters, handlingChapter].flatMap((each) => each.lines).find((each) => each.plan === asked.plan) ?? {
    plan: asked.plan,
    label: indicator.label,
  };
  const figures = await figuresOf(context, input.place, [indicator.name], monthsBefore(month, TREND_MONTHS - 1), month);
  const below =
    levelOf(input.place) === 'community'
      ? []
      : await figuresBelow(context, input.place, indicator.name, month, input.after ?? '', CHILDREN_PAGE + 1);
  const shown = below.slice(0, CHILDREN_PAGE);
  const codes = shown.map((each) => each.place);
  const names = await context.platform.places.names(context.tx, [...codes, input.place]);
  const known = month === monthOf(context.today); // facts are of today, and say nothing of a month that is over
  const facts = await factsAt(context, known ? [...codes.filter((code) => levelOf(code) === 'community'), input.place] : []);
  const misses = await missesOf(
    context,
    input.place,
    [{ name: indicator.name, target: asked.target, unit: indicator.unit }],
    month,
    BEHIND_FIRST,
  );
  const here = figures.find((each) => each.month === month);
  const alone = levelOf(input.place) === 'community' && here !== undefined && meets(asked.target, here, indicator.unit) === false;
  const late = alone
    ? [
        {
          place: input.place,
          name: names.get(input.place) ?? input.place,
          missing: missingAt(indicator, asked.target, here, facts.get(input.place)),
        },
      ]
    : [];
  const aim = { target: asked.target, strength: asked.strength, deadline: asked.deadline, unit: indicator.unit };
  return {
    line: lineOf({
      line,
      asked,
      programme,
      figures,
      month,
      today: judgedOn(month, context.today),
      behind: { total: misses.get(indicator.name)?.total ?? 0, first: late },
    }),
    asOf: here?.asOf ?? null,
    children: shown.map((each) => ({
      place: each.place,
      name: names.get(each.place) ?? each.place,
      numerator: each.numerator,
      denominator: each.denominator,
      tenths: indicator.unit === 'percent' ? tenthsOfPercent(each) : null,
      standing: standingOf(aim, each, judgedOn(month, context.today)),
      missing: meets(asked.target, each, indicator.unit) === true ? [] : missingAt(indicator, asked.target, each, facts.get(each.place)),
    })),
    next: below.length > CHILDREN_PAGE ? (shown.at(-1)?.place ?? null) : null,
    sources: [...new Set(factsOfMeasure(indicator.measure))].flatMap((name) => {
      const published = dictionary.facts.get(name);
      if (published === undefined) return [];
      const where = published.register.publishes?.[published.key]?.where ?? {};
      return [
        {
          fact: name,
          label: published.register.label,
          register: published.register.name,
          value: facts.get(input.place)?.[name] ?? null,
          filter: filterOf(published.register, where),
        },
      ];
    }),
  };
}

/** What a place lacks: by its own facts in a community, by its figure above. */
const missingAt = (indicator: Indicator, target: Target, figure: Figure, facts: FactValues | undefined): Text[] =>
  levelOf(figure.place) === 'community'
    ? facts === undefined
      ? []
      : missingOf(indicator, facts, target)
    : missingAbove(indicator, target, figure);

/** A fact's conditions as the filters of a list, so that a figure opens just the records behind it. */
function filterOf(register: Register, where: Readonly<Record<string, Condition>>): Record<string, string> {
  const entries = Object.entries(where).filter(([key]) => key in register.fields);
  return Object.fromEntries(entries.map(([key, condition]) => [key, filterText(condition)]));
}

function filterText(condition: Condition): string {
  if (condition === null) return 'none';
  if (typeof condition !== 'object') return String(condition);
  if ('present' in condition) return 'any';
  return 'gte' in condition ? `${condition.gte}..` : condition.in.join(',');
}
