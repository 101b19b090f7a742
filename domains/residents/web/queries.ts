import type { InputOf, OperationDeclaration, OutputOf, Refusal, RowOf } from '@linli/kernel/model';
import { RefusedAnswer, api, runOperation } from '@linli/kernel/web';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { correction, person } from '../model/index.ts';

const KEY = 'residents';

/** What a declared operation answers, asked again after every step of this domain. */
export function useAnswer<D extends OperationDeclaration>(
  declaration: D,
  input: InputOf<D>,
  { enabled = true, everyMilliseconds }: { readonly enabled?: boolean; readonly everyMilliseconds?: number } = {},
) {
  return useQuery({
    queryKey: [KEY, declaration.name, input],
    queryFn: ({ signal }) => runOperation(declaration, input, { signal }),
    enabled,
    ...(everyMilliseconds === undefined ? {} : { refetchInterval: everyMilliseconds }),
  });
}

/** A step that changes persons; whatever is shown of them is read anew afterwards. */
export function useStep<D extends OperationDeclaration>(
  declaration: D,
  onDone?: (output: OutputOf<D>) => void,
  onRefused?: (refusal: Refusal) => void,
) {
  const client = useQueryClient();
  const readAnew = (): Promise<unknown> =>
    Promise.all([[KEY], ['row'], ['list']].map((queryKey) => client.invalidateQueries({ queryKey })));
  return useMutation({
    mutationFn: (input: InputOf<D>) => runOperation(declaration, input),
    onSuccess: async (output) => {
      await readAnew();
      onDone?.(output);
    },
    onError: async (error) => {
      if (onRefused === undefined || !(error instanceof RefusedAnswer)) return;
      if (error.refusal.kind === 'conflict') await readAnew();
      onRefused(error.refusal);
    },
  });
}

export type PersonRow = RowOf<typeof person>;
export type CorrectionRow = RowOf<typeof correction>;

export function usePerson(id: string | undefined) {
  return useQuery({
    queryKey: [KEY, 'person', id],
    queryFn: ({ signal }) => api.get<PersonRow>(`/residents/person/${id ?? ''}`, {}, signal),
    enabled: id !== undefined,
    staleTime: 0,
  });
}

interface CorrectionsView {
  readonly place?: string;
  readonly state?: string | undefined;
  readonly person?: string;
  readonly after?: string | undefined;
  readonly count?: boolean;
  readonly limit?: number;
}

interface CorrectionPage {
  readonly rows: readonly CorrectionRow[];
  readonly next: string | null;
  readonly count: { readonly rows: number } | null;
}

/** Corrections, the one that is due first at the top. */
export function useCorrections(view: CorrectionsView, enabled = true) {
  const { state, person, ...rest } = view;
  return useQuery({
    queryKey: [KEY, 'corrections', view],
    queryFn: ({ signal }) =>
      api.get<CorrectionPage>('/residents/correction', { ...rest, 'filter.state': state, 'filter.person': person }, signal),
    enabled,
  });
}
