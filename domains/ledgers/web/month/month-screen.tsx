import { EmptyState, PageHead, PlaceName, RefusalNotice, useActor, usePlace, useText } from '@linli/kernel/web';
import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import '../styles/forms.css';
import { GapList } from './gap-list.tsx';
import { MonthTable } from './month-table.tsx';
import { useConfirmAll, useGaps, useMonth } from './use-month.ts';

const COMMUNITY_DIGITS = 12;

/** `/ledgers/month`: every form that is due, filled already; the gaps are answered in one place, then all is confirmed. */
export function MonthScreen(): ReactElement {
  const t = useText();
  const place = usePlace();
  const { role } = useActor();
  const isCommunity = place.length >= COMMUNITY_DIGITS;
  const head = <PageHead title={t({ zh: '本月报表', en: 'Forms of this month' })} aside={<PlaceName place={place} />} />;
  if (!isCommunity)
    return (
      <>
        {head}
        <EmptyState title={t({ zh: '请先选一个社区（村）', en: 'Choose a community first' })}>
          <p>{t({ zh: '报表由社区确认，在页面上方换地方。', en: 'Forms are confirmed by communities: change the place above.' })}</p>
        </EmptyState>
      </>
    );
  return <Month key={place} place={place.slice(0, COMMUNITY_DIGITS)} works={role === 'community-worker'} />;
}

function Month({ place, works }: { readonly place: string; readonly works: boolean }): ReactElement {
  const t = useText();
  const { message } = App.useApp();
  const { data, error, refetch, preparing } = useMonth(place, works);
  const forms = data?.forms ?? [];
  const waiting = forms.filter((each) => each.state === 'open' || each.state === 'returned');
  const ready = waiting.filter((each) => each.gaps === 0 && each.filledOn !== null);
  const gaps = useGaps(place, works && !preparing && waiting.some((each) => each.gaps > 0));
  const confirm = useConfirmAll();
  const total = waiting.reduce((sum, each) => sum + each.gaps, 0);
  return (
    <>
      <PageHead
        title={t({ zh: '本月报表', en: 'Forms of this month' })}
        aside={<PlaceName place={place} />}
        help={
          preparing
            ? t({ zh: '正在用今天的数据填好各份报表…', en: 'Filling the forms with what is known today…' })
            : waiting.length > 0 && total === 0
              ? t({ zh: '都补齐了，看一眼就可以确认。', en: 'All is complete: look it over and confirm.' })
              : t({
                  zh: '系统先填好，您只补不知道的，然后一起确认。',
                  en: 'The system filled them; answer only what is not known, then confirm all.',
                })
        }
        actions={
          works && waiting.length > 0 ? (
            <Button
              type="primary"
              disabled={ready.length === 0}
              loading={confirm.isPending}
              onClick={() =>
                confirm.mutate(ready, { onSuccess: (n) => void message.success(t({ zh: '确认了 {n} 份。', en: '{n} confirmed.' }, { n })) })
              }
            >
              {t({ zh: '确认填好的 {n} 份', en: 'Confirm the {n} that are complete' }, { n: ready.length })}
            </Button>
          ) : undefined
        }
      />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {confirm.error === null ? null : <RefusalNotice error={confirm.error} />}
      {data !== undefined && forms.length === 0 ? (
        <EmptyState title={t({ zh: '现在没有要报的报表', en: 'No form is due now' })}>
          <p>
            {t({
              zh: '部门下发了准入的报表，系统会先填好，再列在这里。',
              en: 'Admitted forms that departments send are filled first and then listed here.',
            })}
          </p>
        </EmptyState>
      ) : (
        <MonthTable forms={forms} />
      )}
      {works && total > 0 ? (
        <>
          {gaps.error === null ? null : <RefusalNotice error={gaps.error} onRetry={() => void gaps.refetch()} />}
          {gaps.data === undefined ? null : <GapList place={place} gaps={gaps.data.gaps} total={gaps.data.total} />}
        </>
      ) : null}
    </>
  );
}
