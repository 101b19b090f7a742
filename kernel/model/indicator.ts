import type { Text } from './text.ts';

/** A number made of published facts of one community: a constant, a fact, a sum, a whole-number quotient. */
export type Quantity =
  | number
  | { readonly fact: string }
  | { readonly plus: readonly Quantity[] }
  | { readonly quotient: Quantity; readonly by: number }
  | { readonly difference: readonly [Quantity, Quantity] }
  /** Nothing published yet counts as none. */
  | { readonly orZero: Quantity };

/** What must hold in one community. */
export interface Requirement {
  readonly of: Quantity;
  readonly atLeast?: Quantity;
  readonly atMost?: Quantity;
  /** Said of a community that misses it: `{actual}`, `{needed}`, `{gap}` are filled in. */
  readonly missing: Text;
}

export type Measure =
  /** Sum over sum, in the communities counted by `among` where it is given: volunteers per usual residents. */
  | { readonly kind: 'ratio'; readonly of: Quantity; readonly per: Quantity; readonly among?: Quantity }
  /** The share of the communities counted by `among` in which all requirements hold together. */
  | { readonly kind: 'share'; readonly among: Quantity; readonly all: readonly Requirement[] }
  /** A plain total. */
  | { readonly kind: 'total'; readonly of: Quantity; readonly among?: Quantity }
  /** A fact counted once in every place above, however many communities it serves. */
  | { readonly kind: 'distinct'; readonly fact: string };

/** How binding the plan's verb is. A missed `must` is red, a missed `strive` amber, `explore` is never behind. */
export type Strength = 'must' | 'strive' | 'explore';

export interface Target {
  readonly op: 'at-least' | 'at-most' | 'exactly';
  /** As a fraction of integers, so that the test never rounds: 8 % is 8/100, at least 4 persons is 4/1. */
  readonly numerator: number;
  readonly denominator: number;
}

export interface IndicatorDeclaration {
  readonly label: Text;
  /** How it is counted, in words for the page. */
  readonly help: Text;
  /** The row of the plan: Q08. */
  readonly plan: string;
  readonly measure: Measure;
  readonly unit: 'percent' | 'count';
  readonly target: Target;
  readonly strength: Strength;
  /** The last day, `YYYY-MM-DD`; a continuous duty has none. */
  readonly deadline: string | null;
}

export interface Indicator extends IndicatorDeclaration {
  readonly name: string;
}

export function indicator(name: string, declaration: IndicatorDeclaration): Indicator {
  return Object.freeze({ ...declaration, name });
}

export const fact = (name: string): Quantity => ({ fact: name });
export const atLeast = (numerator: number, denominator = 1): Target => ({ op: 'at-least', numerator, denominator });
export const atMost = (numerator: number, denominator = 1): Target => ({ op: 'at-most', numerator, denominator });

export type FactValues = Readonly<Record<string, number | undefined>>;

/** `null` where a fact that is needed has never been published for the community. */
export function quantityOf(quantity: Quantity, facts: FactValues): number | null {
  if (typeof quantity === 'number') return quantity;
  if ('fact' in quantity) return facts[quantity.fact] ?? null;
  if ('plus' in quantity) return sumOrNull(quantity.plus.map((each) => quantityOf(each, facts)));
  if ('orZero' in quantity) return quantityOf(quantity.orZero, facts) ?? 0;
  if ('difference' in quantity) {
    const [from, less] = quantity.difference.map((each) => quantityOf(each, facts));
    return from === null || from === undefined || less === null || less === undefined ? null : from - less;
  }
  const whole = quantityOf(quantity.quotient, facts);
  return whole === null ? null : Math.floor(whole / quantity.by);
}

function sumOrNull(parts: readonly (number | null)[]): number | null {
  return parts.reduce<number | null>((total, part) => (total === null || part === null ? null : total + part), 0);
}

/** Every fact that a quantity names. */
function factsIn(quantity: Quantity): string[] {
  if (typeof quantity === 'number') return [];
  if ('fact' in quantity) return [quantity.fact];
  if ('plus' in quantity) return quantity.plus.flatMap(factsIn);
  if ('difference' in quantity) return quantity.difference.flatMap(factsIn);
  if ('orZero' in quantity) return factsIn(quantity.orZero);
  return factsIn(quantity.quotient);
}

