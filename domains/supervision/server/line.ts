import {
  type FactValues,
  type Indicator,
  type Portion,
  type Shortfall,
  type Target,
  type Text,
  fill,
  getDayNumber,
  quantityOf,
  shortfallsOf,
  standingOf,
  tenthsOfPercent,
} from '@linli/kernel/model';
import type { Figure } from '@linli/kernel/server';
import { type Line, type PlanLine, expectedTenths } from '../model/index.ts';
import type { Asked, RunningProgramme } from './programme.ts';

/** How many of those behind a line names by itself; the rest open with it. */
export const BEHIND_FIRST = 5;

/** Rounded for reading; the figure itself is never rounded. */
const shown = (value: number): number => Math.round(value * 10) / 10;

/** “Two of four, two short”, said with the community's own figures. */
export function missingOf(indicator: Indicator, facts: FactValues, target: Target = indicator.target): Text[] {
  if (indicator.measure.kind === 'share') return shortfallsOf(indicator.measure.all, facts).map(sayShortfall);
  if (indicator.measure.kind !== 'ratio') return [];
  return sayGap(target, {
    numerator: quantityOf(indicator.measure.of, facts) ?? 0,
    denominator: quantityOf(indicator.measure.per, facts) ?? 0,
  });
}

/** The same of a town or county, which has figures but no facts of its own: how many communities, or by how much. */
export function missingAbove(indicator: Indicator, target: Target, portion: Portion): Text[] {
  if (indicator.measure.kind === 'ratio') return sayGap(target, portion);
  const short = portion.denominator - portion.numerator;
  if (indicator.measure.kind !== 'share' || short <= 0) return [];
  return [{ zh: `${short} 个社区没达到`, en: short === 1 ? '1 community short' : `${short} communities short` }];
}

/** 2361 as 2,361. */
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

function sayGap(target: Target, { numerator: have, denominator: whole }: Portion): Text[] {
  const needed = Math.ceil((whole * target.numerator) / target.denominator);
  return have >= needed
    ? []
    : [
        {
          zh: `现有 ${grouped(have)}，应有 ${grouped(needed)}，差 ${grouped(needed - have)}`,
          en: `${grouped(have)} of ${grouped(needed)} needed, ${grouped(needed - have)} short`,
        },
      ];
}

function sayShortfall({ missing, actual, needed }: Shortfall): Text {
  const have = actual ?? 0;
  return fill(missing, { actual: shown(have), needed: shown(needed), gap: shown(Math.abs(needed - have)) });
}

export interface LineParts {
  readonly line: PlanLine;
  readonly asked: Asked | undefined;
  readonly programme: RunningProgramme | undefined;
  readonly figures: readonly Figure[];
  readonly month: string;
  readonly today: string;
  readonly behind: { readonly total: number; readonly first: Line['behindFirst'] };
}

const unmeasured = (line: PlanLine): Line => ({
  name: null,
  plan: line.plan,
  label: line.label,
  help: null,
  unit: 'percent',
  strength: null,
  deadline: null,
  daysLeft: null,
  differs: false,
  target: null,
  measured: false,
  numerator: null,
  denominator: null,
  tenths: null,
  standing: 'unknown',
  expectedTenths: null,
  trend: [],
  behind: 0,
  behindFirst: [],
});

/** A line of the plan as it is read: figure, standing, where it should be today, trend, who is behind. */
export function lineOf(parts: LineParts): Line {
  const { line, asked, figures, month, today } = parts;
  const indicator = asked?.indicator;
  if (asked === undefined || indicator === undefined) return unmeasured(line);
  const current: Portion | null = figures.find((each) => each.month === month) ?? null;
  const aim = { target: asked.target, strength: asked.strength, deadline: asked.deadline, unit: indicator.unit };
  const from = parts.programme?.from ?? null;
  return {
    name: indicator.name,
    plan: line.plan,
    label: line.label,
    help: indicator.help,
    unit: indicator.unit,
    strength: asked.strength,
    deadline: asked.deadline,
    daysLeft: asked.deadline === null ? null : getDayNumber(asked.deadline) - getDayNumber(today),
    differs: asked.differs,
    target: asked.target,
    measured: true,
    numerator: current?.numerator ?? null,
    denominator: current?.denominator ?? null,
    tenths: indicator.unit === 'percent' ? tenthsOfPercent(current) : null,
    standing: standingOf(aim, current, today),
    expectedTenths:
      indicator.unit === 'percent' && from !== null && asked.deadline !== null
        ? expectedTenths(asked.target, from, asked.deadline, today)
        : null,
    trend: figures.map((each) => ({
      month: each.month,
      tenths: indicator.unit === 'percent' ? tenthsOfPercent(each) : null,
      numerator: each.numerator,
    })),
    behind: parts.behind.total,
    behindFirst: [...parts.behind.first],
  };
}
