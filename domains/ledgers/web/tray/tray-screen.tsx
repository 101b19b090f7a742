import { countText, EmptyState, GoLink, PageHead, RefusalNotice, useAddress, usePlace, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { trayStateCodes } from '../../model/index.ts';
import { groupTray } from '../logic/tray-groups.ts';
import '../styles/ledgers.css';
import { TrayFilters } from './tray-filters.tsx';
import { TrayGroupView } from './tray-group-view.tsx';
import { type TrayView, useTray } from './use-tray.ts';

/** `/ledgers/tray`: what imports could not place, by import and reason, until somebody places or dismisses it. */
export function TrayScreen(): ReactElement {
  const t = useText();
  const { search } = useAddress();
  const place = usePlace();
  const state = trayStateCodes.find(search['state'] ?? '') === undefined ? 'open' : (search['state'] ?? 'open');
  const view: TrayView = { place, state, reason: search['reason'], importId: search['import'] };
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } = useTray(view);
  const items = data?.pages.flatMap((page) => page.rows);
  const count = data?.pages[0]?.count;
  return (
    <>
      <PageHead
        title={t({ zh: '待处理', en: 'Tray' })}
        help={t({
          zh: '导入时放不进登记册的内容都在这里，一样也不丢。能放的归到人名下，不需要的注明原因移走。',
          en: 'What imports could not put into the registers. Nothing is lost: place it with a person, or dismiss it with a reason.',
        })}
        aside={count == null ? undefined : t(countText(count.rows, count.estimated))}
      />
      <TrayFilters view={view} />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {items?.length === 0 ? (
        <EmptyState
          title={state === 'open' ? t({ zh: '没有要处理的', en: 'Nothing to see to' }) : t({ zh: '这里还没有', en: 'Nothing here yet' })}
          action={<GoLink to="/ledgers/imports">{t({ zh: '去导入台账', en: 'Import a ledger' })}</GoLink>}
        >
          <p>
            {t({
              zh: '导入台账时读不出的格子、不认识的列、说不准是谁的行会放到这里。',
              en: 'Cells that could not be read, unknown columns and lines whose person is not sure are put here by imports.',
            })}
          </p>
        </EmptyState>
      ) : (
        <div className={isPlaceholderData ? 'ln-old' : undefined} aria-busy={items === undefined || isPlaceholderData}>
          {groupTray(items ?? []).map((group) => (
            <TrayGroupView key={group.importId} group={group} />
          ))}
        </div>
      )}
      {hasNextPage ? (
        <div className="lg-more">
          <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t({ zh: '再看 50 项', en: 'Show 50 more' })}
          </Button>
        </div>
      ) : null}
    </>
  );
}
