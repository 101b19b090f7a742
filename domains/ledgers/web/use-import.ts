import { runOperation } from '@linli/kernel/web';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { getImport } from '../model/index.ts';
import { isMoving } from './logic/import-states.ts';

const WHILE_MOVING_MS = 1_000;

export const importKey = (id: string): readonly string[] => ['ledgers', 'import', id];

/** One import; asked every second while the server works on it. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: importKey(id),
    queryFn: ({ signal }) => runOperation(getImport, { id }, { signal }),
    staleTime: 0,
    refetchInterval: (query) => (isMoving(query.state.data?.state ?? '') ? WHILE_MOVING_MS : false),
  });

export const useImport = (id: string) => useQuery(importQuery(id));
