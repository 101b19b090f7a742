import { runOperation } from '@linli/kernel/web';
import { useQueries } from '@tanstack/react-query';
import { getPlace } from '../../model/index.ts';

/** Full names of a few chosen places; those that have not come yet are missing. */
export function useNames(codes: readonly string[]): ReadonlyMap<string, string> {
  const found = useQueries({
    queries: [...new Set(codes)].map((code) => ({
      queryKey: ['regions', getPlace.name, { code }],
      queryFn: ({ signal }: { signal: AbortSignal }) => runOperation(getPlace, { code }, { signal }),
    })),
  });
  return new Map(found.flatMap(({ data }) => (data === undefined ? [] : [[data.code, data.name] as const])));
}
