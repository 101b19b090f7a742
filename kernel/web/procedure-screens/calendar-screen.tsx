import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Segmented } from 'antd';
import { useState, type ReactElement } from 'react';
import { DAY_REASON_MIN, listCountyDays, setCountyDay } from '../../model/index.ts';
import { runOperation } from '../api/index.ts';
import { formatDay } from '../fields/index.ts';
import { useLanguage, useText } from '../i18n/index.ts';
import { EmptyState, PageHead, RefusalNotice } from '../parts/index.ts';
import { useSession } from '../session/index.ts';
import { DayField } from './day-field.tsx';

type Kind = 'off' | 'work' | 'back';

const KEY = ['county-days'] as const;

/** `/administration/calendar`: days on which the county kept other hours than the whole country. */
export function CalendarScreen(): ReactElement {
  const t = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const { today } = useSession();
  const [day, setDay] = useState(today);
  const [kind, setKind] = useState<Kind>('off');
  const [reason, setReason] = useState('');
  const { data, error, refetch } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => runOperation(listCountyDays, {}, { signal }),
  });
  const set = useMutation({
    mutationFn: () => runOperation(setCountyDay, { day, works: kind === 'back' ? null : kind === 'work', reason: reason.trim() }),
    onSuccess: (answer) => {
      client.setQueryData(KEY, answer);
      setReason('');
    },
  });
  const ready = day !== '' && reason.trim().length >= DAY_REASON_MIN;
  return (
    <>
      <PageHead
        title={t({ zh: '本县工作日', en: 'Working days of the county' })}
        help={
          <>
            {t({
              zh: '全国放假安排之外，本县停工或加班的日子。改了以后，正在办的件一分钟内按新的日子重新计算时限。',
              en: 'Days off or at work beside the national calendar. Cases on their way are reckoned again within a minute.',
            })}
            <span className="ln-below">
              {t(
                {
                  zh: '全国放假安排已知到{day}；以后的时限先按周一至周五暂定，公布后自动重算。',
                  en: 'National holidays are known up to {day}; later limits are provisional until they are published.',
                },
                { day: data === undefined ? '…' : formatDay(data.settledThrough, language) },
              )}
            </span>
          </>
        }
      />
      <form
        className="ln-panel"
        aria-labelledby="calendar-title"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !set.isPending) set.mutate();
        }}
      >
        <h2 id="calendar-title">{t({ zh: '调整一天', en: 'Set a day' })}</h2>
        <div className="ln-fields">
          <DayField id="calendar-day" label={{ zh: '哪一天', en: 'Day' }} value={day} onChange={setDay} />
          <div className="ln-field">
            <span id="calendar-kind" className="ln-field-head">
              {t({ zh: '怎么调整', en: 'How' })}
            </span>
            <Segmented<Kind>
              className="ln-start"
              aria-labelledby="calendar-kind"
              value={kind}
              onChange={setKind}
              options={[
                { value: 'off', label: t({ zh: '停工', en: 'Off' }) },
                { value: 'work', label: t({ zh: '上班', en: 'At work' }) },
                { value: 'back', label: t({ zh: '恢复全国安排', en: 'National calendar' }) },
              ]}
            />
          </div>
          <div className="ln-field">
            <label htmlFor="calendar-reason">{t({ zh: '依据或原因', en: 'Why' })}</label>
            <Input
              id="calendar-reason"
              value={reason}
              maxLength={300}
              placeholder={t({ zh: '例：县政府通知，暴雨停工一天', en: 'e.g. closed for a storm' })}
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
        </div>
        <div className="ln-actions">
          <Button type="primary" htmlType="submit" disabled={!ready} loading={set.isPending}>
            {t({ zh: '调整这一天', en: 'Set this day' })}
          </Button>
        </div>
      </form>
      {set.error === null ? null : <RefusalNotice error={set.error} />}
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data?.days.length === 0 ? (
        <EmptyState title={t({ zh: '本县没有另作调整', en: 'The county keeps the national days' })}>
          <p>{t({ zh: '工作日和节假日都按全国的安排。', en: 'Working days and holidays are those of the whole country.' })}</p>
        </EmptyState>
      ) : (
        <div className="ln-table-frame" aria-busy={data === undefined && error === null}>
          <table className="ln-table ln-still">
            <caption className="ln-out-of-sight">{t({ zh: '本县调整过的日子', en: 'Days that the county set' })}</caption>
            <thead>
              <tr>
                <th scope="col">{t({ zh: '日期', en: 'Day' })}</th>
                <th scope="col">{t({ zh: '调整为', en: 'Set to' })}</th>
                <th scope="col">{t({ zh: '依据或原因', en: 'Why' })}</th>
                <th scope="col">{t({ zh: '经办', en: 'By' })}</th>
              </tr>
            </thead>
            <tbody>
              {(data?.days ?? []).map((each) => (
                <tr key={each.day}>
                  <td className="ln-unbroken">{each.day}</td>
                  <td>{each.works ? t({ zh: '上班', en: 'At work' }) : t({ zh: '停工', en: 'Off' })}</td>
                  <td>{each.reason}</td>
                  <td>{each.accountName}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
