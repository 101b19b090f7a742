import type { Text } from '@linli/kernel/model';
import { EmptyState, GoLink, PageHead, PlaceName, RefusalNotice, useActor, usePlace, useText } from '@linli/kernel/web';
import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import '../styles/forms.css';
import { SourceList } from '../forms/source-list.tsx';
import { MonthFigures } from './month-figures.tsx';
import { MonthTable } from './month-table.tsx';
import { QuestionList } from './question-list.tsx';
import { WithdrawnList } from './withdrawn-list.tsx';
import { useConfirmAll, useMonth, useQuestions } from './use-month.ts';

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
  const { data, error, refetch, preparing, prepare } = useMonth(place, works);
  const forms = data?.forms ?? [];
  const waiting = forms.filter((each) => each.state === 'open' || each.state === 'returned');
  const ready = waiting.filter((each) => each.gaps === 0 && each.filledOn !== null);
  const gaps = waiting.reduce((sum, each) => sum + each.gaps, 0);
  const questions = useQuestions(place, works && !preparing && gaps > 0);
  const asked = gaps === 0 ? [] : (questions.data?.questions ?? []);
  const confirm = useConfirmAll(place);
  const left = confirm.data?.left ?? [];
  return (
    <>
      <PageHead
        title={t({ zh: '本月报表', en: 'Forms of this month' })}
        aside={<PlaceName place={place} />}
        help={t(helpWords(preparing, waiting.length, gaps))}
        actions={
          works && waiting.length > 0 ? (
            <>
              <Button
                type="primary"
                disabled={ready.length === 0 || preparing}
                loading={confirm.isPending}
                onClick={() =>
                  confirm.mutate(ready, {
                    onSuccess: ({ confirmed }) =>
                      void message.success(t({ zh: '确认了 {n} 份。', en: '{n} confirmed.' }, { n: confirmed.length })),
                  })
                }
              >
                {t({ zh: '确认填好的 {n} 份', en: 'Confirm the {n} that are complete' }, { n: ready.length })}
              </Button>
              <Button loading={prepare.isPending} onClick={() => prepare.mutate(true)}>
                {t({ zh: '重新取数', en: 'Fill anew' })}
              </Button>
            </>
          ) : undefined
        }
      />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {prepare.error === null ? null : <RefusalNotice error={prepare.error} onRetry={() => prepare.mutate(false)} />}
      {confirm.error === null ? null : <RefusalNotice error={confirm.error} />}
      {left.length === 0 ? null : (
        <div className="ln-notice ln-notice-red" role="alert">
          <p>{t({ zh: '这几份没有确认：', en: 'These were not confirmed:' })}</p>
          <ul>
            {left.map((each) => (
              <li key={each.id}>
                <GoLink to={`/ledgers/forms/${each.id}`}>{each.title}</GoLink> {t(each.sentence)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <WithdrawnList forms={data?.withdrawn ?? []} />
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
        <>
          <MonthFigures waiting={waiting} done={forms.length - waiting.length} questions={questions.data?.questions.length} />
          {works && questions.error !== null ? <RefusalNotice error={questions.error} onRetry={() => void questions.refetch()} /> : null}
          {works && asked.length > 0 ? <QuestionList place={place} questions={asked} /> : null}
          <MonthTable forms={forms} />
          <SourceList sources={data?.sources ?? []} />
        </>
      )}
    </>
  );
}

function helpWords(preparing: boolean, waiting: number, gaps: number): Text {
  if (preparing) return { zh: '正在用今天的数据填好各份报表…', en: 'Filling the forms with what is known today…' };
  if (waiting > 0 && gaps === 0) return { zh: '都补齐了，看一眼就可以确认。', en: 'All is complete: look it over and confirm.' };
  return {
    zh: '系统先填好，您只答不知道的，然后一起确认。',
    en: 'The system filled them; answer only what is not known, then confirm all.',
  };
}
