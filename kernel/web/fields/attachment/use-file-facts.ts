import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FileFacts } from '../../../model/index.ts';
import { api, registerPath } from '../../api/index.ts';
import type { FieldAt } from '../field-part.ts';

const SEVERAL_MINUTES = 300_000;

/** A file that was just uploaded: no row names it yet, so that only this page knows what it is called. */
export const rememberFile = (client: QueryClient, file: FileFacts): void => void client.setQueryData(['file', file.id], file);

/** All that a row's files are called, those of its history included, and those just uploaded. */
export function useFileFacts(at: FieldAt | undefined, ids: readonly string[]): (id: string) => FileFacts | undefined {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ['files', at?.register, at?.record],
    queryFn: ({ signal }) => api.get<{ files: FileFacts[] }>(`${registerPath(at?.register ?? '')}/${at?.record ?? ''}/files`, {}, signal),
    enabled: at?.record !== undefined && ids.length > 0,
    staleTime: SEVERAL_MINUTES,
  });
  const known = new Map(data?.files.map((file) => [file.id, file]));
  return (id) => known.get(id) ?? client.getQueryData<FileFacts>(['file', id]);
}
