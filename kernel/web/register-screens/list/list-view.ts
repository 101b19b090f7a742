import type { Register } from '../../../model/index.ts';
import type { Search } from '../../navigation/index.ts';

export type Ended = 'no' | 'only' | 'all';

/** What a list shows: all of it stands in the address, so that a colleague can be sent the view. */
export interface ListView {
  readonly place: string | undefined;
  readonly search: string;
  /** A field, `-` before it for descending. */
  readonly sort: string | undefined;
  readonly ended: Ended;
  readonly filters: Readonly<Record<string, string>>;
  readonly after: string | undefined;
  readonly page: number;
}

const FILTER = 'filter.';
export const LIST_LIMIT = 50;

const endedOf = (text: string | undefined): Ended => (text === 'only' || text === 'all' ? text : 'no');

/** Reads a view; names that the register does not know are passed over, for an old link may carry them. */
export function readView(search: Search, of: Register): ListView {
  const sort = search['sort'];
  const filters = Object.entries(search).flatMap(([name, text]): [string, string][] => {
    const key = name.slice(FILTER.length);
    return name.startsWith(FILTER) && of.fields[key] !== undefined && text !== '' ? [[key, text]] : [];
  });
  return {
    place: search['place'],
    search: search['search'] ?? '',
    sort: sort !== undefined && of.fields[sort.replace(/^-/, '')] !== undefined ? sort : undefined,
    ended: endedOf(search['ended']),
    filters: Object.fromEntries(filters),
    after: search['after'],
    page: Math.max(1, Math.floor(Number(search['page'] ?? 1)) || 1),
  };
}

/** A change of what is listed begins at the first page again. */
export const firstPage = { after: undefined, page: undefined } as const;

export const filterName = (key: string): string => `${FILTER}${key}`;

type Query = Record<string, string | number | boolean | undefined>;

const narrowing = (view: ListView): Query => ({
  place: view.place,
  search: view.search === '' ? undefined : view.search,
  ended: view.ended === 'no' ? undefined : view.ended,
  ...Object.fromEntries(Object.entries(view.filters).map(([key, text]) => [filterName(key), text])),
});

/** The query of a page. */
export const listQuery = (view: ListView): Query => ({ ...narrowing(view), sort: view.sort, after: view.after, limit: LIST_LIMIT });

/** The query of how many there are: the same for every page and order, so that nobody waits for it and it is counted once. */
export const countQuery = (view: ListView): Query => ({ ...narrowing(view), limit: 1, count: true });

/** What an export is told, so that it gives what the list shows. */
export function exportBody(view: ListView): Record<string, unknown> {
  const some = Object.keys(view.filters).length > 0;
  return {
    ...(view.place === undefined ? {} : { place: view.place }),
    ...(view.search === '' ? {} : { search: view.search }),
    ...(view.sort === undefined ? {} : { sort: view.sort }),
    ...(some ? { filters: view.filters } : {}),
    ...(view.ended === 'no' ? {} : { ended: view.ended }),
  };
}

/** Nobody narrowed it down: an empty list is then an empty register. */
export const isWhole = (view: ListView): boolean => view.search === '' && Object.keys(view.filters).length === 0 && view.ended === 'no';

const NUMBER_OF_A_PERSON = 7; // digits from which on a text may be a phone or an identity number

/** Numbers of persons are searched for, but never written into an address, which browsers and logs keep. */
export const mayStandInAddress = (text: string): boolean => text.replaceAll(/\D/g, '').length < NUMBER_OF_A_PERSON;

/** The next order when the head of a column is pressed: rising, falling, as usual. */
export function nextSort(sort: string | undefined, key: string): string | undefined {
  if (sort === key) return `-${key}`;
  return sort === `-${key}` ? undefined : key;
}
