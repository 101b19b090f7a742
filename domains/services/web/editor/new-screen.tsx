import { RefusalNotice, useAddress, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { getItem } from '../../model/operations.ts';
import { useAnswer } from '../queries.ts';
import { blankItem } from './draft.ts';
import { ItemEditor } from './item-editor.tsx';

/** `/services/new`: an item of the county's own, or with `from` a new edition of one. */
export function NewScreen(): ReactElement {
  const t = useText();
  const { search } = useAddress();
  const from = search['from'];
  const { data, error, refetch } = useAnswer(getItem, { id: from ?? '' }, from !== undefined);
  if (from === undefined) return <ItemEditor title={t({ zh: '新增事项', en: 'Add an item' })} begin={blankItem} previous={null} />;
  if (error !== null) return <RefusalNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <div className="ln-panel ln-skeleton ln-waiting" aria-busy="true" />;
  return (
    <ItemEditor
      title={t({ zh: '另起一版：{name}', en: 'New edition: {name}' }, { name: t(data.item.name) })}
      begin={data.item}
      previous={data.id}
    />
  );
}
