import { api, partOf } from '@linli/kernel/web';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { paper } from '../../model/registers/paper.ts';

const filesField = paper.fields.files;
const { Display: Files } = partOf(filesField);

/** The pictures of a paper that was given, each with a way to open it. */
export function PaperFiles({ id }: { readonly id: string }): ReactElement | null {
  const { data } = useQuery({
    queryKey: ['files', paper.name, id],
    queryFn: ({ signal }) => api.get<{ files: { id: string }[] }>(`/services/paper/${id}/files`, {}, signal),
  });
  if (data === undefined) return null;
  return (
    <Files field={filesField} value={data.files.map((each) => each.id)} at={{ register: paper.name, field: 'files', record: id }} full />
  );
}
