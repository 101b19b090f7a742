import {
  EmptyState,
  ExplainedButton,
  PageHead,
  RefusalNotice,
  useActor,
  useAddress,
  useKeys,
  useSession,
  useText,
} from '@linli/kernel/web';
import { Input, type InputRef } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { areaCodes } from '../../model/codes.ts';
import { decideKeeper } from '../../model/editions.ts';
import { fitsItem } from '../../model/find.ts';
import { adoptCatalogue, listItems } from '../../model/operations.ts';
import { useAnswer, useStep } from '../queries.ts';
import '../services.css';
import { AreaTable } from './area-table.tsx';
import { Coming } from './coming.tsx';
import { groupItems } from './group-items.ts';

/** `/services`: everything that the hall offers, by area; found by the words that people use. */
export function ItemsScreen(): ReactElement {
  const t = useText();
  const actor = useActor();
  const { today } = useSession();
  const { search, setSearch, go } = useAddress();
  const [typed, setTyped] = useState(search['search'] ?? '');
  const box = useRef<InputRef>(null);
  const { data, error, refetch } = useAnswer(listItems, {});
  const adopt = useStep(adoptCatalogue);
  const barred = decideKeeper(actor);
  useKeys({
    '/': (event) => {
      event.preventDefault();
      box.current?.focus();
    },
  });
  const area = search['area'];
  const { current, waiting } = groupItems(data?.items ?? [], today);
  const found = current.filter((each) => (area === undefined || each.area === area) && fitsItem(each, typed));
  const isEmpty = data !== undefined && data.items.length === 0;
  const adoptButton = (
    <ExplainedButton type={isEmpty ? 'primary' : 'default'} refusal={barred} loading={adopt.isPending} onClick={() => adopt.mutate({})}>
      {t({ zh: '采用示范事项目录', en: 'Take over the model catalogue' })}
    </ExplainedButton>
  );
  return (
    <>
      <PageHead
        title={t({ zh: '办事事项', en: 'What the hall offers' })}
        aside={<span role="status">{data === undefined ? '' : t({ zh: '{n} 项', en: '{n} items' }, { n: current.length })}</span>}
        help={t({
          zh: '点开一项就是办事指南：要带什么、多久办好，可以照着念，也可以打印给居民。',
          en: 'Each item opens its guide: what to bring, how long it takes, to be read out or printed.',
        })}
        actions={
          barred === undefined && !isEmpty ? (
            <>
              <ExplainedButton refusal={undefined} type="primary" onClick={() => go('/services/new')}>
                {t({ zh: '新增事项', en: 'Add an item' })}
              </ExplainedButton>
              {(data?.missing ?? 0) > 0 ? adoptButton : null}
            </>
          ) : undefined
        }
      />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {adopt.error === null ? null : <RefusalNotice error={adopt.error} />}
      {adopt.data === undefined ? null : (
        <p className="ln-notice" role="status">
          {t(
            {
              zh: '加进 {added} 项，从今天起执行；已有的 {there} 项没有动。',
              en: '{added} items added, in force from today; {there} were there already.',
            },
            adopt.data,
          )}
        </p>
      )}
      {isEmpty ? (
        <EmptyState title={t({ zh: '本县还没有事项目录', en: 'This county has no catalogue yet' })} action={adoptButton}>
          <p>
            {t({
              zh: '示范目录有五个领域 57 项，采用以后逐项改成本县的规定，比从头录快。',
              en: 'The model has 57 items in five areas. Take it over and change what differs here: quicker than beginning from nothing.',
            })}
          </p>
        </EmptyState>
      ) : (
        <>
          <div className="ln-toolbar" role="search" aria-label={t({ zh: '找事项', en: 'Find an item' })}>
            <Input
              ref={box}
              className="ln-search"
              allowClear
              value={typed}
              aria-label={t({ zh: '居民怎么说就怎么搜', en: 'Search by any word' })}
              placeholder={t({ zh: '居民怎么说就怎么搜，如 低保、社保卡丢了', en: 'Any word: allowance, card, MZ01' })}
              onChange={(event) => setTyped(event.target.value)}
              onBlur={() => setSearch({ search: typed.trim() }, { replace: true })}
            />
            {areaCodes.items.map((each) => (
              <button
                key={each.code}
                type="button"
                className="ln-chip sv-area"
                aria-pressed={area === each.code}
                onClick={() => setSearch({ area: area === each.code ? undefined : each.code })}
              >
                {t(each)} <span className="ln-figures">{current.filter((one) => one.area === each.code).length}</span>
              </button>
            ))}
          </div>
          <Coming items={waiting} />
          {data !== undefined && found.length === 0 ? (
            <EmptyState title={t({ zh: '没有找到这样的事项', en: 'No item fits' })}>
              <p>
                {t({
                  zh: '换个说法试试，或者去掉领域的限制。目录里没有的，可以登记成群众诉求。',
                  en: 'Try another word or all areas. What is not here can be taken down as a request.',
                })}
              </p>
            </EmptyState>
          ) : (
            <div aria-busy={data === undefined}>
              {areaCodes.items.map((each) => (
                <AreaTable key={each.code} title={t(each)} items={found.filter((one) => one.area === each.code)} />
              ))}
            </div>
          )}
        </>
      )}
    </>
  );
}
