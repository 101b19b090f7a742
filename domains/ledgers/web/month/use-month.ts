import type { OutputOf } from '@linli/kernel/model';
import { runOperation } from '@linli/kernel/web';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answerQuestion, confirmForms, listMonth, listQuestions, prepareForms } from '../../model/forms/index.ts';
import type { FormFacts } from '../forms/wire.ts';
import { withoutAnswered } from './without-answered.ts';

const monthKey = (place: string): readonly string[] => ['forms', 'month', place];
const questionsKey = (place: string): readonly string[] => ['forms', 'questions', place];

/** The forms of a community; filled with today's facts first where the post works there. */
export function useMonth(place: string, prepares: boolean) {
  const client = useQueryClient();
  const prepare = useMutation({
    mutationFn: (anew: boolean) => runOperation(prepareForms, { place, ...(anew ? { anew } : {}) }),
    onSuccess: ({ filled }) => (filled > 0 ? client.invalidateQueries({ queryKey: ['forms'] }) : undefined),
  });
  const { mutate } = prepare;
  useEffect(() => {
    if (prepares) mutate(false);
  }, [mutate, prepares, place]);
  const month = useQuery({ queryKey: monthKey(place), queryFn: ({ signal }) => runOperation(listMonth, { place }, { signal }) });
  return { ...month, preparing: prepares && prepare.isPending, prepare };
}

/** What the forms still ask, each question once. */
export function useQuestions(place: string, enabled: boolean) {
  return useQuery({
    queryKey: questionsKey(place),
    queryFn: ({ signal }) => runOperation(listQuestions, { place }, { signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export interface GivenAnswer {
  readonly question: string;
  /** Left out: everybody who is still asked. */
  readonly whom?: string | undefined;
  readonly value: unknown;
  readonly none?: boolean;
}

/** Answers one question in all forms at once. What is answered leaves the list at once; figures of the forms follow. */
export function useAnswerQuestion(place: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ question, whom, value, none }: GivenAnswer) =>
      runOperation(answerQuestion, {
        place,
        question,
        value: value as string,
        ...(whom === undefined ? {} : { whom }),
        ...(none === true ? { none } : {}),
      }),
    onSuccess: ({ left }, { question, whom }) => {
      if (left === 0)
        client.setQueryData<OutputOf<typeof listQuestions>>(questionsKey(place), (seen) =>
          seen === undefined ? undefined : withoutAnswered(seen, question, whom),
        );
      void client.invalidateQueries({ queryKey: ['forms'] });
    },
  });
}

/** Confirms every form without gaps in one step; what cannot be confirmed comes back with its reason. */
export function useConfirmAll(place: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (forms: readonly FormFacts[]) =>
      runOperation(confirmForms, { place, forms: forms.map(({ id, version }) => ({ id, version })) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['forms'] }),
  });
}
