import { useNavigate, useParams, useRouterState } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useSession } from '../session/index.ts';
import { changeSearch, type Search } from './search-codec.ts';

export interface Address {
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly search: Search;
  /** Changes names behind the `?`; without `replace` the way back leads to the view before. */
  readonly setSearch: (changes: Readonly<Record<string, string | undefined>>, options?: { replace?: boolean }) => void;
  /** Goes to another screen and takes the place along. */
  readonly go: (path: string, search?: Search) => void;
}

/** What travels from screen to screen: the place, and nothing else. */
export function keptSearch(search: Search): Record<string, string> {
  const place = search['place'];
  return place === undefined || place === '' ? {} : { place };
}

/** The address and how to change it. Screens use this and no router directly. */
export function useAddress(): Address {
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const search = useRouterState({ select: (state) => state.location.search as Search });
  const params = useParams({ strict: false }) as Readonly<Record<string, string>>;
  const setSearch = useCallback<Address['setSearch']>(
    (changes, options) => {
      const changed = (now: Search): Record<string, string> => changeSearch(now, changes);
      void navigate({ to: '.', search: changed as never, replace: options?.replace ?? false, resetScroll: false });
    },
    [navigate],
  );
  const go = useCallback<Address['go']>(
    (to, next = {}) => void navigate({ to, search: ((now: Search) => ({ ...keptSearch(now), ...next })) as never }),
    [navigate],
  );
  return useMemo(() => ({ path, params, search, setSearch, go }), [path, params, search, setSearch, go]);
}

/** The place that a screen speaks of: the one in the address, or the place of the post. */
export function usePlace(): string {
  const { post } = useSession();
  return useAddress().search['place'] ?? post.place;
}
