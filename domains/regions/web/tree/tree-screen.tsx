import { countyOf } from '@linli/kernel/model';
import { PageHead, RefusalNotice, useActor, useAddress, usePlaceSearch, useText } from '@linli/kernel/web';
import { Button, Input } from 'antd';
import { useDeferredValue, useState, type ReactElement } from 'react';
import { ChangeTable } from '../changes/change-table.tsx';
import { PlaceTable } from './place-table.tsx';
import { FoundTable } from './found-table.tsx';

/** `/administration/places`: the official tree, level by level or by name, and what was changed in it. */
export function TreeScreen(): ReactElement {
  const t = useText();
  const actor = useActor();
  const { search, go } = useAddress();
  // '0' stands for the country: an empty name falls out of the address.
  const at = search['at'] === '0' ? '' : (search['at'] ?? countyOf(actor.place) ?? actor.place);
  const [text, setText] = useState('');
  const sought = useDeferredValue(text.trim());
  const found = usePlaceSearch(sought, '');
  return (
    <>
      <PageHead
        title={t({ zh: '区划与变更', en: 'Places and changes' })}
        help={t({
          zh: '全国五级区划。更名、合并、拆分、换代码、撤销和新设，都先试算再执行；登记在原地的记录、岗位和账号一起过去。',
          en: 'The five levels of the country. Every change is tried out first; records, posts and accounts go along.',
        })}
        actions={
          <Button type="primary" onClick={() => go('/administration/place-changes/new')}>
            {t({ zh: '提出变更', en: 'Propose a change' })}
          </Button>
        }
      />
      <div className="ln-toolbar" role="search">
        <Input
          allowClear
          value={text}
          maxLength={60}
          style={{ width: 320, maxWidth: '100%' }}
          onChange={(event) => setText(event.target.value)}
          placeholder={t({ zh: '全国查找：地名、拼音或首字母', en: 'Find anywhere: name, pinyin or initials' })}
          aria-label={t({ zh: '在全国查找地方', en: 'Find a place in the whole country' })}
        />
      </div>
      {found.error === null ? null : <RefusalNotice error={found.error} />}
      {sought === '' ? <PlaceTable at={at} /> : <FoundTable rows={found.data?.rows} text={sought} busy={found.isFetching} />}
      <ChangeTable />
    </>
  );
}
