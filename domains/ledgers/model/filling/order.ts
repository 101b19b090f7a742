import type { LedgerTemplate } from '../templates/index.ts';

/** Who stands in a ledger and where, before anything else is read of him. */
export interface InLine {
  readonly id: string;
  readonly household: string | null;
  readonly relation: string | null;
}

/** The head first, then spouse, children and so on by GB/T 4761; whoever has no relation stands last. */
const rank = (relation: string | null): string => relation ?? '9';

/** Households together, the head first; people without a household after them. Ids sort by the time and line of their making. */
export function byHousehold(a: InLine, b: InLine): number {
  if (a.household !== b.household) {
    if (a.household === null) return 1;
    if (b.household === null) return -1;
    return a.household < b.household ? -1 : 1;
  }
  const [left, right] = [rank(a.relation), rank(b.relation)];
  if (a.household !== null && left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Born on this day or before: of the age that a ledger of elders begins with, by the day of the ledger. 29 February counts from 1 March. */
export function bornUntil(on: string, years: number): string {
  const year = Number(on.slice(0, 4)) - years;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return on.slice(5) === '02-29' && !leap ? `${year}-02-28` : `${String(year).padStart(4, '0')}${on.slice(4)}`;
}

/** Lines above the table: place, day and number of rows put in. */
export const headerLinesOf = (template: LedgerTemplate, facts: { place: string; day: string; rows: number }): string[] =>
  template.headerLines.map((line) =>
    line.replace('{place}', facts.place).replace('{day}', facts.day).replace('{rows}', String(facts.rows)),
  );
