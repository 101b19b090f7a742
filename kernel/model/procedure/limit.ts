import type { TimeLimit } from '../values/index.ts';

/**
 * How long something may take, as laws and catalogues write it: working days (行政许可法 art. 82), calendar days or months (民法典
 * art. 201–203), hours for what cannot wait for a desk to open (a cover missing in the street: 2 hours).
 */
export type Limit = TimeLimit | { readonly unit: 'hour'; readonly n: number };

/** A limit that stands in the rules, or one that each case carries in a whole-number field (the time promised for its item). */
export type LimitRule = Limit | { readonly unit: Limit['unit']; readonly field: string };

export const workdays = (n: number): Limit => ({ unit: 'workday', n });
export const days = (n: number): Limit => ({ unit: 'day', n });
export const hours = (n: number): Limit => ({ unit: 'hour', n });
/** `promised('committed', 'workday')`: as many working days as the case's field `committed` says. */
export const promised = (field: string, unit: Limit['unit']): LimitRule => ({ unit, field });

const LIMIT_MAX = 10_000; // nothing lasts 27 years; a field may hold any number

/** The limit of one case; undefined while its field is empty. */
export function limitOf(rule: LimitRule, values: Readonly<Record<string, unknown>>): Limit | undefined {
  if ('n' in rule) return rule;
  const n = values[rule.field];
  return typeof n === 'number' && Number.isSafeInteger(n) && n >= 0 && n <= LIMIT_MAX ? { unit: rule.unit, n } : undefined;
}
