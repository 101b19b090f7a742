import { type FactDeclaration, countyOf, type Register } from '@linli/kernel/model';
import { registerPath, type Search } from '@linli/kernel/web';

/** The address of one figure: which, where, and of which month when it is not the present one. */
export const indicatorSearch = (name: string, place: string, month: string | undefined): Search => ({
  name,
  place,
  ...(month === undefined ? {} : { month }),
});

/** What a source of a figure says of itself. */
export interface Source {
  readonly fact: string;
  readonly register: string;
  readonly filter: Readonly<Record<string, string>>;
}

export const factOf = (source: Source, of: Register | undefined): FactDeclaration | undefined =>
  of?.publishes?.[source.fact.slice(source.fact.indexOf('.') + 1)];

const isCommunity = (place: string): boolean => place.length >= 12;

/**
 * The list that holds the records behind a fact at a place, in the words that the list reads from its address. What
 * serves a community may live in another one: such a list is opened for the county and narrowed to the community served.
 */
export function recordsAddress(source: Source, of: Register | undefined, place: string): { readonly to: string; readonly search: Search } {
  const over = factOf(source, of)?.over;
  const narrowed = over !== undefined && isCommunity(place);
  const filter = narrowed ? { ...source.filter, [over]: place } : source.filter;
  return {
    to: `/registers${registerPath(source.register)}`,
    search: {
      place: narrowed ? (countyOf(place) ?? place) : place,
      ...Object.fromEntries(Object.entries(filter).map(([key, text]) => [`filter.${key}`, text])),
    },
  };
}
