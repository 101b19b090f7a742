import type { InputOf, OperationDeclaration, OutputOf } from '@linli/kernel/model';
import { runOperation } from '@linli/kernel/web';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listPoints } from '../model/index.ts';

const KEY = 'grids';

export function useAnswer<D extends OperationDeclaration>(declaration: D, input: InputOf<D>, enabled = true) {
  return useQuery({
    queryKey: [KEY, declaration.name, input],
    queryFn: ({ signal }) => runOperation(declaration, input, { signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** A step with grids; whatever is shown of them is read anew afterwards. */
export function useStep<D extends OperationDeclaration>(declaration: D, onDone?: (output: OutputOf<D>) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<D>) => runOperation(declaration, input),
    onSuccess: async (output) => {
      onDone?.(output);
      await client.invalidateQueries({ queryKey: [KEY] });
    },
  });
}

export type Point = OutputOf<typeof listPoints>['points'][number];

const PAGES_MAX = 10; // 200,000 points: more says nothing on one map

/** All points of a layer, page after page. */
export function usePoints(input: InputOf<typeof listPoints>, enabled: boolean) {
  return useQuery({
    queryKey: [KEY, listPoints.name, input],
    enabled,
    queryFn: async ({ signal }) => {
      const all: Point[] = [];
      let after: string | undefined;
      for (let page = 0; page < PAGES_MAX; page += 1) {
        const answer = await runOperation(listPoints, { ...input, ...(after === undefined ? {} : { after }) }, { signal });
        all.push(...answer.points);
        if (answer.next === null) break;
        after = answer.next;
      }
      return all;
    },
  });
}
