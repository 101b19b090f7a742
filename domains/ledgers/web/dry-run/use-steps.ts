import { api, runOperation } from '@linli/kernel/web';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { applyImport, bindColumn, cancelImport, ledgerImport, undoImport } from '../../model/index.ts';
import { importKey } from '../use-import.ts';

/** An import has moved on: everything shown of it is asked anew. */
function refreshImport(client: QueryClient, id: string): Promise<unknown> {
  return Promise.all([
    client.invalidateQueries({ queryKey: importKey(id) }),
    client.invalidateQueries({ queryKey: ['ledgers', 'rows', id] }),
    client.invalidateQueries({ queryKey: ['list', ledgerImport.name] }),
    client.invalidateQueries({ queryKey: ['jobs'] }),
  ]);
}

function useStep<I>(id: string, run: (input: I) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: run, onSuccess: () => refreshImport(client, id) });
}

/** Takes the import into the registers; again after a stop, it goes on. */
export const useApply = (id: string) => useStep<void>(id, () => runOperation(applyImport, { id }));

/** Gives the import up: file and read lines are thrown away. */
export const useGiveUp = (id: string) => useStep<void>(id, () => runOperation(cancelImport, { id }));

export const useUndo = (id: string) => useStep<string>(id, (reason) => runOperation(undoImport, { id, reason }));

interface Binding {
  readonly table: number;
  readonly column: number;
  readonly entry: string | null;
  readonly remember: boolean;
}

/** Takes a column for something else; the file is read anew. */
export const useBindColumn = (id: string) => useStep<Binding>(id, (binding) => runOperation(bindColumn, { id, ...binding }));

/** Stops the job that runs; what it did stays. */
export const useStopJob = (id: string) => useStep<string>(id, (job) => api.post(`/kernel/jobs/${job}/cancel`));
