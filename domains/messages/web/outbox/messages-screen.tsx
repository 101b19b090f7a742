import { countText, EmptyState, GoLink, PageHead, Pager, RefusalNotice, useActor, useAddress, usePlace, useText } from '@linli/kernel/web';
import { decideRight } from '@linli/kernel/model';
import type { ReactElement } from 'react';
import { listLabels } from '../../model/index.ts';
import { setting } from '../../model/registers/setting.ts';
import '../messages.css';
import { useAnswer, useMessages } from '../queries.ts';
import { MessageFilters } from './message-filters.tsx';
import { MessageList } from './message-list.tsx';

const PAGE = 50;

/** `/messages`: what the platform has sent to residents, what waits, what failed and why. */
export function MessagesScreen(): ReactElement {
  const t = useText();
  const actor = useActor();
  const place = usePlace();
  const { search } = useAddress();
  const { data, error, refetch, isPlaceholderData } = useMessages({
    place,
    sort: '-postedAt',
    limit: PAGE,
    count: true,
    'filter.state': search['state'],
    'filter.channel': search['channel'],
    'filter.phone': search['phone'],
    after: search['after'],
  });
  const labels = useAnswer(listLabels, {});
  const count = data?.count ?? null;
  const isNarrowed = ['state', 'channel', 'phone'].some((name) => search[name] !== undefined);
  return (
    <>
      <PageHead
        title={t({ zh: '短信和邮件', en: 'SMS and mail' })}
        aside={<span role="status">{count === null ? '' : t(countText(count.rows, count.estimated))}</span>}
        help={
          <>
            {t({
              zh: '平台发给居民的短信和邮件：发给谁、发了没有、没发出去是为什么。',
              en: 'What the platform sends to residents: to whom, whether it left, and if not, why.',
            })}
            {decideRight(actor, setting, 'read') === undefined ? (
              <span className="ms-ways">
                <GoLink to="/messages/wordings">{t({ zh: '消息模板', en: 'Words of messages' })}</GoLink>
                <GoLink to="/messages/settings">{t({ zh: '发送设置', en: 'How messages leave' })}</GoLink>
              </span>
            ) : null}
          </>
        }
      />
      <MessageFilters key={search['phone'] ?? ''} />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data?.rows.length === 0 ? (
        <EmptyState
          title={
            isNarrowed ? t({ zh: '没有符合条件的消息', en: 'No message fits' }) : t({ zh: '还没有发过消息', en: 'Nothing was sent yet' })
          }
        >
          <p>
            {isNarrowed
              ? t({ zh: '换一个条件，或在页面上方换一个地方。', en: 'Change a condition, or the place above.' })
              : t({
                  zh: '办件受理、补正、办结，预约提醒和验证码，系统会自动发给本人，发出的都列在这里。',
                  en: 'Progress of cases, reminders and codes are sent by themselves. Whatever leaves is listed here.',
                })}
          </p>
        </EmptyState>
      ) : (
        <div aria-busy={data === undefined} className={isPlaceholderData ? 'ln-old' : undefined}>
          <MessageList rows={data?.rows ?? []} labels={labels.data?.labels ?? []} />
        </div>
      )}
      <Pager next={data?.next ?? null} />
    </>
  );
}
