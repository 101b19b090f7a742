import type { OutputOf } from '@linli/kernel/model';
import { newId, runOperation } from '@linli/kernel/web';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { analyseDuplicates, decideDuplicate, takeTemplates } from '../../model/duplicates/operations.ts';

export type Analysis = OutputOf<typeof analyseDuplicates>;
export type Pair = Analysis['pairs'][number];

export function useAnalysis() {
  return useQuery({ queryKey: ['duplicates'], queryFn: ({ signal }) => runOperation(analyseDuplicates, {}, { signal }) });
}

function useForget(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: ['duplicates'] });
    void client.invalidateQueries({ queryKey: ['list', 'ledgers.ledger'] });
  };
}

export function useTakeTemplates() {
  return useMutation({ mutationFn: () => runOperation(takeTemplates, {}), onSuccess: useForget() });
}

export interface Decision {
  readonly first: string;
  readonly second: string;
  readonly keep: string;
  readonly decision: 'accept' | 'reject' | 'later';
  readonly reason: string;
}

export function useDecide(onDone: () => void) {
  const forget = useForget();
  return useMutation({
    mutationFn: (decision: Decision) => runOperation(decideDuplicate, { id: newId(), ...decision }),
    onSuccess: () => {
      forget();
      onDone();
    },
  });
}