export function factsOfMeasure(measure: Measure): string[] {
  switch (measure.kind) {
    case 'ratio':
      return [...factsIn(measure.of), ...factsIn(measure.per), ...factsIn(measure.among ?? 0)];
    case 'share':
      return [...factsIn(measure.among), ...measure.all.flatMap((each) => [each.of, each.atLeast ?? 0, each.atMost ?? 0].flatMap(factsIn))];
    case 'total':
      return [...factsIn(measure.of), ...factsIn(measure.among ?? 0)];
    case 'distinct':
      return [measure.fact];
  }
}

/** Numerator and denominator of one community, the only thing that is ever added up. */
export interface Portion {
  readonly numerator: number;
  readonly denominator: number;
}

export interface Shortfall {
  readonly missing: Text;
  readonly actual: number | null;
  readonly needed: number;
}

/** The requirements that a community misses; a fact that was never published counts as missing. */
export function shortfallsOf(all: readonly Requirement[], facts: FactValues): Shortfall[] {
  return all.flatMap((each) => {
    const actual = quantityOf(each.of, facts);
    const low = each.atLeast === undefined ? null : quantityOf(each.atLeast, facts);
    const high = each.atMost === undefined ? null : quantityOf(each.atMost, facts);
    const value = actual ?? 0;
    if (low !== null && value < low) return [{ missing: each.missing, actual, needed: low }];
    if (high !== null && value > high) return [{ missing: each.missing, actual, needed: high }];
    return [];
  });
}

const counted = (among: Quantity | undefined, facts: FactValues): boolean => among === undefined || (quantityOf(among, facts) ?? 0) >= 1;

/** What a community contributes; `null` when it is outside the measure (not among those counted, or nothing known). */
export function portionOf(measure: Measure, facts: FactValues): Portion | null {
  if (measure.kind !== 'distinct' && !counted(measure.among, facts)) return null;
  switch (measure.kind) {
    case 'ratio': {
      const numerator = quantityOf(measure.of, facts);
      const denominator = quantityOf(measure.per, facts);
      return denominator === null || denominator <= 0 ? null : { numerator: numerator ?? 0, denominator };
    }
    case 'share':
      return { numerator: shortfallsOf(measure.all, facts).length === 0 ? 1 : 0, denominator: 1 };
    case 'total': {
      const value = quantityOf(measure.of, facts);
      return value === null ? null : { numerator: value, denominator: 1 };
    }
    case 'distinct': {
      const value = facts[measure.fact];
      return value === undefined ? null : { numerator: value, denominator: 1 };
    }
  }
}

/** The target test in integers (domain.md 13.0): 10x >= 3N, never a rounded percentage. `null` without a denominator. */
export function meets(target: Target, portion: Portion | null, unit: 'percent' | 'count'): boolean | null {
  if (portion === null || portion.denominator === 0) return null;
  const over = unit === 'percent' ? BigInt(Math.round(portion.denominator)) : 1n;
  const left = BigInt(Math.round(portion.numerator)) * BigInt(target.denominator);
  const right = over * BigInt(target.numerator);
  if (target.op === 'exactly') return left === right;
  return target.op === 'at-least' ? left >= right : left <= right;
}

/** A percentage floored to one decimal, so that 29.96 never shows as 30.0; in tenths of a percent. */
export function tenthsOfPercent(portion: Portion | null): number | null {
  if (portion === null || portion.denominator === 0) return null;
  return Number((BigInt(Math.round(portion.numerator)) * 1000n) / BigInt(Math.round(portion.denominator)));
}

export type Standing = 'met' | 'close' | 'behind' | 'unknown';

/** How a figure stands on the page: a missed `must` is behind, a missed `strive` or anything before its deadline is close. */
export function standingOf(
  of: Pick<Indicator, 'target' | 'strength' | 'deadline' | 'unit'>,
  portion: Portion | null,
  today: string,
): Standing {
  const met = meets(of.target, portion, of.unit);
  if (met === null) return 'unknown';
  if (met) return 'met';
  if (of.strength === 'explore') return 'close';
  const over = of.deadline === null || today > of.deadline;
  return over && of.strength === 'must' ? 'behind' : 'close';
}
