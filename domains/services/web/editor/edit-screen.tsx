import { RefusalNotice, useAddress, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { getItem } from '../../model/operations.ts';
import { useAnswer } from '../queries.ts';
import { ItemEditor } from './item-editor.tsx';

/** `/services/items/$id/edit`: a draft, written on. */
export function EditScreen(): ReactElement {
  const t = useText();
  const { params } = useAddress();
  const { data, error, refetch } = useAnswer(getItem, { id: params['id'] ?? '' });
  if (error !== null) return <RefusalNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <div className="ln-panel ln-skeleton ln-waiting" aria-busy="true" />;
  return (
    <ItemEditor
      key={data.id}
      title={t({ zh: '修改草稿：{name}', en: 'Change the draft: {name}' }, { name: t(data.item.name) })}
      begin={data.item}
      draft={{ id: data.id, version: data.version }}
      previous={null}
    />
  );
}
