import { useQuery } from '@tanstack/react-query';
import type { FileFacts } from '../../../model/index.ts';
import { api, registerPath } from '../../api/index.ts';
import type { FieldAt } from '../field-part.ts';

const SEVERAL_MINUTES = 300_000;

/** Files uploaded since the page was opened: until a row names them, only this page knows what they are called. */
const uploaded = new Map<string, FileFacts>();

export const rememberFile = (file: FileFacts): void => void uploaded.set(file.id, file);

/** What a row's files are called, those of its history included, and those just uploaded. */
export function useFileFacts(at: FieldAt | undefined, ids: readonly string[]): (id: string) => FileFacts | undefined {
  const { data } = useQuery({
    queryKey: ['files', at?.register, at?.record],
    queryFn: ({ signal }) => api.get<{ files: FileFacts[] }>(`${registerPath(at?.register ?? '')}/${at?.record ?? ''}/files`, {}, signal),
    enabled: at?.record !== undefined && ids.length > 0,
    staleTime: SEVERAL_MINUTES,
  });
  const known = new Map(data?.files.map((file) => [file.id, file]));
  return (id) => known.get(id) ?? uploaded.get(id);
}
