import { newId, runOperation } from '@linli/kernel/web';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerCell, correctCell } from '../../model/forms/index.ts';

export interface CellInput {
  readonly id: string;
  readonly no: number;
  readonly key: string;
}

type Value = string | number | boolean | string[] | null;

/** Answers a gap; what the registers know already comes back as a refusal that names it. */
export function useAnswer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: CellInput & { readonly value: unknown; readonly keep?: boolean; readonly note?: string }) =>
      runOperation(answerCell, { ...input, value: input.value as Value }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['forms', 'form'] }),
  });
}

/** Says that a filled cell is wrong. */
export function useCorrect() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: CellInput & { readonly proposed: string | null; readonly reason: string }) =>
      runOperation(correctCell, { ...input, correction: newId() }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['forms'] }),
  });
}
