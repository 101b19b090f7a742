import { runOperation } from '@linli/kernel/web';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answerCell, listGaps, listMonth, prepareForms, stepForm } from '../../model/forms/index.ts';
import type { FormFacts, Gap } from '../forms/wire.ts';

const monthKey = (place: string): readonly string[] => ['forms', 'month', place];

/** The forms of a community; filled with today's facts first where the post works there. */
export function useMonth(place: string, prepares: boolean) {
  const client = useQueryClient();
  const prepare = useMutation({
    mutationFn: () => runOperation(prepareForms, { place }),
    onSuccess: ({ filled }) => void (filled > 0 ? client.invalidateQueries({ queryKey: ['forms'] }) : undefined),
  });
  const { mutate } = prepare;
  useEffect(() => {
    if (prepares) mutate();
  }, [mutate, prepares, place]);
  const month = useQuery({ queryKey: monthKey(place), queryFn: ({ signal }) => runOperation(listMonth, { place }, { signal }) });
  return { ...month, preparing: prepares && prepare.isPending };
}

/** What the forms still ask, all in one list. */
export function useGaps(place: string, enabled: boolean) {
  return useQuery({ queryKey: ['forms', 'gaps', place], queryFn: ({ signal }) => runOperation(listGaps, { place }, { signal }), enabled });
}

/** Answers one gap; lists of forms and gaps follow. */
export function useAnswerGap() {
  return useMutation({
    mutationFn: ({ gap, value, none }: { readonly gap: Gap; readonly value: unknown; readonly none?: boolean }) =>
      runOperation(answerCell, {
        id: gap.form,
        no: gap.no,
        key: gap.column.key,
        value: value as string,
        ...(none === true ? { none } : {}),
      }),
  });
}

/** Confirms every form without gaps, one after the other; stops at the first that is refused. */
export function useConfirmAll() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (forms: readonly FormFacts[]) => {
      for (const { id, version } of forms) await runOperation(stepForm, { id, version, step: 'confirm' });
      return forms.length;
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['forms'] }),
  });
}
