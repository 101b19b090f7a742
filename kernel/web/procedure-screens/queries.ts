import { keepPreviousData, type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  countInbox,
  type InputOf,
  type listDeskColleagues,
  listInbox,
  type OutputOf,
  type RowOf,
  type ShownLine,
  type ShownOffer,
  type ShownOpinion,
  type Text,
  type TimeLeft,
} from '../../model/index.ts';
import { api, registerPath, runOperation } from '../api/index.ts';

/** A case as its page gets it. */
export interface CaseAnswer {
  readonly row: RowOf;
  readonly state: Text;
  readonly time: TimeLeft;
  readonly offers: readonly ShownOffer[];
  readonly mayHandOver: boolean;
  readonly lines: readonly ShownLine[];
  readonly opinions: readonly ShownOpinion[];
}

export type InboxRow = OutputOf<typeof listInbox>['rows'][number];
export type InboxCounts = OutputOf<typeof countInbox>;

const INBOX = 'inbox';
const AGAIN_MILLISECONDS = 60_000; // what comes in from elsewhere shows within a minute, as late ones are marked

export function useInbox(input: InputOf<typeof listInbox>) {
  return useQuery({
    queryKey: [INBOX, 'list', input],
    queryFn: ({ signal }) => runOperation(listInbox, input, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN_MILLISECONDS,
    staleTime: 0,
  });
}

export function useInboxCounts(place: string) {
  return useQuery({
    queryKey: [INBOX, 'counts', place],
    queryFn: ({ signal }) => runOperation(countInbox, { place }, { signal }),
    refetchInterval: AGAIN_MILLISECONDS,
    staleTime: 0,
  });
}

export function useCase(procedure: string, id: string) {
  return useQuery({
    queryKey: ['case', procedure, id],
    queryFn: ({ signal }) => api.get<CaseAnswer>(`${registerPath(procedure)}/${id}/case`, {}, signal),
    staleTime: 0,
  });
}

/** What stands elsewhere about a case is asked again. */
function forget(client: QueryClient, procedure: string, id: string): void {
  void client.invalidateQueries({ queryKey: [INBOX] });
  void client.invalidateQueries({ queryKey: ['list', procedure] });
  for (const key of ['row', 'history', 'files']) void client.invalidateQueries({ queryKey: [key, procedure, id] });
}

interface Sent {
  /** Below the address of the procedure. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The same deed sent again after a broken line is not done twice. */
  readonly key?: string;
}

/** Anything done with one case; its page shows the answer at once. */
export function useCaseStep(procedure: string, id: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body, key }: Sent) =>
      api.post<CaseAnswer>(`${registerPath(procedure)}${path}`, body, key === undefined ? {} : { key }),
    onSuccess: (answer) => {
      client.setQueryData(['case', procedure, id], answer);
      forget(client, procedure, id);
      onDone();
    },
  });
}

export interface BatchAnswer {
  readonly done: readonly string[];
  readonly refused: readonly { readonly id: string; readonly refusal: { readonly code: string; readonly sentence: Text } }[];
}

export function useBatch(onDone: (answer: BatchAnswer) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ procedure, ...body }: { procedure: string; step: string; cases: { id: string; version: number }[] }) =>
      api.post<BatchAnswer>(`${registerPath(procedure)}/batch`, body),
    onSuccess: (answer) => {
      void client.invalidateQueries({ queryKey: [INBOX] });
      void client.invalidateQueries({ queryKey: ['case'] });
      onDone(answer);
    },
  });
}

export function useColleagues(procedure: string, id: string) {
  return useQuery({
    queryKey: ['colleagues', procedure, id],
    queryFn: ({ signal }) => api.get<OutputOf<typeof listDeskColleagues>>(`${registerPath(procedure)}/${id}/colleagues`, {}, signal),
    staleTime: 0,
  });
}
