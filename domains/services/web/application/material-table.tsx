import { api, partOf, StatusMark, useText } from '@linli/kernel/web';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { ContentAnswer } from '../../model/application/operations.ts';
import { paper } from '../../model/registers/paper.ts';
import { keptWords } from './words.ts';

const filesField = paper.fields.files;
const { Display: Files } = partOf(filesField);

/** The papers of an application: how each came, with its files; what is missing stands out. */
export function MaterialTable({ materials }: Pick<ContentAnswer, 'materials'>): ReactElement {
  const t = useText();
  return (
    <section className="ln-panel" aria-labelledby="materials-title">
      <h2 id="materials-title">{t({ zh: '材料', en: 'Papers' })}</h2>
      {materials.length === 0 ? <p>{t({ zh: '这个事项不用材料。', en: 'This item needs no papers.' })}</p> : null}
      <ul className="sv-materials">
        {materials.map((each) => (
          <li key={each.key}>
            <span className="sv-material-name">{t(each.name)}</span>
            <StatusMark tone={each.how === 'missing' ? 'amber' : 'green'} word={t(keptWords[each.how])} />
            {each.validUntil === null ? null : (
              <span className="ln-hint">{t({ zh: '有效期至 {day}', en: 'valid until {day}' }, { day: each.validUntil })}</span>
            )}
            {each.paper === null ? null : <PaperFiles id={each.paper} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PaperFiles({ id }: { readonly id: string }): ReactElement | null {
  const { data } = useQuery({
    queryKey: ['files', paper.name, id],
    queryFn: ({ signal }) => api.get<{ files: { id: string }[] }>(`/services/paper/${id}/files`, {}, signal),
  });
  if (data === undefined) return null;
  return (
    <Files field={filesField} value={data.files.map((each) => each.id)} at={{ register: paper.name, field: 'files', record: id }} full />
  );
}
