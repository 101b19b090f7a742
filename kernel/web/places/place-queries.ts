import { type InfiniteData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Level, Text } from '../../model/index.ts';
import { api } from '../api/index.ts';

interface PlaceRow {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly level: Level;
  /** A residents' community or a village; `null` above that level. */
  readonly kind: 'urban' | 'village' | null;
  readonly children: boolean;
}

interface ChildrenPage {
  readonly rows: readonly PlaceRow[];
  readonly next: string | null;
}

export interface FoundPlace {
  readonly code: string;
  readonly name: string;
  readonly path: string;
}

interface PathStep {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
}

const CHILDREN_LIMIT = 50; // one look; a town rarely has more
const HOUR = 3_600_000;

/** The places right below one, page by page. */
export function usePlaceChildren(parent: string, enabled = true) {
  return useInfiniteQuery<ChildrenPage, Error, InfiniteData<ChildrenPage>, readonly string[], string>({
    queryKey: ['regions', 'children', parent],
    queryFn: ({ pageParam, signal }) =>
      api.get<ChildrenPage>(
        '/regions/children',
        { parent, after: pageParam === '' ? undefined : pageParam, limit: CHILDREN_LIMIT },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: HOUR,
    enabled,
  });
}

export function usePlaceSearch(text: string, within: string) {
  return useQuery({
    queryKey: ['regions', 'search', text, within],
    queryFn: ({ signal }) =>
      api.get<{ rows: FoundPlace[] }>('/regions/search', { text, within: within === '' ? undefined : within }, signal),
    enabled: text.trim() !== '',
    staleTime: HOUR,
    placeholderData: (before) => before,
  });
}

interface PlaceEnd {
  readonly sentence: Text;
  readonly into: readonly { readonly code: string; readonly name: string }[];
}

interface PlaceAnswer {
  readonly path: readonly PathStep[];
  readonly ended: PlaceEnd | null;
}

const askPath = (place: string | undefined) => ({
  queryKey: ['regions', 'path', place],
  queryFn: ({ signal }: { signal: AbortSignal }) => api.get<PlaceAnswer>('/regions/path', { place }, signal),
  enabled: place !== undefined,
  staleTime: HOUR,
  gcTime: HOUR,
});

/** From the country down to the place; names change rarely, so they are asked for once. */
export function usePlacePath(place: string | undefined) {
  return useQuery({ ...askPath(place), select: (answer) => answer.path });
}

/** What became of a place that is no more; null for one in force. */
export function usePlaceEnd(place: string | undefined) {
  return useQuery({ ...askPath(place), select: (answer) => answer.ended });
}
